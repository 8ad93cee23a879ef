// Runs before the first paint, so that a reader's choice is there without a flash. Storage may be blocked: then the
// choice holds for this page only.
(() => {
  try {
    if (localStorage.getItem('mingbai-elder') === '1') document.documentElement.dataset.elder = '';
    if (localStorage.getItem('mingbai-place')) document.documentElement.dataset.place = '';
  } catch {
    // no storage, no memory
  }
  document.documentElement.classList.add('js');
})();
// Trusted Types: the only scripts a page may start by their address are this site's own.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
});
