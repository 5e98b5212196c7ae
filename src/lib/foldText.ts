const marks = /[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g

const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
}

/**
 * Folds text for searching: lower case, without accents, tashkeel and tatweel, one spelling of the
 * Arabic letters that people interchange, Western digits. `fold_text` in PostgreSQL does the same.
 */
export const foldText = (input: string): string =>
  input
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[أإآٱىئؤةßæœøđłı]/g, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
