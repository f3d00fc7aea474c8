import { nominationEvents, streamKey, type LoggedEvent } from '@vinhdanh/contracts';
import { isAnyOf } from '../any-of.js';
import { defineProjection, type ProjectionTx } from '../definition.js';
import { foldRows } from '../fold-rows.js';
import { upsertRows } from '../recordset.js';
import { projectLookalikes } from './subjects.js';
import { createConflict, type ConflictCaseRow } from './table.js';

/**
 * Conflicts for guard G2 and for officers: one achievement claimed twice, one person registered twice, several open
 * cases at once (domain.md §3.4).
 */
export const conflictProjection = defineProjection<ConflictCaseRow>({
  name: 'conflict',
  version: 4,
  reads: ['nomination', 'subject'],
  handles: [
    'NominationReferred',
    'CustodyTransferred',
    'NominationReReferred',
    'FellBack',
    'StagePassed',
    'SubjectRegistered',
    'SubjectNameCorrected',
    'SubjectsLinked',
    'PersonalDataErased',
  ],
  personal: ['identity'],
  tables: ['conflict_case', 'conflict_subject', 'conflict_link'],
  init: createConflict,
  async project(events, tx) {
    await projectLookalikes(
      events.filter((event) => event.streamId.startsWith('subject:')),
      tx,
    );
    const own = events.filter((event) => event.streamId.startsWith('nomination:'));
    const rows = await foldRows(own, tx, { load: (keys) => load(keys, tx), after });
    await upsertRows(tx.db, 'read.conflict_case', ['case_id'], rows);
  },
});

async function load(
  keys: readonly string[],
  tx: ProjectionTx<ConflictCaseRow>,
): Promise<ReadonlyMap<string, ConflictCaseRow>> {
  const rows = await tx.db.selectFrom('read.conflict_case').selectAll().where(isAnyOf('case_id', keys)).execute();
  return new Map(rows.map((row) => [row.case_id, row]));
}

function after(row: ConflictCaseRow | null, event: LoggedEvent): ConflictCaseRow | null {
  if (event.type === 'NominationReferred') {
    const { caseNumber, subject, award, unit, achievement } = nominationEvents.NominationReferred.parse(event.facts);
    return {
      case_id: streamKey(event.streamId),
      register: event.register,
      opened_index: event.logIndex,
      case_number: caseNumber,
      subject_id: subject.id,
      award,
      unit,
      achievement: achievement?.id ?? null,
      period_from: achievement?.from ?? null,
      period_to: achievement?.to ?? null,
      doers: [subject.id, ...(achievement?.shared ?? [])],
      state: 'open',
    };
  }
  if (row === null) return null;
  switch (event.type) {
    case 'CustodyTransferred':
      return { ...row, unit: nominationEvents.CustodyTransferred.parse(event.facts).to };
    case 'NominationReReferred': {
      const { achievement } = nominationEvents.NominationReReferred.parse(event.facts);
      return achievement === null
        ? row
        : {
            ...row,
            achievement: achievement.id,
            period_from: achievement.from,
            period_to: achievement.to,
            doers: [row.subject_id, ...(achievement.shared ?? [])],
          };
    }
    case 'FellBack':
      return { ...row, award: nominationEvents.FellBack.parse(event.facts).award };
    case 'StagePassed': {
      const { exit, to } = nominationEvents.StagePassed.parse(event.facts);
      const state = to === null ? exit : 'open';
      return state === row.state ? row : { ...row, state };
    }
    default:
      return row;
  }
}
