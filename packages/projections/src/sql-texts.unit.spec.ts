import { globSync } from 'node:fs';
import { streamId } from '@vinhdanh/contracts';
import { sqlText, type Statement } from '@vinhdanh/testkit';
import { describe, expect, it } from 'vitest';
import { insertAuditQuery } from './audit/project.js';
import { listAuditQuery } from './audit/query.js';
import { listLookAlikesQuery, listOverlapsQuery, listSeveralOpenQuery } from './conflict/query.js';
import { moveCheckpointQuery } from './checkpoint.js';
import { answerQuery, insertLookAlikesQuery, uniteQuery } from './conflict/subjects.js';
import { deadlineLoadQuery } from './deadline/load.js';
import { listDeadlinesQuery } from './deadline/query.js';
import { listDecisionsQuery, listSequencesQuery } from './decision/query.js';
import { listNumbersQuery } from './decision/sequence.js';
import { GenerationPlugin } from './generation-plugin.js';
import {
  addGenerationQuery,
  createViewQuery,
  dropTableQuery,
  dropViewQuery,
  formerGenerationsQuery,
  limitLockWaitQuery,
  lockInUseQuery,
  lockRebuildQuery,
  lockSchemaQuery,
  nextGenerationQuery,
  projectionsInUseQuery,
  putInUseQuery,
  removeGenerationQuery,
  removeProjectionQuery,
  retireInUseQuery,
  schemaReadyQuery,
  unlockRebuildQuery,
} from './generation-statements.js';
import { cursorOf } from './keyset.js';
import { publishedQuery } from './nomination/packs.js';
import { pipelineQuery } from './nomination/pipeline.js';
import { listNominationsQuery } from './nomination/query.js';
import { listReferralsQuery } from './nomination/referrals.js';
import { foldedQuery, markFaultsQuery, renameCasesQuery, upsertCasesQuery } from './nomination/statements.js';
import { insertNoticesQuery } from './notice/project.js';
import { listNoticesQuery } from './notice/query.js';
import { dryReadDb } from './read-db.js';
import { upsertStatement } from './recordset.js';
import { foundCasesQuery, foundDecisionsQuery, foundPeopleQuery, foundSubjectsQuery } from './search/queries.js';
import { standingsQuery } from './standing.js';
import { correctNameQuery, eraseNameQuery, insertSubjectsQuery } from './subject/project.js';
import { listAmendmentsQuery, listCountedQuery, tallyUnitsQuery } from './unit-year/query.js';
import { unitYearColumns } from './unit-year/table.js';
import { countWorkQuery, listWorkQuery } from './work-item/query.js';
import { waitingGroupsQuery } from './work-item/waiting.js';
import { workLoadQuery } from './work-item/load.js';
import { writeWorkQuery } from './work-item/project.js';
import { lookQuery } from './waiter.js';

const db = dryReadDb();
const within = {
  units: ['22786'],
  audiences: [],
  persons: ['6f1a3c70-0000-4000-8000-000000000003'],
  provincial: false,
};
const register = 'ninh-thuan';
const units = ['22786', '22789'];
const audiences = [
  { audience: 'council', units: ['58'], reading: 'all' as const },
  { audience: 'public', units: ['58'], reading: 'public' as const },
];
const reach = [
  { role: 'unit-officer', units },
  { role: 'appraiser', units: 'all' as const, audience: 'council' },
];
const subject = '6f1a3c70-0000-4000-8000-000000000001';
const other = '6f1a3c70-0000-4000-8000-000000000002';
const caseId = '6f1a3c70-0000-4000-8000-000000000003';
const day = '2026-11-20';
const sight = { units, audiences: [...audiences, { ...audiences[0], heldOn: '2026-01-31' as const }] };
const typed = { patterns: ['%dang%', '%diem%'], prefix: 'dang diem' };

