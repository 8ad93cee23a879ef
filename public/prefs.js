// See src/prefs.ts.
(() => {
  const root = document.documentElement;
  const allowed = { elder: /^1$/, size: /^[123]$/, theme: /^(light|dark)$/, contrast: /^(high|normal)$/, place: /./ };
  const apply = () => {
    try {
      for (const name of Object.keys(allowed)) {
        const value = localStorage.getItem(`mingbai-${name}`) ?? '';
        if (allowed[name].test(value)) root.dataset[name] = name === 'elder' || name === 'place' ? '' : value;
        else delete root.dataset[name];
      }
    } catch {
      // no storage, no memory
    }
    if (!root.dataset.contrast && matchMedia('(prefers-contrast: more)').matches) root.dataset.contrast = 'high';
  };
  apply();
  root.classList.add('js');
  if ('speechSynthesis' in window) root.classList.add('speech');
  addEventListener('pageshow', (event) => event.persisted && apply());
  addEventListener('storage', apply);
})();
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
});
