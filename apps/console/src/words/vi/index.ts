import { caseTexts } from './case.js';
import { account } from './account.js';
import { frame } from './frame.js';
import { training } from './training.js';
import { cases } from './cases.js';
import { list } from './list.js';
import { passkey } from './passkey.js';
import { provider } from './provider.js';
import { search } from './search.js';
import { overview } from './overview.js';
import { refer } from './refer.js';
import { audit } from './audit.js';
import { consent } from './consent.js';
import { councils } from './councils.js';
import { bars } from './bars.js';
import { interests } from './interests.js';
import { unitYear } from './unit-year.js';
import { decisions } from './decisions.js';
import { administration } from './administration.js';
import { secondStep } from './second-step.js';
import { signIn } from './sign-in.js';
import { work } from './work.js';

/** Vietnamese texts by namespace: one file per area of the console. */
export const vi = {
  case: caseTexts,
  account,
  frame,
  training,
  cases,
  list,
  overview,
  refer,
  audit,
  consent,
  councils,
  bars,
  interests,
  unitYear,
  decisions,
  administration,
  passkey,
  provider,
  search,
  secondStep,
  signIn,
  work,
} as const;
