import type { Moment, Entry, StreamId } from '@vinhdanh/contracts';
import type { Nomination, Reference } from '@vinhdanh/domain';

/** The case of a command, read in one snapshot; its state is `absent` when the command opens it. */
export interface TargetCase {
  readonly caseId: string;
  readonly stream: StreamId;
  readonly register: string;
  readonly state: Nomination;
  /** Present business time of the register. */
  readonly now: Moment;
  readonly reference: Reference;
}

export const versionOf = (state: Nomination): number => (state.kind === 'absent' ? 0 : state.version);

/** Events of a case under historical entry are historical until it is released. */
export const entryOf = (state: Nomination): Entry =>
  state.kind === 'nomination' && !state.live ? 'historical' : 'live';
