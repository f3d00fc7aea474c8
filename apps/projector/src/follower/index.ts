export { startFollower, type Follower, type FollowerOptions } from './follower.js';
export { type Swept } from './sweeping.js';