/** Queries of lists and overviews with sample filters; the file of each in `sql/` has its name. */
const reads: Readonly<Record<string, Statement>> = {
  'work-item/list-work': listWorkQuery(db, {
    register,
    reach,
    stages: ['appraisal'],
    tracks: ['regular'],
    awards: ['provincial-certificate'],
    assignee: { kind: 'none' },
    flags: ['suspended'],
    group: 'overdue',
    q: 'chamalea',
    cursor: cursorOf(['due', day, caseId, 'sign']),
  }),
  'work-item/list-all-work': listWorkQuery(db, { register, reach: 'all' }),
  'work-item/list-work-in-place': listWorkQuery(db, {
    register,
    reach,
    standsIn: [{ role: 'unit-head', actions: ['recognise'], units: ['22792'], subjects: ['subject'] }],
    excluded: [{ subjects: ['subject'], actions: ['recognise'] }],
    lapsed: {
      ended: [{ person: 'person', role: 'unit-officer', unit: '22792' }],
      concerned: [{ person: 'person', subject: 'subject', actions: ['recognise'] }],
    },
    assignee: { kind: 'none' },
  }),
  'work-item/waiting-groups': waitingGroupsQuery(db, register, []),
  'work-item/count-work': countWorkQuery(db, { register, reach }),
  'work-item/work-load': workLoadQuery(db, { register, reach }),
  'nomination/list-nominations': listNominationsQuery(db, {
    register,
    units,
    audiences,
    stage: 'appraisal',
    q: 'dang diem',
    cursor: cursorOf(['-opened', 100]),
  }),
  'nomination/list-all-nominations-by-due-day': listNominationsQuery(db, {
    register,
    units: 'all',
    order: 'due',
    cursor: cursorOf(['due', day, 100]),
  }),
  'nomination/list-referrals': listReferralsQuery(db, { register, author: 'tkv', open: true }),
  'nomination/pipeline': pipelineQuery(db, { register, units, unitIn: ['22786'] }),
  'deadline/list-deadlines': listDeadlinesQuery(db, {
    register,
    units,
    audiences,
    status: 'running',
    overdue: true,
    cursor: cursorOf([day, caseId, 'supplement#2']),
  }),
  'deadline/deadline-load': deadlineLoadQuery(db, { register, units }),
  'decision/list-decisions': listDecisionsQuery(db, { register, units, year: 2026, symbol: 'QĐ-UBND' }),
  'decision/list-sequences': listSequencesQuery(db, { register, cursor: cursorOf([2026, '58', 'QĐ-UBND']) }),
  'decision/list-numbers': listNumbersQuery(db, { register, units, authority: '58', year: 2026, symbol: 'QĐ-UBND' }),
  'notice/list-notices': listNoticesQuery(db, { register, reach }),
  'audit/list-audit': listAuditQuery(db, { register, within, unit: '22786', types: ['DecisionSigned'], q: 'khen' }),
  'audit/list-audit-of-case': listAuditQuery(db, {
    register,
    within,
    case: 'NT-2026-00001',
    personal: true,
    q: 'diem',
  }),
  'conflict/list-overlaps': listOverlapsQuery(db, { register, units, subject }),
  'conflict/list-several-open': listSeveralOpenQuery(db, { register, units }),
  'conflict/list-look-alikes': listLookAlikesQuery(db, { register, units, lineages: new Map([['22786', '22786']]) }),
  'unit-year/list-counted': listCountedQuery(db, { register, units, countedFor: units }),
  'unit-year/list-amendments': listAmendmentsQuery(db, { register, from: '2026-01-01', to: day }),
  'search/cases': foundCasesQuery(db, register, sight, typed),
  'search/decisions': foundDecisionsQuery(db, register, sight, typed),
  'search/people': foundPeopleQuery(db, register, ['a', 'b'], typed),
  'search/subjects': foundSubjectsQuery(db, register, sight, typed),
  standings: standingsQuery(db),
  look: lookQuery(db, [streamId('nomination', caseId)], [7]),
  'unit-year/tally-units': tallyUnitsQuery(db, { register, from: '2026-01-01', to: day, households: true }),
};

