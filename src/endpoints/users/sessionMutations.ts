import type { Config, PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { recordEvent } from '../../services/audit/recordEvent.ts'
import { authenticate } from '../../services/sessions/authenticate.ts'
import { endSession, endSessionsOf } from '../../services/sessions/endSessions.ts'
import { findSession } from '../../services/sessions/findSession.ts'
import { daysToTell, sayPrevious } from './answerSignedIn.ts'
import { sessionCookie, expiredCookie } from './sessionCookie.ts'

type Mutations = NonNullable<NonNullable<Config['graphQL']>['mutations']>

interface Context {
  headers: Record<string, string>
  req: PayloadRequest
}

interface LoginArguments {
  identifier?: string | null
  username?: string | null
  email?: string | null
  password: string
  code?: string | null
}

type Opened = NonNullable<Awaited<ReturnType<typeof findSession>>>

/**
 * The account that was just signed in to, with the access of that person for the rest of the
 * request; a restricted session shows the account itself and nothing around it.
 */
async function findOwnUser(req: PayloadRequest, { scope, user }: Opened) {
  const person = { ...user, scope, collection: 'users' as const, _strategy: 'session' }
  if (scope.restriction === null) req.user = person
  const { id } = user
  return req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: false,
    req: { ...req, user: person },
  })
}

/** Signing in and out over GraphQL, through the same services as REST; it takes the place of Payload's own mutations. */
export const sessionMutations: Mutations = (GraphQL, payload) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLString } = GraphQL
  const user = payload.collections.users?.graphQL?.type
  const PreviousLogin = new GraphQLObjectType({
    name: 'usersPreviousLogin',
    fields: {
      at: { type: GraphQLString },
      ip: { type: GraphQLString },
      device: { type: GraphQLString },
    },
  })
  const LoginResult = new GraphQLObjectType({
    name: 'usersLoginResult',
    fields: {
      token: { type: GraphQLString },
      exp: { type: GraphQLInt },
      mustChangePassword: { type: GraphQLBoolean },
      restriction: { type: GraphQLString },
      passwordExpiresInDays: { type: GraphQLInt },
      previousLogin: { type: PreviousLogin },
      ...(user && { user: { type: user } }),
    },
  })
  return {
    loginUser: {
      type: LoginResult,
      args: {
        identifier: { type: GraphQLString },
        username: { type: GraphQLString },
        email: { type: GraphQLString },
        password: { type: new GraphQLNonNull(GraphQLString) },
        code: { type: GraphQLString },
      },
      resolve: async (_: unknown, args: LoginArguments, { headers, req }: Context) => {
        const identifier = args.identifier ?? args.username ?? args.email ?? ''
        const session = await authenticate(req, {
          identifier,
          password: args.password,
          code: args.code ?? undefined,
        })
        const { exp, previousLogin, sessionId, token } = session
        headers['Set-Cookie'] = sessionCookie(token, exp)
        const opened = await findSession(req.payload, sessionId)
        const restriction = opened?.scope.restriction ?? null
        return {
          token,
          exp,
          restriction,
          mustChangePassword: restriction === 'must-change-password',
          passwordExpiresInDays: daysToTell(opened),
          previousLogin: sayPrevious(previousLogin, req.i18n.language),
          user: () => opened && findOwnUser(req, opened),
        }
      },
    },
    logoutUser: {
      type: GraphQLString,
      args: { allSessions: { type: GraphQLBoolean } },
      resolve: async (
        _: unknown,
        { allSessions }: { allSessions?: boolean | null },
        { headers, req }: Context,
      ) => {
        const actor = actorOf(req)
        if (actor) {
          await inTransaction(req, async () => {
            if (allSessions) await endSessionsOf(req, actor.id)
            else if (actor.scope.sessionId) await endSession(req, actor.scope.sessionId)
            await recordEvent(req, { action: 'logout', subject: actor.id })
          })
        }
        headers['Set-Cookie'] = expiredCookie()
        return 'Signed out.'
      },
    },
  }
}
