import { Code, Day, isStorable, Moment, RegisterId, Uuid } from '@vinhdanh/contracts';
import { isMoment, addDays, momentOf } from '@vinhdanh/domain';
import { z } from 'zod';
import { Flag } from '../list/reading.js';
import { listOf } from '../work/work-query.js';

const EventType = z.string().regex(/^[A-Za-z]{1,80}$/);
const when = Day.or(Moment).optional();
const text = z.string().trim().max(200).refine(isStorable, 'control characters');

const filters = {
  register: RegisterId,
  actor: z.literal('system').or(Uuid).optional().describe('Account, person of the register, or `system`'),
  unit: Code.optional().describe('Unit that acted, or unit of the case'),
  type: listOf(EventType).optional().describe('Types of events, separated by commas'),
  case: text.min(1).optional().describe('Id or number of a case'),
  occurredFrom: when.describe('Day or moment'),
  occurredTo: when.describe('Day (inclusive) or moment'),
  recordedFrom: when,
  recordedTo: when,
  q: text.optional().describe('Words of the facts; with `personal=true` also of texts about persons'),
  personal: Flag.default(false).describe('With texts about persons; each such reading is recorded'),
};
const order = z.enum(['desc', 'asc']).default('desc');
const past = z.coerce
  .number()
  .int()
  .min(0)
  .optional()
  .describe('Only events after this `logIndex` (before it when the latest come first), to continue a broken download');

export const AuditQuery = z.strictObject({
  ...filters,
  order,
  cursor: z.string().max(500).optional().describe('`next` of the previous page'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const AuditFileQuery = z.strictObject({ ...filters, order: order.default('asc'), past });
export type AuditFilters = z.infer<z.ZodObject<typeof filters>>;

export const PersonalReadQuery = z.strictObject({
  register: RegisterId,
  reader: Uuid.optional().describe('Account or person'),
  case: Uuid.optional(),
  subject: Uuid.optional(),
  what: z
    .string()
    .max(40)
    .refine(isStorable, 'control characters')
    .optional()
    .describe('Only this kind of reading: case, timeline, sealed, nominations, work, search and so on'),
  class: z.enum(['identity', 'contact', 'narrative', 'sealed', 'document']).optional(),
  from: when,
  to: when.describe('Day (inclusive) or moment'),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const AuditReadQuery = PersonalReadQuery.pick({
  register: true,
  reader: true,
  from: true,
  to: true,
  cursor: true,
  limit: true,
});

/** The first moment of a day, at Asia/Ho_Chi_Minh, or the moment itself. */
export const fromMoment = (asked: Day | Moment | undefined): Moment | undefined =>
  asked === undefined || isMoment(asked) ? asked : momentOf(asked, 'start');
/** The first moment after a day, or the moment itself. */
export const beforeMoment = (asked: Day | Moment | undefined): Moment | undefined =>
  asked === undefined || isMoment(asked) ? asked : momentOf(addDays(asked, 1), 'start');
