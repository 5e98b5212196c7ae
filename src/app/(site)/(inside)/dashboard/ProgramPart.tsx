import { Anchor, Button } from '@mantine/core'

import { Chip } from '../../../../admin/cells/Chip.tsx'
import { sayDay, sayDays, sayNumber, sayTime } from '../../../../lib/sayValues.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'
import { BarChart } from '../../charts/BarChart.tsx'
import { PageLink } from '../../shell/PageLink.tsx'
import { Pages } from '../people/Pages.tsx'
import type { Person } from '../person/findPerson.ts'
import { may } from '../person/reachOf.ts'
import { Trouble } from '../Trouble.tsx'
import { dashboardWords } from './dashboardWords.ts'
import { findProgram, OVERDUE_ROWS, type Program } from './findProgram.ts'
import { OverdueTable } from './OverdueTable.tsx'

interface Props {
  language: Language
  /** The organization that is meant where it is not the own one. */
  organization: string | null
  /** Which page of the overdue. */
  page: number
  person: Person
}

/** A programme lasts so many months (S0); months without anybody stand in the chart too. */
const months = Array.from({ length: 18 }, (_, index) => index + 1)

const addressOf = (organization: string | null, page: number): string => {
  const query = new URLSearchParams({
    ...(organization !== null && { org: organization }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return `/dashboard${query && `?${query}`}`
}

const Figures = ({ language, program }: { language: Language; program: Program }) => {
  const say = (name: keyof typeof dashboardWords) => sayIn(language, dashboardWords[name])
  const { active, latestAdmission, overdue, overdueFollowUpDays } = program
  return (
    <div className="pc-cards pc-dashboard__cards">
      <PageLink
        className="pc-card pc-card--link"
        data-figure="active"
        href="/patients"
        prefetch={false}
      >
        <span className="pc-figure">
          <bdi>{sayNumber(language, active)}</bdi>
        </span>
        <span className="pc-quiet">{say('active')}</span>
      </PageLink>
      <a
        className="pc-card pc-card--link"
        data-figure="overdue"
        data-warns={overdue.total > 0 || undefined}
        href="#overdue"
      >
        <span className="pc-figure">
          <bdi>{sayNumber(language, overdue.total)}</bdi>
        </span>
        {overdue.total > 0 ? (
          <Chip label={say('overdue')} tone="attention" value="overdue" />
        ) : (
          <span className="pc-quiet">{say('overdue')}</span>
        )}
        <small className="pc-quiet">
          {say('since')} {sayDays(language, overdueFollowUpDays)}
        </small>
      </a>
      <div className="pc-card" data-figure="latest">
        <span className="pc-dashboard__latest">
          {latestAdmission === null ? (
            say('none')
          ) : (
            <Anchor
              component={PageLink}
              fz="inherit"
              href={`/patients/${latestAdmission.patient}?next=%2Fdashboard`}
              prefetch={false}
            >
              <bdi>{latestAdmission.name}</bdi>
            </Anchor>
          )}
        </span>
        <span className="pc-quiet">
          {say('latest')}
          {latestAdmission !== null && (
            <>
              {' · '}
              <bdi>{sayDay(language, latestAdmission.startDate)}</bdi>
            </>
          )}
        </span>
      </div>
    </div>
  )
}

/** The clinical programme: how many, who is overdue, how far they have come (S0). */
export const ProgramPart = async ({ language, organization, page, person }: Props) => {
  const say = (name: keyof typeof dashboardWords) => sayIn(language, dashboardWords[name])
  const asked = await findProgram(organization, page)
  if (!asked.ok) return <Trouble errors={asked.errors} title={say('trouble')} />
  const { data: program } = asked
  const { active, asOf, byProgramMonth, overdue, timezone } = program
  const isOwn = organization === null || organization === person.user.organization
  return (
    <section aria-label={say('program')} className="pc-dashboard">
      <div className="pc-dashboard__head">
        <h2>{say('program')}</h2>
        <span className="pc-quiet">
          {say('asOf')} <bdi>{sayTime(language, asOf, timezone)}</bdi>
        </span>
      </div>
      <Figures language={language} program={program} />
      {active === 0 ? (
        <div className="pc-card pc-empty">
          <p>{say('nobodyActive')}</p>
          {isOwn && may(person, 'patients', 'create') && (
            <Button component={PageLink} href="/patients/create?next=%2Fdashboard" prefetch={false}>
              {say('register')}
            </Button>
          )}
        </div>
      ) : (
        <>
          <div className="pc-card">
            <BarChart
              bars={months.map((month) => ({
                label: String(month),
                value: byProgramMonth.find((each) => each.month === month)?.count ?? 0,
                ...(isOwn && { href: `/patients?month=${month}` }),
              }))}
              heads={{ label: say('month'), value: say('patients') }}
              language={language}
              title={say('byMonth')}
            />
          </div>
          <section aria-label={say('overdue')} className="pc-dashboard__overdue" id="overdue">
            <h3>{say('overdue')}</h3>
            {overdue.total === 0 ? (
              <p className="pc-card pc-empty">{say('nobodyOverdue')}</p>
            ) : (
              <>
                <OverdueTable
                  back={addressOf(organization, page)}
                  language={language}
                  rows={overdue.rows}
                />
                <Pages
                  addressOf={(other) => `${addressOf(organization, other)}#overdue`}
                  language={language}
                  page={page}
                  rows={OVERDUE_ROWS}
                  total={overdue.total}
                />
              </>
            )}
          </section>
        </>
      )}
    </section>
  )
}
