import { Bilingual, EffectKind, Moment, Uuid } from '@vinhdanh/contracts';
import { z } from 'zod';
import { FollowView } from '../workflow/follow-view.js';
import { PendingActivity } from '../workflow/pending-activity.js';
import { HealthSample } from './health-history.js';
import { RepairAct } from './repairs.js';
import { workflowFaults } from '@vinhdanh/operations';
import { FaultyWorkflow } from './workflow-groups.js';

const Run = z.object({
  workflowId: z.string(),
  runId: z.string(),
  type: z.string().describe('Stage'),
  status: z.string(),
  startedAt: z.string(),
  historyLength: z.int(),
});

const Effect = z.object({
  key: z.string(),
  kind: EffectKind,
  event: z.string(),
  to: z.object({ role: z.string(), unit: z.string() }),
  text: z.string(),
  status: z
    .enum(['owed', 'leased', 'performed', 'failed', 'held'])
    .describe('`failed`: an attempt failed and is repeated; `held`: waits since a restore'),
  outcome: z.string().nullable(),
  detail: z.string().nullable(),
  attempts: z.int(),
  lastError: z.string().nullable(),
  leasedUntil: z.string().nullable(),
  at: z.string().nullable().describe('When the outcome was written'),
});
export type Effect = z.infer<typeof Effect>;

const Projection = z.object({
  name: z.string(),
  generation: z.int(),
  definition: z.int(),
  checkpoint: z.int(),
  behind: z.int(),
  shows: z.boolean().describe('It shows the case’s last event'),
  error: z.string().nullable(),
});

/** One case as the engine has it: log, workflow, effects and read models side by side. */
export const EngineRoom = z.object({
  caseId: Uuid,
  caseNumber: z.string(),
  register: z.string(),
  log: z.object({
    version: z.int(),
    headEvent: Uuid,
    logIndex: z.int().nullable().describe('Place of the last event in the total order; null: not numbered yet'),
    occurredAt: Moment,
    recordedAt: Moment,
    nextMoment: Moment.nullable().describe('The next moment at which the engine acts by itself'),
    live: z.boolean(),
    stage: z.string().nullable(),
    substate: z.string().nullable(),
  }),
  follow: FollowView,
  temporal: z.object({
    answers: z.boolean(),
    error: z.string().nullable(),
    run: Run.nullable(),
    runs: z.array(Run).describe('The latest first, at most 20'),
    pending: z.array(PendingActivity),
    lifecycle: z.unknown().describe('The workflow’s own answer; null when it cannot answer'),
  }),
  effects: z.array(Effect),
  effectsHeld: z.boolean(),
  projections: z.array(Projection),
  owedCommands: z.array(
    z.object({ id: z.string(), target: z.string(), attempts: z.int(), answeredAt: z.string().nullable() }),
  ),
  acts: z.array(RepairAct).describe('Acts of administrators, the latest first'),
});
export type EngineRoom = z.infer<typeof EngineRoom>;

export const Repaired = z.object({
  caseId: Uuid,
  act: z.enum(['poke', 'restart']),
  dryRun: z.boolean(),
  steps: z.array(Bilingual).describe('What is done, or with `dryRun` what would be done, in order'),
  logVersion: z.int(),
  seenVersion: z.int(),
  run: Run.nullable().describe('The run that was, or would be, ended; null: none runs'),
  effects: z.object({ performed: z.int(), open: z.int() }).describe('Performed effects are not repeated'),
  record: RepairAct.nullable().describe('The record of it; null for a dry run'),
  repeated: z.boolean().describe('The Idempotency-Key was used before: nothing was done now'),
});
export type Repaired = z.infer<typeof Repaired>;

const status = z.enum(['ok', 'degraded', 'down']);
export const HealthView = z.object({
  status,
  parts: z.record(z.string(), z.looseObject({ status, says: z.string() })),
  history: z
    .array(HealthSample)
    .describe('The last half hour, every ten seconds, since the API started; the oldest first'),
});

export const WorkflowGroupsView = z.object({
  groups: z.array(z.object({ group: z.enum(workflowFaults), name: Bilingual, says: Bilingual, cases: z.int() })),
  items: z.array(FaultyWorkflow),
  next: z.string().nullable(),
});
