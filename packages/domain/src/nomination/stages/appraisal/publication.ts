import { appraisalOf } from '../../model/record.js';
import type { Role } from '@vinhdanh/contracts';
import { dayOf } from '../../../calendar/index.js';
import { openComments } from './publication-guards.js';
import { prolong, startClock, waiting } from '../../due/clock.js';
import { mayExtend, mostFor } from '../../due/extension-guards.js';
import { notInFuture } from '../../process/occurrence-guards.js';
import { heldOver } from '../../access/right-guards.js';
import type { Context } from '../../process/context.js';
import { accept, refuse, type Refusal, type Accepted } from '../../process/rejection.js';
import { guard, all, at, everyStage, type CommandOf, type Definitions, check } from '../../process/definition.js';
import type { OpenNomination, Deadline } from '../../model/state.js';

const notPublished = guard('published-already', (state) => {
  const publication = appraisalOf(state)?.publication ?? null;
  if (publication === null || publication.closed) return null;
  return refuse('published-already', { deadline: publication.deadline });
});

const isPublished = guard('not-published', (state) => {
  if (appraisalOf(state)?.publication?.closed === false) return null;
  return refuse('not-published', {});
});

const runningClock = (state: OpenNomination, id: string): Deadline | undefined =>
  waiting(state).find((candidate) => candidate.deadline === id && candidate.status === 'running');

const noSuchClock = (state: OpenNomination, id: string | null): Refusal<'no-such-deadline'> =>
  refuse('no-such-deadline', { deadline: id, running: waiting(state).map((candidate) => candidate.deadline) });

/** Within the rule of the pack. An extension that would end before today is refused. */
function mayProlong(
  state: OpenNomination,
  id: string,
  count: number,
  basis: string,
  context: Context,
): Refusal<'no-such-deadline' | 'extension-limit' | 'extends-into-past'> | null {
  const deadline = runningClock(state, id);
  if (deadline === undefined) return noSuchClock(state, id);
  const beyond = mayExtend(state, deadline, count, context);
  if (beyond !== null) return beyond;
  const { due } = prolong(deadline, count, basis, context).facts;
  if (due >= dayOf(context.at)) return null;
  return refuse('extends-into-past', { deadline: id, due, today: dayOf(context.at) });
}

/** Gives a running deadline more of its own units, on a legal basis. */
function extend(state: OpenNomination, id: string, count: number, basis: string, context: Context): Accepted {
  const deadline = runningClock(state, id);
  return accept(deadline === undefined ? [] : [prolong(deadline, count, basis, context)]);
}

/** The Front comments itself, or an officer records its paper; a member's comment comes through the secretary. */
function mayVoice(
  state: OpenNomination,
  command: CommandOf<'comment'>,
  context: Context,
): Refusal<'another-voice'> | null {
  const { actor, units } = context;
  const holds = (...roles: readonly Role[]) => heldOver(actor, roles, state.unit, units, dayOf(context.at)) !== null;
  const recorder = holds('unit-officer', 'appraiser', 'council-secretary') && command.document !== undefined;
  const may = {
    front: holds('front-observer') || recorder,
    member: holds('council-secretary', 'council-member') || recorder,
    citizen: true,
  }[command.from];
  if (may) return null;
  return refuse('another-voice', { from: command.from, document: command.document ?? null });
}

function hear(state: OpenNomination, command: CommandOf<'comment'>): Accepted {
  return accept([
    {
      type: 'CommentReceived',
      facts: {
        comment: state.comments.length + 1,
        from: command.from,
        document: command.document ?? null,
        on: command.on ?? null,
      },
      personal: { narrative: { text: command.text } },
    },
  ]);
}

const noOpenComment = (state: OpenNomination, comment: number | null): Refusal<'no-open-comment'> =>
  refuse('no-open-comment', { comment, open: openComments(state).map((open) => open.comment) });

const answer = (_state: OpenNomination, command: CommandOf<'answer-comment'>): Accepted =>
  accept([
    {
      type: 'CommentAnswered',
      facts: { comment: command.comment },
      personal: { narrative: { answer: command.answer } },
    },
  ]);

/** Lấy ý kiến nhân dân, and the comments of people and of the Front (decree 98/2023 art. 46.2; KH1068 V.1e-5). */
export const publication: Definitions<
  'publish' | 'extend-publication' | 'comment' | 'answer-comment' | 'extend-deadline'
> = {
  publish: {
    during: [at('appraisal', 'content', 'voted')],
    roles: ['appraiser'],
    scope: 'province',

    guards: [notPublished],
    outcome: (state, command, context) => {
      const clock = startClock(state, context, 'public-comment');
      return accept([
        clock,
        { type: 'PublicationOpened', facts: { deadline: clock.facts.deadline, place: command.place } },
      ]);
    },
  },
  'extend-publication': {
    during: [at('appraisal', 'content', 'voted')],
    roles: ['appraiser'],
    scope: 'province',

    guards: [
      isPublished,
      guard('extension-limit', (state, context) => {
        const clock = runningClock(state, appraisalOf(state)?.publication?.deadline ?? '');
        return clock === undefined ? null : mayExtend(state, clock, null, context);
      }),
    ],
    checks: [
      check(['no-such-deadline', 'extension-limit', 'extends-into-past'], (state, { days, basis }, context) =>
        mayProlong(state, appraisalOf(state)?.publication?.deadline ?? '', days, basis, context),
      ),
    ],
    outcome: (state, command, context) =>
      extend(state, appraisalOf(state)?.publication?.deadline ?? '', command.days, command.basis, context),
  },
  comment: {
    during: [all('recognition'), all('appraisal')],
    roles: ['front-observer', 'referrer', 'unit-officer', 'appraiser', 'council-secretary', 'council-member'],
    scope: 'unit',
    whileSuspended: true,
    checks: [
      check('another-voice', mayVoice),
      check('occurs-in-future', (_state, { on }, context) => notInFuture(on, context)),
    ],
    outcome: hear,
  },
  'answer-comment': {
    during: [all('recognition'), all('appraisal')],
    roles: ['unit-officer', 'appraiser'],
    scope: 'unit',
    whileSuspended: true,
    guards: [
      guard('no-open-comment', (state) => (openComments(state).length === 0 ? noOpenComment(state, null) : null)),
    ],
    checks: [
      check('no-open-comment', (state, { comment }) =>
        openComments(state).some((open) => open.comment === comment) ? null : noOpenComment(state, comment),
      ),
    ],
    outcome: answer,
  },
  'extend-deadline': {
    during: everyStage,
    roles: ['unit-head', 'appraiser', 'chair'],
    scope: 'unit',

    guards: [
      guard(['no-such-deadline', 'extension-limit', 'extends-into-past'], (state, context) => {
        const running = waiting(state).filter(({ status }) => status === 'running');
        const refusals = running.map(({ deadline, kind }) =>
          mayProlong(state, deadline, mostFor(context, kind) ?? 1, '', context),
        );
        return running.length === 0 ? noSuchClock(state, null) : refusals.includes(null) ? null : (refusals[0] ?? null);
      }),
    ],
    checks: [
      check(
        ['no-such-deadline', 'extension-limit', 'extends-into-past'],
        (state, { deadline, count, basis }, context) => mayProlong(state, deadline, count, basis, context),
      ),
    ],
    outcome: (state, command, context) => extend(state, command.deadline, command.count, command.basis, context),
  },
};
