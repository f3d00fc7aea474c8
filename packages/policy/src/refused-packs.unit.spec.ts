import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPack, PackError, parsePack } from './index.js';

const text = readFileSync(new URL('../packs/ninh-thuan-2023.yaml', import.meta.url), 'utf8');

describe('a pack that is refused', () => {
  const faultsOf = (change: (source: string) => string) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    try {
      parsePack(changed, 'draft.yaml');
    } catch (error) {
      if (error instanceof PackError)
        return { faults: error.faults, message: error.message, lines: changed.split('\n') };
      throw error;
    }
    throw new Error('the pack was accepted');
  };
  /** The text of the line that a fault points to. */
  const pointedAt = ({ faults, lines }: ReturnType<typeof faultsOf>, index = 0) =>
    lines[(faults[index]?.line ?? 0) - 1];

  it('a refused pack says where a threshold exceeds 1', () => {
    const refused = faultsOf((source) =>
      source.replace('numerator: 9, denominator: 10', 'numerator: 11, denominator: 10'),
    );
    expect(refused.faults.map((fault) => fault.path)).toEqual(['votes[7].threshold']);
    expect(pointedAt(refused)).toContain('numerator: 11');
    expect(refused.message).toMatch(/^draft\.yaml:\d+:16: votes\[7\]\.threshold: .*a fraction of at most 1/);
  });

  it('a refused pack says where an award is unknown, and lists the known ones', () => {
    const refused = faultsOf((source) => source.replace('award: labour-order, role', 'award: nobel-prize, role'));
    expect(refused.faults[0]?.path).toMatch(/^authority\[\d+\]\.award$/);
    expect(pointedAt(refused)).toContain('nobel-prize');
    expect(refused.faults[0]?.message.vi).toContain('phải là một trong: unit-merit-paper, provincial-certificate');
  });

  it.each([
    ['a duration of nothing', 'count: 20, unit: working-day', 'count: 0, unit: working-day', /^deadlines\[5\]\.count$/],
    ['a duration in parts', 'count: 20, unit: working-day', 'count: 2.5, unit: working-day', /^deadlines\[5\]\.count$/],
    ['an unknown unit of time', 'count: 20, unit: working-day', 'count: 20, unit: fortnight', /^deadlines\[5\]\.unit$/],
    ['a day that does not exist', 'effectiveTo: 2023-12-31', 'effectiveTo: 2023-12-32', /^effectiveTo$/],
    ['an end before the beginning', 'effectiveTo: 2023-12-31', 'effectiveTo: 2023-03-21', /^effectiveTo$/],
    ['a key nobody knows', 'roundUpTo: 10000', 'roundUpTo: 10000\nroundDownTo: 1', /^roundDownTo$/],
    ['the wrong end of a clock', 'atEnd: return', 'atEnd: escalate', /^deadlines\[4\]\.atEnd$/],
    ['the same clock twice', 'kind: suspension-review', 'kind: annual-review', /^deadlines\[8\]\.kind$/],
    ['the same field twice', '{ id: 14,', '{ id: 13,', /^fields\[13\]\.id$/],
    [
      'two salaries on one day',
      'from: 2023-07-01, to: 2024-06-30',
      'from: 2023-06-01, to: 2024-06-30',
      /^baseSalary\[1\]$/,
    ],
    [
      'a period turned round',
      'from: 2023-07-01, to: 2024-06-30',
      'from: 2025-07-01, to: 2024-06-30',
      /^baseSalary\[1\]\.to$/,
    ],
    ['a consultation that would return the dossier', 'atEnd: lapse', 'atEnd: return', /^deadlines\[9\]\.atEnd$/],
    ['a publication that would lapse', 'atEnd: close-publication', 'atEnd: lapse', /^deadlines\[10\]\.atEnd$/],
    ['a quota of nothing', 'minimum: 15', 'minimum: 0', /^quotas\[2\]\.minimum$/],
    [
      'a quota against one that is not there',
      'contradicts: [Q6]',
      'contradicts: [Q9]',
      /^quotas\[0\]\.contradicts\[0\]$/,
    ],
    ['the same quota twice on one day', 'id: Q5', 'id: Q4', /^quotas\[4\]$/],
    ['a paper asked for twice', 'id: council-minutes', 'id: achievement-report', /^papers\[2\]$/],
  ])('a refused pack points to its fault: %s', (_what, from, to, path) => {
    const refused = faultsOf((source) => source.replace(from, to));
    const fault = refused.faults.find((candidate) => path.test(candidate.path));
    // it points to the line that was changed
    expect(refused.lines[(fault?.line ?? 0) - 1]).toContain(to.split('\n').at(-1));
  });

  it('a table of eligibility that omits an award, or names the same nominees twice, is refused', () => {
    const row = / {2}- \{ award: advanced-worker, subjects: [^}]*\}\n/u;
    const left = faultsOf((source) => source.replace(row, ''));
    expect(left.faults).toMatchObject([
      { path: 'eligibility', message: { en: 'it does not say for whom "advanced-worker" is' } },
    ]);
    const twice = faultsOf((source) => source.replace(row, (line) => line + line));
    expect(twice.faults).toMatchObject([{ path: expect.stringMatching(/^eligibility\[\d+\]$/) }]);
  });

  it('a pack with a vote that could never be carried, or two rules for the same vote, is refused', () => {
    const never = faultsOf((source) =>
      source.replace(
        'threshold: { numerator: 1, denominator: 2 }\n    inclusive: false',
        'threshold: { numerator: 1, denominator: 1 }\n    inclusive: false',
      ),
    );
    expect(never.faults.map((fault) => fault.path)).toEqual(['votes[0].inclusive']);
    const rivals = faultsOf((source) =>
      source.replace(
        '- council: provincial\n    awards: all\n    tracks: all',
        '- council: unit\n    awards: all\n    tracks: all',
      ),
    );
    expect(rivals.faults.map((fault) => fault.path)).toEqual(['votes[4]']);
  });

  it('a pack with contradicting transitions, or a ground that ends before it begins, is refused', () => {
    const rule = (from: string, stages: string) =>
      `  - { from: [${from}], on: 2023-04-01, stages: ${stages}, how: keep, source: x, certainty: assumed }\n`;
    const added = (...rules: string[]) =>
      faultsOf((source) => source.replace('simplified:\n', `transitions:\n${rules.join('')}simplified:\n`)).faults.map(
        (fault) => fault.path,
      );
    expect(added(rule('ninh-thuan-2023', 'all'))).toEqual(['transitions[0].from']);
    expect(added(rule('other', '[appraisal]'), rule('other', 'all'))).toEqual(['transitions[1]']);
    const turned = faultsOf((source) =>
      source.replace('from: 2017-10-01, to: 2023-12-31', 'from: 2024-10-01, to: 2023-12-31'),
    );
    expect(turned.faults.map((fault) => fault.path)).toEqual(['simplified[0].to']);
  });

  it('a refused pack lists all its faults at once, in both languages', () => {
    const refused = faultsOf((source) =>
      source.replace('count: 20', 'count: 0').replace('ballot: secret', 'ballot: whispered'),
    );
    expect(refused.faults.map((fault) => fault.path)).toEqual(['deadlines[5].count', 'votes[7].ballot']);
    for (const { message } of refused.faults) expect(message.vi).not.toBe(message.en);
  });

  it('a pack of broken YAML is refused with its place', () => {
    const refused = faultsOf((source) => source.replace('criteria:', 'criteria: ['));
    expect(refused.message).toMatch(/^draft\.yaml:\d+:\d+: YAML sai/);
  });

  it('a pack with a clock but no rule for it is refused', () => {
    const refused = faultsOf((source) => source.replace(/^ {2}- \{ kind: completeness,[^}]*\}\n/m, ''));
    expect(refused.faults).toMatchObject([
      { path: 'deadlines', message: { en: 'there is no deadline "completeness"' } },
    ]);
  });

  it('an unknown pack id is refused, with the known ids', () => {
    expect(() => loadPack('ha-noi-1954')).toThrow(
      /there is no such pack; there are: khanh-hoa-2025, ninh-thuan-2023, ninh-thuan-2024/,
    );
  });
});
