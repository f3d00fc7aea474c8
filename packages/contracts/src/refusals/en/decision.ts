import { sourceParts } from '../../text.js';
import { wordsOf } from '../../glossary/lookup.js';
import type { RefusalCatalogue } from '../catalogue.js';

const kindsOf = (kinds: readonly string[]): string =>
  kinds.map((kind) => wordsOf('unitKind', kind)?.en ?? kind).join(', ');

/** English sentences: the decision, its revocation and the custody of the case. */
export const decision = {
  // decision
  'no-authority': {
    says: (fact) => {
      switch (fact.decider) {
        case 'unit-head':
          return "The unit's head may not decide this award.";
        case 'chair':
          return `The provincial Chairman may not decide this award on ${fact.day}.`;
        case 'chair-instead':
          return 'The provincial Chairman may not decide the other award.';
      }
    },
    remedy: ({ decider }) =>
      ({
        'unit-head': 'Propose it to the province.',
        chair: 'Submit it to the level that has the authority, or send it back.',
        'chair-instead': 'Choose a provincial award.',
      })[decider],
  },
  'unit-authority': {
    says: ({ deciders }) => `This award is decided by the head of a unit: ${kindsOf(deciders)}.`,
    remedy: ({ own }) =>
      own
        ? 'The head of the unit decides it within their own authority.'
        : 'Move the case to a unit whose head may decide it, or ask for another award.',
  },
  'provincial-authority': {
    says: 'This award is decided in the province.',
    remedy: 'The Chairman signs the decision.',
  },
  'decision-number-missing': { says: 'The number of the central decision is missing.', remedy: 'Enter its number.' },
  'decision-date-missing': {
    says: 'The date of the central decision is missing.',
    remedy: 'Enter the date of the decision.',
  },
  'decision-number-taken': { says: 'This decision number has been used.', remedy: 'Take another number.' },
  'decision-before-vote': {
    says: ({ date, votedOn }) => `The decision is dated ${date}, before the vote of ${votedOn}.`,
    remedy: "Check the decision's date.",
  },
  'another-decision': {
    says: ({ signed, given }) => `The signed decision is number ${signed ?? '—'}, not ${given}.`,
    remedy: 'Enter the number of the signed decision.',
  },
  'presented-before-decision': {
    says: ({ on, signedOn }) => `The presentation is dated ${on}, before the decision of ${signedOn}.`,
    remedy: 'Check the day of the presentation.',
  },
  'achievement-not-named': {
    says: 'The case names no achievement whose period could be wrong.',
    remedy: 'Name the achievement when the case is referred again.',
  },
  'decision-stands': {
    says: ({ decision }) => `Decision ${decision} rests on this period and stands as it was signed.`,
    remedy: 'Correct the decision, or open a revocation where it must not stand.',
  },
  'no-decision': {
    says: 'No decision has been signed in this case.',
    remedy: 'Correct the name, the period or the paper instead.',
  },
  'central-decision': {
    says: ({ decision }) => `Decision ${decision} is the central level's, which corrects it itself.`,
    remedy: 'Ask the Ministry of Home Affairs, and attach what it answers.',
  },
  'decision-revoked': {
    says: ({ decision }) => `Decision ${decision} has been revoked.`,
    remedy: 'There is nothing left to correct.',
  },
  'paper-not-attached': {
    says: ({ paper }) => (paper === null ? 'The dossier has no papers.' : `The dossier has no paper “${paper}”.`),
    remedy: ({ attached }) =>
      attached.length === 0 ? 'Attach the paper first.' : `Choose one of: ${attached.join(', ')}.`,
  },
  'signature-form': {
    says: ({ mark, due }) =>
      due === null
        ? `A decision on an award is not signed “${mark}”.`
        : `The signer's post on this day requires ${due === '' ? 'no mark' : `“${due}”`}, ` +
          `not ${mark === '' ? 'a signature without a mark' : `“${mark}”`}.`,
    remedy: ({ due }) =>
      due === null
        ? 'The decider signs, a deputy in their place (KT.), or an acting head (Q.).'
        : 'Enter the mark of the signature block, or have the administrator record the delegation or the acting post.',
  },
  'subject-dissolved': {
    says: ({ name, endedOn, source }) =>
      `${name} ended on ${endedOn}; a dissolved unit gets no award in its name (${sourceParts(source).basis}).`,
    remedy: ({ successors }) =>
      successors.length === 0
        ? 'Decline the case.'
        : `Decline the case, and refer ${successors.join(', ')} for their part in the achievement.`,
  },
  'another-date': {
    says: ({ signedOn, date }) => `The decision was signed on ${signedOn}, not on ${date}.`,
    remedy: "Enter the decision's own date.",
  },
  decided: { says: ({ decision }) => `Decision ${decision} has been signed.`, remedy: 'Open a revocation instead.' },
  'not-refused': { says: 'The central level has not refused.', remedy: 'Record the central outcome first.' },
  'consent-refused': {
    says: 'The nominee or the family does not agree to publicity.',
    remedy: 'Publish nothing; the award stands.',
  },
  // revocation and custody
  'no-revocation': {
    says: 'No revocation has been opened.',
    remedy: 'Open it with the conclusion of the competent authority.',
  },
  'revocation-open': { says: 'A revocation is open.', remedy: 'Revoke or uphold first.' },
  'not-reported': { says: 'The submitter has not reported yet.', remedy: "Record the submitter's report first." },
  'reported-already': { says: 'The report has been recorded already.', remedy: 'Wait for the decider.' },
  'recovers-too-much': {
    says: ({ recovered, paid }) => `The award paid ${paid} đồng; ${recovered} đồng cannot be recovered.`,
    remedy: 'Recover no more than was paid.',
  },
  'achievement-forged': {
    says: ({ from, to }) => `The achievement of ${from} to ${to} was found forged when its award was revoked.`,
    remedy: 'Name another achievement; a forged one is never rewarded again.',
  },
  'not-a-successor': {
    says: ({ fromName, toName }) => `${toName} does not succeed ${fromName}.`,
    remedy: 'Choose one of the successors.',
  },
  'same-unit': { says: 'The case is with this unit.', remedy: 'Choose another unit.' },
  'marked-already': { says: 'It is marked posthumous already.', remedy: 'There is nothing to mark.' },
  'not-an-individual': { says: 'Only an individual is honoured posthumously.', remedy: 'There is nothing to mark.' },
} satisfies Partial<RefusalCatalogue>;
