import { z } from 'zod';
import { Prose, Uuid } from './text.js';

/** Who sees a remark: all readers of the case, or only those who handle or examine it. */
export const RemarkAudience = z.enum(['readers', 'officers']);
export type RemarkAudience = z.infer<typeof RemarkAudience>;

/** What a person types; a remark decides nothing and causes no transition. */
export const MakeRemark = z.object({ text: Prose, audience: RemarkAudience.default('readers') });

/**
 * Facts of stream `remarks:{case}`. The version of its event identifies a remark. Its text concerns persons and is
 * stored apart, as `narrative.text`.
 */
export const remarkEvents = {
  RemarkMade: z.object({ author: Uuid, audience: RemarkAudience }),
  RemarkWithdrawn: z.object({ remark: z.int(), by: Uuid }),
} as const;
