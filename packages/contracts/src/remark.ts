import { z } from 'zod';
import { Prose, Uuid } from './text.js';

/** Who sees a remark: all who may read the case, or only those who handle or examine it. */
export const RemarkAudience = z.enum(['readers', 'officers']);
export type RemarkAudience = z.infer<typeof RemarkAudience>;

/** What somebody types; it decides nothing and moves nothing. */
export const MakeRemark = z.object({ text: Prose, audience: RemarkAudience.default('readers') });

/** Facts of stream `remarks:{case}`; a remark is known by the version of the event that made it. Its words speak of persons and lie apart, as `narrative.text`. */
export const remarkEvents = {
  RemarkMade: z.object({ author: Uuid, audience: RemarkAudience }),
  RemarkWithdrawn: z.object({ remark: z.int(), by: Uuid }),
} as const;
