/** What stands behind the question mark of an address. */
export type Params = Promise<Record<string, string | string[] | undefined>>

/** One text of an address; one that is given several times counts as not given. */
export async function readParam(params: Params, name: string): Promise<string | undefined> {
  const value = (await params)[name]
  return typeof value === 'string' ? value : undefined
}
