import { useTranslation } from 'react-i18next';
import { reckon, type Count } from '../../votes/arithmetic.js';
import { VoteBar } from '../../votes/vote-bar.js';
import type { Case } from '../../types.js';
import { useForm } from '../form-context.js';
import { countTyped } from './count-typed.js';
import styles from '../form.module.css';

/** Result of the typed numbers under the rule of this vote. The API calculates the one in the minutes. */
export function LiveCount({ shown, council }: { readonly shown: Case; readonly council: 'unit' | 'provincial' }) {
  const { t } = useTranslation('case');
  const { values } = useForm();
  const board = shown.screen.boards.find((each) => each.council === council);
  const count = board === undefined ? null : countTyped(values, board);
  if (board?.rule === undefined || board.rule === null || count === null) return null;
  return (
    <section aria-live="polite" aria-label={t('forms.made.live')}>
      <b>{t('forms.made.live')}</b>
      {reckon(board.rule, count).possible ? null : (
        <p className={styles.fault}>{t('votes.impossible', figures(count))}</p>
      )}
      <VoteBar rule={board.rule} count={count} open={false} />
    </section>
  );
}

const figures = ({ yes, no, abstain, invalid, present, written, members }: Count) => ({
  ballots: yes + no + abstain + invalid,
  present,
  written,
  members,
});
