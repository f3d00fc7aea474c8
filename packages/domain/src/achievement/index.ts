export {
  decideAchievement,
  evolveAchievement,
  namingOf,
  noAchievement,
  type Achievement,
  type Citation,
} from './achievement.js';
