import { glossary, type Guard, type NominationCommandName } from '@vinhdanh/contracts';
import { guardsByKind } from '@vinhdanh/domain';
import { commandExamples } from './command-examples.js';

/** A guard that may refuse a command, with its words. */
export interface NamedGuard {
  readonly guard: Guard;
  /** `state`: known before any input, so that `/actions` reports it; `input`: depends on the input. */
  readonly asks: 'state' | 'input';
  readonly vi: string;
  readonly en: string;
}

export function namedGuards(name: NominationCommandName): readonly NamedGuard[] {
  const { before, ofInput } = guardsByKind(name);
  return [
    ...before.map((guard) => ({ guard, asks: 'state' as const, ...glossary.guard[guard] })),
    ...ofInput
      .filter((guard) => !before.includes(guard))
      .map((guard) => ({ guard, asks: 'input' as const, ...glossary.guard[guard] })),
  ];
}

/** What a command does, in both languages, and what may refuse it: Markdown, for OpenAPI. */
export const describeCommand = (name: NominationCommandName): string =>
  [
    `${commandExamples[name].says} / ${glossary.command[name].vi}`,
    '',
    'Có thể bị từ chối · May be refused:',
    ...namedGuards(name).map(({ guard, vi, en }) => `- ${vi} · ${en} (\`${guard}\`)`),
  ].join('\n');
