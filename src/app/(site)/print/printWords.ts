import type { Printable } from '../../../lib/recordKinds.ts'
import { words, type Words } from '../../../lib/words.ts'

/** What the documents are called. */
export const documentWords: Readonly<Record<Printable, Words>> = {
  prescription: words('Prescription', 'وصفة طبية', 'Receta'),
  summary: words('Visit summary', 'ملخص الزيارة', 'Resumen de la visita'),
  slip: words('Appointment slip', 'بطاقة الموعد', 'Comprobante de cita'),
}

export const printWords = {
  print: words('Print', 'طباعة', 'Imprimir'),
  notPrinted: words('This cannot be printed', 'لا يمكن طباعة هذا', 'Esto no se puede imprimir'),
  noPrescription: words(
    'Nothing was prescribed at this visit.',
    'لم تُكتب وصفة في هذه الزيارة.',
    'En esta visita no se recetó nada.',
  ),
  patient: words('Patient', 'المريض', 'Paciente'),
  file: words('File', 'الملف', 'Historia'),
  age: words('Age', 'العمر', 'Edad'),
  sex: words('Sex', 'الجنس', 'Sexo'),
  date: words('Date', 'التاريخ', 'Fecha'),
  day: words('Day', 'اليوم', 'Día'),
  time: words('Time', 'الوقت', 'Hora'),
  doctor: words('Doctor', 'الطبيب', 'Médico'),
  reason: words('Reason', 'السبب', 'Motivo'),
  cost: words('Cost', 'التكلفة', 'Costo'),
  status: words('Status', 'الحالة', 'Estado'),
  priority: words('Priority', 'أولوية', 'Prioritaria'),
  record: words('Record', 'السجل', 'Registro'),
  text: words('Text', 'النص', 'Texto'),
  writtenBy: words('Written by', 'كتبه', 'Escrito por'),
  nothing: words('Nothing written', 'لم يُكتب شيء', 'Sin anotaciones'),
  signature: words('Signature and stamp', 'التوقيع والختم', 'Firma y sello'),
  printedAt: words('Printed', 'طُبع في', 'Impreso'),
} as const
