import { nominationCommandNames } from '@vinhdanh/contracts';
import { evolve, initial } from '@vinhdanh/domain';
import { loadPack } from '@vinhdanh/policy';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { actionForm } from './action-form.js';

const Words = z.object({ vi: z.string(), en: z.string() });
const Property = z.looseObject({
  title: z.string(),
  'x-label': Words,
  'x-widget': z.string(),
  'x-options': z.array(z.object({ value: z.union([z.string(), z.number()]), label: Words })).optional(),
});
const Form = z.looseObject({ type: z.literal('object'), properties: z.record(z.string(), Property) });

const state = evolve(initial, {
  type: 'NominationReferred',
  version: 1,
  eventId: 'e',
  occurredAt: '2023-04-12T05:00:00.000Z',
  entry: 'live',
  actor: 'a',
  facts: {
    caseNumber: 'NT-2023-00001',
    subject: { id: 's', kind: 'individual' },
    track: 'thematic',
    award: 'provincial-certificate',
    fields: [4],
    unit: '22792',
    source: 'mttq',
    achievement: null,
    procedure: { pack: 'ninh-thuan-2023', hash: 'h' },
    author: 'p',
  },
});

it.each(nominationCommandNames.filter((name) => name !== 'refer'))(
  'the form of %s has a word in both languages for every field and choice',
  (name) => {
    if (state.kind === 'absent') throw new Error('no case');
    const { properties } = Form.parse(actionForm(name, state, loadPack('ninh-thuan-2023')));
    for (const [field, property] of Object.entries(properties)) {
      expect(property['x-label'].vi, field).not.toBe(field);
      expect(property['x-label'].en, field).not.toBe(field);
      const values = (property['x-options'] ?? []).map(({ value }) => value);
      expect(new Set(values).size, `${field}: each choice once`).toBe(values.length);
      for (const option of property['x-options'] ?? [])
        expect(option.label.vi, `${field}: ${option.value}`).not.toBe(option.value);
    }
  },
);

it.each(['ninh-thuan-2023', 'ninh-thuan-2024', 'khanh-hoa-2025'] as const)(
  'no form by %s offers a choice twice',
  (id) => {
    const pack = loadPack(id);
    if (state.kind === 'absent') throw new Error('no case');
    for (const name of nominationCommandNames) {
      if (name === 'refer') continue;
      for (const [field, property] of Object.entries(Form.parse(actionForm(name, state, pack)).properties)) {
        const values = (property['x-options'] ?? []).map(({ value }) => value);
        expect(values, `${name}.${field}`).toEqual([...new Set(values)]);
      }
    }
  },
);
