import { glossary, type Bilingual } from '@vinhdanh/contracts';
import { nextOwed, waitingRole, type OpenNomination, type Surroundings } from '@vinhdanh/domain';

const both = ({ vi, en }: Bilingual): string => `${vi} (${en})`;

/** What a case waits for, for Temporal's page of its workflow: markdown, in the glossary's words. */
export function detailsOf(state: OpenNomination, register: string, next: string | null): string {
  const { progress } = state;
  const stage = progress.stage === null ? both(glossary.rest[progress.reason]) : both(glossary.stage[progress.stage]);
  const substate = progress.substate === null ? '' : ` / ${both(glossary.substate[progress.substate])}`;
  const role = waitingRole(state);
  const clocks = state.deadlines
    .filter(({ status, overdue }) => status === 'running' && !overdue)
    .map(
      ({ due, deadline, kind, atEnd }) =>
        `- ${due} \`${deadline}\`: ${both(glossary.deadline[kind])}; ${both(glossary.atEnd[atEnd])}`,
    );
  return [
    `**${state.caseNumber}** ${stage}${substate}`,
    `${register} · ${state.unit} · ${role ?? '—'} · ${next ?? '—'}`,
    ...(state.suspension === null ? [] : [`**${both(glossary.overlay.suspended)}**`]),
    clocks.join('\n'),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** What the timer until the next moment waits for. */
export function waitsFor(state: OpenNomination, next: string | null, around: Surroundings): string {
  const act = next === null ? null : nextOwed(state, next, around);
  return act === null ? state.caseNumber : `${act.at} ${both(glossary.engineCommand[act.type])}`;
}
