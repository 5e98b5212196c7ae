import { words } from '../../lib/words.ts'

export const required = words('This is needed.', 'هذا الحقل مطلوب.', 'Este dato es necesario.')
export const notANumber = words('Must be a number.', 'يجب أن يكون رقمًا.', 'Debe ser un número.')
export const notWhole = words(
  'Must be a whole number.',
  'يجب أن يكون عددًا صحيحًا.',
  'Debe ser un número entero.',
)
export const notADate = words(
  'Must be an existing date written YYYY-MM-DD.',
  'يجب أن يكون تاريخًا صحيحًا بصيغة YYYY-MM-DD.',
  'Debe ser una fecha existente con formato AAAA-MM-DD.',
)
export const notAnInstant = words(
  'Must be a date and time with zone, such as 2030-01-31T09:00:00Z.',
  'يجب أن يكون تاريخًا ووقتًا مع المنطقة الزمنية.',
  'Debe ser una fecha y hora con zona, como 2030-01-31T09:00:00Z.',
)
export const notAChoice = words(
  'Is not one of the choices.',
  'ليس من الخيارات المتاحة.',
  'No es una de las opciones.',
)
export const notYesOrNo = words('Must be yes or no.', 'يجب أن يكون نعم أو لا.', 'Debe ser sí o no.')
export const notAPhone = words(
  'Is not a valid phone number.',
  'رقم الهاتف غير صالح.',
  'No es un número de teléfono válido.',
)
export const notAnEmail = words(
  'Is not a valid e-mail address.',
  'البريد الإلكتروني غير صالح.',
  'No es un correo electrónico válido.',
)
export const notARelation = words(
  'This choice is not available here.',
  'هذا الاختيار غير متاح هنا.',
  'Esta opción no está disponible aquí.',
)
export const between = (min: number, max: number) =>
  words(
    `Must be between ${min} and ${max}.`,
    `يجب أن يكون بين ${min} و${max}.`,
    `Debe estar entre ${min} y ${max}.`,
  )
