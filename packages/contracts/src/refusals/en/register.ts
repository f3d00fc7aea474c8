import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** English sentences: registers, people and packs. */
export const register = {
  'register-exists': { says: ({ register }) => `Register ${register} exists already.`, remedy: 'Choose another id.' },
  'policy-faulty': {
    says: 'The policy pack contradicts itself.',
    remedy: 'Correct these places and publish the pack again.',
  },
  'policy-published': { says: 'This pack has been published already.', remedy: 'There is nothing to publish.' },
  'beyond-unit': {
    says: ({ unit, held }) =>
      unit === null
        ? `This is for the province. Your unit is ${held.join(', ')}.`
        : `Unit ${unit} is not among yours (${held.join(', ')}).`,
    remedy: ({ unit }) => (unit === null ? 'Ask the province.' : 'Ask that unit or the province.'),
  },
  'no-such-change': {
    says: 'No such change waits for your answer: it was answered, or does not concern you.',
    remedy: 'Look at the list of changes that wait.',
  },
  'consent-of-another': {
    says: 'You have consented already, or it is for somebody else to consent.',
    remedy: ({ needs }) =>
      `Now ${needs.map((group) => group.map((one) => glossary.consent[one].en).join(' or ')).join(', and ')} must ` +
      'consent.',
  },
  'account-linked': {
    says: 'The account belongs to a person of the register already.',
    remedy: 'Choose another person or account.',
  },
  'grant-to-oneself': { says: 'Nobody grants or changes a role of their own.', remedy: 'Ask another administrator.' },
  'delegation-to-oneself': {
    says: 'Nobody delegates to themselves.',
    remedy: 'The absent holder, or another administrator, delegates.',
  },
  'no-acting-head': {
    says: ({ role }) => `Nobody is appointed acting “${glossary.role[role].en}”: only a head is.`,
    remedy: 'Leave out the paper on the acting post, or grant the role of a head.',
  },
  'not-delegable': {
    says: ({ standsFor }) =>
      standsFor === null
        ? 'The roles of administrator and auditor are not delegated.'
        : 'A delegated role is not delegated on.',
    remedy: 'Grant the role to that person instead.',
  },
  'incompatible-roles': {
    says: ({ role, held }) => `The role "${glossary.role[role].en}" does not go with "${glossary.role[held].en}".`,
    remedy: ({ asked }) =>
      asked === 'grant' ? 'Revoke the other role first, or grant it to another person.' : 'Delegate to another person.',
  },
  'calendar-year': {
    says: ({ fault, year, days }) =>
      fault === 'twice'
        ? `The calendar of ${year} names a day twice: ${days.join(', ')}.`
        : `The calendar of ${year} has days of another year: ${days.join(', ')}.`,
    remedy: ({ fault }) =>
      fault === 'twice'
        ? 'Enter each day on one line.'
        : 'Put them into the calendar of their own year, or correct the year.',
  },
  period: {
    says: (fact) => {
      switch (fact.of) {
        case 'grant':
          return 'It ends before it begins.';
        case 'revoking':
          return `This grant ends on ${fact.to} already.`;
        case 'delegation':
          return 'The delegation does not lie within the time of the grant.';
        case 'unit':
          return `Unit ${fact.unit} ends before it begins.`;
      }
    },
    remedy: ({ of }) =>
      ({
        grant: 'Correct the period.',
        revoking: 'To prolong it, grant the role anew.',
        delegation: 'Correct the period.',
        unit: 'Correct the days.',
      })[of],
  },
  'unknown-grant': {
    says: (fact) => ('to' in fact ? 'The absent person holds no such grant.' : 'This person holds no such grant.'),
    remedy: (fact) => ('to' in fact ? 'Look at the list of people and grants.' : 'Look at the list of grants.'),
  },
} satisfies Partial<RefusalCatalogue>;
