import { z } from 'zod';

/** What a person may be in a register; each is granted for a unit and all below it, and for a period. */
export const Role = z.enum([
  'referrer',
  'unit-officer',
  'unit-head',
  'assessor',
  'appraiser',
  'council-secretary',
  'council-member',
  'chair',
  'chair-office',
  'agency',
  'front-observer',
  'media-partner',
  'entry-clerk',
  'administrator',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

/**
 * Roles whose holder decides an award, reads who denounced, or gives out roles: no administrator puts anybody into one
 * alone.
 */
export const weightyRoles: readonly Role[] = ['unit-head', 'chair', 'appraiser', 'auditor', 'administrator'];

/** Roles that an administrator may not hold beside his own: who runs the engine decides no case and audits none. */
export const incompatibleWithAdministrator: readonly Role[] = [
  'appraiser',
  'assessor',
  'unit-head',
  'chair',
  'auditor',
];
