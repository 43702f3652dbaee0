import neostandard from 'neostandard'

export default [
  ...neostandard({ ts: true, ignores: ['build', 'openapi', '.tap', '**/node_modules', 'mutation/report', 'mutation/sandbox'] }),
  {
    rules: {
      // A schema and its type are a pair with one name.
      '@typescript-eslint/no-redeclare': 'off',
      // `return known ??= make()` says it best.
      'no-return-assign': 'off',
      '@stylistic/max-len': ['error', { code: 200, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreComments: true }]
    }
  },
  {
    // Where the way is short already. The rest of the sources follows.
    files: ['src/http/**', 'src/*.ts'],
    rules: {
      '@stylistic/max-len': ['error', { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }]
    }
  }
]
