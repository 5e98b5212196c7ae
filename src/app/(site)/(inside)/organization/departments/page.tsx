import { Anchor, Button } from '@mantine/core'

import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { type Params, readParam } from '../../../asking/readParam.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import { ActionForm } from '../../../forms/ActionForm.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { PageLink } from '../../../shell/PageLink.tsx'
import { findDepartments } from '../../findDepartments.ts'
import { ActionButton } from '../../forms/ActionButton.tsx'
import { requirePerson } from '../../person/requirePerson.ts'
import { findOrganizationId } from '../findOrganization.ts'
import { OrganizationHead } from '../OrganizationHead.tsx'
import { deleteDepartment, saveDepartment } from './departmentActions.ts'
import { departmentWords } from './departmentWords.ts'

const PATH = '/organization/departments'

export const generateMetadata = titled(departmentWords.title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const say = (name: keyof typeof departmentWords) => sayIn(language, departmentWords[name])
  const person = await requirePerson()
  const organization = findOrganizationId(person, await readParam(searchParams, 'id'))
  const head = (
    <OrganizationHead id={organization} language={language} path={PATH} person={person} />
  )
  if (organization === null) return head
  const departments = await findDepartments(organization)
  const wanted = await readParam(searchParams, 'edit')
  const edited = departments.find(({ id }) => id === wanted)
  const here = `${PATH}?id=${organization}`
  return (
    <>
      {head}
      <section className="pc-card">
        <h2>{edited ? <bdi>{edited.name}</bdi> : say('add')}</h2>
        <div className="pc-form">
          <ActionForm
            action={saveDepartment}
            key={edited?.id}
            submit={say(edited ? 'save' : 'add')}
            {...(edited && {
              aside: (
                <Anchor component={PageLink} href={here} prefetch={false}>
                  {say('cancel')}
                </Anchor>
              ),
            })}
          >
            <input name="organization" type="hidden" value={organization} />
            {edited && (
              <>
                <input name="id" type="hidden" value={edited.id} />
                <input name="revision" type="hidden" value={edited.revision} />
              </>
            )}
            <div className="pc-pair">
              <TextField
                autoComplete="off"
                defaultValue={edited?.name ?? ''}
                label={say('name')}
                maxLength={100}
                name="name"
                required
              />
              <TextField
                autoComplete="off"
                defaultValue={edited?.nameAr ?? ''}
                label={say('nameAr')}
                maxLength={100}
                name="nameAr"
              />
            </div>
          </ActionForm>
        </div>
      </section>
      <section className="pc-section">
        {departments.length === 0 ? (
          <p className="pc-card pc-empty">{say('empty')}</p>
        ) : (
          <table className="pc-table">
            <thead>
              <tr>
                <th scope="col">{say('name')}</th>
                <th scope="col">{say('nameAr')}</th>
                <th scope="col">{say('actions')}</th>
              </tr>
            </thead>
            <tbody>
              {departments.map(({ id, name, nameAr }) => (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td data-label={say('nameAr')}>
                    <bdi lang="ar">{nameAr}</bdi>
                  </td>
                  <td>
                    <div className="pc-actions">
                      <Button
                        aria-label={`${say('rename')}: ${name}`}
                        component={PageLink}
                        href={`${here}&edit=${id}`}
                        prefetch={false}
                        size="compact-sm"
                        variant="light"
                      >
                        {say('rename')}
                      </Button>
                      <ActionButton
                        action={deleteDepartment}
                        isCompact
                        isDanger
                        label={say('remove')}
                        name={name}
                        sends={{ id }}
                        variant="subtle"
                        warning={say('sure')}
                      />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

export default Page
