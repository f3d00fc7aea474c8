import { Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../look/focus-back.js';
import { letLettersAct, useLettersAct } from './keys-choice.js';
import styles from './keys-dialog.module.css';

/** The keys of the work list, and the switch for single letters. */
export function KeysDialog({ close }: { readonly close: () => void }) {
  useFocusBack();
  const { t } = useTranslation('work');
  const on = useLettersAct();
  const keys = [
    ['j', 'down'],
    ['k', 'up'],
    ['Enter', 'open'],
    [t('keyboard.space'), 'peek'],
    ['c', 'claim'],
    ['n', 'next'],
    ['u', 'letIn'],
    ['/', 'find'],
    ['Ctrl K', 'search'],
    ['?', 'help'],
  ] as const;
  return (
    <Modal opened onClose={close} title={t('keyboard.title')} closeButtonProps={{ 'aria-label': t('keyboard.close') }}>
      <dl className={styles.keys}>
        {keys.map(([key, deed]) => (
          <div key={deed}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keyboard.${deed}`)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('keyboard.enabled')}
        description={t('keyboard.enabledHint')}
        checked={on}
        onChange={(event) => letLettersAct(event.currentTarget.checked)}
      />
    </Modal>
  );
}
