import { words } from '../../../../lib/words.ts'

/** The sentences about programme cycles. */
export const admissionWords = {
  title: words('Admissions', 'الإقامات', 'Ingresos'),
  manager: words('Follow-up', 'المتابعة', 'Seguimiento'),
  managerHelp: words(
    'All patients with their programme cycles.',
    'كل المرضى مع إقاماتهم في البرنامج.',
    'Todos los pacientes con sus ciclos de programa.',
  ),
  search: words(
    'Name, document, file number or phone',
    'الاسم أو الوثيقة أو رقم الملف أو الهاتف',
    'Nombre, documento, historia o teléfono',
  ),
  startDate: words('Start', 'البداية', 'Inicio'),
  endDate: words('End', 'النهاية', 'Fin'),
  status: words('State', 'الحالة', 'Estado'),
  month: words('Month', 'الشهر', 'Mes'),
  endReason: words('Reason of the end', 'سبب الانتهاء', 'Motivo del fin'),
  note: words('Note', 'ملاحظة', 'Nota'),
  actions: words('Actions', 'إجراءات', 'Acciones'),
  choose: words('Choose…', 'اختر…', 'Elija…'),
  start: words('New cycle', 'إقامة جديدة', 'Nuevo ciclo'),
  startIt: words('Start the cycle', 'بدء الإقامة', 'Iniciar el ciclo'),
  started: words('The cycle has started.', 'بدأت الإقامة.', 'El ciclo comenzó.'),
  running: words('Cycle running', 'إقامة جارية', 'Ciclo en curso'),
  suspend: words('Suspend', 'تعليق', 'Suspender'),
  suspendSure: words(
    'No exams can be registered until it is resumed.',
    'لا يمكن تسجيل فحوص حتى تُستأنف.',
    'No se podrán registrar exámenes hasta que se reanude.',
  ),
  suspended: words('The cycle is suspended.', 'عُلّقت الإقامة.', 'El ciclo está suspendido.'),
  resume: words('Resume', 'استئناف', 'Reanudar'),
  resumed: words('The cycle goes on.', 'استُؤنفت الإقامة.', 'El ciclo continúa.'),
  end: words('End', 'إنهاء', 'Terminar'),
  endIt: words('End the cycle', 'إنهاء الإقامة', 'Terminar el ciclo'),
  endSure: words(
    'An ended cycle is final. Its exams stay readable, and a new cycle can be started.',
    'الإقامة المنتهية نهائية. تبقى فحوصها للقراءة ويمكن بدء إقامة جديدة.',
    'Un ciclo terminado es definitivo. Sus exámenes se podrán leer y se podrá iniciar otro ciclo.',
  ),
  ended: words('The cycle has ended.', 'انتهت الإقامة.', 'El ciclo terminó.'),
  cancel: words('Cancel', 'إلغاء', 'Cancelar'),
  record: words('Record', 'السجل', 'Historia'),
  none: words(
    'No cycle yet. Start the first one above.',
    'لا توجد إقامة بعد. ابدأ الأولى أعلاه.',
    'Ningún ciclo todavía. Inicie el primero arriba.',
  ),
  noneRead: words('No cycle yet.', 'لا توجد إقامة بعد.', 'Ningún ciclo todavía.'),
  nobody: words(
    'Nobody matches this search.',
    'لا أحد يطابق هذا البحث.',
    'Nadie coincide con esta búsqueda.',
  ),
  noPatients: words(
    'Patients will be listed here with their cycles.',
    'سيظهر المرضى هنا مع إقاماتهم.',
    'Aquí aparecerán los pacientes con sus ciclos.',
  ),
} as const
