/** The API page: sign in, pick a case, carry it one step with what `/actions` says. Talks to the public API only. */
const byId = (id) => document.getElementById(id);
const state = { csrf: null, registers: [], register: null, caseId: null };

/** The API's answer was a problem. */
class Refused extends Error {
  constructor(problem) {
    super(problem.code);
    Object.assign(this, problem);
  }
}

async function api(method, path, body, headers = {}) {
  const response = await fetch(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' || state.csrf === null ? {} : { 'x-csrf-token': state.csrf }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw new Refused(answer);
  return answer;
}

function tell(problem) {
  const box = byId('problem');
  box.hidden = problem === null;
  if (problem === null) return;
  const lines = problem.code
    ? [
        `${problem.detail.vi} — ${problem.remedy.vi}`,
        `${problem.detail.en} — ${problem.remedy.en}`,
        `(${problem.status} ${problem.code})`,
        ...(problem.errors ?? []).map((e) => `• ${e.path}: ${e.message}`),
      ]
    : [`Không kết nối được máy chủ. The server does not answer. ${problem.message ?? ''}`];
  box.textContent = lines.join('\n');
  box.scrollIntoView({ block: 'nearest' });
}

const guarded = (work) => async (event) => {
  event?.preventDefault();
  tell(null);
  try {
    await work(event);
  } catch (problem) {
    if (problem?.code === 'not-signed-in') showSession(null);
    tell(problem);
  }
};

function element(tag, content, attributes = {}) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...(Array.isArray(content) ? content : [content]));
  return made;
}

function showSession(session) {
  state.csrf = session?.csrf ?? null;
  state.registers = session?.registers ?? [];
  byId('sign-in').hidden = session !== null;
  byId('signed-in').hidden = session === null;
  byId('work').hidden = session === null;
  byId('case').hidden = true;
  if (session === null) return;
  byId('who').textContent = `${session.account.name} (${session.account.username})`;
  byId('register').replaceChildren(
    ...state.registers.map((register) => element('option', register.name, { value: register.id })),
  );
  state.register = state.registers[0]?.id ?? null;
}

async function showCases() {
  byId('clock').textContent = '';
  const rows = byId('cases').querySelector('tbody');
  rows.replaceChildren();
  if (state.register === null) return;
  const clock = await api('GET', `/api/registers/${state.register}/clock`);
  const register = state.registers.find((each) => each.id === state.register);
  const roles = (register?.grants ?? []).map((grant) => `${grant.role} @ ${grant.unit}`).join(', ');
  byId('clock').textContent =
    `${new Date(clock.now).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })} · ` +
    `${clock.kind}${clock.held ? ' · held' : ''} · ${roles}`;
  const { items } = await api('GET', `/api/nominations?register=${state.register}&limit=50`);
  rows.replaceChildren(
    ...items.map((item) => {
      const open = element('button', 'Mở · Open', { type: 'button' });
      open.addEventListener(
        'click',
        guarded(() => showCase(item.id)),
      );
      const step = item.stage === null ? 'đã khép · at rest' : `${item.stage} · ${item.substate}`;
      const due = item.due === null ? [] : [item.due, ...(item.overdue ? ['quá hạn · overdue'] : [])];
      const waits =
        item.waitingAction === null ? '—' : `${item.waitingAction} (${[item.waitingRole, ...due].join(', ')})`;
      return element(
        'tr',
        [item.caseNumber, item.subject.name ?? '', item.unit, step, waits, open].map((cell) => element('td', cell)),
      );
    }),
  );
  if (items.length === 0)
    rows.append(
      element('tr', element('td', 'Chưa có hồ sơ nào bạn được xem. No case that you may see.', { colspan: '6' })),
    );
}

