import { forbidden } from 'next/navigation'
import { z } from 'zod'

import { financeReaders } from '../../../../../access/roles.ts'
import { sayDay, sayTime } from '../../../../../lib/sayValues.ts'
import { sayIn } from '../../../../../lib/words.ts'
import { titled } from '../../../(public)/titled.ts'
import { askApi } from '../../../asking/askApi.ts'
import { findPageLanguage } from '../../../findPageLanguage.ts'
import '../../board/board.css'
import { boardWords } from '../../board/boardWords.ts'
import { OrganizationChoice } from '../../OrganizationChoice.tsx'
import { findPlaces } from '../../people/findPlaces.ts'
import { reachOf } from '../../person/reachOf.ts'
import { requirePerson } from '../../person/requirePerson.ts'
import { Trouble } from '../../Trouble.tsx'
import './finance.css'
import { financeWords } from './financeWords.ts'
import { findRevenue, readRevenueFilters, revenueQuery } from './findRevenue.ts'
import { RevenueForm } from './RevenueForm.tsx'
import { RevenueReport } from './RevenueReport.tsx'

export const generateMetadata = titled(financeWords.title)

const named = z.object({ docs: z.array(z.object({ id: z.string(), name: z.string() })) })

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const Page = async ({ searchParams }: Props) => {
  const person = await requirePerson()
  const { organization: home, role } = person.user
  if (!financeReaders.includes(role)) forbidden()
  const language = await findPageLanguage()
  const say = (name: Exclude<keyof typeof financeWords, 'chart'>) =>
    sayIn(language, financeWords[name])
  const isWide = reachOf(person, 'appointments', 'read') === 'all'
  const given = readRevenueFilters(await searchParams)
  const filters = { ...given, organization: isWide ? given.organization : null }
  const place = filters.organization ?? home ?? null
  const choice = isWide && (
    <OrganizationChoice
      action="/doctor/finance"
      chosen={place}
      language={language}
      name="org"
      places={await findPlaces()}
    />
  )
  const title = (line: string) => (
    <>
      <div className="pc-title">
        <div>
          <h1>{say('title')}</h1>
          <p>{line}</p>
        </div>
      </div>
      {choice}
    </>
  )
  if (place === null) return title(say('choose'))
  const [asked, doctors] = await Promise.all([
    findRevenue(filters),
    role === 'doctor' ? null : askApi(`/api/doctors?organization=${place}`, { answer: named }),
  ])
  const revenue = asked.ok ? asked.data : null
  if (revenue?.reason === 'no-staff-record')
    return (
      <>
        {title(say('source'))}
        <p className="pc-card pc-empty">{sayIn(language, boardWords.noRecord)}</p>
      </>
    )
  return (
    <>
      {title(
        revenue
          ? `${sayDay(language, revenue.from)} – ${sayDay(language, revenue.to)}`
          : say('source'),
      )}
      <RevenueForm
        doctors={doctors?.ok ? doctors.data.docs : []}
        filters={filters}
        language={language}
        shown={revenue}
        timezone={revenue?.timezone ?? person.organization?.timezone ?? 'UTC'}
      />
      {!asked.ok && (
        <Trouble
          errors={asked.errors.map((error) =>
            error.field === 'to' ? { ...error, message: say('limits') } : error,
          )}
          title={say('trouble')}
        />
      )}
      {revenue && (
        <>
          <RevenueReport language={language} revenue={revenue} />
          <p className="pc-revenue__file pc-no-print">
            <a
              download
              href={`/api/dashboard/finance.csv?${revenueQuery({ ...filters, from: revenue.from, to: revenue.to }, 'organization')}`}
            >
              {say('csv')}
            </a>
          </p>
          <p className="pc-as-of pc-revenue__source">
            {say('source')} {say('asOf')} {sayTime(language, revenue.asOf, revenue.timezone)}
          </p>
        </>
      )}
    </>
  )
}

export default Page
