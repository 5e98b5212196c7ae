import 'react'

declare module 'react' {
  interface CSSProperties {
    /** The colour of an organization, in degrees. */
    '--pc-hue'?: number
  }
}
