import { comparable, findable, sortable, wordsToFind } from '@vinhdanh/contracts';
import { aLog, type ALog, vietnameseOrder, writtenForms } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Forms {
  readonly comparable: string;
  readonly findable: string;
  readonly sortable: string;
}

let house: ALog;
beforeAll(async () => (house = await aLog()));
afterAll(() => house.close());

const here = (texts: readonly string[]): Forms[] =>
  texts.map((text) => ({ comparable: comparable(text), findable: findable(text), sortable: sortable(text) }));

async function inPostgres(texts: readonly string[]): Promise<Forms[]> {
  const { rows } = await house.pool.query<Forms>(
    `select log.comparable(t.text) as comparable, log.findable(t.text) as findable, log.sortable(t.text) as sortable
     from unnest($1::text[]) with ordinality as t (text, n) order by t.n`,
    [texts],
  );
  return rows;
}

describe.each([
  ['TypeScript', (texts: readonly string[]) => Promise.resolve(here(texts))],
  ['PostgreSQL', inPostgres],
])('texts compared as people read them, in %s', (_where, formsOf) => {
  it.each(writtenForms)('$one', async ({ ways, one, found }) => {
    const forms = await formsOf(ways);
    expect(forms.map((form) => form.comparable)).toEqual(ways.map(() => one));
    if (found !== null) expect(forms.map((form) => form.findable)).toEqual(ways.map(() => found));
  });

  it.each(writtenForms.filter(({ one }) => wordsToFind(one).length > 0))(
    'each way to write $one finds the others',
    async ({ ways }) => {
      const written = (await formsOf(ways)).map((form) => form.findable);
      for (const typed of ways)
        expect(
          written.filter((text) => !wordsToFind(typed).every((word) => text.includes(word))),
          typed,
        ).toEqual([]);
    },
  );

  it('the order is that of a Vietnamese dictionary', async () => {
    const keys = (await formsOf(vietnameseOrder)).map((form) => form.sortable);
    expect(
      vietnameseOrder.toSorted((a, b) => compare(keys[vietnameseOrder.indexOf(a)], keys[vietnameseOrder.indexOf(b)])),
    ).toEqual(vietnameseOrder);
  });
});

const compare = (a = '', b = ''): number => (a < b ? -1 : Number(a > b));

describe('TypeScript and PostgreSQL', () => {
  /** Every character of the first plane except surrogates, and the letters and marks beyond it that people type. */
  const allSigns = [
    [0x01, 0xd7ff],
    [0xe000, 0xffff],
    [0x1_d100, 0x1_d7ff],
    [0x1_f000, 0x1_f6ff],
    [0xe_0000, 0xe_01ff],
  ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)));

  /** Without characters that Node's Unicode version has and PostgreSQL's lacks. */
  async function assigned(): Promise<readonly string[]> {
    const { rows } = await house.pool.query<{ sign: string }>(
      'select t.sign from unnest($1::text[]) as t (sign) where unicode_assigned(t.sign)',
      [allSigns],
    );
    return rows.map(({ sign }) => sign);
  }

  it.each([
    ['alone', (sign: string) => sign],
    ['inside a number', (sign: string) => `Q0${sign}05`],
    ['behind a d', (sign: string) => `D${sign} D`],
    ['among letters with marks', (sign: string) => `ợ${sign}Ấy`],
  ])('agree on every sign %s', async (_where, around) => {
    const signs = await assigned();
    expect(signs.length).toBeGreaterThan(60_000);
    const texts = signs.map(around);
    const there = await inPostgres(texts);
    const differ = here(texts).flatMap((form, index) =>
      JSON.stringify(form) === JSON.stringify(there[index])
        ? []
        : [{ sign: signs[index]?.codePointAt(0)?.toString(16), here: form, there: there[index] }],
    );
    expect(differ).toEqual([]);
  });
});
