import assert from 'node:assert/strict';
import type { Moment, Day, NominationCommand, NominationEventType } from '@vinhdanh/contracts';
import type { Context, Happened } from '@vinhdanh/domain';
import { Scenario, type CastPart, type Outcome } from './scenario.js';

/** An expected event: its type, or its type with the fields that matter. */
export type Expected =
  | NominationEventType
  | {
      readonly type: NominationEventType;
      readonly facts?: Readonly<Record<string, unknown>>;
      readonly personal?: Readonly<Record<string, unknown>>;
      readonly occurredAt?: Moment;
      readonly actor?: string;
    };

/**
 * A specification by events: what has happened, the command, and what happens then.
 *
 * @example
 * given(playUntil('plan'))
 *   .when('officer', { type: 'drop-out', reason: 'Chuyển nơi ở' })
 *   .thenHappens('DroppedOut', 'DeadlineCancelled', { type: 'StagePassed', facts: { exit: 'dropped-out', to: null } });
 * given(events).when('head', command).thenRefused('wrong-role');
 */
export const given = (history: Scenario | readonly Happened[]): Given =>
  new Given(history instanceof Scenario ? history : new Scenario().holds(history));

/** A case with its events so far. Commands change the underlying scenario. */
export class Given {
  readonly #scenario: Scenario;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  get scenario(): Scenario {
    return this.#scenario;
  }

  on(day: Day): this {
    this.#scenario.on(day);
    return this;
  }

  /** A command at 12:00 of the day, after the engine has applied due acts. */
  when(part: CastPart, command: NominationCommand, otherwise: Partial<Context> = {}): When {
    return new When(this, this.#scenario.by(part, command, otherwise));
  }

  /** Nobody acts up to the last moment of a day. */
  until(day: Day): When {
    const before = this.#scenario.events.length;
    this.#scenario.until(day);
    return new When(this, { kind: 'happened', types: this.#scenario.events.slice(before).map(({ type }) => type) });
  }
}

/** The result of a command, or of the passing of time. */
export class When {
  readonly #given: Given;
  readonly #outcome: Outcome;

  constructor(before: Given, outcome: Outcome) {
    this.#given = before;
    this.#outcome = outcome;
  }

  /** Exactly these events happened, in this order. @throws AssertionError otherwise */
  thenHappens(...expected: readonly Expected[]): Given {
    const outcome = this.#outcome;
    if (outcome.kind === 'refused')
      assert.fail(`refused by ${outcome.rejection.guard}: ${JSON.stringify(outcome.rejection.fact)}`);
    const whole = expected.map((event) => (typeof event === 'string' ? { type: event } : event));
    assert.deepEqual(
      outcome.types,
      whole.map(({ type }) => type),
    );
    const events = outcome.types.length === 0 ? [] : this.#given.scenario.events.slice(-outcome.types.length);
    assert.deepEqual(
      events.map((event, index) => likeness(event, whole[index])),
      whole,
    );
    return this.#given;
  }

  /** The command was refused by this guard, and with these facts if given. @throws AssertionError otherwise */
  thenRefused(guard: string, fact?: Readonly<Record<string, unknown>>): Given {
    const outcome = this.#outcome;
    if (outcome.kind !== 'refused') assert.fail(`expected a refusal by ${guard}, but ${outcome.types.join(', ')}`);
    assert.equal(outcome.rejection.guard, guard);
    if (fact !== undefined) assert.deepEqual(likeness(outcome.rejection.fact, fact), fact);
    return this.#given;
  }
}

/** The fields of `actual` that `expected` names, at any depth. */
function likeness(actual: unknown, expected: unknown): unknown {
  if (!isRecord(actual) || !isRecord(expected)) return actual;
  return Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, likeness(actual[name], value)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
