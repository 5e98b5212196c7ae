import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

import { sayDay, sayNumber } from '../../../lib/sayValues.ts'
import { type Language, sayIn, type Words, words } from '../../../lib/words.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { isolate } from './isolate.ts'
import { ValueAxis } from './ValueAxis.tsx'

const HEIGHT = 200
const FOOT = 26
const HEAD = 12

/** Values from a bound upwards, until the next band. */
export interface TrendBand {
  from: number
  tone: 'ok' | 'attention' | 'danger'
  label: Words
}

interface Props {
  language: Language
  title: string
  /** What is measured, as the head of the table beside the drawing. */
  heads: { label: string; value: string; meaning?: string }
  /** Values by day `YYYY-MM-DD`, the earliest first. */
  points: readonly { day: string; value: number }[]
  /** Said after a value. */
  unit?: string
  /** Bands from the highest to the lowest; the last one has no lower bound. */
  bands?: readonly TrendBand[]
}

const described = words(
  'Values: {count}, from {first} to {last}; lowest {low}, highest {high}, latest {now}.',
  'عدد القيم {count} من {first} إلى {last}؛ الأدنى {low}، الأعلى {high}، الأحدث {now}.',
  'Valores: {count}, del {first} al {last}; mínimo {low}, máximo {high}, último {now}.',
)

const TEXT_HEIGHT = 14

/** Leaves out what would be written over what stands before it. */
const apart = (ticks: readonly number[], heightOf: (value: number) => number): number[] =>
  ticks.reduce<number[]>(
    (kept, tick) =>
      kept.some((other) => Math.abs(heightOf(other) - heightOf(tick)) < TEXT_HEIGHT)
        ? kept
        : [...kept, tick],
    [],
  )

/** The band that a value lies in. */
export const bandOf = (bands: readonly TrendBand[], value: number): TrendBand | undefined =>
  bands.find(({ from }) => value >= from)

/** One value over days, from the right in Arabic, over its coloured bands, with the same values as a table. */
export const TrendChart = ({ bands = [], heads, language, points, title, unit }: Props) => {
  const isMirrored = language === 'ar'
  const sayValue = (value: number): string =>
    unit === undefined ? sayNumber(language, value) : `${sayNumber(language, value)} ${unit}`
  const shortDay = (day: string): string =>
    sayDay(language, day, { day: 'numeric', month: 'short', year: 'numeric' })
  const values = points.map(({ value }) => value)
  const days = points.map(({ day }) => Date.parse(day))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const bounds = bands.map(({ from }) => from).filter(Number.isFinite)
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  // What never comes near nothing, such as a weight, is drawn around its own values.
  const isFarFromZero = bounds.length === 0 && lowest > highest / 2
  const low = isFarFromZero ? lowest - Math.max(1, highest - lowest) : Math.min(0, lowest)
  const high = Math.max(bounds.length > 0 ? 100 : 1, highest)
  const up = scaleLinear([low, high], [HEIGHT - FOOT, HEAD])
  if (bounds.length === 0) up.nice(4)
  const [bottom = low, top = high] = up.domain()
  // A single day stands in the middle.
  const ends = days.at(-1) === days[0] ? [50, 50] : [2, 98]
  const across = scaleLinear(
    [Math.min(...days), Math.max(...days)],
    isMirrored ? ends.toReversed() : ends,
  )
  const path = line<{ day: string; value: number }>(
    ({ day }) => across(Date.parse(day)),
    ({ value }) => up(value),
  )(points)
  const description = sayIn(language, described)
    .replace('{count}', String(points.length))
    .replace('{first}', shortDay(first.day))
    .replace('{last}', shortDay(last.day))
    .replace('{low}', sayValue(lowest))
    .replace('{high}', sayValue(highest))
    .replace('{now}', sayValue(last.value))
  return (
    <ChartFrame
      heads={heads}
      language={language}
      legend={
        bands.length > 0 && (
          <ul className="pc-chart__legend">
            {bands.map(({ from, label, tone }) => (
              <li data-tone={tone} key={from}>
                {sayIn(language, label)} {Number.isFinite(from) && <bdi dir="ltr">≥ {from}</bdi>}
              </li>
            ))}
          </ul>
        )
      }
      rows={points.toReversed().map(({ day, value }) => {
        const band = bandOf(bands, value)
        return {
          label: shortDay(day),
          value: sayValue(value),
          ...(band && { meaning: sayIn(language, band.label) }),
        }
      })}
      title={title}
    >
      <svg className="pc-chart__drawing" height={HEIGHT} role="img">
        <title>{title}</title>
        <desc>{description}</desc>
        {bands.map(({ from, tone }, index) => {
          const above = Math.min(top, bands[index - 1]?.from ?? top)
          const below = Math.max(bottom, from)
          return above > below ? (
            <rect
              className="pc-chart__band"
              data-tone={tone}
              height={up(below) - up(above)}
              key={from}
              width="100%"
              x="0"
              y={up(above)}
            />
          ) : null
        })}
        <ValueAxis
          format={(value) => sayNumber(language, value)}
          heightOf={up}
          isMirrored={isMirrored}
          ticks={apart(bounds.length > 0 ? [top, ...bounds, 0, bottom] : up.ticks(4), up)}
        />
        {/* Only the line is stretched to the width that there is; its stroke and all text keep their size. */}
        <svg
          aria-hidden="true"
          height={HEIGHT}
          preserveAspectRatio="none"
          viewBox={`0 0 100 ${HEIGHT}`}
          width="100%"
        >
          <path className="pc-chart__trend" d={path ?? ''} vectorEffect="non-scaling-stroke" />
        </svg>
        {points.map(({ day, value }, index) => (
          <circle
            className="pc-chart__point"
            cx={`${across(Date.parse(day))}%`}
            cy={up(value)}
            data-tone={bandOf(bands, value)?.tone}
            // Two values may be of one day.
            key={`${day} ${index}`}
            r="4"
          >
            <title>{`${shortDay(day)}: ${sayValue(value)}`}</title>
          </circle>
        ))}
        {[first, ...(last.day === first.day ? [] : [last])].map(({ day }, index, { length }) => (
          <text
            className="pc-chart__text"
            key={day}
            textAnchor={length === 1 ? 'middle' : (index === 0) === isMirrored ? 'end' : 'start'}
            x={`${length === 1 ? 50 : (index === 0) === isMirrored ? 100 : 0}%`}
            y={HEIGHT - 6}
          >
            {isolate(language, shortDay(day))}
          </text>
        ))}
      </svg>
    </ChartFrame>
  )
}
