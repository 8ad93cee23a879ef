import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';

let opened: OpenedSite;

beforeAll(async () => {
  opened = await openSite();
});

afterAll(() => opened.close());

/** What the switch says and how large the page is. */
const state = (page: Page) =>
  page.evaluate(() => {
    const button = document.querySelector('.elder-switch');
    return {
      says: button?.textContent.trim(),
      pressed: button?.getAttribute('aria-pressed'),
      letters: parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize),
    };
  });

test('长辈版 makes letters larger, stays over reloads and on other pages, and can be left', async () => {
  const { page, context, troubles } = await watchedPage(opened);
  await page.goto(opened.address('/certificates/'));
  const normal = await state(page);
  expect(normal).toMatchObject({ says: '长辈版', pressed: 'false' });

  await page.locator('.elder-switch').click();
  const large = await state(page);
  expect(large).toMatchObject({ says: '退出长辈版', pressed: 'true' });
  expect(large.letters).toBeGreaterThanOrEqual(normal.letters * 1.2);

  await page.reload();
  expect(await state(page)).toEqual(large);
  await page.goto(opened.address('/figures/'));
  expect(await state(page)).toMatchObject({ says: '退出长辈版', pressed: 'true' });

  await page.locator('.elder-switch').click();
  await page.goto(opened.address('/certificates/'));
  expect(await state(page)).toEqual(normal);
  expect(troubles).toEqual([]);
  await context.close();
});

test('the choice is there before the first paint', async () => {
  const { page, context } = await watchedPage(opened);
  await page.addInitScript(() => {
    localStorage.setItem('mingbai-elder', '1');
    const holder = globalThis as unknown as { atBody: string | undefined };
    new MutationObserver((_, observer) => {
      // `body` has just been made: nothing can have been painted yet.
      if (document.querySelector('body') === null) return;
      holder.atBody = String(document.documentElement.hasAttribute('data-elder'));
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(opened.address('/'));
  expect(await page.evaluate(() => (globalThis as unknown as { atBody: string | undefined }).atBody)).toBe('true');
  await context.close();
});

test('长辈版 works where the browser refuses to remember', async () => {
  const { page, context, troubles } = await watchedPage(opened);
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto(opened.address('/'));
  const normal = await state(page);
  await page.locator('.elder-switch').click();
  const large = await state(page);
  expect(large).toMatchObject({ says: '退出长辈版', pressed: 'true' });
  expect(large.letters).toBeGreaterThan(normal.letters);
  await page.reload();
  expect(await state(page)).toEqual(normal);
  expect(troubles).toEqual([]);
  await context.close();
});

test('without JavaScript there is no switch', async () => {
  const { page, context } = await watchedPage(opened, { javaScriptEnabled: false });
  await page.goto(opened.address('/'));
  expect(await page.locator('.elder-switch').isVisible()).toBe(false);
  await context.close();
});
