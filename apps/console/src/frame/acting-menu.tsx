import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuDivider, MenuItem, MenuLabel } from '../look/menu/menu.js';
import { actAs, useActing, type Acting } from '../session/acting.js';
import { useSession, type RegisterView } from '../session/session.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import styles from './acting-menu.module.css';

/** The register, unit and role that the person acts under, with a menu to change them. */
export function ActingMenu() {
  const { t } = useTranslation();
  const { registers } = useSession();
  const acting = useActing();
  if (acting === null) return <span className="small muted">{t('acting.none')}</span>;
  return (
    <Menu
      width={340}
      renderOpener={(props) => (
        <UnstyledButton {...props} className={styles.target}>
          <Present acting={acting} />
          <IconChevronDown size={14} aria-hidden="true" className={styles.arrow} />
        </UnstyledButton>
      )}
    >
      <MenuLabel>{t('acting.label')}</MenuLabel>
      {registers.map((register) => (
        <RegisterGrants key={register.id} register={register} acting={acting} />
      ))}
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
      <MenuDivider />
      <MenuLabel>
        {register.name}
        {register.training ? ` · ${t('acting.training')}` : ''}
      </MenuLabel>
      {register.grants.map((grant) => {
        const present = grant.ref === acting.grant?.ref && register.id === acting.register.id;
        return (
          <MenuItem
            key={grant.ref}
            current={present}
            onClick={() => actAs(register.id, grant)}
            mark={present ? <IconCheck size={16} aria-hidden="true" /> : null}
          >
            {term('role', grant.role)} · {unit(grant.unit)}
          </MenuItem>
        );
      })}
      {register.grants.length === 0 && (
        <MenuItem
          onClick={() => actAs(register.id, null)}
          mark={register.id === acting.register.id ? <IconCheck size={16} aria-hidden="true" /> : null}
        >
          {t('acting.none')}
        </MenuItem>
      )}
    </>
  );
}
