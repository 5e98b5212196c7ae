import { inflateSync } from 'node:zlib'

const objectPattern = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g
const rangePattern = /<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/g
const pairPattern = /<([0-9A-F]+)> <([0-9A-F]+)>/g
const drawnPattern = /\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\[([^\]]*)\] ?TJ/g

type Codes = { bytes: number; of: Map<number, string> }

const hex = (text = ''): number => Number.parseInt(text, 16)

/** The table that says which character each drawn shape is. */
function readCodes(cmap: string): Codes {
  const of = new Map<number, string>()
  const sections = (name: string) => cmap.split(`begin${name}\n`).slice(1)
  for (const section of sections('bfchar')) {
    for (const [, code, unicode] of (section.split('endbfchar')[0] ?? '').matchAll(pairPattern))
      of.set(hex(code), String.fromCodePoint(hex(unicode)))
  }
  for (const section of sections('bfrange')) {
    for (const [, from, to, unicode] of (section.split('endbfrange')[0] ?? '').matchAll(
      rangePattern,
    ))
      for (let code = hex(from); code <= hex(to); code += 1)
        of.set(code, String.fromCodePoint(hex(unicode) + code - hex(from)))
  }
  return { bytes: /begincodespacerange\n<(\w+)>/.exec(cmap)?.[1]?.length === 4 ? 2 : 1, of }
}

/** The text of each page of a PDF as Chromium writes it, in the order in which it was drawn. */
export function readPdf(file: Buffer): string[] {
  const raw = file.toString('latin1')
  const objects = new Map(
    [...raw.matchAll(objectPattern)].map(([, id = '', body = '']) => [id, body]),
  )
  const streamOf = (id = ''): string => {
    const body = objects.get(id) ?? ''
    const start = body.indexOf('stream\n') + 7
    return inflateSync(Buffer.from(body.slice(start), 'latin1')).toString('latin1')
  }
  const codesOf = (font = ''): Codes =>
    readCodes(streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1]))
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body))
  return pages.map((page) => {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, codesOf(id)]),
    )
    let font: Codes | undefined
    const say = (codes: string): string =>
      (codes.match(font?.bytes === 2 ? /.{4}/g : /.{2}/g) ?? [])
        .map((code) => font?.of.get(hex(code)) ?? '')
        .join('')
    let text = ''
    for (const [, name, one, many] of streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1]).matchAll(
      drawnPattern,
    )) {
      if (name !== undefined) font = fonts.get(name)
      else if (one !== undefined) text += say(one)
      else for (const [, part = ''] of (many ?? '').matchAll(/<([0-9A-F]+)>/g)) text += say(part)
    }
    return text
  })
}
