import pg from 'pg'

import { foldText } from '../../src/lib/foldText.ts'
import { cloneDatabase } from '../support/cloneDatabase.ts'

let database: pg.Client

beforeAll(async () => {
  database = new pg.Client({ connectionString: await cloneDatabase() })
  await database.connect()
})

afterAll(() => database.end())

/** What a receptionist types, and the line in which it must be found. */
const samples: [typed: string, folded: string][] = [
  ['José  PÉREZ', 'jose perez'],
  ['Ñandú Çelik', 'nandu celik'],
  ['Ångström Łódź Đorđe Ø', 'angstrom lodz dorde o'],
  ['Straße Æsop Œuvre', 'strasse aesop oeuvre'],
  ['أحمد إبراهيم آدم', 'احمد ابراهيم ادم'],
  ['فاطمة مُصطَفى', 'فاطمه مصطفي'],
  ['مـحـمـد', 'محمد'],
  ['٠١٢٣ ۴۵۶', '0123 456'],
  ['  Mona\tAli ', 'mona ali'],
  ['+20 100-123', '+20 100-123'],
]

describe('the text that people search by', () => {
  it.each(samples)('is folded alike by the server and the database: %s', async (typed, folded) => {
    const { rows } = await database.query('select fold_text($1) as folded', [typed])
    expect(foldText(typed)).toBe(folded)
    expect(rows[0].folded).toBe(folded)
  })
})
