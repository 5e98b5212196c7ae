// Who may import whom. A folder may always import itself; what is not listed is forbidden.
// `database` has what hooks and services need to speak SQL within the request's transaction.
const mayImport = {
  app: ['admin', 'services', 'access', 'exams', 'lib'],
  admin: ['services', 'access', 'lib'],
  server: ['endpoints', 'services', 'access', 'database', 'lib'],
  collections: ['access', 'exams', 'hooks', 'endpoints', 'lib'],
  hooks: ['services', 'access', 'exams', 'database', 'lib'],
  endpoints: ['services', 'access', 'database', 'lib'],
  jobs: ['services', 'emails', 'database', 'lib'],
  services: ['access', 'exams', 'database', 'lib'],
  exams: ['lib'],
  access: ['lib'],
  emails: ['lib'],
  database: ['lib'],
  lib: [],
}

const layers = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-imports-${others.join('-') || 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/[^/]+/',
    pathNot: `^src/(${[folder, ...others].join('|')})/`,
  },
}))

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      comment: 'Modules that need each other cannot be understood, loaded or tested one by one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rules-stay-pure',
      comment: 'Policy, roles and rules are tables: they import types of Payload at most.',
      severity: 'error',
      from: { path: '^src/(access/(policy|roles)|exams/rules|.*/rules)\\.ts$' },
      to: { dependencyTypes: ['npm'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'config-without-react',
      comment: 'The configuration is loaded by Node as it is; React components are named by path.',
      severity: 'error',
      from: {
        path: '^(payload\\.config\\.ts|src/(collections|endpoints|hooks|services|access|lib)/)',
      },
      to: { path: '(^src/(admin|app)/.*\\.tsx$|^node_modules/(react|react-dom|next)/)' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product-without-tools',
      comment: 'What runs in production may not need a development dependency.',
      severity: 'error',
      from: { path: '^(src|payload\\.config\\.ts)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/(app/\\(payload\\)|database/migrations)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    cache: { folder: '.data/dependency-cruiser', strategy: 'content' },
  },
}
