/** Types that a browser shows itself, in a frame without scripts. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/**
 * `Content-Disposition` for a file name of any script: an ASCII name for old clients, the real one percent-encoded (RFC
 * 6266, RFC 5987).
 * @param download whether the file is to be saved although it could be shown
 */
export function contentDisposition(name: string, type: string, download: boolean): string {
  const kind = !download && shown.has(type) ? 'inline' : 'attachment';
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^A-Za-z0-9 ._()-]/g, '_');
  const real = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${real}`;
}
