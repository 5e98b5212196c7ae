import { type ChipTone, iconPaths, toneOf } from './chipTones.ts'

interface Props {
  /** The stored value, which decides colour and icon. */
  value: string
  /** The word that people read. */
  label: string
  tone?: ChipTone
}

/** A state as word, icon and colour; the same everywhere in the product. */
export const Chip = ({ value, label, tone }: Props) => {
  const [colour, icon] = toneOf(value)
  return (
    <span className={`pc-chip pc-chip--${tone ?? colour}`} data-value={value}>
      <svg
        aria-hidden="true"
        data-icon={icon}
        fill="none"
        focusable="false"
        height="12"
        viewBox="0 0 12 12"
        width="12"
      >
        <path
          d={iconPaths[icon]}
          stroke="currentColor"
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth="1.6"
        />
      </svg>
      {label}
    </span>
  )
}
