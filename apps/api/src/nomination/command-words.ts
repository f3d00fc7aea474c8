import { glossary, type Guard, type NominationCommandName } from '@vinhdanh/contracts';
import { guardsOf } from '@vinhdanh/domain';
import { commandExamples } from './command-examples.js';

/** A guard that may refuse a command, with its words. */
export interface NamedGuard {
  readonly guard: Guard;
  readonly vi: string;
  readonly en: string;
}

export const namedGuards = (name: NominationCommandName): readonly NamedGuard[] =>
  guardsOf(name).map((guard) => ({ guard, ...glossary.guard[guard] }));

/** What a command does, in both languages, and what may refuse it: Markdown, as OpenAPI has it. */
export const describeCommand = (name: NominationCommandName): string =>
  [
    `${commandExamples[name].says} / ${glossary.command[name].vi}`,
    '',
    'Có thể bị từ chối · May be refused:',
    ...namedGuards(name).map(({ guard, vi, en }) => `- ${vi} · ${en} (\`${guard}\`)`),
  ].join('\n');
