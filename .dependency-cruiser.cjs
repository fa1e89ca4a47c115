// The floors of the house. Imports only go downward: domain 0, baremes, texts and releve 1, plan 2, excel 3, taskpane 4.
// The embedded workbook (host) stands beside them; only preview, cli, bench and the tests join the two.

/**
 * What a room may not import, by folder.
 *
 * @param {string} name
 * @param {string} own
 * @param {string} forbidden
 * @param {string} comment
 */
const floor = (name, own, forbidden, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/(${own})/` },
  to: { path: `^(src/(${forbidden})|tests|bench|scripts)/` },
});

/**
 * A room whose only npm packages are those named.
 *
 * @param {string} name
 * @param {string} own
 * @param {string} allowed
 * @param {string} comment
 */
const onlyPackages = (name, own, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/(${own})/` },
  to: { path: 'node_modules/', pathNot: allowed },
});

const BESIDE = 'host|preview|cli';

module.exports = {
  forbidden: [
    floor('floor-0-domain', 'domain', `baremes|texts|releve|plan|excel|taskpane|${BESIDE}`, 'The rules know nothing above them.'),
    floor('floor-1-baremes', 'baremes', `texts|releve|plan|excel|taskpane|${BESIDE}`, 'A barème is data for the rules, nothing else.'),
    floor('floor-1-texts', 'texts', `baremes|releve|plan|excel|taskpane|${BESIDE}`, 'The catalogue speaks of the domain only.'),
    floor('floor-1-releve', 'releve', `baremes|plan|excel|taskpane|${BESIDE}`, 'Reading measures needs the rules and the words.'),
    floor('floor-2-plan', 'plan', `excel|taskpane|${BESIDE}`, 'The plan describes a workbook without touching one.'),
    floor('floor-3-excel', 'excel', `taskpane|${BESIDE}`, 'The Excel room serves any panel.'),
    floor('floor-4-taskpane', 'taskpane', BESIDE, 'The production panel contains nothing of the embedded workbook.'),
    floor(
      'host-knows-no-product',
      'host',
      'domain|baremes|texts|releve|plan|excel|taskpane|preview|cli',
      'An Excel stand-in must not know what it hosts.',
    ),
    {
      name: 'formula-text-stands-alone',
      comment: 'How a formula is spelled: the same for those who write it and for who computes it.',
      severity: 'error',
      from: { path: '^src/formula-text/' },
      to: { path: '.', pathNot: '^src/formula-text/' },
    },
    {
      name: 'composition-root',
      comment: 'Components receive plain functions: they know the contract of the Excel room, and only the entry joins them to it.',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/main\\.tsx$' },
      to: { path: '^src/excel/', pathNot: '^src/excel/classeur\\.ts$' },
    },
    onlyPackages('domain-is-pure', 'domain', '^node_modules/decimal\\.js/', 'Decimals are the only thing the rules need.'),
    onlyPackages(
      'middle-floors-are-pure',
      'baremes|texts|plan|excel',
      '^node_modules/(decimal\\.js|@types/office-js|@noble/hashes)/',
      'No framework below the panel.',
    ),
    onlyPackages('releve-is-pure', 'releve', '^$', 'Reading a file takes no package.'),
    {
      name: 'hashes-stay-in-one-file',
      comment: 'What a print is made with can be replaced as long as one file knows it.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/plan/registre/empreinte\\.ts$' },
      to: { path: 'node_modules/@noble/hashes/' },
    },
    {
      name: 'univer-stays-in-calc',
      comment: 'Univer can be replaced as long as one room knows it.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/host/calc/' },
      to: { path: 'node_modules/@univerjs/' },
    },
    {
      name: 'excelts-stays-in-xlsx',
      comment: 'The .xlsx library can be replaced as long as one room knows it.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/host/xlsx/' },
      to: { path: 'node_modules/@cj-tech-master/' },
    },
    {
      name: 'production-bundle',
      comment: 'What the panel reaches, directly or not, is what users download.',
      severity: 'error',
      from: { path: '^src/taskpane/main\\.tsx$' },
      to: { path: '^src/host/|node_modules/(@univerjs|@cj-tech-master)/', reachable: true },
    },
    {
      name: 'no-dev-package-in-production',
      comment: 'A package the panel runs on belongs to dependencies.',
      severity: 'error',
      from: { path: '^src/(domain|baremes|texts|releve|plan|excel|taskpane)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-node-in-the-page',
      comment: 'These rooms run in a browser.',
      severity: 'error',
      from: { path: '^src/(domain|baremes|texts|releve|plan|excel|taskpane|preview)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-catch-all',
      comment: 'A folder or a file is named after what it holds.',
      severity: 'error',
      from: {},
      to: { path: '/(utils|util|common|helpers|helper|misc|shared)(/|[.]tsx?$)', pathNot: 'node_modules/' },
    },
    { name: 'no-cycle', comment: 'Two files that need each other are one idea.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', comment: 'An import must lead somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
