import { builtinModules } from 'node:module';
import { dirname } from 'node:path';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** These run in Node, in `astro dev` and in the browser alike, so nothing in them may reach for Node. */
const everywhere = ['src/schema', 'src/csv', 'src/check', 'src/search', 'src/workbook', 'src/editing'].map(
  (folder) => `${folder}/**/*.{ts,js,mjs}`,
);

const nodeOnly = 'This folder also runs in the browser: take what Node gives as an argument instead.';

export default defineConfig(
  globalIgnores(['dist/', 'public/', '.astro/', '.cache/', 'coverage/']),

  js.configs.recommended,
  // Invisible and control characters are what the checker looks for.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: dirname(import.meta.dirname) } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A name that comes from data is written ['name'], a name of ours .name.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // [...text] is how text is taken apart into code points here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['*.{js,mjs}', '.config/**', '.ci/**', 'src/integrations/**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },

  {
    // Service workers: served as they are.
    files: ['src/offline/*.js'],
    languageOptions: { globals: globals.serviceworker },
  },

  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    // `astro check` knows the types here, and with them what is undefined or unused.
    files: ['**/*.astro', '**/*.astro/*.{js,ts}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },

  {
    files: everywhere,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules.map((name) => ({ name, message: nodeOnly })),
          patterns: [{ group: ['node:*'], message: nodeOnly }],
        },
      ],
      'no-restricted-syntax': ['error', { selector: 'ImportExpression[source.value=/^node:/]', message: nodeOnly }],
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', '__dirname', '__filename'].map((name) => ({
          name,
          message: nodeOnly,
        })),
      ],
    },
  },
  {
    // The same input gives the same bytes: the clock and chance are passed in.
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the time in: two builds must be identical.' },
        { object: 'Math', property: 'random', message: 'Two builds must be identical.' },
      ],
    },
  },
);
