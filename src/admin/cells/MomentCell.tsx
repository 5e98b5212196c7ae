'use client'

import type { DateFieldClient, DefaultCellComponentProps } from 'payload'

import { useTranslation } from '@payloadcms/ui'

import { CellLink } from './CellLink.tsx'
import { Moment } from './Moment.tsx'

interface Props extends DefaultCellComponentProps<DateFieldClient> {
  /** Shows the day and time itself, for what is planned; otherwise how long ago it was. */
  exact?: boolean
}

/** An instant in a list. */
export const MomentCell = ({ cellData, exact = false, ...cell }: Props) => {
  const { i18n } = useTranslation()
  if (typeof cellData !== 'string' && !(cellData instanceof Date)) {
    return <span className="pc-empty">–</span>
  }
  return (
    <CellLink {...cell}>
      <Moment exact={exact} language={i18n.language} value={new Date(cellData).toISOString()} />
    </CellLink>
  )
}
