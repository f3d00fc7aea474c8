import { glossary, listed, within } from '@vinhdanh/contracts';
import type { Definition, OpenCommandName } from './definition.js';
import { refuse, type Refusal } from './rejection.js';
import type { OpenNomination } from '../model/state.js';

/** Where a command belongs, as its definition says. */
type Standing = Pick<Definition<OpenCommandName>, 'during' | 'wakes' | 'whileSuspended'>;

/** The command belongs to the stage in which the case stands. */
export function rightStage(
  state: OpenNomination,
  command: OpenCommandName,
  { during, wakes = [] }: Standing,
): Refusal<'wrong-stage'> | null {
  const { stage } = state.progress;
  const label = glossary.command[command];
  if (during.some((place) => place.stage === stage)) return null;
  // a case entered from papers may have come to rest long before it is released
  if (stage === null && command === 'release') return null;
  if (state.progress.stage === null && wakes.includes(state.progress.reason)) return null;
  const wanted = during.map((place) => place.stage);
  const here = stage === null ? { vi: 'đã khép lại', en: 'at rest' } : within(glossary.stage[stage]);
  const there = listed([...new Set(wanted)].map((name) => within(glossary.stage[name])));
  return refuse(
    'wrong-stage',
    {
      vi: `Không thể "${label.vi}": hồ sơ đang ở bước ${here.vi}.`,
      en: `"${label.en}" is not possible: the case is in ${here.en}.`,
    },
    { stage, substate: state.progress.substate, wanted },
    {
      vi: wanted.length === 0 ? 'Chỉ làm được khi hồ sơ đã khép lại.' : `Chỉ làm được ở bước ${there.vi}.`,
      en: wanted.length === 0 ? 'It is possible only once the case is at rest.' : `It belongs to ${there.en}.`,
    },
  );
}

/** Within its stage, the case has reached the step that the act belongs to. */
export function rightStep(
  state: OpenNomination,
  command: OpenCommandName,
  { during }: Standing,
): Refusal<'wrong-step'> | null {
  const { stage, substate } = state.progress;
  const place = during.find((candidate) => candidate.stage === stage);
  if (place === undefined || place.substates === 'any' || substate === null || place.substates.includes(substate))
    return null;
  const label = glossary.command[command];
  const here = glossary.substate[substate];
  const there = listed(place.substates.map((name) => glossary.substate[name]));
  return refuse(
    'wrong-step',
    {
      vi: `Chưa đến lượt việc "${label.vi}": hồ sơ đang ở khâu "${here.vi}".`,
      en: `"${label.en}" is not due yet: the case is at "${here.en}".`,
    },
    { stage, substate, wanted: place.substates },
    { vi: `Làm được khi hồ sơ ở khâu: ${there.vi}.`, en: `Possible once the case is at: ${there.en}.` },
  );
}

/** Nothing advances while a complaint, inspection or press report is being looked into (G8; decree 98/2023 art. 4.4, decree 152/2025 art. 4.4). */
export function notSuspended(state: OpenNomination, { whileSuspended = false }: Standing): Refusal<'suspended'> | null {
  if (state.suspension === null || whileSuspended) return null;
  return refuse(
    'suspended',
    {
      vi: `Hồ sơ đang tạm dừng theo ${state.suspension.document}.`,
      en: `The case is suspended under ${state.suspension.document}.`,
    },
    { reason: state.suspension.reason, document: state.suspension.document, since: state.suspension.since },
    {
      vi: `Ghi "${glossary.command.resume.vi}" kèm kết luận của cơ quan có thẩm quyền trước.`,
      en: `Record "${glossary.command.resume.en}" with the conclusion of the competent authority first.`,
    },
  );
}
