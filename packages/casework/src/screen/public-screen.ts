import { type CaseScreen, glossary, within } from '@vinhdanh/contracts';
import type { OpenNomination } from '@vinhdanh/domain';

/**
 * The public page of a case, as `publicView` leaves it: where the case stands, and not who said, waits for or decides
 * what.
 */
export const publicScreen = (screen: CaseScreen, { progress, unit }: OpenNomination): CaseScreen => ({
  ...screen,
  standing: {
    says: standsAt(progress),
    tone: 'resting',
    action: null,
    role: null,
    unit: null,
    due: null,
    workingDaysLeft: null,
  },
  overlays: [],
  origin: null,
  claim: { report: null, declaredAt: null, conclusion: null, assessedAt: null },
  papers: [],
  supplement: null,
  criteria: [],
  boards: [],
  consultations: [],
  publicComments: [],
  overlaps: [],
  deadlines: [],
  mergedInto: null,
  units: Object.fromEntries(Object.entries(screen.units).filter(([code]) => code === unit)),
});

function standsAt(progress: OpenNomination['progress']): CaseScreen['standing']['says'] {
  const { vi, en } = within(progress.stage === null ? glossary.rest[progress.reason] : glossary.stage[progress.stage]);
  return { vi: `Hồ sơ ở bước ${vi}`, en: `The case stands at ${en}` };
}
