import type { Day, HeldGrant, Role } from '@vinhdanh/contracts';
import type { Reading } from '@vinhdanh/domain';

/** What an account may see of a register on its present business day. */
export interface Sight {
  readonly person: string;
  readonly grants: readonly HeldGrant[];
  /** Codes of all units whose cases it may see. */
  readonly units: readonly string[];
  /**
   * Audiences of single cases to which the session belongs, and in which units: authors of the case, members of a
   * council that sits on it, readers of what is public.
   */
  readonly audiences: readonly {
    readonly audience: string;
    readonly units: readonly string[];
    readonly reading: Reading;
    readonly heldOn?: Day;
  }[];
  /**
   * The units that each of its roles reaches, for the work list; a role with an audience reaches only the cases open to
   * that audience.
   */
  readonly reach: readonly {
    readonly role: Role;
    readonly units: readonly string[];
    readonly audience?: string | undefined;
  }[];
}
