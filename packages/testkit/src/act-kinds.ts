import type { OpenName } from './candidates.js';

/** Acts that end a case or take it elsewhere: a walk asks whether an input satisfies them, and seldom plays them. */
export const endingActs: ReadonlySet<string> = new Set<OpenName>([
  'decline',
  'withdraw',
  'terminate',
  'merge-duplicate',
  'transfer-custody',
  'drop-out',
  'retire',
]);

/** Acts beside the step, which bring no case further. */
export const asideActs: ReadonlySet<string> = new Set<OpenName>([
  'comment',
  'record-consent',
  'correct-name',
  'correct-period',
  'correct-paper',
  'correct-decision',
  'record-denunciation',
  'log-support',
  'log-weakness-action',
  'log-replication',
  'attach-paper',
  'introduce',
  'propose-repin',
  'mark-posthumous',
  'record-party-opinion',
  'publish-story',
  'review',
  'plan',
]);

/** Guards that time alone lifts, and one that other members of the council do not meet, who are not of the cast. */
export const passingGuards: ReadonlySet<string> = new Set([
  'posting-open',
  'publication-open',
  'sitting-to-come',
  'voted-already',
]);

/** Acts that complete the same task: a check of papers ends in one or the other. */
export const instead: Partial<Record<OpenName, readonly OpenName[]>> = { 'confirm-complete': ['request-supplement'] };
