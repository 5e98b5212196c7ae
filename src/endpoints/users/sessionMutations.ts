import type { Config, PayloadRequest } from 'payload'

import { actorOf } from '../../access/actor.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { recordEvent } from '../../services/audit/recordEvent.ts'
import { authenticate } from '../../services/sessions/authenticate.ts'
import { endSession, endSessionsOf } from '../../services/sessions/endSessions.ts'
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
}

/** Signing in and out over GraphQL, through the same services as REST; it takes the place of Payload's own mutations. */
export const sessionMutations: Mutations = (GraphQL, payload) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLString } = GraphQL
  const user = payload.collections.users?.graphQL?.type
  const LoginResult = new GraphQLObjectType({
    name: 'usersLoginResult',
    fields: {
      token: { type: GraphQLString },
      exp: { type: GraphQLInt },
      mustChangePassword: { type: GraphQLBoolean },
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
      },
      resolve: async (_: unknown, args: LoginArguments, { headers, req }: Context) => {
        const identifier = args.identifier ?? args.username ?? args.email ?? ''
        const { userId, token, exp, mustChangePassword } = await authenticate(req, {
          identifier,
          password: args.password,
        })
        headers['Set-Cookie'] = sessionCookie(token, exp)
        return { token, exp, mustChangePassword, user: { id: userId } }
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
