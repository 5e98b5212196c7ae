import type { IncomingMessage, ServerResponse } from 'node:http'

import { Refusal } from '../lib/errors.ts'
import type { HandleApi } from './createApi.ts'
import { isMailboxRequest } from './devMailbox.ts'
import { refusalAnswer } from './errorAnswer.ts'
import type { Answer } from './http.ts'
import { toRequest } from './incomingRequest.ts'
import { JSON_BYTES_MAX } from './jsonBody.ts'
import type { HandlePage } from './pages.ts'
import { securityHeaders } from './securityHeaders.ts'
import { sendResponse } from './sendResponse.ts'

export interface Inside {
  api: HandleApi
  page: HandlePage
  /** Shows mails that stay in the house; without it the path is a page like any other. */
  mailbox?: HandlePage | null
  serverUrl: string
}

/** Methods for which the platform makes no request. */
const unknowable = new Set(['CONNECT', 'TRACE', 'TRACK'])

const isApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url)

/** Sends each request to where it belongs: the API by itself, everything else to the pages. */
export function createAnswer({ api, mailbox, page, serverUrl }: Inside): Answer {
  const standing = securityHeaders(serverUrl)
  const { origin } = new URL(serverUrl)

  const answerApi = async (message: IncomingMessage, requestId: string): Promise<Response> => {
    if (unknowable.has(message.method ?? '')) {
      return refusalAnswer(new Refusal('not-found'), requestId)
    }
    const request = await toRequest(message, origin, { bufferedBytes: JSON_BYTES_MAX })
    return request ? api(request) : refusalAnswer(new Refusal('too-large'), requestId)
  }

  return async (message: IncomingMessage, reply: ServerResponse, requestId: string) => {
    if (isApi(message.url ?? '/')) {
      return sendResponse(await answerApi(message, requestId), reply, standing, requestId)
    }
    for (let index = 0; index < standing.length; index += 2) {
      reply.setHeader(standing[index] ?? '', standing[index + 1] ?? '')
    }
    reply.setHeader('x-request-id', requestId)
    if (mailbox && isMailboxRequest(message.url ?? '')) return mailbox(message, reply)
    return page(message, reply)
  }
}
