import { escapeHtml } from '../lib/escapeHtml.ts'
import { words } from '../lib/words.ts'
import type { Desk } from './desk.ts'
import type { Letter } from './letter.ts'
import { automatic } from './letterText.ts'
import type { MailContext } from './mailContext.ts'
import { sentenceHtml, sentenceText, type Sentence } from './sentence.ts'

const fonts =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',Tahoma,Arial,sans-serif"
const monospace = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"

/** Inline, because many readers drop style sheets; the sheet below only adds darkness and small screens. */
const style = {
  page: 'margin:0;padding:0;background-color:#eef2f4',
  frame: 'padding:24px 12px',
  card: 'width:100%;max-width:600px;background-color:#ffffff;border:1px solid #d5dde2;border-radius:10px',
  head: 'padding:20px 32px;border-bottom:1px solid #d5dde2',
  house: `font:600 17px/24px ${fonts};color:#14242e`,
  body: 'padding:28px 32px 8px',
  heading: `margin:0 0 16px;font:600 22px/30px ${fonts};color:#14242e`,
  paragraph: `margin:0 0 16px;font:400 16px/25px ${fonts};color:#2a3b46`,
  box: 'width:100%;margin:0 0 20px;background-color:#f2f6f8;border:1px solid #d5dde2;border-radius:8px',
  fact: 'padding:10px 16px',
  label: `display:block;font:400 13px/18px ${fonts};color:#526571`,
  value: `display:block;font:600 16px/23px ${fonts};color:#14242e;overflow-wrap:anywhere;word-break:break-word`,
  exact: `font-family:${monospace}`,
  code: `padding:18px 8px;font:700 32px/40px ${monospace};letter-spacing:6px;color:#14242e;text-align:center`,
  warning: `margin:0 0 20px;padding:12px 16px;background-color:#fff4dc;border:1px solid #d9a441;border-radius:8px;font:400 15px/23px ${fonts};color:#4a3505`,
  button: `display:inline-block;padding:13px 26px;background-color:#0a6b7c;border-radius:8px;font:600 16px/22px ${fonts};color:#ffffff;text-decoration:none`,
  aside: `margin:0 0 16px;font:400 14px/21px ${fonts};color:#526571`,
  link: 'color:#0a6b7c;overflow-wrap:anywhere;word-break:break-all',
  foot: `padding:16px 32px 24px;font:400 13px/19px ${fonts};color:#526571`,
  preview:
    'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden',
} as const

const sheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media(max-width:480px){.head,.body,.foot{padding-left:20px!important;padding-right:20px!important}.code{font-size:26px!important;letter-spacing:3px!important}}',
  '@media(prefers-color-scheme:dark){',
  '.page{background-color:#10181d!important}.card{background-color:#18232a!important;border-color:#33434d!important}',
  '.head{border-color:#33434d!important}.box{background-color:#101a20!important;border-color:#33434d!important}',
  '.strong{color:#f0f5f7!important}.plain{color:#d3dde2!important}.quiet{color:#9fb0ba!important}',
  '.warning{background-color:#3a2e10!important;border-color:#8a6a22!important;color:#f6e3b4!important}',
  '.link{color:#6cc6dc!important}.logo{background-color:#ffffff!important;padding:6px!important;border-radius:6px!important}}',
].join('')

const instead = words(
  'If the button does not work, open this address:',
  'إذا لم يعمل الزر فافتح هذا العنوان:',
  'Si el botón no funciona, abra esta dirección:',
)

const paragraph = (sentence: Sentence): string =>
  `<p class="plain" style="${style.paragraph}">${sentenceHtml(sentence)}</p>`

const aside = (sentence: Sentence): string =>
  `<p class="quiet" style="${style.aside}">${sentenceHtml(sentence)}</p>`

const table = (attributes: string, rows: string): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" ${attributes}>${rows}</table>`

function factsHtml(facts: NonNullable<Letter['facts']>): string {
  if (facts.length === 0) return ''
  const rows = facts.map(
    ({ exact, label, value }) =>
      `<tr><td style="${style.fact}"><span class="quiet" style="${style.label}">${sentenceHtml(label)}</span>` +
      `<span class="strong" style="${style.value}${exact ? `;${style.exact}` : ''}"><bdi>${escapeHtml(value)}</bdi></span></td></tr>`,
  )
  return table(`class="box" style="${style.box}"`, rows.join(''))
}

const codeHtml = (code: string): string =>
  table(
    `class="box" style="${style.box}"`,
    `<tr><td align="center" dir="ltr" class="code strong" style="${style.code}">${escapeHtml(code)}</td></tr>`,
  )

function buttonHtml({ label, link }: NonNullable<Letter['button']>, desk: Desk): string {
  const address = escapeHtml(link)
  return (
    `<p style="margin:0 0 24px"><a href="${address}" style="${style.button}">${sentenceHtml(label)}</a></p>` +
    `<p class="quiet" style="${style.aside}">${sentenceHtml(desk.say(instead))}<br>` +
    `<a href="${address}" dir="ltr" class="link" style="${style.link}">${address}</a></p>`
  )
}

function headHtml(house: string, hasLogo: boolean): string {
  const name = escapeHtml(house)
  if (!hasLogo) return `<span class="strong" style="${style.house}"><bdi>${name}</bdi></span>`
  return `<img src="cid:logo" alt="${name}" height="48" class="logo" style="display:block;height:48px;width:auto;max-width:100%;border:0;${style.house}">`
}

/** A mail as one column of at most 600 px that stands on its own: nothing is fetched from anywhere. */
export function letterHtml(letter: Letter, desk: Desk, context: MailContext): string {
  const { language } = context
  const {
    button,
    code,
    facts = [],
    heading,
    notes = [],
    paragraphs,
    preview,
    subject,
    warning,
  } = letter
  const { house = '' } = desk.say(automatic).values
  const body = [
    `<h1 class="strong" style="${style.heading}">${sentenceHtml(heading)}</h1>`,
    ...paragraphs.map(paragraph),
    factsHtml(facts),
    code === undefined ? '' : codeHtml(code),
    warning ? `<p class="warning" style="${style.warning}">${sentenceHtml(warning)}</p>` : '',
    button ? buttonHtml(button, desk) : '',
    ...notes.map(aside),
  ].join('')
  const card = table(
    `width="600" class="card" style="${style.card}"`,
    `<tr><td class="head" style="${style.head}">${headHtml(house, context.hasLogo)}</td></tr>` +
      `<tr><td class="body" style="${style.body}">${body}</td></tr>` +
      `<tr><td class="foot quiet" style="${style.foot}">${sentenceHtml(desk.say(automatic))}</td></tr>`,
  )
  const frame = table(
    `width="100%" class="page" style="${style.page}"`,
    `<tr><td align="center" style="${style.frame}">${card}</td></tr>`,
  )
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">' +
    `<title>${escapeHtml(sentenceText(subject, language))}</title><style>${sheet}</style></head>` +
    `<body class="page" dir="${direction}" style="${style.page}">` +
    `<div style="${style.preview}">${sentenceHtml(preview)}</div>${frame}</body></html>`
  )
}
