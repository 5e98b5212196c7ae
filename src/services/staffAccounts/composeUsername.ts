import anyAscii from 'any-ascii'

/** Whose username it is; Arabic names stand in where there are no Latin ones. */
export interface StaffNames {
  firstName: string | null
  lastName: string | null
  firstNameAr: string | null
  lastNameAr: string | null
}

const PART_MAX = 60

/** Letters and digits of a name in any script: `José` is `jose`, `علي` is `aly`. */
const spell = (name: string | null): string =>
  anyAscii((name ?? '').normalize('NFC').replace(/ع/g, 'a'))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, PART_MAX)

/** `firstname.lastname` from Latin or Arabic names (S1); `staff` where no letter can be spelled. */
export function composeUsername(names: StaffNames): string {
  const first = spell(names.firstName) || spell(names.firstNameAr)
  const last = spell(names.lastName) || spell(names.lastNameAr)
  return [first, last].filter(Boolean).join('.') || 'staff'
}
