import { Inject, Injectable } from '@nestjs/common';
import { AdministrationActs, FollowRows, type NewAdministrationAct } from '@vinhdanh/operations';
import { z } from 'zod';

export const RepairAct = z.object({
  id: z.string(),
  at: z.string(),
  account: z.string(),
  name: z.string(),
  act: z.enum(['poke', 'restart']),
  reason: z.string(),
  outcome: z.unknown().describe('null: not finished; send it again with the same key'),
});
export type RepairAct = z.infer<typeof RepairAct>;

/** What administrators do to workflows by hand, and the record of it. */
@Injectable()
export class Repairs {
  constructor(
    @Inject(AdministrationActs) private readonly acts: AdministrationActs,
    @Inject(FollowRows) private readonly rows: FollowRows,
  ) {}

  /** Records an intended repair. @returns the record; the first one when the id was recorded before */
  begin(act: NewAdministrationAct): Promise<RepairAct> {
    return this.acts.begin(act);
  }

  ended(id: string, outcome: unknown): Promise<void> {
    return this.acts.end(id, outcome);
  }

  /** Repairs of a case, latest first. */
  ofCase(caseId: string): Promise<RepairAct[]> {
    return this.acts.ofCase(caseId);
  }

  /** Makes the follower poke the case at its next poll. */
  poke(caseId: string): Promise<void> {
    return this.rows.pokeByHand(caseId);
  }

  /** Makes the workflow of the case begin again from the log. */
  anew(caseId: string): Promise<void> {
    return this.rows.restartByHand(caseId);
  }
}
