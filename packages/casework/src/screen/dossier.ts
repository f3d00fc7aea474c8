import {
  comparable,
  type Day,
  type CaseScreen,
  type PaperRule,
  type PolicyPack,
  type RecordedEvent,
  type WorkingCalendar,
} from '@vinhdanh/contracts';
import { criteriaOf, type OpenNomination, papersRequired } from '@vinhdanh/domain';
import { citedBy, text, texts, eventsOf } from './events-of.js';
import { workingDaysLeft } from './working-days.js';

/** The request for a supplement that has no answer yet. */
export function openSupplement(
  state: OpenNomination,
  events: readonly RecordedEvent[],
  today: Day,
  calendar: WorkingCalendar,
): CaseScreen['supplement'] {
  const request = state.progress.substate === 'supplement' ? eventsOf(events, 'SupplementRequested').at(-1) : undefined;
  if (request === undefined) return null;
  const due = state.deadlines.find((deadline) => deadline.deadline === request.facts.deadline)?.due ?? null;
  return {
    missing: [...texts(request, 'missing')],
    reason: text(request, 'reason'),
    requestedAt: request.occurredAt,
    due,
    workingDaysLeft: due === null ? null : workingDaysLeft(today, due, calendar),
  };
}

/** The dossier: what the procedure requires, and what else was attached. */
export function papers(
  state: OpenNomination,
  events: readonly RecordedEvent[],
  pack: PolicyPack,
): CaseScreen['papers'] {
  const of = { award: state.award, track: state.track, subject: state.subject.kind };
  const wanted = (['recognition', 'appraisal'] as const).flatMap((stage) => papersRequired(pack, { stage, ...of }));
  const others = state.papers
    .filter(({ paper }) => !wanted.some((rule) => rule.id === paper))
    .map(({ paper }) => paper);
  const request = state.progress.substate === 'supplement' ? eventsOf(events, 'SupplementRequested').at(-1) : undefined;
  const line = (paper: string, rule: PaperRule | null): CaseScreen['papers'][number] => {
    const attached = eventsOf(events, 'PaperAttached').findLast((event) => event.facts.paper === paper);
    const named =
      request !== undefined &&
      (attached?.version ?? 0) < request.version &&
      texts(request, 'missing').some((words) => names(words, paper, rule));
    const known = rule ?? pack.papers.find((candidate) => candidate.id === paper) ?? null;
    return {
      paper,
      name: known?.name ?? null,
      required: rule !== null,
      stage: known?.stage ?? null,
      copies: known?.copies ?? null,
      source: known?.source ?? null,
      certainty: known?.certainty ?? null,
      status: attached === undefined ? 'missing' : named ? 'to-correct' : 'present',
      number: attached?.facts.number ?? null,
      date: attached?.facts.date ?? null,
      title: text(attached, 'title'),
      attachedAt: attached?.occurredAt ?? null,
      attachedBy: attached?.actor ?? null,
      documents: citedBy(events, attached),
      satisfiedBy: { action: 'attach-paper', input: { paper } },
    };
  };
  return [...wanted.map((rule) => line(rule.id, rule)), ...others.map((paper) => line(paper, null))];
}

/** Whether the words of a request mention a paper, by its id or by its name. */
function names(words: string, paper: string, rule: PaperRule | null): boolean {
  const said = comparable(words);
  return [paper, rule?.name.vi, rule?.name.en].some((name) => name !== undefined && said.includes(comparable(name)));
}

/** Each criterion of the track with its current assessment. */
export function criteria(
  state: OpenNomination,
  events: readonly RecordedEvent[],
  pack: PolicyPack,
): CaseScreen['criteria'] {
  const rules = pack.criteria.filter((rule) => rule.tracks === 'all' || rule.tracks.includes(state.track));
  const others = Object.keys(criteriaOf(state))
    .map(Number)
    .filter((criterion) => !rules.some((rule) => rule.id === criterion));
  return [...rules.map((rule) => rule.id), ...others].map((criterion) => {
    const rule = pack.criteria.find((candidate) => candidate.id === criterion) ?? null;
    const assessed = criteriaOf(state)[criterion];
    const event =
      assessed === undefined
        ? undefined
        : eventsOf(events, 'CriterionAssessed').findLast((candidate) => candidate.facts.criterion === criterion);
    return {
      criterion,
      text: rule?.text ?? null,
      source: rule?.source ?? null,
      certainty: rule?.certainty ?? null,
      status: assessed === undefined ? 'open' : assessed.met ? 'met' : 'not-met',
      evidence: text(event, 'evidence'),
      assessor: assessed?.assessor ?? null,
      assessedAt: event?.occurredAt ?? null,
      documents: citedBy(events, event),
    };
  });
}
