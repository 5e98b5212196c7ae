import { Checkbox } from '@mantine/core'
import { z } from 'zod'

import { type Language, sayIn, words } from '../../../../../lib/words.ts'
import { askApi } from '../../../asking/askApi.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import type { FoundPerson } from './findPersonById.ts'
import { saveGroups } from './savePerson.ts'

const title = words('Groups', 'المجموعات', 'Grupos')
const help = words(
  'Groups add rights to the role, within the organization.',
  'تضيف المجموعات صلاحيات إلى الدور داخل المؤسسة.',
  'Los grupos añaden permisos al rol, dentro de la organización.',
)
const save = words('Save groups', 'حفظ المجموعات', 'Guardar grupos')

const manageable = z.object({
  docs: z.array(
    z.object({ id: z.string(), name: z.string(), permissions: z.array(z.string()).nullish() }),
  ),
})

/** The groups of kind organization, ticked where the person belongs to them. */
export const GroupsForm = async ({
  found,
  language,
}: {
  found: FoundPerson
  language: Language
}) => {
  const asked = await askApi('/api/user/groups/manageable', { answer: manageable })
  if (!asked.ok || asked.data.docs.length === 0) return null
  return (
    <section className="pc-card">
      <h2>{sayIn(language, title)}</h2>
      <p>{sayIn(language, help)}</p>
      <div className="pc-form">
        <ActionForm action={saveGroups} submit={sayIn(language, save)}>
          <input name="id" type="hidden" value={found.id} />
          {asked.data.docs.map(({ id, name, permissions }) => (
            <Checkbox
              defaultChecked={found.groups?.includes(id) === true}
              description={<bdi>{permissions?.join(', ')}</bdi>}
              key={id}
              label={<bdi>{name}</bdi>}
              name="groups"
              value={id}
            />
          ))}
        </ActionForm>
      </div>
    </section>
  )
}
