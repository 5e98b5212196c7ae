import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_organizations_staff_roles_physician" AS ENUM('doctor', 'nurse', 'receptionist', 'department_manager', 'staff');
  CREATE TYPE "public"."enum_organizations_staff_roles_nurse" AS ENUM('doctor', 'nurse', 'receptionist', 'department_manager', 'staff');
  CREATE TYPE "public"."enum_organizations_staff_roles_receptionist" AS ENUM('doctor', 'nurse', 'receptionist', 'department_manager', 'staff');
  CREATE TYPE "public"."enum_organizations_staff_roles_technician" AS ENUM('doctor', 'nurse', 'receptionist', 'department_manager', 'staff');
  CREATE TYPE "public"."enum_organizations_staff_roles_pharmacist" AS ENUM('doctor', 'nurse', 'receptionist', 'department_manager', 'staff');
  CREATE TYPE "public"."enum_organizations_staff_roles_administrator" AS ENUM('doctor', 'nurse', 'receptionist', 'department_manager', 'staff');
  CREATE TYPE "public"."enum_organizations_staff_roles_other" AS ENUM('doctor', 'nurse', 'receptionist', 'department_manager', 'staff');
  ALTER TABLE "organizations" ADD COLUMN "staff_roles_physician" "enum_organizations_staff_roles_physician";
  ALTER TABLE "organizations" ADD COLUMN "staff_roles_nurse" "enum_organizations_staff_roles_nurse";
  ALTER TABLE "organizations" ADD COLUMN "staff_roles_receptionist" "enum_organizations_staff_roles_receptionist";
  ALTER TABLE "organizations" ADD COLUMN "staff_roles_technician" "enum_organizations_staff_roles_technician";
  ALTER TABLE "organizations" ADD COLUMN "staff_roles_pharmacist" "enum_organizations_staff_roles_pharmacist";
  ALTER TABLE "organizations" ADD COLUMN "staff_roles_administrator" "enum_organizations_staff_roles_administrator";
  ALTER TABLE "organizations" ADD COLUMN "staff_roles_other" "enum_organizations_staff_roles_other";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "organizations" DROP COLUMN "staff_roles_physician";
  ALTER TABLE "organizations" DROP COLUMN "staff_roles_nurse";
  ALTER TABLE "organizations" DROP COLUMN "staff_roles_receptionist";
  ALTER TABLE "organizations" DROP COLUMN "staff_roles_technician";
  ALTER TABLE "organizations" DROP COLUMN "staff_roles_pharmacist";
  ALTER TABLE "organizations" DROP COLUMN "staff_roles_administrator";
  ALTER TABLE "organizations" DROP COLUMN "staff_roles_other";
  DROP TYPE "public"."enum_organizations_staff_roles_physician";
  DROP TYPE "public"."enum_organizations_staff_roles_nurse";
  DROP TYPE "public"."enum_organizations_staff_roles_receptionist";
  DROP TYPE "public"."enum_organizations_staff_roles_technician";
  DROP TYPE "public"."enum_organizations_staff_roles_pharmacist";
  DROP TYPE "public"."enum_organizations_staff_roles_administrator";
  DROP TYPE "public"."enum_organizations_staff_roles_other";`)
}
