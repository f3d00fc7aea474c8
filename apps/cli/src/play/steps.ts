import type { Bilingual } from '@vinhdanh/contracts';
import { writtenDays } from '@vinhdanh/domain';
import { setTimeout as pause } from 'node:timers/promises';
import { Anything, Timeline } from '../client/answers.js';
import { Refused } from '../client/problem.js';
import type { Session } from '../client/session.js';
import { onlyCase } from '../story/check.js';
import { resolveDay } from '../story/day.js';
import { translateInput } from '../story/input.js';
import type { Administers, Does, Looks, Step, Tries, Until } from '../story/schema.js';
import { stableKey } from './cast.js';
import { differences, type Difference } from './difference.js';
import { examine } from './expectation.js';
import { delegated } from './delegated.js';
import { naming } from './naming.js';
import type { Telling } from './telling.js';

/** A played step with its differences; no difference = as the story says. */
export interface Told {
  readonly line: string;
  readonly differences: readonly Difference[];
}

/** Plays one step. A refusal that the story does not expect is a difference; every other failure is thrown. */
export async function tell(telling: Telling, admin: Session, step: Step, number: number): Promise<Told> {
  if ('does' in step) return does(telling, step, number);
  if ('tries' in step) return tries(telling, step, number);
  if ('until' in step) return until(telling, step);
  if ('system' in step) return administers(telling, admin, step, number);
  return looks(telling, step);
}

const caseOf = (telling: Telling, named: string | undefined): string => named ?? onlyCase(telling.story) ?? '';
const about = (telling: Telling, name: string): string => (onlyCase(telling.story) === null ? ` (${name})` : '');

async function does(telling: Telling, step: Does, number: number): Promise<Told> {
  const name = caseOf(telling, step.case);
  const line = `${resolveDay(step.on, telling.today)} ${step.who}: ${step.does}${about(telling, name)}`;
  const outcome = await telling.act(step, name, number).catch((error: unknown) => {
    if (error instanceof Refused) return error;
    throw error;
  });
  if (outcome instanceof Refused) return { line, differences: [refusal(outcome, 'accepted')] };
  const { view, events } = outcome;
  const place = typeof view['stage'] === 'string' ? `${view['stage']}/${String(view['substate'])}` : 'at rest';
  return { line: `${line} → ${place}`, differences: await expectations(telling, name, step.expect, step.who, events) };
}

/**
 * Whether a reason contains this text, in either language; days in stories are converted to the form that people read.
 */
const isTold = (says: string, { vi, en }: Bilingual): boolean =>
  [says, writtenDays(says)].some((words) => vi.includes(words) || en.includes(words));

async function tries(telling: Telling, step: Tries, number: number): Promise<Told> {
  const name = caseOf(telling, step.case);
  const line = `${resolveDay(step.on, telling.today)} ${step.who} tries: ${step.tries}${about(telling, name)} — refused, ${step.expect.refused}`;
  const before = telling.cases.has(name) ? await telling.view(name) : null;
  try {
    await telling.act(step, name, number);
    return { line, differences: [{ path: 'refused', expected: step.expect.refused, actual: '(it was accepted)' }] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, detail, fact } = error.problem;
    const found: Difference[] = code === step.expect.refused ? [] : [refusal(error, step.expect.refused)];
    const { says } = step.expect;
    if (says !== undefined && !isTold(says, detail)) found.push({ path: 'says', expected: says, actual: detail });
    if (step.expect.fact !== undefined)
      found.push(...differences(naming(step.expect.fact, telling.cases), fact, 'fact'));
    if (before !== null) found.push(...(await written(telling, before.id, before.version)));
    return { line, differences: found };
  }
}

/** A refused command writes nothing; due acts of the engine that it found may be written. */
async function written(telling: Telling, id: string, version: number): Promise<Difference[]> {
  const entries = await telling.observer.get(`/api/nominations/${id}/timeline`, Timeline);
  const people = entries.filter((entry) => entry.version > version && entry.actor !== 'system');
  return people.length === 0
    ? []
    : [{ path: 'written', expected: 'nothing', actual: people.map((entry) => entry.type) }];
}

async function until(telling: Telling, step: Until): Promise<Told> {
  const day = resolveDay(step.until, telling.today);
  const names = step.case === undefined ? [...telling.cases.keys()] : [step.case];
  const open = await Promise.all(names.map((name) => telling.view(name)));
  await telling.mode.pass(
    day,
    open.filter((view) => view['stage'] !== null).map((view) => view.id),
  );
  return {
    line: `until the end of ${day}`,
    differences: await expectations(telling, caseOf(telling, step.case), step.expect, null, []),
  };
}

async function administers(telling: Telling, admin: Session, step: Administers, number: number): Promise<Told> {
  if (step.on !== undefined) await telling.mode.arrive(resolveDay(step.on, telling.today));
  const input = translateInput(
    step.with,
    { person: (key) => telling.cast.member(key).person, subject: () => '', case: (key) => telling.caseId(key) },
    telling.today,
  );
  const named = step.system === 'delegate-role' ? await delegated(telling.register, admin, input) : input;
  await admin.post(`/api/registers/${telling.register}/commands`, { type: step.system, input: named }, Anything, {
    idempotencyKey: stableKey(telling.register, telling.story.story, String(number)),
  });
  return { line: `${step.on ?? ''} administrator: ${step.system}`.trim(), differences: [] };
}

async function looks(telling: Telling, step: Looks): Promise<Told> {
  const name = caseOf(telling, step.case);
  const day = resolveDay(step.occurredAsOf, telling.today);
  const view = await telling.view(name, day);
  const scene = { ...sceneOf(telling), view, actor: telling.observer, onBehalfOf: null, events: [] };
  return { line: `looking back to ${day}${about(telling, name)}`, differences: await examine(step.expect, scene) };
}

const sceneOf = (telling: Telling) => ({
  observer: telling.observer,
  register: telling.register,
  cases: telling.cases,
  person: telling.mode.name === 'historical' ? null : (who: string) => telling.mode.sessionOf(who),
});

async function expectations(
  telling: Telling,
  name: string,
  expected: Does['expect'],
  who: string | null,
  events: readonly string[],
): Promise<readonly Difference[]> {
  if (expected === undefined) return [];
  const actor = who === null ? telling.observer : await telling.mode.sessionOf(who);
  const onBehalfOf = who !== null && telling.mode.name === 'historical' ? telling.cast.member(who).person : null;
  const giveUp = performance.now() + telling.mode.patience;
  for (;;) {
    const view = await telling.view(name);
    const found = await examine(expected, { ...sceneOf(telling), view, actor, onBehalfOf, events });
    if (found.length === 0 || performance.now() >= giveUp) return found;
    await pause(50);
  }
}

const refusal = (error: Refused, expected: string): Difference => ({
  path: 'refused',
  expected,
  actual: error.message,
});
