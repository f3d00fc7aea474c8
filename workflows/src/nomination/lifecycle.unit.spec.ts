import { readFileSync } from 'node:fs';
import { stages } from '@vinhdanh/contracts';
import { clocksOfStage, transitions } from '@vinhdanh/domain';
import { loadPack, packIds } from '@vinhdanh/policy';
import { describe, expect, it } from 'vitest';
import * as types from './index.js';
import { changes, isExitOf, lifecycle, next } from './lifecycle.js';

describe('the lifecycle', () => {
  it("the lifecycle equals the domain's transitions, exit by exit, with rest for an exit without a stage", () => {
    const byDomain = Object.fromEntries(
      Object.entries(transitions).map(([stage, row]) => [
        stage,
        Object.fromEntries(Object.entries(row).map(([exit, to]) => [exit, to ?? 'rest'])),
      ]),
    );
    expect(Object.fromEntries(Object.entries(lifecycle).map(([stage, { exits }]) => [stage, exits]))).toEqual(byDomain);
  });

  it('the lifecycle declares for each stage exactly the clocks that the domain may run there', () => {
    const declared = Object.entries(lifecycle).map(([stage, { clocks }]) => [stage, Object.keys(clocks).toSorted()]);
    expect(Object.fromEntries(declared)).toEqual(
      Object.fromEntries(Object.entries(clocksOfStage).map(([stage, kinds]) => [stage, kinds.toSorted()])),
    );
  });

  it('the lifecycle has an activity for every act that the packs allow at the end of a clock, and for no other', () => {
    const ends = {
      escalate: 'go-overdue',
      'close-posting': 'close-posting',
      'close-publication': 'close-publication',
      lapse: 'lapse-consultation',
      return: 'return-dossier',
    } as const;
    const packs = packIds().map((id) => loadPack(id));
    expect(packs.length).toBeGreaterThan(2);
    for (const { clocks } of Object.values(lifecycle)) {
      for (const [kind, acts] of Object.entries(clocks)) {
        const owed = new Set(
          packs.flatMap((pack) => pack.deadlines.filter((rule) => rule.kind === kind).map(({ atEnd }) => ends[atEnd])),
        );
        expect(Object.keys(acts).toSorted(), kind).toEqual(['fall-due', 'warn', ...owed].toSorted());
      }
    }
    expect(Object.keys(changes).toSorted()).toEqual(['note-succession', 'recompute-deadline', 'transition-procedure']);
  });

  it('the lifecycle has a workflow type for every stage, under its name', () => {
    expect(Object.keys(types).toSorted()).toEqual([...stages].toSorted());
  });

  it('the README draws and tabulates the lifecycle', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const arrows = [...readme.matchAll(/^ {2}(\w+) --> (\w+): ([\w, -]+)$/gm)].filter(([, from]) => from !== 'rest');
    const drawn = arrows.flatMap(([, from, to, exits]) =>
      (exits ?? '').split(', ').map((exit) => `${from ?? ''} ${exit} ${to ?? ''}`),
    );
    let stage = '';
    const tabulated = [...readme.matchAll(/^\|(?: `(\w+)`[^|]*)?\s*\|[^|]*\| ([a-z, -]+) \| `?(\w+)`? \|$/gm)]
      .filter(([, , exits]) => exits !== 'leaves by')
      .flatMap(([, named, exits, to]) => {
        stage = named ?? stage;
        return (exits ?? '').split(', ').map((exit) => `${stage} ${exit} ${to ?? ''}`);
      });
    const coded = Object.entries(lifecycle).flatMap(([from, { exits }]) =>
      Object.entries(exits).map(([exit, to]) => `${from} ${exit} ${to}`),
    );
    expect(drawn.toSorted()).toEqual(coded.toSorted());
    expect(tabulated.toSorted()).toEqual(coded.toSorted());
  });

  it('the lifecycle leads from a referral through six stages to follow-up and rest', () => {
    const way = [
      next('discovery', 'accepted'),
      next('cultivation', 'ready'),
      next('recognition', 'proposed'),
      next('appraisal', 'passed'),
      next('submission', 'signed'),
      next('commendation', 'archived'),
      next('followUp', 'retired'),
    ];
    expect(way).toEqual(['cultivation', 'recognition', 'appraisal', 'submission', 'commendation', 'followUp', 'rest']);
  });

  it('the lifecycle leads back by loops, and out of rest by waking exits', () => {
    expect([
      next('recognition', 'not-passed'),
      next('appraisal', 'returned'),
      next('submission', 'sent-back'),
      next('submission', 'centrally-supplemented'),
      next('submission', 'fell-back'),
    ]).toEqual(['cultivation', 'recognition', 'appraisal', 'appraisal', 'appraisal']);
    expect([
      next('appraisal', 'terminated'),
      next('appraisal', 're-referred'),
      next('followUp', 'looked-at-again'),
    ]).toEqual(['rest', 'discovery', 'followUp']);
  });

  it('the lifecycle distinguishes an exit of a stage from one that the stage does not have', () => {
    expect(isExitOf('appraisal', 'returned')).toBe(true);
    expect(isExitOf('discovery', 'signed')).toBe(false);
  });
});
