import type { SameShape } from '../same-shape.js';
import type { vi } from '../vi/index.js';
import { caseTexts } from './case.js';
import { case: caseTexts, frame } from './frame.js';
import { signIn } from './sign-in.js';

/** English texts by namespace. */
export const en: SameShape<typeof vi> = { case: caseTexts, frame, signIn };
