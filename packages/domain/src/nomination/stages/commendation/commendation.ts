import type { Rejection } from '@vinhdanh/contracts';
import { meet, startClock } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { leave } from '../../process/passage.js';
import { accept, refuse } from '../../process/rejection.js';
import { mayBeShown } from '../../access/consent-guards.js';
import { decisionDated, decisionNumbered, presentedAfter } from './decision-guards.js';
import { notInFuture } from '../../process/occurrence-guards.js';
import { procedureOf, under } from '../../proceedings/repinning.js';
import { notRevoking } from '../../proceedings/revocation.js';
import type { Rules } from '../../process/rule.js';
import type { OpenNomination } from '../../model/state.js';

/** The house that decided registers, notifies and presents: a unit its own decisions, the province its (law 06/2022 art. 80). */
function decidersHouse(state: OpenNomination, { actor }: Context): Rejection | null {
  if (
    state.decision?.level === 'unit' ||
    actor.kind === 'system' ||
    actor.grants.some((grant) => ['appraiser', 'chair', 'chair-office'].includes(grant.role))
  )
    return null;
  return refuse(
    'wrong-role',
    {
      vi: 'Quyết định này do cấp tỉnh ban hành; đơn vị không vào sổ, thông báo hay trao thay.',
      en: 'The province decided this award; the unit does not register, notify or present in its place.',
    },
    { needed: ['appraiser', 'chair'], held: [...new Set(actor.grants.map((grant) => grant.role))] },
    { vi: 'Nhờ Sở Nội vụ.', en: 'Ask the Department of Home Affairs.' },
  );
}

const byPress = ({ actor }: Context): boolean => actor.kind === 'person' && actor.by?.role === 'media-partner';

const giving = (state: OpenNomination, context: Context): Rejection | null =>
  decidersHouse(state, context) ?? notRevoking(state);

/** From the signed decision to the archive (KH1068 IV.4, V.1a). */
export const commendation: Rules<
  'register-decision' | 'notify' | 'issue-objects' | 'award' | 'publish-story' | 'archive'
> = {
  'register-decision': {
    holds: decidersHouse,
    happens: (state, command, context) => {
      const rejection =
        decisionNumbered(state, command.number) ??
        notInFuture(command.date, context) ??
        decisionDated(state, command.date);
      return rejection === null
        ? accept([{ type: 'DecisionRegistered', facts: { number: command.number, date: command.date } }])
        : { kind: 'refused', rejection };
    },
  },
  notify: {
    holds: decidersHouse,
    happens: (state, command) =>
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
    holds: giving,
    happens: (_state, command) => accept([{ type: 'ObjectsIssued', facts: { certificate: command.certificate } }]),
  },
  award: {
    holds: giving,
    happens: (state, command, context) => {
      const rejection = notInFuture(command.on, context) ?? presentedAfter(state, command.on);
      return rejection === null
        ? accept([
            { type: 'AwardPresented', facts: { on: command.on }, personal: { narrative: { place: command.place } } },
          ])
        : { kind: 'refused', rejection };
    },
  },
  'publish-story': {
    // whoever tells the story in the press tells it of any house's award (KH1068 IV.3b, V.1c)
    holds: (state, context) => mayBeShown(state) ?? (byPress(context) ? notRevoking(state) : giving(state, context)),
    happens: (_state, command) =>
      accept([
        {
          type: 'StoryPublished',
          facts: { channel: command.channel, url: command.url ?? null },
          personal: { narrative: { title: command.title } },
        },
      ]),
  },
  archive: {
    holds: giving,
    happens: (state, command, context) =>
      accept([
        {
          type: 'CaseArchived',
          facts: { archiveNumber: command.archiveNumber, procedure: procedureOf(context.inForce) },
        },
        ...leave(state, 'archived'),
        // archiving is not rest: the exemplar is looked at again each year (KH1068 IV.2)
        startClock(state, under(context, procedureOf(context.inForce)), 'annual-review'),
      ]),
  },
};
