import { randomBytes } from 'node:crypto';
import type { Installation } from '../installation.js';
import { Session } from '../client/session.js';
import { dayOf, momentAt } from '../story/day.js';
import type { Story } from '../story/schema.js';
import { Cast, eve, rolesOf, type Member } from './cast.js';
import { historical } from './historical.js';
import { openRegister, roots, unitsOf } from './register.js';
import { crossed, reportDifferences, seconds, ticked, type Print } from './report.js';
import { stepped } from './stepped.js';
import { playStep } from './steps.js';
import { running } from './running.js';
import { StoryRun, type Mode, type ModeName } from './story-run.js';

export interface PlayOptions {
  readonly mode: ModeName;
  /** Mode `running` only: speed of the clock near the days of the steps, for example `1d/s`. */
  readonly speed: string;
  /** Name of the file; it names the register. */
  readonly name: string;
  readonly print: Print;
}

/** The result of a play, with what is needed to inspect it afterwards. */
export interface Played {
  readonly story: string;
  readonly mode: ModeName;
  readonly green: boolean;
  readonly milliseconds: number;
  readonly register: string;
  readonly cases: Readonly<Record<string, string>>;
  readonly people: readonly Member[];
}

/**
 * Plays a story in a new register of its own and stops at the first step that differs.
 * @throws Refused, Unreachable, UnknownUnit
 */
export async function play(installation: Installation, story: Story, options: PlayOptions): Promise<Played> {
  const started = performance.now();
  const { print, mode } = options;
  const today = dayOf(new Date().toISOString());
  const register = `${slug(options.name)}-${mode}-${randomBytes(4).toString('hex')}`;
  print(`${story.story} [${mode}, register ${register}]`);

  const admin = await Session.signIn(installation.url, installation.username, installation.password);
  const cast = await prepare(admin, story, { register, mode, today });
  const modes: Readonly<Record<ModeName, () => Promise<Mode>>> = {
    historical: async () => historical(cast, await cast.session('entry-clerk')),
    stepped: () => Promise.resolve(stepped(cast, admin, register)),
    running: () => Promise.resolve(running(cast, admin, register, options.speed)),
  };
  const run = new StoryRun({
    story,
    register,
    today,
    cast,
    mode: await modes[mode](),
    observer: await cast.session('observer'),
  });

  const green = await playAll(run, admin, print);
  if (green && story.release) await run.release(await cast.session('reviewer'));
  const milliseconds = performance.now() - started;
  print(`${green ? '✓' : '✗'} ${story.story} [${mode}] ${seconds(milliseconds)}`);
  return {
    story: story.story,
    mode,
    green,
    milliseconds,
    register,
    cases: Object.fromEntries(run.cases),
    people: cast.members,
  };
}

/** Plays the steps in order; false at the first that differs. */
export async function playAll(run: StoryRun, admin: Session, print: Print): Promise<boolean> {
  for (const [index, step] of run.story.steps.entries()) {
    const played = await playStep(run, admin, step, index + 1);
    if (played.differences.length > 0) {
      crossed(print, `${index + 1}. ${played.line}`);
      reportDifferences(print, played.differences);
      return false;
    }
    ticked(print, played.line);
  }
  return true;
}

async function prepare(
  admin: Session,
  story: Story,
  { register, mode, today }: { register: string; mode: ModeName; today: string },
): Promise<Cast> {
  const units = unitsOf(story, today);
  const begins = eve(story, today);
  const clock =
    mode === 'historical' ? ({ kind: 'system' } as const) : ({ kind: 'simulated', from: momentAt(begins, 0) } as const);
  await openRegister(admin, {
    id: register,
    name: story.story,
    clock,
    training: false,
    units,
    calendars: story.calendars,
    policies: story.policy,
  });
  const cast = new Cast(admin, register, story.story);
  const account = (key: string) => ({
    username: `${key}.${register}`.slice(-63).replace(/^[^a-z0-9]+/, ''),
    password: randomBytes(12).toString('base64url'),
  });
  for (const [key, person] of Object.entries(story.people))
    await cast.add(key, person.name, rolesOf(person, begins, today), mode === 'historical' ? null : account(key));
  const everywhere = (role: string) => roots(units).map((unit) => ({ role, unit, from: begins, to: null }));
  await cast.add('observer', 'Người theo dõi', everywhere('auditor'), account('observer'));
  if (mode === 'historical')
    await cast.add('entry-clerk', 'Người nhập hồ sơ', everywhere('entry-clerk'), account('entry-clerk'));
  // Four-eyes principle: whoever entered the papers does not release them.
  if (mode === 'historical' && story.release)
    await cast.add('reviewer', 'Người soát hồ sơ', everywhere('appraiser'), account('reviewer'));
  return cast;
}

/** Lower-case letters, digits and hyphens: the characters of a register's id. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.story\.ya?ml$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36) || 'story';
