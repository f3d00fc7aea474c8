import { caseTexts } from './case.js';
import { case: caseTexts, frame } from './frame.js';
import { signIn } from './sign-in.js';

/** Vietnamese texts by namespace: one file per area of the console. */
export const vi = { case: caseTexts, frame, signIn } as const;
