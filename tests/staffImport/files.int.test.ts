import { createHash } from 'node:crypto'

import writeXlsxFile from 'write-excel-file/node'

import { type App, bootApp } from '../support/app.ts'
import { type Clinic, openClinic } from '../support/clinic.ts'
import { deliverMails } from '../support/worker.ts'
import { importer, staffLike } from './importDesk.ts'
import { makeXlsx, makeZip, textRow } from './makeXlsx.ts'

let app: App
let clinic: Clinic
let send: ReturnType<typeof importer>

beforeAll(async () => {
  app = await bootApp()
  clinic = await openClinic(app)
  send = importer(app, clinic)
})
afterAll(() => app.close())

const names = async (prefix: string): Promise<unknown[]> =>
  (await staffLike(app, 'north', prefix)).map((row) => [
    row['first_name'],
    row['last_name'],
    row['staff_type'],
  ])

/** A text in an encoding of one byte a letter, as old programs write it. */
const inWindows = (encoding: string, text: string): Uint8Array<ArrayBuffer> => {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f)
}

describe('an administrator whose spreadsheet program writes', () => {
  it('commas and UTF-8 with a mark in front, has quotes and line ends read', async () => {
    const { body } = await send(
      '\ufeff"employeeId","firstName","lastName"\r\n"F1-1","Ann, the ""first""","Bell"\r\n\r\nF1-2,Bob,\r\n',
      'north.admin',
    )
    expect(body).toMatchObject({
      created: 1,
      errors: [{ row: 4, column: 'lastName', code: 'invalid', message: 'This is needed.' }],
    })
    expect(await names('F1-')).toEqual([['Ann, the "first"', 'Bell', 'other']])
  })

  it('Spanish headers, semicolons and windows-1252 is understood', async () => {
    const text =
      'Número de empleado;Nombre;Apellidos;Tipo de personal;Vencimiento de la licencia\nF2-1;José;Muñoz;Médico;2027-05-01\nF2-2;Inés;Peña;ENFERMERA;\n'
    const { body } = await send(inWindows('windows-1252', text), 'north.admin')
    expect(body).toMatchObject({ created: 2, errors: [], ignoredColumns: [] })
    expect(await names('F2-')).toEqual([
      ['José', 'Muñoz', 'physician'],
      ['Inés', 'Peña', 'nurse'],
    ])
  })

  it('Arabic headers, tabs and windows-1256 is understood', async () => {
    const text = 'الرقم الوظيفي\tالاسم الأول\tاسم العائلة\tالنوع\nF3-1\tمنى\tحسن\tطبيب\n'
    const { body } = await send(inWindows('windows-1256', text), 'north.admin')
    expect(body).toMatchObject({ created: 1, errors: [] })
    expect(await names('F3-')).toEqual([['منى', 'حسن', 'physician']])
  })

  it('UTF-16 with a mark in front is understood', async () => {
    const text = '\ufeffemployeeId\tfirstName\tlastName\nF4-1\tÁgnes\tNémeth\n'
    const { body } = await send(new Uint8Array(Buffer.from(text, 'utf16le')), 'north.admin')
    expect(body).toMatchObject({ created: 1, errors: [] })
    expect(await names('F4-')).toEqual([['Ágnes', 'Németh', 'other']])
  })

  it('XLSX is understood: texts, numbers, days', async () => {
    const file = writeXlsxFile([
      ['Employee ID', 'First name', 'Last name', 'Licence expires on', 'Phone', 'Shoe size'].map(
        (value) => ({ value }),
      ),
      [
        { value: 5001, type: Number },
        { value: 'منى' },
        { value: 'Bell' },
        { value: new Date('2027-03-04'), type: Date, format: 'yyyy-mm-dd' },
        { value: 201001234999, type: Number },
        { value: 41, type: Number },
      ],
    ])
    const { body } = await send(new Uint8Array(await file.toBuffer()), 'north.admin')
    expect(body).toMatchObject({ created: 1, errors: [], ignoredColumns: ['Shoe size'] })
    const [row] = await staffLike(app, 'north', '5001')
    expect(row).toMatchObject({
      first_name: 'منى',
      license_expires_on: '2027-03-04',
      phone: '+201001234999',
    })
  })

  it('an empty last row for a format has the others read', async () => {
    const file = makeXlsx(
      `${textRow(1, ['employeeId', 'firstName', 'lastName'])}${textRow(2, ['F5-1', 'Ann', 'Bell'])}<row r="1048576" ht="12.8" customHeight="1"/>`,
    )
    expect((await send(file, 'north.admin')).body).toMatchObject({ created: 1, errors: [] })
    expect(await names('F5-')).toEqual([['Ann', 'Bell', 'other']])
  })

  it('formulas gets what they came to, and nothing is worked out', async () => {
    const file = makeXlsx(
      textRow(1, ['employeeId', 'firstName', 'lastName']) +
        `<row r="2"><c r="A2" t="str"><f>CONCATENATE("F6-","1")</f><v>F6-1</v></c><c r="B2" t="inlineStr"><is><t>=1+1</t></is></c><c r="C2" t="str"><f>HYPERLINK("http://evil.example")</f><v>Bell</v></c></row>`,
    )
    expect((await send(file, 'north.admin')).body).toMatchObject({ created: 1, errors: [] })
    expect(await names('F6-')).toEqual([['=1+1', 'Bell', 'other']])
    const csv = 'employeeId,firstName,lastName,email\nF6-2,=2+2,Bell,\nF6-3,Ann,Bell,=cmd|x\n'
    const { body } = await send(csv, 'north.admin')
    expect(body).toMatchObject({ created: 1, errors: [{ row: 3, column: 'email' }] })
    expect((await names('F6-2'))[0]).toEqual(['=2+2', 'Bell', 'other'])
  })
})

