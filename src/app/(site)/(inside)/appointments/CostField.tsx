'use client'

import { sayMoney } from '../../../../lib/sayValues.ts'
import { usePageLanguage, useSay } from '../../shell/PageFrame.tsx'
import { NumberField } from '../forms/NumberField.tsx'
import type { Terms } from './bookingParts.ts'
import { bookingWords } from './bookingWords.ts'

interface Props {
  terms: Terms
  isPrior: boolean
  defaultValue?: number | null
}

/** What the visit costs; left empty it says what it will be. */
export const CostField = ({ defaultValue = null, isPrior, terms }: Props) => {
  const say = useSay()
  const language = usePageLanguage()
  const usual = isPrior ? terms.defaultPriorityCost : terms.defaultCost
  const said =
    usual === null ? say(bookingWords.costNone) : sayMoney(language, usual, terms.currency)
  return (
    <NumberField
      defaultValue={defaultValue}
      description={`${say(bookingWords.costEmpty)}: ${said}`}
      label={say(bookingWords.cost)}
      name="cost"
      unit={terms.currency}
    />
  )
}
