import { escapeHtml } from '../lib/escapeHtml.ts'
import { sayIn, words, type Language } from '../lib/words.ts'
import type { KeptMail } from '../services/messages/mailbox/listMailbox.ts'

const REFRESH_SECONDS = 5

const said = {
  title: words('Mailbox', 'صندوق البريد', 'Buzón'),
  hint: words(
    'No mail server is configured (SMTP_URL), so mails stay here. The newest 200 are kept; the page renews itself.',
    'لا يوجد خادم بريد مُعدّ (SMTP_URL)، لذلك تبقى الرسائل هنا. تُحفظ أحدث 200 رسالة، وتتجدد الصفحة تلقائيًا.',
    'No hay servidor de correo configurado (SMTP_URL), así que los correos se quedan aquí. Se guardan los 200 más recientes; la página se renueva sola.',
  ),
  empty: words(
    'Nothing has been sent yet. Ask for a new password or invite somebody, and the mail appears here.',
    'لم يُرسل شيء بعد. اطلب كلمة مرور جديدة أو ادعُ شخصًا وستظهر الرسالة هنا.',
    'Todavía no se ha enviado nada. Pida una contraseña nueva o invite a alguien y el correo aparecerá aquí.',
  ),
  time: words('Time', 'الوقت', 'Hora'),
  to: words('To', 'إلى', 'Para'),
  from: words('From', 'من', 'De'),
  subject: words('Subject', 'الموضوع', 'Asunto'),
  textMessage: words('Text message', 'رسالة نصية', 'Mensaje de texto'),
  text: words('As plain text', 'كنص عادي', 'Como texto sin formato'),
  back: words('All mails', 'كل الرسائل', 'Todos los correos'),
} as const

const style = `
:root { color-scheme: light dark; --line: light-dark(#d5dde2, #33434d); --quiet: light-dark(#526571, #9fb0ba); --accent: light-dark(#0a6b7c, #56bfd0); --card: light-dark(#fff, #18232a) }
* { box-sizing: border-box }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0; background: light-dark(#eef2f4, #10181d); color: light-dark(#14242e, #e6edf0) }
main { max-inline-size: 1040px; margin: 0 auto; padding: 24px 16px 48px }
h1 { font-size: 22px; margin: 0 0 4px } p { margin: 0 0 20px; color: var(--quiet) }
a { color: var(--accent) } a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden }
ol { list-style: none; margin: 0; padding: 0 } li + li { border-block-start: 1px solid var(--line) }
li a { display: grid; grid-template-columns: 14rem minmax(0, 16rem) minmax(0, 1fr); gap: 4px 16px; padding: 10px 16px; color: inherit; text-decoration: none }
li a:hover { background: light-dark(#f2f6f8, #1f2c34) }
li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap } .subject { font-weight: 600 } .quiet { color: var(--quiet); font-variant-numeric: tabular-nums }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 12px 0 20px } dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
iframe { display: block; inline-size: 100%; block-size: 760px; border: 0; background: #fff; resize: vertical }
pre { margin: 0; padding: 16px; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; unicode-bidi: plaintext }
h2 { font-size: 16px; margin: 24px 0 8px } .empty { padding: 48px 16px; text-align: center; color: var(--quiet) }
@media (max-width: 640px) { li a { grid-template-columns: minmax(0, 1fr) } }`

const timeOf = (mail: KeptMail, language: Language): string =>
  new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(mail.sentAt)

function page(title: string, language: Language, body: string, head = ''): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return (
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">${head}` +
    `<title>${escapeHtml(title)} · Polyclinic</title><style>${style}</style></head><body><main>${body}</main></body></html>`
  )
}

/** The list of what was kept, newest first. */
export function mailboxPage(mails: readonly KeptMail[], language: Language): string {
  const say = (name: keyof typeof said): string => escapeHtml(sayIn(language, said[name]))
  const rows = mails.map(
    (mail) =>
      `<li><a href="/dev/mailbox/${mail.id}"><span class="quiet">${escapeHtml(timeOf(mail, language))}</span>` +
      `<span><bdi>${escapeHtml(mail.to)}</bdi></span>` +
      `<span class="subject"><bdi>${escapeHtml(mail.subject) || say('textMessage')}</bdi></span></a></li>`,
  )
  const list =
    rows.length > 0 ? `<ol>${rows.join('')}</ol>` : `<div class="empty">${say('empty')}</div>`
  return page(
    sayIn(language, said.title),
    language,
    `<h1>${say('title')}</h1><p>${say('hint')}</p><div class="card">${list}</div>`,
    `<meta http-equiv="refresh" content="${REFRESH_SECONDS}">`,
  )
}

/** Addresses in a plain text become links; everything is escaped. */
const withLinks = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => {
      const shown = escapeHtml(part)
      return index % 2 === 0 ? shown : `<a href="${shown}">${shown}</a>`
    })
    .join('')

/** One message, as its receiver sees it and as plain text. */
export function mailPage(mail: KeptMail, language: Language): string {
  const say = (name: keyof typeof said): string => escapeHtml(sayIn(language, said[name]))
  const title = mail.subject || sayIn(language, said.textMessage)
  const facts = [
    [say('time'), timeOf(mail, language)],
    [say('from'), mail.from],
    [say('to'), mail.to],
  ].map(([name = '', value = '']) => `<dt>${name}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`)
  // The mail is a document of its own in there: it runs nothing and reaches nothing of this site.
  const frame =
    mail.html === null
      ? ''
      : `<div class="card"><iframe title="${escapeHtml(title)}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(mail.html.replace('<head>', '<head><base target="_blank">'))}"></iframe></div>` +
        `<h2>${say('text')}</h2>`
  return page(
    title,
    language,
    `<p><a href="/dev/mailbox">${say('back')}</a></p><h1><bdi>${escapeHtml(title)}</bdi></h1>` +
      `<dl>${facts.join('')}</dl>${frame}<div class="card"><pre dir="auto">${withLinks(mail.text)}</pre></div>`,
  )
}
