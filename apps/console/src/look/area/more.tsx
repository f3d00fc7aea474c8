import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Loads the next page of a list. */
export function More({ pages, label }: { readonly pages: Pages; readonly label: string }) {
  const { t } = useTranslation();
  if (!pages.hasNextPage) return null;
  return (
    <Button
      mt={12}
      loading={pages.isFetchingNextPage}
      loaderProps={{ 'aria-label': t('loading') }}
      onClick={() => void pages.fetchNextPage()}
    >
      {label}
    </Button>
  );
}
