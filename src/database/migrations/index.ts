import * as foundation from './20261122_090000_foundation.ts'
import * as rowCounts from './20261122_100000_row_counts.ts'
import * as onboarding from './20261122_120000_onboarding.ts'
import * as mailbox from './20261122_121000_mailbox.ts'
import * as staffRoles from './20261122_130000_staff_roles.ts'
import * as wipe from './20261122_131000_wipe.ts'
import * as seats from './20261122_132000_seats.ts'
import * as bulkJobs from './20261122_133000_bulk_jobs.ts'
import * as userLists from './20261122_134000_user_lists.ts'
import * as licenseReminders from './20261122_135000_license_reminders.ts'
import * as lockMirror from './20261122_136000_lock_mirror.ts'
import * as openingHours from './20261122_140000_opening_hours.ts'
import * as clinicChanges from './20261122_141000_clinic_changes.ts'
import * as patientSearch from './20261122_142000_patient_search.ts'
import * as programme from './20261122_143000_programme.ts'
import * as dashboards from './20261122_146000_dashboards.ts'

export const migrations = [
  { name: '20261122_090000_foundation', up: foundation.up, down: foundation.down },
  { name: '20261122_100000_row_counts', up: rowCounts.up, down: rowCounts.down },
  { name: '20261122_120000_onboarding', up: onboarding.up, down: onboarding.down },
  { name: '20261122_121000_mailbox', up: mailbox.up, down: mailbox.down },
  { name: '20261122_130000_staff_roles', up: staffRoles.up, down: staffRoles.down },
  { name: '20261122_131000_wipe', up: wipe.up, down: wipe.down },
  { name: '20261122_132000_seats', up: seats.up, down: seats.down },
  { name: '20261122_133000_bulk_jobs', up: bulkJobs.up, down: bulkJobs.down },
  { name: '20261122_134000_user_lists', up: userLists.up, down: userLists.down },
  {
    name: '20261122_135000_license_reminders',
    up: licenseReminders.up,
    down: licenseReminders.down,
  },
  { name: '20261122_136000_lock_mirror', up: lockMirror.up, down: lockMirror.down },
  { name: '20261122_140000_opening_hours', up: openingHours.up, down: openingHours.down },
  { name: '20261122_141000_clinic_changes', up: clinicChanges.up, down: clinicChanges.down },
  { name: '20261122_142000_patient_search', up: patientSearch.up, down: patientSearch.down },
  { name: '20261122_143000_programme', up: programme.up, down: programme.down },
  { name: '20261122_146000_dashboards', up: dashboards.up, down: dashboards.down },
]
