import { standing } from './standing.js';
import { referral } from './referral.js';
import { council } from './council.js';
import { appraisal } from './appraisal.js';
import { decision } from './decision.js';
import { register } from './register.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** The English sentences of every refusal; a guard without sentences does not compile. */
export const english: RefusalCatalogue = {
  ...standing,
  ...referral,
  ...council,
  ...appraisal,
  ...decision,
  ...register,
};
