import { sql } from '@payloadcms/db-postgres'

import { foldText } from '../../lib/foldText.ts'
import { joinNames, nameSounds } from '../../lib/nameSounds.ts'

type Fragment = ReturnType<typeof sql>

/** Conditions on a patient `p` by what was typed. */
export interface PatientMatch {
  /** Every word stands somewhere in the name, document, file number or phone, or sounds like a part of the name. */
  isMatch: Fragment
  /** Every word stands there as a whole. */
  isWhole: Fragment
  /** How well, as a number; more is better. */
  score: Fragment
  /** The file number that was typed, with its zeros; null when it was none. */
  fileNumber: string | null
}

/** More words than these narrow nothing any more. */
const WORDS = 5
/** Shorter parts are looked for at the beginning of a word, since the index knows parts of three letters. */
const PART = 3
const FILE_DIGITS = 6

/** What is typed is looked for as it is: `%` and `_` are no wildcards. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

const has = (pattern: string): Fragment => sql`p.search_text like ${pattern}`
const all = (conditions: Fragment[]): Fragment => sql.join(conditions, sql` and `)
const any = (conditions: Fragment[]): Fragment => sql`(${sql.join(conditions, sql` or `)})`

interface Word {
  part: Fragment
  whole: Fragment
  score: Fragment
}

const soundsLike = (text: string, end: string): Fragment[] =>
  /\d/.test(text)
    ? []
    : nameSounds(text).map((variants) =>
        any(variants.map((sound) => has(`%~${sound}${sound.length > 1 ? end : ' '}%`))),
      )

function readWord(text: string): Word {
  const plain = literally(text)
  const begins = has(`% ${plain}%`)
  const stands = has(`% ${plain} %`)
  const contains = text.length < PART ? begins : has(`%${plain}%`)
  const sounds = soundsLike(text, '')
  const sounded = soundsLike(text, ' ')
  const heard = (conditions: Fragment[]): Fragment[] =>
    conditions.length > 0 ? [sql`(${all(conditions)})`] : []
  return {
    part: any([contains, ...heard(sounds)]),
    // A word that stands there sounds like itself, and one condition takes the index half the time of two.
    whole: sounded.length > 0 ? all(sounded) : stands,
    score: sql`case when ${stands} then 4 ${
      sounded.length > 0 ? sql`when ${all(sounded)} then 3` : sql``
    } when ${begins} then 2 else 1 end`,
  }
}

/** A number in any spelling: blanks, brackets and the zeros of a national phone number do not count. */
function readNumber(typed: string, digits: string): Word {
  const bare = digits.replace(/^0+/, '')
  const plain = has(`%${literally(typed)}%`)
  const ends = has(`%${bare} %`)
  return {
    part: bare.length < PART ? plain : any([plain, has(`%${bare}%`)]),
    whole: bare.length < PART ? has(`% ${literally(typed)} %`) : ends,
    score: sql`case when ${ends} then 4 else 1 end`,
  }
}

/** Reads what was typed into the one search box; null when it says nothing. */
export function matchPatients(typed: string): PatientMatch | null {
  // The mark of sounds is nobody's to type.
  const folded = foldText(typed).replaceAll('~', '')
  const digits = folded.replace(/\D/g, '')
  const isNumber = digits.length >= PART && /^[+\d][\d\s()./-]*$/.test(folded)
  const words = isNumber
    ? [readNumber(folded, digits)]
    : joinNames(folded).split(' ').filter(Boolean).slice(0, WORDS).map(readWord)
  if (words.length === 0) return null
  return {
    isMatch: all(words.map(({ part }) => part)),
    isWhole: all(words.map(({ whole }) => whole)),
    score: sql.join(
      words.map(({ score }) => score),
      sql` + `,
    ),
    fileNumber: /^\d{1,6}$/.test(folded) ? folded.padStart(FILE_DIGITS, '0') : null,
  }
}
