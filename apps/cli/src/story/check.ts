import { nominationCommandNames, nominationCommands } from '@vinhdanh/contracts';
import { dayOf, resolveDay } from './day.js';
import { inputOf, isMap, type Named } from './input.js';
import type { Mistake } from './mistake.js';
import type { Story } from './schema.js';

const placeholder: Named = {
  person: () => '00000000-0000-4000-8000-000000000000',
  subject: () => '00000000-0000-4000-8000-000000000001',
  case: () => '00000000-0000-4000-8000-000000000002',
};
const anyDay = dayOf(new Date().toISOString());

/**
 * Checks what the schema cannot: names are known, days are in order, a case begins with `refer`, and inputs fit their
 * acts.
 */
export function checkStory(story: Story): Mistake[] {
  const mistakes: Mistake[] = [];
  const opened = new Set<string>();
  let latest = '';
  let passed = '';
  story.steps.forEach((step, index) => {
    const wrong = (field: string, message: string) =>
      mistakes.push({ path: ['steps', index, ...field.split('.')], message });
    if ('case' in step || 'does' in step || 'tries' in step) {
      const named = step.case ?? onlyCase(story);
      if (named === null) wrong('case', 'the story has more than one case; name one');
      else if (!(named in story.cases))
        wrong('case', `no case "${named}" among ${Object.keys(story.cases).join(', ')}`);
    }
    if ('until' in step) {
      const day = resolveDay(step.until, anyDay);
      if (day < latest) wrong('until', `lies before ${latest}: days of a story go forward`);
      latest = day;
      passed = day;
    }
    if ('does' in step || 'tries' in step) {
      const name = 'does' in step ? step.does : step.tries;
      const day = resolveDay(step.on, anyDay);
      if (day < latest) wrong('on', `lies before ${latest}: days of a story go forward`);
      if (day <= passed) wrong('on', `time has passed to the end of ${passed} already`);
      latest = day;
      if (!(step.who in story.people))
        wrong('who', `no person "${step.who}" among ${Object.keys(story.people).join(', ')}`);
      const about = step.case ?? onlyCase(story) ?? '';
      if (name === 'refer' && 'does' in step) opened.add(about);
      else if (name !== 'refer' && !opened.has(about))
        wrong('does' in step ? 'does' : 'tries', 'a case begins with refer');
      for (const person of personsIn(step.with))
        if (!(person in story.people))
          wrong('with', `no person "${person}" among ${Object.keys(story.people).join(', ')}`);
      const into = step.with['into'];
      if (typeof into === 'string' && !(into in story.cases))
        wrong('with.into', `no case "${into}" among ${Object.keys(story.cases).join(', ')}`);
      const command = nominationCommandNames.find((candidate) => candidate === name);
      if (command === undefined) return;
      const read = nominationCommands[command]
        .strict()
        .safeParse(inputOf(story, { does: name, case: about, who: step.who, with: step.with }, placeholder, anyDay));
      if (!read.success)
        for (const issue of read.error.issues)
          wrong(
            ['with', ...issue.path].map(String).join('.'),
            issue.code === 'unrecognized_keys' ? `${name} takes no ${issue.keys.join(', ')}` : issue.message,
          );
    }
  });
  return mistakes;
}

/** The case of a step that names none; null if the story has several. */
export function onlyCase(story: Story): string | null {
  const [only, ...others] = Object.keys(story.cases);
  return only !== undefined && others.length === 0 ? only : null;
}

function personsIn(given: Readonly<Record<string, unknown>>): string[] {
  const { member, teller, members, recused, votes } = given;
  const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const named = [...listed(recused), ...listed(votes)].map((entry) => (isMap(entry) ? entry['member'] : entry));
  return [member, teller, ...listed(members), ...named].filter((entry) => typeof entry === 'string');
}
