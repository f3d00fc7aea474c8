import type { NominationCommandName, RestReason, Role, Stage, Substate } from '@vinhdanh/contracts';

/** What an act presupposes before its own guards are asked: where the case stands and who may do it. */
export interface Act {
  /** Stage and substates in which it may be done; `any` = every substate. Absent for the act that opens a case. */
  readonly during: readonly { readonly stage: Stage; readonly substates: readonly Substate[] | 'any' }[];
  readonly roles: readonly Role[];
  /** `unit`: a grant that reaches the case's unit; `province`: one held at the province or a provincial body over that unit; `anywhere`: any grant of the role. */
  readonly scope: 'unit' | 'province' | 'anywhere';
  /** Whether it may be done while the case is suspended (G8). */
  readonly whileSuspended: boolean;
  /** Kinds of rest from which the act wakes the case. */
  readonly wakes: readonly RestReason[];
}

const everyStage: readonly Stage[] = [
  'discovery',
  'cultivation',
  'recognition',
  'appraisal',
  'submission',
  'commendation',
];
const all = (stage: Stage) => ({ stage, substates: 'any' as const });
const at = (stage: Stage, ...substates: Substate[]) => ({ stage, substates });
const act = (
  scope: Act['scope'],
  roles: readonly Role[],
  during: Act['during'],
  whileSuspended = false,
  wakes: readonly RestReason[] = [],
): Act => ({
  during,
  roles,
  scope,
  whileSuspended,
  wakes,
});

/** While a council sits: the unit's, or the province's. */
const sitting = [at('recognition', 'council'), at('appraisal', 'content')];

