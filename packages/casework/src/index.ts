export { Casework } from './casework.js';
export type { Principal } from './acting.js';
export type { RegisterCommand, RegisterCommandName } from './administer.js';
export type { SealedEntry, TimelineEntry, Visibility } from './case-reading.js';
export { ContentionError, type CaseCommand } from './execute.js';
export { commandId, createdId, requestHash } from './identity.js';
export type { Administered, Done, Executed } from './outcome.js';
