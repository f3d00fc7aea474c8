import type { Guard, registerCommands } from '@vinhdanh/contracts';
import type { z } from 'zod';
import { packExample } from './pack-example.js';

type RegisterInput = Exclude<keyof typeof registerCommands, 'create-register'>;
type Inputs = {
  readonly [N in RegisterInput]: {
    readonly says: string;
    readonly input: z.input<(typeof registerCommands)[N]>;
    readonly guards: readonly Guard[];
  };
};

const [chairman, deputy] = ['7d2c2f5e-3a51-4a1c-9f35-0b6a4f7d1a01', '0c7e9d52-84a7-4b4e-9b0e-7b1f5a2c6d02'];
const grant = '01932f10-6c3a-7b21-8d5e-4f1a2b3c4d5e';
/** Accounts that are no administrator of the register; and installations that accept no simulated registers. */
const always: readonly Guard[] = ['wrong-role', 'simulated-register'];

/**
 * One sentence, one example and the possible refusals for each command that maintains a register. Persons and papers
 * are invented.
 */
export const registerExamples: Inputs = {
  'register-units': {
    says: 'Register units, with parents, dates and successors',
    input: {
      units: [
        {
          code: '22792',
          name: 'Xã Phước Tiến',
          kind: 'commune',
          parent: '584',
          validFrom: null,
          validTo: '2025-06-30',
          successors: ['22795'],
          knownFrom: '2025-06-16',
          source: 'NQ 1667/NQ-UBTVQH15',
          certainty: 'quoted',
        },
      ],
    },
    guards: ['period', 'no-such-unit', ...always],
  },
  'publish-calendar': {
    says: 'Publish the official calendar of a year',
    input: {
      year: 2024,
      knownFrom: '2023-12-22',
      days: [
        {
          date: '2024-04-29',
          kind: 'substitute-day-off',
          name: 'Nghỉ hoán đổi',
          source: 'TB 1570/TB-BLĐTBXH',
          certainty: 'reported',
        },
        {
          date: '2024-05-04',
          kind: 'makeup-workday',
          name: 'Làm bù ngày 29/4',
          source: 'TB 1570/TB-BLĐTBXH',
          certainty: 'reported',
        },
      ],
    },
    guards: ['calendar-year', ...always],
  },
  'publish-policy': {
    // complete packs are in packages/policy/packs; `vinhdanh policy check` names faults by line and column
    says: 'Publish a policy pack',
    input: { pack: packExample },
    guards: ['policy-faulty', 'policy-published', ...always],
  },
  'register-person': { says: 'Register a person', input: { name: 'Võ Thị Chủ Tịch' }, guards: always },
  'grant-role': {
    says: 'Grant a role for a unit and all below it',
    input: { person: chairman, role: 'chair', unit: '58', from: '2023-01-01' },
    guards: [
      'unknown-person',
      'grant-to-oneself',
      'no-such-unit',
      'period',
      'incompatible-roles',
      'no-acting-head',
      ...always,
    ],
  },
  'delegate-role': {
    says: 'Delegate a role in absence, by a paper and for a time',
    input: {
      from: chairman,
      grant,
      to: deputy,
      kind: 'deputy',
      post: 'Phó Chủ tịch',
      basis: 'Phân công 318/UBND-VP ngày 19/9/2023',
      first: '2023-09-20',
      last: '2023-09-22',
    },
    guards: [
      'unknown-grant',
      'unknown-person',
      'delegation-to-oneself',
      'not-delegable',
      'period',
      'incompatible-roles',
      ...always,
    ],
  },
  'revoke-role': {
    says: 'Revoke a role, or end a delegation',
    input: { person: deputy, grant, on: '2023-09-21' },
    guards: ['unknown-grant', 'grant-to-oneself', 'period', ...always],
  },
};
