import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { actAs, useActing } from '../session/acting.js';
import { useSession } from '../session/session.js';
import styles from './acting-menu.module.css';

/** Register, unit and role one acts under, and the way to change them. */
export function ActingMenu() {
  const { t } = useTranslation();
  const { registers } = useSession();
  const acting = useActing();
  if (acting === null) return <span className="small muted">{t('acting.none')}</span>;
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <UnstyledButton className={styles.target} aria-label={t('acting.label')}>
          <span className={styles.role}>{acting.grant?.role ?? t('acting.none')}</span>
          <b className={styles.unit}>{acting.grant?.unit ?? acting.register.name}</b>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {registers.map((register) => (
          <div key={register.id}>
            <Menu.Label>{register.name}</Menu.Label>
            {register.grants.map((grant) => (
              <Menu.Item
                key={grant.ref}
                onClick={() => actAs(register.id, grant)}
                rightSection={grant.ref === acting.grant?.ref && register.id === acting.register.id ? <IconCheck size={16} aria-hidden="true" /> : null}
              >
                {grant.role} · {grant.unit}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
