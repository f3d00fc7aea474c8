import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { isProblem, unreachable } from '../api/problem.js';
import { ProblemNote } from '../look/problem-note.js';
import { NotFound } from './not-found.js';

/** The script of the page did not arrive: the connection is lost, or the installation was renewed since this page was opened. */
const isOfScript = (error: unknown): boolean => error instanceof Error && /module|preload/iu.test(error.message);

/** Stands where a page could not be drawn. What the reader may not see looks as if it did not exist. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (isProblem(error) && error.problem.status === 404) return <NotFound />;
  return (
    <div style={{ padding: 24 }}>
      <ProblemNote
        error={isOfScript(error) ? unreachable() : error}
        retry={() => {
          // the browser keeps to a script that it once failed to fetch
          if (isOfScript(error) && navigator.onLine) return window.location.reload();
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
