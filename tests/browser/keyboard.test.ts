/** The five main tasks by keyboard alone, with and without JavaScript. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';
import { readTable } from '../support/tables.ts';

let opened: OpenedSite;

beforeAll(async () => {
  opened = await openSite();
});

afterAll(() => opened.close());

/** More steps than anybody takes; a trap would go on for ever. */
const MOST = 400;

/** What has the focus: its text or label, where it leads, and whether it can be seen to have it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      text: element.textContent.replace(/\s+/gu, ' ').trim(),
      href: element instanceof HTMLAnchorElement ? element.href : '',
      id: element.id,
      isSeen:
        element.matches('.scroll, main') ||
        (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight),
    };
  });

type Focused = NonNullable<Awaited<ReturnType<typeof focused>>>;

/** Presses Tab until what is wanted has the focus. Every stop on the way must be seen. */
async function tabTo(page: Page, what: string, wanted: (element: Focused) => boolean): Promise<Focused> {
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press('Tab');
    const element = await focused(page);
    if (!element) continue;
    if (!element.isSeen) throw new Error(`${page.url()}: the focus on 「${element.text.slice(0, 30)}」 is not seen`);
    if (wanted(element)) return element;
  }
  throw new Error(`${page.url()}: no ${what} in ${String(MOST)} steps`);
}

/** Goes to a link and follows it. */
async function follow(page: Page, what: string, wanted: (element: Focused) => boolean): Promise<void> {
  const { href } = await tabTo(page, what, (element) => element.href !== '' && wanted(element));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href === href);
}

const leadsTo =
  (place: string) =>
  ({ href }: Focused): boolean =>
    new URL(href).pathname === new URL(opened.address(place)).pathname;

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('%s, by keyboard alone', (_, javaScriptEnabled) => {
  const home = async (): Promise<Page> => {
    const { page } = await watchedPage(opened, { javaScriptEnabled });
    await page.goto(opened.address('/'));
    return page;
  };

  test('the skip link comes first, is seen, and leads past the header', async () => {
    const page = await home();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ text: '跳到正文', isSeen: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.context().close();
  });

  test('a certificate is found and its answer read', async () => {
    const page = await home();
    const [certificate] = readTable(opened.site, 'certificates').filter(({ name }) => name === '亲属关系证明');
    await follow(page, 'link to all certificates', leadsTo('/certificates/'));
    await follow(page, 'certificate', leadsTo(`/certificates/${certificate?.id ?? ''}/`));
    expect(await page.locator('.verdict').first().innerText()).toMatch(/不用开|到别处办|社区可开|已取消/u);
    await page.context().close();
  });

  test('a place’s answers are read', async () => {
    const page = await home();
    const answers = readTable(opened.site, 'certificate-answers').filter(({ district }) => district !== '000000');
    const code = answers[0]?.district ?? '';
    await follow(page, 'link to the places', leadsTo('/districts/'));
    await follow(page, 'place', leadsTo(`/districts/${code}/`));
    await follow(page, 'its answers', leadsTo(`/districts/${code}/certificates/`));
    expect(await page.locator('main .tag, main .verdict').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('a duty is found on a list', async () => {
    const page = await home();
    const list = readTable(opened.site, 'duties')[0]?.list ?? '';
    await follow(page, 'link to the lists', leadsTo('/duties/'));
    await follow(page, 'list', leadsTo(`/duties/${list}/`));
    const row = await tabTo(
      page,
      'row',
      ({ href }) => /#[^#]+$/u.test(href) && leadsTo(`/duties/${list}/`)({ href } as Focused),
    );
    expect(row.text).not.toBe('');
    await page.context().close();
  });

  test('a figure is opened and its check read', async () => {
    const page = await home();
    const isFigure = ({ href }: Focused): boolean => /\/figures\/\d{6}[^/]*\/$/u.test(href);
    await follow(page, 'figure', isFigure);
    expect(await page.locator('main blockquote').first().isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).toMatch(/一致|不一致|无法核算|对得上|对不上/u);
    await page.context().close();
  });

  test('the search is asked, and answers or says where else to look', async () => {
    const page = await home();
    await tabTo(page, 'search box', ({ id }) => id === 'site-search');
    await page.keyboard.type('亲属关系');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/search/'));
    if (javaScriptEnabled) {
      await page.locator('#results > li').first().waitFor();
      await follow(page, 'result', ({ href }) => /\/certificates\/[^/]+\/$/u.test(href));
      expect(await page.locator('h1').innerText()).toContain('亲属关系');
    } else {
      expect(await page.locator('main').innerText()).toContain('JavaScript');
      await follow(
        page,
        'directory',
        ({ href, text }) => leadsTo('/certificates/')({ href } as Focused) && text !== '',
      );
    }
    await page.context().close();
  });
});
