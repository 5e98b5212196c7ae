'use client'

import { useSentField } from '../../forms/ActionForm.tsx'

/**
 * The revision that a change is based on. After somebody else was faster it is theirs, so that what
 * one sends again, having seen what they changed, is taken.
 */
export const RevisionField = ({ revision }: { revision: number }) => {
  const { value } = useSentField('revision')
  return <input name="revision" readOnly type="hidden" value={value ?? revision} />
}
