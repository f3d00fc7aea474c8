import { nominationEvents, streamKey, streamKind, type LoggedEvent, type Moment } from '@vinhdanh/contracts';
import { dayOf, momentOf } from '@vinhdanh/domain';
import { isAnyOf } from '../any-of.js';
import { defineProjection, type ProjectionTx } from '../definition.js';
import { foldRows } from '../fold-rows.js';
import { upsertRows } from '../recordset.js';
import { numberParts } from './number.js';
import { createDecision, type DecidedCase, type DecisionRow } from './table.js';

/** The register of decisions (sổ quyết định): numbers by authority, year and symbol. */
export const decisionProjection = defineProjection<DecidedCase>({
  name: 'decision',
  version: 3,
  reads: ['nomination', 'subject'],
  handles: [
    'NominationReferred',
    'CustodyTransferred',
    'FellBack',
    'DecisionSigned',
    'CentralOutcomeRecorded',
    'DecisionRegistered',
    'DecisionCorrected',
    'AwardRevoked',
    'PersonalDataErased',
  ],
  personal: ['identity'],
  tables: ['decision', 'decision_case'],
  init: createDecision,
  async project(events, tx) {
    const ofCases = events.filter(({ streamId }) => streamKind(streamId) === 'nomination');
    const cases = await foldRows(ofCases, tx, { load: (keys) => load(keys, tx), after });
    if (cases.length > 0) {
      const own = cases.map(({ case_id, subject_id, unit, award }) => ({ case_id, subject_id, unit, award }));
      await upsertRows(tx.db, 'read.decision_case', ['case_id'], own);
      const decisions = cases.flatMap((each) => each.decisions);
      await upsertRows(tx.db, 'read.decision', ['case_id', 'number', 'act'], decisions);
    }
    const erased = events.filter(
      ({ type, streamId }) => type === 'PersonalDataErased' && streamKind(streamId) === 'subject',
    );
    if (erased.length > 0)
      await eraseSubjects(
        erased.map(({ streamId }) => streamKey(streamId)),
        tx,
      );
  },
});

async function load(keys: readonly string[], tx: ProjectionTx<DecidedCase>): Promise<ReadonlyMap<string, DecidedCase>> {
  const cases = await tx.db.selectFrom('read.decision_case').selectAll().where(isAnyOf('case_id', keys)).execute();
  const rows = await tx.db
    .selectFrom('read.decision')
    .selectAll()
    .where(isAnyOf('case_id', keys))
    .orderBy('log_index')
    .execute();
  const decisions = Map.groupBy(rows, (row) => row.case_id);
  return new Map(cases.map((row) => [row.case_id, { ...row, decisions: decisions.get(row.case_id) ?? [] }]));
}

/** Erasing a subject erases its name as decisions printed it, in all its cases. */
async function eraseSubjects(subjects: readonly string[], tx: ProjectionTx<DecidedCase>): Promise<void> {
  const cases = await tx.db
    .selectFrom('read.decision_case')
    .select('case_id')
    .where(isAnyOf('subject_id', subjects))
    .execute();
  const keys = cases.map(({ case_id }) => case_id);
  await tx.db.updateTable('read.decision').set({ printed_name: null }).where(isAnyOf('case_id', keys)).execute();
  for (const key of keys) {
    const row = tx.memory.get(key);
    if (row !== undefined) tx.memory.set(key, nameless(row));
  }
}

const nameless = (row: DecidedCase): DecidedCase => ({
  ...row,
  decisions: row.decisions.map((each) => ({ ...each, printed_name: null })),
});

const nameIn = (event: LoggedEvent): string | null => {
  const name = event.personal?.identity?.['name'];
  return typeof name === 'string' ? name : null;
};

