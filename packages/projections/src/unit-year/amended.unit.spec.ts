import type { Day, LoggedEvent } from '@vinhdanh/contracts';
import { momentOf } from '@vinhdanh/domain';
import { describe, expect, test } from 'vitest';
import { amendedFigures, type Figure } from './amended.js';
import { amendmentsBy } from './amendment.js';
import type { AmendmentRow, UnitYearRow } from './table.js';

/** A case of commune 22792: recognised in 2023, complete in 2024. */
const complete: UnitYearRow = {
  case_id: 'case',
  register: 'register',
  opened_index: 1,
  case_number: 'NT-2023-00001',
  subject_id: 'subject',
  subject_kind: 'individual',
  unit: '22792',
  recognised_unit: '22792',
  recognised_on: '2023-09-08',
  recognition: '41/QĐ-UBND',
  disseminated_on: '2023-10-25',
  replicated_on: '2024-02-20',
  withdrawn_on: null,
  presented_on: '2023-10-20',
  ground: null,
  state: 'open',
};
const event = (type: string, on: Day, facts: unknown, logIndex = 10): LoggedEvent => ({
  type,
  facts,
  logIndex,
  register: 'register',
  streamId: 'nomination:case',
  version: logIndex,
  schemaVersion: 1,
  eventId: `event-${logIndex}`,
  commandId: `command-${logIndex}`,
  actor: 'account',
  actorRole: null,
  actorUnit: null,
  grantRef: null,
  onBehalfOf: null,
  entry: 'live',
  policyHash: null,
  occurredAt: momentOf(on, 'noon'),
  recordedAt: momentOf(on, 'noon'),
});
const suspended = { ...complete, state: 'suspended' };
const suspends = (on: Day, logIndex?: number) =>
  event('CaseSuspended', on, { reason: 'inspection', document: '5/QĐ-TTr' }, logIndex);
const resumes = (on: Day, logIndex?: number) => event('CaseResumed', on, { document: '9/TB' }, logIndex);
const brief = ({ measure, unit, day, change }: AmendmentRow) => `${measure} ${unit} ${day} ${change}`;

describe('which figures an event amends', () => {
  test('an event of the year itself amends nothing, one of a later year amends the years before it', () => {
    expect(amendmentsBy(suspends('2024-12-31'), complete, suspended)).toEqual([]);
    expect(amendmentsBy(suspends('2025-01-01'), complete, suspended)).toMatchObject([
      {
        measure: 'replicated',
        day: '2024-02-20',
        change: -1,
        since: '2025-01-01',
        detail: 'inspection',
        paper: '5/QĐ-TTr',
      },
    ]);
  });

  test('a case that moves to another unit leaves the figures of one and enters those of the other', () => {
    const unrecognised = { ...complete, recognised_unit: null, recognised_on: null };
    const moved = event('CustodyTransferred', '2025-02-01', { to: '22789' });
    expect(amendmentsBy(moved, unrecognised, { ...unrecognised, unit: '22789' }).map(brief)).toEqual([
      'honouring-event 22792 2023-10-20 -1',
      'honouring-event 22789 2023-10-20 1',
    ]);
  });

  test('a new row and an event that changes no figure amend nothing', () => {
    expect(amendmentsBy(resumes('2025-01-01'), null, complete)).toEqual([]);
    expect(amendmentsBy(resumes('2025-01-01'), complete, { ...complete, ground: 'false-papers' })).toEqual([]);
  });
});

describe('the changes of a figure', () => {
  const cases = ({ cases: count }: Figure): number => count;
  const days = ({ ceremonies }: Figure): number => [...ceremonies.values()].filter((count) => count > 0).length;

  test('changes are told first to last, each with the figure before and after it', () => {
    const rows = [
      ...amendmentsBy(suspends('2025-01-10', 10), complete, suspended),
      ...amendmentsBy(resumes('2025-02-10', 20), suspended, complete),
      ...amendmentsBy(
        event(
          'AwardRevoked',
          '2025-03-12',
          { decisionNumber: '800/QĐ-UBND', revoker: crypto.randomUUID(), recovered: null },
          30,
        ),
        complete,
        { ...complete, disseminated_on: null, replicated_on: null, ground: 'false-papers', state: 'revoked' },
      ),
    ].filter(({ measure }) => measure === 'replicated');
    expect(amendedFigures({ cases: 4, ceremonies: new Map() }, rows, cases)).toMatchObject([
      { was: 5, now: 4, since: '2025-01-10', reason: { vi: 'Tạm dừng: thanh tra, kiểm tra' }, paper: '5/QĐ-TTr' },
      { was: 4, now: 5, since: '2025-02-10', paper: '9/TB' },
      { was: 5, now: 4, since: '2025-03-12', paper: '800/QĐ-UBND' },
    ]);
  });

  test('a second presentation of one day does not change the number of events', () => {
    const presented = amendmentsBy(
      event('AwardPresented', '2024-01-05', { on: '2023-10-20' }),
      { ...complete, presented_on: null },
      complete,
    );
    expect(presented.map(brief)).toEqual(['honouring-event 22792 2023-10-20 1']);
    expect(amendedFigures({ cases: 0, ceremonies: new Map([['2023-10-20', 2]]) }, presented, days)).toEqual([]);
    expect(amendedFigures({ cases: 0, ceremonies: new Map([['2023-10-20', 1]]) }, presented, days)).toMatchObject([
      { was: 0, now: 1, act: 'AwardPresented', paper: null },
    ]);
  });
});
