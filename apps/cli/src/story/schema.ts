import { Award, Line, nominationCommands, Prose, Role, SubjectKind, Track } from '@vinhdanh/contracts';
import { z } from 'zod';
import { StoryDay } from './day.js';

const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a short name in lower case, for example officer');
const unitCode = z
  .union([z.string().min(1), z.int().transform(String)])
  .describe('Code of the unit register (data/units.csv), or one declared under `units`');

/** A unit of this story only. */
const StoryUnit = z.strictObject({
  code: unitCode,
  name: Line,
  kind: z.string().min(1),
  parent: unitCode.nullable().default(null),
  validFrom: StoryDay.nullable().default(null),
  knownFrom: StoryDay.optional(),
  validTo: StoryDay.nullable().default(null),
  successors: z.array(unitCode).default([]),
});

const Held = z.strictObject({ role: Role, unit: unitCode, from: StoryDay.optional(), to: StoryDay.optional() });

/** A person with one role, or several under `roles`. */
const Person = z
  .strictObject({
    name: Line,
    role: Role.optional(),
    unit: unitCode.optional(),
    roles: z.array(Held).optional(),
    username: z.string().optional(),
  })
  .refine(
    (person) => (person.role !== undefined && person.unit !== undefined) || (person.roles ?? []).length > 0,
    'a person needs `role` and `unit`, or `roles`',
  );

const Subject = z.strictObject({
  kind: SubjectKind,
  name: Line,
  born: z.int().optional(),
  head: Line.optional(),
  address: Line.optional(),
  unit: unitCode.optional(),
});

const WrittenCase = z.strictObject({
  subject: Subject.optional(),
  sameAs: key.optional().describe('Another case of the story, which has the same subject'),
  track: Track,
  award: Award,
  fields: z.array(z.int()).min(1),
  /** The unit that verifies and cultivates; default: the referrer's unit. */
  unit: unitCode.optional(),
  achievement: z.strictObject({ title: Line, from: StoryDay, to: StoryDay }).optional(),
});

/** Cases with their subjects; a case that is `sameAs` another shares its subject. */
const Cases = z.record(key, WrittenCase).transform((written, context): Record<string, StoryCase> => {
  const resolved = Object.entries(written).map(([name, { subject, sameAs, ...rest }]): [string, StoryCase] => {
    const other = sameAs === undefined ? undefined : written[sameAs];
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name, field], message, input: written[name] });
    if (sameAs !== undefined && other?.subject === undefined)
      wrong('sameAs', `no case "${sameAs}" with a \`subject\` of its own`);
    if ((sameAs === undefined) === (subject === undefined))
      wrong('subject', 'a case has a `subject`, or shares that of another case (`sameAs`)');
    return [
      name,
      { ...rest, subject: subject ?? other?.subject ?? { kind: 'individual', name }, subjectOf: sameAs ?? name },
    ];
  });
  return Object.fromEntries(resolved);
});

const Act = z.keyof(z.object(nominationCommands)).describe("An action's name as /actions lists it");
const expectation = z
  .record(z.string(), z.unknown())
  .describe(
    'Paths of the case view (dots; array elements by index or id). Besides: deadlines {kind: due day}, ' +
      'actions {name: allowed | guard | {guard, fact}}, timeline [{type, on, …}], ' +
      'list, work, conflicts, decisions, quotas and counted {where, has, lacks, count}, ' +
      'events [types written by this step], seenBy {person: true | false}, ' +
      'unread {person: [texts]}, notices {person: [entries]}',
  );
const input = z.record(z.string(), z.unknown());

const acting = { on: StoryDay, who: key, case: key.optional(), with: input.default({}), paper: Line.optional() };

export const stepKinds = {
  does: z.strictObject({ ...acting, does: Act, expect: expectation.optional() }).describe('A person does something'),
  tries: z
    .strictObject({
      ...acting,
      tries: Act,
      expect: z.strictObject({ refused: z.string().min(1), says: z.string().optional(), fact: input.optional() }),
    })
    .describe('A person tries an act that must be refused; nothing is written'),
  until: z
    .strictObject({ until: StoryDay, case: key.optional(), expect: expectation.optional() })
    .describe('Time advances to the end of that day; due acts happen'),
  system: z
    .strictObject({
      system: z.enum([
        'register-units',
        'publish-calendar',
        'publish-policy',
        'register-person',
        'grant-role',
        'revoke-role',
        'delegate-role',
      ]),
      on: StoryDay.optional(),
      with: input.default({}),
    })
    .describe("What an administrator's role does to the register"),
  occurredAsOf: z
    .strictObject({ occurredAsOf: StoryDay, case: key.optional(), expect: expectation })
    .describe('The case as it stood at the end of a past day'),
} as const;

export type StepKind = keyof typeof stepKinds;

const Step = z.union([stepKinds.does, stepKinds.tries, stepKinds.until, stepKinds.system, stepKinds.occurredAsOf]);

const head = {
  story: Line.describe('What the story shows, in one line'),
  about: Prose.optional(),
  policy: z
    .union([
      z
        .string()
        .min(1)
        .transform((pack) => [pack]),
      z.array(z.string().min(1)).min(1),
    ])
    .describe('The policy pack, or packs, that the register publishes'),
  calendars: z.array(z.int()).default([2023, 2024, 2025, 2026]),
  units: z.array(StoryUnit).default([]),
  people: z.record(key, Person),
  cases: Cases,
  /** Historical play only: the cases are released at the end, so that they continue live. */
  release: z.boolean().default(false),
};

/** A story as written; its steps are parsed one by one, so that a mistake names its own step. */
export const StoryFrame = z.strictObject({ ...head, steps: z.array(z.record(z.string(), z.unknown())).min(1) });

export const Story = z.strictObject({ ...head, steps: z.array(Step).min(1) });
export type Story = z.infer<typeof Story>;
export type Step = z.infer<typeof Step>;
export type Does = z.infer<typeof stepKinds.does>;
export type Tries = z.infer<typeof stepKinds.tries>;
export type Until = z.infer<typeof stepKinds.until>;
export type Looks = z.infer<typeof stepKinds.occurredAsOf>;
export type Administers = z.infer<typeof stepKinds.system>;
/** `subjectOf`: the case that introduces the subject, this one or the one that it is `sameAs`. */
export type StoryCase = Omit<z.infer<typeof WrittenCase>, 'subject' | 'sameAs'> & {
  readonly subject: z.infer<typeof Subject>;
  readonly subjectOf: string;
};
export type StoryPerson = z.infer<typeof Person>;
