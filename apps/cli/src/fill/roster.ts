import { readFileSync } from 'node:fs';
import { Line, Prose } from '@vinhdanh/contracts';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { parseStory } from '../story/load.js';
import type { Story } from '../story/schema.js';

const days = z.int().min(0);
const Act = z.strictObject({
  does: z.string(),
  by: z.string(),
  province: z.boolean().default(false),
  with: z.record(z.string(), z.unknown()).default({}),
});

/** A step of the usual path; `name` distinguishes acts of one kind. */
const PathStep = Act.extend({ after: days, name: z.string().optional() });

const RosterCase = z.strictObject({
  subject: z.looseObject({ name: Line }),
  unit: z.int().transform(String),
  track: z.string(),
  award: z.string(),
  fields: z.array(z.int()),
  summary: Prose,
  /** Name of the last step that the case took, and how many working days ago. */
  to: z.string(),
  ago: days.min(1),
  besides: z.array(Act.extend({ ago: days.min(1) })).default([]),
});

/** Cases described by their position: each follows the usual path up to one act, some working days ago. */
const Roster = z.strictObject({
  story: Line,
  /** The unit whose persons have the plain names of their parts; names in other units end with the unit's code. */
  home: z.int().transform(String),
  people: z.record(z.string(), z.unknown()),
  path: z.array(PathStep).min(1),
  cases: z.array(RosterCase).min(1),
});
type Roster = z.infer<typeof Roster>;
type RosterCase = z.infer<typeof RosterCase>;

/** A step, with its age in working days. */
interface Dated extends z.infer<typeof Act> {
  readonly ago: number;
}

/**
 * Reads a roster and returns the story that it describes.
 * @param home story whose persons, units and packs it shares.
 * @throws StoryError, z.ZodError
 */
export function loadRoster(file: string, home: Story): Story {
  const roster = Roster.parse(parse(readFileSync(file, 'utf8')));
  const steps = roster.cases.flatMap((rosterCase, index) => stepsOf(roster, rosterCase, index));
  const written = {
    story: roster.story,
    policy: home.policy,
    release: true,
    people: { ...home.people, ...roster.people },
    cases: Object.fromEntries(
      roster.cases.map(({ subject, unit, track, award, fields }, index) => [
        keyOf(index),
        { subject: { ...subject, unit }, unit, track, award, fields },
      ]),
    ),
    // The days of a story must be in order.
    steps: steps.toSorted((a, b) => b.ago - a.ago).map(({ ago, ...step }) => ({ on: `today-${ago}wd`, ...step })),
  };
  return parseStory(stringify(written), file);
}

const keyOf = (index: number): string => `ho-so-${index + 1}`;

function stepsOf(roster: Roster, rosterCase: RosterCase, index: number) {
  const taken = pathTo(roster, rosterCase);
  const signed = taken.find((step) => step.does === 'sign')?.ago;
  const person = (part: string, province: boolean): string =>
    province || rosterCase.unit === roster.home ? part : `${part}-${rosterCase.unit}`;
  return [...taken, ...rosterCase.besides].map(({ does, by, province, ago, with: input }) => {
    const on = `today-${ago}wd`;
    const words: Readonly<Record<string, string>> = {
      n: String(100 + index),
      day: on,
      ...(signed === undefined ? {} : { sign: `today-${signed}wd` }),
    };
    const filled = Object.entries(input).map(([field, value]): [string, unknown] => [
      field,
      field === 'members' && Array.isArray(value)
        ? value.map((each: unknown) => person(String(each), false))
        : field === 'member'
          ? person(String(value), false)
          : worded(value, words),
    ]);
    return {
      ago,
      who: person(by, province),
      case: keyOf(index),
      does,
      with: {
        ...Object.fromEntries(filled),
        ...(does === 'refer' ? { summary: rosterCase.summary } : {}),
        ...(does === 'convene' ? { on } : {}),
      },
    };
  });
}

/** The path up to the case's last step, each step with its day, counted back from there. */
function pathTo({ path }: Roster, { to, ago }: RosterCase): readonly Dated[] {
  const last = path.findIndex((step) => (step.name ?? step.does) === to);
  if (last < 0) throw new Error(`no step "${to}" on the path`);
  let back = ago;
  return path
    .slice(0, last + 1)
    .toReversed()
    .map(({ after, name: _name, ...step }) => {
      const dated = { ...step, ago: back };
      back += after;
      return dated;
    })
    .toReversed();
}

const worded = (value: unknown, words: Readonly<Record<string, string>>): unknown =>
  typeof value === 'string'
    ? value.replaceAll(/\{(\w+)\}/gu, (written, word: string) => words[word] ?? written)
    : value;
