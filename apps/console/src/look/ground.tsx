import { useTranslation } from 'react-i18next';
import { sourceParts } from '../words/source.js';
import { useTerms } from '../words/use-codes.js';
import { Tag, type Tone } from './tag.js';

interface GroundProps {
  readonly source: string;
  readonly certainty: string | null;
  /** Tone of a value that is not quoted from the law. */
  readonly unsure?: Tone;
}

/**
 * The source of a value, with its certainty. A value that awaits a document has one mark; the document is behind it,
 * for the pointer and for screen readers.
 */
export function Ground({ source, certainty, unsure = 'plain' }: GroundProps) {
  const { t } = useTranslation('frame');
  const { term } = useTerms();
  const { basis, awaits } = sourceParts(source);
  return (
    <>
      {basis}{' '}
      {awaits !== null ? (
        <Tag tone={unsure}>
          <span title={t('awaits', { document: awaits })}>
            {term('certainty', 'assumed')}
            <span className="unseen"> ({t('awaits', { document: awaits })})</span>
          </span>
        </Tag>
      ) : (
        certainty !== null && <Tag tone={certainty === 'quoted' ? 'plain' : unsure}>{term('certainty', certainty)}</Tag>
      )}
    </>
  );
}
