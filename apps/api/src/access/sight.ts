import type { Day, HeldGrant, Role } from '@vinhdanh/contracts';
import type { Reading } from '@vinhdanh/domain';

/** What an account may see of a register on its present business day. */
export interface Sight {
  readonly person: string;
  readonly grants: readonly HeldGrant[];
  /** Codes of all units whose cases it may see. */
  readonly units: readonly string[];
  /** Audiences of single cases that it belongs to, and where: what it wrote up itself, its council's sittings, what may be told in public. */
  readonly audiences: readonly {
    readonly audience: string;
    readonly units: readonly string[];
    readonly reading: Reading;
    readonly heldOn?: Day;
  }[];
  /** What it may be asked to do: for each role that it holds, the units it reaches; by a narrow role only in cases that are open to its audience. */
  readonly reach: readonly {
    readonly role: Role;
    readonly units: readonly string[];
    readonly audience?: string | undefined;
  }[];
}
