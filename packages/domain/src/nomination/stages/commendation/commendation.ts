import { decisionOf } from '../../model/record.js';
import { meet, startClock } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { leave } from '../../process/passage.js';
import { accept, refuse, firstFailing } from '../../process/rejection.js';
import { mayBeShown } from '../../access/consent-guards.js';
import { decisionDated, decisionNumbered, presentedAfter } from './decision-guards.js';
import { notInFuture } from '../../process/occurrence-guards.js';
import { procedureOf, under } from '../../proceedings/repinning.js';
import { notRevoking } from '../../proceedings/revocation.js';
import { guard, all, at, type Definitions, check } from '../../process/definition.js';

/**
 * The body that decided registers, notifies and presents: a unit its own decisions, the province its own (law 06/2022
 * art. 80).
 */
const decidersHouse = guard('wrong-role', (state, { actor }) => {
  if (
    decisionOf(state)?.level === 'unit' ||
    actor.kind === 'system' ||
    actor.grants.some((grant) => ['appraiser', 'chair', 'chair-office'].includes(grant.role))
  )
    return null;
  return refuse('wrong-role', {
    asked: 'provincial-decision',
    needed: ['appraiser', 'chair'],
    held: [...new Set(actor.grants.map((grant) => grant.role))],
  });
});

const byPress = ({ actor }: Context): boolean => actor.kind === 'person' && actor.by?.role === 'media-partner';

const giving = [decidersHouse, notRevoking];

/** The press publishes about awards of every level (KH1068 IV.3b, V.1c). */
const publishing = guard(['wrong-role', 'revocation-open'], (state, context) =>
  byPress(context)
    ? notRevoking.check(state, context)
    : firstFailing(...giving.map((each) => () => each.check(state, context))),
);

/** From the signed decision to the archive (KH1068 IV.4, V.1a). */
export const commendation: Definitions<
  'register-decision' | 'notify' | 'issue-objects' | 'award' | 'publish-story' | 'archive'
> = {
  'register-decision': {
    during: [at('commendation', 'decided')],
    roles: ['appraiser', 'unit-officer', 'chair-office'],
    scope: 'unit',

    guards: [decidersHouse],
    checks: [
      check('another-decision', (state, { number }) => decisionNumbered(state, number)),
      check('occurs-in-future', (_state, { date }, context) => notInFuture(date, context)),
      check(['decision-before-vote', 'another-date'], (state, { date }) => decisionDated(state, date)),
    ],
    outcome: (_state, command) =>
      accept([{ type: 'DecisionRegistered', facts: { number: command.number, date: command.date } }]),
  },
  notify: {
    during: [at('commendation', 'registered')],
    roles: ['appraiser', 'unit-officer', 'chair-office'],
    scope: 'unit',

    guards: [decidersHouse],
    outcome: (state, command) =>
      accept([
        {
          type: 'NomineeNotified',
          facts: {},
          personal: {
            narrative: { text: command.text },
            ...(command.email === undefined ? {} : { contact: { email: command.email } }),
          },
        },
        ...meet(state, 'notification'),
      ]),
  },
  'issue-objects': {
    during: [at('commendation', 'notified')],
    roles: ['appraiser', 'unit-officer'],
    scope: 'unit',

    guards: giving,
    outcome: (_state, command) => accept([{ type: 'ObjectsIssued', facts: { certificate: command.certificate } }]),
  },
  award: {
    during: [at('commendation', 'issued')],
    roles: ['appraiser', 'chair', 'unit-head', 'unit-officer'],
    scope: 'unit',

    guards: giving,
    checks: [
      check('occurs-in-future', (_state, { on }, context) => notInFuture(on, context)),
      check('presented-before-decision', (state, { on }) => presentedAfter(state, on)),
    ],
    outcome: (_state, command) =>
      accept([
        { type: 'AwardPresented', facts: { on: command.on }, personal: { narrative: { place: command.place } } },
      ]),
  },
  'publish-story': {
    during: [at('commendation', 'awarded'), all('followUp')],
    roles: ['appraiser', 'unit-officer', 'media-partner'],
    scope: 'unit',

    guards: [mayBeShown, publishing],
    outcome: (_state, command) =>
      accept([
        {
          type: 'StoryPublished',
          facts: { channel: command.channel, url: command.url ?? null },
          personal: { narrative: { title: command.title } },
        },
      ]),
  },
  archive: {
    during: [at('commendation', 'awarded')],
    roles: ['appraiser', 'unit-officer'],
    scope: 'unit',

    guards: giving,
    outcome: (state, command, context) =>
      accept([
        {
          type: 'CaseArchived',
          facts: { archiveNumber: command.archiveNumber, procedure: procedureOf(context.inForce) },
        },
        ...leave(state, 'archived'),
        // an archived case does not rest: the exemplar is reviewed each year (KH1068 IV.2)
        startClock(state, under(context, procedureOf(context.inForce)), 'annual-review'),
      ]),
  },
};
