import { countedTables } from '../../src/database/compiled/rowCounts.ts'
import { type App, bootApp } from '../support/app.ts'
import { type Clinic, idOf, openClinic } from '../support/clinic.ts'

let app: App
let clinic: Clinic

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
})

afterAll(() => app.close())

const one = async (text: string, values: unknown[] = []): Promise<number> =>
  Number(Object.values((await app.sql.query(text, values)).rows[0])[0])

const counted = (table: string, organization: string) =>
  one(
    'select coalesce(sum(delta), 0) from row_counts where table_name = $1 and organization_id = $2',
    [table, organization],
  )

const total = async (path: string) =>
  (await app.request('GET', path, { as: clinic.people['north.receptionist'] })).body.totalDocs

const north = idOf('north')
const south = idOf('south')

const addPatient = (organization: string, name: string) =>
  app.sql.query(
    `insert into patients (id, organization_id, first_name, last_name) values ($1, $2, $3, 'Counted')`,
    [idOf(name), organization, name],
  )

describe('totals from counters', () => {
  it.each(countedTables)('agree with the rows of %s', async (table) => {
    const { rows } = await app.sql.query(
      `select organization_id, count(*)::int as rows,
        (select sum(delta)::int from row_counts c where c.table_name = '${table}'
          and c.organization_id is not distinct from t.organization_id) as counted
      from ${table} t group by organization_id`,
    )
    for (const row of rows) expect(row.counted).toBe(row.rows)
  })

  it('follow rows that are added, moved and taken away, one by one and many at once', async () => {
    const before = await counted('patients', north)
    await addPatient(north, 'adam')
    await app.sql.query(
      `insert into patients (organization_id, first_name, last_name)
        select $1, 'many', 'Counted' from generate_series(1, 50)`,
      [north],
    )
    expect(await counted('patients', north)).toBe(before + 51)
    expect(await total('/api/patients?limit=1')).toBe(before + 51)
    expect(await total('/api/patients/count')).toBe(before + 51)

    const there = await counted('patients', south)
    await app.sql.query('update patients set organization_id = $1 where id = $2', [
      south,
      idOf('adam'),
    ])
    expect(await counted('patients', north)).toBe(before + 50)
    expect(await counted('patients', south)).toBe(there + 1)

    await app.sql.query(`delete from patients where last_name = 'Counted'`)
    expect(await counted('patients', north)).toBe(before)
    expect(await counted('patients', south)).toBe(there)
  })

  it('forget what was rolled back, and show nobody what is not committed', async () => {
    const before = await total('/api/patients?limit=1')
    const client = await app.sql.connect()
    await client.query('begin')
    await client.query(
      `insert into patients (organization_id, first_name, last_name) values ($1, 'unborn', 'Counted')`,
      [north],
    )
    expect(await total('/api/patients?limit=1')).toBe(before)
    await client.query('rollback')
    client.release()
    expect(await total('/api/patients?limit=1')).toBe(before)
  })

  it('stay the same when their notes are put together', async () => {
    for (const name of ['bea', 'carl', 'dina']) await addPatient(north, name)
    const before = await counted('patients', north)
    expect(await one('select compact_row_counts()')).toBeGreaterThan(0)
    expect(await counted('patients', north)).toBe(before)
    expect(
      await one(
        `select count(*) from row_counts where table_name = 'patients' and organization_id = $1`,
        [north],
      ),
    ).toBe(1)
    expect(await one('select compact_row_counts()')).toBe(0)
    await app.sql.query(`delete from patients where last_name = 'Counted'`)
  })

  it('are counted while the other triggers are left out', async () => {
    const before = await counted('patients', north)
    await clinic.quietly(
      `insert into patients (organization_id, first_name, last_name, full_name) values ($1, 'quiet', 'Counted', 'quiet')`,
      [north],
    )
    expect(await counted('patients', north)).toBe(before + 1)
    await app.sql.query(`delete from patients where last_name = 'Counted'`)
  })
})
