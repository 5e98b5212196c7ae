const duties: Readonly<Record<string, string>> = {
  'must-change-password': '/change-password',
  'must-set-up-second-factor': '/second-factor',
}

/** Where somebody goes after signing in: first to what a restricted session must do, then on. */
export function dutyPath(restriction: string | null, destination: string): string {
  const duty = restriction === null ? undefined : duties[restriction]
  return duty === undefined ? destination : `${duty}?next=${encodeURIComponent(destination)}`
}
