import type { Day, Unit } from '@vinhdanh/contracts';
import { isWithin, reaches, successorsOf, unitOn } from '@vinhdanh/domain';
import { describe, expect, it } from 'vitest';
import { loadUnits } from './index.js';

const register = { units: loadUnits() };
const before = '2023-04-12';
const after = '2025-07-01';
const codesOf = (units: readonly { readonly code: string }[]): string[] => units.map((unit) => unit.code).toSorted();

describe('the unit register', () => {
  it('the unit register has the units of the straight path', () => {
    expect(unitOn(register, '22792', before)).toMatchObject({ name: 'Xã Phước Tiến', kind: 'commune', parent: '584' });
    expect(unitOn(register, '22792-MTTQ', before)).toMatchObject({
      kind: 'front',
      parent: '22792',
      certainty: 'assumed',
    });
    expect(unitOn(register, 'NT-SNV', before)).toMatchObject({
      name: 'Sở Nội vụ tỉnh Ninh Thuận',
      kind: 'department',
      parent: '58',
    });
    expect(unitOn(register, 'NT-HDTDKT', before)).toMatchObject({ kind: 'council', parent: '58' });
    expect(unitOn(register, '58', before)).toMatchObject({ kind: 'province', parent: null });
  });

  it('the unit register gives a code to another unit from another day', () => {
    expect(unitOn(register, '22795', '2025-06-30')?.name).toBe('Xã Phước Thắng');
    expect(unitOn(register, '22795', after)?.name).toBe('Xã Bác Ái');
    expect(unitOn(register, '22792', after)).toBeNull();
  });

  it('the unit register has 65 communes in 2023, 62 from 1/11/2024, and 65 after the merger', () => {
    const lowest = ['commune', 'ward', 'township'];
    const count = (province: string, day: Day) => {
      const codes = new Set(register.units.filter((unit) => lowest.includes(unit.kind)).map((unit) => unit.code));
      return [...codes].filter(
        (code) => lowest.includes(unitOn(register, code, day)?.kind ?? '') && isWithin(register, code, province, day),
      ).length;
    };
    expect(count('58', before)).toBe(65);
    expect(count('58', '2024-10-31')).toBe(65);
    expect(count('58', '2024-11-01')).toBe(62);
    expect(count('58', after)).toBe(0);
    expect(count('56', after)).toBe(65);
  });

  it('the unit register has the named parent and successors of every row, on the days that matter', () => {
    const orphans = register.units.filter(
      (unit) =>
        unit.parent !== null && unitOn(register, unit.parent, unit.validFrom ?? unit.validTo ?? before) === null,
    );
    expect(orphans.map((unit) => unit.code)).toEqual([]);
    const lost = register.units.filter(
      (unit) =>
        unit.validTo !== null && unit.successors.length > 0 && successorsOf(register, unit, '2026-01-01').length === 0,
    );
    expect(lost.map((unit) => unit.code)).toEqual([]);
  });

  it('the unit register finds a commune within its district and province on a day, and not after they ended', () => {
    expect(isWithin(register, '22792', '584', before)).toBe(true);
    expect(isWithin(register, '22792', '58', before)).toBe(true);
    expect(isWithin(register, '22792', '22792', before)).toBe(true);
    expect(isWithin(register, '22792', '585', before)).toBe(false);
    expect(isWithin(register, '584', '22792', before)).toBe(false);
    expect(isWithin(register, '22792', '58', after)).toBe(false);
    expect(isWithin(register, 'nowhere', '58', before)).toBe(false);
  });

  it('the unit register follows successors over any number of steps', () => {
    const unit = (code: string, day: Day) => {
      const found = unitOn(register, code, day);
      if (found === null) throw new Error(`no unit ${code} on ${day}`);
      return found;
    };
    expect(codesOf(successorsOf(register, unit('22792', before), '2025-06-30'))).toEqual(['22792']);
    expect(successorsOf(register, unit('22792', before), after).map(({ name }) => name)).toEqual(['Xã Bác Ái']);
    // planning went to finance in March 2025, and finance to Khánh Hòa's in July
    expect(codesOf(successorsOf(register, unit('NT-SKHDT', before), '2025-03-01'))).toEqual(['NT-STC']);
    expect(codesOf(successorsOf(register, unit('NT-SKHDT', before), after))).toEqual(['KH-STC']);
    // phường Phủ Hà went to Thanh Sơn (which took its name) in November 2024, and that to Phan Rang
    expect(codesOf(successorsOf(register, unit('22747', before), after))).toEqual(['22759']);
    expect(codesOf(successorsOf(register, unit('586', before), after))).toEqual(['22834', '22846', '22852', '22861']);
  });

  it('the unit register reaches an old case through the successors of its unit', () => {
    expect(reaches(register, '58', '22792', before)).toBe(true);
    expect(reaches(register, '585', '22792', before)).toBe(false);
    expect(reaches(register, '56', '22792', after)).toBe(true);
    expect(reaches(register, '22795', '22792', after)).toBe(true);
    expect(reaches(register, '22786', '22792', after)).toBe(false);
    // the grant's own unit has ended
    expect(reaches(register, '58', '22792', after)).toBe(false);
  });

  it('the unit register does not hang on a cycle of parents or successors', () => {
    const row = (code: string, other: string, validTo: Day | null): Unit => ({
      code,
      name: code,
      kind: 'commune',
      parent: other,
      validFrom: null,
      validTo,
      successors: [other],
      source: 'spec',
      certainty: 'assumed',
    });
    expect(isWithin({ units: [row('a', 'b', null), row('b', 'a', null), row('c', 'c', null)] }, 'a', 'c', before)).toBe(
      false,
    );
    const ended = { units: [row('a', 'b', '2023-01-01'), row('b', 'a', '2023-01-02')] };
    expect(reaches(ended, 'a', 'b', before)).toBe(false);
  });
});
