// Parts of a page that refresh themselves: a selection of text and the scroll position stay.
(() => {
  const live = element => element.closest && element.closest('[data-live]');

  document.addEventListener('htmx:beforeRequest', event => {
    const part = event.target.dataset && 'live' in event.target.dataset ? event.target : null;
    const selection = getSelection();
    if (part && document.hidden) event.preventDefault();
    if (part && !selection.isCollapsed && part.contains(selection.anchorNode)) event.preventDefault();
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
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) document.body.dispatchEvent(new CustomEvent('back'));
  });
})();
