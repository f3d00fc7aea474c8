import { z } from 'zod/mini';

const Words = z.object({ vi: z.string(), en: z.string() });
const Problem = z.object({
  status: z.number(),
  code: z.string(),
  title: z.string(),
  detail: Words,
  remedy: Words,
  fact: z.optional(z.record(z.string(), z.unknown())),
  errors: z.optional(
    z.array(z.object({ path: z.string(), message: z.string(), label: z.optional(Words), says: z.optional(Words) })),
  ),
});
export type Problem = z.infer<typeof Problem>;

/** The API refused the request, or could not be reached (`code` `unreachable`). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
  }
}

/** Reads problem+json; any other body becomes a problem that says so. */
export function problemOf(status: number, body: unknown): ProblemError {
  const read = z.safeParse(Problem, body);
  if (read.success) return new ProblemError(read.data);
  return new ProblemError({
    status,
    code: 'unexpected-answer',
    title: `HTTP ${status}`,
    detail: {
      vi: `Máy chủ trả lời không như mong đợi (HTTP ${status}).`,
      en: `The server gave an unexpected answer (HTTP ${status}).`,
    },
    remedy: {
      vi: 'Thử lại sau ít phút; nếu vẫn vậy, báo quản trị viên.',
      en: 'Try again in a few minutes; if the error remains, tell the administrator.',
    },
  });
}

/** The server did not answer at all. */
export const unreachable = (): ProblemError =>
  new ProblemError({
    status: 0,
    code: 'unreachable',
    title: 'Unreachable',
    detail: { vi: 'Không kết nối được máy chủ.', en: 'The server cannot be reached.' },
    remedy: {
      vi: 'Nội dung đã gõ vẫn được giữ. Kiểm tra mạng rồi thử lại.',
      en: 'Your input is kept. Check the network and try again.',
    },
  });

export const isProblem = (error: unknown, code?: string): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.problem.code === code);
