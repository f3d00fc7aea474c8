import { latestSitting, consultationsOf } from '../model/record.js';
import type {
  Day,
  CaseView,
  HeldGrant,
  NominationEventType,
  Role,
  SignatureView,
  UnitRegister,
} from '@vinhdanh/contracts';
import { reaches } from '../../unit/index.js';
import { grantReaches, inForceOn, isProvincial, reachOf } from './right-guards.js';
import { auditedThen, heldAudiences, pastAuditOf } from './past-audit.js';
import type { OpenNomination } from '../model/state.js';

/** Members of the latest sitting who take part in its vote. */
export function membersVoting(state: OpenNomination): readonly string[] {
  const sitting = latestSitting(state);
  return sitting === null ? [] : sitting.members.filter((member) => !sitting.recused.includes(member));
}

/**
 * Roles that open single cases to their holder and no unit: the cases on which their council votes, or those that are
 * public.
 */
export const narrowRoles: readonly Role[] = ['council-member', 'media-partner'];

/**
 * The case is public and may be used in public (KH1068 IV.3): introduced or presented, neither suspended nor under
 * revocation, and not against the nominee's will (G11).
 */
const isPublic = (state: OpenNomination): boolean =>
  state.consent !== false &&
  state.suspension === null &&
  state.revocation === null &&
  !(
    state.progress.stage === null &&
    state.progress.reason !== 'retired' &&
    state.progress.reason !== 'recognised-only'
  ) &&
  // a case that retired after follow-up was public and stays so
  (state.introduced ||
    state.progress.stage === 'followUp' ||
    state.progress.substate === 'awarded' ||
    (state.progress.stage === null && state.progress.reason === 'retired'));

export const mediaAudience = 'media';
export const memberAudience = (person: string): string => `member:${person}`;
/** The authors of a case read it in every stage and unit. */
export const authorAudience = (person: string): string => `author:${person}`;
/** An agency reads the cases on which it was asked for its opinion. */
export const agencyAudience = (unit: string): string => `agency:${unit}`;

/** Audiences to whom the case is open in addition to those whose unit it is. */
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

/** How much of a case a person may read: all except sealed parts, or the public parts only. */
export type Reading = 'all' | 'public';

/**
 * What a person may read of a case. They read it if a grant in force reaches its unit, if they are its author, if their
 * agency was asked, if their council votes on it, or if it is public. Null: nothing.
 */
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

/**
 * Whether a person may read the denouncer's identity: an appraiser of the province or an auditor over the case's unit,
 * by a grant in force. Authorship does not open it.
 */
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

/** How much an audience may read of the cases open to it. */
export const readingBy = (audience: string): Reading => (audience === mediaAudience ? 'public' : 'all');

/**
 * The public part of a case: who was honoured, for what kind of deed, by which decision, and how the award was
 * publicised since.
 */
export const publicView = (view: CaseView): CaseView => ({
  ...view,
  proceedings: { suspension: null, revocation: null, followUp: null },
  repin: null,
  succession: null,
  revote: null,
  countProposal: null,
  links: { cites: view.links.cites, higher: [] },
  refusedElsewhere: [],
  // the printed signature block, without who was absent and by which paper
  decision: view.decision === null ? null : publicDecision(view.decision),
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

type DecisionShown = NonNullable<CaseView['decision']>;
const publicDecision = (decision: DecisionShown): DecisionShown => ({
  ...decision,
  signature: decision.signature === null ? null : printed(decision.signature),
  corrections: decision.corrections.map((each) => ({ ...each, signature: printed(each.signature) })),
});
const printed = ({ line }: SignatureView): SignatureView => ({ line, standsFor: null, basis: null });

const publicEvents: ReadonlySet<NominationEventType> = new Set<NominationEventType>([
  'ExemplarIntroduced',
  'DecisionSigned',
  'DecisionCorrected',
  'DecisionRegistered',
  'AwardPresented',
  'StoryPublished',
  'StoriesAnnotated',
  'ReplicationLogged',
]);
/** The events of a case that are public. */
export const isPublicEvent = (type: string): boolean => [...publicEvents].some((known) => known === type);
