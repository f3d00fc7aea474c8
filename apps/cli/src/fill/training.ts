import type { Session } from '../client/session.js';
import { Cast, eve, rolesOf } from '../play/cast.js';
import { playAll } from '../play/play.js';
import { agenciesOf, eachOnce, openRegister, unitsOf } from '../play/register.js';
import type { Print } from '../play/report.js';
import { StoryRun } from '../play/story-run.js';
import { unhurried } from '../play/unhurried.js';
import { loadStory } from '../story/load.js';
import { FillError } from './account.js';
import { actsOnly } from './acts-only.js';
import { training } from './registers.js';

/**
 * Fills the training register: live cases on a clock that stands still until somebody starts it.
 * @throws FillError, Refused
 */
export async function fillTraining(admin: Session, password: string, today: string, print: Print): Promise<void> {
  const story = actsOnly(loadStory(training.story));
  await openRegister(admin, {
    ...training,
    units: eachOnce([...unitsOf(story, today), ...agenciesOf(story.policy)]),
    calendars: story.calendars,
    policies: story.policy,
  });
  const cast = new Cast(admin, training.id, story.story);
  for (const [key, person] of Object.entries(story.people)) {
    await cast.add(key, person.name, rolesOf(person, eve(story, today), today), {
      username: `${training.prefix}${key}`,
      password,
    });
  }
  const run = new StoryRun({
    story,
    register: training.id,
    today,
    cast,
    mode: unhurried(cast),
    observer: await cast.session('auditor'),
  });
  if (!(await playAll(run, admin, print))) throw new FillError(story.story);
}
