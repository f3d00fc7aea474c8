import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PasskeyProblem } from './passkey-problem.js';
import { givePasskey } from './passkeys.js';

/** Asks for a passkey as the second factor. */
export function PasskeyGive({ given }: { readonly given: () => void }) {
  const { t } = useTranslation('passkey');
  const giving = useMutation({ mutationFn: givePasskey, onSuccess: given });
  return (
    <Stack>
      <PasskeyProblem error={giving.error} />
      <Button variant="filled" data-autofocus loading={giving.isPending} onClick={() => giving.mutate()}>
        {t('give')}
      </Button>
    </Stack>
  );
}
