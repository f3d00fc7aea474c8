import { meet, startClock } from './clock.js';
import { leave } from './passage.js';
import { accept } from './rejection.js';
import { decisionNumbered } from './guards/decision.js';
import type { Rules } from './rule.js';

/** From the signed decision to the archive (KH1068 IV.4, V.1a). */
export const commendation: Rules<'register-decision' | 'notify' | 'issue-objects' | 'award' | 'publish-story' | 'archive'> = {
  'register-decision': {
    happens: (state, command) => {
      const rejection = decisionNumbered(state, command.number);
      return rejection === null
        ? accept([{ type: 'DecisionRegistered', facts: { number: command.number, date: command.date } }])
        : { kind: 'refused', rejection };
    },
  },
  notify: {
    happens: (state, command) =>
      accept([
        {
          type: 'NomineeNotified',
          facts: {},
          personal: { narrative: { text: command.text }, ...(command.email === undefined ? {} : { contact: { email: command.email } }) },
        },
        ...meet(state, 'notification'),
      ]),
  },
  'issue-objects': { happens: (_state, command) => accept([{ type: 'ObjectsIssued', facts: { certificate: command.certificate } }]) },
  award: { happens: (_state, command) => accept([{ type: 'AwardPresented', facts: { on: command.on }, personal: { narrative: { place: command.place } } }]) },
  'publish-story': {
    happens: (_state, command) =>
      accept([{ type: 'StoryPublished', facts: { channel: command.channel, url: command.url ?? null }, personal: { narrative: { title: command.title } } }]),
  },
  archive: {
    happens: (state, command, context) =>
      accept([
        { type: 'CaseArchived', facts: { archiveNumber: command.archiveNumber } },
        ...leave(state, 'archived'),
        // archiving is not rest: the exemplar is looked at again each year (KH1068 IV.2)
        startClock(state, context, 'annual-review'),
      ]),
  },
};
