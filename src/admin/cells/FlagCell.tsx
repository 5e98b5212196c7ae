'use client'

import type { CheckboxFieldClient, DefaultCellComponentProps } from 'payload'

import { useTranslation } from '@payloadcms/ui'

import { sayIn, words } from '../../lib/words.ts'
import { Chip } from './Chip.tsx'

const yes = words('Yes', 'نعم', 'Sí')
const no = words('No', 'لا', 'No')

/** Yes or no, in words. */
export const FlagCell = ({ cellData }: DefaultCellComponentProps<CheckboxFieldClient>) => {
  const { i18n } = useTranslation()
  return cellData === true ? (
    <Chip label={sayIn(i18n.language, yes)} value="true" />
  ) : (
    <span className="pc-quiet">{sayIn(i18n.language, no)}</span>
  )
}
