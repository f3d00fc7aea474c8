import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';
import { useActing } from '../session/acting.js';
import { useSession } from '../session/session.js';

export type Register =
  paths['/api/registers']['get']['responses']['200']['content']['application/json']['items'][number];

const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: async () => (await bodyOf(api.GET('/api/registers'))).items,
});

export interface Administered {
  /** Registers that the account administers; all of them for the administrator of the installation. */
  readonly registers: readonly Register[];
  readonly register: Register | null;
  readonly installation: boolean;
  readonly loading: boolean;
  readonly error: unknown;
}

/** The register to administer: that of the address, else the one acted under, else the first. */
export function useAdministered(wanted: string | undefined): Administered {
  const { account } = useSession();
  const acting = useActing();
  const { data, error } = useQuery(registersQuery);
  const installation = account.installationAdministrator;
  const registers = (data ?? []).filter(
    ({ grants }) => installation || grants.some(({ role }) => role === 'administrator'),
  );
  const register =
    registers.find(({ id }) => id === wanted) ??
    registers.find(({ id }) => id === acting?.register.id) ??
    registers[0] ??
    null;
  return { registers, register, installation, loading: data === undefined && error === null, error };
}
