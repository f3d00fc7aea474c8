import { useState } from 'react';
import { FactorSetup } from './factor-setup.js';
import { PasskeyList } from './passkey-list.js';
import { PrintedCodes } from './printed-codes.js';

/** Sets up the first second factor of an account: an authenticator app or a passkey. */
export function FactorEnrol({ done }: { readonly done: () => void }) {
  const [codes, setCodes] = useState<readonly string[]>([]);
  if (codes.length > 0) return <PrintedCodes codes={codes} done={done} />;
  return (
    <>
      <FactorSetup done={done} />
      <PasskeyList added={setCodes} />
    </>
  );
}
