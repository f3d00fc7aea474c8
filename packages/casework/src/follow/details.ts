import { type Moment, glossary, type Bilingual, type EngineCommand } from '@vinhdanh/contracts';
import type { OpenNomination } from '@vinhdanh/domain';

const both = ({ vi, en }: Bilingual): string => `${vi} (${en})`;

/** What a case waits for, for Temporal's page of its workflow: markdown, in the glossary's words. */
export function detailsOf(state: OpenNomination, register: string, next: Moment | null, role: string | null): string {
  const { progress } = state;
  const stage = progress.stage === null ? both(glossary.rest[progress.reason]) : both(glossary.stage[progress.stage]);
  const substate = progress.substate === null ? '' : ` / ${both(glossary.substate[progress.substate])}`;
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

/** What the timer until the next act of the engine waits for. */
export const waitsFor = ({ caseNumber }: OpenNomination, next: EngineCommand | null): string =>
  next === null ? caseNumber : `${next.at} ${both(glossary.engineCommand[next.type])}`;
