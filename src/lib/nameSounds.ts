import { foldText } from './foldText.ts'

/** What two Latin letters stand for together; 1 is sh, 2 is kh. */
const pairs: readonly (readonly [string, string])[] = [
  ['x', 'ks'],
  ['sh', '1'],
  ['ch', '1'],
  ['kh', '2'],
  ['gh', 'g'],
  ['th', 't'],
  ['dh', 'z'],
  ['ph', 'f'],
  ['ck', 'k'],
]

const from = 'cqjvpبپتثجگحخدذرزسشچصضطظغفڤقكلمنهوي'
const to = 'kkgfbbbttggh2dzrzs11sdtzgffkklmnhwy'
const consonants = new Map([...from].map((letter, index) => [letter, to[index] ?? '']))

/** A word of a name as its consonants in Latin letters; `word_sound` in PostgreSQL does the same. */
function soundOf(word: string): string {
  const spelled = pairs
    .reduce((text, [written, sound]) => text.replaceAll(written, sound), word)
    .replace(/يه$/, 'ي')
    .replace(/^[aeiouاع]+/, 'a')
  return [...(spelled.slice(0, 1) + spelled.slice(1).replace(/[aeiouwyاعءوي]/g, ''))]
    .map((letter) => consonants.get(letter) ?? letter)
    .join('')
    .replace(/(.)\1+/g, '$1')
    .replace(/^(..+)h$/, '$1')
}

/** Folded names with what belongs together in one word: abd el rahman, el sayed, عبد الله. */
export const joinNames = (folded: string): string =>
  folded
    .replace(/(^| )(abd|عبد)[ -]+/g, '$1$2')
    .replace(/(^| )abd[aeiou]l[ -]+/g, '$1abdal')
    .replace(/(^| )([ae]l|ال)[ -]+/g, '$1$2')

/**
 * How the words of a name sound in either script, so that محمد is found by "mohamed": each word
 * with its variants, because th and ث are said as t and as s. `name_sounds` in PostgreSQL does the same.
 */
export const nameSounds = (name: string): string[][] =>
  joinNames(foldText(name))
    .split(/[^a-zء-يپچڤگ]+/)
    .map((word) => {
      const other = word.replaceAll('ث', 'س').replaceAll('th', 's')
      const variants = other === word ? [word] : [word, other]
      return variants.map(soundOf).filter((sound) => sound !== '')
    })
    .filter((variants) => variants.length > 0)
