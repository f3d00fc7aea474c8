import { nominationEvents, streamKey, type LoggedEvent } from '@vinhdanh/contracts';
import { defineProjection, type ProjectionTx } from '../definition.js';
import { foldRows } from '../fold-rows.js';
import { columnNames, upsertRowsSql } from '../upsert-rows.js';
import { projectLookalikes } from './subjects.js';
import { conflictCaseColumns, createConflict, type ConflictCaseRow } from './table.js';
import { rowsJson } from '../rows-json.js';

/** What guard G2 and the officers look out for: one achievement claimed twice, one person registered twice, several open cases at once (domain.md §3.4). */
export const conflictProjection = defineProjection<ConflictCaseRow>({
  name: 'conflict',
  version: 3,
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
    if (rows.length > 0)
      await tx.query(upsertRowsSql(tx.table('conflict_case'), conflictCaseColumns, ['case_id']), [rowsJson(rows)]);
  },
});

async function load(
  keys: readonly string[],
  tx: ProjectionTx<ConflictCaseRow>,
): Promise<ReadonlyMap<string, ConflictCaseRow>> {
  const rows = await tx.query<ConflictCaseRow>(
    `select ${columnNames(conflictCaseColumns).join(', ')} from ${tx.table('conflict_case')} where case_id = any ($1)`,
    [keys],
  );
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
