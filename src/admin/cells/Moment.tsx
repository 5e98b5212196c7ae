'use client'

import { useHydrated } from '../useHydrated.ts'
import { sayAgo } from './sayAgo.ts'

interface Props {
  /** ISO instant. */
  value: string
  language: string
  exact: boolean
}

const format = (value: string, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, options).format(new Date(value))

/** An instant in the reader's own time zone: relative with the exact one on hover, or exact. */
export const Moment = ({ value, language, exact }: Props) => {
  const hydrated = useHydrated()
  if (!hydrated) {
    return <time dateTime={value}>{`${value.slice(0, 10)} ${value.slice(11, 16)}`}</time>
  }
  const whole = format(value, language, { dateStyle: 'full', timeStyle: 'medium' })
  const short = format(value, language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <time dateTime={value} title={whole}>
      {exact ? short : sayAgo(new Date(value), new Date(), language)}
    </time>
  )
}
