/** Somebody as another system has proven them to be. */
export interface ProvenIdentity {
  /** As stored in `external-identities`. */
  provider: string
  /** What that system calls the person; never given to anybody else there. */
  externalId: string
  email: string | null
  /** Whether that system vouches for the address. Nothing follows from an address that it does not vouch for. */
  emailVerified: boolean
  firstName: string | null
  lastName: string | null
  /** A username to begin with, where that system has one; otherwise it is the e-mail. */
  username?: string
}
