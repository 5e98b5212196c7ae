interface Named {
  firstName?: string | null | undefined
  lastName?: string | null | undefined
  username?: string | null | undefined
  email?: string | null | undefined
}

/** How a person is called: by the names, else by username or e-mail. */
export const namePerson = ({ email, firstName, lastName, username }: Named): string =>
  [firstName, lastName].filter(Boolean).join(' ') || username || email || '–'
