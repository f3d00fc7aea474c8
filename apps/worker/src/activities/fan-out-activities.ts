import type { Casework } from '@vinhdanh/casework';
import type { FanOutActivities, FanOutProgress } from '@vinhdanh/contracts';
import type { FanOuts, FollowRows } from '@vinhdanh/operations';
import { isStuck } from './stuck.js';

/** Cases visited by one activity; a page takes seconds at most. */
const pageSize = 200;

/** Carries changes to the cases of a register, a page at a time. */
export function fanOutActivities(
  casework: Pick<Casework, 'reach'>,
  fanOuts: FanOuts,
  follow: FollowRows,
): FanOutActivities {
  /** A case that a retry cannot help is listed as stuck, and the other cases of the page do not wait for it. */
  const reachOrList = async (caseId: string) => {
    try {
      return await casework.reach(caseId);
    } catch (error) {
      if (!isStuck(error)) throw error;
      await follow.stuck(caseId, error.message);
      return null;
    }
  };
  return {
    async fanOutPage({ id }): Promise<FanOutProgress> {
      const page = await fanOuts.page(id, pageSize);
      // The database was restored to before the change: there is nothing to carry.
      if (page === null) return { cases: 0, passed: 0, done: true };
      const moved: string[] = [];
      let passed = 0;
      for (const stream of page.cases) {
        const caseId = stream.slice(stream.indexOf(':') + 1);
        const reached = await reachOrList(caseId);
        if (reached === null) continue;
        if (reached.passed > 0) passed += 1;
        if (reached.moved) moved.push(caseId);
      }
      if (moved.length > 0) await follow.lookAgain(moved);
      await fanOuts.pageDone(id, page, { passed, last: page.cases.length < pageSize });
      return (await fanOuts.progress(id)) ?? { cases: 0, passed: 0, done: true };
    },
  };
}
