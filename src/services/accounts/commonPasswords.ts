import { dictionary } from '@zxcvbn-ts/language-common'

/** Passwords that everybody tries first (49,000 of them), in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(dictionary['passwords-common'])
