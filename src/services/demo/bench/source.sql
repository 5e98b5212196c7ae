-- The benchmark's canonical rows, made by formulas alone (nothing random), in the schema {schema}:
-- 10 hospitals (the first treats 30 % of the patients), 50 departments, 200 staff, and for each
-- patient 5 appointments and 1 exam. {today} is the day the rows are relative to, {patients} their number.
create schema {schema};

create table {schema}.organization as
select i::bigint as id, 'Hospital ' || i as name
from generate_series(1, 10) as i;

create table {schema}.department as
select
  i::bigint as id,
  ((i - 1) / 5 + 1)::bigint as organization_id,
  (array['Sleep Medicine', 'Pulmonology', 'Cardiology', 'Psychology', 'Nutrition'])[(i - 1) % 5 + 1] as name
from generate_series(1, 50) as i;

create table {schema}.staff as
select
  i::bigint as id,
  place::bigint as organization_id,
  ((place - 1) * 5 + i % 5 + 1)::bigint as department_id,
  (array['Amal', 'Bruno', 'Carla', 'Daniel', 'Eman', 'Felix', 'Ghada', 'Hugo', 'Irene', 'Jamal'])[i % 10 + 1]
    || ' '
    || (array['Abbott', 'Badawy', 'Castro', 'Duarte', 'Eriksen', 'Fahmy', 'Gómez', 'Hegazy', 'Ivanova', 'Jansen',
        'Khoury', 'Lindqvist', 'Morsy', 'Nasser', 'Ortega', 'Pinto', 'Quiroga', 'Rizk', 'Santos', 'Tanaka'])[(i * 7) % 20 + 1]
    as full_name,
  case when i % 5 = 4 then 'nurse' else 'doctor' end as role
from (
  select i, case when i <= 60 then 1 else 2 + (i - 61) % 9 end as place
  from generate_series(1, 200) as i
) as placed;

create table {schema}.patient as
select
  i::bigint as id,
  (case when share < 30 then 1 else 2 + (share - 30) % 9 end)::bigint as organization_id,
  (array['Adel', 'Amina', 'Anna', 'Basma', 'Carlos', 'Camila', 'Dina', 'Diego', 'Elias', 'Emma', 'Farah', 'Fares',
    'Gloria', 'Hany', 'Heba', 'Hernán', 'Ilya', 'Inés', 'Iván', 'Jana', 'Jorge', 'Karim', 'Khaled', 'Laila', 'Leo',
    'Lina', 'Marco', 'Mona', 'Nadia', 'Nour', 'Olga', 'Omar', 'Paula', 'Rania', 'Reem', 'Sami', 'Sara', 'Simón',
    'Tarek', 'Yara'])[(i * 31 + i / 97) % 40 + 1]
    || ' '
    || initcap(
      (array['bar', 'cor', 'del', 'fan', 'gor', 'hal', 'jun', 'kor', 'lem', 'mar', 'nov', 'pel'])[(i * 17 + i / 13) % 12 + 1]
      || (array['ani', 'ebo', 'ito', 'ola', 'uri', 'ave', 'emi', 'iso', 'ora', 'une', 'ade', 'eki'])[(i * 5 + i / 7) % 12 + 1]
      || (array['vic', 'son', 'dez', 'kov', 'ian', 'berg', 'ston', 'rez', 'nen', 'zadeh', 'lund', 'mann'])[(i * 11 + i / 3) % 12 + 1]
    ) as full_name,
  (1000000000 + i)::text as national_id,
  date '1935-01-01' + ((i::bigint * 104729) % 31000)::int as birth_date,
  date '{today}'::timestamptz - ((i::bigint * 15485863) % 63072000) * interval '1 second' as created_at
from (
  select i, (i::bigint * 7919 + i / 100) % 100 as share
  from generate_series(1, {patients}) as i
) as shared;

alter table {schema}.patient add primary key (id);

create table {schema}.doctors as
select organization_id, array_agg(id order by id) as ids
from {schema}.staff
where role = 'doctor'
group by organization_id;

create table {schema}.appointment as
select
  a::bigint as id,
  p.id as patient_id,
  d.ids[(a * 13 + a / 11) % cardinality(d.ids) + 1] as doctor_id,
  p.organization_id,
  date '{today}'::timestamptz
    + (((a::bigint * 6151 + a / 17) % 730) - 700) * interval '1 day'
    + interval '8 hours' + ((a * 37 + a / 5) % 40) * interval '15 minutes' as date,
  (array['scheduled', 'confirmed', 'completed', 'cancelled', 'no_show'])[(a * 3 + a / 29) % 5 + 1] as status,
  20 + (a * 97) % 480 as cost,
  a % 3 = 0 as is_prior,
  date '{today}'::timestamptz - ((a::bigint * 32452843) % 60480000) * interval '1 second' as created_at
from generate_series(1, {patients} * 5) as a
join {schema}.patient as p on p.id = (a::bigint * 48271) % {patients} + 1
join {schema}.doctors as d on d.organization_id = p.organization_id;

create table {schema}.diagnosis as
select
  row_number() over (order by id)::bigint as id,
  id as appointment_id,
  'J' || lpad((id % 99)::text, 2, '0') as code,
  'Follow-up in ' || (id % 12 + 1) || ' weeks' as note
from {schema}.appointment
where status = 'completed';

create table {schema}.exam as
select
  i::bigint as id,
  p.id as patient_id,
  d.ids[i % cardinality(d.ids) + 1] as registered_by_id,
  p.created_at + interval '1 day' as created_at
from generate_series(1, {patients}) as i
join {schema}.patient as p on p.id = (i::bigint * 31337) % {patients} + 1
join {schema}.doctors as d on d.organization_id = p.organization_id;
