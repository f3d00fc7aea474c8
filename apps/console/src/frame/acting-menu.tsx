import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { actAs, useActing, type Acting } from '../session/acting.js';
import { useSession, type RegisterView } from '../session/session.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import styles from './acting-menu.module.css';

/** Register, unit and role one acts under, and the way to change them. */
export function ActingMenu() {
  const { t } = useTranslation();
  const { registers } = useSession();
  const acting = useActing();
  if (acting === null) return <span className="small muted">{t('acting.none')}</span>;
  return (
    <Menu position="bottom-end" width={340}>
      <Menu.Target>
        <UnstyledButton className={styles.target}>
          <Present acting={acting} />
          <IconChevronDown size={14} aria-hidden="true" className={styles.arrow} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('acting.label')}</Menu.Label>
        {registers.map((register) => (
          <RegisterGrants key={register.id} register={register} acting={acting} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Present({ acting: { register, grant } }: { readonly acting: Acting }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const unit = useUnitName(register.id);
  return (
    <>
      <span className={styles.role}>{grant === null ? t('acting.none') : term('role', grant.role)}</span>
      <b className={styles.unit}>{grant === null ? register.name : unit(grant.unit)}</b>
    </>
  );
}

function RegisterGrants({ register, acting }: { readonly register: RegisterView; readonly acting: Acting }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const unit = useUnitName(register.id);
  return (
    <>
      <Menu.Divider />
      <Menu.Label>
        {register.name}
        {register.training ? ` · ${t('acting.training')}` : ''}
      </Menu.Label>
      {register.grants.map((grant) => {
        const present = grant.ref === acting.grant?.ref && register.id === acting.register.id;
        return (
          <Menu.Item
            key={grant.ref}
            aria-current={present ? 'true' : undefined}
            onClick={() => actAs(register.id, grant)}
            rightSection={present ? <IconCheck size={16} aria-hidden="true" /> : null}
          >
            {term('role', grant.role)} · {unit(grant.unit)}
          </Menu.Item>
        );
      })}
      {register.grants.length === 0 && (
        <Menu.Item
          onClick={() => actAs(register.id, null)}
          rightSection={register.id === acting.register.id ? <IconCheck size={16} aria-hidden="true" /> : null}
        >
          {t('acting.none')}
        </Menu.Item>
      )}
    </>
  );
}
