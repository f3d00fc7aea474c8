import { latestSitting } from '../model/record.js';
import { consultationsOf } from '../model/record.js';
import type { Day, CaseView, HeldGrant, NominationEventType, Role, UnitRegister } from '@vinhdanh/contracts';
import { reaches } from '../../unit/index.js';
import { grantReaches, inForceOn, isProvincial, reachOf } from './right-guards.js';
import { auditedThen, heldAudiences, pastAuditOf } from './past-audit.js';
import type { OpenNomination } from '../model/state.js';

/** Members of the latest sitting who take part in its vote. */
export function membersVoting(state: OpenNomination): readonly string[] {
  const sitting = latestSitting(state);
  return sitting === null ? [] : sitting.members.filter((member) => !sitting.recused.includes(member));
}

/** Roles that open no unit to their holder, but single cases: those that his council votes on, those that may be told in public. */
export const narrowRoles: readonly Role[] = ['council-member', 'media-partner'];

/** Told in public, and of public use (KH1068 IV.3): introduced or presented, not suspended or under revocation, and not against the nominee's word (G11). */
const isPublic = (state: OpenNomination): boolean =>
  state.consent !== false &&
  state.suspension === null &&
  state.revocation === null &&
  !(
    state.progress.stage === null &&
    state.progress.reason !== 'retired' &&
    state.progress.reason !== 'recognised-only'
  ) &&
  // retired after follow-up, it was told in public and stays so
  (state.introduced ||
    state.progress.stage === 'followUp' ||
    state.progress.substate === 'awarded' ||
    (state.progress.stage === null && state.progress.reason === 'retired'));

export const mediaAudience = 'media';
export const memberAudience = (person: string): string => `member:${person}`;
/** Who wrote a case up reads it wherever it lies. */
export const authorAudience = (person: string): string => `author:${person}`;
/** An agency that was asked reads what it was asked about. */
export const agencyAudience = (unit: string): string => `agency:${unit}`;

/** To whom the case is open besides those whose unit it is. */
export const audiencesOf = (state: OpenNomination): readonly string[] => [
  ...(isPublic(state) ? [mediaAudience] : []),
  ...state.authors.map(authorAudience),
  ...Object.keys(consultationsOf(state)).map(agencyAudience),
  ...heldAudiences(state),
  ...membersVoting(state).map(memberAudience),
];

/** The audience to which a grant of a narrow role belongs. */
export const audienceOf = (grant: HeldGrant, person: string): string =>
  grant.role === 'media-partner' ? mediaAudience : memberAudience(person);

/** How much of a case somebody may read: all of it but what is sealed, or what may be told in public. */
export type Reading = 'all' | 'public';

/** What a person may read of a case: a grant in force reaches its unit, he wrote it up himself, his agency was asked, his council votes on it, or it is public. Null: nothing. */
export function readingOf(
  grants: readonly HeldGrant[],
  person: string,
  state: OpenNomination,
  units: UnitRegister,
  day: Day,
): Reading | null {
  if (state.authors.includes(person)) return 'all';
  const held = grants.filter((grant) => inForceOn(grant, day));
  const whole = held.some(
    (grant) =>
      (!narrowRoles.includes(grant.role) && reaches(units, reachOf(grant, units, day), state.unit, day)) ||
      (grant.role === 'agency' && grant.unit in consultationsOf(state)) ||
      audited(grant, state, units, day),
  );
  if (whole) return 'all';
  const open = audiencesOf(state);
  const narrow = held.filter(
    (grant) =>
      narrowRoles.includes(grant.role) &&
      grantReaches(grant, state.unit, units, day) &&
      open.includes(audienceOf(grant, person)),
  );
  if (narrow.length === 0) return null;
  return narrow.some((grant) => grant.role === 'council-member') ? 'all' : 'public';
}

/** Whether somebody may read who denounced: as an appraiser of the province or an auditor over the case's unit, by a grant in force. Authorship opens nothing here. */
export const maySeeSealed = (
  grants: readonly HeldGrant[],
  state: Pick<OpenNomination, 'unit' | 'custody'>,
  units: UnitRegister,
  day: Day,
): boolean =>
  grants.some(
    (grant) =>
      inForceOn(grant, day) &&
      ((grant.role === 'appraiser' &&
        isProvincial(units, grant.unit, day) &&
        grantReaches(grant, state.unit, units, day)) ||
        (grant.role === 'auditor' && reaches(units, reachOf(grant, units, day), state.unit, day)) ||
        audited(grant, state, units, day)),
  );

function audited(grant: HeldGrant, state: Pick<OpenNomination, 'custody'>, units: UnitRegister, day: Day): boolean {
  const past = pastAuditOf(grant, units, day);
  return past !== null && auditedThen(past, state, units);
}

/** How much an audience may read of the cases that are open to it. */
export const readingBy = (audience: string): Reading => (audience === mediaAudience ? 'public' : 'all');

/** The case without its inner life: who was honoured, for what kind of deed, by which decision, and how it was told since. */
export const publicView = (view: CaseView): CaseView => ({
  ...view,
  proceedings: { suspension: null, revocation: null, followUp: null },
  repin: null,
  succession: null,
  revote: null,
  links: { cites: view.links.cites, higher: [] },
  refusedElsewhere: [],
  // what is printed above the name, not who was absent and by which paper
  decision: view.decision === null ? null : { ...view.decision, signature: printed(view.decision.signature) },
  passages: [],
  counts: {
    supports: 0,
    weaknessActions: 0,
    stories: view.counts.stories,
    replications: view.counts.replications,
    reviews: 0,
  },
  due: {},
  deadlines: [],
  overdue: [],
  escalatedTo: null,
  papers: [],
  missingPapers: [],
  criteria: [],
  council: null,
  votes: [],
  consultations: [],
  publication: null,
  comments: [],
  central: null,
  waitingFor: [],
});

type Signature = NonNullable<CaseView['decision']>['signature'];
const printed = (signature: Signature): Signature =>
  signature === null ? null : { line: signature.line, standsFor: null, basis: null };

const publicEvents: ReadonlySet<NominationEventType> = new Set<NominationEventType>([
  'ExemplarIntroduced',
  'DecisionSigned',
  'DecisionRegistered',
  'AwardPresented',
  'StoryPublished',
  'StoriesAnnotated',
  'ReplicationLogged',
]);
/** What of its history may be told in public. */
export const isPublicEvent = (type: string): boolean => [...publicEvents].some((known) => known === type);
