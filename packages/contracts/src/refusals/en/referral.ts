import { awardWords, trackWords } from '../../glossary/awards.js';
import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

const missingParents = (units: readonly { readonly unit: string; readonly parent: string | null }[]): string =>
  [...new Set(units.map(({ unit, parent }) => `${unit} → ${parent}`))].join(', ');

/** English sentences: what is referred. */
export const referral = {
  'unknown-subject': {
    says: (fact) =>
      'subjects' in fact
        ? 'A subject that shares the achievement is not in the register.'
        : 'The register has no such subject, or it is of another kind (individual, collective, household).',
    remedy: 'Register the subject first.',
  },
  'no-such-unit': {
    says: (fact) =>
      'units' in fact
        ? `The register lacks these superior units: ${missingParents(fact.units)}.`
        : 'day' in fact
          ? `There was no unit ${fact.unit} on ${fact.day}.`
          : `There is no unit ${fact.unit}.`,
    remedy: (fact) => {
      if ('units' in fact) return 'Register the superior unit first or together with it, or correct the code.';
      if (!('day' in fact)) return 'Choose a unit of the register.';
      switch (fact.command) {
        case 'refer':
          return 'Choose a unit that existed on that day.';
        case 'propose-higher':
          return 'Transfer the case to the successor first.';
        case 'transfer-custody':
          return 'Choose a successor that exists.';
      }
    },
  },
  'unknown-field': {
    says: ({ unknown }) => `Fields that are not in the plan: ${unknown.join(', ')}.`,
    remedy: "Choose among the plan's fields.",
  },
  'award-not-open': {
    says: ({ award, subject, track }) =>
      `${awardWords[award].en} is not given to this kind of subject (${glossary.subjectKind[subject].en}) on this ` +
      `track (${trackWords[track].en}).`,
    remedy: ({ open }) =>
      open.length === 0
        ? 'Check the kind of subject and the track.'
        : `Choose among: ${open.map((award) => awardWords[award].en).join(', ')}; ` +
          'or check the kind of subject and the track.',
  },
  'achievement-period': {
    says: 'The period of the achievement is not valid.',
    remedy: 'The first day precedes the last, and neither lies in the future.',
  },
  'look-alikes-open': {
    says: ({ subjects }) => `${subjects.length} subjects that look alike wait for an answer.`,
    remedy: 'Answer for each whether it is the same, with the reason.',
  },
  'subject-known': {
    says: 'A subject of the register already has this citizen number.',
    remedy: ({ subject, unit }) =>
      subject === null
        ? `Ask ${unit === null ? 'the province' : `unit ${unit}`}, which keeps this subject; or correct the number.`
        : 'Refer the registered subject, or correct the number.',
  },
  'same-subject': { says: 'You named the same subject twice.', remedy: 'Name the other subject.' },
  'person-known': {
    says: 'The register has a person with this citizen number.',
    remedy: 'Use that person; grant a role or link an account if needed.',
  },
  'person-unlike': {
    says: 'The two have neither the same citizen number nor the same name and birth year.',
    remedy: 'Check the person; they may also confirm it themselves.',
  },
  'own-interest': {
    says: 'A person who is concerned cannot withdraw that answer themselves.',
    remedy: 'Ask the officer who handles the case to answer again.',
  },
  'duplicate-case': {
    says: 'A case for this subject, award and period is open or has been rewarded.',
    remedy: ({ unit }) => (unit === null ? 'Open the case that holds it.' : `Another case holds it: ask unit ${unit}.`),
  },
  'achievement-rewarded': {
    says: 'This achievement has been rewarded: one achievement, one award.',
    remedy: ({ unit }) => (unit === null ? 'Open the case that holds it.' : `Another case holds it: ask unit ${unit}.`),
  },
  'overlapping-award': {
    says: ({ decisionNumber, from, to }) =>
      `Decision ${decisionNumber} has rewarded the subject for ${from} to ${to}, ` +
      'which overlaps the period of this case.',
    remedy:
      'One achievement, one award. If it is another deed, ' +
      `the appraiser records "${glossary.command['admit-overlap'].en}" with the reason.`,
  },
  'no-overlap': {
    says: 'No award of the subject overlaps the period of this case.',
    remedy: 'There is nothing to admit.',
  },
  'achieved-before-sanction': {
    says: ({ terminated }) =>
      `A violation by the subject was confirmed on ${terminated}: only what was achieved after that day counts.`,
    remedy: 'Name a new achievement that begins after that day.',
  },
  'same-case': { says: 'A case cannot be merged into itself.', remedy: 'Name the other case.' },
  'other-case-ended': {
    says: 'The other case has ended without an award.',
    remedy: 'Name an open case, or have the other case referred again first.',
  },
  'another-subject': {
    says: 'The other case is not in this register, or concerns another subject.',
    remedy: 'Name a case of the same subject; if both subjects are the same, answer the look-alikes first.',
  },
  'not-simplified': {
    says: 'The simplified procedure is for sudden deeds and contributions.',
    remedy: 'Take the case through all its stages.',
  },
  'trigger-not-in-force': {
    says: ({ day }) => `On ${day} this ground does not open the simplified procedure.`,
    remedy: ({ inForce }) =>
      inForce.length === 0
        ? 'Take the case through all its stages.'
        : `Choose among: ${inForce.map(({ trigger }) => glossary.trigger[trigger].en).join(', ')}.`,
  },
  'not-higher': {
    says: 'This award is not higher.',
    remedy: ({ above }) =>
      above.length === 0
        ? 'No award is higher.'
        : `Choose among: ${above.map((award) => awardWords[award].en).join(', ')}.`,
  },
  'proposed-already': {
    says: 'This award was proposed from this case.',
    remedy: 'Open the proposed case, under Linked.',
  },
  'no-such-pack': {
    says: ({ pack }) => `The register has no pack ${pack} in effect on this day.`,
    remedy: 'Choose a pack that is published and has taken effect.',
  },
  'same-procedure': {
    says: ({ procedure, only }) =>
      only ? 'The case already follows the only pack in effect.' : `The case already follows pack ${procedure.pack}.`,
    remedy: 'There is nothing to change.',
  },
  'no-repin': { says: 'Nobody has proposed another procedure.', remedy: 'Propose it first, with its legal basis.' },
  'proposer-confirms': {
    says: 'The person who proposed it cannot confirm it.',
    remedy: 'Let another person confirm it.',
  },
} satisfies Partial<RefusalCatalogue>;
