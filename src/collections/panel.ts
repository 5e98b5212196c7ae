import type { Config } from 'payload'

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
  en: { general: { noLabel: '–', payloadSettings: 'Panel settings' } },
  ar: { general: { createNew: 'إنشاء جديد', noLabel: '–', payloadSettings: 'إعدادات اللوحة' } },
  es: { general: { noLabel: '–', payloadSettings: 'Ajustes del panel' } },
}
