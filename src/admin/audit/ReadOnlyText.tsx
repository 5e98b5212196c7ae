import type { ReactNode } from 'react'

interface Props {
  label: string
  children: ReactNode
}

/** A value that can be read but not changed, laid out like a field. */
export const ReadOnlyText = ({ label, children }: Props) => (
  <div className="field-type pc-read">
    <span className="pc-read__label">{label}</span>
    <div className="pc-read__value">{children}</div>
  </div>
)
