import type { Bilingual } from '../text.js';
import { within, wordsOf } from './lookup.js';

/**
 * A notice in words, by its key: `CaseTerminated`, or with its object, `DeadlineWarned:verification#1`. A deadline is
 * named; an agency is data of the register, so the words do not name it. An event that the glossary lacks is shown by
 * its name.
 */
export function noticeWords(text: string): Bilingual {
  const [event = text, detail = ''] = text.split(':');
  const words = wordsOf('event', event) ?? { vi: event, en: event };
  const deadline = wordsOf('deadline', detail.split('#')[0] ?? detail);
  return deadline === null
    ? words
    : { vi: `${words.vi}: ${within(deadline).vi}`, en: `${words.en}: ${within(deadline).en}` };
}
