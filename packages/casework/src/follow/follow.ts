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
import { dueActs, effectsOwed, nextAct, policyByHash, workOf, type Passed } from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';
import { engineCommandId } from '../command/identity.js';
import { PendingAppend } from '../command/pending-append.js';
import { entryOf } from '../command/target-case.js';
import type { CaseReader, LoadedCase } from '../read/loaded-case.js';
import { detailsOf, waitsFor } from './details.js';

/** After so many conflicts in a row others write to the case all the time. */
const tries = 25;

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

/** What the workflow of a case is told, and the engine's own acts when nobody else acts. */
export class CaseFollower {
  readonly #log: EventLog;
  readonly #reader: CaseReader;

  constructor(log: EventLog, reader: CaseReader) {
    this.#log = log;
    this.#reader = reader;
  }

  /** The case since a cursor: passages, what is owed, and when to wake. A pure reading. Null: no such case (the log was restored to before it). */
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

  /** Carries out what the engine owes up to business now. Passing twice does nothing the second time. */
  async passDue(caseId: string): Promise<{ version: number; passed: number }> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const loaded = await this.#reader.load(caseId);
      if (loaded === null) return { version: 0, passed: 0 };
      if (!loaded.state.live) return { version: loaded.state.version, passed: 0 };
      const pending = PendingAppend.to(loaded.stream, loaded.state, loaded.reference).withDueActs(loaded.now);
      const passed = pending.commandCount;
      if (passed === 0) return { version: loaded.state.version, passed };
      const appended = await this.#log.append(pending.toAppend(loaded.register, entryOf(loaded.state)));
      if (appended.kind !== 'appended') continue;
      this.#reader.remember(caseId, pending.state);
      return { version: appended.version, passed };
    }
    // somebody else keeps writing: what is owed is passed by their commands
    return { version: 0, passed: 0 };
  }

  /**
   * Applies what precedes one due act and the act itself, and stops there or at a transition of the case.
   * @param id of the occurrence, as `follow` named it. An occurrence that has been applied, or is due no more, changes nothing.
   */
  async apply(caseId: string, id: string): Promise<Applied> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const loaded = await this.#reader.load(caseId);
      if (loaded === null) return { version: 0, applied: [], already: true };
      const { state, stream, reference, now } = loaded;
      const due = state.live ? dueActs(state, now, reference) : [];
      if (!due.some((act) => engineCommandId(stream, act.command, act.occurrence) === id))
        return { version: state.version, applied: [], already: true };
      const applied: Passed[] = [];
      const pending = PendingAppend.to(stream, state, reference).withDueActs(now, (act) => {
        applied.push(act);
        return (
          engineCommandId(stream, act.command, act.occurrence) === id ||
          act.happened.some(({ type }) => type === 'StagePassed')
        );
      });
      const appended = await this.#log.append(pending.toAppend(loaded.register, entryOf(state)));
      if (appended.kind !== 'appended') continue;
      this.#reader.remember(caseId, pending.state);
      return { version: appended.version, applied: applied.map(actOf), already: false };
    }
    // other writers apply what is due ahead of their own acts
    return { version: 0, applied: [], already: false };
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

  /** Keys of effects that have their outcome. */
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

/** Machine milliseconds until a business moment; a held clock never gets there by itself. */
function wakeIn(next: string | null, now: Moment, clock: LoadedCase['clock']): number | null {
  if (next === null) return null;
  const ahead = Math.max(0, Date.parse(next) - Date.parse(now));
  if (clock.kind === 'system') return ahead;
  return clock.held ? null : Math.ceil(ahead / clock.speed);
}
