// The crash panel of shell.html: what is saved, load again, copy the report. It must work when nothing else does.

/** Shows the panel; nothing of the module is called any more. */
export function showCrash(host, why, error) {
  document.documentElement.dataset.crashed = 'true';
  host.elements.mirror.inert = true;
  document.getElementById('loading')?.remove();
  const panel = document.getElementById('crash');
  panel.hidden = false;
  const saved = host.storage.savedAt;
  for (const place of panel.querySelectorAll('[data-saved]')) {
    place.hidden = (place.dataset.saved === 'yes') !== (saved !== null);
    const time = place.querySelector('time');
    if (time !== null && saved !== null) time.textContent = new Date(saved).toLocaleTimeString(place.lang || undefined);
  }
  const report = describe(host, why, error);
  panel.querySelector('pre').textContent = report;
  panel.addEventListener('click', ({ target }) => {
    const action = target.closest('button')?.dataset.action;
    if (action === 'reload') location.reload();
    if (action === 'copy') navigator.clipboard.writeText(report).then(() => { target.closest('button').dataset.done = 'true'; });
  });
  panel.querySelector('h1:not([hidden])').focus();
  console.error(report);
}

/** Nothing personal: the version, the address' form, the browser, where it happened. */
function describe(host, why, error) {
  const address = location.hash.replace(/[0-9a-f]{32}/g, '…');
  return [`Counterpart ${host.build}`, why, address, navigator.userAgent, `${innerWidth} × ${innerHeight} @ ${devicePixelRatio}`,
    `frames ${host.frames}`, String(error?.stack ?? '')].join('\n');
}
