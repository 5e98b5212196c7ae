import type { Measured } from './load.ts'

export interface Row {
  title: string
  product: Measured[]
  floor: Measured[]
  statements: number
}

export interface House {
  firstAnswer: number
  ready: number
  idle: number
  after: number
  /** The list's processor time at many patients against that at few, of each round. */
  growth: number[]
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const middle = (runs: readonly Measured[], read: (run: Measured) => number): number =>
  median(runs.map(read))

const shares = ({ floor, product }: Row): string => {
  const each = product.map((run, round) => (run.perSecond / (floor[round]?.perSecond ?? 1)) * 100)
  const sorted = each.sort((a, b) => a - b)
  return [sorted[0] ?? 0, median(each), sorted.at(-1) ?? 0]
    .map((share) => share.toFixed(0))
    .join(' / ')
}

const cpu = (runs: readonly Measured[]): string =>
  `${middle(runs, (run) => run.applicationMs).toFixed(2)} + ${middle(runs, (run) => run.databaseMs).toFixed(2)}`

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** The results as Markdown: the operations, then what holds for the whole product. */
export function printTables(rows: readonly Row[], house: House): string {
  const head = [
    'operation',
    'requests/s',
    'p50 / p99 ms',
    'CPU ms, application + PostgreSQL',
    'the floor’s',
    'share of the floor %, lowest / median / highest',
    'statements',
  ]
  const growth = median(house.growth)
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map((row) =>
      line([
        row.title,
        middle(row.product, (run) => run.perSecond).toFixed(0),
        `${middle(row.product, (run) => run.p50).toFixed(0)} / ${middle(row.product, (run) => run.p99).toFixed(0)}`,
        cpu(row.product),
        cpu(row.floor),
        shares(row),
        row.statements,
      ]),
    ),
    '',
    line(['the whole product', '']),
    line(['---', '---:']),
    line(['first answer after the start', `${house.firstAnswer} ms`]),
    line(['ready for everything after the start', `${house.ready} ms`]),
    line(['memory idle, PostgreSQL apart', `${house.idle} MB`]),
    line(['memory after the benchmark', `${house.after} MB`]),
    line(['cost of a list with total, many patients against few', `${growth.toFixed(2)} ×`]),
    '',
  ].join('\n')
}
