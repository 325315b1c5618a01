// The charts of the overview. Their colours are those of the style sheet, in either scheme.
(() => {
  const charts = document.getElementById('traffic');
  if (!charts) return;
  const names = { requests: 'requests', messages: 'messages', errors: 'errors', median: 'median', p95: '95th percentile' };
  let data = null;
  let plots = [];
  let last = 0;
  let timer = 0;

  const colour = kind => {
    const probe = document.createElement('i');
    probe.className = 'series ' + kind;
    charts.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };

  const clock = (_, splits) => splits.map(at => new Date(at * 1000).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false }));
  const whole = (_, splits) => splits.map(value => Number.isInteger(value) ? value.toLocaleString('en') : '');

  const plotted = figure => {
    const place = figure.querySelector('.plot');
    const series = figure.dataset.series.split(' ');
    const unit = figure.dataset.unit ? ' ' + figure.dataset.unit : '';
    const axis = values => ({ stroke: colour('axis'), values, grid: { stroke: colour('lines'), width: 1 }, ticks: { stroke: colour('lines'), width: 1 }, font: '11px system-ui, sans-serif' });
    place.replaceChildren();
    return new uPlot({
      width: place.clientWidth, height: 150, cursor: { y: false, points: { size: 6 } },
      scales: { y: { range: (_, __, most) => [0, Math.max(4, most * 1.15)] } },
      axes: [{ ...axis(clock), space: 45, incrs: [60, 120, 300] }, { ...axis(whole), size: 56 }],
      series: [{ label: 'time', value: (_, at) => at === null ? '' : new Date(at * 1000).toLocaleTimeString([], { hour12: false }) },
        ...series.map(name => ({ label: names[name], stroke: colour(name), width: 1.6, points: { show: false },
          value: (_, value) => value === null || value === undefined ? '' : value.toLocaleString('en') + unit }))],
    }, [data.time, ...series.map(name => data[name])], place);
  };

  const draw = () => {
    plots.forEach(plot => plot.destroy());
    plots = [...charts.querySelectorAll('figure')].map(plotted);
  };

  const refresh = async () => {
    timer = 0;
    last = performance.now();
    if (document.hidden) return;
    const answer = await fetch(charts.dataset.url).catch(() => null);
    if (!answer || !answer.ok) return;
    data = await answer.json();
    if (!plots.length) { draw(); return; }
    [...charts.querySelectorAll('figure')].forEach((figure, i) =>
      plots[i].setData([data.time, ...figure.dataset.series.split(' ').map(name => data[name])]));
  };
  const soon = () => { if (!timer) timer = setTimeout(refresh, Math.max(0, 1000 - (performance.now() - last))); };

  charts.addEventListener('sse:invocations', soon);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (data) draw(); });
  new ResizeObserver(() => plots.forEach(plot => plot.setSize({ width: plot.root.parentElement.clientWidth, height: 150 }))).observe(charts);
  refresh();
  setInterval(soon, 5000);
})();
