import {
  type Day,
  achievementEvents,
  type AchievementTelling,
  type Award,
  type NamedAchievement,
  type NewEvent,
  type RecordedEvent,
  type StageExit,
} from '@vinhdanh/contracts';

/** What one case has to do with an achievement, as it last told. */
export interface Citation {
  readonly case: string;
  readonly award: Award;
  readonly status: 'cited' | 'rewarded' | 'released';
  /** The decision that gave the award; null = none has. It stays known after a revocation. */
  readonly decisionNumber: string | null;
  /** By which end the case gave it back; null = it has not. */
  readonly exit: StageExit | null;
  /** Day of the act. */
  readonly on: Day;
  /** Version of the case on which the act was decided. */
  readonly after: number;
}

/** An achievement: what names it, and the cases that cite it, the first to do so first. The claims say who may have it rewarded (G2); this says who cites it and what became of that. */
export type Achievement =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'achievement';
      readonly named: NamedAchievement;
      readonly citations: ReadonlyMap<string, Citation>;
    };

export const noAchievement: Achievement = { kind: 'absent' };

/** What names an achievement that a case cites: the same whichever of those who share it is nominated, and in whatever order they are named. */
export const namingOf = (
  subject: string,
  {
    kind,
    movement,
    from,
    to,
    shared = [],
  }: Partial<Pick<NamedAchievement, 'kind' | 'movement'>> & { readonly from: Day; readonly to: Day } & {
    readonly shared?: readonly string[] | undefined;
  },
): NamedAchievement => ({
  kind: kind ?? null,
  movement: movement ?? null,
  from,
  to,
  subjects: [...new Set([subject, ...shared])].sort(),
});

export function evolveAchievement(achievement: Achievement, event: RecordedEvent): Achievement {
  switch (event.type) {
    case 'AchievementNamed':
      return {
        kind: 'achievement',
        named: achievementEvents.AchievementNamed.parse(event.facts),
        citations: new Map(),
      };
    case 'AchievementCited': {
      const { case: by, award, on, after } = achievementEvents.AchievementCited.parse(event.facts);
      return withCitation(achievement, {
        case: by,
        award,
        status: 'cited',
        decisionNumber: null,
        exit: null,
        on,
        after,
      });
    }
    case 'AchievementRewarded': {
      const { case: by, award, decisionNumber, on, after } = achievementEvents.AchievementRewarded.parse(event.facts);
      return withCitation(achievement, { case: by, award, status: 'rewarded', decisionNumber, exit: null, on, after });
    }
    case 'AchievementReleased': {
      const { case: by, exit, on, after } = achievementEvents.AchievementReleased.parse(event.facts);
      const before = citationOf(achievement, by);
      return before === undefined
        ? achievement
        : withCitation(achievement, { ...before, status: 'released', exit, on, after });
    }
    default:
      return achievement;
  }
}

/** What a case's telling brings about on the achievement: the first one names it; what it has been told already, or what came in after something later, changes nothing. */
export function decideAchievement(
  achievement: Achievement,
  named: NamedAchievement,
  telling: AchievementTelling,
): readonly NewEvent[] {
  const before = citationOf(achievement, telling.facts.case);
  if (before !== undefined && before.after >= telling.facts.after) return [];
  return achievement.kind === 'absent' ? [{ type: 'AchievementNamed', facts: named }, telling] : [telling];
}

const citationOf = (achievement: Achievement, by: string): Citation | undefined =>
  achievement.kind === 'absent' ? undefined : achievement.citations.get(by);

const withCitation = (achievement: Achievement, citation: Citation): Achievement =>
  achievement.kind === 'absent'
    ? achievement
    : { ...achievement, citations: new Map([...achievement.citations, [citation.case, citation]]) };
