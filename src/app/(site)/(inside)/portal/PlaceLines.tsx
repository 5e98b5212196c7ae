import type { Place } from './findPlace.ts'

/** The address of the hospital, and its phone to be called by a tap. */
export const PlaceLines = ({ place }: { place: Place }) => {
  const { address, city, name, phone } = place
  const where = [address, city].filter(Boolean).join(', ')
  return (
    <address className="pc-address">
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {where && (
        <span>
          <bdi>{where}</bdi>
        </span>
      )}
      {phone && (
        <a dir="ltr" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      )}
    </address>
  )
}