const generation = db.withPlugin(new GenerationPlugin(2));

/** What projections write, in generation 2, with empty batches. */
const writes: Readonly<Record<string, Statement>> = {
  'move-checkpoint': moveCheckpointQuery(generation, {
    name: 'nomination',
    generation: 2,
    definition: 10,
    from: 100,
    to: 150,
    live: true,
  }),
  'nomination/upsert-cases': upsertCasesQuery(generation, []),
  'nomination/rename-cases': renameCasesQuery(generation, [subject]),
  'nomination/mark-faults': markFaultsQuery(generation, [caseId], ['DecisionSigned cannot happen in discovery']),
  'nomination/folded': foldedQuery(generation, [caseId]),
  'nomination/published-packs': publishedQuery(generation, [`policy:${register}`], ['9f86d081884c7d65']),
  'work-item/write-work': writeWorkQuery(generation, [], [caseId]),
  'subject/insert-subjects': insertSubjectsQuery(generation, []),
  'subject/correct-name': correctNameQuery(generation, subject, 'Katơr Thị Đúng'),
  'subject/erase-name': eraseNameQuery(generation, subject),
  'notice/insert-notices': insertNoticesQuery(generation, []),
  'audit/insert-audit': insertAuditQuery(generation, []),
  'conflict/insert-look-alikes': insertLookAlikesQuery(generation, []),
  'conflict/answer': answerQuery(generation, subject, other, true),
  'conflict/unite': uniteQuery(subject, other).compile(generation),
  'unit-year/upsert-unit-year': upsertStatement('read.unit_year', unitYearColumns, ['case_id'], []).compile(generation),
};

/** How generations of tables are created, swapped and dropped. */
const generations: Readonly<Record<string, Statement>> = {
  'generation/add': addGenerationQuery(db, { name: 'nomination', generation: 2, definition: 10, active: false }),
  'generation/create-view': createViewQuery(db, 'nomination', 2),
  'generation/drop-table': dropTableQuery(db, 'nomination', 1),
  'generation/drop-view': dropViewQuery(db, 'nomination'),
  'generation/former': formerGenerationsQuery(db, 'nomination', 2),
  'generation/limit-lock-wait': limitLockWaitQuery(db, 300),
  'generation/lock-in-use': lockInUseQuery(db, 'nomination'),
  'generation/lock-rebuild': lockRebuildQuery(db, 'nomination'),
  'generation/lock-schema': lockSchemaQuery(db),
  'generation/next': nextGenerationQuery(db, 'nomination'),
  'generation/projections-in-use': projectionsInUseQuery(db),
  'generation/put-in-use': putInUseQuery(db, 'nomination', 2),
  'generation/remove': removeGenerationQuery(db, 'nomination', 1),
  'generation/remove-projection': removeProjectionQuery(db, 'timeline'),
  'generation/retire-in-use': retireInUseQuery(db, 'nomination'),
  'generation/schema-ready': schemaReadyQuery(db),
  'generation/unlock-rebuild': unlockRebuildQuery(db, 'nomination'),
};

const statements = { ...reads, ...writes, ...generations };

describe('The checked-in SQL of the read models', () => {
  it.each(Object.entries(statements))('%s equals the SQL that the query compiles to', async (name, statement) => {
    await expect(sqlText(statement)).toMatchFileSnapshot(`../sql/${name}.sql`);
  });

  it('The folder of checked-in SQL of the read models has no file without a statement', () => {
    const files = globSync('**/*.sql', { cwd: new URL('../sql/', import.meta.url) });
    expect(files.toSorted()).toEqual(
      Object.keys(statements)
        .map((name) => `${name}.sql`)
        .toSorted(),
    );
  });
});
