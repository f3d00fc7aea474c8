import { ApiClient, refused } from './api-client.mjs';

/**
 * Opens the first account, the administrator, on an empty installation. Any other installation answers that it already
 * has one.
 * @param {string} url of the API @param {string} setupToken @param {import('./state-file.mjs').SignIn} account
 */
export async function openAdministrator(url, setupToken, account) {
  const { status, body } = await new ApiClient(url).ask(
    'POST',
    '/api/setup',
    { ...account, name: 'Quản trị hệ thống' },
    { 'x-setup-token': setupToken },
  );
  if (status !== 201 && status !== 409) throw refused('setup', status, body);
}
