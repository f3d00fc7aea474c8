import { useSyncExternalStore } from 'react';
import { useSession, type Grant, type RegisterView } from './session.js';

const kept = 'vinh-danh.acting';
const listeners = new Set<() => void>();
const read = (): string => localStorage.getItem(kept) ?? '';
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

/** The register and grant that the person acts under. */
export interface Acting {
  readonly register: RegisterView;
  readonly grant: Grant | null;
  readonly roles: readonly string[];
}

/** Chooses the register, unit and role to act under, for every tab of this browser. */
export function actAs(register: string, grant: Grant | null): void {
  localStorage.setItem(kept, JSON.stringify([register, grant?.role ?? '', grant?.unit ?? '']));
  listeners.forEach((listener) => listener());
}

/** The stored choice, else the first register and its first grant. null = the account belongs to no register. */
export function useActing(): Acting | null {
  const { registers } = useSession();
  const choice = useSyncExternalStore(subscribe, read);
  const [wanted, role, unit] = parts(choice);
  const register = registers.find(({ id }) => id === wanted) ?? registers[0];
  if (register === undefined) return null;
  const grant = register.grants.find((one) => one.role === role && one.unit === unit) ?? register.grants[0] ?? null;
  return { register, grant, roles: [...new Set(register.grants.map((one) => one.role))] };
}

function parts(choice: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(choice || '[]');
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return [];
  }
}
