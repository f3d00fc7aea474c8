/**
 * What someone who has just started the stack needs: where it answers and who may sign in.
 * @param {import('./state-file.mjs').State} state @param {string} logs @param {number} tookMs
 */
export function welcome(state, logs, tookMs) {
  const accounts = [
    ...(state.admin ? [[state.admin.username, state.admin.password, 'quản trị hệ thống · installation administrator']] : []),
    ...(state.demo?.accounts ?? []).map((account) => [account.username, state.demo?.password ?? '', `${account.name}, ${account.role}`]),
  ];
  const widths = [0, 1].map((column) => Math.max(...accounts.map((row) => row[column]?.length ?? 0)));
  const rows = accounts.map(([user = '', password = '', who = '']) => `    ${user.padEnd(widths[0] ?? 0)}  ${password.padEnd(widths[1] ?? 0)}  ${who}`);
  return `
Vinh Danh đã sẵn sàng sau ${(tookMs / 1000).toFixed(1)} s · is ready

  API            ${state.apiUrl}/api/docs
  Sức khoẻ · health  ${state.apiUrl}/health/ready
  Temporal       ${state.temporalUiUrl}
  Nhật ký · logs ${logs}

  Tài khoản · accounts
${rows.join('\n')}

Ctrl-C dừng tất cả · stops everything
`;
}
