import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../look/problem-note.js';
import styles from './administration.module.css';

interface Props {
  readonly label: string;
  /** Effect of the act, in words. */
  readonly ask: string;
  readonly act: string;
  readonly done: string;
  readonly carryOut: () => Promise<void>;
}

/** An act that states its effect and asks for confirmation. */
export function AskedTwice({ label, ask, act, done, carryOut }: Props) {
  const { t } = useTranslation('administration');
  const [state, setState] = useState<'rest' | 'asked' | 'underWay' | 'done'>('rest');
  const [failure, setFailure] = useState<unknown>(null);
  const go = async (): Promise<void> => {
    setState('underWay');
    setFailure(null);
    try {
      await carryOut();
      setState('done');
    } catch (error) {
      setFailure(error);
      setState('asked');
    }
  };
  if (state === 'done') return <output>{done}</output>;
  if (state === 'rest') return <Button onClick={() => setState('asked')}>{label}</Button>;
  return (
    <div className={styles.asked}>
      <p>{ask}</p>
      <ProblemNote error={failure} />
      <div className={styles.buttons}>
        <Button variant="filled" loading={state === 'underWay'} onClick={() => void go()}>
          {act}
        </Button>
        <Button onClick={() => setState('rest')}>{t('cancel')}</Button>
      </div>
    </div>
  );
}
