import type { Moment } from '@vinhdanh/contracts';
import type { Database } from '@vinhdanh/event-log';

/** Columns of the views of read models that statements here join. The projections own the views. */
export interface ReadViews {
  'read.nomination': { case_id: string; case_number: string; register: string; unit: string; open_to: string[] };
  'read.work_item': { case_id: string; key: string; since: Moment; role: string; unit: string };
}

export type JoinedDatabase = Database & ReadViews;
