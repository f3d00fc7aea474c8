import type { NominationCommandName, WorkItem } from '@vinhdanh/contracts';
import { acts } from './acts.js';
import { waiting } from './clock.js';
import type { OpenNomination, Progress } from './state.js';

/** The act that moves the case on from where it stands. */
function nextAct(state: OpenNomination): NominationCommandName | null {
  const { progress } = state;
  switch (progress.stage) {
    case 'discovery':
      return progress.substate === 'referred' ? 'start-verify' : 'accept-new-factor';
    case 'cultivation':
      return progress.substate === 'accepted' ? 'plan' : 'declare-ready';
    case 'recognition':
      return nextInRecognition(state, progress);
    case 'appraisal':
      return nextInAppraisal(state, progress);
    case 'submission':
      return progress.substate === 'drafting' ? 'submit-to-chair' : 'sign';
    case 'commendation':
      return ({ decided: 'register-decision', registered: 'notify', notified: 'issue-objects', issued: 'award', awarded: 'archive' } as const)[
        progress.substate
      ];
    case 'followUp':
      return 'annual-review';
    case null:
      return null;
  }
}

function nextInRecognition(state: OpenNomination, progress: Extract<Progress, { stage: 'recognition' }>): NominationCommandName {
  if (progress.substate === 'recognised') return 'propose-up';
  if (progress.substate === 'dossier') return Object.values(state.criteria).some((criterion) => criterion.met) ? 'convene' : 'assess-criterion';
  if (state.votes.unit !== null) return 'recognise';
  return state.council !== null && Object.keys(state.council.votes).length >= state.council.members.length ? 'close-vote' : 'cast-vote';
}

function nextInAppraisal(state: OpenNomination, progress: Extract<Progress, { stage: 'appraisal' }>): NominationCommandName {
  switch (progress.substate) {
    case 'sent':
      return 'receive';
    case 'completeness':
      return 'confirm-complete';
    case 'supplement':
      return 'resubmit';
    case 'content':
      return state.contentAssessed ? 'record-vote' : 'assess-content';
    case 'voted':
      return 'pass';
  }
}

/** Who must do what by when. Nothing while the case rests; while it is suspended, only the resumption. */
export function workOf(state: OpenNomination): readonly WorkItem[] {
  const action = state.suspension === null ? nextAct(state) : 'resume';
  if (action === null) return [];
  const [role] = acts[action].roles;
  const clock = clockOf(state, action);
  return [
    {
      key: action,
      action,
      role: role ?? 'unit-officer',
      unit: state.unit,
      deadline: clock?.deadline ?? null,
      due: clock?.due ?? null,
      since: state.suspension?.since ?? state.since,
    },
  ];
}

const clockKinds: Partial<Record<NominationCommandName, readonly string[]>> = {
  'start-verify': ['verification'],
  'accept-new-factor': ['verification'],
  plan: ['cultivation-review'],
  'declare-ready': ['cultivation-review'],
  'confirm-complete': ['completeness', 'appraisal'],
  resubmit: ['supplement'],
  'assess-content': ['appraisal'],
  'record-vote': ['appraisal'],
  pass: ['appraisal'],
  'submit-to-chair': ['appraisal'],
  sign: ['appraisal'],
  'register-decision': ['notification'],
  notify: ['notification'],
  'annual-review': ['annual-review'],
  resume: ['suspension-review'],
};

function clockOf(state: OpenNomination, action: NominationCommandName) {
  const kinds = clockKinds[action] ?? [];
  return waiting(state)
    .filter((deadline) => deadline.status === 'running' && kinds.includes(deadline.kind))
    .sort((a, b) => (a.due < b.due ? -1 : 1))[0];
}

/** Role that the case waits for; null = at rest. */
export const waitingRole = (state: OpenNomination): string | null => workOf(state)[0]?.role ?? null;
