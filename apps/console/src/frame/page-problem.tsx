import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { isProblem, unreachable } from '../api/problem.js';
import { ProblemNote } from '../look/problem-note.js';
import { NotFound } from './not-found.js';

/**
 * The page's script could not be loaded: the connection is lost, or the installation was updated since this page was
 * opened.
 */
const isOfScript = (error: unknown): boolean => error instanceof Error && /module|preload/iu.test(error.message);

/** Shown instead of a page that failed. A page that the reader may not see looks as if it did not exist. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (isProblem(error) && error.problem.status === 404) return <NotFound />;
  return (
    <div style={{ padding: 24 }}>
      <ProblemNote
        error={isOfScript(error) ? unreachable() : error}
        retry={() => {
          // The browser does not retry a script that it once failed to fetch.
          if (isOfScript(error) && navigator.onLine) return window.location.reload();
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
