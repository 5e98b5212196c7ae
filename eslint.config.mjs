import js from '@eslint/js'
import next from 'eslint-config-next/core-web-vitals'
import jest from 'eslint-plugin-jest'
import tseslint from 'typescript-eslint'

const localApi =
  '/^(find|findByID|findVersions|findVersionByID|findDistinct|count|countVersions|create|update|delete|duplicate|restoreVersion|findGlobal|updateGlobal|auth|login|forgotPassword|resetPassword|unlock|verifyEmail)$/'
// `why` is the usual name of a reason that several calls of a file share: const why = asSystem('…').
const saysWhoseAccess = [
  "Property[key.name='overrideAccess']",
  "SpreadElement > CallExpression[callee.name='asSystem']",
  "SpreadElement > Identifier[name='why']",
]
  .map((selector) => `:not(:has(${selector}))`)
  .join('')
const sayIt =
  'Say whose access applies: overrideAccess: false with the user, or ...asSystem(reason).'

/** Payload's Local API overrides access unless told otherwise, so every call must tell. */
const accessIsStated = [
  { object: "[callee.object.name='payload']" },
  { object: "[callee.object.property.name='payload']" },
].map(({ object }) => ({
  selector: `CallExpression${object}[callee.property.name=${localApi}]${saysWhoseAccess}`,
  message: sayIt,
}))

const onlyAsSystemOverrides = {
  selector: "Property[key.name='overrideAccess'][value.value=true]",
  message: 'Access is overridden in src/access/asSystem.ts only: use ...asSystem(reason).',
}

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.data/',
      'coverage/',
      'media/',
      'next-env.d.ts',
      'src/app/(payload)/',
      'src/database/migrations/',
      'src/payload-types.ts',
    ],
  },
  js.configs.recommended,
  ...next,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Payload types the data of hooks and queries as `any`; its values are judged where they are
      // used. Writing `any` ourselves stays an error.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Control characters are what some of our patterns are there to find.
      'no-control-regex': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      'no-restricted-syntax': ['error', ...accessIsStated, onlyAsSystemOverrides],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/access/asSystem.ts'],
    rules: { 'no-restricted-syntax': ['error', ...accessIsStated] },
  },
  // Declarations have a line for each property of each field: long, and read from top to bottom.
  { files: ['src/collections/**'], rules: { 'max-lines': ['error', { max: 300 }] } },
  // One table of every refusal in three languages: it is longer than a file should be, and simple.
  { files: ['src/lib/errors.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['tests/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      // Tests look into answers of every shape and arrange rows behind the application's back.
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      'no-restricted-syntax': 'off',
      'max-lines': 'off',
      'jest/no-conditional-expect': 'off',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }],
      'jest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['beforeAll'] }],
    },
  },
)
