import { scaleBand, scaleLinear } from 'd3-scale'

import { sayNumber, sayShortNumber } from '../../../lib/sayValues.ts'
import { type Language, sayIn, words } from '../../../lib/words.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { isolate } from './isolate.ts'
import { ValueAxis } from './ValueAxis.tsx'

const HEIGHT = 200
const FOOT = 24

const described = words(
  'Bars: {count}; the highest is {label} with {value}.',
  'عدد الأعمدة {count}؛ أعلاها {label} بقيمة {value}.',
  'Barras: {count}; la más alta es {label} con {value}.',
)

interface Props {
  language: Language
  title: string
  /** What a bar is of and what is counted, as heads of the table beside it. */
  heads: { label: string; value: string }
  /** A `mark` stands under the bar instead of its label, where there is no room for all of them. */
  bars: readonly { label: string; mark?: string; value: number; href?: string }[]
  /** How a value is written; a plain number unless given. */
  format?: (value: number) => string
}

/** Counts side by side, from the right in Arabic, with the same numbers as a table. */
export const BarChart = ({ bars, format: given, heads, language, title }: Props) => {
  const format = given ?? ((value: number) => sayNumber(language, value))
  const isMirrored = language === 'ar'
  const across = scaleBand<number>()
    .domain(bars.map((_, index) => index))
    .range(isMirrored ? [100, 0] : [0, 100])
    .padding(0.25)
  const highest = bars.reduce((most, { value }) => Math.max(most, value), 0)
  const up = scaleLinear([0, Math.max(1, highest)], [HEIGHT - FOOT, 16]).nice(4)
  const first = bars.find(({ value }) => value === highest)
  const description = sayIn(language, described)
    .replace('{count}', String(bars.length))
    .replace('{label}', first?.label ?? '–')
    .replace('{value}', format(highest))
  return (
    <ChartFrame
      heads={heads}
      language={language}
      rows={bars.map(({ label, value }) => ({ label, value: format(value) }))}
      title={title}
    >
      <svg
        className="pc-chart__drawing"
        height={HEIGHT}
        // What is inside an image is not read out, so bars that lead somewhere make a group of it.
        role={bars.some(({ href }) => href !== undefined) ? 'group' : 'img'}
      >
        <title>{title}</title>
        <desc>{description}</desc>
        <ValueAxis
          format={(value) => sayShortNumber(language, value)}
          heightOf={up}
          isMirrored={isMirrored}
          ticks={up.ticks(4).filter((tick) => given !== undefined || Number.isInteger(tick))}
        />
        {bars.map(({ href, label, mark, value }, index) => {
          const from = across(index) ?? 0
          const middle = `${from + across.bandwidth() / 2}%`
          const bar = (
            <>
              <title>{`${label}: ${format(value)}`}</title>
              <rect
                className="pc-chart__bar"
                height={HEIGHT - FOOT - up(value)}
                rx="2"
                width={`${across.bandwidth()}%`}
                x={`${from}%`}
                y={up(value)}
              />
              <text className="pc-chart__text" textAnchor="middle" x={middle} y={HEIGHT - 6}>
                {isolate(language, mark ?? label)}
              </text>
            </>
          )
          return href === undefined ? (
            <g key={label}>{bar}</g>
          ) : (
            <a href={href} key={label}>
              {bar}
            </a>
          )
        })}
      </svg>
    </ChartFrame>
  )
}
