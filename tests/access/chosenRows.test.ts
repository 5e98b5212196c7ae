import type { Actor } from '../../src/access/actor.ts'
import { chosenRows } from '../../src/access/reach.ts'

const person = (more: Partial<Actor>): Actor => ({
  id: 'me',
  role: 'hospital_admin',
  isStaff: true,
  nationalAccess: false,
  viewScope: 'organization',
  organization: 'north',
  department: null,
  displayName: 'Me',
  scope: {
    sessionId: null,
    expiresAt: null,
    restriction: null,
    passwordDaysLeft: null,
    trust: ['north', 'annex', 'trust'],
    permissions: [],
    patientId: null,
    staffId: null,
    settings: null,
  },
  ...more,
})

describe('what a person chose to see in lists', () => {
  it('narrows a list of the trust to the organization, and the trust shows it whole', () => {
    expect(chosenRows(person({}), 'organizations')).toEqual({ id: { equals: 'north' } })
    expect(chosenRows(person({ viewScope: 'trust' }), 'organizations')).toEqual({
      id: { in: ['north', 'annex', 'trust'] },
    })
    expect(chosenRows(person({ viewScope: 'national' }), 'organizations')).toBeNull()
  })

  it('narrows national lists of somebody who belongs to an organization', () => {
    const doctor = person({ role: 'doctor', nationalAccess: true })
    expect(chosenRows(doctor, 'patients')).toEqual({ organization: { equals: 'north' } })
    expect(chosenRows({ ...doctor, viewScope: 'national' }, 'patients')).toBeNull()
    expect(chosenRows(person({ role: 'audit_team', organization: null }), 'patients')).toBeNull()
  })

  it('never widens: lists of the own organization stay as the table has them', () => {
    const nurse = person({ role: 'nurse', viewScope: 'trust' })
    expect(chosenRows(nurse, 'patients')).toBeNull()
    expect(chosenRows(nurse, 'users')).toBeNull()
    expect(chosenRows(person({}), 'plans')).toBeNull()
  })
})
