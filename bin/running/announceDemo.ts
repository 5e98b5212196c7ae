import { demoLogins } from '../../src/services/demo/logins.ts'

/** The lines a person needs once the demo runs: where to go, and as whom. */
export function announceDemo(
  serverURL: string,
  databaseAddress: string,
  log: string,
  hasMailServer: boolean,
): string {
  const width = (words: readonly string[]) => Math.max(...words.map((word) => word.length))
  const roles = width(demoLogins.map(({ role }) => role))
  const names = width(demoLogins.map(({ username }) => username))
  const mails = hasMailServer ? 'sent by the server in SMTP_URL' : `${serverURL}/dev/mailbox`
  const people = demoLogins.map(
    ({ role, username, password, organization }) =>
      `  ${role.padEnd(roles)}  ${username.padEnd(names)}  ${password}  ${organization ?? 'all organizations'}`,
  )
  return `
Polyclinic is running. Ctrl-C stops everything.

  Pages        ${serverURL}/
  Admin panel  ${serverURL}/admin
  REST         ${serverURL}/api
  GraphQL      ${serverURL}/api/graphql
  Mails        ${mails}
  Database     ${databaseAddress}
  Log          ${log}

Logins (role, username, password, organization):

${people.join('\n')}

`
}
