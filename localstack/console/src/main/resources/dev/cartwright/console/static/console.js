// Keys, copying, and questions before an action. Everything else is rendered by the server.
(() => {
  const typing = target => target.closest('input, textarea, select, [contenteditable]');
  let chord = false;
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && typing(event.target)) { event.target.blur(); return; }
    if (typing(event.target)) return;
    if (event.key === '/') { event.preventDefault(); document.getElementById('search').focus(); return; }
    if (event.key === 'g') { chord = true; setTimeout(() => { chord = false; }, 1500); return; }
    if (!chord) return;
    chord = false;
    const link = document.querySelector(`nav a[data-key="${CSS.escape(event.key)}"]`);
    if (link) location.href = link.href;
  });

  // A button says for a moment what it did; screen readers hear it from the status line.
  const answered = (button, what) => {
    document.getElementById('said').textContent = what;
    button.dataset.label ??= button.textContent;
    button.textContent = what;
    setTimeout(() => { button.textContent = button.dataset.label; }, 1200);
  };

  // Of its own text, or of what the server keeps.
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy], [data-copy-from]');
    if (!button || (button.dataset.ask && !confirm(button.dataset.ask))) return;
    try {
      const answer = button.dataset.copyFrom ? await fetch(button.dataset.copyFrom) : null;
      if (answer && !answer.ok) { answered(button, 'no longer kept'); return; }
      await navigator.clipboard.writeText(answer ? await answer.text() : button.dataset.copy);
      answered(button, 'copied');
    } catch {
      answered(button, 'the browser did not allow it');
    }
  });

  // A form that deletes, stops or shows something asks first.
  document.addEventListener('submit', event => {
    const question = event.submitter?.dataset.ask ?? event.target.dataset.ask;
    if (question && !confirm(question)) event.preventDefault();
  });
})();
