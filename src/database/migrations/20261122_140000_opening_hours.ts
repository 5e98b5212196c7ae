import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_organizations_closed_days" AS ENUM('0', '1', '2', '3', '4', '5', '6');
  CREATE TABLE "organizations_closed_days" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_organizations_closed_days",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  ALTER TABLE "organizations" ADD COLUMN "opens_at" varchar DEFAULT '08:00' NOT NULL;
  ALTER TABLE "organizations" ADD COLUMN "closes_at" varchar DEFAULT '20:00' NOT NULL;
  ALTER TABLE "organizations_closed_days" ADD CONSTRAINT "organizations_closed_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "organizations_closed_days_order_idx" ON "organizations_closed_days" USING btree ("order");
  CREATE INDEX "organizations_closed_days_parent_idx" ON "organizations_closed_days" USING btree ("parent_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "organizations_closed_days" CASCADE;
  ALTER TABLE "organizations" DROP COLUMN "opens_at";
  ALTER TABLE "organizations" DROP COLUMN "closes_at";
  DROP TYPE "public"."enum_organizations_closed_days";`)
}
