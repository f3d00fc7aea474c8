import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** English sentences: recognition and votes. */
export const council = {
  'unknown-criterion': {
    says: ({ criterion }) => `There is no criterion ${criterion}.`,
    remedy: "Choose one of the plan's criteria.",
  },
  'criteria-not-met': {
    says: ({ criteria }) => `Criteria not assessed as met: ${criteria.map(({ id }) => id).join(', ')}.`,
    remedy: 'The assessor records each criterion with its evidence.',
  },
  'dossier-incomplete': {
    says: ({ missing }) => `The dossier lacks: ${missing.map(({ name }) => name.en).join('; ')}.`,
    remedy: `Attach these papers ("${glossary.command['attach-paper'].en}").`,
  },
  'posting-open': {
    says: ({ due }) => `Posted for comment until the end of ${due ?? ''}.`,
    remedy: 'Wait until the posting has ended.',
  },
  'member-twice': { says: 'A member is named twice.', remedy: 'Name each member once.' },
  'recused-stranger': {
    says: 'Only convened members can be recused, and at least one member must vote.',
    remedy: 'Correct the list.',
  },
  recused: { says: 'This member is recused from this vote.', remedy: 'Record no ballot of this member.' },
  'not-a-member': { says: 'This person is not a member of this sitting.', remedy: 'Only convened members vote.' },
  'all-voted': {
    says: 'Every member who may vote has voted.',
    remedy: 'Close the vote and write the minutes.',
  },
  'voted-already': { says: 'This member has voted.', remedy: 'Record one ballot for each member.' },
  'not-voted-yet': { says: 'This member has not voted.', remedy: "Record the member's vote." },
  'count-minutes-missing': {
    says: ({ minutes, attached }) =>
      attached === null
        ? 'No numbered count minutes are attached to the case.'
        : `The count minutes attached to the case bear the number ${attached}, not ${minutes}.`,
    remedy: 'Attach the count minutes, signed by the secretary and the teller, with their number; then correct.',
  },
  'named-votes-differ': {
    says: ({ named, given }) =>
      named === null
        ? 'This vote was recorded without names.'
        : `The votes by name are ${named.yes} in favour, ${named.no} against, ${named.abstain} abstained, ` +
          `not ${given.yes}, ${given.no}, ${given.abstain}; an open vote has no invalid ballots.`,
    remedy: ({ named }) =>
      named === null
        ? 'Correct the totals alone.'
        : 'Name the members whose vote was recorded wrongly, so that names and totals agree.',
  },
  'open-vote': { says: 'This sitting votes openly.', remedy: "Record each member's vote." },
  'secret-vote': {
    says: 'This sitting votes in secret: how each member votes is not recorded.',
    remedy: 'Record returned ballots, then count them.',
  },
  'no-votes': { says: 'No votes have been counted.', remedy: "Record the members' votes first." },
  'ballots-outstanding': {
    says: ({ outstanding }) => `${outstanding.length} ballots have not been returned.`,
    remedy: 'Poll absent members in writing, record their ballots, then close.',
  },
  'no-count-proposed': {
    says: 'No corrected count waits for a teller, or the count has changed since.',
    remedy: 'The secretary proposes the corrected count.',
  },
  'not-the-teller': {
    says: 'Only the teller whom the secretary named confirms the corrected count, from their own account.',
    remedy: 'The teller confirms, or the count minutes that both have signed are attached.',
  },
  'same-teller': { says: 'Secretary and teller are two persons.', remedy: 'Name another teller.' },
  'impossible-count': {
    says: ({ ballots, present, written, members }) =>
      `The count does not add up: ${ballots} ballots, ${present} present, ${written} in writing, ${members} members.`,
    remedy: 'Check the count: as many ballots as people present, and no more than members.',
  },
  'vote-closed': { says: 'The vote has been closed.', remedy: 'If the count is wrong, correct it.' },
  'vote-missing': {
    says: ({ toCorrect }) => (toCorrect ? 'There is no count to correct.' : 'The council has not voted.'),
    remedy: ({ toCorrect }) => (toCorrect ? 'Close the vote first.' : "Record the council's vote first."),
  },
  'vote-not-carried': {
    says: ({ result }) => `The vote was not carried: ${result.sentence}`,
    remedy: 'The case continues only after a vote that reaches the threshold.',
  },
  'no-sitting': { says: 'The council has not been convened.', remedy: 'Convene the council first.' },
  'sitting-open': {
    says: ({ on }) => `The sitting of ${on} has not closed its vote.`,
    remedy: 'Close the vote of that sitting first.',
  },
  'another-member': {
    says: 'A member casts only their own vote.',
    remedy: 'The secretary records the votes of others.',
  },
  'nominee-not-recused': {
    says: ({ members }) =>
      `${members.length} member(s) are the nominee, close to the nominee, or head the nominated collective.`,
    remedy: ({ when }) => {
      switch (when) {
        case 'convening':
          return 'Convene them and state that they take no part in the vote.';
        case 'sitting':
          return `Record "${glossary.command['recuse-member'].en}" for them first.`;
        case 'minutes':
          return 'State the members who took no part; if the minutes contain their votes, the council votes again.';
      }
    },
  },
  'nobody-to-recuse': {
    says: 'Only a member who is confirmed to be concerned is excluded from an open sitting.',
    remedy: 'Confirm who is concerned in the case first; others are named when the council is convened.',
  },
  'not-on-roster': {
    says: ({ on }) => `A named person is not a member of the council on ${on}.`,
    remedy: "Convene that day's members.",
  },
  'roster-incomplete': {
    says: ({ missing }) => `${missing.length} members of the council are not convened.`,
    remedy: 'Name every member; those absent are polled in writing.',
  },
  'roster-differs': {
    says: ({ day, roster, members }) => `On ${day} the provincial council had ${roster} members, not ${members}.`,
    remedy: 'Check the minutes, or convene the sitting and record its votes.',
  },
  'no-vote-foreseen': {
    says: 'The procedure of the case includes no vote of the provincial council.',
    remedy: 'Pass it without a vote.',
  },
  'not-recognised': {
    says: 'A case by the simplified procedure was not recognised by its unit.',
    remedy: 'Propose it again, or withdraw it.',
  },
} satisfies Partial<RefusalCatalogue>;
