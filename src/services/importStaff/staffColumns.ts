import { foldText } from '../../lib/foldText.ts'

/**
 * The columns of a list of staff, each with the names that it is also known by: spaces, underscores,
 * case, accents and marks make no difference.
 */
export const staffColumns = {
  // prettier-ignore
  employeeId: ['Employee number', 'Employee no', 'Staff ID', 'Staff number', 'Número de empleado', 'ID de empleado', 'Código de empleado', 'Legajo', 'الرقم الوظيفي', 'رقم الموظف', 'كود الموظف'],
  // prettier-ignore
  firstName: ['Given name', 'Name', 'Nombre', 'Nombres', 'Primer nombre', 'الاسم الأول', 'الاسم'],
  // prettier-ignore
  lastName: ['Surname', 'Family name', 'Apellido', 'Apellidos', 'اسم العائلة', 'اللقب', 'الاسم الأخير'],
  // prettier-ignore
  firstNameAr: ['First name in Arabic', 'First name Arabic', 'Arabic first name', 'Nombre en árabe', 'الاسم الأول بالعربية', 'الاسم بالعربية'],
  // prettier-ignore
  lastNameAr: ['Last name in Arabic', 'Last name Arabic', 'Arabic last name', 'Apellido en árabe', 'اسم العائلة بالعربية', 'اللقب بالعربية'],
  // prettier-ignore
  email: ['E-mail', 'E-mail address', 'Mail', 'Correo', 'Correo electrónico', 'البريد الإلكتروني', 'البريد', 'الإيميل'],
  // prettier-ignore
  phone: ['Phone number', 'Mobile', 'Telephone', 'Teléfono', 'Celular', 'Móvil', 'الهاتف', 'رقم الهاتف', 'الجوال', 'المحمول'],
  // prettier-ignore
  staffType: ['Type', 'Profession', 'Tipo', 'Tipo de personal', 'Profesión', 'النوع', 'نوع الموظف', 'المهنة'],
  // prettier-ignore
  jobTitle: ['Title', 'Position', 'Cargo', 'Puesto', 'المسمى الوظيفي', 'الوظيفة'],
  // prettier-ignore
  specialization: ['Specialisation', 'Specialty', 'Speciality', 'Especialidad', 'Especialización', 'التخصص'],
  // prettier-ignore
  licenseNumber: ['Licence number', 'License', 'Licence', 'Número de licencia', 'Licencia', 'رقم الترخيص', 'الترخيص'],
  // prettier-ignore
  licenseExpiresOn: ['Licence expires on', 'License expiry', 'Licence expiry', 'License expires', 'Vencimiento de la licencia', 'Vencimiento licencia', 'انتهاء الترخيص', 'تاريخ انتهاء الترخيص'],
  // prettier-ignore
  department: ['Department name', 'Unit', 'Departamento', 'Servicio', 'القسم', 'اسم القسم'],
  // prettier-ignore
  status: ['State', 'Employment status', 'Estado', 'Situación', 'الحالة'],
  // prettier-ignore
  organization: ['Hospital', 'Organisation', 'Organización', 'Institución', 'المؤسسة', 'المستشفى'],
} as const

export type StaffColumn = keyof typeof staffColumns

/** Without these a row says nothing. */
export const neededColumns = ['employeeId', 'firstName', 'lastName'] as const

const isStaffColumn = (name: string): name is StaffColumn => Object.hasOwn(staffColumns, name)

export const columnNames: readonly StaffColumn[] = Object.keys(staffColumns).filter(isStaffColumn)

const plain = (header: string): string => foldText(header).replaceAll(/[\s_\-./:*()]/g, '')

const columns: ReadonlyMap<string, StaffColumn> = new Map(
  columnNames.flatMap((name) =>
    [name, ...staffColumns[name]].map((spelling): [string, StaffColumn] => [plain(spelling), name]),
  ),
)

/** Which column a header names, in any of the three languages. */
export const findColumn = (header: string): StaffColumn | undefined => columns.get(plain(header))
