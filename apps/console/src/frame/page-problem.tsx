import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { isProblem } from '../api/problem.js';
import { ProblemNote } from '../look/problem-note.js';
import { NotFound } from './not-found.js';

/** Stands where a page could not be drawn. What the reader may not see looks as if it did not exist. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (isProblem(error) && error.problem.status === 404) return <NotFound />;
  return (
    <div style={{ padding: 24 }}>
      <ProblemNote
        error={error}
        retry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
