/** Names that clients and workflows share; this file has no imports, so that both sides may use it. */
export const taskQueue = 'nominations';
/** Signal: argument `Poke`. */
export const pokeSignal = 'poke';
/** Query: answers `LifecycleView`. */
export const lifecycleQuery = 'lifecycle';
export const nominationWorkflowId = (caseId: string): string => `nomination:${caseId}`;
/** Type of the failure by which activity `follow` reports that the log has no such case. */
export const caseUnknown = 'CaseUnknown';
/** Failure type of an activity on a case that a retry cannot help until somebody repairs the case. */
export const caseStuck = 'CaseStuck';
/** Workflow type, its id, and the query that answers `FanOutProgress`. */
export const fanOutType = 'fanOut';
export const fanOutQuery = 'progress';
export const fanOutWorkflowId = (id: string): string => `fan-out:${id}`;
