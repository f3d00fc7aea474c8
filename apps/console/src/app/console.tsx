import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { isProblem } from '../api/problem.js';
import { theme, variables } from '../look/theme.js';
import { makeRouter } from './router.js';

/** A retry helps only if the server could not be reached or was not ready. */
const worthAnotherTry = (failures: number, error: unknown): boolean =>
  failures < 3 && isProblem(error) && (error.problem.status === 0 || error.problem.status === 503);

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnotherTry, staleTime: 5_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
const router = makeRouter(queries);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

export function Console() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
