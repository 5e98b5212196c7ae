import { sayIn } from '../../lib/words.ts'
import type { Seats } from '../../services/overview/findSeats.ts'
import { seatWords } from './seatWords.ts'

interface Props {
  seats: Seats
  language: string
}

/** The seats of an organization before anybody is added: taken, left, and what a full house means. */
export const SeatMeter = ({ seats: { members, invited, limit }, language }: Props) => {
  const used = members + invited
  if (limit === null) {
    return (
      <p className="pc-seats">
        {sayIn(language, seatWords.seats)} <strong>{used}</strong>{' '}
        <span className="pc-quiet">{sayIn(language, seatWords.unlimited)}</span>
      </p>
    )
  }
  const left = Math.max(0, limit - used)
  return (
    <div className={left === 0 ? 'pc-seats pc-seats--full' : 'pc-seats'}>
      <span>{sayIn(language, seatWords.seats)}</span>
      <meter
        aria-label={sayIn(language, seatWords.seats)}
        high={limit * 0.9}
        low={limit * 0.75}
        max={limit}
        min={0}
        optimum={0}
        value={Math.min(used, limit)}
      />
      <strong>
        <bdi>
          {used} / {limit}
        </bdi>
      </strong>
      <span className={left === 0 ? 'pc-seats__left' : 'pc-quiet'}>
        {left === 0
          ? sayIn(language, seatWords.full)
          : `${sayIn(language, seatWords.left)}: ${left}`}
      </span>
    </div>
  )
}
