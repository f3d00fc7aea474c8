import { z } from 'zod';
import { Prose, Uuid } from './text.js';

/** How a person is concerned in a case: as nominee, as close to the nominee, or as head of the nominated collective. */
export const InterestKind = z.enum(['nominee', 'spouse', 'household', 'head']);
export type InterestKind = z.infer<typeof InterestKind>;

/** A person of the register who is concerned in the cases of a subject. */
export interface Interest {
  readonly person: string;
  readonly as: InterestKind;
}

/**
 * The evidence that a person is concerned: equal citizen numbers, equal name and year, their own statement, or that of
 * the officer who handles the case.
 */
export const InterestBasis = z.enum(['citizen-number', 'name-and-year', 'own-word', 'officer']);
export type InterestBasis = z.infer<typeof InterestBasis>;

/**
 * Records that a person of the register is concerned in the cases of a subject, or is not. The reason is personal data.
 */
export const LinkPerson = z.object({
  subject: Uuid,
  person: Uuid,
  as: InterestKind,
  linked: z.boolean().default(true),
  reason: Prose,
});
export type LinkPerson = z.infer<typeof LinkPerson>;

/** In the stream of the person: ids only. A later answer for the same subject and kind replaces an earlier one. */
export const PersonLinked = z.object({
  subject: Uuid,
  as: InterestKind,
  linked: z.boolean(),
  basis: InterestBasis,
  by: z.string(),
});

/** Acts that judge a case. Whoever is concerned in the case is excluded from them. */
export const JudgingAct = z.enum([
  'cast-vote',
  'correct-vote',
  'return-ballot',
  'count-ballots',
  'correct-count',
  'close-vote',
  'record-vote',
  'assess-criterion',
  'recognise',
  'not-pass',
  'conclude',
  'commend-own',
  'propose-up',
  'confirm-complete',
  'assess-content',
  'reject-with-notice',
  'pass',
  'submit-to-chair',
  'sign',
  'revoke',
  'uphold',
]);
export type JudgingAct = z.infer<typeof JudgingAct>;
