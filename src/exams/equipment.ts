import { words } from '../lib/words.ts'
import { defineExam } from './defineExam.ts'
import { choice, note } from './values.ts'
import { masks, maskSize, modes } from './ventilation.ts'

/** Equipment handed out (S0 "EquipoMedico"). */
export const equipment = defineExam({
  kind: 'equipment',
  label: words('Equipment', 'المعدات', 'Equipo médico'),
  phase: 'intake',
  fields: {
    mask: choice(words('Mask', 'القناع', 'Máscara'), masks),
    maskReference: note(words('Mask reference', 'مرجع القناع', 'Referencia de la máscara'), 100),
    maskSize,
    brand: choice(words('Brand', 'العلامة التجارية', 'Marca'), {
      bmc: words('BMC', 'BMC', 'BMC'),
      resmed: words('ResMed', 'ResMed', 'ResMed'),
      philips_respironics: words(
        'Philips Respironics',
        'Philips Respironics',
        'Philips Respironics',
      ),
      sefan: words('Sefan', 'Sefan', 'Sefan'),
      resvent: words('Resvent', 'Resvent', 'Resvent'),
      curative: words('Curative', 'Curative', 'Curative'),
      prisma: words('Prisma', 'Prisma', 'Prisma'),
      devilbiss: words('DeVilbiss', 'DeVilbiss', 'DeVilbiss'),
      other: words('Other', 'أخرى', 'Otra'),
    }),
    serial: note(words('Serial number', 'الرقم التسلسلي', 'Número de serie'), 100),
    mode: choice(words('Mode', 'الوضع', 'Modo'), modes),
  },
})
