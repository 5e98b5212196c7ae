import type { DocumentViewServerProps } from 'payload'

import { Gutter } from '@payloadcms/ui'

import { actorOf } from '../../access/actor.ts'
import { governedCollections } from '../../access/policy.ts'
import { grantableRoles, roleWords } from '../../access/roles.ts'
import { sayIn } from '../../lib/words.ts'
import { listReaders, type ReaderGroup } from '../../services/overview/listReaders.ts'
import { readKey } from '../asking/readKey.ts'
import { TabSteps } from '../TabSteps.tsx'
import { reasonWords, readerWords } from './readerWords.ts'

const idAt = (doc: unknown, name: string): string | null => {
  const value = readKey(doc, name)
  const id = readKey(value, 'id') ?? value
  return typeof id === 'string' ? id : null
}

/** Who can see a record, and why: role by role, with people by name. */
export const ReadersView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  const actor = actorOf(req)
  const collection = governedCollections.find((slug) => slug === collectionConfig?.slug)
  if (!actor || !collection || grantableRoles(actor.role).length === 0) return null
  const { language } = req.i18n
  const say = (name: keyof typeof readerWords) => sayIn(language, readerWords[name])
  const groups = await listReaders(req, {
    collection,
    organization: idAt(doc, collection === 'organizations' ? 'id' : 'organization'),
    department: idAt(doc, 'department'),
  })
  const own = groups.filter(({ why }) => why === 'own')
  const others = groups.filter(({ why }) => why !== 'own')
  const people = ({ role, count, names }: ReaderGroup) => {
    if (count > 0) {
      const more = count > names.length ? ` ${say('more')} (${count})` : ''
      return <bdi>{`${names.join(', ')}${more}`}</bdi>
    }
    const known = actor.role === 'system_admin' || grantableRoles(actor.role).includes(role)
    return <span className="pc-quiet">{say(known ? 'none' : 'unseen')}</span>
  }
  return (
    <Gutter className="pc-tab">
      <TabSteps tab={say('title')} />
      <p className="pc-quiet">{say('lead')}</p>
      <table className="pc-activity">
        <thead>
          <tr>
            <th scope="col">{say('who')}</th>
            <th scope="col">{say('why')}</th>
            <th scope="col">{say('people')}</th>
          </tr>
        </thead>
        <tbody>
          {others.map((group) => (
            <tr key={`${group.role} ${group.why}`}>
              <th scope="row">{sayIn(language, roleWords[group.role])}</th>
              <td>{sayIn(language, reasonWords[group.why])}</td>
              <td>{people(group)}</td>
            </tr>
          ))}
          {own.length > 0 && (
            <tr>
              <th scope="row">
                {own.map(({ role }) => sayIn(language, roleWords[role])).join(' · ')}
              </th>
              <td>{sayIn(language, reasonWords.own)}</td>
              <td>–</td>
            </tr>
          )}
        </tbody>
      </table>
    </Gutter>
  )
}
