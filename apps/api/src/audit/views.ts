import { Moment, streamKinds, Uuid, personal } from '@vinhdanh/contracts';
import { z } from 'zod';

export const Who = z.object({
  account: z.string().describe('Account, or `system`'),
  username: personal('identity', z.string().nullable()),
  person: Uuid.nullable(),
  name: personal('identity', z.string().nullable()),
});
export const AuditEvent = z.object({
  logIndex: z.int().describe('Place in the total order; leaf number plus one'),
  stream: z.string(),
  kind: z.enum(streamKinds),
  version: z.int(),
  eventId: Uuid,
  commandId: Uuid,
  type: z.string(),
  caseId: Uuid.nullable(),
  caseNumber: z.string().nullable(),
  caseUnit: z.string().nullable(),
  actor: Who,
  actorRole: z.string().nullable(),
  actorUnit: z.string().nullable(),
  grant: z.string().nullable().describe('Grant under which it was done'),
  onBehalfOf: z.object({ person: Uuid, name: personal('identity', z.string().nullable()) }).nullable(),
  entry: z.enum(['live', 'historical']),
  policyHash: z.string().nullable(),
  occurredAt: Moment,
  recordedAt: Moment,
  sequencedAt: Moment,
  leaf: z.string().describe('Merkle leaf, SHA-256 in hex'),
  facts: z.unknown(),
  personal: personal(
    'narrative',
    z.record(z.string(), z.unknown()).nullable().describe('Texts about persons, if requested and not erased'),
  ),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

const reading = { id: z.string(), at: Moment.describe('Machine time'), reader: Who };
export const PersonalReadPage = z.object({
  items: z.array(
    z.object({
      ...reading,
      what: z
        .string()
        .describe(
          'The part that was read: case, timeline, command, sealed, document, comments, audit; or the list: ' +
            'nominations, work, search, people and so on',
        ),
      stream: z.string().nullable().describe('The case or subject that was read; null: a list'),
      caseId: Uuid.nullable(),
      caseNumber: z.string().nullable().describe('Of that case'),
      classes: z.array(z.string()),
      filter: z.record(z.string(), z.unknown()).nullable().describe('Filters of a list'),
      cases: z.array(Uuid).describe('Cases that were shown'),
    }),
  ),
  next: z.string().nullable(),
});
export const AuditReads = z.object({
  items: z.array(z.object({ ...reading, what: z.string(), query: z.unknown() })),
  next: z.string().nullable(),
});
