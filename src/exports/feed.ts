/**
 * `/feed.xml`: what is new on the site and what was corrected, as Atom. Written by hand: @astrojs/rss writes RSS only,
 * and a feed of this size is forty lines where a library brings an XML parser.
 */
import { correctedName } from '../dataset/corrections.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { fullDay } from './data-package.ts';
import { siteUrl } from './site-url.ts';

/** What readers and programs tell entries apart by. */
const KINDS = { 更新: 'update', 更正: 'correction', 修订: 'revision' } as const;

interface Entry {
  readonly id: string;
  readonly kind: keyof typeof KINDS;
  readonly date: string;
  readonly title: string;
  readonly content: string;
  readonly link: string;
}

/** The entries, newest first. */
function entries(dataset: Dataset): Entry[] {
  const all: Entry[] = [
    ...dataset.updates.map((update): Entry => ({
      id: siteUrl(dataset, `/updates/#${update.id}`),
      kind: '更新',
      date: update.date,
      title: update.title,
      content: update.content,
      link: siteUrl(dataset, update.path ?? `/updates/#${update.id}`),
    })),
    ...dataset.corrections.map((correction): Entry => ({
      id: siteUrl(dataset, `/corrections/#${correction.id}`),
      kind: correction.kind,
      date: correction.date,
      title: correctedName(dataset, correction),
      content: correctionWords(correction),
      link: siteUrl(dataset, correction.object),
    })),
  ];
  return all.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
}

/** What was wrong, what stands there now, and why. */
export const correctionWords = (correction: Dataset['corrections'][number]): string =>
  `原来写「${correction.before}」，现在是「${correction.after}」。${correction.reason.replace(/。$/u, '')}。${
    correction.affectsConclusion === '是' ? '这会改变结论。' : '不影响结论。'
  }`;

/** Text inside an element or an attribute; control characters, which XML has no way to write, are left out. */
const xml = (text: string): string =>
  text

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const moment = (date: string): string => `${fullDay(date)}T00:00:00+08:00`;

export function feed(dataset: Dataset): string {
  const { name, subtitle, publisher } = dataset.settings;
  const list = entries(dataset);
  const home = siteUrl(dataset, '/');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${xml(home)}</id>
  <title>${xml(name)}：更新、更正和修订</title>
  <subtitle>${xml(subtitle)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${xml(siteUrl(dataset, '/feed.xml'))}"/>
  <link rel="alternate" type="text/html" href="${xml(siteUrl(dataset, '/updates/'))}"/>
  <updated>${moment(list[0]?.date ?? '1970-01-01')}</updated>
  <author><name>${xml(publisher === '' ? name : publisher)}</name></author>
${list.map(entryXml).join('')}</feed>
`;
}

const entryXml = ({ id, kind, date, title, content, link }: Entry): string => `  <entry>
    <id>${xml(id)}</id>
    <title>${kind}：${xml(title)}</title>
    <updated>${moment(date)}</updated>
    <category term="${KINDS[kind]}" label="${kind}"/>
    <link rel="alternate" type="text/html" href="${xml(link)}"/>
    <content type="text">${xml(content)}</content>
  </entry>
`;
