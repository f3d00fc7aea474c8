import {
  type Moment,
  effectEvents,
  streamId,
  type Applied,
  type Cursor,
  type DueAct,
  type Followed,
  type StreamId,
} from '@vinhdanh/contracts';
import { dueActs, effectsOwed, nextAct, policyByHash, workOf, type Occurrence, type Passed } from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';
import { engineCommandId } from '../command/identity.js';
import { lossOf, Losses } from '../command/losses.js';
import { PendingAppend } from '../command/pending-append.js';
import { entryOf } from '../command/target-case.js';
import type { CaseReader, LoadedCase } from '../read/loaded-case.js';
import { detailsOf, waitsFor } from './details.js';

const actOf = ({ command }: Passed): Applied['applied'][number] => ({
  act: command.type,
  deadline: 'deadline' in command ? command.deadline : null,
  at: command.at,
});

function dueAct({ stream, state }: LoadedCase, { command, occurrence }: ReturnType<typeof dueActs>[number]): DueAct {
  const deadline = 'deadline' in command ? command.deadline : null;
  return {
    id: engineCommandId(stream, command, occurrence),
    act: command.type,
    deadline,
    kind: state.deadlines.find((known) => known.deadline === deadline)?.kind ?? null,
    at: command.at,
  };
}

/** What the workflow of a case reads, and the engine's own acts when nobody acts. */
export class CaseFollower {
  readonly #log: EventLog;
  readonly #reader: CaseReader;

  constructor(log: EventLog, reader: CaseReader) {
    this.#log = log;
    this.#reader = reader;
  }

  /**
   * The case since a cursor: transitions, due acts, and when to wake. A pure reading. Null: no such case (the log was
   * restored to before it).
   */
  async follow(caseId: string, since: Cursor | null): Promise<Followed | null> {
    const loaded = await this.#reader.load(caseId);
    if (loaded === null) return null;
    const { state, clock, now, reference } = loaded;
    const restored = since !== null && !(await this.#stillThere(loaded, since));
    const from = since === null || restored ? 0 : since.version;
    const pack = policyByHash(reference, state.procedure.hash)?.pack ?? null;
    const work = workOf(state, pack);
    const role = work[0]?.role ?? null;
    const upcoming = nextAct(state, reference);
    const next = upcoming?.at ?? null;
    return {
      register: loaded.register,
      caseId,
      caseNumber: state.caseNumber,
      cursor: { version: state.version, eventId: state.lastEventId, epoch: clock.epoch },
      restored,
      entered: state.entered.filter((entry) => entry.version > from),
      passages: state.passages.filter((passage) => passage.version > from),
      stage: state.progress.stage,
      substate: state.progress.substate,
      suspended: state.suspension !== null,
      live: state.live,
      unit: state.unit,
      waitingRole: role,
      deadlines: state.deadlines
        .filter((deadline) => deadline.status === 'running' && !deadline.overdue)
        .map(({ deadline, kind, due }) => ({ deadline, kind, due })),
      nextDue: work[0]?.due ?? null,
      due: state.live ? dueActs(state, now, reference).map((act) => dueAct(loaded, act)) : [],
      details: detailsOf(state, loaded.register, next, role),
      waitsFor: waitsFor(state, upcoming),
      wakeInMs: wakeIn(next, now, clock),
      nextMoment: next,
      effects: state.effects.length === 0 ? [] : await this.#unperformed(loaded),
    };
  }

  /** Applies everything that is due at the register's present moment; a second call changes nothing. */
  async passDue(caseId: string): Promise<{ version: number; passed: number }> {
    const { version, applied } = await this.#applyDue(caseId, null);
    return { version, passed: applied.length };
  }

  /**
   * Applies the acts before one due act and the act itself, and stops there or at a transition of the case.
   * @param id of the occurrence, as `follow` named it. An occurrence that has been applied, or is no longer due,
   * changes nothing.
   */
  apply(caseId: string, id: string): Promise<Applied> {
    return this.#applyDue(caseId, id);
  }

  /** @param id null = everything that is due @throws ContentionError, BlockedCaseError */
  async #applyDue(caseId: string, id: string | null): Promise<Applied> {
    const losses = new Losses(streamId('nomination', caseId));
    for (;;) {
      const loaded = await this.#reader.load(caseId);
      if (loaded === null) return { version: 0, applied: [], already: true };
      const { state, stream, reference, now } = loaded;
      const idOf = ({ command, occurrence }: Occurrence): string => engineCommandId(stream, command, occurrence);
      const due = state.live ? dueActs(state, now, reference) : [];
      if (id === null ? due.length === 0 : !due.some((act) => idOf(act) === id))
        return { version: state.version, applied: [], already: true };
      const applied: Passed[] = [];
      const pending = PendingAppend.to(stream, state, reference).withDueActs(now, (act) => {
        applied.push(act);
        return id !== null && (idOf(act) === id || act.happened.some(({ type }) => type === 'StagePassed'));
      });
      const appended = await this.#log.append(pending.toAppend(loaded.register, entryOf(state)));
      if (appended.kind === 'appended') {
        this.#reader.remember(caseId, pending.state);
        return { version: appended.version, applied: applied.map(actOf), already: false };
      }
      await losses.lost(state.version, lossOf(appended));
    }
  }

  async #stillThere(loaded: LoadedCase, since: Cursor): Promise<boolean> {
    if (since.version === 0) return true;
    if (since.version === loaded.state.version) return since.eventId === loaded.state.lastEventId;
    if (since.version > loaded.state.version) return false;
    const [event] = await this.#log.read(loaded.stream, { afterVersion: since.version - 1 });
    return event?.eventId === since.eventId;
  }

  async #unperformed(loaded: LoadedCase): Promise<Followed['effects']> {
    const performed = await this.performed(loaded.caseId);
    return effectsOwed(loaded.state).filter((effect) => !performed.has(effect.key));
  }

  /** Keys of effects that have an outcome. */
  async performed(caseId: string): Promise<ReadonlySet<string>> {
    const stream: StreamId = streamId('effects', caseId);
    const events = await this.#log.read(stream);
    return new Set(
      events.flatMap((event) =>
        event.type === 'EffectPerformed' ? [effectEvents.EffectPerformed.parse(event.facts).key] : [],
      ),
    );
  }
}

/** Machine time in ms until a business moment; null for a held clock, which never gets there by itself. */
function wakeIn(next: string | null, now: Moment, clock: LoadedCase['clock']): number | null {
  if (next === null) return null;
  const ahead = Math.max(0, Date.parse(next) - Date.parse(now));
  if (clock.kind === 'system') return ahead;
  return clock.held ? null : Math.ceil(ahead / clock.speed);
}
