import 'react'

declare module 'react' {
  interface CSSProperties {
    /** The number of columns of the calendar, the height of a slot, and where the first one begins. */
    '--pc-columns'?: number
    '--pc-slot'?: string
    '--pc-opens'?: string
  }
}
