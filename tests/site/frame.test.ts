/** What every page has around its content. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { readSite } from '../support/built-site.ts';
import { attribute, byClass, byId, byTag, textOf } from '../support/html.ts';
import { jsonLd } from '../support/links.ts';

const site = readSite();

test('the way to report an error is the first thing in the foot of every page', () => {
  const faults = site.pages.flatMap((page) => {
    const [foot] = byTag(page.document, 'footer');
    const [first] = foot ? byTag(foot, 'p', 'nav') : [];
    return first && attribute(first, 'class') === 'report' && textOf(first).startsWith('这一页有错？')
      ? []
      : [page.path];
  });
  expect(brief(faults)).toEqual([]);
});

test('every page shows its picture when it is shared, from a whole address, and the picture is small', () => {
  const faults = site.pages.flatMap((page) => {
    const pictures = byTag(page.document, 'meta')
      .filter((meta) => attribute(meta, 'property') === 'og:image')
      .map((meta) => attribute(meta, 'content'));
    return pictures.join() === `${site.origin}${site.base}share.png` ? [] : [`${page.path}: ${pictures.join()}`];
  });
  expect(brief(faults)).toEqual([]);
  expect(statSync(join(site.folder, 'share.png')).size).toBeLessThanOrEqual(60 * 1024);
});

test('长辈版, 朗读 and the settings are on every page, in the same order', () => {
  const faults = site.pages.flatMap((page) => {
    const [tools] = byClass(page.document, 'tools');
    const names = tools ? byTag(tools, 'button', 'summary').map((control) => textOf(control).replace(/\s/gu, '')) : [];
    return names.join() === '长辈版,朗读,阅读设置,恢复原样' ? [] : [`${page.path}: ${names.join()}`];
  });
  expect(brief(faults)).toEqual([]);
});

test('every small number after a line of an answer leads to a source on the page', () => {
  const pages = site.pages.filter((page) => byClass(page.document, 'source-mark').length > 0);
  const faults = pages.flatMap((page) =>
    byClass(page.document, 'source-mark')
      .filter((mark) => byId(page.document, (attribute(mark, 'href') ?? '').slice(1)) === undefined)
      .map((mark) => `${page.path}: ${textOf(mark)}`),
  );
  expect(brief(faults)).toEqual([]);
  expect(pages.length).toBeGreaterThan(80);
});

test('the style guide is not to be found, and shows the site’s own data', () => {
  const page = site.page('/styleguide/');
  const robots = byTag(page.document, 'meta').filter((meta) => attribute(meta, 'name') === 'robots');
  expect(robots.map((meta) => attribute(meta, 'content'))).toEqual(['noindex']);
  for (const part of [
    'verdict',
    'answer',
    'finding',
    'chart',
    'box',
    'duties',
    'list-table',
    'paper',
    'tag',
    'chips',
  ]) {
    expect(byClass(page.document, part).length, part).toBeGreaterThan(0);
  }
  expect(jsonLd(page)).toHaveLength(1);
});
