import { csvLine } from '../export/csv.js';
import type { AuditEvent } from './views.js';

const columns: readonly (readonly [name: string, of: (event: AuditEvent) => string | number | null])[] = [
  ['logIndex', (event) => event.logIndex],
  ['recordedAt', (event) => event.recordedAt],
  ['occurredAt', (event) => event.occurredAt],
  ['stream', (event) => event.stream],
  ['version', (event) => event.version],
  ['caseNumber', (event) => event.caseNumber],
  ['caseUnit', (event) => event.caseUnit],
  ['type', (event) => event.type],
  ['actor', (event) => event.actor.account],
  ['actorName', (event) => event.actor.name],
  ['actorRole', (event) => event.actorRole],
  ['actorUnit', (event) => event.actorUnit],
  ['onBehalfOf', (event) => event.onBehalfOf?.person ?? null],
  ['onBehalfOfName', (event) => event.onBehalfOf?.name ?? null],
  ['entry', (event) => event.entry],
  ['policyHash', (event) => event.policyHash],
  ['eventId', (event) => event.eventId],
  ['commandId', (event) => event.commandId],
  ['leaf', (event) => event.leaf],
  ['facts', (event) => JSON.stringify(event.facts)],
  ['personal', (event) => (event.personal === null ? null : JSON.stringify(event.personal))],
];

export const auditFileHead = csvLine(columns.map(([name]) => name));
export const auditFileLine = (event: AuditEvent): string => csvLine(columns.map(([, of]) => of(event)));
