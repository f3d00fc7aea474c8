/** One file that breaks one rule, and its imports. */
export interface Plant {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
}

const plant = (rule: string, file: string, text: string, others: Readonly<Record<string, string>> = {}): Plant => ({
  rule,
  files: { [file]: text, ...others },
});
const nothing = 'export const nothing = 0;\n';

/** A violation of each rule of `.dependency-cruiser.mjs`; a rule without one might not work. */
export const plants: readonly Plant[] = [
  plant(
    'contracts-imports',
    'packages/contracts/src/a.ts',
    `import { nothing } from '../../domain/src/index.js';\nexport const a = nothing;\n`,
    {
      'packages/domain/src/index.ts': nothing,
    },
  ),
  plant(
    'domain-imports',
    'packages/domain/src/b.ts',
    `import { hostname } from 'node:os';\nexport const b = hostname();\n`,
  ),
  plant('domain-imports', 'packages/domain/src/c.ts', `import { z } from 'zod';\nexport const c = z.string();\n`),
  plant(
    'policy-imports',
    'packages/policy/src/d.ts',
    `import { nothing } from '../../event-log/src/index.js';\nexport const d = nothing;\n`,
    {
      'packages/event-log/src/index.ts': nothing,
    },
  ),
  plant(
    'policy-imports',
    'packages/policy/src/e.ts',
    `import { nothing } from '../../domain/src/inside.js';\nexport const e = nothing;\n`,
    {
      'packages/domain/src/inside.ts': nothing,
    },
  ),
  plant(
    'event-log-imports',
    'packages/event-log/src/f.ts',
    `import type { nothing } from '../../casework/src/index.js';\nexport type F = typeof nothing;\n`,
    {
      'packages/casework/src/index.ts': nothing,
    },
  ),
  plant(
    'projections-imports',
    'packages/projections/src/g.ts',
    `export { nothing } from '../../policy/src/index.js';\n`,
    {
      'packages/policy/src/index.ts': nothing,
    },
  ),
  plant(
    'operations-imports',
    'packages/operations/src/cc.ts',
    `import { nothing } from '../../projections/src/index.js';\nexport const cc = nothing;\n`,
    {
      'packages/projections/src/index.ts': nothing,
    },
  ),
  plant('casework-imports', 'packages/casework/src/h.ts', `import pg from 'pg';\nexport const h = pg;\n`),
  plant(
    'specs-import',
    'packages/policy/src/i.unit.spec.ts',
    `import { nothing } from '../../domain/src/inside.js';\nexport const i = nothing;\n`,
    {
      'packages/domain/src/inside.ts': nothing,
    },
  ),
  plant(
    'testkit-imports',
    'packages/testkit/src/j.ts',
    `import { nothing } from '../../domain/src/inside.js';\nexport const j = nothing;\n`,
    {
      'packages/domain/src/inside.ts': nothing,
    },
  ),
  plant(
    'testkit-is-for-specs',
    'apps/api/src/k.ts',
    `import { nothing } from '../../../packages/testkit/src/index.js';\nexport const k = nothing;\n`,
    {
      'packages/testkit/src/index.ts': nothing,
    },
  ),
  plant(
    'workflows-import',
    'workflows/src/nomination/l.ts',
    `import { randomUUID } from 'node:crypto';\nexport const l = randomUUID();\n`,
  ),
  plant(
    'workflow-messages-import',
    'workflows/src/messages.ts',
    `import { defineSignal } from '@temporalio/workflow';\nexport const m = defineSignal('m');\n`,
  ),
  plant(
    'workflow-codec-imports',
    'workflows/src/codec.ts',
    `import { readFileSync } from 'node:fs';\nexport const n = readFileSync;\n`,
  ),
  plant(
    'workflow-connection-imports',
    'workflows/src/connection.ts',
    `import { defineSignal } from '@temporalio/workflow';\nexport const c = defineSignal('c');\n`,
  ),
  plant(
    'workflows-take-only-types',
    'workflows/src/nomination/o.ts',
    `import { nothing } from '../../../packages/contracts/src/index.js';\nexport const o = nothing;\n`,
    { 'packages/contracts/src/index.ts': nothing },
  ),
  plant(
    'app-api-imports',
    'apps/api/src/p.ts',
    `import { nothing } from '../../../workflows/src/nomination/index.js';\nexport const p = nothing;\n`,
    {
      'workflows/src/nomination/index.ts': nothing,
    },
  ),
  plant(
    'app-worker-imports',
    'apps/worker/src/q.ts',
    `import { nothing } from '../../api/src/inside.js';\nexport const q = nothing;\n`,
    {
      'apps/api/src/inside.ts': nothing,
    },
  ),
  plant(
    'app-projector-imports',
    'apps/projector/src/r.ts',
    `import { nothing } from '../../../packages/event-log/src/inside.js';\nexport const r = nothing;\n`,
    { 'packages/event-log/src/inside.ts': nothing },
  ),
  plant(
    'app-cli-imports',
    'apps/cli/src/s.ts',
    `import { nothing } from '../../projector/src/inside.js';\nexport const s = nothing;\n`,
    {
      'apps/projector/src/inside.ts': nothing,
    },
  ),
  plant(
    'app-console-imports',
    'apps/console/src/t.ts',
    `import { nothing } from '../../api/src/inside.js';\nexport const t = nothing;\n`,
    {
      'apps/api/src/inside.ts': nothing,
    },
  ),
  plant(
    'nobody-imports-an-app',
    'packages/casework/src/u.ts',
    `import { nothing } from '../../../apps/api/src/inside.js';\nexport const u = nothing;\n`,
    {
      'apps/api/src/inside.ts': nothing,
    },
  ),
  plant(
    'nobody-imports-a-test',
    'apps/api/src/v.ts',
    `import { nothing } from '../../../test/e2e/inside.js';\nexport const v = nothing;\n`,
    {
      'test/e2e/inside.ts': nothing,
    },
  ),
  plant(
    'tests-use-front-doors',
    'test/e2e/w.ts',
    `import { nothing } from '../../packages/domain/src/inside.js';\nexport const w = nothing;\n`,
    {
      'packages/domain/src/inside.ts': nothing,
    },
  ),
  plant(
    'infra-stands-alone',
    'infra/dev/x.mjs',
    `import { nothing } from '../../packages/policy/src/index.js';\nexport const x = nothing;\n`,
    {
      'packages/policy/src/index.ts': nothing,
    },
  ),
  plant('no-cycles', 'packages/domain/src/y.ts', `import { other } from './z.js';\nexport const y = () => other;\n`, {
    'packages/domain/src/z.ts': `import { y } from './y.js';\nexport const other = () => y;\n`,
  }),
  plant(
    'no-unresolved',
    'packages/domain/src/aa.ts',
    `import { nothing } from './nowhere.js';\nexport const aa = nothing;\n`,
  ),
  plant('no-undeclared-packages', 'packages/event-log/src/bb.ts', `import pg from 'pg';\nexport const bb = pg;\n`),
];
