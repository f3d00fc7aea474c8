import { refuse, type Refusal } from '../process/rejection.js';
import type { CitedAchievement, OpenNomination } from '../model/state.js';

/** Grounds that say that the deed itself was made up (law 06/2022 art. 93.2). */
const grounds: readonly string[] = ['dishonest-declaration', 'false-papers'];

/** The open revocation says that the deed was made up. */
export const isForgery = ({ revocation }: Pick<OpenNomination, 'revocation'>): boolean =>
  revocation !== null && grounds.includes(revocation.ground);

/** A deed that a revocation found forged is not relied on again. */
export function notForged(
  { forged }: OpenNomination,
  achievement: CitedAchievement | null,
): Refusal<'achievement-forged'> | null {
  if (achievement === null || !forged.includes(achievement.id)) return null;
  return refuse('achievement-forged', { from: achievement.from, to: achievement.to });
}
