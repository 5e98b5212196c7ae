const named = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/

/** Whose name and address a mail bears: the address of MAIL_FROM, the name of the organization. */
export function readSender(
  mailFrom: string,
  organization: string | null,
): { name: string; address: string } {
  const [, name = '', address = mailFrom.trim()] = named.exec(mailFrom) ?? []
  return { name: organization ?? name, address }
}
