import type { CollectionConfig } from 'payload'

import { Admissions } from './Admissions.ts'
import { Appointments } from './Appointments.ts'
import { Departments } from './Departments.ts'
import { Exams } from './Exams.ts'
import { FollowUps } from './FollowUps.ts'
import { AuditEvents, LoginSessions, Messages } from './governance.ts'
import { Groups } from './Groups.ts'
import { AccountRequests, ExternalIdentities, Invitations, Tokens } from './onboarding.ts'
import { Organizations } from './Organizations.ts'
import { Patients } from './Patients.ts'
import { Plans } from './Plans.ts'
import { Diagnoses, Prescriptions, Requirements } from './records.ts'
import { Staff } from './Staff.ts'
import { Avatars, Logos } from './uploads.ts'
import { Users } from './Users.ts'

/** Every collection, in the order of the admin panel's navigation. */
export const collections: CollectionConfig[] = [
  Users,
  Staff,
  Invitations,
  AccountRequests,
  Avatars,
  Organizations,
  Departments,
  Logos,
  Patients,
  Admissions,
  Appointments,
  Diagnoses,
  Prescriptions,
  Requirements,
  Exams,
  FollowUps,
  AuditEvents,
  Messages,
  LoginSessions,
  ExternalIdentities,
  Plans,
  Groups,
  Tokens,
]
