/**
 * Operations: what the running installation keeps beside the log, in schema `ops` of PostgreSQL. One class per table or
 * per question, over a pool; each statement is an exported function, and its SQL stands as text in
 * `packages/operations/sql`.
 *
 * @example
 * const drafts = new Drafts(pool);
 * const saved = await drafts.save(account, 'nomination:new', body, null);
 */
export {
  AccountEvents,
  accountEventKinds,
  type AccountEvent,
  type AccountEventKind,
  type NewAccountEvent,
} from './account/account-events.js';
export { FactorRows, type KeptSecret } from './account/factor-rows.js';
export { PasskeyRows, type KnownPasskey, type NewPasskey, type PasskeyPurpose } from './account/passkey-rows.js';
export { ProviderLinks, type ProviderLink, type ProviderSubject } from './account/provider-links.js';
export { AccountRequests, type RequestedAct } from './account/account-requests.js';
export {
  CredentialRows,
  type KnownCredential,
  type NewCredential,
  type StandingCredential,
} from './account/credential-rows.js';
export {
  AdministrationActs,
  type AdministrationAct,
  type NewAdministrationAct,
} from './administration/administration-acts.js';
export { EffectsHold, type HeldRestart } from './administration/effects-hold.js';
export {
  Assignments,
  type Assigned,
  type AssignmentChange,
  type AssignedRole,
  type ConcerningChange,
  type Deed,
  type Held,
  type Step,
} from './assignment/assignments.js';
export { Drafts, type Draft } from './draft/drafts.js';
export { FanOuts, type ChangeCarried, type FanOutPage } from './fan-out/fan-outs.js';
export { FaultyWorkflows, workflowFaults, type FaultyWorkflow, type WorkflowFault } from './follow/faulty-workflows.js';
export { FollowRows } from './follow/follow-rows.js';
export { FollowViews, type FollowHealth, type FollowLag, type FollowView } from './follow/follow-views.js';
export { Level, type Laggard } from './follow/level.js';
export { type Marked } from './follow/mark.js';
export { type Seen } from './follow/seen.js';
export { type DueCase } from './follow/take.js';
export { EffectLeases, LeasedElsewhere, type EffectLease, type Looked } from './lease/effect-leases.js';
export { ClockLock } from './lease/clock-lock.js';
export { ProjectorLease } from './lease/projector-lease.js';
export { AuditReads, type AuditRead } from './reading/audit-reads.js';
export {
  PersonalReadRows,
  type NewPersonalRead,
  type PersonalRead,
  type PersonalReadFilter,
} from './reading/personal-reads.js';
export { type ReadBy, type ReadFilter } from './reading/read-filter.js';
export { RegisterRows } from './register/register-rows.js';
export { SavedViews, type NewView, type SavedView } from './saved-view/saved-views.js';
export { SessionRows, type NewSession, type OpenSession, type SessionRow } from './session/session-rows.js';
export { SignsOfLife } from './setting/signs-of-life.js';
export { Settings, settingNames } from './setting/settings.js';
