import type { Printed } from './findPrintout.ts'

/** Whose paper it is: logo, name, address and phone of the organization. */
export const Letterhead = ({ letterhead }: Pick<Printed, 'letterhead'>) => {
  const { address, city, email, logo, name, phone } = letterhead
  const place = [address, city].filter(Boolean).join(' · ')
  return (
    <div className="pc-letterhead">
      {logo && (
        // The file is behind the session, so it is not for the optimizer of pictures.
        // eslint-disable-next-line @next/next/no-img-element
        <img alt="" height={56} src={`/api/logos/file/${encodeURIComponent(logo)}`} />
      )}
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {place && (
          <span>
            <bdi>{place}</bdi>
          </span>
        )}
        {(phone || email) && (
          <span>
            {phone && <bdi dir="ltr">{phone}</bdi>}
            {phone && email && ' · '}
            {email && <bdi dir="ltr">{email}</bdi>}
          </span>
        )}
      </div>
    </div>
  )
}
