/** A correction is told wherever the wrong value stood: on every page that showed it, in the log, the feed, the downloads. */
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { readSite, resolveAddress, type BuiltPage, type BuiltSite } from '../support/built-site.ts';
import { attribute, byClass, byTag, textOf } from '../support/html.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { readTable } from '../support/tables.ts';

const SEEDED = 'seeded-correction';
let copy: ProjectCopy;
let site: BuiltSite;
/** The corrected figure: one that stands on the home page. */
let id: string;

beforeAll(async () => {
  copy = new ProjectCopy();
  const before = readSite();
  const homeLinks = byTag(before.page('/').document, 'a').map((link) => attribute(link, 'href'));
  const figure = readTable(before, 'figures').find((one) => homeLinks.includes(`${before.base}figures/${one.id}/`));
  if (!figure) throw new Error('no figure on the home page');
  id = figure.id;
  // What the figure says changes, without anybody keeping the new version.
  const row = copy.rows('data/metrics.csv').findIndex(([first]) => first === figure.metric) + 1;
  const name = copy.setCell('data/metrics.csv', row, '名称', '（改名）');
  copy.setCell('data/metrics.csv', row, '名称', `${name}（改名）`);
  const log = copy.read('data/corrections.csv').trimEnd();
  copy.write(
    'data/corrections.csv',
    `${log}\n${SEEDED},2026-11-27,更正,/figures/${id}/,错的<b>对象</b>,对的对象,录入时看错,是,${figure.source}\n`,
  );
  const { status, output } = await copy.run('build');
  if (status !== 0) throw new Error(output);
  site = readSite(copy.root);
});
afterAll(() => copy.remove());

const noteOn = (page: BuiltPage): string => byClass(page.document, 'corrections').map(textOf).join(' ');

test('on every page that names the figure or embeds it, with what stood there and what stands there now', () => {
  // The logs name it themselves; the style guide shows parts of pages, not facts.
  const isLog = (page: BuiltPage): boolean => ['/corrections/', '/updates/', '/styleguide/'].includes(page.place);
  const showing = [...site.pages, ...site.embeds].filter(
    (page) =>
      !isLog(page) &&
      (page.place.startsWith(`/figures/${id}/`) ||
        byTag(page.document, 'a').some((link) => {
          const target = resolveAddress(site, page, attribute(link, 'href') ?? '');
          return 'path' in target && target.path === `${site.base}figures/${id}/`;
        })),
  );
  const silent = showing.filter((page) => {
    const note = noteOn(page);
    return !['更正', '2026年11月27日', '「错的<b>对象</b>」', '「对的对象」'].every((words) => note.includes(words));
  });
  expect(brief(silent.map(({ place }) => place))).toEqual([]);
  const places = showing.map(({ place }) => place);
  expect(places).toEqual(expect.arrayContaining(['/', `/figures/${id}/`, `/embed/figures/${id}/`]));
  expect(places.length).toBeGreaterThan(6);
});

test('not on pages that have nothing to do with it', () => {
  for (const place of ['/about/', '/glossary/', '/certificates/']) expect(noteOn(site.page(place))).toBe('');
});

test('in the log, under 更正 and not under 修订', () => {
  const text = textOf(site.page('/corrections/').document);
  const [corrections = '', revisions = ''] = text.split(/修订\s*来源自己改了数/u);
  expect(corrections).toContain('录入时看错');
  expect(corrections).toContain('这会改变结论');
  expect(revisions).not.toContain('录入时看错');
  expect(revisions).toContain('到目前为止没有修订记录');
});

test('in the feed, told apart from updates', () => {
  const feed = site.read('feed.xml');
  const entry = feed.split('<entry>').find((part) => part.includes(SEEDED)) ?? '';
  expect(entry).toContain('<category term="correction" label="更正"/>');
  expect(entry).toContain(`/figures/${id}/`);
  expect(entry).toContain('错的&lt;b&gt;对象&lt;/b&gt;');
  expect(feed).toContain('<category term="update" label="更新"/>');
});

test('in the downloads: the table, the README and the archive', () => {
  const inside = unzipSync(readFileSync(join(site.folder, 'data/mingbai.zip')));
  for (const text of [site.read('data/README.md'), strFromU8(inside['mingbai/README.md'] ?? new Uint8Array())]) {
    expect(text.split('## 更正')[1]?.split('## 修订')[0]).toContain('原来写「错的<b>对象</b>」，现在是「对的对象」');
  }
  expect(site.read('data/corrections.csv')).toContain(SEEDED);
  expect(readTable(site, 'corrections').at(0)).toMatchObject({ id: SEEDED, object: `/figures/${id}/` });
});

test('what was kept of the figure stays as it was, and says that it changed since', () => {
  const kept = (JSON.parse(site.read('data/frozen-figures.json')) as { figure: string; version: string }[]).filter(
    (one) => one.figure === id,
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const { version } of kept) {
    const page = site.page(`/embed/figures/${id}/${version}/`);
    expect(textOf(page.document)).not.toContain('（改名）');
    expect(textOf(page.document)).toContain('这条数据后来改过');
  }
  expect(textOf(site.page(`/embed/figures/${id}/`).document)).toContain('（改名）');
  expect(textOf(site.page(`/figures/${id}/`).document)).toContain('现在的内容改过以后还没有留存成一版');
});
