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
    remedy: 'See the list of pending changes.',
  },
  'consent-of-another': {
    says: 'You have already consented, or somebody else must consent.',
    remedy: ({ needs }) =>
      `Now ${needs.map((group) => group.map((one) => glossary.consent[one].en).join(' or ')).join(', and ')} must ` +
      'consent.',
  },
  'account-linked': {
    says: 'The account belongs to a person of the register already.',
    remedy: 'Choose another person or account.',
  },
  'grant-to-oneself': { says: 'You cannot grant or change your own role.', remedy: 'Ask another administrator.' },
  'delegation-to-oneself': {
    says: 'You cannot delegate a role to yourself.',
    remedy: 'The absent holder, or another administrator, must delegate it.',
  },
  'no-acting-head': {
    says: ({ role }) => `The role “${glossary.role[role].en}” has no acting holder: only heads are appointed acting.`,
    remedy: 'Leave out the paper on the acting post, or grant the role of a head.',
  },
  'not-delegable': {
    says: ({ standsFor }) =>
      standsFor === null
        ? 'The roles of administrator and auditor cannot be delegated.'
        : 'A delegated role cannot be delegated further.',
    remedy: 'Grant the role to that person instead.',
  },
  'incompatible-roles': {
    says: ({ role, held }) =>
      `One person cannot hold both "${glossary.role[role].en}" and "${glossary.role[held].en}".`,
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
          return 'The delegation exceeds the period of the grant.';
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
