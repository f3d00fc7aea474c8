import { IconCheck, IconCircleDashed, IconCircleMinus, IconMail, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../look/tag.js';
import { Ground } from '../../look/ground.js';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import type { Ballot, Board, Case } from '../types.js';
import { VoteBar } from './vote-bar.js';
import styles from './votes.module.css';

/** The votes of the unit's council and the provincial council. */
export function Votes({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { boards } = shown.screen;
  if (boards.length === 0) return <p className="muted">{t('votes.none')}</p>;
  return (
    <>
      {boards.map((board) => (
        <VoteBoard key={board.council} board={board} />
      ))}
    </>
  );
}

function VoteBoard({ board }: { readonly board: Board }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { council, on, ballot, members, rule, running, result, minutes } = board;
  const counted = result ?? running;
  const outstanding = members.filter(({ status }) => status === 'outstanding').length;
  return (
    <section className={styles.board} aria-labelledby={`board-${council}`}>
      <h2 id={`board-${council}`}>{say(wordsOf('council', council))}</h2>
      <p className={styles.facts}>
        {[
          on === null ? null : t('votes.sitting', { day: showDay(on) }),
          ballot === null ? null : say(wordsOf('ballot', ballot)),
          minutes === null ? null : t('votes.minutes', { number: minutes }),
          counted === null && members.length === 0 ? t('votes.notYet') : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {members.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('votes.member')}</th>
              <th scope="col">{t('votes.ballot')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Row key={member.member} ballot={member} />
            ))}
          </tbody>
        </table>
      )}
      {ballot === 'secret' && <p className={styles.facts}>{t('votes.secret')}</p>}
      {result === null && members.length > 0 && outstanding > 0 && (
        <p className={styles.facts}>{t('votes.outstanding', { count: outstanding })}</p>
      )}
      {rule !== null && counted !== null && (
        <VoteBar rule={rule} count={{ recused: 0, written: 0, ...counted }} open={result === null && outstanding > 0} />
      )}
      {counted !== null && (
        <figure className={styles.sentence}>
          <figcaption>{result === null ? t('votes.running') : t('votes.sentence')}</figcaption>
          <blockquote>{counted.sentence}</blockquote>
        </figure>
      )}
      {rule !== null && (
        <p className={styles.facts}>
          {counted === null && (
            <>
              {t(rule.inclusive ? 'votes.ruleAtLeast' : 'votes.ruleMore', {
                threshold: `${rule.threshold.numerator}/${rule.threshold.denominator}`,
                of: say(wordsOf('denominator', rule.denominator)),
                quorum: `${rule.quorum.numerator}/${rule.quorum.denominator}`,
              })}{' '}
            </>
          )}
          {t('votes.source')}: <Ground source={rule.source} certainty={rule.certainty} />
        </p>
      )}
    </section>
  );
}

const icons = { yes: IconCheck, no: IconX, abstain: IconCircleMinus } as const;

function Row({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const { member, status, choice, written, reason } = ballot;
  const Icon = choice === null ? (status === 'returned' ? IconMail : IconCircleDashed) : icons[choice];
  return (
    <tr className={styles[status]}>
      <th scope="row">
        {status === 'recused' ? (
          <s>{names.person(member) ?? t('names.erased')}</s>
        ) : (
          (names.person(member) ?? t('names.erased'))
        )}
      </th>
      <td>
        <span className={`${styles.choice} ${choice === null ? '' : styles[choice]}`}>
          {status !== 'recused' && <Icon size={16} aria-hidden="true" />}
          {choice === null ? t(`votes.status.${status}`) : say(wordsOf('choice', choice))}
          {written && <Tag>{t('votes.written')}</Tag>}
        </span>
        {reason !== null && <span className={styles.reason}>{reason}</span>}
      </td>
    </tr>
  );
}
