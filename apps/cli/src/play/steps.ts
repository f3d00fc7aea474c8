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
import type { StoryRun } from './story-run.js';

/** A played step with its differences; no difference = as the story says. */
export interface PlayedStep {
  readonly line: string;
  readonly differences: readonly Difference[];
}

/** Plays one step. A refusal that the story does not expect is a difference; every other failure is thrown. */
export async function playStep(run: StoryRun, admin: Session, step: Step, number: number): Promise<PlayedStep> {
  if ('does' in step) return does(run, step, number);
  if ('tries' in step) return tries(run, step, number);
  if ('until' in step) return until(run, step);
  if ('system' in step) return administers(run, admin, step, number);
  return looks(run, step);
}

const caseOf = (run: StoryRun, named: string | undefined): string => named ?? onlyCase(run.story) ?? '';
const about = (run: StoryRun, name: string): string => (onlyCase(run.story) === null ? ` (${name})` : '');

async function does(run: StoryRun, step: Does, number: number): Promise<PlayedStep> {
  const name = caseOf(run, step.case);
  const line = `${resolveDay(step.on, run.today)} ${step.who}: ${step.does}${about(run, name)}`;
  const outcome = await run.act(step, name, number).catch((error: unknown) => {
    if (error instanceof Refused) return error;
    throw error;
  });
  if (outcome instanceof Refused) return { line, differences: [refusal(outcome, 'accepted')] };
  const { view, events } = outcome;
  const place = typeof view['stage'] === 'string' ? `${view['stage']}/${String(view['substate'])}` : 'at rest';
  return { line: `${line} → ${place}`, differences: await expectations(run, name, step.expect, step.who, events) };
}

/**
 * Whether a reason contains this text, in either language; days in stories are converted to the form that people read.
 */
const isTold = (says: string, { vi, en }: Bilingual): boolean =>
  [says, writtenDays(says)].some((words) => vi.includes(words) || en.includes(words));

async function tries(run: StoryRun, step: Tries, number: number): Promise<PlayedStep> {
  const name = caseOf(run, step.case);
  const line =
    `${resolveDay(step.on, run.today)} ${step.who} tries: ${step.tries}${about(run, name)} — ` +
    `refused, ${step.expect.refused}`;
  const before = run.cases.has(name) ? await run.view(name) : null;
  try {
    await run.act(step, name, number);
    return { line, differences: [{ path: 'refused', expected: step.expect.refused, actual: '(it was accepted)' }] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, detail, fact } = error.problem;
    const found: Difference[] = code === step.expect.refused ? [] : [refusal(error, step.expect.refused)];
    const { says } = step.expect;
    if (says !== undefined && !isTold(says, detail)) found.push({ path: 'says', expected: says, actual: detail });
    if (step.expect.fact !== undefined) found.push(...differences(naming(step.expect.fact, run.cases), fact, 'fact'));
    if (before !== null) found.push(...(await written(run, before.id, before.version)));
    return { line, differences: found };
  }
}

/** A refused command writes nothing; due acts of the engine that it found may be written. */
async function written(run: StoryRun, id: string, version: number): Promise<Difference[]> {
  const entries = await run.observer.get(`/api/nominations/${id}/timeline`, Timeline);
  const people = entries.filter((entry) => entry.version > version && entry.actor !== 'system');
  return people.length === 0
    ? []
    : [{ path: 'written', expected: 'nothing', actual: people.map((entry) => entry.type) }];
}

async function until(run: StoryRun, step: Until): Promise<PlayedStep> {
  const day = resolveDay(step.until, run.today);
  const names = step.case === undefined ? [...run.cases.keys()] : [step.case];
  const open = await Promise.all(names.map((name) => run.view(name)));
  await run.mode.pass(
    day,
    open.filter((view) => view['stage'] !== null).map((view) => view.id),
  );
  return {
    line: `until the end of ${day}`,
    differences: await expectations(run, caseOf(run, step.case), step.expect, null, []),
  };
}

async function administers(run: StoryRun, admin: Session, step: Administers, number: number): Promise<PlayedStep> {
  if (step.on !== undefined) await run.mode.arrive(resolveDay(step.on, run.today));
  const input = translateInput(
    step.with,
    { person: (key) => run.cast.member(key).person, subject: () => '', case: (key) => run.caseId(key) },
    run.today,
  );
  const named = step.system === 'delegate-role' ? await delegated(run.register, admin, input) : input;
  await admin.post(`/api/registers/${run.register}/commands`, { type: step.system, input: named }, Anything, {
    idempotencyKey: stableKey(run.register, run.story.story, String(number)),
  });
  return { line: `${step.on ?? ''} administrator: ${step.system}`.trim(), differences: [] };
}

async function looks(run: StoryRun, step: Looks): Promise<PlayedStep> {
  const name = caseOf(run, step.case);
  const day = resolveDay(step.occurredAsOf, run.today);
  const view = await run.view(name, day);
  const observed = { ...observedIn(run), view, actor: run.observer, onBehalfOf: null, events: [] };
  return { line: `looking back to ${day}${about(run, name)}`, differences: await examine(step.expect, observed) };
}

const observedIn = (run: StoryRun) => ({
  observer: run.observer,
  register: run.register,
  cases: run.cases,
  person: run.mode.name === 'historical' ? null : (who: string) => run.mode.sessionOf(who),
});

async function expectations(
  run: StoryRun,
  name: string,
  expected: Does['expect'],
  who: string | null,
  events: readonly string[],
): Promise<readonly Difference[]> {
  if (expected === undefined) return [];
  const actor = who === null ? run.observer : await run.mode.sessionOf(who);
  const onBehalfOf = who !== null && run.mode.name === 'historical' ? run.cast.member(who).person : null;
  const giveUp = performance.now() + run.mode.patience;
  for (;;) {
    const view = await run.view(name);
    const found = await examine(expected, { ...observedIn(run), view, actor, onBehalfOf, events });
    if (found.length === 0 || performance.now() >= giveUp) return found;
    await pause(50);
  }
}

const refusal = (error: Refused, expected: string): Difference => ({
  path: 'refused',
  expected,
  actual: error.message,
});
