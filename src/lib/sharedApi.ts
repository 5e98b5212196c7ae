type HandleApi = (request: Request) => Promise<Response>

declare global {
  /** The API of the HTTP process around the pages that it serves (see sharedConfig.ts). */
  var polyclinicApi: HandleApi | undefined
}

/** Offers the API of this process to the pages that it serves. */
export function shareApi(handle: HandleApi): void {
  globalThis.polyclinicApi = handle
}

/** The API of the HTTP process around us. @throws when there is none, as while pages are built */
export function getSharedApi(): HandleApi {
  const { polyclinicApi } = globalThis
  if (!polyclinicApi) throw new Error('The API is not served by this process.')
  return polyclinicApi
}
