import type { Session } from '../client/session.js';
import { onlyCase } from '../story/check.js';
import { crossed, reportDifferences, ticked, type Print } from './report.js';
import { playStep } from './steps.js';
import type { StoryRun } from './story-run.js';

/**
 * Plays a story's cases in parallel, the steps of each in order, and prints a line for each case; false at the first
 * step that differs. For stories whose cases do not meet, in modes in which time stands still.
 */
export async function playSideBySide(run: StoryRun, admin: Session, print: Print, lanes: number): Promise<boolean> {
  const steps = run.story.steps.map((step, index) => ({ step, number: index + 1 }));
  const cases = [
    ...Map.groupBy(steps, ({ step }) => ('case' in step ? step.case : undefined) ?? onlyCase(run.story) ?? ''),
  ];
  const all = cases.length;
  let done = 0;
  let green = true;
  const lane = async (): Promise<void> => {
    for (let next = cases.shift(); next !== undefined && green; next = cases.shift()) {
      const [name, own] = next;
      for (const { step, number } of own) {
        const played = await playStep(run, admin, step, number);
        if (played.differences.length === 0) continue;
        crossed(print, `${number}. ${played.line}`);
        reportDifferences(print, played.differences);
        green = false;
        return;
      }
      done += 1;
      ticked(print, `${done}/${all} ${run.story.cases[name]?.subject.name ?? name}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return green;
}
