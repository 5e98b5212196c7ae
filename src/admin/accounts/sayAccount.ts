import { sayIn, words, type Words } from '../../lib/words.ts'
import type { Account, AccountState } from './accountState.ts'
import { sayTimeLeft } from './sayTimeLeft.ts'

const states: Readonly<Record<AccountState, Words>> = {
  invited: words('Invited', 'مدعو', 'Invitado'),
  expired: words('Link expired', 'انتهى الرابط', 'Enlace vencido'),
  active: words('Active', 'نشط', 'Activo'),
  locked: words('Locked', 'مقفل', 'Bloqueado'),
  deactivated: words('Deactivated', 'معطّل', 'Desactivado'),
}

/** A state in words, with what is left of a link or a lock: "Invited · 31 hr", "Locked · 12 min". */
export function sayAccount(language: string, { state, until }: Account, now: Date | null): string {
  const said = sayIn(language, states[state])
  return until && now ? `${said} · ${sayTimeLeft(language, until, now)}` : said
}
