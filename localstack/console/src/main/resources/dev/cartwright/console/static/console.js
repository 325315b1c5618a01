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

  // Copies a text of the button, or one that the server keeps, and says what became of it.
  const copied = async button => {
    let text = button.dataset.copy;
    if (text === undefined) {
      const answer = await fetch(button.dataset.copyFrom).catch(() => null);
      if (!answer?.ok) return answer ? 'no longer kept' : 'the stack does not answer';
      text = await answer.text();
    }
    if (!navigator.clipboard) return 'only a page of localhost may copy';
    return navigator.clipboard.writeText(text).then(() => 'copied', () => 'the browser did not allow it');
  };
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy], [data-copy-from]');
    if (!button || (button.dataset.ask && !confirm(button.dataset.ask))) return;
    answered(button, await copied(button));
  });

  // A form that deletes, stops or shows something asks first.
  document.addEventListener('submit', event => {
    const question = event.submitter?.dataset.ask ?? event.target.dataset.ask;
    if (question && !confirm(question)) event.preventDefault();
  });
})();
