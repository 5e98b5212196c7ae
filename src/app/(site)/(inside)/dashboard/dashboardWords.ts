import { words } from '../../../../lib/words.ts'

/** The texts of the dashboard's clinical parts. */
export const dashboardWords = {
  program: words('Programme', 'البرنامج', 'Programa'),
  trouble: words(
    'The programme could not be shown.',
    'تعذّر عرض البرنامج.',
    'No se pudo mostrar el programa.',
  ),
  choose: words(
    'Choose the organization whose programme you want to see.',
    'اختر المؤسسة التي تريد رؤية برنامجها.',
    'Elija la organización cuyo programa quiere ver.',
  ),
  asOf: words('As of', 'حتى', 'A las'),
  active: words('Active patients', 'المرضى النشطون', 'Pacientes activos'),
  overdue: words('Overdue for follow-up', 'تأخرت متابعتهم', 'Seguimiento atrasado'),
  since: words(
    'Not attended for more than',
    'لم تتم متابعتهم منذ أكثر من',
    'Sin atención desde hace más de',
  ),
  latest: words('Latest admission', 'أحدث إقامة', 'Último ingreso'),
  none: words('None yet', 'لا يوجد بعد', 'Ninguno todavía'),
  byMonth: words(
    'Active admissions by month of the programme',
    'الإقامات النشطة حسب شهر البرنامج',
    'Ingresos activos por mes del programa',
  ),
  month: words('Month', 'الشهر', 'Mes'),
  patients: words('Patients', 'المرضى', 'Pacientes'),
  patient: words('Patient', 'المريض', 'Paciente'),
  document: words('Document', 'الوثيقة', 'Documento'),
  attention: words('Last attention', 'آخر متابعة', 'Última atención'),
  newAdmission: words('New admission', 'إقامة جديدة', 'Ingreso nuevo'),
  waitingFor: words('Time passed', 'المدة المنقضية', 'Tiempo transcurrido'),
  attend: words('Attend', 'متابعة', 'Atender'),
  nobodyOverdue: words(
    'Nobody is overdue. Every active patient was attended in time.',
    'لا أحد متأخر. تمت متابعة كل المرضى النشطين في الوقت المحدد.',
    'Nadie está atrasado. Todos los pacientes activos fueron atendidos a tiempo.',
  ),
  nobodyActive: words(
    'Nobody is in the programme yet. Who is registered with a programme appears here.',
    'لا أحد في البرنامج بعد. من يُسجَّل مع برنامج يظهر هنا.',
    'Nadie está en el programa todavía. Quien se registre con un programa aparecerá aquí.',
  ),
  register: words('Register a patient', 'تسجيل مريض', 'Registrar un paciente'),

  today: words('Today at reception', 'اليوم في الاستقبال', 'Hoy en recepción'),
  myDay: words('My day', 'يومي', 'Mi día'),
  total: words('Appointments', 'المواعيد', 'Citas'),
  waiting: words('Waiting now', 'في الانتظار الآن', 'En sala'),
  toCome: words('Still to come', 'لم يصلوا بعد', 'Por llegar'),
  completed: words('Completed', 'المكتملة', 'Completadas'),
  revenue: words('Revenue', 'الإيراد', 'Ingresos'),
  openBoard: words('Open the board', 'فتح اللوحة', 'Abrir el tablero'),
  openDay: words('Open my day', 'فتح يومي', 'Abrir mi día'),
} as const
