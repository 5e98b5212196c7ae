import { explain } from './explain.ts'
import { reservedFields } from './fields.ts'
import { governedCollections, grantOf } from './policy.ts'
import { roles } from './roles.ts'

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const rule = (columns: number): string => line(Array.from({ length: columns }, () => '---'))

/** The access table as Markdown, from the module that enforces it. */
export function printMatrix(): string {
  const rows = governedCollections.map((collection) =>
    line([collection, ...roles.map((role) => explain(grantOf(collection, role)))]),
  )
  const fields = reservedFields().map(({ collection, fields: names, readers }) =>
    line([collection, names, readers.join(', ')]),
  )
  return [
    '# Who may do what',
    '',
    'C create, R read, U update, D delete; of all rows, of the trust, the organization (org), the',
    'department (dept), or the person’s own. Groups of kind organization add permissions at org scope;',
    'national access widens reading to all.',
    '',
    '## Rows',
    '',
    line(['Collection', ...roles]),
    rule(roles.length + 1),
    ...rows,
    '',
    '## Fields that only some roles read',
    '',
    line(['Collection', 'Fields', 'Read by']),
    rule(3),
    ...fields,
    '',
  ].join('\n')
}
