import type { Day } from '@vinhdanh/contracts';
import { Anything, Done, Identified, Opened, View } from '../client/answers.js';
import type { Session } from '../client/session.js';
import { inputOf } from '../story/input.js';
import { resolveDay, written } from '../story/day.js';
import type { Does, Story, Tries } from '../story/schema.js';
import { stableKey, type Cast } from './cast.js';

export const modeNames = ['historical', 'stepped', 'running'] as const;
export type ModeName = (typeof modeNames)[number];

/** How a story's acts reach the register. Modes differ in this alone. */
export interface Mode {
  readonly name: ModeName;
  /** Time, ms, within which a step's expectations may come true; 0 = immediately. */
  readonly patience: number;
  /** Called before an act of that day. */
  arrive(day: Day): Promise<void>;
  /** The session through which a person's act is sent. */
  sessionOf(who: string): Promise<Session>;
  /** Fields of the request besides the command. */
  besides(act: { readonly who: string; readonly day: Day; readonly paper: string }): Readonly<Record<string, unknown>>;
  /** Advances time to the end of a day for these cases. */
  pass(day: Day, cases: readonly string[]): Promise<void>;
}

/** The play of one story in one register. */
export class StoryRun {
  readonly story: Story;
  readonly register: string;
  readonly today: Day;
  readonly cast: Cast;
  readonly mode: Mode;
  readonly observer: Session;
  readonly cases = new Map<string, string>();
  readonly #subjects = new Map<string, string>();
  readonly #versions = new Map<string, number>();

  constructor(parts: { story: Story; register: string; today: Day; cast: Cast; mode: Mode; observer: Session }) {
    this.story = parts.story;
    this.register = parts.register;
    this.today = parts.today;
    this.cast = parts.cast;
    this.mode = parts.mode;
    this.observer = parts.observer;
  }

  /** Sends a person's act. @param number of the step; the same step has the same command id. @throws Refused */
  async act(step: Does | Tries, about: string, number: number): Promise<{ view: View; events: readonly string[] }> {
    const name = 'does' in step ? step.does : step.tries;
    const day = resolveDay(step.on, this.today);
    await this.mode.arrive(day);
    const session = await this.mode.sessionOf(step.who);
    const subjectOf = this.story.cases[about]?.subjectOf ?? about;
    if (name === 'refer' && !this.#subjects.has(subjectOf))
      this.#subjects.set(subjectOf, await this.#subject(subjectOf, session));
    const input = inputOf(
      this.story,
      { does: name, case: about, who: step.who, with: step.with },
      {
        person: (key) => this.cast.member(key).person,
        subject: (key) => this.#subjects.get(this.story.cases[key]?.subjectOf ?? key) ?? '',
        case: (key) => this.caseId(key),
      },
      this.today,
    );
    const request = {
      type: name,
      input,
      ...this.mode.besides({ who: step.who, day, paper: step.paper ?? this.#paper(step, name, day) }),
    };
    const idempotencyKey = stableKey(this.register, this.story.story, String(number));
    if (name === 'refer') {
      const opened = await session.post(
        `/api/registers/${this.register}/nominations`,
        { ...request, ...(this.mode.name === 'historical' ? { entry: 'historical' } : {}) },
        Opened,
        { idempotencyKey },
      );
      this.cases.set(about, opened.id);
      this.#versions.set(about, opened.version);
      return { view: opened.case, events: opened.events.map((event) => event.type) };
    }
    const version = this.#versions.get(about);
    const done = await session.post(`/api/nominations/${this.caseId(about)}/commands`, request, Done, {
      idempotencyKey,
      ...(version === undefined ? {} : { ifMatch: version }),
    });
    this.#versions.set(about, done.version);
    return { view: done.case, events: done.events.map((event) => event.type) };
  }

  /** The case now, or at the end of a day. */
  async view(about: string, occurredAsOf?: string): Promise<View> {
    const query = occurredAsOf === undefined ? '' : `?occurredAsOf=${occurredAsOf}`;
    return this.observer.get(`/api/nominations/${this.caseId(about)}${query}`, View);
  }

  /** @throws Error if the case has not been referred */
  caseId(about: string): string {
    const id = this.cases.get(about);
    if (id === undefined) throw new Error(`case ${about} has not been referred`);
    return id;
  }

  /** Releases the cases to the engine, if they were entered from papers. */
  async release(session: Session): Promise<void> {
    if (this.mode.name !== 'historical') return;
    for (const [about, id] of this.cases) {
      await session.post(`/api/nominations/${id}/commands`, { type: 'release', input: {} }, Anything, {
        idempotencyKey: stableKey(this.register, this.story.story, 'release', about),
      });
    }
  }

  async #subject(about: string, session: Session): Promise<string> {
    const storyCase = this.story.cases[about];
    if (storyCase === undefined) throw new Error(`no case ${about} in the story`);
    const { id } = await session.post(`/api/registers/${this.register}/subjects`, storyCase.subject, Identified, {
      idempotencyKey: stableKey(this.register, this.story.story, 'subject', about),
    });
    return id;
  }

  /** The line that names the paper of an entered act. */
  #paper(step: Does | Tries, name: string, day: Day): string {
    const numbered = [
      'number',
      'decisionNumber',
      'minutes',
      'receipt',
      'report',
      'document',
      'certificate',
      'archiveNumber',
    ]
      .map((field) => step.with[field])
      .find((value): value is string => typeof value === 'string' && value.length < 60);
    return (
      `${numbered === undefined ? `Giấy "${name}"` : numbered}, ngày ${written(day)}, ` +
      this.cast.member(step.who).name
    );
  }
}
