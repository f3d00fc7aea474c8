import type { SameShape } from '../same-shape.js';
import type { interests as vi } from '../vi/interests.js';

export const interests: SameShape<typeof vi> = {
  title: 'Who is concerned in this case',
  why: 'Whoever is concerned neither votes on this case nor assesses, recognises, passes or signs it.',
  mine: 'You are the {{as}}. Others judge and sign this case.',
  is: '{{name}}: {{as}}',
  ask: 'Is this person the nominee: {{name}}?',
  agrees: { 'citizen-number': 'The citizen numbers agree.', 'name-and-year': 'Name and birth year agree.' },
  yes: 'The same person',
  no: 'Another person',
  undo: 'Answer again: not concerned',
  undoOf: 'Answer again: {{name}} is not concerned',
  reason: 'Ground of the answer',
  name: 'Name a spouse or member of the household…',
  person: 'Person of the register',
  as: 'How they are concerned',
  save: 'Record',
  close: 'Close',
  above: '{{act}}: the level above does this ({{role}}).',
  nobody:
    '{{act}}: nobody in the register can do this ({{role}}). Ask the administrator to delegate or grant the role.',
  recused: '{{act}}: {{names}} may not; {{others}} may.',
  recusedMember: 'Concerned in the case: {{as}}',
};
