import type { Moment, StreamId } from '@vinhdanh/contracts';
import type { Database } from '@vinhdanh/event-log';
import { sql, type ExpressionBuilder, type Kysely } from 'kysely';

type OverFollow = ExpressionBuilder<Database & { f: Database['ops.follow'] }, 'f'>;

/** At rest, and its workflow has seen it: the only state that needs no run. */
const runNeeded = (eb: OverFollow) =>
  eb.not(
    eb.and([
      eb('f.stage', 'is', null),
      eb('f.substate', 'is', null),
      eb('f.next_moment', 'is', null),
      eb('f.seen', '>', 0),
      eb('f.seen', '=', eb.ref('f.committed')),
    ]),
  );

/** Creates missing rows of live cases, as after a restore of `ops.follow` from an older copy. */
export function adoptCases(db: Kysely<Database>) {
  return db
    .insertInto('ops.follow')
    .columns(['case_id', 'register', 'committed', 'committed_event'])
    .expression((eb) =>
      eb
        .selectFrom('log.stream as s')
        .select([sql<string>`substr(s.stream_id, 12)`.as('case_id'), 's.register', 's.version', 's.head_event'])
        .where('s.kind', '=', 'nomination')
        .where('s.live', '=', true)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('ops.follow as f')
                .select('f.case_id')
                .where('f.case_id', '=', sql<string>`substr(s.stream_id, 12)`),
            ),
          ),
        ),
    )
    .onConflict((conflict) => conflict.doNothing());
}

/** Cases that need a run, by id, a page after an id. */
export function openCases(db: Kysely<Database>, after: string, limit: number) {
  return db
    .selectFrom('ops.follow as f')
    .select('f.case_id as caseId')
    .where(runNeeded)
    .where('f.case_id', '>', after)
    .orderBy('f.case_id')
    .limit(limit);
}

/** Requests the start of missing workflows. A case with an outstanding poke is being started already. */
export function startAgain(db: Kysely<Database>, caseIds: readonly string[]) {
  return db
    .updateTable('ops.follow')
    .set({ seen: 0, seen_epoch: -1, retry_at: null, attempts: 0, stuck: false })
    .where(({ eb, fn }) => eb('case_id', '=', fn.any(sql<string[]>`${[...caseIds]}::text[]`)))
    .where('poked_at', 'is', null);
}

export function addIncarnation(
  db: Kysely<Database>,
  of: { readonly namespaceId: string; readonly reason: string; readonly holdEffects: boolean },
) {
  return db
    .insertInto('ops.workflow_incarnation')
    .values({ namespace_id: of.namespaceId, reason: of.reason, effects_held: of.holdEffects });
}

/** Makes every open case read the log again. */
export function followAllAnew(db: Kysely<Database>) {
  return db
    .updateTable('ops.follow as f')
    .set((eb) => ({
      seen: 0,
      seen_epoch: -1,
      poked_at: null,
      retry_at: null,
      attempts: 0,
      stuck: false,
      incarnation: eb('f.incarnation', '+', 1),
    }))
    .where(runNeeded);
}

/** A failed poke: its error is stored in the row, and the next one waits, twice as long each time up to a minute. */
export function pokeFailed(db: Kysely<Database>, caseId: string, error: string) {
  return db
    .updateTable('ops.follow')
    .set({
      poked_at: null,
      last_error: error,
      retry_at: sql<Moment>`now() + make_interval(secs => least(60, power(2, least(attempts, 6))))`,
    })
    .where('case_id', '=', caseId);
}

/**
 * The engine's act is refused each time, or the case cannot be read: no further try until somebody repairs the case.
 */
export function caseStuck(db: Kysely<Database>, caseId: string, error: string) {
  return db
    .updateTable('ops.follow')
    .set({ stuck: true, poked_at: null, retry_at: null, last_error: error })
    .where('case_id', '=', caseId);
}

/** Pokes that were not sent do not count. */
export function pokesUnsent(db: Kysely<Database>, caseIds: readonly string[]) {
  return db
    .updateTable('ops.follow')
    .set({ poked_at: null, attempts: sql<number>`greatest(0, attempts - 1)`, stuck: false })
    .where(({ eb, fn }) => eb('case_id', '=', fn.any(sql<string[]>`${[...caseIds]}::text[]`)));
}

/** Epochs of all clocks. */
export function clockEpochs(db: Kysely<Database>) {
  return db.selectFrom('ops.register_clock').select(['register', 'epoch']);
}

/** A clock was set, held or run: every case with a future moment must compute its timer again. */
export function wantEpoch(db: Kysely<Database>, register: string, epoch: number) {
  return db
    .updateTable('ops.follow as f')
    .from('log.stream as s')
    .set({ epoch_wanted: epoch, poked_at: null })
    .where('f.register', '=', register)
    .where('f.epoch_wanted', '<', epoch)
    .where('s.stream_id', '=', sql<StreamId>`'nomination:' || f.case_id`)
    .where('s.next_moment', 'is not', null)
    .where('s.live', '=', true);
}

/** The workflows of these cases know another next moment: they must read the log again. */
export function lookAgain(db: Kysely<Database>, caseIds: readonly string[]) {
  return db
    .updateTable('ops.follow')
    .set({ seen_epoch: -1, poked_at: null })
    .where(({ eb, fn }) => eb('case_id', '=', fn.any(sql<string[]>`${[...caseIds]}::text[]`)));
}

/** The follower pokes the case at its next poll, whatever its workflow has seen. */
export function pokeByHand(db: Kysely<Database>, caseId: string) {
  return db
    .insertInto('ops.follow')
    .columns(['case_id', 'register', 'committed', 'committed_event', 'seen_epoch'])
    .expression((eb) =>
      eb
        .selectFrom('log.stream as s')
        .select([
          sql<string>`substr(s.stream_id, 12)`.as('case_id'),
          's.register',
          's.version',
          's.head_event',
          sql<number>`-1`.as('seen_epoch'),
        ])
        .where('s.stream_id', '=', `nomination:${caseId}` as StreamId)
        .where('s.live', '=', true),
    )
    .onConflict((conflict) =>
      conflict
        .column('case_id')
        .doUpdateSet({ seen_epoch: -1, poked_at: null, retry_at: null, attempts: 0, stuck: false }),
    );
}

/** Resets the follow row; the next run starts from the log. Effects with an outcome in the log are not repeated. */
export function forgetSeen(db: Kysely<Database>, caseId: string) {
  return db
    .updateTable('ops.follow')
    .set((eb) => ({
      seen: 0,
      seen_event: null,
      seen_epoch: -1,
      poked_at: null,
      retry_at: null,
      attempts: 0,
      stuck: false,
      last_error: null,
      incarnation: eb('incarnation', '+', 1),
    }))
    .where('case_id', '=', caseId);
}
