import neostandard, { plugins } from 'neostandard'

const ignores = [
  'build',
  'openapi',
  '.tap',
  '**/node_modules',
  'mutation/report',
  'mutation/sandbox',
  'test/clients/generated'
]

// Prettier says how code is laid out; a line that it cannot break is a text.
const longestLine = {
  code: 120,
  ignoreStrings: true,
  ignoreTemplateLiterals: true,
  ignoreRegExpLiterals: true,
  ignoreUrls: true
}

export default [
  ...neostandard({ ts: true, noStyle: true, ignores }),
  {
    plugins: { '@stylistic': plugins['@stylistic'] },
    rules: {
      // A schema and its type are a pair with one name.
      '@typescript-eslint/no-redeclare': 'off',
      // `return known ??= make()` says it best.
      'no-return-assign': 'off',
      '@stylistic/max-len': ['error', longestLine]
    }
  }
]
