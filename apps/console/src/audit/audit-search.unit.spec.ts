import { expect, it } from 'vitest';
import { z } from 'zod/mini';
import { AuditSearch, eventsQuery, fileAddress, readsQuery } from './audit-search.js';

const read = (search: Readonly<Record<string, unknown>>): AuditSearch => z.parse(AuditSearch, search);

it("the audit's address keeps valid filters and drops the others", () => {
  expect(read({ tab: 'nonsense', from: 'yesterday', case: 'KH-2026-00004', oldest: 'true' })).toEqual({
    case: 'KH-2026-00004',
    oldest: true,
  });
});

it('the audit queries by the day of recording unless the other is named', () => {
  expect(eventsQuery(read({ from: '2026-01-01', to: '2026-02-01' }), 'r')).toMatchObject({
    recordedFrom: '2026-01-01',
    recordedTo: '2026-02-01',
    order: 'desc',
  });
  expect(eventsQuery(read({ by: 'occurred', from: '2026-01-01' }), 'r')).toMatchObject({ occurredFrom: '2026-01-01' });
});

it("the audit's file has the same filters, escaped", () => {
  expect(fileAddress(read({ q: 'a&b', type: 'VoteCast' }), 'sổ', 'csv')).toBe(
    '/api/audit/events.csv?register=s%E1%BB%95&q=a%26b&type=VoteCast',
  );
});

it('the query of personal reads never contains the engine or a case number, because it accepts ids only', () => {
  expect(readsQuery(read({ actor: 'system', case: 'KH-2026-00004' }), 'r')).toMatchObject({
    reader: undefined,
    case: undefined,
  });
});
