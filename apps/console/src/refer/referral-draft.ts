import { catch as otherwise, z } from 'zod/mini';
import { emptyPaper, faultsOfPaper, Paper, type PaperFaults, type PaperLimits } from '../case/entry/paper.js';
import type { Person } from '../case/types.js';
import { leftoverOf } from '../session/leftovers.js';
import type { Step, Entry } from './steps.js';

const text = otherwise(z.string(), '');

/** A referral in progress. It contains all input, valid or not. */
export const ReferralDraft = z.object({
  kind: otherwise(z.enum(['individual', 'collective', 'household']), 'individual'),
  name: text,
  born: text,
  head: text,
  address: text,
  /** The referral's subject in the register; null: somebody new. */
  subject: otherwise(z.nullable(z.object({ id: z.string(), name: z.string() })), null),
  summary: text,
  named: otherwise(z.boolean(), false),
  achievement: text,
  from: text,
  to: text,
  /** Other subjects of the register with the same achievement. */
  shared: otherwise(z.array(z.object({ id: z.string(), name: z.string() })), []),
  unit: text,
  fields: otherwise(z.array(z.number()), []),
  award: otherwise(
    z.enum([
      'unit-merit-paper',
      'provincial-certificate',
      'prime-minister-certificate',
      'labour-order',
      'advanced-worker',
      'grassroots-emulation-fighter',
      'provincial-emulation-fighter',
      'national-emulation-fighter',
      'advanced-collective',
      'excellent-collective',
    ]),
    'provincial-certificate',
  ),
  track: otherwise(z.enum(['regular', 'thematic', 'sudden']), 'thematic'),
  source: otherwise(z.nullable(z.enum(['mttq', 'press', 'citizen', 'unit', 'self'])), null),
  /** Entered from papers: when it was referred, by whom, and the proof. */
  proof: otherwise(Paper, emptyPaper),
  /** Idempotency-Key of the sending: it stays the same until the API has answered. */
  key: text,
  savedAt: text,
});
export type ReferralDraft = z.infer<typeof ReferralDraft>;

export const emptyReferral = (): ReferralDraft => z.parse(ReferralDraft, { key: crypto.randomUUID() });

/** Whether the draft contains input that would be missed. */
export const isBegun = ({ name, summary, achievement, unit, fields, head, address, proof }: ReferralDraft): boolean =>
  [name, summary, achievement, unit, head, address, proof.on, proof.paper].some((typed) => typed.trim() !== '') ||
  fields.length > 0;

export type Missing = 'name' | 'born' | 'summary' | 'achievement' | 'from' | 'to' | 'unit' | 'fields' | 'source';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Missing or wrong fields of a step, in the order of its questions. */
export function missingIn(step: Step, draft: ReferralDraft): readonly Missing[] {
  const lacks: readonly (readonly [Missing, Step, boolean])[] = [
    ['name', 'who', draft.subject === null && draft.name.trim() === ''],
    [
      'born',
      'who',
      draft.subject === null &&
        draft.kind === 'individual' &&
        draft.born.trim() !== '' &&
        !/^(19|20)\d\d$/.test(draft.born.trim()),
    ],
    ['summary', 'deed', draft.summary.trim() === ''],
    ['achievement', 'deed', draft.named && draft.achievement.trim() === ''],
    ['from', 'deed', draft.named && !isDay(draft.from)],
    ['to', 'deed', draft.named && (!isDay(draft.to) || draft.to < draft.from)],
    ['unit', 'where', draft.unit === ''],
    ['fields', 'where', draft.fields.length === 0],
    ['source', 'award', draft.source === null],
  ];
  return lacks.filter(([, of, lacking]) => lacking && (of === step || step === 'review')).map(([what]) => what);
}

/** Roles that refer. */
export const referring: readonly string[] = ['referrer', 'unit-officer'];

/** Missing or wrong fields of a referral's paper. */
export const missingOfPaper = (
  { proof }: ReferralDraft,
  today: PaperLimits['today'],
  referrers: readonly Person[],
): PaperFaults => faultsOfPaper(proof, { today, last: null }, referrers);

/** Name of a draft: one for each manner of entry in a register. */
export const draftName = (register: string, entry: Entry): string =>
  entry === 'live' ? register : `${register}:historical`;

const name = (account: string, draft: string): string => leftoverOf('referral', account, draft);

/** The draft stored in this browser. */
export function readKept(account: string, draft: string): ReferralDraft | null {
  try {
    const read = z.safeParse(ReferralDraft, JSON.parse(localStorage.getItem(name(account, draft)) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
export const keep = (account: string, named: string, draft: ReferralDraft): void =>
  localStorage.setItem(name(account, named), JSON.stringify(draft));
export const dropKept = (account: string, draft: string): void => localStorage.removeItem(name(account, draft));
