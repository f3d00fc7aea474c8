import { z } from 'zod';
import { Registers } from '../client/answers.js';
import { Refused } from '../client/problem.js';
import { Session } from '../client/session.js';
import type { Installation } from '../installation.js';
import type { Print } from '../play/report.js';
import { dayOf, plusDays } from '../story/day.js';
import { loadStory } from '../story/load.js';
import { demoAccounts, type Account } from './account.js';
import { demoStories, fillDemo, takingUp, type DemoStories } from './demo.js';
import { demo, training } from './registers.js';
import { fillTraining } from './training.js';

export interface Filled {
  readonly accounts: readonly Account[];
  /** False: everything existed already. */
  readonly changed: boolean;
}

const People = z.looseObject({
  items: z.array(z.looseObject({ name: z.string(), grants: z.array(z.looseObject({ from: z.string() })).default([]) })),
});
const Cases = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });

/**
 * Fills both registers. Objects of an earlier run are found again by their keys, so an interrupted run is simply
 * repeated.
 * @throws FillError, Refused
 */
export async function fillRegisters(installation: Installation, password: string, print: Print): Promise<Filled> {
  const admin = await Session.signIn(installation.url, installation.username, installation.password);
  const there = (await admin.get('/api/registers', Registers)).map((register) => register.id);
  const before = await countCases(installation.url, password, there);
  const stories = demoStories();
  const today = there.includes(demo.id) ? await firstDay(admin, stories) : dayOf(new Date().toISOString());
  const whole = [stories.waiting, stories.province, ...stories.finished, loadStory(training.story)].reduce(
    (sum, story) => sum + Object.keys(story.cases).length,
    0,
  );
  if (before >= whole) return { accounts: demoAccounts(), changed: false };
  await fillDemo(admin, password, stories, today, print);
  await fillTraining(admin, password, today, print);
  return { accounts: demoAccounts(), changed: true };
}

/** Limit, in days, of the search for the day of a first run. */
const longest = 3660;

/**
 * The day from which the demo's cases count back; a later run uses the day of the first run, to continue it. A day off
 * counts as the next working day, so several days may fit; any of them gives the same cases.
 */
async function firstDay(admin: Session, stories: DemoStories): Promise<string> {
  const now = dayOf(new Date().toISOString());
  const [first] = Object.values(stories.waiting.people);
  const { items } = await admin.get(`/api/registers/${demo.id}/people`, People);
  const granted = items.find((person) => person.name === first?.name)?.grants[0]?.from;
  if (granted === undefined) return now;
  for (let ago = 0; ago < longest; ago += 1)
    if (takingUp(stories, plusDays(now, -ago)) === granted) return plusDays(now, -ago);
  return now;
}

/** Cases that the auditors of both registers see; 0 if they cannot sign in yet. */
async function countCases(url: string, password: string, there: readonly string[]): Promise<number> {
  let count = 0;
  for (const [register, username] of [
    [demo.id, 'auditor'],
    [training.id, 'training.auditor'],
  ] as const) {
    if (!there.includes(register)) continue;
    try {
      const session = await Session.signIn(url, username, password);
      count += (await session.get(`/api/nominations?register=${register}&limit=100`, Cases)).items.length;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return count;
}
