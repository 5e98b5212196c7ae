import { renderMessage, renderText } from '../../src/emails/renderMessage.ts'
import type { Template } from '../../src/lib/messageData.ts'
import type { Language } from '../../src/lib/words.ts'

const link = 'https://north.example/activate/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcd'
const at = '2026-07-25T12:00:00.000Z'

const samples: Record<Template, Record<string, unknown>> = {
  credentials: {
    name: 'Jane Doe',
    username: 'jane.doe',
    password: 'k7#Rq2<Pz9&x',
    email: 'jane.doe@example.com',
    loginUrl: link,
  },
  activation: { name: 'Jane Doe', link, expiresAt: at },
  invitation: {
    inviter: 'Omar Ali',
    organization: 'North',
    role: 'Doctor',
    link,
    expiresAt: at,
  },
  verification: { name: 'Jane Doe', link, expiresAt: at },
  reset: { name: 'Jane Doe', link, expiresAt: at },
  'one-time-code': { name: 'Jane Doe', code: '492817', expiresAt: at },
  'password-changed': { name: 'Jane Doe', at, ip: '10.0.0.7', device: 'Firefox on Linux' },
  'email-changed': { name: 'Jane Doe', at, ip: '10.0.0.7', device: 'Firefox on Linux' },
  'account-locked': { name: 'Jane Doe', at, minutes: 15, ip: '10.0.0.7' },
  'account-request': { name: 'Jane Doe', outcome: 'received', requester: 'Zed Quinn', link },
  'appointment-changed': {
    name: 'Jane Doe',
    kind: 'confirmed',
    doctor: 'Dr. Mona Hassan',
    startsAt: at,
    timezone: 'Africa/Cairo',
    link,
  },
  'licence-expiring': {
    name: 'Jane Doe',
    audience: 'administrators',
    licences: [
      { name: 'Zed Quinn', expiresOn: '2026-08-24', daysLeft: 30 },
      { name: 'Mona Hassan', expiresOn: '2026-08-01', daysLeft: 7 },
    ],
    others: 3,
    link,
  },
}
const templates = Object.keys(samples) as Template[]

const write = (
  template: Template,
  language: Language = 'en',
  data: Record<string, unknown> = {},
  organization: string | null = 'North Hospital',
) =>
  renderMessage(
    template,
    { ...samples[template], ...data },
    { language, organization, hasLogo: false, timezone: 'Africa/Cairo' },
  )

describe.each(templates)('who gets %s', (template) => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['es', 'ltr'],
  ] as const)('reads it in %s, from the right side', (language, direction) => {
    const { html, subject } = write(template, language)
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(/[\u0600-\u06ff]/.test(subject)).toBe(language === 'ar')
  })

  it('loads nothing from anywhere, in light and in the dark', () => {
    const { html } = write(template)
    expect(html).not.toMatch(/src=|url\(|@import|<link|<script|<iframe|<form/i)
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).toContain('max-width:600px')
  })

  it('has a text with the same content and no markup', () => {
    const { html, text } = write(template)
    expect(text).not.toMatch(/<[a-z/]|&amp;|style=/)
    for (const value of Object.values(samples[template]))
      if (typeof value === 'string' && value !== at && html.includes(value))
        expect(text).toContain(value)
  })

  it('finds one button at most, and its address spelled out under it', () => {
    const { html, text } = write(template)
    const buttons = html.match(/<a [^>]*background-color/g)?.length ?? 0
    const offered = 'link' in samples[template] || 'loginUrl' in samples[template]
    expect(buttons).toBe(offered ? 1 : 0)
    expect(html.includes(`>${link}</a>`)).toBe(offered)
    expect(text.split('\n').includes(link)).toBe(offered)
  })

  it('is not fooled by what somebody typed', () => {
    const { html, subject, text } = write(
      template,
      'en',
      {
        name: '<img src=x onerror=alert(1)>',
        requester: 'Zed\r\nBcc: all@example.com',
        inviter: 'Zed\r\nBcc: all@example.com',
        doctor: '"><script>',
      },
      'North\r\nBcc: all@example.com <b>',
    )
    expect(html).not.toMatch(/<img|<script|<b>/)
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/^Bcc:/m)
  })
})

