export { startFollower, type Follower, type FollowerOptions } from './follower.js';
