import { z } from 'zod';

/** The roles of a register; each is granted for a unit and all below it, and for a period. */
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
 * Roles whose holder decides an award, reads the denouncer's identity, or grants roles: no administrator grants one of
 * them alone.
 */
export const weightyRoles: readonly Role[] = ['unit-head', 'chair', 'appraiser', 'auditor', 'administrator'];

/** Roles that an administrator may not hold: whoever runs the engine neither decides nor audits. */
export const incompatibleWithAdministrator: readonly Role[] = [
  'appraiser',
  'assessor',
  'unit-head',
  'chair',
  'auditor',
];
