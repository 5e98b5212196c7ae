import type { CollectionConfig, Config, DocumentTabConfig, UIField } from 'payload'

import { actorOf } from '../access/actor.ts'
import { scopeOf } from '../access/reach.ts'
import { grantableRoles } from '../access/roles.ts'

/** The panel's own components outside of collections, named by path. */
export const panel: NonNullable<NonNullable<Config['admin']>['components']> = {
  actions: ['/src/admin/OrganizationBadge.tsx#OrganizationBadge'],
  beforeNavLinks: [
    '/src/admin/NavKeeper.tsx#NavKeeper',
    '/src/admin/NamedControls.tsx#NamedControls',
  ],
  graphics: {
    Icon: '/src/admin/graphics/Icon.tsx#Icon',
    Logo: '/src/admin/graphics/Logo.tsx#Logo',
  },
  views: {
    dashboard: { Component: '/src/admin/dashboard/Dashboard.tsx#Dashboard' },
    login: { Component: '/src/admin/login/LoginView.tsx#LoginView', exact: true, path: '/login' },
  },
}

/** Sentences of Payload's that name Payload, or that fit a clinic badly. */
export const panelWords = {
  en: {
    general: { noLabel: '–', payloadSettings: 'Panel settings' },
    tabs: { access: 'Access', activity: 'Activity', sessions: 'Sessions' },
  },
  ar: {
    general: { createNew: 'إنشاء جديد', noLabel: '–', payloadSettings: 'إعدادات اللوحة' },
    tabs: { access: 'الوصول', activity: 'النشاط', sessions: 'الجلسات' },
  },
  es: {
    general: { noLabel: '–', payloadSettings: 'Ajustes del panel' },
    tabs: { access: 'Acceso', activity: 'Actividad', sessions: 'Sesiones' },
  },
}

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

const tab = (name: string, order: number, condition: DocumentTabConfig['condition']) => ({
  href: `/${name}` as const,
  label: ({ t }: { t: (key: string) => string }) => t(`tabs:${name}`),
  order,
  ...(condition && { condition }),
})

const mayRead =
  (slug: 'audit-events' | 'login-sessions'): DocumentTabConfig['condition'] =>
  ({ req }) => {
    const actor = actorOf(req)
    return actor !== null && scopeOf(actor, slug, 'read') !== undefined
  }

const administers: DocumentTabConfig['condition'] = ({ req }) => {
  const actor = actorOf(req)
  return actor !== null && grantableRoles(actor.role).length > 0
}

/** Beside the form of every document: who did what to it, who can see it; of a user also the sessions. */
export const documentTabs = (slug: string): NonNullable<Components['views']> => ({
  edit: {
    ...(slug === 'users' && {
      sessions: {
        Component: '/src/admin/sessions/SessionsView.tsx#SessionsView',
        path: '/sessions',
        tab: tab('sessions', 200, mayRead('login-sessions')),
      },
    }),
    activity: {
      Component: '/src/admin/activity/ActivityView.tsx#ActivityView',
      path: '/activity',
      tab: tab('activity', 210, mayRead('audit-events')),
    },
    access: {
      Component: '/src/admin/readers/ReadersView.tsx#ReadersView',
      path: '/access',
      tab: tab('access', 220, administers),
    },
  },
})

/** On forms that add somebody: the seats, before the click. */
export const seatMeter: UIField = {
  name: 'seatMeter',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/admin/seats/SeatsBeforeSaving.tsx#SeatsBeforeSaving' },
  },
}

/** Users: what the list has beyond other collections. */
export const usersPanel: NonNullable<CollectionConfig['admin']> = {
  // The state and the actions of a row need columns that the list may not show.
  enableListViewSelectAPI: false,
  components: {
    beforeListTable: ['/src/admin/accounts/UserListTools.tsx#UserListTools'],
  },
}

/** Invitations: the same, with seats before somebody is invited. */
export const invitationsPanel: NonNullable<CollectionConfig['admin']> = {
  enableListViewSelectAPI: false,
  components: {
    beforeListTable: ['/src/admin/invitations/InvitationListTools.tsx#InvitationListTools'],
  },
}

/** Staff: the same for the logins of staff members. */
export const staffPanel: NonNullable<CollectionConfig['admin']> = {
  enableListViewSelectAPI: false,
  components: {
    beforeListTable: ['/src/admin/staff/StaffListTools.tsx#StaffListTools'],
  },
}

/** A list whose rows have a `status`, with one view for each state, the most urgent first. */
export const stateViews = (...states: string[]): NonNullable<CollectionConfig['admin']> => ({
  components: {
    beforeListTable: [
      { path: '/src/admin/lists/StateViews.tsx#StateViews', serverProps: { states } },
    ],
  },
})
