import { glossary } from '../../glossary/glossary.js';
import type { RefusalCatalogue } from '../catalogue.js';

/** English sentences: the appraisal. */
export const appraisal = {
  'content-not-assessed': { says: 'The content has not been assessed.', remedy: 'Record "Assess the content" first.' },
  'consultation-missing': { says: ({ names }) => `Not yet asked: ${names.join(', ')}.`, remedy: 'Ask these agencies.' },
  'consultation-open': {
    says: ({ awaited }) =>
      `Not yet answered: ${awaited.map(({ name, due }) => `${name} (due ${due ?? ''})`).join(', ')}.`,
    remedy: 'Wait for the replies or the lapse.',
  },
  'asked-already': {
    says: ({ names }) => `Still waiting for: ${names.join(', ')}.`,
    remedy: 'Wait for the reply or the lapse before asking again.',
  },
  'not-asked': {
    says: ({ agency }) => (agency === null ? 'No agency has been asked.' : 'This agency was not asked.'),
    remedy: ({ agency }) => (agency === null ? 'Ask first.' : 'Choose an agency that was asked.'),
  },
  'replied-already': { says: 'This agency has replied.', remedy: 'Choose an agency that was asked.' },
  'no-objection': {
    says: 'No objection waits for an answer.',
    remedy: 'Choose an agency whose objection is not answered.',
  },
  'objection-open': {
    says: ({ names }) => `Objections not yet answered: ${names.join(', ')}.`,
    remedy: 'Record the answer, or ask the agency again.',
  },
  'no-revote': { says: 'No new vote is needed.', remedy: 'There is nothing to waive.' },
  'revote-open': {
    says: ({ councils }) =>
      `${councils.map((council) => (council === 'unit' ? "The unit's" : 'The provincial')).join(' and ')} council ` +
      'ended before the decision: a new vote is needed.',
    remedy: 'Let the successor council vote, or record the paper that keeps the former vote valid.',
  },
  'publication-missing': { says: 'The case has not been published for comment.', remedy: 'Publish it.' },
  'publication-open': {
    says: ({ due }) => `Published for comment until the end of ${due ?? ''}.`,
    remedy: 'Wait until it has ended.',
  },
  'published-already': { says: 'The case is published for comment.', remedy: 'Extend it where needed.' },
  'not-published': { says: 'The case is not published for comment.', remedy: 'Publish it first.' },
  'comment-open': {
    says: ({ comments }) => `Comments without an answer: ${comments.map(({ comment }) => comment).join(', ')}.`,
    remedy: 'Answer them first.',
  },
  'front-comment-open': {
    says: ({ comments }) => `Comments without an answer: ${comments.map(({ comment }) => comment).join(', ')}.`,
    remedy: 'Answer them first.',
  },
  'no-open-comment': {
    says: ({ comment }) =>
      comment === null ? 'No comment waits for an answer.' : `No comment ${comment} waits for an answer.`,
    remedy: 'Choose one that has no answer.',
  },
  'no-such-deadline': {
    says: ({ deadline }) => (deadline === null ? 'No deadline is running.' : `No clock ${deadline} is running.`),
    remedy: 'Choose a running one.',
  },
  'extension-limit': {
    says: ({ kind, exceeds, level, most, times }) =>
      ({
        rule: `The rules do not allow the term “${glossary.deadline[kind].en}” to be extended.`,
        level:
          `Only ${level === 'unit' ? 'the unit' : 'the province'} extends ` +
          `the term “${glossary.deadline[kind].en}”.`,
        most: `The term “${glossary.deadline[kind].en}” is extended by at most ${most} at a time.`,
        times: `The term “${glossary.deadline[kind].en}” has been extended as often as allowed (${times}).`,
      })[exceeds],
    remedy: ({ exceeds, level }) =>
      ({
        rule: 'Act within the term.',
        level: level === 'unit' ? "Ask the unit's head." : 'Ask the appraiser or the Chairman of the province.',
        most: 'Extend it by less.',
        times: 'Act now; a further extension needs another rule in the pack.',
      })[exceeds],
  },
  'extends-into-past': {
    says: ({ due }) => `The extended term would end on ${due}, which is past.`,
    remedy: 'Extend it by more.',
  },
} satisfies Partial<RefusalCatalogue>;
