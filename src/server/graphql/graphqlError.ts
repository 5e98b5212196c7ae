import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { logError, type PayloadRequest } from 'payload'

import { Refusal, refusals } from '../../lib/errors.ts'
import { isFault, nameCause } from '../dispatch.ts'

const known = (extensions: Readonly<Record<string, unknown>>): boolean => 'code' in extensions

/** An error of the query itself: nothing was executed. */
export function queryError(error: GraphQLError): GraphQLFormattedError {
  const { extensions, locations, message } = error
  const told = known(extensions) ? extensions : { code: 'invalid-query', statusCode: 400 }
  return { message, ...(locations && { locations }), extensions: told }
}

/** An error met while executing, translated by the same hooks as over REST. */
export async function executionError(
  error: GraphQLError,
  req: PayloadRequest,
): Promise<GraphQLFormattedError> {
  const { locations, originalError, path } = error
  // A value that its type refuses is an error of the query too, wherever the library found it.
  if (!originalError || originalError instanceof GraphQLError)
    return { ...queryError(error), ...(path && { path }) }
  const cause = nameCause(originalError, new Request('http://localhost'))
  if (!(cause instanceof Refusal) || isFault(cause)) logError({ err: cause, payload: req.payload })
  const [status, sentence] = refusals.internal
  let told: GraphQLFormattedError = {
    message: sentence.en,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: 'internal', statusCode: status },
  }
  for (const hook of req.payload.config.hooks.afterError ?? []) {
    const result = await hook({ context: req.context, error: cause, graphqlResult: told, req })
    told = result?.graphqlResult ?? told
  }
  return told
}
