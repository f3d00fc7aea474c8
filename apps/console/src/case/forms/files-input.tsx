import { ActionIcon, Button, FileButton, Progress } from '@mantine/core';
import { IconFile, IconPaperclip, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { ProblemNote } from '../../look/problem-note.js';
import { useSession } from '../../session/session.js';
import { upload, type Uploaded } from '../dossier/upload.js';
import { filesQuery } from '../queries.js';
import styles from './files-input.module.css';

interface FilesInputProps {
  readonly caseId: string;
  readonly files: readonly Uploaded[];
  readonly change: (files: readonly Uploaded[]) => void;
  /** Whether a file is being sent; the act is not reviewed before it has arrived. */
  readonly underWay: (sending: boolean) => void;
}

interface Sending {
  readonly name: string;
  readonly share: number;
  readonly stop: () => void;
}

/** Files for an act: uploaded at once, with progress; the act cites them when it is recorded. */
export function FilesInput({ caseId, files, change, underWay }: FilesInputProps) {
  const { t } = useTranslation('case');
  const { csrf } = useSession();
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [failed, setFailed] = useState<{ readonly name: string; readonly error: unknown } | null>(null);
  const send = async (file: File | null): Promise<void> => {
    if (file === null) return;
    setFailed(null);
    underWay(true);
    const under = upload(caseId, file, csrf, (share) => setSending({ name: file.name, share, stop: under.stop }));
    setSending({ name: file.name, share: 0, stop: under.stop });
    try {
      change([...files, await under.done]);
      await queries.invalidateQueries({ queryKey: filesQuery(caseId).queryKey });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFailed({ name: file.name, error });
    } finally {
      setSending(null);
      underWay(false);
    }
  };
  return (
    <div className={styles.files}>
      <span className={styles.label}>{t('forms.documents')}</span>
      {files.map(({ id, name }) => (
        <span key={id} className={styles.file}>
          <IconFile size={16} aria-hidden="true" />
          <span>{name}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('forms.removeFile', { name })}
            onClick={() => change(files.filter((file) => file.id !== id))}
          >
            <IconX size={16} />
          </ActionIcon>
        </span>
      ))}
      {sending !== null && (
        <span className={styles.sending}>
          <span>{t('forms.sending', { name: sending.name, percent: Math.round(sending.share * 100) })}</span>
          <Progress value={sending.share * 100} color="var(--ink)" size="sm" aria-label={sending.name} />
          <Button size="compact-xs" variant="subtle" color="gray" onClick={sending.stop}>
            {t('forms.stopSending')}
          </Button>
        </span>
      )}
      {failed !== null && (
        <div>
          <p className={styles.failed}>{t('forms.notSent', { name: failed.name })}</p>
          <ProblemNote error={failed.error} />
        </div>
      )}
      <FileButton onChange={(file) => void send(file)} accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx">
        {(props) => (
          <Button
            {...props}
            size="xs"
            disabled={sending !== null}
            leftSection={<IconPaperclip size={14} aria-hidden="true" />}
          >
            {t('forms.addFile')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
