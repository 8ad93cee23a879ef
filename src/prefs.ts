/**
 * Reading settings: same address, another look, remembered on the device only.
 *
 * `public/prefs.js` runs before the first paint, so that a reader's choices are there without a flash; also when a page
 * comes back from the browser's memory, or another tab changes them. Storage may be blocked: then a choice holds for
 * the page only. It also makes the policy for Trusted Types: the only scripts a page may start by their address are
 * this site's own. It is sent as it stands, on every page, so what there is to say about it is said here.
 */
import './place.ts';

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('.elder-switch');
const settings = document.querySelector<HTMLDetailsElement>('.settings');
const form = settings?.querySelector('form');
const aloud = document.querySelector<HTMLButtonElement>('.read-aloud');

/** Sets and remembers one setting; an empty value is the site's own. */
function set(name: string, value: string): void {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.dataset[name] = name === 'elder' ? '' : value;
  try {
    if (value === '') localStorage.removeItem(`mingbai-${name}`);
    else localStorage.setItem(`mingbai-${name}`, value);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

/** Makes the controls say what holds. */
function show(): void {
  if (button) {
    const on = root.dataset['elder'] !== undefined;
    button.setAttribute('aria-pressed', String(on));
    button.textContent = (on ? button.dataset['on'] : button.dataset['off']) ?? '';
  }
  for (const input of form?.querySelectorAll('input') ?? []) {
    const value = root.dataset[input.name] ?? '';
    input.checked = input.value === (value === 'normal' ? '' : value);
  }
}

button?.addEventListener('click', () => {
  set('elder', root.dataset['elder'] === undefined ? '1' : '');
  show();
});
form?.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  // Who asks the system for more contrast and this site for less must be able to have it.
  const less = name === 'contrast' && value === '' && matchMedia('(prefers-contrast: more)').matches;
  set(name, less ? 'normal' : value);
  show();
});
form?.addEventListener('reset', (event) => {
  event.preventDefault();
  for (const name of ['elder', 'size', 'theme', 'contrast']) set(name, '');
  show();
});
// The panel lies over the page: it goes when the reader goes on.
settings?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !settings.open) return;
  settings.open = false;
  settings.querySelector('summary')?.focus();
});
for (const type of ['pointerdown', 'focusin'] as const) {
  document.addEventListener(type, ({ target }) => {
    if (settings?.open && target instanceof Node && !settings.contains(target)) settings.open = false;
  });
}
aloud?.addEventListener('click', () => void import('./read-aloud.ts').then(({ toggle }) => toggle(aloud)));
addEventListener('pageshow', show);
addEventListener('storage', show);
show();
