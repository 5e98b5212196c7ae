import { z } from 'zod'

import { type Language, sayIn, words } from '../../../../lib/words.ts'
import { askApi } from '../../asking/askApi.ts'
import { PageLink } from '../../shell/PageLink.tsx'
import { findSeats } from '../findSeats.ts'
import { listAddress, readFilters } from '../people/readFilters.ts'
import { countPeople } from '../people/queryPeople.ts'
import type { Person } from '../person/findPerson.ts'

const said = {
  title: words('Accounts', 'الحسابات', 'Cuentas'),
  seats: words('Seats taken', 'المقاعد المشغولة', 'Plazas ocupadas'),
  pending: words('Open invitations', 'دعوات مفتوحة', 'Invitaciones abiertas'),
  invited: words('Waiting for activation', 'بانتظار التفعيل', 'Pendientes de activar'),
  expired: words('Activation link expired', 'انتهى رابط التفعيل', 'Enlace de activación vencido'),
  locked: words('Locked now', 'مقفلة الآن', 'Bloqueadas ahora'),
}

const states = ['invited', 'expired', 'locked'] as const
const counted = z.object({ totalDocs: z.number() })

/** The numbers that administrators act upon, each leading to its list. */
export const AccountFigures = async ({
  language,
  person,
}: {
  language: Language
  person: Person
}) => {
  const home = person.user.organization ?? null
  const [seats, ...counts] = await Promise.all([
    home ? findSeats(home) : null,
    ...states.map((state) =>
      askApi(countPeople({ ...readFilters({}), state }, home ? [home] : null, new Date()), {
        answer: counted,
      }),
    ),
  ])
  const figures = [
    ...(seats?.ok && seats.data.seats
      ? [
          {
            name: 'seats' as const,
            href: '/people/invitations',
            value:
              seats.data.seats.limit === null
                ? `${seats.data.seats.used}`
                : `${seats.data.seats.used} / ${seats.data.seats.limit}`,
          },
          {
            name: 'pending' as const,
            href: '/people/invitations',
            value: `${seats.data.totals.invitations}`,
          },
        ]
      : []),
    ...states.flatMap((name, index) => {
      const asked = counts[index]
      const scope = home ? ('organization' as const) : null
      const href = listAddress({ ...readFilters({}), state: name, scope })
      return asked?.ok ? [{ name, href, value: `${asked.data.totalDocs}` }] : []
    }),
  ]
  return (
    <section aria-label={sayIn(language, said.title)} className="pc-cards">
      {figures.map(({ href, name, value }) => (
        <PageLink className="pc-card pc-card--link" href={href} key={name} prefetch={false}>
          <span className="pc-figure">
            <bdi>{value}</bdi>
          </span>
          <span className="pc-quiet">{sayIn(language, said[name])}</span>
        </PageLink>
      ))}
    </section>
  )
}