describe('odd cells and headers', () => {
  it('are told row by row, in the language of who asks', async () => {
    const csv = [
      'Código de empleado,Nombre,Apellido,phone,licenseExpiresOn,staffType',
      'ODD-1,A\u0000nn,Bell,,,',
      'ODD-2,A\u202enn,Bell,,,',
      'ODD-3,Ann,Bell,12,,',
      'ODD-4,Ann,Bell,,31/01/2027,',
      'ODD-5,Ann,Bell,,,wizard',
      'ODD-6,Ann,Bell,,,',
      'ODD-6,Bob,Bell,,,',
      ',Ann,Bell,,,',
      `ODD-7,${'x'.repeat(51)},Bell,,,`,
    ].join('\n')
    const { body } = await send(csv, 'north.admin', {}, { 'accept-language': 'es' })
    expect(body.created).toBe(1)
    const characters =
      'Contiene caracteres que no se pueden guardar (de control o de cambio de dirección).'
    const told = (row: number, column: string, message: string, code = 'invalid') => ({
      row,
      column,
      code,
      message,
    })
    expect(body.errors).toEqual([
      told(2, 'Nombre', characters),
      told(3, 'Nombre', characters),
      told(4, 'phone', 'No es un número de teléfono válido.'),
      told(5, 'licenseExpiresOn', 'Debe ser una fecha existente con formato AAAA-MM-DD.'),
      told(6, 'staffType', 'No es una de las opciones.'),
      told(8, 'Código de empleado', 'Este valor ya está en uso.', 'duplicate'),
      told(9, 'Código de empleado', 'Este dato es necesario.'),
      told(10, 'Nombre', 'Como máximo 50 caracteres.'),
    ])
  })

  it('that reach for prototypes or for what is not theirs mean nothing', async () => {
    const csv =
      'employeeId,firstName,lastName,__proto__,constructor,user,accountState,id\nPRO-1,Ann,Bell,x,y,z,active,1\n'
    const { body } = await send(csv, 'north.admin')
    expect(body).toMatchObject({
      created: 1,
      errors: [],
      ignoredColumns: ['__proto__', 'constructor', 'user', 'accountState', 'id'],
    })
    const [row] = await staffLike(app, 'north', 'PRO-')
    expect(row).toMatchObject({ account_state: 'none', user_id: null })
  })
})

