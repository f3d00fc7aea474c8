import { within, wordsOf } from '../../glossary/lookup.js';
import type { Stage } from '../../nomination/stage.js';
import type { BarLevel } from '../../subject.js';
import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

const stages = (wanted: readonly Stage[]): string => wanted.map((stage) => within(glossary.stage[stage]).en).join(', ');

/** Who raised a bar. */
const raisedBy = (by: { readonly level: BarLevel; readonly unit: string }): string =>
  by.level === 'province' ? `the province (${by.unit})` : `the head of unit ${by.unit}`;

/** English sentences: where the case stands, who may do it, and when it occurred. */
export const standing = {
  // where the case stands
  'no-such-case': { says: 'There is no such case.', remedy: 'Check the case number.' },
  'wrong-stage': {
    says: ({ command, stage }) =>
      command === 'refer'
        ? 'The case is open already.'
        : `"${glossary.command[command].en}" is not possible: ` +
          `the case is ${stage === null ? 'at rest' : `in ${within(glossary.stage[stage]).en}`}.`,
    remedy: ({ command, wanted }) =>
      command === 'refer'
        ? 'Open another case for another referral.'
        : wanted.length === 0
          ? 'It is possible only once the case is at rest.'
          : `It belongs to ${stages(wanted)}.`,
  },
  'wrong-step': {
    says: ({ command, substate }) =>
      `"${glossary.command[command].en}" is not due yet: the case is at "${glossary.substate[substate].en}".`,
    remedy: ({ wanted }) =>
      `Possible once the case is at: ${wanted.map((step) => glossary.substate[step].en).join(', ')}.`,
  },
  suspended: {
    says: ({ document, reason }) =>
      document === null || reason === null
        ? 'This subject cannot be proposed for now: a competent authority has not concluded yet.'
        : `Awards to this subject are suspended under ${document} ` +
          `(${(wordsOf('suspension', reason)?.en ?? reason).toLowerCase()}).`,
    remedy: ({ by, document }) =>
      document === null
        ? 'Ask the receiving office, and refer again once there is a conclusion.'
        : by === null
          ? `Record "${glossary.command.resume.en}" with the conclusion of the competent authority first.`
          : `Wait for the authority's conclusion; ${raisedBy(by)}, or a higher level, ` +
            `then records "${glossary.command.resume.en}".`,
  },
  'raised-above': {
    says: (by) =>
      `The suspension under ${by.document} was recorded by ${raisedBy(by)}: that level or a higher one ends it.`,
    remedy: (by) => `Send the conclusion to ${raisedBy(by)}, to record "${glossary.command.resume.en}".`,
  },
  'no-such-bar': {
    says: 'The subject has no such bar, or it has ended.',
    remedy: "Look at the subject's bars again.",
  },
  'not-suspended': { says: 'The case is not suspended.', remedy: 'There is nothing to resume.' },
  'already-live': {
    says: 'The case is live; historical entry has ended.',
    remedy: "The register's clock dates the acts of a live case.",
  },
  // who may do it
  'another-author': { says: 'Only its author may withdraw a comment.', remedy: 'Ask its author, or write an answer.' },
  'withdrawn-already': { says: 'This comment has been withdrawn.', remedy: 'There is nothing to do.' },
  onlooker: {
    says: 'Auditors and administrators may read a case but not comment on it.',
    remedy: 'Contact the person who handles the case.',
  },
  'wrong-role': {
    says: (fact) => {
      switch (fact.asked) {
        case 'case':
          return `"${glossary.command[fact.command].en}" does not belong to this person's roles.`;
        case 'historical-entry':
          return 'This account may not enter old cases.';
        case 'provincial-decision':
          return 'The province decided this award; the unit does not register, notify or present in its place.';
        case 'register':
          return fact.needed.includes('administrator') && fact.needed.length === 1
            ? 'This is for administrators.'
            : 'This does not belong to your roles in the register.';
      }
    },
    remedy: (fact) => {
      switch (fact.asked) {
        case 'case':
          return `Needs one of the roles: ${fact.needed.map((role) => glossary.role[role].en).join(', ')}.`;
        case 'historical-entry':
          return `Ask an administrator for the role "${glossary.role['entry-clerk'].en}".`;
        case 'provincial-decision':
          return 'Ask the Department of Home Affairs.';
        case 'register':
          return fact.needed.length > 1
            ? 'Ask somebody with one of the roles: ' +
                `${fact.needed.map((role) => (role === 'any' ? '' : glossary.role[role].en)).join(', ')}.`
            : "Ask the register's administrator.";
      }
    },
  },
  'wrong-unit': {
    says: 'This case belongs to another unit.',
    remedy: 'Pass it to someone who holds the role for this unit.',
  },
  'grant-not-in-force': {
    says: ({ day }) => `The role was not in force on ${day}.`,
    remedy: 'Pass it to someone who holds the role for this unit.',
  },
  'same-person': {
    says: ({ is, wouldBe }) =>
      `This person is the ${glossary.part[is].en} of the case and cannot be its ${glossary.part[wouldBe].en}.`,
    remedy: 'Let another person of the same role do it.',
  },
  'own-case': {
    says: ({ as, command }) =>
      `This person is the ${glossary.interest[as].en} in this case, ` +
      `so they must not do this in it: "${glossary.command[command].en}".`,
    remedy: ({ instead }) => {
      switch (instead.by) {
        case 'role':
          return `Another ${glossary.role[instead.role].en} does this, or a deputy who signs KT.`;
        case 'above':
          return `The level above does this: ${glossary.role[instead.role].en}.`;
        case 'nobody':
          return (
            `Nobody else in the register is ${glossary.role[instead.role].en}: ` +
            'delegate the role to a deputy (KT.), or ask the administrator to grant it to another person.'
          );
      }
    },
  },
  'province-only': {
    says: 'The case has been proposed to the province, which does this.',
    remedy: 'Ask the Department of Home Affairs.',
  },
  'another-decider': {
    says: "The unit's head signed this decision; that level revokes or upholds it.",
    remedy: 'Submit it to the head of the unit that signed.',
  },
  'another-agency': {
    says: ({ name }) => `Only ${name} can give its reply.`,
    remedy: 'Let the agency that was asked reply, or the appraiser record its paper.',
  },
  'another-voice': {
    says: 'This person cannot comment for the Front or a council member, except by recording their paper.',
    remedy: 'Name the paper, or let them comment themselves.',
  },
  'entered-by-same-account': {
    says: 'An account that entered papers of the case may not release it.',
    remedy: 'Let another account check and release it.',
  },
  'no-person': {
    says: 'This account has no role in the register.',
    remedy: "Ask the register's administrator for a role.",
  },
  'unknown-person': {
    says: (fact) => ('grant' in fact ? 'The register has no such deputy.' : 'The register has no such person.'),
    remedy: (fact) =>
      'account' in fact
        ? 'Choose another person or account.'
        : 'grant' in fact
          ? 'Look at the list of people and grants.'
          : 'Register the person first.',
  },
  // when it occurred
  'occurs-before-last': {
    says: ({ occurredAt, last }) => `The act is dated ${occurredAt}, before the latest one of the case (${last}).`,
    remedy: 'Enter the papers in the order of their dates.',
  },
  'occurs-in-future': {
    says: (fact) =>
      'day' in fact
        ? `${fact.day} lies in the future (it is ${fact.today}).`
        : `The act is dated in the future (${fact.occurredAt}).`,
    remedy: 'Check the date on the paper.',
  },
  'dated-before-case': {
    says: ({ day, openedOn }) => `This is dated ${day}, but the case was opened on ${openedOn}.`,
    remedy:
      'Check the date. Sittings, minutes, submissions and decisions of a case follow its opening; ' +
      'supporting papers may be older.',
  },
  'sitting-not-held': {
    says: ({ on }) => `The sitting is convened for ${on}.`,
    remedy: 'Record votes from that day on.',
  },
  'historical-entry-on-live-case': {
    says: 'The case is live: no earlier date and no other person may be entered.',
    remedy: 'Leave out occurredAt, paper and onBehalfOf.',
  },
  'paper-missing': {
    says: 'Historical entry requires the date on the paper, the paper, and the person who acted.',
    remedy: 'Add occurredAt, paper and onBehalfOf.',
  },
  'simulated-register': {
    says: 'In production, a register with a simulated clock is read-only.',
    remedy: 'Work in a register on the system clock, or use a test installation.',
  },
  'no-policy': {
    says: ({ day }) => `No policy pack is in force on ${day}.`,
    remedy: 'Ask an administrator to publish a pack.',
  },
} satisfies Partial<RefusalCatalogue>;
