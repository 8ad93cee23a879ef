/**
 * Buttons that copy a text of the page: `<button data-copy="id of the text">`. What happened is said in the status line
 * named by `data-status`. Without the clipboard (an old browser, a page without https) the text is selected instead.
 * A citation is copied with the one thing no build can know: the day it is read.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.addEventListener('click', () => {
    void copy(button);
  });
}

/** The day where the reader is, as citations write it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = document.getElementById(button.dataset['copy'] ?? '');
  const status = document.getElementById(button.dataset['status'] ?? '');
  if (!text || !status) return;
  try {
    await navigator.clipboard.writeText(text.textContent.trim().replace('[引用日期]', `[${today()}]`));
    status.textContent = `已复制${button.dataset['name'] ?? ''}`;
  } catch {
    getSelection()?.selectAllChildren(text);
    status.textContent = '浏览器不让网页复制。文字已经选中，按 Ctrl+C，或长按后选复制';
  }
}
