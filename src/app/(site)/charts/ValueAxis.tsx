interface Props {
  ticks: readonly number[]
  /** The height of a value in the drawing, in pixels from the top. */
  heightOf: (value: number) => number
  format: (value: number) => string
  /** Arabic is read from the right, and so is the drawing. */
  isMirrored: boolean
}

/** Lines across a drawing with their values, on the side where reading starts. */
export const ValueAxis = ({ format, heightOf, isMirrored, ticks }: Props) =>
  ticks.map((tick) => (
    <g key={tick}>
      <line className="pc-chart__line" x1="0" x2="100%" y1={heightOf(tick)} y2={heightOf(tick)} />
      <text
        className="pc-chart__text"
        dx={isMirrored ? 8 : -8}
        dy="0.32em"
        textAnchor={isMirrored ? 'start' : 'end'}
        x={isMirrored ? '100%' : 0}
        y={heightOf(tick)}
      >
        {format(tick)}
      </text>
    </g>
  ))
