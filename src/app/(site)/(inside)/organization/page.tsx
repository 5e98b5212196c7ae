import { sayIn, words } from '../../../../lib/words.ts'
import { titled } from '../../(public)/titled.ts'
import { type Params, readParam } from '../../asking/readParam.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { ActionForm } from '../../forms/ActionForm.tsx'
import { requirePerson } from '../person/requirePerson.ts'
import { findOrganization, findOrganizationId } from './findOrganization.ts'
import { OrganizationHead } from './OrganizationHead.tsx'
import { saveSettings } from './saveSettings.ts'
import { SettingField } from './SettingField.tsx'
import type { Setting } from './setting.ts'
import { settingsSections } from './settings.ts'

const title = words('Organization', 'المؤسسة', 'Organización')
const save = words('Save', 'حفظ', 'Guardar')

const isWide = ({ kind }: Setting): boolean => kind === 'flag' || kind === 'many'

export const generateMetadata = titled(title)

const Page = async ({ searchParams }: { searchParams: Params }) => {
  const language = await findPageLanguage()
  const person = await requirePerson()
  const id = findOrganizationId(person, await readParam(searchParams, 'id'))
  const found = id === null ? null : await findOrganization(id)
  return (
    <>
      <OrganizationHead id={id} language={language} path="/organization" person={person} />
      {found &&
        settingsSections.map(({ help, name, settings, title: heading }) => (
          <section className="pc-card" key={`${found.id} ${name}`}>
            <h2>{sayIn(language, heading)}</h2>
            <p>{sayIn(language, help)}</p>
            <div className="pc-form">
              <ActionForm action={saveSettings} submit={sayIn(language, save)}>
                <input name="id" type="hidden" value={found.id} />
                <input name="revision" type="hidden" value={found.revision} />
                <input name="section" type="hidden" value={name} />
                <div className="pc-pair">
                  {settings
                    .filter((setting) => !isWide(setting))
                    .map((setting) => (
                      <SettingField
                        key={setting.name}
                        language={language}
                        setting={setting}
                        value={found[setting.name]}
                      />
                    ))}
                </div>
                {settings.filter(isWide).map((setting) => (
                  <SettingField
                    key={setting.name}
                    language={language}
                    setting={setting}
                    value={found[setting.name]}
                  />
                ))}
              </ActionForm>
            </div>
          </section>
        ))}
    </>
  )
}

export default Page