function after(row: DecidedCase | null, event: LoggedEvent): DecidedCase | null {
  if (event.type === 'NominationReferred') {
    const { subject, unit, award } = nominationEvents.NominationReferred.parse(event.facts);
    return { case_id: streamKey(event.streamId), subject_id: subject.id, unit, award, decisions: [] };
  }
  if (row === null) return null;
  switch (event.type) {
    case 'CustodyTransferred':
      return { ...row, unit: nominationEvents.CustodyTransferred.parse(event.facts).to };
    case 'FellBack':
      return { ...row, award: nominationEvents.FellBack.parse(event.facts).award };
    case 'DecisionSigned': {
      const { decisionNumber, signer, award, money, authority } = nominationEvents.DecisionSigned.parse(event.facts);
      const level = event.actorRole === 'unit-head' ? 'unit' : 'provincial';
      return entered(row, event, decisionNumber, {
        level,
        act: 'award',
        signer,
        award,
        money: money?.amount ?? null,
        ...authority,
      });
    }
    case 'CentralOutcomeRecorded': {
      const { granted, decisionNumber, document, decidedOn, money } = nominationEvents.CentralOutcomeRecorded.parse(
        event.facts,
      );
      if (!granted || decisionNumber === null) return row;
      const said = {
        level: 'central',
        act: 'award',
        signer: 'central',
        award: row.award,
        money: money ?? null,
        source: document,
        certainty: 'quoted',
      } as const;
      // a central decision has its own date, not that of its record
      return entered(
        row,
        event,
        decisionNumber,
        said,
        decidedOn === undefined ? undefined : momentOf(decidedOn, 'noon'),
      );
    }
    case 'DecisionRegistered': {
      const { number, date } = nominationEvents.DecisionRegistered.parse(event.facts);
      return {
        ...row,
        decisions: row.decisions.map((each) =>
          each.number === number && each.act === 'award' ? { ...each, registered_on: date } : each,
        ),
      };
    }
    case 'PersonalDataErased':
      return nameless(row);
    case 'DecisionCorrected': {
      const { decisionNumber, corrects, signer, document } = nominationEvents.DecisionCorrected.parse(event.facts);
      const corrected = row.decisions.find((each) => each.number === corrects && each.act === 'award');
      return entered(row, event, decisionNumber, {
        level: corrected?.level ?? 'provincial',
        act: 'correction',
        signer,
        award: row.award,
        money: null,
        source: document,
        certainty: 'quoted',
        corrects,
      });
    }
    case 'AwardRevoked': {
      const { decisionNumber, revoker, recovered } = nominationEvents.AwardRevoked.parse(event.facts);
      const revoked = row.decisions.map((each) =>
        each.act === 'award' && each.revoked_at === null ? { ...each, revoked_at: event.occurredAt } : each,
      );
      const level = event.actorRole === 'unit-head' ? 'unit' : 'provincial';
      const act = {
        level,
        act: 'revocation',
        signer: revoker,
        award: row.award,
        money: recovered === null ? null : -recovered,
        source: null,
        certainty: null,
      } as const;
      return entered({ ...row, decisions: revoked }, event, decisionNumber, act);
    }
    default:
      return row;
  }
}

type Said = Pick<DecisionRow, 'level' | 'act' | 'signer' | 'award' | 'money' | 'source' | 'certainty'> &
  Partial<Pick<DecisionRow, 'corrects'>>;

/** A head decides for their unit, a chairman for the seat of their grant; the central level has one authority. */
function entered(
  row: DecidedCase,
  event: LoggedEvent,
  number: string,
  said: Said,
  signedAt: Moment = event.occurredAt,
): DecidedCase {
  const authority =
    said.level === 'central' ? 'central' : said.level === 'unit' ? row.unit : (event.actorUnit ?? row.unit);
  const decision: DecisionRow = {
    case_id: row.case_id,
    number,
    log_index: event.logIndex,
    register: event.register,
    authority,
    year: Number(dayOf(signedAt).slice(0, 4)),
    ...numberParts(number),
    signed_at: signedAt,
    registered_on: null,
    revoked_at: null,
    printed_name: nameIn(event),
    corrects: null,
    ...said,
  };
  return { ...row, decisions: [...row.decisions, decision] };
}
