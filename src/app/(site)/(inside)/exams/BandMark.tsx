import { Chip } from '../../../../admin/cells/Chip.tsx'
import type { ExamDefinition } from '../../../../exams/defineExam.ts'
import { type Language, sayIn } from '../../../../lib/words.ts'

interface Props {
  exam: ExamDefinition
  name: string
  value: unknown
  language: Language
}

/** What a value means, where the exam's trend has bands: a word, an icon and a colour. */
export const BandMark = ({ exam, language, name, value }: Props) => {
  const bands = exam.trends?.find(({ field }) => field === name)?.bands
  const band = typeof value === 'number' ? bands?.find(({ from }) => value >= from) : undefined
  return band ? (
    <Chip label={sayIn(language, band.label)} tone={band.tone} value={signs[band.tone]} />
  ) : null
}

/** Stored states whose icons say the same. */
const signs = { ok: 'completed', attention: 'mild', danger: 'severe' } as const
