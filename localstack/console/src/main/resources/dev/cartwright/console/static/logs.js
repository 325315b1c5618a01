// The tail of the logs: pausing it, and keeping it short.
(() => {
  const lines = document.getElementById('lines');
  const tail = document.getElementById('tail');
  const pause = document.getElementById('pause');
  const none = document.getElementById('none');
  const paused = () => pause.getAttribute('aria-pressed') === 'true';

  pause.addEventListener('click', () => {
    const now = !paused();
    pause.setAttribute('aria-pressed', String(now));
    pause.textContent = now ? 'continue' : 'pause';
    document.getElementById('paused').hidden = !now;
    if (!now) tail.dispatchEvent(new CustomEvent('continue'));
  });

  tail.addEventListener('htmx:beforeRequest', event => {
    if (paused()) event.preventDefault();
  });

  const tidy = () => {
    while (lines.children.length > Number(lines.dataset.most)) lines.lastElementChild.remove();
    none.hidden = lines.children.length > 0;
  };
  tidy();
  document.addEventListener('htmx:afterSwap', tidy);
  // A new stack numbers its lines from the start.
  document.body.addEventListener('restarted', () => location.reload());
})();
