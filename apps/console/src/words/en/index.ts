import type { SameShape } from '../same-shape.js';
import type { vi } from '../vi/index.js';
import { caseTexts } from './case.js';
import { frame } from './frame.js';
import { cases } from './cases.js';
import { list } from './list.js';
import { search } from './search.js';
import { signIn } from './sign-in.js';
import { work } from './work.js';

/** English texts by namespace. */
export const en: SameShape<typeof vi> = { case: caseTexts, frame, cases, list, search, signIn, work };
