import { readFileSync } from 'node:fs';
import { stages } from '@vinhdanh/contracts';
import { transitions } from '@vinhdanh/domain';
import { describe, expect, it } from 'vitest';
import * as types from './index.js';
import { isExitOf, lifecycle, next } from './lifecycle.js';

describe('the lifecycle', () => {
  it("is the domain's transitions, stage by stage and exit by exit, rest where the domain has no stage", () => {
    const byDomain = Object.fromEntries(
      Object.entries(transitions).map(([stage, row]) => [
        stage,
        Object.fromEntries(Object.entries(row).map(([exit, to]) => [exit, to ?? 'rest'])),
      ]),
    );
    expect(lifecycle).toEqual(byDomain);
  });

  it('has a workflow type for every stage, under its name', () => {
    expect(Object.keys(types).toSorted()).toEqual([...stages].toSorted());
  });

  it('is what the README draws and tabulates', () => {
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
    const coded = Object.entries(lifecycle).flatMap(([from, row]) =>
      Object.entries(row).map(([exit, to]) => `${from} ${exit} ${to}`),
    );
    expect(drawn.toSorted()).toEqual(coded.toSorted());
    expect(tabulated.toSorted()).toEqual(coded.toSorted());
  });

  it('leads from a referral by six stages to follow-up and rest', () => {
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

  it('leads back by loops, and out of rest by what wakes a case', () => {
    expect([
      next('recognition', 'not-passed'),
      next('appraisal', 'returned'),
      next('submission', 'sent-back'),
      next('submission', 'centrally-supplemented'),
    ]).toEqual(['cultivation', 'recognition', 'appraisal', 'appraisal']);
    expect([
      next('appraisal', 'terminated'),
      next('appraisal', 're-referred'),
      next('followUp', 'looked-at-again'),
    ]).toEqual(['rest', 'discovery', 'followUp']);
  });

  it('tells an exit of a stage from one that it does not have', () => {
    expect(isExitOf('appraisal', 'returned')).toBe(true);
    expect(isExitOf('discovery', 'signed')).toBe(false);
  });
});