describe('a new colleague', () => {
  it('reads username, password, e-mail and where to sign in, and that the password must be changed', () => {
    const { html, text } = write('credentials')
    expect(text).toContain('Username: jane.doe\nTemporary password: k7#Rq2<Pz9&x\n')
    expect(text).toContain('E-mail: jane.doe@example.com')
    expect(text).toContain('Change this password when you first sign in.')
    expect(html).toContain('k7#Rq2&lt;Pz9&amp;x')
    expect(write('credentials', 'es').text).toContain('Contraseña temporal: k7#Rq2<Pz9&x')
    expect(write('credentials', 'ar').text).toContain('كلمة المرور المؤقتة: k7#Rq2<Pz9&x')
  })

  it('is told the time of the hospital, not of the server', () => {
    expect(write('activation').text).toContain('until Saturday, 25 July 2026 at 15:00')
    expect(write('activation', 'es').text).toContain('sábado, 25 de julio de 2026')
    expect(write('activation', 'ar').text).toContain('25 يوليو 2026')
  })

  it('sees the logo where there is one, and the name where it is not shown', () => {
    const { html } = renderMessage('activation', samples.activation, {
      language: 'en',
      organization: 'North Hospital',
      hasLogo: true,
      timezone: 'UTC',
    })
    expect(html).toContain('<img src="cid:logo" alt="North Hospital"')
    expect(html.match(/src=/g)).toHaveLength(1)
  })

  it('gets a mail also without an organization, or with a zone that nobody knows', () => {
    expect(write('activation', 'en', {}, null).subject).toBe('Activate your account at Polyclinic')
    const odd = renderMessage('activation', samples.activation, {
      language: 'en',
      organization: null,
      hasLogo: false,
      timezone: 'Mars/Olympus',
    })
    expect(odd.text).toContain('12:00 UTC')
  })
})

describe('names of another direction', () => {
  it('are set apart in the text, the subject and the page', () => {
    const { html, subject, text } = write('invitation', 'en', { inviter: 'أحمد علي' })
    expect(subject).toBe('\u2068أحمد علي\u2069 invites you to North')
    expect(text).toContain('\u2068أحمد علي\u2069 invites you')
    expect(html).toContain('<bdi>أحمد علي</bdi>')
    expect(write('activation', 'ar').subject).toBe('فعّل حسابك في \u2068North Hospital\u2069')
  })

  it('bring no marks of their own that turn the line around', () => {
    expect(write('invitation', 'en', { inviter: 'Zed\u202egnp.exe' }).subject).toBe(
      'Zed gnp.exe invites you to North',
    )
  })

  it('leave what runs with the line as it is, so that it can be copied', () => {
    for (const template of templates) expect(write(template).text).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe('a text message', () => {
  const context = {
    organization: 'North Hospital',
    hasLogo: false,
    timezone: 'Africa/Cairo',
  } as const
  it.each([
    ['en', '492817 is your code for North Hospital. It works once, until 15:00'],
    ['es', '492817 es su código para North Hospital.'],
    ['ar', '492817 هو رمزك للدخول إلى \u2068North Hospital\u2069.'],
  ] as const)('says the code in %s', (language, beginning) => {
    const text = renderText('one-time-code', samples['one-time-code'], { ...context, language })
    expect(text?.startsWith(beginning)).toBe(true)
  })

  it('carries nothing but codes', () => {
    expect(renderText('reset', samples.reset, { ...context, language: 'en' })).toBeNull()
  })
})

it('content that does not fit its template is no mail', () => {
  expect(() => write('activation', 'en', { link: undefined })).toThrow()
})
