import type { Field } from 'payload'

import { words } from '../../lib/words.ts'
import { serverOwned } from './owned.ts'
import { relation } from './relation.ts'

/** Counts the changes of a row; an update that names a stale one is refused by the database. */
export const revision: Field = {
  name: 'revision',
  type: 'number',
  label: words('Revision', 'رقم المراجعة', 'Revisión'),
  admin: { hidden: true },
  custom: { whole: true },
}

/** Who made and who last changed a row; set by the server. */
export const authorship: Field[] = [
  serverOwned({
    ...relation('createdBy', words('Created by', 'أنشأه', 'Creado por'), 'users', { index: false }),
    admin: { position: 'sidebar', condition: (data) => Boolean(data?.createdBy) },
  }),
  serverOwned({
    ...relation('updatedBy', words('Changed by', 'عدّله', 'Modificado por'), 'users', {
      index: false,
    }),
    admin: { position: 'sidebar', condition: (data) => Boolean(data?.updatedBy) },
  }),
]
