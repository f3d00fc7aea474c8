import type { CommandRequest, Entry } from '@vinhdanh/contracts';
import type { Principal } from './acting.js';

/** A command on a case at the engine's entrance: authenticated, not yet validated against its schema. */
export interface CaseCommand {
  /** The case; absent when the command opens one in `register`. */
  readonly caseId?: string;
  readonly register?: string;
  /** How a case that the command opens is entered; `live` by default. */
  readonly entry?: Entry;
  readonly request: CommandRequest;
  readonly principal: Principal;
  readonly idempotencyKey: string | null;
  /** Version that the person has read. */
  readonly ifMatch: number | null;
}
