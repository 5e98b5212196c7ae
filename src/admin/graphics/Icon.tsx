import { Mark } from './Mark.tsx'

/** The mark alone, as the breadcrumb's home. */
export const Icon = () => <Mark size={18} />
