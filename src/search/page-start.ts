/** What the search page loads at once: the rest comes when there is a question, or somebody reaches for the box. */
import { loadAhead } from './ahead.ts';
import { wording } from './wording.ts';

const KEY = 'mingbai-slash';

const form = document.querySelector<HTMLFormElement>('#search-form');
const input = document.querySelector<HTMLInputElement>('#page-search');
const status = document.querySelector<HTMLElement>('#search-status');
const slash = document.querySelector<HTMLInputElement>('#search-slash');

if (form && input && status) {
  const open = (): void => {
    const ahead = loadAhead(input.dataset['quick'] ?? '', form.dataset['bundle'] ?? '');
    // Who asks before the script is there waits for it: the form itself would open the page anew and load it all again.
    let asked = false;
    const hold = (event: Event): void => {
      event.preventDefault();
      asked = true;
    };
    form.addEventListener('submit', hold);
    void import('./page.ts').then(
      ({ openSearch }) => {
        form.removeEventListener('submit', hold);
        openSearch(ahead);
        if (asked) form.requestSubmit();
      },
      () => {
        // What is asked from now on opens the page anew, and its script with it.
        form.removeEventListener('submit', hold);
        status.textContent = wording.failed;
      },
    );
  };
  const question = new URL(location.href).searchParams.get('q') ?? '';
  if (question !== '') {
    input.value = question;
    status.textContent = wording.searching;
    open();
  } else {
    input.addEventListener('focus', open, { once: true });
  }
}

if (slash) {
  try {
    slash.checked = localStorage.getItem(KEY) !== 'off';
  } catch {
    // Storage is blocked: the key works.
  }
  slash.addEventListener('change', () => {
    try {
      if (slash.checked) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, 'off');
    } catch {
      // Storage is blocked: the choice cannot be kept.
    }
  });
}
