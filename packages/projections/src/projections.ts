import { auditProjection } from './audit/project.js';
import { conflictProjection } from './conflict/project.js';
import { decisionProjection } from './decision/project.js';
import type { ProjectionDefinition } from './definition.js';
import { nominationProjection } from './nomination/project.js';
import { noticeProjection } from './notice/project.js';
import { unitYearProjection } from './unit-year/project.js';

/** Every projection of the product. */
export const projections: readonly ProjectionDefinition[] = [
  nominationProjection,
  noticeProjection,
  decisionProjection,
  unitYearProjection,
  conflictProjection,
  auditProjection,
];

/** The projection of that name; null = none. */
export const projectionNamed = (name: string): ProjectionDefinition | null =>
  projections.find((definition) => definition.name === name) ?? null;
