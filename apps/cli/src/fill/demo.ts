import type { Session } from '../client/session.js';
import { Cast, eve, rolesOf } from '../play/cast.js';
import { historical } from '../play/historical.js';
import { tellAll } from '../play/play.js';
import { openRegister, roots, unitsOf } from '../play/register.js';
import type { Print } from '../play/report.js';
import { Telling } from '../play/telling.js';
import { loadStory } from '../story/load.js';
import type { Story } from '../story/schema.js';
import { FillError } from './account.js';
import { actsOnly } from './acts-only.js';
import { demo } from './registers.js';

/** Fills the demo register: what is there already stays as it is. @param today day from which the cases of the last weeks count back. @throws FillError, Refused */
export async function fillDemo(admin: Session, password: string, today: string, print: Print): Promise<void> {
  const waiting = actsOnly(loadStory(demo.waiting));
  const told = demo.told.map(loadStory).map(actsOnly);
  const units = [
    ...new Map([waiting, ...told].flatMap((story) => unitsOf(story, today)).map((unit) => [`${unit.code} ${unit.validFrom ?? ''}`, unit])).values(),
  ];
  await openRegister(admin, { ...demo, units, calendars: waiting.calendars, policies: waiting.policy });

  const begins = [waiting, ...told].map((story) => eve(story, today)).toSorted()[0] ?? today;
  const desk = new Cast(admin, demo.id, 'desk');
  const everywhere = (role: string) => roots(units).map((unit) => ({ role, unit, from: begins, to: null }));
  for (const [username, { name, role }] of Object.entries(demo.desk)) await desk.add(username, name, everywhere(role), { username, password });

  const casts = new Map<Story, Cast>();
  for (const story of [waiting, ...told]) {
    const cast = new Cast(admin, demo.id, story.story);
    casts.set(story, cast);
    for (const [key, person] of Object.entries(story.people)) {
      await cast.add(key, person.name, rolesOf(person, eve(story, today), today), story === waiting ? { username: key, password } : null);
    }
  }
  const reviewer = await casts.get(waiting)?.session(demo.reviewer);
  for (const story of [...told, waiting]) await tellAndRelease(admin, desk, casts.get(story), reviewer, story, today, print);
}

async function tellAndRelease(
  admin: Session,
  desk: Cast,
  cast: Cast | undefined,
  reviewer: Session | undefined,
  story: Story,
  today: string,
  print: Print,
): Promise<void> {
  if (cast === undefined || reviewer === undefined) return;
  const telling = new Telling({
    story,
    register: demo.id,
    today,
    cast,
    mode: historical(cast, await desk.session('entry-clerk')),
    observer: await desk.session('auditor'),
  });
  if (!(await tellAll(telling, admin, print))) throw new FillError(story.story);
  await telling.release(reviewer);
}
