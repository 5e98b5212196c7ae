import type { Answer, App } from './app.ts'
import { type Clinic, idOf, type PersonName, type Place } from './clinic.ts'
import { deliverMails } from './worker.ts'
import type { ReceivedMail } from './mailServer.ts'

/** Status, code and field of an answer; of a success only the status. */
export const told = ({ body, status }: Answer): unknown[] => {
  const [first] = body?.errors ?? []
  return first ? [status, first.code, ...(first.field ? [first.field] : [])] : [status]
}

/** What tests about organizations do again and again. */
export function atPlace(app: App, clinic: Clinic) {
  const ask = (
    as: PersonName | { token: string } | null,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    app.request(method, `/api${path}`, {
      ...(as && { as: typeof as === 'string' ? clinic.people[as] : as }),
      ...(body && { body }),
      headers,
    })
  const only = async <T>(statement: string, values: unknown[] = []): Promise<T> => {
    const { rows } = await app.sql.query(statement, values)
    return rows[0]
  }
  return {
    ask,
    only,
    /** Gives a place a plan of its own with so many seats; 0 is no limit. */
    seats: async (place: Place, most: number): Promise<void> => {
      await app.sql.query(
        `insert into plans (id, name, slug, max_users) values ($1, $2, $2, $3)
         on conflict (id) do update set max_users = excluded.max_users, revision = plans.revision`,
        [idOf(`${place}.plan`), `plan of ${place}`, most],
      )
      await app.sql.query('update organizations set plan_id = $1 where id = $2', [
        idOf(`${place}.plan`),
        idOf(place),
      ])
    },
    /** An employee of a place beside those of the fixture, with a session. */
    employ: async (name: string, place: Place, role = 'nurse') => {
      const id = idOf(name)
      await clinic.insert('users', [
        {
          id,
          username: name,
          email: `${name.replaceAll(' ', '.')}@example.com`,
          first_name: name,
          role,
          status: 'active',
          organization_id: idOf(place),
        },
      ])
      return { id, ...(await clinic.openSession(id)) }
    },
    /** The token in the link of a mail. */
    tokenIn: ({ links }: ReceivedMail): string => links[0]?.split('/').at(-1) ?? '',
    mails: () => deliverMails(app),
  }
}
