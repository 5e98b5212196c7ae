import type { CustomComponent } from 'payload'

/** The panel's own cells by path: the configuration itself never loads React. */
export const cells = {
  action: '/src/admin/audit/ActionCell.tsx#ActionCell',
  collection: '/src/admin/audit/CollectionCell.tsx#CollectionCell',
  flag: '/src/admin/cells/FlagCell.tsx#FlagCell',
  moment: '/src/admin/cells/MomentCell.tsx#MomentCell',
  exactMoment: {
    path: '/src/admin/cells/MomentCell.tsx#MomentCell',
    clientProps: { exact: true },
  },
  relation: '/src/admin/cells/RelationCell.tsx#RelationCell',
  status: '/src/admin/cells/StatusCell.tsx#StatusCell',
} as const satisfies Record<string, CustomComponent>
