// The stream of changes, and the parts of a page that refresh themselves: a selection of text and the scroll position stay.
(() => {
  const KINDS = ['invocations', 'logs', 'events', 'stack', 'tables'];
  const AGAIN_MS = 2000;
  let source = null;
  let again = 0;
  let stack = '';
  let stale = document.hidden;

  // Each part once, however many of its kinds have changed.
  const refresh = kinds => document.querySelectorAll('[hx-trigger*="sse:"]').forEach(part => {
    const kind = kinds.find(one => part.getAttribute('hx-trigger').includes(`sse:${one}`));
    if (kind) htmx.trigger(part, `sse:${kind}`);
  });

  // A browser has six connections for all tabs of an origin: a hidden one gives its own back.
  const close = () => {
    clearTimeout(again);
    source?.close();
    source = null;
    stale = true;
  };
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource('/_console/live');
    source.onopen = () => {
      document.getElementById('gone').hidden = true;
      if (stale) refresh(KINDS);
      stale = false;
    };
    source.onerror = () => {
      document.getElementById('gone').hidden = false;
      close();
      again = setTimeout(open, AGAIN_MS);
    };
    source.addEventListener('alive', ({ data }) => {
      if (stack && stack !== data) document.body.dispatchEvent(new CustomEvent('restarted'));
      stack = data;
    });
    KINDS.forEach(kind => source.addEventListener(kind, () => refresh([kind])));
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  open();

  const live = element => element.closest && element.closest('[data-live]');
  document.addEventListener('htmx:beforeRequest', event => {
    const part = event.target.dataset && 'live' in event.target.dataset ? event.target : null;
    const selection = getSelection();
    if (part && !selection.isCollapsed && part.contains(selection.anchorNode)) event.preventDefault();
  });

  // What a page shows is no longer kept, after the stack was started again for example: the page itself says so.
  document.addEventListener('htmx:responseError', event => {
    if (live(event.target) && event.detail.xhr.status === 404) location.reload();
  });

  let scrolled = [];
  const regions = part => [...part.querySelectorAll('.scroll')];
  document.addEventListener('htmx:beforeSwap', event => {
    const part = live(event.target);
    if (part) scrolled = regions(part).map(region => [region.scrollLeft, region.scrollTop]);
  });
  document.addEventListener('htmx:afterSwap', () => {
    document.querySelectorAll('[data-live]').forEach(part => regions(part).forEach((region, i) => {
      if (scrolled[i]) [region.scrollLeft, region.scrollTop] = scrolled[i];
    }));
  });
})();
