import { IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import type { VoteRule } from '../types.js';
import { reckon, sayShare, type Count } from './arithmetic.js';
import styles from './votes.module.css';

interface VoteBarProps {
  readonly rule: VoteRule;
  readonly count: Count;
  /** Ballots are outstanding, so the result is open. */
  readonly open: boolean;
}

/** The ballots as a bar with the threshold, and the arithmetic in words beside it. */
export function VoteBar({ rule, count, open }: VoteBarProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { base, needed, quorate, passed, share } = reckon(rule, count);
  const { numerator, denominator } = rule.threshold;
  const width = (votes: number): string => `${base <= 0 ? 0 : Math.min(100, (votes * 100) / base)}%`;
  const of = say(wordsOf('denominator', rule.denominator));
  const VerdictIcon = passed ? IconCheck : open ? IconCircleDashed : IconX;
  return (
    <div className={styles.reckoned}>
      <div
        className={styles.bar}
        title={t('votes.bar', { yes: count.yes, no: count.no, base, needed: needed ?? '–' })}
        aria-hidden="true"
      >
        <span className={styles.yes} style={{ width: width(count.yes) }} />
        <span className={styles.against} style={{ width: width(count.no) }} />
        <span className={styles.other} style={{ width: width(count.abstain + count.invalid) }} />
        <i className={styles.threshold} style={{ left: `${(numerator * 100) / denominator}%` }} />
      </div>
      <p className={styles.arithmetic}>
        <span className={`${styles.verdict} ${passed ? styles.passed : open ? styles.yet : styles.failed}`}>
          <VerdictIcon size={16} aria-hidden="true" />
          {passed
            ? t('votes.passed')
            : open
              ? t('votes.notYetPassed')
              : quorate
                ? t('votes.notPassed')
                : t('votes.notQuorate')}
        </span>{' '}
        {t('votes.share', { yes: count.yes, base, of, share: sayShare(share) })}{' '}
        {t(rule.inclusive ? 'votes.needsAtLeast' : 'votes.needsMore', {
          threshold: `${numerator}/${denominator}`,
          needed: needed ?? '–',
        })}{' '}
        {t('votes.quorum', {
          present: count.present,
          members: count.members,
          quorum: `${rule.quorum.numerator}/${rule.quorum.denominator}`,
        })}
      </p>
    </div>
  );
}
