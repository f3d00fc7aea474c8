import { useTranslation } from 'react-i18next';
import { TabsNav } from '../look/area/tabs-nav.js';

export function YearTabs({ current }: { readonly current: 'quotas' | 'decisions' }) {
  const { t } = useTranslation('unitYear');
  return (
    <TabsNav
      label={t('tabs.label')}
      tabs={[
        { key: 'quotas', to: '/unit-year', label: t('tabs.quotas'), current: current === 'quotas' },
        { key: 'decisions', to: '/decisions', label: t('tabs.decisions'), current: current === 'decisions' },
      ]}
    />
  );
}
