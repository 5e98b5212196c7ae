import { Mark } from './Mark.tsx'

/** Mark and wordmark, as the sign-in page shows them. */
export const Logo = () => (
  <span className="pc-logo" dir="ltr">
    <Mark size={40} />
    <span className="pc-logo__word">Polyclinic</span>
  </span>
)
