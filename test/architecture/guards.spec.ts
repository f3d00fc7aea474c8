import { glossary, nominationCommandNames } from '@vinhdanh/contracts';
import { describe, expect, it } from 'vitest';
import { GuardsRead } from './guards-read.js';

const width = 120;
const quoted = (name: string): string => (/^[a-z]+$/.test(name) ? name : `'${name}'`);

function line(command: string, guards: readonly string[]): string {
  const flat = `  ${quoted(command)}: [${guards.map((guard) => `'${guard}'`).join(', ')}],`;
  return flat.length <= width
    ? flat
    : [`  ${quoted(command)}: [`, ...guards.map((guard) => `    '${guard}',`), '  ],'].join('\n');
}

const file = (read: Readonly<Record<string, readonly string[]>>): string =>
  [
    "import type { Guard, NominationCommandName } from '@vinhdanh/contracts';",
    '',
    '/**',
    ' * Guards that the rule of each command can refuse with, besides where the case stands and who acts. Read from the rules by test/architecture, which',
    ' * fails when a rule says something else; `npx vitest run -u --project architecture test/architecture/guards.spec.ts` writes it anew.',
    ' */',
    'export const ruleGuards: Readonly<Record<NominationCommandName, readonly Guard[]>> = {',
    ...nominationCommandNames.map((command) => line(command, read[command] ?? [])),
    '};',
    '',
  ].join('\n');

describe('the guards of a command', () => {
  const read = new GuardsRead().ofRules(new Set(Object.keys(glossary.guard)));

  it('are read from the rule of every command', () => {
    expect(Object.keys(read).toSorted()).toEqual([...nominationCommandNames].toSorted());
    // through functions, other files, and a refusal that chooses between two
    expect(read['propose-up']).toContain('dossier-incomplete');
    expect(read['pass']).toEqual(
      expect.arrayContaining(['consultation-missing', 'consultation-open', 'vote-not-carried', 'comment-open']),
    );
    expect(read['refer']).toContain('unknown-field');
    expect(read['log-replication']).not.toContain('vote-missing');
  });

  it('are declared in the domain as they are', async () => {
    await expect(file(read)).toMatchFileSnapshot('../../packages/domain/src/nomination/process/rule-guards.ts');
  });
});
