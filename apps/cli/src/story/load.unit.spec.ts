import type { Day } from '@vinhdanh/contracts';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveDay } from './day.js';
import { loadStory, parseStory, StoryError } from './load.js';

const story = (steps: string): string => `story: "S"
policy: ninh-thuan-2023
people:
  officer: { name: "A", role: unit-officer, unit: 22792 }
  head: { name: "B", role: unit-head, unit: 22792 }
cases:
  a: { subject: { kind: individual, name: "C" }, track: thematic, award: provincial-certificate, fields: [4] }
steps:
${steps}`;

const refer = `  - { on: 2023-04-12, who: officer, does: refer, with: { source: unit, summary: "x" } }\n`;

function mistakes(text: string): string[] {
  try {
    parseStory(text, 's.yaml');
    return [];
  } catch (error) {
    if (error instanceof StoryError) return error.message.split('\n');
    throw error;
  }
}

describe('a story as written', () => {
  it('a story is read, with a unit code written as a number taken for the code', () => {
    const read = parseStory(story(refer), 's.yaml');
    expect(read.people['officer']?.unit).toBe('22792');
    expect(read.policy).toEqual(['ninh-thuan-2023']);
    expect(read.steps).toHaveLength(1);
  });

  it('a story keeps the name of an award and a vote of "yes" as text', () => {
    const read = parseStory(
      story(`${refer}  - { on: 2023-04-13, who: officer, does: cast-vote, with: { member: head, choice: yes } }\n`),
      's.yaml',
    );
    expect(read.steps[1]).toMatchObject({ with: { choice: 'yes' } });
  });

  it('a story gives a case that is the same as another the subject of that case', () => {
    const text = story(refer)
      .replace('steps:', '  b: { sameAs: a, track: regular, award: labour-order, fields: [4] }\nsteps:')
      .replaceAll('does: refer,', 'case: a, does: refer,');
    const { cases } = parseStory(text, 's.yaml');
    expect(cases['b']).toMatchObject({
      subject: { kind: 'individual', name: 'C' },
      subjectOf: 'a',
      award: 'labour-order',
    });
    expect(cases['a']).toMatchObject({ subjectOf: 'a' });
  });

  it.each<[Day, string, Day]>([
    ['2026-11-23', 'today-1wd', '2026-11-20'],
    ['2026-11-22', 'today-1wd', '2026-11-20'],
    // 29/4/2024 was exchanged for Saturday 4/5
    ['2024-05-06', 'today-1wd', '2024-05-04'],
    ['2024-05-02', 'today-1wd', '2024-04-26'],
    ['2024-05-03', 'today+1wd', '2024-05-04'],
    ['2024-05-02', 'today-12', '2024-04-20'],
  ])('on %s a story reads %s as %s', (today, written, day) => {
    expect(resolveDay(written, today)).toBe(day);
  });

  it.each([
    ['broken YAML', 'story: "S', /^s\.yaml:1:\d+: /],
    [
      'a step of no kind',
      story('  - { on: 2023-04-12, who: officer }\n'),
      /^s\.yaml:9:5: steps\.0: a step has exactly one of/,
    ],
    [
      'an unknown field',
      story(`${refer}  - on: 2023-04-13\n    who: officer\n    does: start-verify\n    wiht: {}\n`),
      /^s\.yaml:13:5: steps\.1\.wiht: no such field here/,
    ],
    [
      'a subject of nobody',
      story(refer).replace(
        'steps:',
        '  b: { sameAs: nobody, track: regular, award: labour-order, fields: [4] }\nsteps:',
      ),
      /^s\.yaml:8:8: cases\.b\.sameAs: no case "nobody"/,
    ],
    [
      'an unknown action',
      story(`${refer}  - { on: 2023-04-13, who: officer, does: bless }\n`),
      /^s\.yaml:10:37: steps\.1\.does: /,
    ],
    [
      'an unknown person',
      story(`${refer}  - { on: 2023-04-13, who: nobody, does: start-verify }\n`),
      /^s\.yaml:10:23: steps\.1\.who: no person "nobody" among officer, head/,
    ],
    [
      'an unknown teller',
      story(
        `${refer}  - { on: 2023-04-13, who: officer, does: count-ballots, with: { yes: 1, no: 0, abstain: ` +
          '0, invalid: 0, teller: nobody } }\n',
      ),
      /with: no person "nobody" among officer, head/,
    ],
    [
      'an unknown member who steps back',
      story(
        `${refer}  - { on: 2023-04-13, who: officer, does: convene, with: { members: [head], on: ` +
          '2023-04-13, recused: [{ member: nobody, reason: x }] } }\n',
      ),
      /with: no person "nobody" among officer, head/,
    ],
    [
      'an unknown case to merge into',
      story(`${refer}  - { on: 2023-04-13, who: officer, does: merge-duplicate, with: { into: b, reason: x } }\n`),
      /with\.into: no case "b" among a/,
    ],
    ['a day that does not exist', story(`${refer}  - until: 2023-02-30\n`), /^s\.yaml:10:5: steps\.1\.until: /],
    [
      'a day before the last',
      story(`${refer}  - { on: 2023-04-11, who: officer, does: start-verify }\n`),
      /^s\.yaml:10:7: steps\.1\.on: lies before 2023-04-12/,
    ],
    [
      'an act on a day that has passed',
      story(`${refer}  - until: 2023-04-13\n  - { on: 2023-04-13, who: officer, does: start-verify }\n`),
      /^s\.yaml:11:7: steps\.2\.on: time has passed/,
    ],
    [
      'input that the act does not take',
      story(`${refer}  - on: 2023-04-13\n    who: officer\n    does: decline\n    with:\n      raeson: "x"\n`),
      /^s\.yaml:14:7: steps\.1\.with\.reason: |^s\.yaml:13:5: steps\.1\.with\.reason: /,
    ],
    [
      'an act before the referral',
      story('  - { on: 2023-04-12, who: officer, does: start-verify }\n'),
      /^s\.yaml:9:37: steps\.0\.does: a case begins with refer/,
    ],
    [
      'a council member whom nobody knows',
      story(
        `${refer}  - { on: 2023-04-13, who: officer, does: convene, with: { members: [head, ghost], on: ` +
          '2023-04-13 } }\n',
      ),
      /no person "ghost"/,
    ],
  ])('%s in a story is reported with line and column', (_name, text, shown) => {
    expect(mistakes(text)[0]).toMatch(shown);
  });

  it("a story's mistakes are all reported at once", () => {
    expect(
      mistakes(
        story(
          `${refer}  - { on: 2023-04-13, who: nobody, does: start-verify }\n` +
            '  - { on: 2023-04-10, who: officer, does: start-verify }\n',
        ),
      ),
    ).toHaveLength(2);
  });

  it.each([...globSync('test/stories/*.story.yaml'), ...globSync('apps/cli/demo/*.story.yaml')])(
    'the story %s loads without a mistake',
    (file) => {
      expect(loadStory(file).steps.length).toBeGreaterThan(3);
    },
  );
});
