/** The 长辈版 switch: same address, larger page, remembered on the device only. */
import './place.ts';

const KEY = 'mingbai-elder';
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('.elder-switch');

function show(): void {
  if (!button) return;
  const on = root.dataset['elder'] !== undefined;
  button.setAttribute('aria-pressed', String(on));
  button.textContent = (on ? button.dataset['on'] : button.dataset['off']) ?? '';
}

button?.addEventListener('click', () => {
  const on = root.dataset['elder'] === undefined;
  if (on) root.dataset['elder'] = '';
  else delete root.dataset['elder'];
  try {
    if (on) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
  show();
});
show();
