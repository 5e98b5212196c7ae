import type { Answer, App } from '../support/app.ts'
import { type Clinic, idOf, type PersonName } from '../support/clinic.ts'

/** Sends a list of staff the way a browser does. */
export const importer =
  (app: App, clinic: Clinic) =>
  (
    file: string | Uint8Array<ArrayBuffer>,
    as: PersonName | null,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.set('file', new Blob([file]), 'staff.csv')
    return app.request('POST', '/api/staff/import', {
      body,
      headers,
      ...(as && { as: clinic.people[as] }),
    })
  }

/** Everybody employed by a place under numbers that begin so, in their order. */
export const staffLike = async (
  { sql }: App,
  place: string,
  prefix: string,
): Promise<Record<string, unknown>[]> => {
  const found = await sql.query(
    `select s.*, d.name as department from staff s left join departments d on d.id = s.department_id
     where s.organization_id = $1 and s.employee_id like $2 order by s.employee_id`,
    [idOf(place), `${prefix}%`],
  )
  return found.rows
}
