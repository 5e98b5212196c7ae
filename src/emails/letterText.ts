import { words } from '../lib/words.ts'
import type { Desk } from './desk.ts'
import type { Letter } from './letter.ts'
import type { MailContext } from './mailContext.ts'
import { sentenceText, tame, type Sentence } from './sentence.ts'

/** Under every mail. */
export const automatic = words(
  'Sent automatically by {house}. Answers to this address are not read.',
  'أُرسلت هذه الرسالة تلقائيًا من {house}. لا تُقرأ الردود على هذا العنوان.',
  'Enviado automáticamente por {house}. Las respuestas a esta dirección no se leen.',
)

/** The plain twin of a mail: the same content in the same order, addresses on lines of their own. */
export function letterText(letter: Letter, desk: Desk, { language }: MailContext): string {
  const { button, code, facts = [], heading, notes = [], paragraphs, warning } = letter
  const line = (sentence: Sentence): string => sentenceText(sentence, language)
  const blocks = [
    line(heading),
    ...paragraphs.map(line),
    facts.map(({ label, value }) => `${line(label)}: ${tame(value)}`).join('\n'),
    code ?? '',
    warning ? line(warning) : '',
    button ? `${line(button.label)}:\n${button.link}` : '',
    ...notes.map(line),
    `-- \n${line(desk.say(automatic))}`,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
