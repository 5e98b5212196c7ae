import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import pg from 'pg'

import { fillBenchmark } from '../../../src/services/demo/bench/fillBenchmark.ts'
import { seedDemo } from '../../../src/services/demo/seedDemo.ts'
import { cloneDatabase } from '../../support/cloneDatabase.ts'

const options = { seed: 5, today: '2026-03-18', patients: 150 }
const clients: pg.Client[] = []

async function openDatabase(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await cloneDatabase() })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`set timezone = 'UTC'`)
  clients.push(client)
  return client
}

const count = async (client: pg.Client, query: string): Promise<number> => {
  const { rows } = await client.query(`select count(*)::int as n ${query}`)
  return rows[0].n
}

/** All rows of a table as one hash, in the order of their text. */
const hashOf = async (client: pg.Client, table: string): Promise<string> => {
  const { rows } = await client.query(`select t::text as row from ${table} t order by 1`)
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

const tables = ['organizations', 'users', 'user_credentials', 'staff', 'departments', 'patients']
const clinical = ['admissions', 'exams', 'follow_ups', 'appointments', 'diagnoses']
const governance = ['audit_events', 'audit_seals', 'invitations', 'account_requests']

afterAll(async () => {
  for (const client of clients) await client.end()
})

describe('a freshly seeded database', () => {
  let database: pg.Client

  beforeAll(async () => {
    database = await openDatabase()
    await seedDemo(database, options)
  })

  it('holds the same rows as another one of the same seed and day', async () => {
    const other = await openDatabase()
    await seedDemo(other, options)
    for (const table of [...tables, ...clinical, ...governance]) {
      expect([table, await hashOf(other, table)]).toEqual([table, await hashOf(database, table)])
      expect(await count(database, `from ${table}`)).toBeGreaterThan(0)
    }
  })

  it('is not seeded again', async () => {
    await expect(seedDemo(database, options)).rejects.toThrow('already has organizations')
    expect(await count(database, 'from patients')).toBe(150)
  })

  it('has the mirrors and snapshots that the triggers would have written', async () => {
    const wrong = [
      await count(
        database,
        `from patients p where is_active is distinct from
           exists (select from admissions a where a.patient_id = p.id and a.status = 'active')`,
      ),
      await count(
        database,
        `from patients p where last_follow_up_on is distinct from
           (select max(date) from follow_ups f where f.patient_id = p.id)`,
      ),
      await count(
        database,
        `from appointments a join patients p on p.id = a.patient_id join staff s on s.id = a.doctor_id
         where a.patient_name <> p.full_name or a.doctor_name <> s.full_name`,
      ),
      await count(
        database,
        `from staff s left join users u on u.id = s.user_id
         where s.account_state::text <> coalesce(u.status::text, 'none')`,
      ),
    ]
    expect(wrong).toEqual([0, 0, 0, 0])
  })

  it('finds a patient by the folded name in either script', async () => {
    expect(
      await count(
        database,
        `from patients where search_text like '%' || fold_text(first_name_ar) || '%'`,
      ),
    ).toBe(await count(database, 'from patients where first_name_ar is not null'))
  })

  it('guards the present as before: no exam outside an active admission', async () => {
    const attempt = database.query(
      `insert into exams (organization_id, patient_id, admission_id, kind, contact_note_text)
       select organization_id, patient_id, id, 'contact_note', 'Too late' from admissions
       where status = 'ended' limit 1`,
    )
    await expect(attempt).rejects.toMatchObject({ constraint: 'exams_admission_active' })
  })

  it('has its rows counted, so that totals are right at once', async () => {
    const { rows } = await database.query(
      `select table_name, sum(delta)::int as counted from row_counts group by table_name`,
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { table_name: table, counted } of rows) {
      const meant = table === 'patients.active' ? 'patients where is_active' : table
      expect([table, counted]).toEqual([table, await count(database, `from ${meant}`)])
    }
  })

  it('gives the next patient the next file number', async () => {
    await database.query(
      `insert into patients (organization_id, first_name, last_name)
       select id, 'Late', 'Comer' from organizations where slug = 'delta-star'`,
    )
    const { rows } = await database.query(
      `select file_number from patients where first_name = 'Late' and last_name = 'Comer'`,
    )
    expect(rows).toEqual([{ file_number: '000069' }])
  })

  it('has a trail whose chain is whole', async () => {
    expect((await database.query('select * from find_audit_fault()')).rows).toEqual([])
    expect(await count(database, 'from audit_unsealed')).toBe(0)
  })
})

describe('a demo that cannot be stored', () => {
  it('leaves nothing behind, and the guards on', async () => {
    const database = await openDatabase()
    await database.query(`insert into groups (name) values ('Registrars')`)
    await expect(seedDemo(database, options)).rejects.toMatchObject({
      constraint: 'groups__name__unique',
    })
    expect(await count(database, 'from organizations')).toBe(0)
    expect(await count(database, `from pg_trigger where tgenabled = 'D'`)).toBe(0)
  })
})

describe('a database filled for the benchmark', () => {
  it('has ten hospitals, the first with three patients of ten, and a receptionist each', async () => {
    const database = await openDatabase()
    await fillBenchmark(database, { today: '2026-03-18', patients: 1000, fromSchema: null })
    expect(await count(database, 'from organizations')).toBe(10)
    expect(await count(database, 'from staff')).toBe(200)
    expect(await count(database, 'from appointments')).toBe(5000)
    expect(await count(database, 'from exams')).toBe(1000)
    expect(
      await count(
        database,
        `from patients p join organizations o on o.id = p.organization_id where o.slug = 'hospital-1'`,
      ),
    ).toBe(300)
    expect(
      await count(
        database,
        `from users join user_credentials on user_id = id where role = 'receptionist'`,
      ),
    ).toBe(10)
    expect(await count(database, `from pg_namespace where nspname = 'benchmark_source'`)).toBe(0)
  })

  it('is the same when copied from a schema that holds the rows already', async () => {
    const [made, copied] = [await openDatabase(), await openDatabase()]
    const settings = { today: '2026-03-18', patients: 1000 }
    await fillBenchmark(made, { ...settings, fromSchema: null })
    const source = readFileSync('src/services/demo/bench/source.sql', 'utf8')
      .replaceAll('{schema}', 'seed')
      .replaceAll('{today}', settings.today)
      .replaceAll('{patients}', '1000')
    await copied.query(source)
    await fillBenchmark(copied, { ...settings, fromSchema: 'seed' })
    for (const table of ['patients', 'appointments', 'exams']) {
      expect([table, await hashOf(copied, table)]).toEqual([table, await hashOf(made, table)])
    }
  })

  it('is refused when the schema to copy from is missing', async () => {
    const database = await openDatabase()
    const absent = fillBenchmark(database, {
      today: '2026-03-18',
      patients: 1000,
      fromSchema: 'seed',
    })
    await expect(absent).rejects.toThrow('no schema seed')
    expect(await count(database, 'from organizations')).toBe(0)
  })
})
