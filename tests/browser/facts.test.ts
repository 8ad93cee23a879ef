/** Figures as others use them: inside their own pages, on the clipboard, in a feed reader. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';
import { readTable } from '../support/tables.ts';

let opened: OpenedSite;
let foreign: Server;
let foreignOrigin: string;
/** What the other site's page holds. */
let body = '';

beforeAll(async () => {
  opened = await openSite();
  // Another origin, with a policy of its own that lets in our frames and nothing else.
  foreign = createServer((_, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; frame-src ${opened.origin}; style-src 'unsafe-inline'`,
    });
    response.end(`<!doctype html><html lang="zh-CN"><title>别的网站</title><body>${body}</body></html>`);
  });
  await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
  foreignOrigin = `http://127.0.0.1:${String((foreign.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await opened.close();
  await new Promise((done) => foreign.close(done));
});

/** The embed code on a page, with the address the site has in this test. */
async function embedCode(place: string, kind: 'live' | 'frozen'): Promise<string> {
  const { page, context } = await watchedPage(opened);
  await page.goto(opened.address(place));
  const code = (await page.locator(`#embed-${kind}`).textContent()) ?? '';
  await context.close();
  return code.replace(opened.site.origin, opened.origin);
}

test('a figure stands in a foreign page under that page’s own policy, live and kept, whole without scrolling', async () => {
  const figures = readTable(opened.site, 'figures');
  const longest = [...figures].sort((a, b) => b.quote.length - a.quote.length)[0];
  const series = figures.find(({ before, after }) => before !== null && after !== null);
  for (const figure of [longest, series]) {
    for (const kind of ['live', 'frozen'] as const) {
      body = await embedCode(`/figures/${figure?.id ?? ''}/`, kind);
      for (const width of kind === 'live' ? [360, 1000] : [360]) {
        const context = await opened.browser.newContext({ viewport: { width, height: 900 } });
        const page = await context.newPage();
        const troubles: string[] = [];
        page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
        await page.goto(foreignOrigin);
        const frame = page.frameLocator('iframe');
        expect(await frame.locator('h1').innerText()).toContain(figure?.object);
        expect((await frame.locator('blockquote').innerText()).replace(/\s/gu, '')).toContain(
          figure?.quote.replace(/\s/gu, ''),
        );
        const hidden = await frame
          .locator('html')
          .evaluate((root) => [root.scrollHeight - root.clientHeight, root.scrollWidth - root.clientWidth]);
        expect([figure?.id, kind, width, hidden]).toEqual([figure?.id, kind, width, [0, 0]]);
        expect(troubles).toEqual([]);
        await context.close();
      }
    }
  }
});

test('a metric stands in a foreign page; any other page of the site refuses to', async () => {
  const metric = readTable(opened.site, 'metrics').find(({ id }) =>
    readTable(opened.site, 'figures').some((figure) => figure.metric === id),
  );
  body = await embedCode(`/metrics/${metric?.id ?? ''}/`, 'live');
  const context = await opened.browser.newContext();
  const page = await context.newPage();
  await page.goto(foreignOrigin);
  expect(await page.frameLocator('iframe').locator('h1').innerText()).toBe(metric?.name);
  body = body.replace('/embed/metrics/', '/metrics/');
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(foreignOrigin);
  await expect.poll(() => refused.join('\n')).toContain('frame-ancestors');
  await context.close();
});

test('a button copies the citation and the status line says so; without JavaScript there is no button', async () => {
  const { page, context, troubles } = await watchedPage(opened, { permissions: ['clipboard-read', 'clipboard-write'] });
  const place = `/figures/${readTable(opened.site, 'figures')[0]?.id ?? ''}/`;
  await page.clock.setFixedTime(new Date(2027, 0, 5, 12));
  await page.goto(opened.address(place));
  await page.getByRole('button', { name: '复制全引用' }).click();
  await expect.poll(() => page.locator('#copy-status').innerText()).toBe('已复制全引用');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // The day it is read: no build can know it.
  expect(copied).toBe((await page.locator('#cite-long').textContent())?.trim().replace('[引用日期]', '[2027-01-05]'));
  expect(copied).toMatch(/^\[1\] .+\n\[2\] 明白账项目组\. .+\[DS\/OL\].+\[2027-01-05\]\. http/u);
  expect(troubles).toEqual([]);
  await context.close();

  const plain = await watchedPage(opened, { javaScriptEnabled: false });
  await plain.page.goto(opened.address(place));
  expect(await plain.page.locator('#cite-long').innerText()).toMatch(/\[DS\/OL\].+\[引用日期\]\. http/u);
  expect(await plain.page.getByRole('button', { name: /复制/u }).count()).toBe(0);
  await plain.context.close();
});

test('where the clipboard is shut, the text is selected and the reader is told how to copy it', async () => {
  const { page, context } = await watchedPage(opened);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(opened.address(`/figures/${readTable(opened.site, 'figures')[0]?.id ?? ''}/`));
  await page.getByRole('button', { name: '复制短引用' }).click();
  await expect.poll(() => page.locator('#copy-status').innerText()).toContain('文字已经选中');
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    (await page.locator('#cite-short').innerText()).trim(),
  );
  await context.close();
});

test('the feed is well-formed Atom with what every entry needs', async () => {
  // A page of no site: this site's own policy lets no text become a document.
  const page = await opened.browser.newPage();
  const text = opened.site.read('feed.xml');
  const read = await page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    const need = ['id', 'title', 'updated', 'link', 'content', 'category'];
    const entries = [...document.getElementsByTagName('entry')];
    return {
      broken: document.getElementsByTagName('parsererror').length,
      root: document.documentElement.namespaceURI,
      entries: entries.length,
      missing: entries.flatMap((entry) => need.filter((name) => entry.getElementsByTagName(name).length !== 1)),
    };
  }, text);
  expect(read).toEqual({
    broken: 0,
    root: 'http://www.w3.org/2005/Atom',
    entries: readTable(opened.site, 'corrections').length + text.split('label="更新"').length - 1,
    missing: [],
  });
  await page.close();
});
