/** All that a page loads for its search box before anybody reaches for it. */
export {};

/** Whether `/` leads to the search box: it can be switched off on the search page (WCAG 2.1.4). */
const KEY = 'mingbai-slash';

const boxes = document.querySelectorAll<HTMLFormElement>('form[data-quick]');

for (const form of boxes) {
  const input = form.querySelector('input');
  const list = form.querySelector('[role="listbox"]');
  if (!input || !list) continue;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  input.addEventListener('focus', () => void import('./box.ts').then(({ openBox }) => openBox(form)), { once: true });
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], dialog, [role="grid"]')) return;
  try {
    if (localStorage.getItem(KEY) === 'off') return;
  } catch {
    // Storage is blocked: the key works.
  }
  const input = document.querySelector<HTMLInputElement>('#page-search, #home-search, #site-search');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
