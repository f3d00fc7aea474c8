import { z } from 'zod';
import { AchievementTelling, NamedAchievement } from './achievement.js';
import { CitedAchievement } from './nomination/events.js';
import { Award, SubjectKind } from './policy.js';
import { CancelledHonour, Cited, Honour } from './subject.js';
import { Moment, Uuid } from './text.js';

/** What a linked case begins with: nominee and unit of the case that proposes it. */
export const LinkedCase = z.object({
  subject: z.object({ id: Uuid, kind: SubjectKind, represents: z.string().optional() }),
  award: Award,
  fields: z.array(z.int()),
  unit: z.string(),
  source: z.enum(['mttq', 'press', 'citizen', 'unit', 'self']),
  cites: Cited,
  /** What the higher award is for; its title stays with the case that proposed it. */
  achievement: CitedAchievement.optional(),
  author: Uuid,
  standsFor: Uuid.optional(),
  entry: z.enum(['live', 'historical']),
  /** When it was proposed. */
  at: Moment,
});
export type LinkedCase = z.infer<typeof LinkedCase>;

/**
 * An outbox command: an event of one stream owes it to another. The engine sends it until it is answered, under an id
 * made from cause and target. It carries no personal data: a corrected name is read from the event that owes the
 * command.
 */
export const OwedCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('record-honour'), honour: Honour }),
  z.object({ type: z.literal('cancel-honour'), cancelled: CancelledHonour }),
  z.object({ type: z.literal('correct-subject-name'), case: z.string(), document: z.string() }),
  /** What a case does with its achievement; the first report names it. */
  z.object({ type: z.literal('tell-achievement'), achievement: NamedAchievement, telling: AchievementTelling }),
  /** The bars of the subject have changed: its open cases are suspended or resumed. */
  z.object({ type: z.literal('apply-bars') }),
  z.object({ type: z.literal('open-linked-case'), opening: LinkedCase }),
  /** Another case of the subject was merged into this one at that moment. */
  z.object({ type: z.literal('note-merged'), case: Uuid, at: Moment }),
  /** A case that was merged into this one continues alone from that moment, with new evidence. */
  z.object({ type: z.literal('note-woken'), case: Uuid, at: Moment }),
  /** That decision revoked, at that moment, the award that this case cites. */
  z.object({ type: z.literal('note-cited-revoked'), case: Uuid, decisionNumber: z.string(), at: Moment }),
]);
export type OwedCommand = z.infer<typeof OwedCommand>;
