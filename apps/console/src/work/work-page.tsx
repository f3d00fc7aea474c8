import { useTranslation } from 'react-i18next';

export function WorkPage() {
  const { t } = useTranslation();
  return <h1>{t('nav.work')}</h1>;
}
