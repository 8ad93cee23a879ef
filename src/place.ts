/** The place a visitor chose: kept on the device only, never asked for, changed or forgotten on any page. */
const KEY = 'mingbai-place';
const root = document.documentElement;
const line = document.querySelector<HTMLElement>('.place-line');
const button = document.querySelector<HTMLButtonElement>('[data-remember]');

interface Place {
  readonly code: string;
  readonly name: string;
}

/** What is stored may have been written by anything: only what looks like a place is one. */
function stored(): Place | null {
  try {
    const [, code, name] = /^(\d{6,12}(?:-[a-z0-9]+)?) (.{1,60})$/u.exec(localStorage.getItem(KEY) ?? '') ?? [];
    return code !== undefined && name !== undefined ? { code, name } : null;
  } catch {
    return null;
  }
}

function store(place: Place | null): void {
  try {
    if (place) localStorage.setItem(KEY, `${place.code} ${place.name}`);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

function show(place: Place | null): void {
  const link = line?.querySelector('a');
  if (line && link && place) {
    const { districts = '', certificate } = line.dataset;
    link.href = `${districts}${place.code}/certificates/${certificate === undefined ? '' : `#${certificate}`}`;
    link.textContent = certificate === undefined ? place.name : `${place.name}，看${place.name}的答案`;
  }
  if (place) root.dataset['place'] = '';
  else delete root.dataset['place'];
  if (button) {
    const isThis = place?.code === button.dataset['remember'];
    button.disabled = isThis;
    button.textContent = (isThis ? button.dataset['done'] : button.dataset['do']) ?? '';
  }
}

button?.addEventListener('click', () => {
  const { remember: code = '', name = '' } = button.dataset;
  store({ code, name });
  show({ code, name });
});
line?.querySelector('button')?.addEventListener('click', () => {
  store(null);
  show(null);
});
show(stored());
