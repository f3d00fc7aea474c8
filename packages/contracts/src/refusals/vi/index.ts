import { standing } from './standing.js';
import { referral } from './referral.js';
import { council } from './council.js';
import { appraisal } from './appraisal.js';
import { decision } from './decision.js';
import { register } from './register.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** What every refusal says in Vietnamese; a guard without its sentences does not compile. */
export const vietnamese: RefusalCatalogue = {
  ...standing,
  ...referral,
  ...council,
  ...appraisal,
  ...decision,
  ...register,
};
