import { z } from 'zod';
import { stageExits } from './nomination/stage.js';
import { Award, Track } from './policy.js';
import { Day, Uuid } from './text.js';

/**
 * What identifies an achievement: its kind and movement if stated, its days, and the ids of all who share it, in order.
 */
export const NamedAchievement = z.object({
  kind: Track.nullable(),
  movement: z.string().nullable(),
  from: Day,
  to: Day,
  subjects: z.array(Uuid).min(1),
});
export type NamedAchievement = z.infer<typeof NamedAchievement>;

/** `after`: version of the case on which the act was decided, so that late reports are recognised as late. */
const citation = { case: Uuid, on: Day, after: z.int() };

/** Events of an achievement, each reported by a case. */
export const achievementEvents = {
  AchievementNamed: NamedAchievement,
  /** A case proposes an award for it. */
  AchievementCited: z.object({ ...citation, award: Award }),
  /** A decision gave the award. */
  AchievementRewarded: z.object({ ...citation, award: Award, decisionNumber: z.string() }),
  /**
   * The case ended without an award, or its award was revoked; `exit` null = the case now names another achievement.
   */
  AchievementReleased: z.object({ ...citation, exit: z.enum(stageExits).nullable() }),
} as const;

/** What a case reports about its achievement. */
export const AchievementTelling = z.discriminatedUnion('type', [
  z.object({ type: z.literal('AchievementCited'), facts: achievementEvents.AchievementCited }),
  z.object({ type: z.literal('AchievementRewarded'), facts: achievementEvents.AchievementRewarded }),
  z.object({ type: z.literal('AchievementReleased'), facts: achievementEvents.AchievementReleased }),
]);
export type AchievementTelling = z.infer<typeof AchievementTelling>;
