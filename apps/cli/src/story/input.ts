import type { Day } from '@vinhdanh/contracts';
import { resolveDay, StoryDay } from './day.js';
import type { Story, StoryCase } from './schema.js';

/** Resolves the names of a story to ids. */
export interface Named {
  person(key: string): string;
  subject(caseKey: string): string;
  /** Another case of the story that has been referred. */
  case(caseKey: string): string;
}

/** Input fields that name persons of the story. */
const personFields = new Set(['member', 'person', 'teller', 'absent', 'deputy']);
const personLists = new Set(['members']);
/** Fields that hold maps with names of persons. */
const mapLists = new Set(['recused', 'votes']);
const caseFields = new Set(['into']);
const dayFields = new Set(['on', 'date', 'due', 'from', 'to', 'first', 'last', 'decidedOn']);

/** The input of an act in the API's form: persons by id, days resolved, and for `refer` the case's own description. */
export function inputOf(
  story: Story,
  step: {
    readonly does: string;
    readonly case: string;
    readonly who: string;
    readonly with: Readonly<Record<string, unknown>>;
  },
  named: Named,
  today: Day,
): Record<string, unknown> {
  const given = translateInput(step.with, named, today);
  if (step.does !== 'refer') return given;
  const storyCase = story.cases[step.case];
  if (storyCase === undefined) return given;
  return { ...ofCase(storyCase, named.subject(step.case), unitOf(story, storyCase, step.who), today), ...given };
}

/** The written value, with persons by id and days resolved. */
export const translateInput = (
  written: Readonly<Record<string, unknown>>,
  named: Named,
  today: Day,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(written).map(([field, value]) => [field, translate(field, value, named, today)]));

/** The unit that verifies: the case's own, or the referrer's. */
export function unitOf(story: Story, storyCase: StoryCase, who: string): string {
  const person = story.people[who];
  return storyCase.unit ?? person?.unit ?? person?.roles?.[0]?.unit ?? '';
}

function ofCase(storyCase: StoryCase, subject: string, unit: string, today: Day): Record<string, unknown> {
  const { achievement } = storyCase;
  return {
    subject: { id: subject, kind: storyCase.subject.kind },
    track: storyCase.track,
    award: storyCase.award,
    fields: storyCase.fields,
    unit,
    ...(achievement === undefined
      ? {}
      : {
          achievement: {
            ...achievement,
            from: resolveDay(achievement.from, today),
            to: resolveDay(achievement.to, today),
          },
        }),
  };
}

function translate(field: string, value: unknown, named: Named, today: Day): unknown {
  if (typeof value === 'string') {
    if (personFields.has(field)) return named.person(value);
    if (caseFields.has(field)) return named.case(value);
    return dayFields.has(field) && StoryDay.safeParse(value).success ? resolveDay(value, today) : value;
  }
  if (Array.isArray(value) && mapLists.has(field))
    return value.map((entry: unknown) => (isMap(entry) ? translateInput(entry, named, today) : entry));
  if (Array.isArray(value) && personLists.has(field))
    return value.map((entry: unknown) => (typeof entry === 'string' ? named.person(entry) : entry));
  return value;
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
