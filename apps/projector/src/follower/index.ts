export { startFollower, type Follower, type FollowerOptions } from './follower.js';
export { followAnew, type Swept } from './sweeping.js';
export { settingNames } from './settings.js';
