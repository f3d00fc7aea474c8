import { caseTexts } from './case.js';
import { frame } from './frame.js';
import { cases } from './cases.js';
import { list } from './list.js';
import { search } from './search.js';
import { signIn } from './sign-in.js';
import { work } from './work.js';

/** Vietnamese texts by namespace: one file per area of the console. */
export const vi = { case: caseTexts, frame, cases, list, search, signIn, work } as const;