describe('a file that cannot be used as a whole', () => {
  const header = ['employeeId', 'firstName', 'lastName']
  const person = textRow(2, ['BAD-1', 'Ann', 'Bell'])
  const noise = Buffer.from(
    Array.from({ length: 600 }, (_, index) =>
      createHash('sha256').update(`${index}`).digest('hex'),
    ).join(''),
    'hex',
  )
  const many = (count: number): string =>
    `employeeId,firstName,lastName\n${Array.from({ length: count }, (_, index) => `BAD-${index},A,B`).join('\n')}`
  const cases: readonly [string, string | Buffer<ArrayBuffer>, number, string, string][] = [
    ['is empty', '', 400, 'file-empty', 'file'],
    ['has blank lines alone', '\n ,,\n', 400, 'file-empty', 'file'],
    ['has a header alone', 'employeeId,firstName,lastName\n', 400, 'file-empty', 'file'],
    ['lacks the numbers', 'firstName,lastName\nAnn,Bell', 400, 'columns-missing', 'employeeId'],
    [
      'has a column twice',
      'employeeId,firstName,lastName,Nombre\nBAD-1,Ann,Bell,Eve',
      400,
      'columns-missing',
      'firstName',
    ],
    ['is no text', noise, 400, 'file-unreadable', 'file'],
    [
      'never closes a quote',
      'employeeId,firstName,lastName\n"BAD-1,A,B',
      400,
      'file-unreadable',
      'file',
    ],
    ['has 5,001 rows', many(5_001), 413, 'too-large', 'file'],
    ['is larger than 5 MB', 'x'.repeat(5 * 1024 * 1024 + 1), 413, 'too-large', 'file'],
    [
      'is an archive of other things',
      makeZip([{ name: 'a.xml', content: '<a/>' }]),
      400,
      'file-unreadable',
      'file',
    ],
    ['is a broken archive', Buffer.from('PK\x03\x04 broken'), 400, 'file-unreadable', 'file'],
    [
      'unpacks to more than it may',
      makeXlsx(textRow(1, header) + person, {}, [
        { name: 'xl/bomb.xml', content: Buffer.alloc(40 * 1024 * 1024, 32) },
      ]),
      413,
      'too-large',
      'file',
    ],
    [
      'unpacks to more than it says',
      makeXlsx(textRow(1, header) + person, {}, [
        { name: 'xl/bomb.xml', content: Buffer.alloc(40 * 1024 * 1024, 32), claimed: 1000 },
      ]),
      400,
      'file-unreadable',
      'file',
    ],
    [
      'has a cell at the end of the world',
      makeXlsx(
        textRow(1, header) +
          person +
          '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>',
      ),
      413,
      'too-large',
      'file',
    ],
    [
      'has rows and rows of nothing',
      makeXlsx(textRow(1, header) + person + '<row/>'.repeat(1_000_000)),
      413,
      'too-large',
      'file',
    ],
    [
      'hides a far cell behind odd spelling',
      makeXlsx(
        textRow(1, header) +
          person +
          `<row ht="1"r='1048576'><c r="A3" t="inlineStr"><is><t>x</t></is></c></row>`,
      ),
      413,
      'too-large',
      'file',
    ],
    [
      'hides a far cell behind a name space',
      makeXlsx(
        textRow(1, header) +
          person +
          '<row é:r="1048576"><c r="A3" t="inlineStr"><is><t>x</t></is></c></row>',
      ),
      413,
      'too-large',
      'file',
    ],
    [
      'has an empty row beyond the world',
      makeXlsx(textRow(1, header) + person + '<row r="9999999"/>'),
      413,
      'too-large',
      'file',
    ],
    [
      'has a cell far to the right',
      makeXlsx(
        textRow(1, header) + '<row r="2"><c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row>',
      ),
      413,
      'too-large',
      'file',
    ],
  ]

  it.each(cases)(
    'that %s changes nothing and mails nobody',
    async (_what, file, status, code, field) => {
      const content = typeof file === 'string' ? file : new Uint8Array(file)
      const { body, status: given } = await send(content, 'north.admin', { createAccounts: 'true' })
      expect([given, body.errors[0].code, body.errors[0].field]).toEqual([status, code, field])
      expect(await staffLike(app, 'north', 'BAD-')).toEqual([])
      expect(await deliverMails(app)).toEqual([])
    },
  )

  it('that is no form, or has no file, or odd flags, is refused as well', async () => {
    const as = clinic.people['north.admin']
    const json = await app.request('POST', '/api/staff/import', { as, body: { file: 'x' } })
    expect(json.status).toBe(415)
    const form = new FormData()
    form.set('dryRun', 'true')
    expect((await app.request('POST', '/api/staff/import', { as, body: form })).status).toBe(400)
    const flag = await send(many(1), 'north.admin', { dryRun: 'perhaps' })
    expect([flag.status, flag.body.errors[0].field]).toEqual([400, 'dryRun'])
    expect(await staffLike(app, 'north', 'BAD-')).toEqual([])
    expect((await send(many(1), 'north.admin')).body.created).toBe(1)
  })
})
