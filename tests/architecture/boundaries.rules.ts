import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Left to right: a feature may know those on its left, and nobody on its right. */
export const FEATURES = [
  'access',
  'search',
  'parliaments',
  'people',
  'documents',
  'procedures',
  'bills',
  'sittings',
  'spaces',
  'programmes',
  'following',
] as const;

const SOURCE = '^src/';
const any = (names: readonly string[]) => `(${names.join('|')})`;

/** Libraries that one place wraps for all others. */
const HOMES: readonly (readonly [library: string, home: string, why: string])[] = [
  ['pg-boss', '^src/platform/jobs/', 'jobs are sent inside the transaction, through the queue'],
  ['@aws-sdk/.+', '^src/platform/files/', 'everybody else speaks to the file store'],
  ['nodemailer', '^src/platform/mail/', 'mail leaves by a job, after the commit'],
  ['meilisearch', '^src/platform/search-engine/', 'only there the audience filter is added'],
  ['i18next', '^src/platform/i18n/', 'one translator, with typed keys'],
  ['prom-client', '^src/platform/|-metrics\\.ts$', 'what is measured is easy to find'],
  [
    '(pdfjs-dist|yauzl|saxes|parse5|franc)',
    // The terminal opens backups with it, which the same operator has made.
    '^src/(platform/extraction/child|cli/backup)/',
    'what others sent is parsed in a child process with limits, never in the server',
  ],
];

export const rules: IForbiddenRuleType[] = [
  {
    name: 'no-cycles',
    comment:
      'Under ES modules with decorators a cycle is a crash at load: one of the classes is undefined.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-unresolved',
    comment: 'An import that leads nowhere escapes every other rule.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'kernel-knows-nobody',
    comment: 'The shared words are plain TypeScript, so that every layer can use and test them.',
    severity: 'error',
    from: { path: '^src/kernel/' },
    to: { pathNot: ['^src/kernel/', '^(node:)?(crypto|buffer)$'] },
  },
  {
    name: 'platform-knows-no-parliament',
    comment: 'Technology that knows a parliamentary word cannot be replaced or tested alone.',
    severity: 'error',
    from: { path: '^src/platform/' },
    to: { path: SOURCE, pathNot: '^src/(platform|kernel)/' },
  },
  {
    name: 'features-know-no-edge',
    comment: 'Use cases serve pages, API and terminal alike, so they know none of them, nor HTTP.',
    severity: 'error',
    from: { path: '^src/features/' },
    to: {
      path: [
        SOURCE,
        '/(fastify|@fastify/[^/]+|@nestjs/swagger|@nestjs/platform-fastify|preact|preact-render-to-string)/',
      ],
      pathNot: [
        '^src/(features|kernel)/',
        '^src/platform/(?!http/)',
        // No HTTP in these three: a port that the edge calls, the log, the gauges.
        '^src/platform/http/(actor-source|logger|metrics)\\.ts$',
      ],
    },
  },
  {
    name: 'edges-do-not-know-each-other',
    comment: 'A page that calls the API has the rules of the house twice.',
    severity: 'error',
    from: { path: '^src/(api|web)/' },
    to: { path: '^src/(api|web)/', pathNot: '^src/$1/' },
  },
  {
    name: 'edges-do-not-know-who-starts-them',
    comment: 'Start-up knows all parts; the other way round everything would hang together.',
    severity: 'error',
    from: { path: '^src/(kernel|platform|features|api|web)/' },
    to: { path: ['^src/[^/]+\\.tsx?$', '^src/cli/'] },
  },
  ...FEATURES.map((feature, place): IForbiddenRuleType => ({
    name: `${feature}-knows-only-its-left`,
    comment: 'Features stand in a row. Whoever needs a right-hand neighbour stands in its place.',
    severity: 'error',
    from: { path: `^src/features/${feature}/` },
    to: { path: `^src/features/(?!${any(FEATURES.slice(0, place + 1))}/)` },
  })),
  {
    name: 'every-feature-has-a-place',
    comment: 'A feature outside the row would have no neighbours that may not know it.',
    severity: 'error',
    from: {},
    to: { path: `^src/features/(?!${any(FEATURES)}/)` },
  },
  {
    name: 'features-by-the-front-door',
    comment: 'What index.ts does not show may change without asking anybody.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '/index\\.ts$'] },
  },
  {
    name: 'outsiders-by-the-front-door',
    comment: 'What index.ts does not show may change without asking anybody.',
    severity: 'error',
    from: { pathNot: ['^src/features/', '^tests/'] },
    to: { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/index\\.ts$' },
  },
  {
    name: 'nobody-uses-their-own-front-door',
    comment: 'A file that imports its own index waits for itself.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/$1/index\\.ts$' },
  },
  {
    name: 'migrations-stand-alone',
    comment: 'A migration must do in five years what it does today, whatever became of the code.',
    severity: 'error',
    from: { path: '^migrations/' },
    to: { path: SOURCE },
  },
  {
    name: 'no-tests-in-the-product',
    comment: 'The container does not carry them.',
    severity: 'error',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'no-development-tools-in-the-product',
    comment: 'Production installs only what is listed as a dependency.',
    severity: 'error',
    from: { path: ['^src/', '^migrations/', '^seeds/'] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '\\.d\\.ts$' },
  },
  ...HOMES.map(([library, home, why]): IForbiddenRuleType => ({
    name: `one-home-for-${library.replaceAll(/[^a-z-]+/g, '-')}`,
    comment: why,
    severity: 'error',
    from: { path: SOURCE, pathNot: home },
    to: { path: `/node_modules/${library}/|^node_modules/${library}/` },
  })),
];
