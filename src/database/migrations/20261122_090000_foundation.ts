import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

import { readSql } from '../readSql.ts'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_language" AS ENUM('en', 'ar', 'es');
  CREATE TYPE "public"."enum_users_status" AS ENUM('invited', 'active', 'deactivated');
  CREATE TYPE "public"."enum_users_two_factor" AS ENUM('off', 'pending', 'on');
  CREATE TYPE "public"."enum_users_role" AS ENUM('system_admin', 'audit_team', 'hospital_admin', 'department_manager', 'doctor', 'nurse', 'receptionist', 'staff', 'patient');
  CREATE TYPE "public"."enum_users_view_scope" AS ENUM('organization', 'trust', 'national');
  CREATE TYPE "public"."enum_staff_staff_type" AS ENUM('physician', 'nurse', 'receptionist', 'technician', 'pharmacist', 'administrator', 'other');
  CREATE TYPE "public"."enum_staff_account_state" AS ENUM('none', 'invited', 'active', 'deactivated');
  CREATE TYPE "public"."enum_staff_status" AS ENUM('active', 'on_leave', 'left');
  CREATE TYPE "public"."enum_invitations_role" AS ENUM('system_admin', 'audit_team', 'hospital_admin', 'department_manager', 'doctor', 'nurse', 'receptionist', 'staff', 'patient');
  CREATE TYPE "public"."enum_invitations_status" AS ENUM('pending', 'accepted', 'revoked', 'expired');
  CREATE TYPE "public"."enum_account_requests_status" AS ENUM('pending', 'approved', 'rejected');
  CREATE TYPE "public"."enum_organizations_require_two_factor_for" AS ENUM('system_admin', 'audit_team', 'hospital_admin', 'department_manager', 'doctor', 'nurse', 'receptionist', 'staff', 'patient');
  CREATE TYPE "public"."enum_organizations_kind" AS ENUM('hospital', 'clinic', 'trust');
  CREATE TYPE "public"."enum_organizations_locale" AS ENUM('en', 'ar', 'es');
  CREATE TYPE "public"."enum_organizations_patient_login" AS ENUM('one-time-code', 'phone-and-username', 'off');
  CREATE TYPE "public"."enum_organizations_credentials_mail" AS ENUM('temporary-password', 'activation-link');
  CREATE TYPE "public"."enum_patients_document_type" AS ENUM('RC', 'TI', 'CC', 'CE', 'PA', 'PE', 'national_id', 'other');
  CREATE TYPE "public"."enum_patients_gender" AS ENUM('female', 'male', 'other');
  CREATE TYPE "public"."enum_patients_marital_status" AS ENUM('single', 'married', 'partnership', 'widowed', 'divorced');
  CREATE TYPE "public"."enum_patients_zone" AS ENUM('urban', 'rural');
  CREATE TYPE "public"."enum_admissions_status" AS ENUM('active', 'suspended', 'ended');
  CREATE TYPE "public"."enum_admissions_end_reason" AS ENUM('early_discharge', 'completed');
  CREATE TYPE "public"."enum_appointments_status" AS ENUM('pending', 'confirmed', 'checked_in', 'completed', 'canceled', 'no_show');
  CREATE TYPE "public"."enum_appointments_source" AS ENUM('reception', 'doctor', 'patient');
  CREATE TYPE "public"."enum_exams_kind" AS ENUM('monitoring', 'psychology', 'nutrition', 'pulmonology', 'polysomnography_basal', 'polysomnography_titration', 'equipment', 'contact_note');
  CREATE TYPE "public"."enum_exams_monitoring_mode" AS ENUM('cpap', 'bpap', 'bpap_st');
  CREATE TYPE "public"."enum_exams_monitoring_mask" AS ENUM('nasal_pillow', 'nasal', 'oronasal');
  CREATE TYPE "public"."enum_exams_monitoring_mask_size" AS ENUM('small', 'medium', 'large');
  CREATE TYPE "public"."enum_exams_nutrition_nutritional_status" AS ENUM('undernourished', 'eutrophic', 'overweight', 'obesity_1', 'obesity_2', 'obesity_3');
  CREATE TYPE "public"."enum_exams_polysomnography_basal_severity" AS ENUM('normal', 'mild', 'moderate', 'severe');
  CREATE TYPE "public"."enum_exams_polysomnography_titration_type" AS ENUM('cpap', 'bpap', 'bpap_st');
  CREATE TYPE "public"."enum_exams_polysomnography_titration_mask" AS ENUM('nasal_pillow', 'nasal', 'oronasal', 'unspecified');
  CREATE TYPE "public"."enum_exams_polysomnography_titration_mask_size" AS ENUM('small', 'medium', 'large');
  CREATE TYPE "public"."enum_exams_equipment_mask" AS ENUM('nasal_pillow', 'nasal', 'oronasal');
  CREATE TYPE "public"."enum_exams_equipment_mask_size" AS ENUM('small', 'medium', 'large');
  CREATE TYPE "public"."enum_exams_equipment_brand" AS ENUM('bmc', 'resmed', 'philips_respironics', 'sefan', 'resvent', 'curative', 'prisma', 'devilbiss', 'other');
  CREATE TYPE "public"."enum_exams_equipment_mode" AS ENUM('cpap', 'bpap', 'bpap_st');
  CREATE TYPE "public"."enum_follow_ups_service" AS ENUM('monitoring', 'psychology', 'nutrition', 'pulmonology', 'polysomnography_basal', 'polysomnography_titration', 'equipment', 'contact_note');
  CREATE TYPE "public"."enum_audit_events_outcome" AS ENUM('success', 'failure', 'denied');
  CREATE TYPE "public"."enum_messages_language" AS ENUM('en', 'ar', 'es');
  CREATE TYPE "public"."enum_messages_status" AS ENUM('queued', 'sent', 'failed');
  CREATE TYPE "public"."enum_groups_permissions" AS ENUM('departments.create', 'departments.read', 'departments.update', 'departments.delete', 'staff.create', 'staff.read', 'staff.update', 'staff.delete', 'patients.create', 'patients.read', 'patients.update', 'patients.delete', 'admissions.create', 'admissions.read', 'admissions.update', 'admissions.delete', 'appointments.create', 'appointments.read', 'appointments.update', 'appointments.delete', 'diagnoses.create', 'diagnoses.read', 'diagnoses.update', 'diagnoses.delete', 'prescriptions.create', 'prescriptions.read', 'prescriptions.update', 'prescriptions.delete', 'requirements.create', 'requirements.read', 'requirements.update', 'requirements.delete', 'exams.create', 'exams.read', 'exams.update', 'exams.delete', 'follow-ups.create', 'follow-ups.read', 'follow-ups.update', 'follow-ups.delete', 'invitations.create', 'invitations.read', 'invitations.update', 'invitations.delete', 'account-requests.create', 'account-requests.read', 'account-requests.update', 'account-requests.delete');
  CREATE TYPE "public"."enum_groups_kind" AS ENUM('subscription', 'system', 'organization');
  CREATE TYPE "public"."enum_tokens_purpose" AS ENUM('activation', 'password-reset', 'email-verification', 'invitation', 'one-time-code');
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar,
  	"first_name" varchar,
  	"last_name" varchar,
  	"description" varchar,
  	"language" "enum_users_language" DEFAULT 'en',
  	"username" varchar,
  	"email" varchar,
  	"phone" varchar,
  	"must_change_password" boolean DEFAULT false,
  	"status" "enum_users_status",
  	"last_login_at" timestamp(3) with time zone,
  	"locked_until" timestamp(3) with time zone,
  	"email_confirmed_at" timestamp(3) with time zone,
  	"password_changed_at" timestamp(3) with time zone,
  	"password_expires_at" timestamp(3) with time zone,
  	"two_factor" "enum_users_two_factor" DEFAULT 'off',
  	"role" "enum_users_role" DEFAULT 'staff' NOT NULL,
  	"department_id" uuid,
  	"employee_id" varchar,
  	"is_staff" boolean,
  	"is_superuser" boolean,
  	"national_access" boolean DEFAULT false,
  	"view_scope" "enum_users_view_scope",
  	"avatar_id" uuid,
  	"organization_id" uuid,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"groups_id" uuid
  );
  
  CREATE TABLE "staff" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"first_name" varchar NOT NULL,
  	"last_name" varchar NOT NULL,
  	"first_name_ar" varchar,
  	"last_name_ar" varchar,
  	"email" varchar,
  	"phone" varchar,
  	"staff_type" "enum_staff_staff_type" DEFAULT 'other' NOT NULL,
  	"job_title" varchar,
  	"specialization" varchar,
  	"license_number" varchar,
  	"license_expires_on" varchar,
  	"organization_id" uuid NOT NULL,
  	"department_id" uuid,
  	"employee_id" varchar NOT NULL,
  	"user_id" uuid,
  	"account_state" "enum_staff_account_state" DEFAULT 'none',
  	"status" "enum_staff_status" DEFAULT 'active' NOT NULL,
  	"full_name" varchar,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "invitations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"email" varchar NOT NULL,
  	"role" "enum_invitations_role" DEFAULT 'staff' NOT NULL,
  	"department_id" uuid,
  	"status" "enum_invitations_status" DEFAULT 'pending',
  	"expires_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"send_count" numeric DEFAULT 0,
  	"invited_by_id" uuid,
  	"accepted_by_id" uuid,
  	"accepted_at" timestamp(3) with time zone,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "invitations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"groups_id" uuid
  );
  
  CREATE TABLE "account_requests" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"email" varchar NOT NULL,
  	"name" varchar NOT NULL,
  	"employee_id" varchar,
  	"message" varchar,
  	"status" "enum_account_requests_status" DEFAULT 'pending' NOT NULL,
  	"decided_by_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "avatars" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_size32_url" varchar,
  	"sizes_size32_width" numeric,
  	"sizes_size32_height" numeric,
  	"sizes_size32_mime_type" varchar,
  	"sizes_size32_filesize" numeric,
  	"sizes_size32_filename" varchar,
  	"sizes_size96_url" varchar,
  	"sizes_size96_width" numeric,
  	"sizes_size96_height" numeric,
  	"sizes_size96_mime_type" varchar,
  	"sizes_size96_filesize" numeric,
  	"sizes_size96_filename" varchar,
  	"sizes_size256_url" varchar,
  	"sizes_size256_width" numeric,
  	"sizes_size256_height" numeric,
  	"sizes_size256_mime_type" varchar,
  	"sizes_size256_filesize" numeric,
  	"sizes_size256_filename" varchar
  );
  
  CREATE TABLE "organizations_require_two_factor_for" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_organizations_require_two_factor_for",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "organizations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"kind" "enum_organizations_kind" DEFAULT 'hospital' NOT NULL,
  	"parent_id" uuid,
  	"address" varchar,
  	"city" varchar,
  	"country" varchar,
  	"phone" varchar,
  	"email" varchar,
  	"logo_id" uuid,
  	"locale" "enum_organizations_locale" DEFAULT 'en' NOT NULL,
  	"timezone" varchar DEFAULT 'UTC' NOT NULL,
  	"phone_country" varchar DEFAULT 'EG' NOT NULL,
  	"currency" varchar DEFAULT 'EGP' NOT NULL,
  	"default_cost" numeric,
  	"default_priority_cost" numeric,
  	"slot_minutes" numeric DEFAULT 20 NOT NULL,
  	"patients_may_book" boolean DEFAULT true,
  	"patient_login" "enum_organizations_patient_login" DEFAULT 'one-time-code' NOT NULL,
  	"credentials_mail" "enum_organizations_credentials_mail" DEFAULT 'temporary-password' NOT NULL,
  	"max_login_attempts" numeric DEFAULT 15 NOT NULL,
  	"lock_minutes" numeric DEFAULT 15 NOT NULL,
  	"idle_minutes" numeric DEFAULT 30 NOT NULL,
  	"password_max_age_days" numeric DEFAULT 0 NOT NULL,
  	"edit_window_hours" numeric DEFAULT 24 NOT NULL,
  	"overdue_follow_up_days" numeric DEFAULT 15 NOT NULL,
  	"plan_id" uuid,
  	"is_active" boolean DEFAULT true,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "organizations_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "departments" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"name_ar" varchar,
  	"manager_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "logos" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  CREATE TABLE "patients" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"first_name" varchar NOT NULL,
  	"last_name" varchar NOT NULL,
  	"first_name_ar" varchar,
  	"last_name_ar" varchar,
  	"document_type" "enum_patients_document_type",
  	"document_number" varchar,
  	"birth_date" varchar,
  	"gender" "enum_patients_gender",
  	"marital_status" "enum_patients_marital_status",
  	"phone" varchar,
  	"secondary_phone" varchar,
  	"email" varchar,
  	"region" varchar,
  	"city" varchar,
  	"zone" "enum_patients_zone",
  	"stratum" numeric,
  	"weight_kg" numeric,
  	"height_m" numeric,
  	"waist_cm" numeric,
  	"neck_cm" numeric,
  	"referring_physician" varchar,
  	"referring_specialty" varchar,
  	"clinical_diagnosis" varchar,
  	"program" varchar,
  	"payer" varchar,
  	"capitation_value" numeric,
  	"department_id" uuid,
  	"is_active" boolean DEFAULT false,
  	"last_follow_up_on" varchar,
  	"organization_id" uuid NOT NULL,
  	"file_number" varchar,
  	"user_id" uuid,
  	"full_name" varchar,
  	"search_text" varchar,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "admissions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"start_date" varchar NOT NULL,
  	"end_date" varchar,
  	"status" "enum_admissions_status" DEFAULT 'active' NOT NULL,
  	"end_reason" "enum_admissions_end_reason",
  	"note" varchar,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "appointments" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"doctor_id" uuid NOT NULL,
  	"starts_at" timestamp(3) with time zone NOT NULL,
  	"ends_at" timestamp(3) with time zone,
  	"status" "enum_appointments_status" DEFAULT 'pending' NOT NULL,
  	"is_prior" boolean DEFAULT false,
  	"cost" numeric,
  	"overbooked" boolean DEFAULT false,
  	"reason" varchar,
  	"cancel_reason" varchar,
  	"note" jsonb,
  	"patient_name" varchar,
  	"doctor_name" varchar,
  	"source" "enum_appointments_source",
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "diagnoses" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"appointment_id" uuid NOT NULL,
  	"text" varchar NOT NULL,
  	"patient_id" uuid,
  	"author_id" uuid,
  	"author_name" varchar,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "prescriptions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"appointment_id" uuid NOT NULL,
  	"text" varchar NOT NULL,
  	"patient_id" uuid,
  	"author_id" uuid,
  	"author_name" varchar,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "requirements" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"appointment_id" uuid NOT NULL,
  	"text" varchar NOT NULL,
  	"patient_id" uuid,
  	"author_id" uuid,
  	"author_name" varchar,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "exams" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"kind" "enum_exams_kind" NOT NULL,
  	"performed_on" varchar,
  	"patient_id" uuid NOT NULL,
  	"admission_id" uuid NOT NULL,
  	"monitoring_daily_use_pct" numeric,
  	"monitoring_days_over4h_pct" numeric,
  	"monitoring_hours_per_day" numeric,
  	"monitoring_basal" numeric,
  	"monitoring_residual" numeric,
  	"monitoring_correction_pct" numeric,
  	"monitoring_mode" "enum_exams_monitoring_mode",
  	"monitoring_ipap" numeric,
  	"monitoring_epap" numeric,
  	"monitoring_rate" numeric,
  	"monitoring_mask" "enum_exams_monitoring_mask",
  	"monitoring_mask_size" "enum_exams_monitoring_mask_size",
  	"monitoring_etco2" numeric,
  	"psychology_beck_depression" numeric,
  	"psychology_beck_anxiety" numeric,
  	"psychology_quality" numeric,
  	"psychology_quantity" numeric,
  	"psychology_total" numeric,
  	"nutrition_nutritional_status" "enum_exams_nutrition_nutritional_status",
  	"nutrition_carbohydrate_pct" numeric,
  	"nutrition_night_rumination" boolean,
  	"nutrition_caffeine" numeric,
  	"pulmonology_consultation_date" varchar,
  	"pulmonology_physician" varchar,
  	"pulmonology_specialty" varchar,
  	"polysomnography_basal_date" varchar,
  	"polysomnography_basal_ahi" numeric,
  	"polysomnography_basal_severity" "enum_exams_polysomnography_basal_severity",
  	"polysomnography_basal_odi" numeric,
  	"polysomnography_basal_efficiency_pct" numeric,
  	"polysomnography_titration_type" "enum_exams_polysomnography_titration_type",
  	"polysomnography_titration_date" varchar,
  	"polysomnography_titration_ipap" numeric,
  	"polysomnography_titration_epap" numeric,
  	"polysomnography_titration_rate" numeric,
  	"polysomnography_titration_mask" "enum_exams_polysomnography_titration_mask",
  	"polysomnography_titration_mask_size" "enum_exams_polysomnography_titration_mask_size",
  	"equipment_mask" "enum_exams_equipment_mask",
  	"equipment_mask_reference" varchar,
  	"equipment_mask_size" "enum_exams_equipment_mask_size",
  	"equipment_brand" "enum_exams_equipment_brand",
  	"equipment_serial" varchar,
  	"equipment_mode" "enum_exams_equipment_mode",
  	"contact_note_text" varchar,
  	"registered_by_id" uuid,
  	"registered_by_name" varchar,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "follow_ups" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"date" varchar NOT NULL,
  	"service" "enum_follow_ups_service" NOT NULL,
  	"patient_id" uuid NOT NULL,
  	"admission_id" uuid NOT NULL,
  	"exam_id" uuid,
  	"author_id" uuid,
  	"organization_id" uuid NOT NULL,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_events" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"actor_id" uuid,
  	"actor_name" varchar,
  	"action" varchar NOT NULL,
  	"outcome" "enum_audit_events_outcome" DEFAULT 'success' NOT NULL,
  	"organization_id" uuid,
  	"collection" varchar,
  	"document_id" varchar,
  	"patient_id" uuid,
  	"subject_id" uuid,
  	"changes" jsonb,
  	"ip" varchar,
  	"user_agent" varchar,
  	"request_id" varchar,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "messages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"to" varchar NOT NULL,
  	"template" varchar NOT NULL,
  	"language" "enum_messages_language",
  	"status" "enum_messages_status" DEFAULT 'queued' NOT NULL,
  	"attempts" numeric DEFAULT 0,
  	"last_error" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"organization_id" uuid,
  	"about" varchar,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "login_sessions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid NOT NULL,
  	"last_seen_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"revoked_at" timestamp(3) with time zone,
  	"ip" varchar,
  	"user_agent" varchar,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "external_identities" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid NOT NULL,
  	"provider" varchar DEFAULT 'firebase' NOT NULL,
  	"external_id" varchar NOT NULL,
  	"last_used_at" timestamp(3) with time zone,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "plans" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"max_users" numeric DEFAULT 0 NOT NULL,
  	"group_id" uuid,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "plans_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "groups_permissions" (
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"value" "enum_groups_permissions",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "groups" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"kind" "enum_groups_kind" DEFAULT 'organization' NOT NULL,
  	"revision" numeric,
  	"created_by_id" uuid,
  	"updated_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "tokens" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"owner_id" uuid,
  	"invitation_id" uuid,
  	"purpose" "enum_tokens_purpose" NOT NULL,
  	"token_hash" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"used_at" timestamp(3) with time zone,
  	"revision" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD CONSTRAINT "users_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_avatar_id_avatars_id_fk" FOREIGN KEY ("avatar_id") REFERENCES "public"."avatars"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users_rels" ADD CONSTRAINT "users_rels_groups_fk" FOREIGN KEY ("groups_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "staff" ADD CONSTRAINT "staff_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff" ADD CONSTRAINT "staff_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff" ADD CONSTRAINT "staff_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "staff" ADD CONSTRAINT "staff_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invitations" ADD CONSTRAINT "invitations_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_users_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_id_users_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invitations" ADD CONSTRAINT "invitations_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invitations_rels" ADD CONSTRAINT "invitations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "invitations_rels" ADD CONSTRAINT "invitations_rels_groups_fk" FOREIGN KEY ("groups_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "account_requests" ADD CONSTRAINT "account_requests_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "account_requests" ADD CONSTRAINT "account_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "avatars" ADD CONSTRAINT "avatars_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations_require_two_factor_for" ADD CONSTRAINT "organizations_require_two_factor_for_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_organizations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_logo_id_logos_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."logos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations" ADD CONSTRAINT "organizations_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "organizations_texts" ADD CONSTRAINT "organizations_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "departments" ADD CONSTRAINT "departments_manager_id_users_id_fk" FOREIGN KEY ("manager_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "departments" ADD CONSTRAINT "departments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "departments" ADD CONSTRAINT "departments_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "departments" ADD CONSTRAINT "departments_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "logos" ADD CONSTRAINT "logos_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patients" ADD CONSTRAINT "patients_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patients" ADD CONSTRAINT "patients_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patients" ADD CONSTRAINT "patients_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patients" ADD CONSTRAINT "patients_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "patients" ADD CONSTRAINT "patients_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "admissions" ADD CONSTRAINT "admissions_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "admissions" ADD CONSTRAINT "admissions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "admissions" ADD CONSTRAINT "admissions_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "admissions" ADD CONSTRAINT "admissions_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "appointments" ADD CONSTRAINT "appointments_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "appointments" ADD CONSTRAINT "appointments_doctor_id_staff_id_fk" FOREIGN KEY ("doctor_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "appointments" ADD CONSTRAINT "appointments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "appointments" ADD CONSTRAINT "appointments_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "appointments" ADD CONSTRAINT "appointments_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "diagnoses" ADD CONSTRAINT "diagnoses_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "prescriptions" ADD CONSTRAINT "prescriptions_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requirements" ADD CONSTRAINT "requirements_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requirements" ADD CONSTRAINT "requirements_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requirements" ADD CONSTRAINT "requirements_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requirements" ADD CONSTRAINT "requirements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requirements" ADD CONSTRAINT "requirements_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "requirements" ADD CONSTRAINT "requirements_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exams" ADD CONSTRAINT "exams_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exams" ADD CONSTRAINT "exams_admission_id_admissions_id_fk" FOREIGN KEY ("admission_id") REFERENCES "public"."admissions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exams" ADD CONSTRAINT "exams_registered_by_id_users_id_fk" FOREIGN KEY ("registered_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exams" ADD CONSTRAINT "exams_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exams" ADD CONSTRAINT "exams_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "exams" ADD CONSTRAINT "exams_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_admission_id_admissions_id_fk" FOREIGN KEY ("admission_id") REFERENCES "public"."admissions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_exam_id_exams_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exams"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_patient_id_patients_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patients"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_subject_id_users_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "login_sessions" ADD CONSTRAINT "login_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "external_identities" ADD CONSTRAINT "external_identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plans" ADD CONSTRAINT "plans_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plans" ADD CONSTRAINT "plans_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plans" ADD CONSTRAINT "plans_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plans_texts" ADD CONSTRAINT "plans_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "groups_permissions" ADD CONSTRAINT "groups_permissions_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "groups" ADD CONSTRAINT "groups_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "groups" ADD CONSTRAINT "groups_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tokens" ADD CONSTRAINT "tokens_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tokens" ADD CONSTRAINT "tokens_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "users_username_idx" ON "users" USING btree ("username");
  CREATE INDEX "users_status_idx" ON "users" USING btree ("status");
  CREATE INDEX "users_last_login_at_idx" ON "users" USING btree ("last_login_at");
  CREATE INDEX "users_role_idx" ON "users" USING btree ("role");
  CREATE INDEX "users_department_idx" ON "users" USING btree ("department_id");
  CREATE INDEX "users_is_superuser_idx" ON "users" USING btree ("is_superuser");
  CREATE INDEX "users_avatar_idx" ON "users" USING btree ("avatar_id");
  CREATE INDEX "users_organization_idx" ON "users" USING btree ("organization_id");
  CREATE INDEX "users_created_by_idx" ON "users" USING btree ("created_by_id");
  CREATE INDEX "users_updated_by_idx" ON "users" USING btree ("updated_by_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE INDEX "users_rels_order_idx" ON "users_rels" USING btree ("order");
  CREATE INDEX "users_rels_parent_idx" ON "users_rels" USING btree ("parent_id");
  CREATE INDEX "users_rels_path_idx" ON "users_rels" USING btree ("path");
  CREATE INDEX "users_rels_groups_id_idx" ON "users_rels" USING btree ("groups_id");
  CREATE INDEX "staff_email_idx" ON "staff" USING btree ("email");
  CREATE INDEX "staff_staff_type_idx" ON "staff" USING btree ("staff_type");
  CREATE INDEX "staff_license_expires_on_idx" ON "staff" USING btree ("license_expires_on");
  CREATE INDEX "staff_organization_idx" ON "staff" USING btree ("organization_id");
  CREATE INDEX "staff_department_idx" ON "staff" USING btree ("department_id");
  CREATE INDEX "staff_user_idx" ON "staff" USING btree ("user_id");
  CREATE INDEX "staff_account_state_idx" ON "staff" USING btree ("account_state");
  CREATE INDEX "staff_status_idx" ON "staff" USING btree ("status");
  CREATE INDEX "staff_created_by_idx" ON "staff" USING btree ("created_by_id");
  CREATE INDEX "staff_updated_by_idx" ON "staff" USING btree ("updated_by_id");
  CREATE INDEX "staff_updated_at_idx" ON "staff" USING btree ("updated_at");
  CREATE INDEX "staff_created_at_idx" ON "staff" USING btree ("created_at");
  CREATE INDEX "invitations_email_idx" ON "invitations" USING btree ("email");
  CREATE INDEX "invitations_department_idx" ON "invitations" USING btree ("department_id");
  CREATE INDEX "invitations_status_idx" ON "invitations" USING btree ("status");
  CREATE INDEX "invitations_invited_by_idx" ON "invitations" USING btree ("invited_by_id");
  CREATE INDEX "invitations_accepted_by_idx" ON "invitations" USING btree ("accepted_by_id");
  CREATE INDEX "invitations_organization_idx" ON "invitations" USING btree ("organization_id");
  CREATE INDEX "invitations_created_by_idx" ON "invitations" USING btree ("created_by_id");
  CREATE INDEX "invitations_updated_by_idx" ON "invitations" USING btree ("updated_by_id");
  CREATE INDEX "invitations_updated_at_idx" ON "invitations" USING btree ("updated_at");
  CREATE INDEX "invitations_created_at_idx" ON "invitations" USING btree ("created_at");
  CREATE INDEX "invitations_rels_order_idx" ON "invitations_rels" USING btree ("order");
  CREATE INDEX "invitations_rels_parent_idx" ON "invitations_rels" USING btree ("parent_id");
  CREATE INDEX "invitations_rels_path_idx" ON "invitations_rels" USING btree ("path");
  CREATE INDEX "invitations_rels_groups_id_idx" ON "invitations_rels" USING btree ("groups_id");
  CREATE INDEX "account_requests_email_idx" ON "account_requests" USING btree ("email");
  CREATE INDEX "account_requests_status_idx" ON "account_requests" USING btree ("status");
  CREATE INDEX "account_requests_decided_by_idx" ON "account_requests" USING btree ("decided_by_id");
  CREATE INDEX "account_requests_organization_idx" ON "account_requests" USING btree ("organization_id");
  CREATE INDEX "account_requests_updated_at_idx" ON "account_requests" USING btree ("updated_at");
  CREATE INDEX "account_requests_created_at_idx" ON "account_requests" USING btree ("created_at");
  CREATE INDEX "avatars_owner_idx" ON "avatars" USING btree ("owner_id");
  CREATE INDEX "avatars_updated_at_idx" ON "avatars" USING btree ("updated_at");
  CREATE INDEX "avatars_created_at_idx" ON "avatars" USING btree ("created_at");
  CREATE UNIQUE INDEX "avatars_filename_idx" ON "avatars" USING btree ("filename");
  CREATE INDEX "avatars_sizes_size32_sizes_size32_filename_idx" ON "avatars" USING btree ("sizes_size32_filename");
  CREATE INDEX "avatars_sizes_size96_sizes_size96_filename_idx" ON "avatars" USING btree ("sizes_size96_filename");
  CREATE INDEX "avatars_sizes_size256_sizes_size256_filename_idx" ON "avatars" USING btree ("sizes_size256_filename");
  CREATE INDEX "organizations_require_two_factor_for_order_idx" ON "organizations_require_two_factor_for" USING btree ("order");
  CREATE INDEX "organizations_require_two_factor_for_parent_idx" ON "organizations_require_two_factor_for" USING btree ("parent_id");
  CREATE INDEX "organizations_parent_idx" ON "organizations" USING btree ("parent_id");
  CREATE INDEX "organizations_logo_idx" ON "organizations" USING btree ("logo_id");
  CREATE INDEX "organizations_plan_idx" ON "organizations" USING btree ("plan_id");
  CREATE INDEX "organizations_created_by_idx" ON "organizations" USING btree ("created_by_id");
  CREATE INDEX "organizations_updated_by_idx" ON "organizations" USING btree ("updated_by_id");
  CREATE INDEX "organizations_updated_at_idx" ON "organizations" USING btree ("updated_at");
  CREATE INDEX "organizations_created_at_idx" ON "organizations" USING btree ("created_at");
  CREATE INDEX "organizations_texts_order_parent" ON "organizations_texts" USING btree ("order","parent_id");
  CREATE INDEX "departments_manager_idx" ON "departments" USING btree ("manager_id");
  CREATE INDEX "departments_organization_idx" ON "departments" USING btree ("organization_id");
  CREATE INDEX "departments_created_by_idx" ON "departments" USING btree ("created_by_id");
  CREATE INDEX "departments_updated_by_idx" ON "departments" USING btree ("updated_by_id");
  CREATE INDEX "departments_updated_at_idx" ON "departments" USING btree ("updated_at");
  CREATE INDEX "departments_created_at_idx" ON "departments" USING btree ("created_at");
  CREATE INDEX "logos_organization_idx" ON "logos" USING btree ("organization_id");
  CREATE INDEX "logos_updated_at_idx" ON "logos" USING btree ("updated_at");
  CREATE INDEX "logos_created_at_idx" ON "logos" USING btree ("created_at");
  CREATE UNIQUE INDEX "logos_filename_idx" ON "logos" USING btree ("filename");
  CREATE INDEX "patients_department_idx" ON "patients" USING btree ("department_id");
  CREATE INDEX "patients_organization_idx" ON "patients" USING btree ("organization_id");
  CREATE INDEX "patients_user_idx" ON "patients" USING btree ("user_id");
  CREATE INDEX "patients_created_by_idx" ON "patients" USING btree ("created_by_id");
  CREATE INDEX "patients_updated_by_idx" ON "patients" USING btree ("updated_by_id");
  CREATE INDEX "patients_updated_at_idx" ON "patients" USING btree ("updated_at");
  CREATE INDEX "patients_created_at_idx" ON "patients" USING btree ("created_at");
  CREATE INDEX "admissions_patient_idx" ON "admissions" USING btree ("patient_id");
  CREATE INDEX "admissions_status_idx" ON "admissions" USING btree ("status");
  CREATE INDEX "admissions_organization_idx" ON "admissions" USING btree ("organization_id");
  CREATE INDEX "admissions_created_by_idx" ON "admissions" USING btree ("created_by_id");
  CREATE INDEX "admissions_updated_by_idx" ON "admissions" USING btree ("updated_by_id");
  CREATE INDEX "admissions_updated_at_idx" ON "admissions" USING btree ("updated_at");
  CREATE INDEX "admissions_created_at_idx" ON "admissions" USING btree ("created_at");
  CREATE INDEX "appointments_patient_idx" ON "appointments" USING btree ("patient_id");
  CREATE INDEX "appointments_doctor_idx" ON "appointments" USING btree ("doctor_id");
  CREATE INDEX "appointments_organization_idx" ON "appointments" USING btree ("organization_id");
  CREATE INDEX "appointments_created_by_idx" ON "appointments" USING btree ("created_by_id");
  CREATE INDEX "appointments_updated_by_idx" ON "appointments" USING btree ("updated_by_id");
  CREATE INDEX "appointments_updated_at_idx" ON "appointments" USING btree ("updated_at");
  CREATE INDEX "appointments_created_at_idx" ON "appointments" USING btree ("created_at");
  CREATE INDEX "diagnoses_appointment_idx" ON "diagnoses" USING btree ("appointment_id");
  CREATE INDEX "diagnoses_patient_idx" ON "diagnoses" USING btree ("patient_id");
  CREATE INDEX "diagnoses_author_idx" ON "diagnoses" USING btree ("author_id");
  CREATE INDEX "diagnoses_organization_idx" ON "diagnoses" USING btree ("organization_id");
  CREATE INDEX "diagnoses_created_by_idx" ON "diagnoses" USING btree ("created_by_id");
  CREATE INDEX "diagnoses_updated_by_idx" ON "diagnoses" USING btree ("updated_by_id");
  CREATE INDEX "diagnoses_updated_at_idx" ON "diagnoses" USING btree ("updated_at");
  CREATE INDEX "diagnoses_created_at_idx" ON "diagnoses" USING btree ("created_at");
  CREATE INDEX "prescriptions_appointment_idx" ON "prescriptions" USING btree ("appointment_id");
  CREATE INDEX "prescriptions_patient_idx" ON "prescriptions" USING btree ("patient_id");
  CREATE INDEX "prescriptions_author_idx" ON "prescriptions" USING btree ("author_id");
  CREATE INDEX "prescriptions_organization_idx" ON "prescriptions" USING btree ("organization_id");
  CREATE INDEX "prescriptions_created_by_idx" ON "prescriptions" USING btree ("created_by_id");
  CREATE INDEX "prescriptions_updated_by_idx" ON "prescriptions" USING btree ("updated_by_id");
  CREATE INDEX "prescriptions_updated_at_idx" ON "prescriptions" USING btree ("updated_at");
  CREATE INDEX "prescriptions_created_at_idx" ON "prescriptions" USING btree ("created_at");
  CREATE INDEX "requirements_appointment_idx" ON "requirements" USING btree ("appointment_id");
  CREATE INDEX "requirements_patient_idx" ON "requirements" USING btree ("patient_id");
  CREATE INDEX "requirements_author_idx" ON "requirements" USING btree ("author_id");
  CREATE INDEX "requirements_organization_idx" ON "requirements" USING btree ("organization_id");
  CREATE INDEX "requirements_created_by_idx" ON "requirements" USING btree ("created_by_id");
  CREATE INDEX "requirements_updated_by_idx" ON "requirements" USING btree ("updated_by_id");
  CREATE INDEX "requirements_updated_at_idx" ON "requirements" USING btree ("updated_at");
  CREATE INDEX "requirements_created_at_idx" ON "requirements" USING btree ("created_at");
  CREATE INDEX "exams_patient_idx" ON "exams" USING btree ("patient_id");
  CREATE INDEX "exams_admission_idx" ON "exams" USING btree ("admission_id");
  CREATE INDEX "exams_registered_by_idx" ON "exams" USING btree ("registered_by_id");
  CREATE INDEX "exams_organization_idx" ON "exams" USING btree ("organization_id");
  CREATE INDEX "exams_created_by_idx" ON "exams" USING btree ("created_by_id");
  CREATE INDEX "exams_updated_by_idx" ON "exams" USING btree ("updated_by_id");
  CREATE INDEX "exams_updated_at_idx" ON "exams" USING btree ("updated_at");
  CREATE INDEX "exams_created_at_idx" ON "exams" USING btree ("created_at");
  CREATE INDEX "follow_ups_patient_idx" ON "follow_ups" USING btree ("patient_id");
  CREATE INDEX "follow_ups_admission_idx" ON "follow_ups" USING btree ("admission_id");
  CREATE INDEX "follow_ups_exam_idx" ON "follow_ups" USING btree ("exam_id");
  CREATE INDEX "follow_ups_author_idx" ON "follow_ups" USING btree ("author_id");
  CREATE INDEX "follow_ups_organization_idx" ON "follow_ups" USING btree ("organization_id");
  CREATE INDEX "follow_ups_updated_at_idx" ON "follow_ups" USING btree ("updated_at");
  CREATE INDEX "follow_ups_created_at_idx" ON "follow_ups" USING btree ("created_at");
  CREATE INDEX "audit_events_at_idx" ON "audit_events" USING btree ("at");
  CREATE INDEX "audit_events_actor_idx" ON "audit_events" USING btree ("actor_id");
  CREATE INDEX "audit_events_action_idx" ON "audit_events" USING btree ("action");
  CREATE INDEX "audit_events_organization_idx" ON "audit_events" USING btree ("organization_id");
  CREATE INDEX "audit_events_document_id_idx" ON "audit_events" USING btree ("document_id");
  CREATE INDEX "audit_events_patient_idx" ON "audit_events" USING btree ("patient_id");
  CREATE INDEX "audit_events_subject_idx" ON "audit_events" USING btree ("subject_id");
  CREATE INDEX "audit_events_updated_at_idx" ON "audit_events" USING btree ("updated_at");
  CREATE INDEX "audit_events_created_at_idx" ON "audit_events" USING btree ("created_at");
  CREATE INDEX "messages_to_idx" ON "messages" USING btree ("to");
  CREATE INDEX "messages_status_idx" ON "messages" USING btree ("status");
  CREATE INDEX "messages_organization_idx" ON "messages" USING btree ("organization_id");
  CREATE INDEX "messages_updated_at_idx" ON "messages" USING btree ("updated_at");
  CREATE INDEX "messages_created_at_idx" ON "messages" USING btree ("created_at");
  CREATE INDEX "login_sessions_user_idx" ON "login_sessions" USING btree ("user_id");
  CREATE INDEX "login_sessions_updated_at_idx" ON "login_sessions" USING btree ("updated_at");
  CREATE INDEX "login_sessions_created_at_idx" ON "login_sessions" USING btree ("created_at");
  CREATE INDEX "external_identities_user_idx" ON "external_identities" USING btree ("user_id");
  CREATE INDEX "external_identities_updated_at_idx" ON "external_identities" USING btree ("updated_at");
  CREATE INDEX "external_identities_created_at_idx" ON "external_identities" USING btree ("created_at");
  CREATE INDEX "plans_group_idx" ON "plans" USING btree ("group_id");
  CREATE INDEX "plans_created_by_idx" ON "plans" USING btree ("created_by_id");
  CREATE INDEX "plans_updated_by_idx" ON "plans" USING btree ("updated_by_id");
  CREATE INDEX "plans_updated_at_idx" ON "plans" USING btree ("updated_at");
  CREATE INDEX "plans_created_at_idx" ON "plans" USING btree ("created_at");
  CREATE INDEX "plans_texts_order_parent" ON "plans_texts" USING btree ("order","parent_id");
  CREATE INDEX "groups_permissions_order_idx" ON "groups_permissions" USING btree ("order");
  CREATE INDEX "groups_permissions_parent_idx" ON "groups_permissions" USING btree ("parent_id");
  CREATE INDEX "groups_created_by_idx" ON "groups" USING btree ("created_by_id");
  CREATE INDEX "groups_updated_by_idx" ON "groups" USING btree ("updated_by_id");
  CREATE INDEX "groups_updated_at_idx" ON "groups" USING btree ("updated_at");
  CREATE INDEX "groups_created_at_idx" ON "groups" USING btree ("created_at");
  CREATE INDEX "tokens_owner_idx" ON "tokens" USING btree ("owner_id");
  CREATE INDEX "tokens_invitation_idx" ON "tokens" USING btree ("invitation_id");
  CREATE UNIQUE INDEX "tokens_token_hash_idx" ON "tokens" USING btree ("token_hash");
  CREATE INDEX "tokens_updated_at_idx" ON "tokens" USING btree ("updated_at");
  CREATE INDEX "tokens_created_at_idx" ON "tokens" USING btree ("created_at");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
  await db.execute(sql.raw(readSql('001-invariants.sql')))
  await db.execute(sql.raw(readSql('002-audit.sql')))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(readSql('down.sql')))
  await db.execute(sql`
   DROP TABLE "users" CASCADE;
  DROP TABLE "users_rels" CASCADE;
  DROP TABLE "staff" CASCADE;
  DROP TABLE "invitations" CASCADE;
  DROP TABLE "invitations_rels" CASCADE;
  DROP TABLE "account_requests" CASCADE;
  DROP TABLE "avatars" CASCADE;
  DROP TABLE "organizations_require_two_factor_for" CASCADE;
  DROP TABLE "organizations" CASCADE;
  DROP TABLE "organizations_texts" CASCADE;
  DROP TABLE "departments" CASCADE;
  DROP TABLE "logos" CASCADE;
  DROP TABLE "patients" CASCADE;
  DROP TABLE "admissions" CASCADE;
  DROP TABLE "appointments" CASCADE;
  DROP TABLE "diagnoses" CASCADE;
  DROP TABLE "prescriptions" CASCADE;
  DROP TABLE "requirements" CASCADE;
  DROP TABLE "exams" CASCADE;
  DROP TABLE "follow_ups" CASCADE;
  DROP TABLE "audit_events" CASCADE;
  DROP TABLE "messages" CASCADE;
  DROP TABLE "login_sessions" CASCADE;
  DROP TABLE "external_identities" CASCADE;
  DROP TABLE "plans" CASCADE;
  DROP TABLE "plans_texts" CASCADE;
  DROP TABLE "groups_permissions" CASCADE;
  DROP TABLE "groups" CASCADE;
  DROP TABLE "tokens" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_users_language";
  DROP TYPE "public"."enum_users_status";
  DROP TYPE "public"."enum_users_two_factor";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_users_view_scope";
  DROP TYPE "public"."enum_staff_staff_type";
  DROP TYPE "public"."enum_staff_account_state";
  DROP TYPE "public"."enum_staff_status";
  DROP TYPE "public"."enum_invitations_role";
  DROP TYPE "public"."enum_invitations_status";
  DROP TYPE "public"."enum_account_requests_status";
  DROP TYPE "public"."enum_organizations_require_two_factor_for";
  DROP TYPE "public"."enum_organizations_kind";
  DROP TYPE "public"."enum_organizations_locale";
  DROP TYPE "public"."enum_organizations_patient_login";
  DROP TYPE "public"."enum_organizations_credentials_mail";
  DROP TYPE "public"."enum_patients_document_type";
  DROP TYPE "public"."enum_patients_gender";
  DROP TYPE "public"."enum_patients_marital_status";
  DROP TYPE "public"."enum_patients_zone";
  DROP TYPE "public"."enum_admissions_status";
  DROP TYPE "public"."enum_admissions_end_reason";
  DROP TYPE "public"."enum_appointments_status";
  DROP TYPE "public"."enum_appointments_source";
  DROP TYPE "public"."enum_exams_kind";
  DROP TYPE "public"."enum_exams_monitoring_mode";
  DROP TYPE "public"."enum_exams_monitoring_mask";
  DROP TYPE "public"."enum_exams_monitoring_mask_size";
  DROP TYPE "public"."enum_exams_nutrition_nutritional_status";
  DROP TYPE "public"."enum_exams_polysomnography_basal_severity";
  DROP TYPE "public"."enum_exams_polysomnography_titration_type";
  DROP TYPE "public"."enum_exams_polysomnography_titration_mask";
  DROP TYPE "public"."enum_exams_polysomnography_titration_mask_size";
  DROP TYPE "public"."enum_exams_equipment_mask";
  DROP TYPE "public"."enum_exams_equipment_mask_size";
  DROP TYPE "public"."enum_exams_equipment_brand";
  DROP TYPE "public"."enum_exams_equipment_mode";
  DROP TYPE "public"."enum_follow_ups_service";
  DROP TYPE "public"."enum_audit_events_outcome";
  DROP TYPE "public"."enum_messages_language";
  DROP TYPE "public"."enum_messages_status";
  DROP TYPE "public"."enum_groups_permissions";
  DROP TYPE "public"."enum_groups_kind";
  DROP TYPE "public"."enum_tokens_purpose";`)
}
