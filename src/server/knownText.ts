const texts = new WeakMap<Response, string>()

/** Notes the text of an answer made from it, so that sending it need not read it back from a stream. */
export function rememberText(response: Response, text: string): Response {
  texts.set(response, text)
  return response
}

/** The text an answer was made from, where that is known. */
export const knownText = (response: Response): string | undefined => texts.get(response)
