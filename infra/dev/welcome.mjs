/**
 * What someone who has just started the stack needs: the addresses and the accounts.
 * @param {import('./state-file.mjs').State} state @param {string} logs @param {number} tookMs
 */
export function welcome(state, logs, tookMs) {
  const { admin, demo } = state;
  return [
    '',
    `Vinh Danh sẵn sàng sau ${(tookMs / 1000).toFixed(1)} s · is ready`,
    '',
    `  Vinh Danh          ${state.apiUrl}/`,
    `  API                ${state.apiUrl}/api/docs`,
    `  Sức khoẻ · health  ${state.apiUrl}/health/ready`,
    `  Temporal           ${state.temporalUiUrl}`,
    `  Nhật ký · logs     ${logs}`,
    '',
    ...(admin
      ? [
          '  Quản trị hệ thống · installation administrator',
          `    ${admin.username}   mật khẩu · password: ${admin.password}`,
          '',
        ]
      : []),
    ...(demo
      ? [`  Tài khoản trình diễn · demo accounts, mật khẩu · password: ${demo.password}`, ...table(demo.accounts), '']
      : []),
    'Ctrl-C dừng tất cả · stops everything',
    '',
  ].join('\n');
}

/** @param {import('./state-file.mjs').Demo['accounts']} accounts */
function table(accounts) {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  const names = Math.max(...accounts.map(({ name }) => name.normalize('NFC').length));
  return [...new Set(accounts.map(({ register }) => register))].flatMap((register) => [
    `    ${register}`,
    ...accounts
      .filter((account) => account.register === register)
      .map(
        ({ username, name, role }) =>
          `      ${username.padEnd(width)}  ${name.normalize('NFC').padEnd(names)}  ${role}`,
      ),
  ]);
}