/** Every act of a person, with its place and role; its words are the glossary's (domain.md §4, columns "Commands (actor)"). */
export const acts: Readonly<Record<NominationCommandName, Act>> = {
  refer: act('anywhere', ['referrer', 'unit-officer'], []),
  'start-verify': act('unit', ['unit-officer'], [at('discovery', 'referred')]),
  'accept-new-factor': act('unit', ['unit-officer'], [all('discovery')]),
  decline: act(
    'unit',
    ['unit-officer', 'unit-head', 'appraiser', 'chair'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
  withdraw: act(
    'anywhere',
    ['referrer', 'unit-officer', 'unit-head'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
  'fast-track': act('unit', ['unit-head'], [all('discovery')]),
  'merge-duplicate': act(
    'unit',
    ['unit-officer', 'appraiser'],
    everyStage.map((stage) => all(stage)),
  ),
  're-refer': act('anywhere', ['referrer', 'unit-officer'], [], false, [
    'declined',
    'withdrawn',
    'merged',
    'terminated',
    'ineligible',
    'closed-not-passed',
    'revoked',
  ]),
  'pause-cultivation': act('unit', ['unit-officer'], [at('cultivation', 'planned', 'active')]),
  'continue-cultivation': act('unit', ['unit-officer'], [at('cultivation', 'paused')]),
  'drop-out': act('unit', ['unit-officer', 'unit-head'], [all('cultivation')]),
  'take-back': act('unit', ['unit-officer', 'unit-head'], [], false, [
    'dropped-out',
    'closed-not-passed',
    'recognised-only',
  ]),
  plan: act('unit', ['unit-officer'], [all('cultivation')]),
  'log-support': act('unit', ['unit-officer'], [at('cultivation', 'planned', 'active'), all('followUp')]),
  'log-weakness-action': act('unit', ['unit-officer'], [at('cultivation', 'planned', 'active')]),
  review: act('unit', ['unit-officer', 'unit-head'], [at('cultivation', 'planned', 'active')]),
  'declare-ready': act('unit', ['unit-officer'], [at('cultivation', 'planned', 'active')]),
  'attach-paper': act(
    'unit',
    ['unit-officer', 'council-secretary', 'appraiser'],
    [all('recognition'), at('appraisal', 'completeness', 'supplement', 'content')],
    true,
  ),
  'assess-criterion': act('unit', ['assessor'], [all('recognition')]),
  convene: act('unit', ['council-secretary'], [at('recognition', 'dossier'), at('appraisal', 'content')]),
  'cast-vote': act('unit', ['council-secretary', 'council-member'], sitting),
  'return-ballot': act('unit', ['council-secretary'], sitting),
  'count-ballots': act('unit', ['council-secretary'], sitting),
  'correct-count': act('unit', ['council-secretary', 'appraiser'], [all('recognition'), all('appraisal')]),
  'not-pass': act('unit', ['unit-head'], [at('recognition', 'dossier', 'council')]),
  conclude: act('unit', ['unit-head'], [at('recognition', 'recognised')]),
  'commend-own': act('unit', ['unit-head'], [at('recognition', 'recognised')]),
  introduce: act(
    'unit',
    ['unit-head', 'appraiser'],
    [at('recognition', 'recognised'), all('commendation'), all('followUp')],
  ),
  'close-vote': act('unit', ['council-secretary'], sitting),
  recognise: act('unit', ['unit-head'], [at('recognition', 'council')]),
  'propose-up': act('unit', ['unit-head'], [at('recognition', 'recognised')]),
  receive: act('province', ['appraiser'], [at('appraisal', 'sent')]),
  'request-supplement': act('province', ['appraiser'], [at('appraisal', 'completeness', 'content')]),
  resubmit: act('unit', ['unit-officer', 'unit-head'], [at('appraisal', 'supplement')]),
  'confirm-complete': act('province', ['appraiser'], [at('appraisal', 'completeness')]),
  'assess-content': act('province', ['appraiser'], [at('appraisal', 'content')]),
  'request-consultation': act('province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  'reply-consultation': act(
    'anywhere',
    ['agency', 'appraiser'],
    [at('appraisal', 'content', 'voted', 'supplement', 'completeness')],
    true,
  ),
  'answer-objection': act(
    'province',
    ['appraiser'],
    [at('appraisal', 'completeness', 'supplement', 'content', 'voted')],
    true,
  ),
  publish: act('province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  'extend-publication': act('province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  comment: act(
    'unit',
    ['front-observer', 'referrer', 'unit-officer', 'appraiser', 'council-secretary', 'council-member'],
    [all('recognition'), all('appraisal')],
    true,
  ),
  'answer-comment': act('unit', ['unit-officer', 'appraiser'], [all('recognition'), all('appraisal')], true),
  'reject-with-notice': act('province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  reopen: act('unit', ['unit-head', 'unit-officer'], [], false, ['ineligible', 'centrally-refused', 'recognised-only']),
  'record-vote': act('province', ['council-secretary', 'appraiser'], [at('appraisal', 'content')]),
  pass: act('province', ['appraiser'], [at('appraisal', 'content', 'voted')]),
  'submit-to-chair': act('province', ['appraiser'], [at('submission', 'drafting')]),
  'send-back': act('province', ['chair'], [at('submission', 'before-chair')]),
  escalate: act('province', ['appraiser', 'chair'], [at('submission', 'before-chair')]),
  'record-party-opinion': act('province', ['appraiser'], [all('submission')]),
  'record-central-receipt': act('province', ['appraiser'], [at('submission', 'escalated')]),
  'record-central-supplement': act('province', ['appraiser'], [at('submission', 'escalated', 'received-centrally')]),
  'record-outcome': act('province', ['appraiser'], [at('submission', 'escalated', 'received-centrally')]),
  'fall-back': act('province', ['appraiser'], [at('submission', 'escalated', 'received-centrally')]),
  sign: act('province', ['chair'], [at('submission', 'before-chair')]),
  'register-decision': act('unit', ['appraiser', 'unit-officer', 'chair-office'], [at('commendation', 'decided')]),
  notify: act('unit', ['appraiser', 'unit-officer', 'chair-office'], [at('commendation', 'registered')]),
  'issue-objects': act('unit', ['appraiser', 'unit-officer'], [at('commendation', 'notified')]),
  award: act('unit', ['appraiser', 'chair', 'unit-head', 'unit-officer'], [at('commendation', 'issued')]),
  'publish-story': act(
    'unit',
    ['appraiser', 'unit-officer', 'media-partner'],
    [at('commendation', 'awarded'), all('followUp')],
  ),
  archive: act('unit', ['appraiser', 'unit-officer'], [at('commendation', 'awarded')]),
  'log-replication': act('unit', ['unit-officer'], [all('followUp')]),
  'annual-review': act('unit', ['unit-officer', 'unit-head'], [all('followUp')]),
  'propose-higher': act('unit', ['unit-officer', 'unit-head', 'appraiser'], [all('followUp')]),
  retire: act('unit', ['unit-head'], [all('followUp')]),
  suspend: act(
    'unit',
    ['appraiser', 'unit-head'],
    everyStage.map((stage) => all(stage)),
  ),
  'record-denunciation': act(
    'province',
    ['appraiser'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  resume: act(
    'unit',
    ['appraiser', 'unit-head'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
  terminate: act(
    'province',
    ['appraiser', 'chair'],
    everyStage.map((stage) => all(stage)),
    true,
  ),
  'extend-deadline': act(
    'unit',
    ['unit-head', 'appraiser', 'chair'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
  ),
  'mark-posthumous': act(
    'unit',
    ['unit-officer', 'appraiser'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  'transfer-custody': act(
    'unit',
    ['appraiser', 'administrator'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  'propose-repin': act(
    'province',
    ['appraiser', 'chair-office'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  'confirm-repin': act(
    'province',
    ['appraiser', 'chair'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  'waive-revote': act('province', ['appraiser'], [all('recognition'), all('appraisal'), all('submission')]),
  'correct-name': act(
    'unit',
    ['unit-officer', 'appraiser'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  'record-consent': act(
    'unit',
    ['unit-officer', 'appraiser'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  'open-revocation': act('unit', ['appraiser', 'unit-head'], [all('commendation'), all('followUp')], false, [
    'retired',
  ]),
  'report-revocation': act('unit', ['unit-head', 'appraiser'], [all('commendation'), all('followUp')]),
  revoke: act('unit', ['chair', 'unit-head'], [all('commendation'), all('followUp')]),
  uphold: act('unit', ['chair', 'unit-head'], [all('commendation'), all('followUp')]),
  release: act(
    'anywhere',
    ['appraiser', 'unit-officer', 'unit-head', 'administrator'],
    [...everyStage.map((stage) => all(stage)), all('followUp')],
    true,
  ),
  'pass-time': act('anywhere', ['entry-clerk'], [...everyStage.map((stage) => all(stage)), all('followUp')], true),
};
