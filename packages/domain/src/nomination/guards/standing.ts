import type { NominationCommandName, Rejection } from '@vinhdanh/contracts';
import { acts } from '../acts.js';
import { refuse } from '../rejection.js';
import type { OpenNomination } from '../state.js';

const stageNames = {
  discovery: { vi: 'phát hiện', en: 'discovery' },
  cultivation: { vi: 'bồi dưỡng', en: 'cultivation' },
  recognition: { vi: 'công nhận cấp đơn vị', en: 'unit recognition' },
  appraisal: { vi: 'thẩm định', en: 'appraisal' },
  submission: { vi: 'trình', en: 'submission' },
  commendation: { vi: 'khen thưởng', en: 'commendation' },
  followUp: { vi: 'theo dõi sau khen thưởng', en: 'follow-up' },
} as const;

/** The act belongs to the stage in which the case stands. */
export function rightStage(state: OpenNomination, command: NominationCommandName): Rejection | null {
  const { stage } = state.progress;
  const { during, label } = acts[command];
  if (during.some((place) => place.stage === stage)) return null;
  // a case entered from papers may have come to rest long before it is released
  if (stage === null && command === 'release') return null;
  if (state.progress.stage === null && acts[command].wakes.includes(state.progress.reason)) return null;
  const wanted = during.map((place) => place.stage);
  const here = stage === null ? { vi: 'đã khép lại', en: 'at rest' } : stageNames[stage];
  return refuse(
    'wrong-stage',
    { vi: `Không thể "${label.vi}": hồ sơ đang ở bước ${here.vi}.`, en: `"${label.en}" is not possible: the case is in ${here.en}.` },
    { stage, substate: state.progress.substate, wanted },
    {
      vi: wanted.length === 0 ? 'Hồ sơ đã được mở rồi.' : `Chỉ làm được ở bước ${wanted.map((name) => stageNames[name].vi).join(', ')}.`,
      en: wanted.length === 0 ? 'The case is open already.' : `It belongs to ${wanted.map((name) => stageNames[name].en).join(', ')}.`,
    },
  );
}

/** Within its stage, the case has reached the step that the act belongs to. */
export function rightStep(state: OpenNomination, command: NominationCommandName): Rejection | null {
  const { stage, substate } = state.progress;
  const place = acts[command].during.find((candidate) => candidate.stage === stage);
  if (place === undefined || place.substates === 'any' || substate === null || place.substates.includes(substate)) return null;
  return refuse(
    'wrong-step',
    {
      vi: `Chưa đến lượt việc "${acts[command].label.vi}": hồ sơ đang ở khâu "${substate}".`,
      en: `"${acts[command].label.en}" is not due yet: the case is at "${substate}".`,
    },
    { stage, substate, wanted: place.substates },
    { vi: `Làm được khi hồ sơ ở khâu: ${place.substates.join(', ')}.`, en: `Possible once the case is at: ${place.substates.join(', ')}.` },
  );
}

/** Nothing advances while a complaint, inspection or press report is being looked into (G8; decree 98/2023 art. 4.4, decree 152/2025 art. 4.4). */
export function notSuspended(state: OpenNomination, command: NominationCommandName): Rejection | null {
  if (state.suspension === null || acts[command].whileSuspended) return null;
  return refuse(
    'suspended',
    { vi: `Hồ sơ đang tạm dừng theo ${state.suspension.document}.`, en: `The case is suspended under ${state.suspension.document}.` },
    { reason: state.suspension.reason, document: state.suspension.document, since: state.suspension.since },
    { vi: 'Ghi "Tiếp tục" kèm kết luận của cơ quan có thẩm quyền trước.', en: 'Record "Resume" with the conclusion of the competent authority first.' },
  );
}
