import { demoLogins } from '../../../src/services/demo/logins.ts'
import { collectDemo, rowsOf } from './collectDemo.ts'

const tables = collectDemo({ today: '2026-03-18', patients: 600 })

describe('the trail of the demo', () => {
  it('tells of the last week in order of time, without secrets', () => {
    const events = rowsOf(tables, 'audit_events')
    const times = events.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
    expect(times[0] >= '2026-03-11').toBe(true)
    expect(times.at(-1) < '2026-03-18').toBe(true)
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set(['login.succeeded', 'login.failed', 'patient.read', 'update', 'logout']),
    )
    expect(JSON.stringify(events)).not.toContain('Quiet-Lantern')
  })

  it('has invitations in every state, pending ones within their 72 hours', () => {
    const invitations = rowsOf(tables, 'invitations')
    expect(new Set(invitations.map(({ status }) => status))).toEqual(
      new Set(['pending', 'accepted', 'revoked', 'expired']),
    )
    const pending = invitations.filter(({ status }) => status === 'pending')
    expect(pending.every((row) => row.expires_at > '2026-03-19')).toBe(true)
    const expired = invitations.filter(({ status }) => status === 'expired')
    expect(expired.every((row) => row.expires_at < '2026-03-18')).toBe(true)
  })

  it('has requests for accounts that wait for a decision', () => {
    const waiting = rowsOf(tables, 'account_requests').filter(({ status }) => status === 'pending')
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.every((row) => row.decided_by_id === null)).toBe(true)
  })

  it('has a mail for each invitation, one of which came back', () => {
    const messages = rowsOf(tables, 'messages')
    expect(messages).toHaveLength(rowsOf(tables, 'invitations').length)
    expect(
      messages.filter(({ status }) => status === 'failed').every((row) => row.last_error),
    ).toBe(true)
  })

  it('hands groups to people whose login is not printed', () => {
    const members = new Set(rowsOf(tables, 'users_rels').map((row) => row.parent_id))
    const names = rowsOf(tables, 'users').flatMap(({ id, username }) =>
      members.has(id) ? username : [],
    )
    expect(names.length).toBeGreaterThan(1)
    expect(names.filter((name) => demoLogins.some(({ username }) => username === name))).toEqual([])
  })
})
