import type { StreamId } from '@vinhdanh/contracts';
import { repeatAnswer } from './answer.js';
import { attemptCommand } from './attempt.js';
import type { CaseCommand } from './case-command.js';
import type { CommandParts } from './command-parts.js';
import { findTarget } from './find-target.js';
import { Losses } from './losses.js';
import type { Executed } from './outcome.js';
import { resolveCommand } from './resolve.js';

/**
 * Executes commands on cases. An attempt that loses a race is repeated on the new state of the case. All attempts share
 * the command's id, so at most one of them is appended.
 */
export class CommandExecutor {
  readonly #parts: CommandParts;

  constructor(parts: CommandParts) {
    this.#parts = parts;
  }

  /**
   * @throws ContentionError after 25 lost races, BlockedCaseError when the log refuses the append in the same way each
   * time; every other expected failure is a value
   */
  async execute(sent: CaseCommand): Promise<Executed> {
    const resolution = await resolveCommand(this.#parts.log, sent);
    if (resolution.kind === 'answered') return resolution.outcome;
    const { resolved } = resolution;
    let learned: ReadonlyMap<string, StreamId> = new Map();
    const losses = new Losses(resolved.stream);
    for (;;) {
      const found = await findTarget(this.#parts, resolved);
      if (found.kind === 'not-found') return { kind: 'not-found' };
      if (found.kind === 'done-before')
        return repeatAnswer(this.#parts, found.loaded, found.first, resolved.hash, sent.principal);
      const attempted = await attemptCommand(this.#parts, found.target, resolved, learned);
      if (attempted.kind === 'overtaken') {
        learned = new Map([...learned, ...attempted.learned]);
        await losses.lost(attempted.version, attempted.loss);
        continue;
      }
      // an earlier try may have been appended since the case was read: then this refusal is not the answer
      if (attempted.outcome.kind !== 'done' && (await this.#doneSince(resolved))) continue;
      return attempted.outcome;
    }
  }

  async #doneSince({ caseId, id }: { readonly caseId: string; readonly id: string }): Promise<boolean> {
    const loaded = await this.#parts.reader.load(caseId, id);
    return loaded !== null && loaded.command !== null;
  }
}
