import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { effectEvents } from '@vinhdanh/contracts';
import { effectsOwed } from '@vinhdanh/domain';
import { standings } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { Temporal } from '../workflow/temporal.js';
import { CaseInLog } from '@vinhdanh/event-log';
import { EffectLeases, EffectsHold, FollowViews } from '@vinhdanh/operations';
import type { Effect, EngineRoom as EngineRoomView } from './engine-views.js';
import { Repairs } from './repairs.js';

/** Everything that the engine knows of one case, read together. Contains no personal data. */
@Injectable()
export class EngineRoom {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Temporal) private readonly temporal: Temporal,
    @Inject(CaseInLog) private readonly log: CaseInLog,
    @Inject(FollowViews) private readonly followViews: FollowViews,
    @Inject(EffectLeases) private readonly leases: EffectLeases,
    @Inject(EffectsHold) private readonly hold: EffectsHold,
    @Inject(Repairs) private readonly repairs: Repairs,
  ) {}

  /** Register of a case; null = there is no such case. */
  registerOf(caseId: string): Promise<string | null> {
    return this.log.registerOf(caseId);
  }

  /** Null = there is no such case. */
  async of(caseId: string): Promise<EngineRoomView | null> {
    const [head, state, follow, engine, answer, held, models, acts, owed] = await Promise.all([
      this.log.head(caseId),
      this.casework.state(caseId),
      this.followViews.one(caseId),
      this.temporal.engine(caseId),
      this.temporal.ask(caseId),
      this.hold.open(),
      standings(this.pool),
      this.repairs.ofCase(caseId),
      this.log.owedCommands(caseId),
    ]);
    if (state === null || follow === null || head === null) return null;
    const { register, ...log } = head;
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
      owedCommands: owed,
      acts,
    };
  }

  /** Effects of the case with their outcomes. */
  async #effects(caseId: string, owed: ReturnType<typeof effectsOwed>, held: boolean): Promise<Effect[]> {
    const [outcomes, leases] = await Promise.all([this.log.outcomes(caseId), this.leases.ofCase(caseId)]);
    const performed = new Map(
      outcomes
        .filter(({ type }) => type === 'EffectPerformed')
        .map(({ facts, at }) => [
          effectEvents.EffectPerformed.parse(facts).key,
          { ...effectEvents.EffectPerformed.parse(facts), at },
        ]),
    );
    const failures = Map.groupBy(
      outcomes.filter(({ type }) => type === 'EffectFailed').map(({ facts }) => effectEvents.EffectFailed.parse(facts)),
      ({ key }) => key,
    );
    const leased = new Map(leases.map((lease) => [lease.key, lease]));
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
