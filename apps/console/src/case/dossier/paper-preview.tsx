import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf, unreachable } from '../../api/problem.js';
import { ProblemNote } from '../../look/problem-note.js';
import type { CitedDocument } from '../types.js';
import styles from './dossier.module.css';

interface PaperPreviewProps {
  readonly caseId: string;
  readonly document: CitedDocument;
  readonly name: string;
}

/**
 * A paper shown in place. The file is fetched first, because the API sends it with a policy under which browsers show
 * no PDF.
 */
export function PaperPreview({ caseId, document, name }: PaperPreviewProps) {
  const { t } = useTranslation('case');
  const address = `/api/nominations/${caseId}/documents/${document.id}`;
  const drawn = document.type === 'application/pdf' || document.type.startsWith('image/');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['file', document.id],
    queryFn: () => read(address),
    enabled: drawn,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return (
    <figure className={styles.preview}>
      <figcaption>
        <b>{name}</b>
        <span>{t('dossier.size', { size: sizeOf(document.size) })}</span>
        <a href={`${address}?download=true`} download={name}>
          {t('dossier.download')}
        </a>
        <span className={styles.hash} title={document.sha256}>
          SHA-256 {document.sha256.slice(0, 12)}…
        </span>
      </figcaption>
      {drawn && isPending && <Skeleton height={320} radius={0} />}
      {error !== null && <ProblemNote error={error} retry={() => void refetch()} />}
      {data !== undefined && <Drawn blob={data} name={name} />}
    </figure>
  );
}

async function read(address: string): Promise<Blob> {
  const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) throw problemOf(answer.status, await answer.json().catch(() => null));
  return answer.blob();
}

/** Shows a fetched file; its object URL lives as long as the element. */
function Drawn({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useTranslation('case');
  const draw = useCallback(
    (element: HTMLImageElement | HTMLIFrameElement | null) => {
      const url = URL.createObjectURL(blob);
      if (element instanceof HTMLImageElement) element.src = url;
      else if (element !== null) element.src = `${url}#view=FitH&navpanes=0`;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  if (blob.type.startsWith('image/')) return <img ref={draw} alt={name} />;
  // Where the browser cannot show a PDF, a frame would download it unasked.
  if (!navigator.pdfViewerEnabled) return <p className="muted">{t('dossier.noViewer')}</p>;
  // No sandbox: browsers show no PDF in one, and the frame contains the browser's own viewer.
  // oxlint-disable-next-line react/iframe-missing-sandbox
  return <iframe ref={draw} title={name} />;
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
