import type { Session } from '../client/session.js';
import { Cast, eve, rolesOf } from '../play/cast.js';
import { historical } from '../play/historical.js';
import { agenciesOf, eachOnce, openRegister, roots, unitsOf } from '../play/register.js';
import type { Print } from '../play/report.js';
import { playSideBySide } from '../play/side-by-side.js';
import { StoryRun } from '../play/story-run.js';
import { loadStory } from '../story/load.js';
import type { Story } from '../story/schema.js';
import { FillError } from './account.js';
import { actsOnly } from './acts-only.js';
import { demo } from './registers.js';
import { loadRoster } from './roster.js';

/** Number of cases played at the same time: as many as keep two cores busy. */
const lanes = 6;

/** The stories of the demo register. */
export interface DemoStories {
  /** One case in each stage; its persons have the demo accounts. */
  readonly waiting: Story;
  /** Many more cases; their persons are those of `waiting`, and others without accounts. */
  readonly province: Story;
  /** Cases played from beginning to end, with persons of their own. */
  readonly finished: readonly Story[];
}

export function demoStories(): DemoStories {
  const waiting = loadStory(demo.waiting);
  return { waiting, province: loadRoster(demo.province, waiting), finished: demo.finished.map(loadStory) };
}

/** The day on which the persons of the waiting cases take up their roles: the day before their first act. */
export const takingUp = ({ waiting, province }: DemoStories, today: string): string =>
  [eve(waiting, today), eve(province, today)].toSorted()[0] ?? today;

/**
 * Fills the demo register and keeps what exists.
 * @param today day from which the cases of the last weeks count back.
 * @throws FillError, Refused
 */
export async function fillDemo(
  admin: Session,
  password: string,
  stories: DemoStories,
  today: string,
  print: Print,
): Promise<void> {
  const { waiting, province, finished } = stories;
  const all = [waiting, province, ...finished];
  const units = eachOnce([...all.flatMap((story) => unitsOf(story, today)), ...agenciesOf(waiting.policy)]);
  await openRegister(admin, { ...demo, units, calendars: waiting.calendars, policies: waiting.policy });

  const begins = all.map((story) => eve(story, today)).toSorted()[0] ?? today;
  const desk = new Cast(admin, demo.id, 'desk');
  const everywhere = (role: string) => roots(units).map((unit) => ({ role, unit, from: begins, to: null }));
  for (const [username, { name, role }] of Object.entries(demo.desk))
    await desk.add(username, name, everywhere(role), { username, password });

  const shared = new Cast(admin, demo.id, waiting.story);
  for (const [key, person] of Object.entries(province.people)) {
    const account = key in waiting.people ? { username: key, password } : null;
    await shared.add(key, person.name, rolesOf(person, takingUp(stories, today), today), account);
  }
  const reviewer = await shared.session(demo.reviewer);
  const tellAndRelease = async (story: Story, cast: Cast): Promise<void> => {
    const mode = historical(cast, await desk.session('entry-clerk'));
    const run = new StoryRun({
      story: actsOnly(story),
      register: demo.id,
      today,
      cast,
      mode,
      observer: await desk.session('auditor'),
    });
    if (!(await playSideBySide(run, admin, print, lanes))) throw new FillError(story.story);
    await run.release(reviewer);
  };
  for (const story of finished) {
    const cast = new Cast(admin, demo.id, story.story);
    for (const [key, person] of Object.entries(story.people))
      await cast.add(key, person.name, rolesOf(person, eve(story, today), today), null);
    await tellAndRelease(story, cast);
  }
  await tellAndRelease(waiting, shared);
  await tellAndRelease(province, shared);
}
