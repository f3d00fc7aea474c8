import { expect, it } from 'vitest';
import type { Action } from '../types.js';
import { arrange } from './arrange.js';

const label = { vi: 'Việc', en: 'Act' };
const can = (name: string, primary = false): Action => ({ name, label, primary, allowed: true, schema: {} });
const cannot = (
  name: string,
  guard: string,
  more: { primary?: boolean; fact?: Record<string, unknown>; action?: string } = {},
): Action => ({
  name,
  label,
  primary: more.primary ?? false,
  allowed: false,
  guard,
  says: label,
  remedy: label,
  fact: more.fact ?? {},
  links: more.action === undefined ? [] : [{ tab: 'dossier', anchor: null, action: more.action, caseId: null }],
});
const isStep = (name: string): boolean => ['pass', 'sign', 'start-verify', 'confirm-complete'].includes(name);
const at = { stage: 'appraisal' as const, comments: [] };

it('actions begin with what the case waits for and end with endings', () => {
  const arranged = arrange([can('decline'), can('comment'), can('pass', true)], at, isStep);
  expect(arranged.primary?.name).toBe('pass');
  expect(arranged.others.map(({ name }) => name)).toEqual(['comment']);
  expect(arranged.seldom.map(({ name }) => name)).toEqual(['decline']);
});

it('actions include what would unblock the step', () => {
  const arranged = arrange(
    [
      can('comment'),
      can('attach-paper'),
      cannot('confirm-complete', 'dossier-incomplete', { primary: true, action: 'attach-paper' }),
    ],
    at,
    isStep,
  );
  expect(arranged.primary?.name).toBe('attach-paper');
  expect(arranged.blocked.map(({ name }) => name)).toEqual(['confirm-complete']);
});

it('an appraiser is offered to request a missing paper from the unit', () => {
  const held = cannot('confirm-complete', 'dossier-incomplete', { primary: true, action: 'attach-paper' });
  expect(arrange([can('attach-paper'), can('request-supplement'), held], at, isStep).primary?.name).toBe(
    'request-supplement',
  );
});

it("actions leave out other roles' acts and show only the next steps ahead", () => {
  const arranged = arrange(
    [
      cannot('withdraw', 'wrong-role'),
      cannot('sign', 'wrong-stage', { fact: { wanted: ['submission'] } }),
      cannot('start-verify', 'wrong-stage', { fact: { wanted: ['discovery'] } }),
      cannot('pass', 'wrong-step', { fact: { wanted: ['content', 'voted'] } }),
      cannot('publish-story', 'wrong-step', { fact: { wanted: ['awarded'] } }),
    ],
    at,
    isStep,
  );
  expect(arranged.primary).toBeNull();
  expect(arranged.blocked).toEqual([]);
  expect(arranged.soon.map(({ name }) => name)).toEqual(['pass']);
  expect(arranged.later.map(({ name }) => name)).toEqual(['sign']);
});

it('actions do not offer an answer where no comment waits for one', () => {
  expect(arrange([can('answer-comment')], at, isStep).others).toEqual([]);
  expect(
    arrange([can('answer-comment')], { ...at, comments: [{ comment: 1, from: 'front', answered: false }] }, isStep)
      .others,
  ).toHaveLength(1);
});
