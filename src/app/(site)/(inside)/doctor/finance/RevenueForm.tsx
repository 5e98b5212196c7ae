import { Anchor, Button, NativeSelect, TextInput } from '@mantine/core'

import { calendarDateIn } from '../../../../../lib/calendarDate.ts'
import { clock } from '../../../../../lib/clock.ts'
import { type Language, sayIn } from '../../../../../lib/words.ts'
import { addDays } from '../../../../../lib/zonedTime.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import { financeWords } from './financeWords.ts'
import { type RevenueFilters, revenueQuery } from './findRevenue.ts'

interface Props {
  filters: RevenueFilters
  /** The days shown, where the address names none. */
  shown: { from: string; to: string } | null
  /** Whose revenue can be chosen; none for doctors, who see their own. */
  doctors: readonly { id: string; name: string }[]
  language: Language
  timezone: string
}

/** Times that are often asked for, as days in an organization's time zone. */
function listRanges(timezone: string) {
  const today = calendarDateIn(timezone, clock.now())
  const month = `${today.slice(0, 7)}-01`
  const before = addDays(month, -1)
  return [
    { name: 'days30', from: addDays(today, -29), to: today, by: 'day' },
    { name: 'thisMonth', from: month, to: today, by: 'day' },
    { name: 'lastMonth', from: `${before.slice(0, 7)}-01`, to: before, by: 'day' },
    { name: 'thisYear', from: `${today.slice(0, 4)}-01-01`, to: today, by: 'month' },
  ] as const
}

/** Which time is looked at and how it is divided; a plain form, which works without JavaScript. */
export const RevenueForm = ({ doctors, filters, language, shown, timezone }: Props) => {
  const say = (name: Exclude<keyof typeof financeWords, 'chart'>) =>
    sayIn(language, financeWords[name])
  return (
    <>
      <form action="/doctor/finance" className="pc-filters pc-revenue__form">
        {filters.organization !== null && (
          <input name="org" type="hidden" value={filters.organization} />
        )}
        <TextInput
          defaultValue={filters.from ?? shown?.from ?? ''}
          key={`from ${filters.from}`}
          label={say('from')}
          name="from"
          type="date"
        />
        <TextInput
          defaultValue={filters.to ?? shown?.to ?? ''}
          key={`to ${filters.to}`}
          label={say('to')}
          name="to"
          type="date"
        />
        <NativeSelect
          data={(['day', 'week', 'month'] as const).map((by) => ({ value: by, label: say(by) }))}
          defaultValue={filters.by}
          key={`by ${filters.by}`}
          label={say('by')}
          name="by"
        />
        {doctors.length > 1 && (
          <NativeSelect
            data={[
              { value: '', label: say('anyDoctor') },
              ...doctors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={filters.doctor ?? ''}
            key={`doctor ${filters.doctor}`}
            label={say('doctor')}
            name="doctor"
          />
        )}
        <Button type="submit" variant="default">
          {say('show')}
        </Button>
      </form>
      <nav aria-label={say('ranges')} className="pc-revenue__ranges pc-no-print">
        {listRanges(timezone).map(({ name, ...range }) => (
          <Anchor
            component={PageLink}
            fz="sm"
            href={`/doctor/finance?${revenueQuery({ ...filters, ...range }, 'org')}`}
            key={name}
            prefetch={false}
          >
            {say(name)}
          </Anchor>
        ))}
      </nav>
    </>
  )
}
