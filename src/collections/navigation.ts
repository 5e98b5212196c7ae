import { words } from '../lib/words.ts'

/** Sections of the admin panel's navigation (screens.md). */
export const navigation = {
  people: words('People', 'الأشخاص', 'Personas'),
  organization: words('Organization', 'المؤسسة', 'Organización'),
  clinic: words('Clinic', 'العيادة', 'Clínica'),
  records: words('Records', 'السجلات', 'Registros'),
  governance: words('Governance', 'الحوكمة', 'Gobernanza'),
  system: words('System', 'النظام', 'Sistema'),
}
