/** A problem that the user can solve: one line in each language says what to do. No stack trace is shown. */
export class Trouble extends Error {
  /**
   * @param {string} vi what is wrong and what to do, in Vietnamese
   * @param {string} en the same in English
   * @param {string} [detail] output of the part that failed, shown below
   */
  constructor(vi, en, detail) {
    super(en);
    this.name = 'Trouble';
    this.vi = vi;
    this.detail = detail;
  }
}

/** Shows any error in a form for people. @param {unknown} error */
export function showTrouble(error) {
  if (error instanceof Trouble) {
    if (error.detail) process.stderr.write(`${error.detail.trimEnd()}\n\n`);
    process.stderr.write(`✗ ${error.vi}\n  ${error.message}\n`);
  } else if (isDenied(error)) {
    process.stderr.write(
      `✗ Không ghi được ${error.path} (${error.code}): thư mục thuộc người dùng khác, hoặc đĩa đầy.\n`,
    );
    process.stderr.write(
      `  ${error.path} can't be written (${error.code}): it belongs to another user, or the disk is full.\n`,
    );
  } else {
    process.stderr.write(`✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}

/** @param {unknown} error @returns {error is NodeJS.ErrnoException} */
function isDenied(error) {
  return (
    error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(String(error.code))
  );
}
