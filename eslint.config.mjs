import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const HOST_GLOBALS = ['Excel', 'Office', 'OfficeExtension'];
const CLOCK = { name: 'Date', message: 'The clock and the calendar are arguments: see src/domain/calendrier.ts.' };

/** Globals nobody may name here, reached as `globalThis.X` or `window.X` either. */
const restrictedGlobals = (...globals) => ['error', { globals, checkGlobalObject: true, globalObjects: ['globalThis', 'window', 'self'] }];
const hostGlobals = (...names) => names.map((name) => ({ name, message: 'Only src/excel speaks to Excel.' }));

/** `Excel.Range` as a type is no global variable to ESLint. */
const noHostTypes = (...names) => ({
  selector: `TSQualifiedName > Identifier.left[name=/^(${names.join('|')})$/]`,
  message: 'Only src/excel speaks to Excel.',
});
const NO_DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const NO_JSON_CAST = {
  selector: "TSAsExpression > CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
  message: 'What comes from outside passes a validator.',
};
const NO_ASYNC = { selector: ':function[async=true], AwaitExpression', message: 'The rules and the plan are synchronous.' };
const NO_READING_OF_THE_CLOCK = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
  message: 'Today is an argument.',
};
const ONLY_ON_READY = {
  selector: "MemberExpression[object.name='Office'][property.name!='onReady']",
  message: 'The composition root waits for Office and asks it nothing else.',
};
const NO_SKIPPED_TEST = [
  {
    selector: 'CallExpression > MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]',
    message: 'A test runs, or is not there.',
  },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: 'A test runs, or is not there.' },
];
const SYNTAX = [NO_DEFAULT_EXPORT, NO_JSON_CAST];
const restrictedSyntax = (...extra) => ['error', ...SYNTAX, ...extra];

/** Listed one by one: the plugin's own `recommended` leaves .tsx files out. */
const OFFICE_RULES = {
  'office-addins/call-sync-after-load': 'error',
  'office-addins/call-sync-before-read': 'error',
  'office-addins/load-object-before-read': 'error',
  'office-addins/no-context-sync-in-loop': 'error',
  'office-addins/no-empty-load': 'error',
  'office-addins/no-navigational-load': 'error',
  'office-addins/no-office-initialize': 'error',
  'office-addins/test-for-null-using-isNullObject': 'error',
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.stryker-tmp/', 'reports/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...OFFICE_RULES,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': restrictedSyntax(),
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // The dearest rule of all, for what only the Office.js room could meet: see there.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { globals: { window: 'readonly', self: 'readonly' } },
    rules: {
      'no-restricted-globals': restrictedGlobals(...hostGlobals(...HOST_GLOBALS)),
      'no-restricted-syntax': restrictedSyntax(noHostTypes(...HOST_GLOBALS)),
    },
  },
  {
    // Tables of data and of words are as long as they are.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/baremes/**', 'src/texts/**'],
    rules: { 'max-lines': ['error', { max: 250 }] },
  },
  {
    files: ['src/{domain,baremes,texts,releve,plan}/**/*.ts'],
    rules: {
      'no-restricted-globals': restrictedGlobals(...hostGlobals(...HOST_GLOBALS), CLOCK),
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The same dossier gives the same workbook.' }],
      'no-restricted-syntax': restrictedSyntax(noHostTypes(...HOST_GLOBALS), NO_ASYNC),
    },
  },
  {
    files: ['src/domain/calendrier.ts'],
    rules: {
      'no-restricted-globals': restrictedGlobals(...hostGlobals(...HOST_GLOBALS)),
      'no-restricted-syntax': restrictedSyntax(noHostTypes(...HOST_GLOBALS), NO_ASYNC, NO_READING_OF_THE_CLOCK),
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': restrictedSyntax(), '@typescript-eslint/no-deprecated': 'error' },
  },
  {
    files: ['src/{taskpane,preview}/main.tsx'],
    rules: {
      'no-restricted-globals': restrictedGlobals(...hostGlobals('Excel', 'OfficeExtension')),
      'no-restricted-syntax': restrictedSyntax(noHostTypes(...HOST_GLOBALS), ONLY_ON_READY),
    },
  },
  { files: ['src/cli/**/*.ts', 'bench/**/*.ts', 'tests/fuzz/run.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': restrictedSyntax(...NO_SKIPPED_TEST),
      // A type has its tests too: the line that must not compile.
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
    },
  },
  {
    // Scripts and configurations: TypeScript itself knows which names exist there.
    files: ['**/*.{js,cjs,mjs}'],
    rules: { 'no-undef': 'off', eqeqeq: 'error' },
  },
);
