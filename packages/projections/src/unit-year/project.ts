import { nominationEvents, streamKey, type LoggedEvent } from '@vinhdanh/contracts';
import { dayOf } from '@vinhdanh/domain';
import { isAnyOf } from '../any-of.js';
import { defineProjection, type ProjectionTx } from '../definition.js';
import { foldRows } from '../fold-rows.js';
import { upsertRows } from '../recordset.js';
import { amendmentsBy } from './amendment.js';
import { createUnitYear, unitYearColumns, type AmendmentRow, type UnitYearRow } from './table.js';

/** Exemplars: when each was recognised, disseminated, replicated and honoured, and in which unit (KH1068 V.1đ). */
export const unitYearProjection = defineProjection<UnitYearRow>({
  name: 'unit_year',
  version: 3,
  reads: ['nomination'],
  handles: [
    'NominationReferred',
    'CustodyTransferred',
    'UnitRecognised',
    'StoryPublished',
    'ExemplarIntroduced',
    'ReplicationLogged',
    'ConsentRecorded',
    'AwardPresented',
    'RevocationOpened',
    'AwardRevoked',
    'CaseSuspended',
    'CaseResumed',
    'CaseTerminated',
    'StagePassed',
  ],
  personal: [],
  tables: ['unit_year', 'unit_year_amendment'],
  init: createUnitYear,
  async project(events, tx) {
    const amendments: AmendmentRow[] = [];
    const rows = await foldRows(events, tx, {
      load: (keys) => load(keys, tx),
      after: (row, event) => {
        const next = after(row, event);
        amendments.push(...amendmentsBy(event, row, next));
        return next;
      },
    });
    await upsertRows(tx.db, 'read.unit_year', ['case_id'], rows);
    await upsertRows(tx.db, 'read.unit_year_amendment', amendmentKey, amendments);
  },
});

const amendmentKey = ['case_id', 'version', 'measure', 'unit', 'day', 'change'] as const;

async function load(keys: readonly string[], tx: ProjectionTx<UnitYearRow>): Promise<ReadonlyMap<string, UnitYearRow>> {
  const rows = await tx.db
    .selectFrom('read.unit_year')
    .select(unitYearColumns)
    .where(isAnyOf('case_id', keys))
    .execute();
  return new Map(rows.map((row) => [row.case_id, row]));
}

function after(row: UnitYearRow | null, event: LoggedEvent): UnitYearRow | null {
  if (event.type === 'NominationReferred') return opened(event);
  if (row === null) return null;
  const day = dayOf(event.occurredAt);
  switch (event.type) {
    case 'CustodyTransferred':
      return { ...row, unit: nominationEvents.CustodyTransferred.parse(event.facts).to };
    case 'UnitRecognised':
      return {
        ...row,
        recognised_unit: row.unit,
        recognised_on: day,
        recognition: nominationEvents.UnitRecognised.parse(event.facts).number,
      };
    case 'StoryPublished':
    case 'ExemplarIntroduced':
      return { ...row, disseminated_on: row.disseminated_on ?? day, withdrawn_on: null };
    case 'ConsentRecorded':
      // refused: the publicity is withdrawn; after a new consent it must be published again (KH1068 IV.3; domain.md
      // §7.6)
      return nominationEvents.ConsentRecorded.parse(event.facts).granted || row.disseminated_on === null
        ? row
        : { ...row, disseminated_on: null, withdrawn_on: day };
    case 'ReplicationLogged':
      return { ...row, replicated_on: row.replicated_on ?? day };
    case 'AwardPresented':
      return { ...row, presented_on: nominationEvents.AwardPresented.parse(event.facts).on };
    case 'RevocationOpened':
      return { ...row, ground: nominationEvents.RevocationOpened.parse(event.facts).ground };
    case 'AwardRevoked':
      // a new referral must be disseminated and replicated anew; the recognition falls by the same decision, not by the
      // transition that follows it
      return { ...row, disseminated_on: null, replicated_on: null, withdrawn_on: null, state: 'revoked' };
    case 'CaseTerminated':
      return { ...row, state: 'terminated' };
    case 'CaseSuspended':
      return { ...row, state: 'suspended' };
    case 'CaseResumed':
      return { ...row, state: 'open' };
    case 'StagePassed':
      return passed(row, nominationEvents.StagePassed.parse(event.facts));
    default:
      return row;
  }
}

function opened(event: LoggedEvent): UnitYearRow {
  const { caseNumber, subject, unit } = nominationEvents.NominationReferred.parse(event.facts);
  return {
    case_id: streamKey(event.streamId),
    register: event.register,
    opened_index: event.logIndex,
    case_number: caseNumber,
    subject_id: subject.id,
    subject_kind: subject.kind,
    unit,
    recognised_unit: null,
    recognised_on: null,
    recognition: null,
    disseminated_on: null,
    replicated_on: null,
    withdrawn_on: null,
    presented_on: null,
    ground: null,
    state: 'open',
  };
}

function passed(row: UnitYearRow, { exit, to }: { readonly exit: string; readonly to: string | null }): UnitYearRow {
  if (to === null) return { ...row, state: exit };
  // a case referred again is recognised anew; a suspended case stays suspended through a transition of the engine
  const anew = exit === 're-referred' ? { recognised_unit: null, recognised_on: null, recognition: null } : {};
  return { ...row, ...anew, state: row.state === 'suspended' ? 'suspended' : 'open' };
}
