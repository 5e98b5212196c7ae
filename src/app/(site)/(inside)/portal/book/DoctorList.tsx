import { sayMoment } from '../../../../../lib/sayValues.ts'
import { type Language, sayIn, words } from '../../../../../lib/words.ts'
import { PageLink } from '../../../shell/PageLink.tsx'
import type { Doctor } from './doctor.ts'

const nextFree = words('Next free:', 'أقرب وقت:', 'Próxima libre:')
const full = words(
  'Nothing free in the next two weeks',
  'لا يوجد وقت متاح خلال أسبوعين',
  'Sin horas libres en dos semanas',
)
const none = words(
  'No doctor takes requests here yet.',
  'لا يوجد طبيب يستقبل الطلبات هنا بعد.',
  'Todavía ningún médico recibe solicitudes aquí.',
)

interface Props {
  addressOf: (doctor: string) => string
  docs: readonly Doctor[]
  language: Language
  timezone: string
}

/** The doctors to choose from, each with the next free time. */
export const DoctorList = ({ addressOf, docs, language, timezone }: Props) =>
  docs.length === 0 ? (
    <p className="pc-card pc-empty">{sayIn(language, none)}</p>
  ) : (
    <ul className="pc-visits">
      {docs.map(({ id, department, name, nameAr, nextFreeAt, specialization }) => (
        <li key={id}>
          <PageLink href={addressOf(id)} prefetch={false}>
            <strong>
              <bdi>{(language === 'ar' && nameAr) || name}</bdi>
            </strong>
            <span className="pc-visits__aside">
              <bdi>{specialization ?? department?.name}</bdi>
            </span>
            <span>
              {nextFreeAt
                ? `${sayIn(language, nextFree)} ${sayMoment(language, nextFreeAt, timezone)}`
                : sayIn(language, full)}
            </span>
          </PageLink>
        </li>
      ))}
    </ul>
  )
