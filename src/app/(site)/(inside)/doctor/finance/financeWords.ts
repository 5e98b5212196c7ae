import { words } from '../../../../../lib/words.ts'

/** The texts of the page about revenue. */
export const financeWords = {
  title: words('Revenue', 'الإيرادات', 'Ingresos económicos'),
  choose: words(
    'Choose the organization whose revenue you want to see.',
    'اختر المؤسسة التي تريد رؤية إيراداتها.',
    'Elija la organización cuyos ingresos quiere ver.',
  ),
  source: words(
    'What completed appointments cost, by the day on which they were.',
    'تكلفة المواعيد المكتملة حسب يوم الموعد.',
    'Lo que costaron las citas completadas, por el día en que fueron.',
  ),
  from: words('From', 'من', 'Desde'),
  to: words('To', 'إلى', 'Hasta'),
  by: words('By', 'حسب', 'Por'),
  day: words('Day', 'اليوم', 'Día'),
  week: words('Week', 'الأسبوع', 'Semana'),
  month: words('Month', 'الشهر', 'Mes'),
  doctor: words('Doctor', 'الطبيب', 'Médico'),
  anyDoctor: words('All doctors', 'كل الأطباء', 'Todos los médicos'),
  show: words('Show', 'عرض', 'Mostrar'),
  csv: words('Download as CSV', 'تنزيل بصيغة CSV', 'Descargar en CSV'),
  ranges: words('Often asked for', 'فترات شائعة', 'Consultas frecuentes'),
  days30: words('Last 30 days', 'آخر 30 يومًا', 'Últimos 30 días'),
  thisMonth: words('This month', 'هذا الشهر', 'Este mes'),
  lastMonth: words('Last month', 'الشهر الماضي', 'Mes pasado'),
  thisYear: words('This year', 'هذا العام', 'Este año'),
  totals: words('Totals', 'الإجماليات', 'Totales'),
  revenue: words('Revenue', 'الإيراد', 'Ingresos'),
  visits: words('Completed visits', 'الزيارات المكتملة', 'Visitas completadas'),
  average: words('Average per visit', 'متوسط الزيارة', 'Promedio por visita'),
  chart: {
    day: words('Revenue by day', 'الإيراد باليوم', 'Ingresos por día'),
    week: words(
      'Revenue by week, from Monday',
      'الإيراد بالأسبوع، بدءًا من الاثنين',
      'Ingresos por semana, desde el lunes',
    ),
    month: words('Revenue by month', 'الإيراد بالشهر', 'Ingresos por mes'),
  },
  details: words('In detail', 'بالتفصيل', 'En detalle'),
  empty: words(
    'No visit was completed in this time.',
    'لم تكتمل أي زيارة في هذه الفترة.',
    'No se completó ninguna visita en este tiempo.',
  ),
  trouble: words(
    'The revenue could not be shown.',
    'تعذّر عرض الإيرادات.',
    'No se pudieron mostrar los ingresos.',
  ),
  limits: words(
    'Choose at most 366 days, the first before the last.',
    'اختر 366 يومًا على الأكثر، على أن يسبق اليوم الأول الأخير.',
    'Elija como máximo 366 días, el primero antes que el último.',
  ),
  asOf: words('As of', 'حتى', 'A las'),
} as const
