import { exportUsers } from '../../services/accounts/exportUsers.ts'
import { defineEndpoint, noBody } from '../defineEndpoint.ts'

/** `GET /users/export.csv`: the list of accounts for the national team. */
export const exportCsv = defineEndpoint({
  method: 'get',
  path: '/export.csv',
  summary: 'All accounts as a CSV file; for system administrators and the audit team',
  who: ({ role }) => role === 'system_admin' || role === 'audit_team',
  body: noBody,
  handle: async (req) =>
    new Response(await exportUsers(req), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="users.csv"',
        'cache-control': 'no-store, private',
      },
    }),
})
