/** What an editor wrote as 联系方式, as something a reader can press: an address, a telephone number, an e-mail. */
export function contactHref(contact: string, page: string, address: string): string | null {
  const text = contact.trim();
  if (/^https?:\/\/\S+$/u.test(text)) return text;
  if (/^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/u.test(text)) {
    return `mailto:${encodeURI(text)}?${new URLSearchParams({ subject: `纠错：${page}`, body: `${address}\n` }).toString().replaceAll('+', '%20')}`;
  }
  if (/^\+?[\d][\d\s-]{2,20}$/u.test(text)) return `tel:${text.replace(/\s/gu, '')}`;
  return null;
}
