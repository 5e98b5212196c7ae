import type { ReactNode, Ref } from 'react'

/** What a message says of itself beside its colour. */
const signs = { ok: '✓', danger: '!', attention: '!', info: 'i' } as const

interface Props {
  tone: keyof typeof signs
  title?: string
  children?: ReactNode
  /** Spoken at once (`alert`) or in its turn (`status`) when it appears. */
  role?: 'alert' | 'status'
  /** Lets the message take the focus. */
  ref?: Ref<HTMLDivElement>
}

/** A sentence that stands out: its colour, its sign and its words say the same. */
export const Message = ({ children, ref, role, title, tone }: Props) => (
  <div
    className={`pc-message pc-message--${tone}`}
    ref={ref}
    role={role}
    {...(ref && { tabIndex: -1 })}
  >
    <span aria-hidden="true" className="pc-message__sign">
      {signs[tone]}
    </span>
    <div>
      {title !== undefined && <strong>{title}</strong>}
      {children}
    </div>
  </div>
)
