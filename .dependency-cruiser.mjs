import { builtinModules } from 'node:module';

/**
 * Who may import whom, as allow-lists. A part may import what is named here; everything else is a violation, including
 * node modules and packages from npm. The parser is swc: with TypeScript 7 alone dependency-cruiser finds no parser for
 * .ts and silently skips all modules; test/architecture counts them.
 */

/** What each package may import: workspace packages, and external modules (`node:` stands for every module of node). */
const packages = {
  contracts: { house: [], outside: ['zod'] },
  domain: { house: ['contracts'], outside: [] },
  policy: { house: ['contracts', 'domain'], outside: ['node:', 'zod', 'yaml', 'canonicalize'] },
  'event-log': { house: ['contracts', 'domain'], outside: ['node:', 'zod', 'pg', 'kysely', 'canonicalize', 'uuid'] },
  operations: { house: ['contracts', 'event-log'], outside: ['node:', 'pg', 'kysely'] },
  projections: { house: ['contracts', 'domain', 'event-log'], outside: ['node:', 'zod', 'pg', 'kysely'] },
  casework: {
    house: ['contracts', 'domain', 'policy', 'event-log'],
    outside: ['node:', 'zod', 'canonicalize', 'uuid'],
  },
};
const testkit = ['contracts', 'domain', 'policy', 'event-log', 'projections', 'casework'];
const apps = ['api', 'worker', 'projector', 'cli', 'console'];

const specs = '[.]spec[.]ts$';
const entry = (name) => `^packages/${name}/src/index[.]ts$`;
/** The entry points of the workflows package; code that runs inside the workflow sandbox is not among them. */
const workflowDoors = '^workflows/src/(messages|codec|connection|search-attributes|nomination/lifecycle)[.]ts$';
/** dependency-cruiser names the modules of node without `node:`. */
const nodeModules = builtinModules.filter((name) => !name.startsWith('_') && !name.includes('/'));
const node = `^(node:)?(${nodeModules.join('|')})(/|$)`;
const npm = '(^|/)node_modules/';
/**
 * The words of the glossary without the schemas that check them: the console's build makes this module of
 * packages/contracts.
 */
const madeInBuild = '^virtual:glossary/(?:vi|en)$';
/** How texts compare, without the schemas of packages/contracts: the browser shares it. */
const withoutSchemas = '^packages/contracts/src/comparable[.]ts$';
const external = (name) => (name === 'node:' ? node : `${npm}${name}/`);

const allow = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to: { pathNot: to } });

export default {
  forbidden: [
    ...Object.entries(packages).map(([name, { house, outside }]) =>
      allow(
        `${name}-imports`,
        `packages/${name} may import ${[...house, ...outside].join(', ') || 'nothing'}, by its entry point.`,
        { path: `^packages/${name}/src/`, pathNot: specs },
        [`^packages/${name}/src/`, ...house.map(entry), ...outside.map(external)],
      ),
    ),
    allow(
      'specs-import',
      'A spec may import its own package, the entry points of others, testkit, and the tools of testing; ' +
        'never an app, never the inside of another package.',
      { path: `^(packages/([^/]+)|workflows)/src/.+${specs}` },
      ['^packages/$2/src/', '^packages/[^/]+/src/index[.]ts$', '^workflows/src/', node, npm],
    ),
    allow(
      'testkit-imports',
      'packages/testkit may import the packages, and servers and tools of testing.',
      { path: '^packages/testkit/src/', pathNot: specs },
      ['^packages/testkit/src/', ...testkit.map(entry), workflowDoors, node, npm],
    ),
    {
      name: 'testkit-is-for-specs',
      comment: 'Only specs, test/ and the tests of an app may import testkit.',
      severity: 'error',
      from: { pathNot: [specs, '^test/', '^apps/[^/]+/test/', '^packages/testkit/'] },
      to: { path: '^packages/testkit/' },
    },
    allow(
      'workflows-import',
      'Workflow code may import types of contracts, the workflow SDK, and its own files.',
      {
        path: '^workflows/src/',
        pathNot: [specs, '^workflows/src/(codec|connection|messages|search-attributes)[.]ts$'],
      },
      ['^workflows/src/', entry('contracts'), external('@temporalio/(workflow|common)')],
    ),
    allow(
      'workflow-messages-import',
      'The messages of a workflow are types and names: they import types of contracts alone.',
      { path: '^workflows/src/messages[.]ts$' },
      [entry('contracts')],
    ),
    allow(
      'workflow-connection-imports',
      'The settings of a connection are read outside the sandbox: files, and types of contracts.',
      { path: '^workflows/src/connection[.]ts$' },
      [entry('contracts'), '^(node:)?fs$'],
    ),
    allow(
      'workflow-codec-imports',
      'Codec and search attributes run outside the sandbox: node:crypto and the neutral parts of the SDK.',
      { path: '^workflows/src/(codec|search-attributes)[.]ts$' },
      [
        '^workflows/src/(codec|messages|search-attributes)[.]ts$',
        entry('contracts'),
        '^(node:)?crypto$',
        external('@temporalio/(common|proto)'),
      ],
    ),
    {
      name: 'workflows-take-only-types',
      comment: 'Each cached workflow holds its bundle in memory: workflows import only types of contracts (no zod).',
      severity: 'error',
      from: { path: '^workflows/src/', pathNot: specs },
      to: { path: '^packages/', dependencyTypesNot: ['type-only'] },
    },
    ...apps.map((name) =>
      allow(
        `app-${name}-imports`,
        `apps/${name} may import packages by their entry points, messages and codec of workflows, ` +
          'and modules from outside; no other app.',
        { path: `^apps/${name}/` },
        [
          `^apps/${name}/(src|assets|demo|test)/`,
          ...Object.keys(packages).map(entry),
          entry('testkit'),
          workflowDoors,
          ...(name === 'console' ? [madeInBuild, withoutSchemas] : []),
          ...(name === 'worker' ? ['^workflows/src/nomination/index[.]ts$'] : []),
          node,
          npm,
        ],
      ),
    ),
    {
      name: 'nobody-imports-an-app',
      comment: 'Apps are started, never imported.',
      severity: 'error',
      from: { pathNot: '^apps/' },
      to: { path: '^apps/' },
    },
    {
      name: 'nobody-imports-a-test',
      comment: 'Nothing outside test/ may import from test/.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'tests-use-front-doors',
      comment: 'test/ drives the house from outside: packages by their front doors, workflows by their exports.',
      severity: 'error',
      from: { path: '^test/' },
      to: {
        path: '^(packages|workflows)/',
        pathNot: ['^packages/[^/]+/src/index[.]ts$', workflowDoors, '^workflows/src/nomination/index[.]ts$'],
      },
    },
    {
      name: 'infra-stands-alone',
      comment: 'The bootstrap runs before anything is installed or compiled: it starts the parts, it imports none.',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^(packages|apps|workflows|test)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere, or past the front door of a package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: madeInBuild },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package from npm must stand in the package.json of the workspace that imports it.',
      severity: 'error',
      from: { pathNot: [specs, '^test/'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: 'specify',
    // each workspace names what it imports in its own package.json
    combinedDependencies: false,
    // compiled output; packages from npm often have their entry in a folder of that name
    exclude: { path: ['^dist/', '^workflows/dist/', '^(packages|apps)/[^/]+/dist/'] },
    doNotFollow: { path: ['node_modules'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      mainFields: ['module', 'main'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