async function showCase(id) {
  state.caseId = id;
  const [view, actions, timeline] = await Promise.all([
    api('GET', `/api/nominations/${id}`),
    api('GET', `/api/nominations/${id}/actions`),
    api('GET', `/api/nominations/${id}/timeline`),
  ]);
  byId('case').hidden = false;
  byId('case-title').textContent = `${view.caseNumber} · ${view.subject.name ?? ''}`;
  const facts = {
    'Bước · Step': view.stage === null ? `at rest: ${view.rest?.reason}` : `${view.stage} · ${view.substate}`,
    'Hình thức · Award': `${view.award} · ${view.track}`,
    'Đơn vị · Unit': view.unit,
    'Thời hạn · Deadlines':
      view.deadlines
        .filter((d) => d.status === 'running' || d.status === 'paused')
        .map((d) => `${d.deadline}: ${d.due} (${d.status})`)
        .join('; ') || '—',
    'Quá hạn · Overdue': view.overdue.join(', ') || '—',
    'Đang chờ · Waiting for':
      view.waitingFor
        .map((w) => `${w.action} (${w.role}, ${w.unit}${w.due === null ? '' : `, ${w.due}`})`)
        .join('; ') || '—',
    'Thiếu giấy tờ · Missing': view.missingPapers.join(', ') || '—',
    'Phiên bản · Version': String(view.version),
  };
  byId('case-facts').replaceChildren(
    ...Object.entries(facts).flatMap(([name, value]) => [element('dt', name), element('dd', value)]),
  );
  const asked = new Set(view.waitingFor.map((work) => work.action));
  const allowed = actions.items
    .filter((action) => action.allowed)
    .sort((a, b) => asked.has(b.name) - asked.has(a.name));
  byId('allowed').replaceChildren(...allowed.map((action) => actionForm(view, action, asked.has(action.name))));
  if (allowed.length === 0)
    byId('allowed').append(
      'Tài khoản này chưa có việc ở bước này. Nothing that this account may do now; see below why.',
    );
  byId('blocked').replaceChildren(
    ...actions.items
      .filter((action) => !action.allowed)
      .map((action) =>
        element('p', [
          element('strong', `${action.label.vi} · ${action.label.en}: `),
          `${action.says.vi} ${action.remedy.vi} — ${action.says.en} ${action.remedy.en} (${action.guard})`,
        ]),
      ),
  );
  byId('timeline').replaceChildren(
    ...timeline.items.map((event) => element('li', `${event.occurredAt} · ${event.type}`)),
  );
  byId('workflow').textContent = '…';
  api('GET', `/api/nominations/${id}/workflow`).then(
    (answer) => (byId('workflow').textContent = JSON.stringify(answer, null, 2)),
    (problem) => (byId('workflow').textContent = problem?.code ?? String(problem)),
  );
  byId('case').scrollIntoView({ block: 'nearest' });
}

function actionForm(view, action, next) {
  const typed = element('textarea', JSON.stringify(skeleton(action.schema, action.schema), null, 2), {
    'aria-label': `input of ${action.name}`,
    spellcheck: 'false',
  });
  const form = element(
    'form',
    [
      element('strong', `${action.label.vi} `),
      element('small', `${action.label.en} · ${action.name}`),
      typed,
      element('button', `${action.label.vi} · ${action.label.en}`),
    ],
    { class: next ? 'action next' : 'action' },
  );
  let key = crypto.randomUUID();
  form.addEventListener('input', () => (key = crypto.randomUUID()));
  form.addEventListener(
    'submit',
    guarded(async () => {
      let input;
      try {
        input = JSON.parse(typed.value);
      } catch (error) {
        tell({
          code: 'malformed-json',
          status: 400,
          detail: { vi: 'Nội dung không phải JSON.', en: 'The input is not JSON.' },
          remedy: { vi: 'Sửa lại.', en: error.message },
        });
        return;
      }
      await api(
        'POST',
        `/api/nominations/${view.id}/commands`,
        { type: action.name, input },
        { 'idempotency-key': key, 'if-match': `"${view.version}"` },
      );
      await showCase(view.id);
      await showCases();
    }),
  );
  return form;
}

/** A first draft of the input that a JSON Schema asks for: required fields, with a value of the right kind. */
function skeleton(schema, root) {
  if (schema.$ref) return skeleton(root.$defs?.[schema.$ref.split('/').pop()] ?? {}, root);
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return skeleton(either[0], root);
  if (schema.type === 'object')
    return Object.fromEntries(
      (schema.required ?? []).map((key) => [key, skeleton(schema.properties[key] ?? {}, root)]),
    );
  if (schema.type === 'array') return [skeleton(schema.items ?? {}, root)];
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 0, 0);
  if (schema.type === 'boolean') return true;
  if (schema.format === 'date') return new Date().toISOString().slice(0, 10);
  if (schema.format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  return '…';
}

byId('sign-in').addEventListener(
  'submit',
  guarded(async (event) => {
    const form = new FormData(event.target);
    const session = await api('POST', '/api/sessions', {
      username: form.get('username'),
      password: form.get('password'),
    });
    event.target.reset();
    showSession(session);
    await showCases();
  }),
);
byId('sign-out').addEventListener(
  'click',
  guarded(async () => {
    await api('DELETE', '/api/session');
    showSession(null);
  }),
);
byId('register').addEventListener(
  'change',
  guarded(async (event) => {
    state.register = event.target.value;
    byId('case').hidden = true;
    await showCases();
  }),
);
byId('refresh').addEventListener(
  'click',
  guarded(async () => {
    await showCases();
    if (!byId('case').hidden && state.caseId !== null) await showCase(state.caseId);
  }),
);

api('GET', '/api/session').then(
  guarded(async () => {
    showSession(await api('GET', '/api/session'));
    await showCases();
  }),
  () => showSession(null),
);

globalThis.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  requestInterceptor: (request) => {
    if (state.csrf !== null && request.method !== 'GET') request.headers['X-CSRF-Token'] = state.csrf;
    return request;
  },
  responseInterceptor: (response) => {
    if (response.url.endsWith('/api/sessions') && response.ok && response.obj?.csrf) state.csrf = response.obj.csrf;
    return response;
  },
});
