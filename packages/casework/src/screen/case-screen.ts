import { glossary, type CaseScreen, type PolicyPack, type RecordedEvent } from '@vinhdanh/contracts';
import {
  calendarOn,
  dayOf,
  isProvisional,
  unitOn,
  unitsOf,
  type Deadline,
  appraisalOf,
  consultationsOf,
} from '@vinhdanh/domain';
import type { CaseSnapshot } from '../read/case-snapshot.js';
import { boards } from './boards.js';
import { criteria, openSupplement, papers } from './dossier.js';
import { consultations, publicComments } from './opinions.js';
import { admittedOverlaps } from './overlaps.js';
import { loops, overlays, rail } from './rail.js';
import { standing } from './standing.js';
import { citedBy, text, eventsOf } from './events-of.js';
import { workingDaysLeft } from './working-days.js';

/**
 * What the page of one case shows. It contains texts about persons, so it is only for readers of the case.
 * @param events those visible from the snapshot's standpoint, with their narrative
 */
export function caseScreen(snapshot: CaseSnapshot, events: readonly RecordedEvent[], pack: PolicyPack): CaseScreen {
  const { state, reference, at } = snapshot;
  const today = dayOf(at);
  const calendar = calendarOn(reference, today);
  const unitName = (code: string): string =>
    (unitOn(unitsOf(reference), code, today) ?? reference.units.findLast((unit) => unit.code === code))?.name ?? code;
  const around = { today, calendar, unitName, pack };
  const ready = eventsOf(events, 'DeclaredReady').at(-1);
  const content = appraisalOf(state)?.contentAssessed === true ? eventsOf(events, 'ContentAssessed').at(-1) : undefined;
  const waits = (deadline: Deadline): boolean => deadline.status === 'running';
  return {
    at,
    standing: standing(state, around),
    rail: rail(state),
    loops: loops(state),
    overlays: overlays(state),
    origin: origin(snapshot, events),
    claim: {
      report: text(ready, 'report'),
      declaredAt: ready?.occurredAt ?? null,
      conclusion: text(content, 'conclusion'),
      assessedAt: content?.occurredAt ?? null,
    },
    papers: papers(state, events, pack),
    supplement: openSupplement(state, events, today, calendar),
    criteria: criteria(state, events, pack),
    boards: boards(state, events, pack),
    consultations: consultations(state, events, today, calendar),
    publicComments: publicComments(state, events),
    overlaps: admittedOverlaps(events),
    deadlines: state.deadlines.map((deadline) => ({
      deadline: deadline.deadline,
      kind: deadline.kind,
      label: glossary.deadline[deadline.kind],
      due: deadline.due,
      workingDaysLeft: waits(deadline) ? workingDaysLeft(today, deadline.due, calendar) : null,
      provisional: waits(deadline) && isProvisional(deadline.start, deadline.due, calendar),
    })),
    mergedInto: state.mergedInto,
    units: Object.fromEntries(
      [state.unit, ...Object.keys(consultationsOf(state))].map((code) => [code, unitName(code)]),
    ),
  };
}

function origin({ state }: CaseSnapshot, events: readonly RecordedEvent[]): CaseScreen['origin'] {
  const [referred] = eventsOf(events, 'NominationReferred');
  if (referred === undefined) throw new Error('a case without its referral');
  const named = [referred, ...eventsOf(events, 'NominationReReferred')].findLast(
    (event) => event.facts.achievement !== null,
  );
  const { achievement } = state;
  return {
    source: state.source,
    author: referred.facts.author,
    referredAt: referred.occurredAt,
    summary: text(referred, 'summary'),
    achievement:
      achievement === null
        ? null
        : { title: text(named, 'achievementTitle'), from: achievement.from, to: achievement.to },
    documents: citedBy(events, referred),
  };
}
