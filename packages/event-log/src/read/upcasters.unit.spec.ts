import { describe, expect, it } from 'vitest';
import { Upcasters } from './upcasters.js';

const event = (schemaVersion: number, facts: unknown) => ({ type: 'A', schemaVersion, facts });

describe('upcasters', () => {
  const upcasters = new Upcasters().add('A', 1, (facts) => [facts, 'to 2']).add('A', 2, (facts) => [facts, 'to 3']);

  it('upcasters lift facts step by step to the newest version', () => {
    expect(upcasters.apply(event(1, 'old'))).toEqual(event(3, [['old', 'to 2'], 'to 3']));
    expect(upcasters.apply(event(2, 'old'))).toEqual(event(3, ['old', 'to 3']));
  });

  it('upcasters leave the newest version and other types unchanged', () => {
    const newest = event(3, 'new');
    expect(upcasters.apply(newest)).toBe(newest);
    const other = { ...event(1, 'old'), type: 'B' };
    expect(upcasters.apply(other)).toBe(other);
  });

  it('upcasters refuse two meanings of one version', () => {
    expect(() => upcasters.add('A', 1, (facts) => facts)).toThrow(/twice/);
  });
});
