import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CodeForm } from './code-form.js';
import { PasskeyGive } from './passkey-give.js';
import { giveFactor, secondFactorQuery } from './second-factor.js';

/** Asks for the second factor: a passkey where the account has one, or a code. */
export function FactorGive({ given }: { readonly given: () => Promise<void> }) {
  const { t } = useTranslation(['secondStep', 'passkey']);
  const standing = useQuery(secondFactorQuery);
  const passkeys = (standing.data?.passkeys ?? 0) > 0;
  return (
    <>
      {passkeys && <PasskeyGive given={() => void given()} />}
      {passkeys && <p>{t('passkey:or')}</p>}
      <CodeForm
        hint={t('factor.codeHint')}
        send={async (code) => {
          await giveFactor(code);
          await given();
        }}
      />
    </>
  );
}
