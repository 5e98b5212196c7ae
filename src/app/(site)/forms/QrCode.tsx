import { encode } from 'uqr'

/** A text as a code to be photographed, drawn where it is shown: it never leaves the page. */
export const QrCode = ({ label, text }: { label: string; text: string }) => {
  const { data, size } = encode(text, { border: 3 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg aria-label={label} className="pc-qr" role="img" viewBox={`0 0 ${size} ${size}`}>
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
