/** A site built from hostile data, under the policy it is meant to be served with: everything is text, nothing runs. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import type { BuiltPage } from '../support/built-site.ts';
import { hostileColumns, hostileProject, hostileText, TRAP } from '../support/hostile-data.ts';
import { attribute, byTag, elementsIn, squeezed, textOf } from '../support/html.ts';
import { jsonLd } from '../support/links.ts';
import { openSite, watchedPage, type OpenedSite, type Watched } from '../support/opened-site.ts';
import { pageTypes, samplePages } from '../support/page-types.ts';
import { ProjectCopy } from '../support/project-copy.ts';

let copy: ProjectCopy;
let opened: OpenedSite;
let watched: Watched;

beforeAll(async () => {
  copy = new ProjectCopy();
  copy.replaceContents(await hostileProject());
  const { status, output } = await copy.run('build');
  if (status !== 0) throw new Error(output.slice(-2000));
  opened = await openSite(copy.root);
  watched = await watchedPage(opened);
});

afterAll(async () => {
  await opened.close();
  copy.remove();
});

/** All text of a page's body, as it reads. */
const bodyText = (page: BuiltPage): string => byTag(page.document, 'body').map(textOf).join(' ');

/** What code has left behind on a page that is open. */
const traces = (page: Page): Promise<string[]> =>
  page.evaluate(
    (trap) => [
      ...(trap in globalThis ? [`ran: ${String((globalThis as unknown as Record<string, unknown>)[trap])}`] : []),
      ...[
        ...document.querySelectorAll('main img:not([src^="/editing/"]), [onload], [onerror], [onfocus], [autofocus]'),
      ].map((element) => `element: ${element.outerHTML.slice(0, 80)}`),
    ],
    TRAP,
  );

test('no page has an element, an attribute or an address that came out of a cell', () => {
  const foreign = opened.site.pages.flatMap((page) =>
    [
      ...page.faults,
      ...elementsIn(page.document).flatMap((element) => [
        ...element.attrs
          .filter(
            ({ name, value }) =>
              /^(?:on|style$|autofocus$|srcdoc$)/u.test(name) ||
              (['href', 'src', 'action'].includes(name) && !/^(?:https?:\/\/|tel:|mailto:|[/#?.])/u.test(value)),
          )
          .map(({ name, value }) => `<${element.tagName} ${name}="${value.slice(0, 60)}">`),
        ...(element.tagName === 'script' &&
        attribute(element, 'src') === undefined &&
        attribute(element, 'type') !== 'application/ld+json'
          ? ['inline script']
          : []),
        ...(['iframe', 'object', 'style', 'base'].includes(element.tagName) ? [`<${element.tagName}>`] : []),
        // The handbook has pictures of its own.
        ...(element.tagName === 'img' && !/^\/editing\/[\w-]+\.png$/u.test(attribute(element, 'src') ?? '')
          ? ['<img>']
          : []),
      ]),
    ].map((finding) => `${page.place}: ${finding}`),
  );
  expect(brief(foreign)).toEqual([]);
  // What search engines read is whole JSON on every page, or reading it would throw.
  expect(opened.site.pages.flatMap(jsonLd).length).toBeGreaterThan(opened.site.pages.length / 2);
});

test('every column’s text is whole on a page or in the published tables, in full length too', () => {
  const pages = opened.site.pages.map(bodyText);
  const files = [...opened.site.addresses].filter((path) => /\/data\/[^/]+\.json$/u.test(path));
  const tables = files.map((path) => {
    const rows = JSON.parse(opened.site.read(path.slice(opened.site.base.length))) as unknown;
    return JSON.stringify(rows).replace(/\s/gu, ' ');
  });
  /** For editors and for servers; no reader is shown them. */
  const unpublished = ['redirects-reason', 'uncarried-number', 'uncarried-fragment', 'uncarried-reason'];
  const lost = hostileColumns.flatMap(({ table, mark, column }) => {
    // In a pair `=` has a meaning of its own, so its text is another.
    if (column.cell.kind.startsWith('名称=内容')) {
      return tables.some((text) => text.includes(`${mark}-end`)) ? [] : [mark];
    }
    const texts = [hostileText(mark), ...(hasSeveralRows(table) ? [`${hostileText(`${mark}-long`)}长`] : [])];
    return texts
      .filter(
        (text) =>
          !pages.some((page) => page.includes(squeezed(text))) &&
          !tables.some((rows) => rows.includes(JSON.stringify(text).slice(1, -1).replace(/\s/gu, ' '))),
      )
      .map((text) => text.slice(0, 60));
  });
  expect(lost.filter((text) => !unpublished.some((name) => text.startsWith(`hostile-${name}`)))).toEqual([]);
  expect(hostileColumns.length).toBeGreaterThan(60);
});

/** Whether the hostile project has a second row of a table, which is the long one. */
const hasSeveralRows = (table: string): boolean =>
  !['offices', 'redirects', 'updates', 'uncarried', 'glossary'].includes(table);

test('nothing runs on a page of any type, and the policy has nothing to report', async () => {
  const samples = samplePages(opened.site, 1);
  const found: string[] = [];
  for (const { place } of samples) {
    await watched.page.goto(opened.address(place));
    found.push(...(await traces(watched.page)).map((trace) => `${place}: ${trace}`));
  }
  expect(found).toEqual([]);
  expect(brief(watched.troubles)).toEqual([]);
  expect(samples.map(({ type }) => type)).toEqual(Object.keys(pageTypes));
});

test('filters, charts and copied links show hostile text as text', async () => {
  const { page } = watched;
  await page.goto(opened.address('/certificates/'));
  await page.locator('#filter').fill('hostile-certificates-aliases');
  await page.waitForFunction(() => /找到 \d+ 种/u.test(document.querySelector('#filter-status')?.textContent ?? ''));
  expect(await traces(page)).toEqual([]);

  await page.goto(opened.address('/figures/150100-003/'));
  await page.locator('[data-chart-live]').first().click();
  await page.locator('canvas').first().waitFor();
  expect(await traces(page)).toEqual([]);

  await page.goto(opened.address('/duties/150100-jiedao-fuquan-2023/'));
  await page.locator('[name=q]').last().fill('hostile-duties-title');
  expect(await traces(page)).toEqual([]);
  expect(brief(watched.troubles)).toEqual([]);
});

test.each(['hostile-certificates-name', 'hostile-duties-title', '<img src=x onerror='])(
  'the search for %s shows titles and excerpts as they were written',
  async (question) => {
    const { page } = watched;
    await page.goto(opened.address(`/search/?q=${encodeURIComponent(question)}`));
    await page.waitForFunction(() =>
      /结果|没有找到/u.test(document.querySelector('#search-status')?.textContent ?? ''),
    );
    const titles = await page.locator('#results > li a').allInnerTexts();
    expect(titles.some((title) => title.includes('<img src=x onerror="'))).toBe(true);
    expect(await traces(page)).toEqual([]);
    expect(brief(watched.troubles)).toEqual([]);
  },
);
