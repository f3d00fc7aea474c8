import type { NominationCommand, StreamId } from '@vinhdanh/contracts';
import { claimHeld, type Nomination } from '@vinhdanh/domain';
import { addAct, signatureOf } from './add-act.js';
import { doneWith, refusedWith } from './answer.js';
import { appendPending } from './append-pending.js';
import { applyDue } from './apply-due.js';
import { authorise, deniedBy } from './authorise.js';
import { appendsTo, nothingBeside, restsOn } from './beside.js';
import type { CommandParts } from './command-parts.js';
import { decideCommand, underPinnedPolicy } from './decide-command.js';
import { gatherContext } from './gather-context.js';
import { lossOf } from './losses.js';
import type { Executed } from './outcome.js';
import type { ResolvedCommand } from './resolve.js';
import { isStale } from './stale.js';
import { versionOf, type TargetCase } from './target-case.js';

export type Attempt =
  | { readonly kind: 'answered'; readonly outcome: Executed }
  /**
   * The log refused the append: another writer was faster, or seems to have been. `loss` is its answer at `version`;
   * `learned` names the holders of the claims that the append was refused.
   */
  | {
      readonly kind: 'overtaken';
      readonly version: number;
      readonly loss: string;
      readonly learned: ReadonlyMap<string, StreamId>;
    };

/**
 * One attempt at a command on a case as it was read: authorise, gather context, apply due acts, decide, append. Due
 * acts are appended even when the command is refused.
 */
export async function attemptCommand(
  parts: CommandParts,
  target: TargetCase,
  resolved: ResolvedCommand,
  learned: ReadonlyMap<string, StreamId>,
): Promise<Attempt> {
  const { register, state } = target;
  const { command, sent, documents } = resolved;

  const authorisation = authorise(target, resolved, parts.refusesSimulated);
  if (authorisation.kind === 'answered') return authorisation;
  const { authorised } = authorisation;
  if (await isStale(parts.log, target, sent.ifMatch)) return answered({ kind: 'stale', version: versionOf(state) });

  const gathered = await gatherContext(parts, target, resolved, authorised, learned);
  if (gathered.kind === 'refused') return answered({ ...gathered, version: versionOf(state) });

  const denied = deniedBy(target, command, gathered.context);
  const due = applyDue(target, gathered.context, denied);
  const context = underPinnedPolicy(due.state, gathered.context);
  const decision = await decideCommand(due.state, command, context, (year) => parts.log.nextCaseNumber(register, year));
  const accepted = decision.kind === 'accepted';
  const signature = signatureOf(state, command, authorised, context);
  const pending = accepted ? addAct(due, decision, target, resolved, authorised, context, signature) : due;

  if (pending.isEmpty)
    return answered(
      accepted
        ? await doneWith(parts, target, pending, [], authorised.reading)
        : refusedWith(decision.rejection, denied, versionOf(state)),
    );
  const beside = accepted ? { concerned: context.concerned, written: decision.beside } : nothingBeside;
  const { id, hash } = resolved;
  const appended = await appendPending(
    parts,
    pending,
    target,
    resolved,
    accepted ? documents : [],
    appendsTo(beside, { register, id, hash, signature, now: target.now }),
    restsOn(beside),
  );
  if (appended.kind === 'overtaken')
    return { kind: 'overtaken', version: versionOf(state), loss: appended.loss, learned };
  if (appended.kind === 'claimed')
    return accepted
      ? {
          kind: 'overtaken',
          version: versionOf(state),
          loss: lossOf(appended),
          learned: new Map([[appended.key, appended.holder]]),
        }
      : answered({
          kind: 'refused',
          rejection: claimHeld(appended.key, appended.holder),
          version: versionOf(state),
        });
  if (!accepted) return answered(refusedWith(decision.rejection, denied, appended.version));

  // the projector retries what fails here
  if (pending.owes || beside.written.length > 0) await parts.owed.send(10, register).catch(() => 0);
  forgetCorrectedName(parts, command, pending.state);
  return answered(await doneWith(parts, target, pending, appended.events, authorised.reading));
}

const answered = (outcome: Executed): Attempt => ({ kind: 'answered', outcome });

function forgetCorrectedName({ subjects }: CommandParts, command: NominationCommand, state: Nomination): void {
  if (command.type === 'correct-name' && state.kind === 'nomination') subjects.forget(state.subject.id);
}
