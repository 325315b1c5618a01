// Sends the request of an operation's form to the gateway, and shows the answer.
(() => {
  const MOST = 200_000;
  const form = document.getElementById('trial');
  const shown = document.getElementById('answer');

  // As many subjects as up prints: customer-1, admin-1, service-1.
  const role = document.getElementById('role');
  const subject = document.getElementById('subject');
  const named = () => { subject.value = `${role.value}-1`; subject.disabled = role.value === 'guest'; };
  role.addEventListener('change', named);
  named();

  const token = async () => {
    const own = document.getElementById('authorization').value.trim();
    if (own || role.value === 'guest') return own;
    const answer = await fetch('/_stack/token', {
      method: 'POST', body: JSON.stringify({ subject: subject.value, roles: [role.value] }),
    });
    const issued = await answer.json();
    if (!answer.ok) throw new Error(issued.message);
    return `Bearer ${issued.token}`;
  };

  const request = async () => {
    const headers = new Headers();
    const query = new URLSearchParams();
    let path = form.dataset.resource;
    for (const field of form.querySelectorAll('[data-in]')) {
      const value = field.value || (field.dataset.fresh === 'true' ? crypto.randomUUID() : '');
      if (!value) continue;
      const { name } = field.dataset;
      if (field.dataset.in === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
      const values = field.dataset.many === 'true' ? value.split(',').map(one => one.trim()) : [value];
      if (field.dataset.in === 'query') values.forEach(one => query.append(name, one));
      if (field.dataset.in === 'header') headers.append(name, value);
    }
    const authorization = await token();
    if (authorization) headers.set('Authorization', authorization);
    const body = document.getElementById('body');
    if (body) headers.set('Content-Type', form.dataset.type);
    const url = query.size ? `${path}?${query}` : path;
    return new Request(url, {
      method: form.dataset.method, headers, body: body ? body.value : undefined, cache: 'no-store', redirect: 'manual',
    });
  };

  const readable = text => {
    try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
  };

  const show = parts => {
    const answer = document.getElementById('answered').content.cloneNode(true);
    const part = name => answer.querySelector(`[data-part="${name}"]`);
    for (const name of ['status', 'ms', 'headers', 'body']) part(name).textContent = parts[name] ?? '';
    part('status').classList.add(parts.ok ? 'good' : 'bad');
    if (parts.trace) part('journey').href = `/_console/journeys/${parts.trace}`; else part('journey').remove();
    shown.replaceChildren(answer);
  };

  form.addEventListener('submit', async event => {
    event.preventDefault();
    shown.textContent = 'Sending …';
    try {
      const sent = await request();
      const began = performance.now();
      const response = await fetch(sent);
      const text = await response.text();
      const ms = Math.round(performance.now() - began);
      const trace = /Root=(1-[0-9a-f]{8}-[0-9a-f]{24})/.exec(response.headers.get('X-Amzn-Trace-Id') ?? '');
      show({
        ok: response.ok, status: `${response.status} ${response.statusText}`, ms: `${ms} ms`, trace: trace?.[1],
        headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n'),
        body: readable(text).slice(0, MOST),
      });
    } catch (failure) {
      show({ ok: false, status: 'not sent', body: String(failure.message) });
    }
  });
})();
