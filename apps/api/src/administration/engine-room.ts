import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { effectEvents } from '@vinhdanh/contracts';
import { effectsOwed } from '@vinhdanh/domain';
import { standings } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { z } from 'zod';
import { FollowRows } from '../workflow/follow-rows.js';
import { Temporal } from '../workflow/temporal.js';
import { EffectsHold } from '../workflow/effects-hold.js';
import type { Effect, EngineRoom as EngineRoomView } from './engine-views.js';
import { Repairs } from './repairs.js';

const Head = z.object({
  register: z.string(),
  version: z.int(),
  headEvent: z.string(),
  logIndex: z.int().nullable(),
  occurredAt: z.string(),
  recordedAt: z.string(),
  nextMoment: z.string().nullable(),
  live: z.boolean(),
});
const headSql = `select s.register, s.version, s.head_event as "headEvent", l.log_index as "logIndex", s.occurred_at as "occurredAt", s.recorded_at as "recordedAt", s.next_moment as "nextMoment", s.live
  from log.stream s join log.event e on e.event_id = s.head_event left join log.log_entry l on l.pos = e.pos where s.stream_id = 'nomination:' || $1`;
const outcomesSql = `select e.type, e.facts, e.recorded_at as at from log.event e where e.stream_id = 'effects:' || $1 order by e.version`;
const leasesSql =
  'select l.key, l.attempt, l.leased_until as until, l.leased_until > clock_timestamp() as running from ops.effect_lease l where l.case_id = $1';
const owedSql = `select o.id::text as id, o.target, o.attempts, o.answered_at as "answeredAt" from log.owed_command o where o.source = 'nomination:' || $1 order by o.id limit 100`;

/** Everything that the engine knows of one case, read together. Nothing personal is in it. */
@Injectable()
export class EngineRoom {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Temporal) private readonly temporal: Temporal,
    @Inject(FollowRows) private readonly followRows: FollowRows,
    @Inject(EffectsHold) private readonly hold: EffectsHold,
    @Inject(Repairs) private readonly repairs: Repairs,
  ) {}

  /** Register of a case; null = there is no such case. */
  async registerOf(caseId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ register: string }>(
      `select s.register from log.stream s where s.stream_id = 'nomination:' || $1`,
      [caseId],
    );
    return rows[0]?.register ?? null;
  }

  /** Null = there is no such case. */
  async of(caseId: string): Promise<EngineRoomView | null> {
    const [head, state, follow, engine, answer, held, models, acts, owed] = await Promise.all([
      this.pool.query(headSql, [caseId]),
      this.casework.state(caseId),
      this.followRows.one(caseId),
      this.temporal.engine(caseId),
      this.temporal.ask(caseId),
      this.hold.open(),
      standings(this.pool),
      this.repairs.ofCase(caseId),
      this.pool.query<EngineRoomView['owedCommands'][number]>(owedSql, [caseId]),
    ]);
    if (state === null || follow === null || head.rows[0] === undefined) return null;
    const { register, ...log } = Head.parse(head.rows[0]);
    const { stage, substate } = state.progress;
    const effects = await this.#effects(caseId, effectsOwed(state), held.length > 0);
    return {
      caseId,
      caseNumber: state.caseNumber,
      register,
      log: { ...log, stage, substate },
      follow,
      temporal: {
        answers: engine.error === null,
        error: engine.error,
        run: engine.run,
        runs: [...engine.runs],
        pending: [...engine.pending],
        lifecycle: answer.kind === 'answered' ? answer.lifecycle : null,
      },
      effects,
      effectsHeld: held.length > 0,
      projections: models.projections.map(({ name, generation, definition, checkpoint, behind, error }) => ({
        name,
        generation,
        definition,
        checkpoint,
        behind,
        shows: log.logIndex !== null && checkpoint >= log.logIndex,
        error,
      })),
      owedCommands: owed.rows,
      acts,
    };
  }

  /** What the case owes the outer world, and what became of each. */
  async #effects(caseId: string, owed: ReturnType<typeof effectsOwed>, held: boolean): Promise<Effect[]> {
    const [outcomes, leases] = await Promise.all([
      this.pool.query<{ type: string; facts: unknown; at: string }>(outcomesSql, [caseId]),
      this.pool.query<{ key: string; attempt: number; until: string; running: boolean }>(leasesSql, [caseId]),
    ]);
    const performed = new Map(
      outcomes.rows
        .filter(({ type }) => type === 'EffectPerformed')
        .map(({ facts, at }) => [
          effectEvents.EffectPerformed.parse(facts).key,
          { ...effectEvents.EffectPerformed.parse(facts), at },
        ]),
    );
    const failures = Map.groupBy(
      outcomes.rows
        .filter(({ type }) => type === 'EffectFailed')
        .map(({ facts }) => effectEvents.EffectFailed.parse(facts)),
      ({ key }) => key,
    );
    const leased = new Map(leases.rows.map((lease) => [lease.key, lease]));
    return owed.map(({ key, kind, event, to, text }) => {
      const done = performed.get(key);
      const lease = leased.get(key);
      const failure = failures.get(key)?.at(-1);
      const waiting = lease?.running === true ? 'leased' : failure !== undefined ? 'failed' : held ? 'held' : 'owed';
      return {
        key,
        kind,
        event,
        to: { ...to },
        text,
        status: done === undefined ? waiting : 'performed',
        outcome: done?.outcome ?? null,
        detail: done?.detail ?? null,
        attempts: lease?.attempt ?? failure?.attempt ?? 0,
        lastError: done === undefined ? (failure?.error ?? null) : null,
        leasedUntil: lease?.running === true ? lease.until : null,
        at: done?.at ?? null,
      };
    });
  }
}
