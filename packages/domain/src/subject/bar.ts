import { subjectEvents, type Bar, type Moment, type Sanction } from '@vinhdanh/contracts';

/** A bar, and when and by what paper it ended; null = it stands. */
export type HeldBar = Bar & { readonly lifted: { readonly at: Moment; readonly document: string } | null };

/** What bars a subject from awards, and what has been confirmed against it. */
export interface Conduct {
  readonly bars: readonly HeldBar[];
  readonly sanctions: readonly Sanction[];
}

export const blameless: Conduct = { bars: [], sanctions: [] };

type ConductType = 'SubjectBarred' | 'BarLifted' | 'SanctionRecorded';

/** Whether an event of a subject changes what bars it. */
export const isConduct = <Event extends { readonly type: string }>(
  event: Event,
): event is Event & { readonly type: ConductType } =>
  event.type === 'SubjectBarred' || event.type === 'BarLifted' || event.type === 'SanctionRecorded';

export function evolveConduct(
  conduct: Conduct,
  event: { readonly type: ConductType; readonly facts: unknown },
): Conduct {
  switch (event.type) {
    case 'SubjectBarred':
      return {
        ...conduct,
        bars: [...conduct.bars, { ...subjectEvents.SubjectBarred.parse(event.facts), lifted: null }],
      };
    case 'BarLifted': {
      const { bar, at, document } = subjectEvents.BarLifted.parse(event.facts);
      return {
        ...conduct,
        bars: conduct.bars.map((each) => (each.bar === bar ? { ...each, lifted: { at, document } } : each)),
      };
    }
    case 'SanctionRecorded':
      return { ...conduct, sanctions: [...conduct.sanctions, subjectEvents.SanctionRecorded.parse(event.facts)] };
  }
}
