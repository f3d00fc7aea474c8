import { Award, Code, isStorable, RegisterId, Role, stages, Track, Uuid } from '@vinhdanh/contracts';
import { caseFlags, workGroups, workOrders, type AssigneeFilter, type WorkFilter } from '@vinhdanh/projections';
import { z } from 'zod';
import type { Sight } from '../access/access.js';
import { Flag, paging } from '../list/reading.js';

/** Several values in one parameter, separated by commas. */
export const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .max(2000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).min(1).max(100))
    .meta({ description: 'One value, or several separated by commas', ...formOfList(item) });

/** The pattern of a list whose values are named, for the API's document; empty = its values are free. */
function formOfList(item: z.ZodType): { readonly pattern?: string } {
  const names = namesOf(item);
  if (names.length === 0) return {};
  const one = `(?:${names.join('|')})`;
  return { pattern: `^,*${one}(?:,+${one})*,*$` };
}

const namesOf = (item: unknown): readonly (string | number)[] => {
  if (item instanceof z.ZodEnum) return item.options;
  return item instanceof z.ZodUnion ? item.options.flatMap(namesOf) : [];
};

export const Words = z
  .string()
  .trim()
  .max(200)
  .refine(isStorable, 'control characters')
  .describe('Words of the subject’s name, case number or decision number, with or without diacritics');

/** The filters of work in a query string. */
export const workFilters = {
  register: RegisterId,
  mine: Flag.default(false).describe('Only work of your own roles'),
  role: Role.optional(),
  unit: listOf(Code).optional(),
  stage: listOf(z.enum(stages)).optional(),
  track: listOf(Track).optional(),
  award: listOf(Award).optional(),
  field: z.coerce.number().int().min(1).max(99).optional().describe('Number of a field'),
  group: z.enum(workGroups).optional().describe('By due day'),
  overdue: Flag.optional(),
  assignee: z
    .enum(['me', 'team', 'none'])
    .or(Uuid)
    .optional()
    .describe('`me`: I have it; `team`: another person has it; `none`: nobody has it; or a person of the register'),
  missing: Flag.optional().describe('Only cases with missing papers, or only those without'),
  flags: listOf(z.enum(caseFlags)).optional().describe('All of these, separated by commas'),
  q: Words.optional(),
};
const sorting = {
  sort: z.enum(workOrders).default('due'),
  direction: z.enum(['asc', 'desc']).default('asc'),
};

export const WorkQuery = z.strictObject({ ...workFilters, ...sorting, ...paging });
export const WorkFileQuery = z.strictObject({
  ...workFilters,
  ...sorting,
  lang: z.enum(['vi', 'en']).default('vi').describe('Language of the head line and of the requested acts'),
});
export const NextQuery = z.strictObject({
  ...workFilters,
  exceptCase: Uuid.optional().describe('The case of open work that must not be offered again'),
  exceptKey: z.string().max(200).refine(isStorable, 'control characters').optional().describe('… and its key'),
});

export type WorkFilters = z.infer<z.ZodObject<typeof workFilters>>;

/** The filters of the read model, within what the reader may see. */
export function filterOf(asked: WorkFilters, sight: Sight): WorkFilter {
  const { register, mine, role, unit, stage, track, award, field, group, overdue, assignee, missing, flags, q } = asked;
  return {
    register,
    reach: mine ? sight.reach : Role.options.map((each) => ({ role: each, units: sight.units })),
    role,
    unitIn: unit,
    stages: stage,
    tracks: track,
    awards: award,
    field,
    group,
    overdue,
    missing,
    flags,
    q,
    assignee: assignee === undefined ? undefined : heldBy(assignee, sight.person),
  };
}

function heldBy(assignee: string, person: string): AssigneeFilter {
  if (assignee === 'none') return { kind: 'none' };
  if (assignee === 'team') return { kind: 'others', person };
  return { kind: 'person', person: assignee === 'me' ? person : assignee };
}
