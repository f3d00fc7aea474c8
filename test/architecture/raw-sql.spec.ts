import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.js';

/** Where SQL written by hand stays; decision 0029 gives the reasons. */
const stays = [
  // the hot path of commands: one call of a stored function, and one statement that answers a whole decision
  'packages/event-log/src/append/append-events.ts',
  'packages/event-log/src/read/load-stream.ts',
  // several statements in one round trip, guarded by a lock and server-side time-outs
  'packages/event-log/src/sequence/sequencer.ts',
  // the driver itself, and the transactions around it
  'packages/event-log/src/kysely/prepared-connection.ts',
  'packages/event-log/src/transaction.ts',
  // LISTEN and NOTIFY, on connections of their own
  'packages/event-log/src/wakeup/notifier.ts',
  'packages/event-log/src/wakeup/wakeups.ts',
  // migrations and roles
  'packages/event-log/src/migrate.ts',
];

/** Not moved to Kysely yet. This list only gets shorter. */
const remains = [
  'apps/api/src/administration/administration-controller.ts',
  'apps/api/src/administration/engine-room.ts',
  'apps/api/src/administration/repairs.ts',
  'apps/api/src/administration/workflow-groups.ts',
  'apps/api/src/audit/audit-reads.ts',
  'apps/api/src/clock/advance.ts',
  'apps/api/src/clock/level.ts',
  'apps/api/src/draft/drafts.ts',
  'apps/api/src/health/readiness.ts',
  'apps/api/src/people/people.ts',
  'apps/api/src/people/person-names.ts',
  'apps/api/src/personal-read/personal-reads.ts',
  'apps/api/src/policy/policy-controller.ts',
  'apps/api/src/register/changes.ts',
  'apps/api/src/register/registers.ts',
  'apps/api/src/saved-view/saved-views.ts',
  'apps/api/src/search/search.ts',
  'apps/api/src/session/credentials.ts',
  'apps/api/src/session/sessions.ts',
  'apps/api/src/stream/changes.ts',
  'apps/api/src/work/assignments.ts',
  'apps/api/src/workflow/effects-hold.ts',
  'apps/api/src/workflow/follow-rows.ts',
  'apps/api/src/workflow/temporal.ts',
  'apps/console/src/app/router.tsx',
  'apps/projector/src/follower/clock-watch.ts',
  'apps/projector/src/follower/fanning-out.ts',
  'apps/projector/src/follower/marking.ts',
  'apps/projector/src/follower/poking.ts',
  'apps/projector/src/follower/settings.ts',
  'apps/projector/src/follower/sweeping.ts',
  'apps/projector/src/lease/lease.ts',
  'apps/worker/src/activities/fan-out-activities.ts',
  'apps/worker/src/activities/follow-table.ts',
  'apps/worker/src/effects/effect-lease.ts',
  'apps/worker/src/nomination-worker.ts',
  'apps/worker/src/signs-of-life.ts',
  'packages/event-log/src/clock/clocks.ts',
  'packages/event-log/src/documents.ts',
  'packages/projections/src/audit/project.ts',
  'packages/projections/src/audit/query.ts',
  'packages/projections/src/conflict/project.ts',
  'packages/projections/src/conflict/query.ts',
  'packages/projections/src/conflict/subjects.ts',
  'packages/projections/src/deadline/load.ts',
  'packages/projections/src/deadline/project.ts',
  'packages/projections/src/deadline/query.ts',
  'packages/projections/src/decision/project.ts',
  'packages/projections/src/decision/query.ts',
  'packages/projections/src/decision/sequence.ts',
  'packages/projections/src/generation.ts',
  'packages/projections/src/latest-first.ts',
  'packages/projections/src/nomination/packs.ts',
  'packages/projections/src/nomination/pipeline.ts',
  'packages/projections/src/nomination/project.ts',
  'packages/projections/src/nomination/query.ts',
  'packages/projections/src/notice/project.ts',
  'packages/projections/src/rebuild.ts',
  'packages/projections/src/runner.ts',
  'packages/projections/src/schema.ts',
  'packages/projections/src/standing.ts',
  'packages/projections/src/subject/project.ts',
  'packages/projections/src/timeline/project.ts',
  'packages/projections/src/unit-year/project.ts',
  'packages/projections/src/unit-year/query.ts',
  'packages/projections/src/waiter.ts',
  'packages/projections/src/work-item/load.ts',
  'packages/projections/src/work-item/project.ts',
  'packages/projections/src/work-item/query.ts',
];

const { stdout } = spawnSync('git', ['ls-files', '-z', 'apps', 'packages', 'workflows'], {
  cwd: root,
  encoding: 'utf8',
});
const sources = stdout
  .split('\0')
  .filter(
    (path) =>
      /[.](ts|tsx|mts|mjs)$/.test(path) && !/[.]spec[.]ts$|^apps\/[^/]+\/test\/|^packages\/testkit\//.test(path),
  )
  .filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true);
const raw = sources.filter((path) => /[.]query\s*[(<]/.test(readFileSync(join(root, path), 'utf8')));

describe('SQL written by hand', () => {
  it('is sent from the named files alone', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(raw.filter((path) => !stays.includes(path) && !remains.includes(path))).toEqual([]);
  });

  it('has no named file that sends none', () => {
    expect(stays.filter((path) => !raw.includes(path))).toEqual([]);
  });
});
