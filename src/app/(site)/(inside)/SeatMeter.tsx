import { type Language, sayIn, words } from '../../../lib/words.ts'
import { Message } from '../forms/Message.tsx'

const said = {
  seats: words('Seats', 'المقاعد', 'Plazas'),
  used: words('used', 'مشغولة', 'ocupadas'),
  of: words('of', 'من', 'de'),
  left: words('left', 'متبقية', 'libres'),
  unlimited: words('no limit', 'بلا حد', 'sin límite'),
  full: words(
    'All seats are taken. Deactivate somebody, revoke an invitation, or ask for a larger plan.',
    'كل المقاعد مشغولة. عطّل حسابًا أو ألغِ دعوة أو اطلب خطة أكبر.',
    'Todas las plazas están ocupadas. Desactive a alguien, revoque una invitación o pida un plan mayor.',
  ),
}

interface Props {
  language: Language
  used: number
  /** Null: no limit. */
  limit: number | null
}

/** How many seats are taken and left, before somebody is invited into one that is not there. */
export const SeatMeter = ({ language, limit, used }: Props) => {
  const say = (name: keyof typeof said) => sayIn(language, said[name])
  const left = limit === null ? null : Math.max(0, limit - used)
  return (
    <div className="pc-meter">
      <p>
        <strong>{say('seats')}</strong>{' '}
        {limit === null
          ? `${used} ${say('used')}, ${say('unlimited')}`
          : `${used} ${say('of')} ${limit} ${say('used')}, ${left} ${say('left')}`}
      </p>
      {limit !== null && (
        <meter
          aria-label={say('seats')}
          high={limit - 1}
          max={limit}
          min={0}
          optimum={0}
          value={Math.min(used, limit)}
        />
      )}
      {left === 0 && <Message tone="attention">{say('full')}</Message>}
    </div>
  )
}
