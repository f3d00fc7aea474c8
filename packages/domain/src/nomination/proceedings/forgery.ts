import { refuse, type Refusal } from '../process/rejection.js';
import type { CitedAchievement, OpenNomination } from '../model/state.js';

/** Grounds which mean that the deed was forged (law 06/2022 art. 93.2). */
const grounds: readonly string[] = ['dishonest-declaration', 'false-papers'];

/** Whether the ground of the open revocation is a forged deed. */
export const isForgery = ({ revocation }: Pick<OpenNomination, 'revocation'>): boolean =>
  revocation !== null && grounds.includes(revocation.ground);

/** No referral relies on a deed that a revocation found forged. */
export function notForged(
  { forged }: OpenNomination,
  achievement: CitedAchievement | null,
): Refusal<'achievement-forged'> | null {
  if (achievement === null || !forged.includes(achievement.id)) return null;
  return refuse('achievement-forged', { from: achievement.from, to: achievement.to });
}
