import { sayIn, words, type Words } from '../../../../lib/words.ts'
import type { Asked } from '../../asking/askApi.ts'
import { findPageLanguage } from '../../findPageLanguage.ts'
import { type FormState, refused } from '../../forms/formState.ts'

const ended = words(
  'Your session has ended. What you typed is still here: sign in again in a new tab, then send it once more.',
  'انتهت جلستك. ما كتبته ما زال هنا: سجّل الدخول في تبويب جديد ثم أرسله مرة أخرى.',
  'Su sesión terminó. Lo que escribió sigue aquí: inicie sesión en otra pestaña y envíelo de nuevo.',
)
const stale = words(
  'Somebody else changed this in the meantime. What you typed is still here; sending it again puts it over theirs.',
  'قام شخص آخر بالتعديل في هذه الأثناء. ما كتبته ما زال هنا، وإرساله مجددًا يحل محل تعديله.',
  'Otra persona lo cambió mientras tanto. Lo que escribió sigue aquí; si lo envía de nuevo, reemplaza lo suyo.',
)

const gentler: Readonly<Record<string, Words>> = {
  unauthenticated: ended,
  'stale-revision': stale,
}

/** What a form shows after it was sent: what was done, or what is wrong with what was typed still in it. */
export async function answerForm(
  asked: Asked<unknown>,
  typed: Record<string, string>,
  done: Words,
): Promise<FormState> {
  const language = await findPageLanguage()
  if (asked.ok) return { ...refused([], typed), done: sayIn(language, done) }
  const errors = asked.errors.map((error) => {
    const said = gentler[error.code]
    return said ? { ...error, message: sayIn(language, said) } : error
  })
  return refused(errors, typed)
}
