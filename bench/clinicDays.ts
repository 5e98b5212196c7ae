import type pg from 'pg'

/** Days that both databases have alike, so that only what lies around them differs. */
const FIRST_DAY = '2031-01-01'
export const DAYS = 20
export const VISITS = 200
export const DOCTORS_VISITS = 20

/** What requests are made of: the hospital, and patients of it. */
export interface Material {
  hospital: string
  patients: { id: string; name: string; fileNumber: string }[]
}

/** Makes the first receptionist a doctor with days of their own, and those days. */
export async function arrangeDays(client: pg.Client): Promise<Material> {
  const { rows } = await client.query<{ hospital: string; doctor: string; person: string }>(
    `select u.organization_id as hospital, u.id as person, (select s.id from staff s
      where s.organization_id = u.organization_id and s.staff_type = 'physician' order by s.id limit 1) as doctor
     from users u where u.username = 'reception1'`,
  )
  const [place] = rows
  if (!place) throw new Error('These are not the rows of the benchmark.')
  const { doctor, hospital, person } = place
  await client.query(`update users set role = 'doctor', revision = revision where id = $1`, [
    person,
  ])
  await client.query('update staff set user_id = $1, revision = revision where id = $2', [
    person,
    doctor,
  ])
  await client.query('delete from appointments where starts_at >= $1', [FIRST_DAY])
  await client.query(
    `with people as (select id, row_number() over () as n from
        (select id from patients where organization_id = $1 order by md5(id::text) limit $4) p),
      doctors as (select id, row_number() over () as n from staff
        where organization_id = $1 and staff_type = 'physician' and id <> $2)
     insert into appointments (organization_id, patient_id, doctor_id, starts_at, ends_at, status, cost, overbooked, revision)
     select $1, people.id, case when people.n <= $5 then $2 else doctors.id end, at, at + interval '20 minutes',
       'confirmed', 100, true, 1
     from people join doctors on doctors.n = 1 + people.n % (select count(*) from doctors),
       generate_series(0, $6::int - 1) day, lateral (select $3::timestamptz + day * interval '1 day'
         + people.n * interval '2 minutes' + interval '6 hours' as at) starts`,
    [hospital, doctor, FIRST_DAY, VISITS, DOCTORS_VISITS, DAYS],
  )
  await client.query('vacuum (analyze) appointments')
  const people = await client.query<Material['patients'][number]>(
    `select id, full_name as name, file_number as "fileNumber" from patients where organization_id = $1 order by md5(id::text) limit 397`,
    [hospital],
  )
  return { hospital, patients: people.rows }
}
