/** How a reader sets the page: size, colours, contrast, by ear, on paper. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';
import { pageTypes, samplePages } from '../support/page-types.ts';

let opened: OpenedSite;
beforeAll(async () => {
  opened = await openSite();
});
afterAll(() => opened.close());

/** What a reader sees of the settings. */
const look = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return {
      letters: Math.round(parseFloat(style.fontSize)),
      paper: style.backgroundColor,
      ink: style.color,
      chosen: [...document.querySelectorAll<HTMLInputElement>('.settings input:checked')].map((input) => input.id),
    };
  });

const choose = (page: Page, label: string) => page.locator('.choices label').getByText(label, { exact: true }).click();
const open = (page: Page) => page.locator('.settings summary').click();

const STANDARD = ['set-size-', 'set-theme-', 'set-contrast-'];

/** What the switch says and how large the page is. */
const elderState = (page: Page) =>
  page.evaluate(() => {
    const button = document.querySelector('.elder-switch');
    return {
      says: button?.textContent.trim(),
      pressed: button?.getAttribute('aria-pressed'),
      letters: parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize),
    };
  });

describe('长辈版', () => {
  test('长辈版 makes letters larger, stays over reloads and on other pages, and can be left', async () => {
    const { page, context, troubles } = await watchedPage(opened);
    await page.goto(opened.address('/certificates/'));
    const normal = await elderState(page);
    expect(normal).toMatchObject({ says: '长辈版', pressed: 'false' });

    await page.locator('.elder-switch').click();
    const large = await elderState(page);
    expect(large).toMatchObject({ says: '退出长辈版', pressed: 'true' });
    expect(large.letters).toBeGreaterThanOrEqual(normal.letters * 1.2);

    await page.reload();
    expect(await elderState(page)).toEqual(large);
    await page.goto(opened.address('/figures/'));
    expect(await elderState(page)).toMatchObject({ says: '退出长辈版', pressed: 'true' });

    await page.locator('.elder-switch').click();
    await page.goto(opened.address('/certificates/'));
    expect(await elderState(page)).toEqual(normal);
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
    const normal = await elderState(page);
    await page.locator('.elder-switch').click();
    const large = await elderState(page);
    expect(large).toMatchObject({ says: '退出长辈版', pressed: 'true' });
    expect(large.letters).toBeGreaterThan(normal.letters);
    await page.reload();
    expect(await elderState(page)).toEqual(normal);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('without JavaScript there is no switch', async () => {
    const { page, context } = await watchedPage(opened, { javaScriptEnabled: false });
    await page.goto(opened.address('/'));
    expect(await page.locator('.elder-switch').isVisible()).toBe(false);
    await context.close();
  });
});

describe('阅读设置', () => {
  test('size, colour and contrast hold on reload, on other pages and on the way back, and are undone together', async () => {
    const { page, context, troubles } = await watchedPage(opened, { viewport: { width: 360, height: 740 } });
    await page.goto(opened.address('/certificates/'));
    const before = await look(page);
    expect(before).toMatchObject({ letters: 18, chosen: STANDARD });
    await open(page);
    await choose(page, '最大');
    await choose(page, '深色');
    await choose(page, '高对比');
    const after = await look(page);
    expect(after.letters).toBeGreaterThanOrEqual(30);
    expect(after).toMatchObject({
      paper: 'rgb(0, 0, 0)',
      ink: 'rgb(255, 255, 255)',
      chosen: ['set-size-3', 'set-theme-dark', 'set-contrast-high'],
    });
    await page.reload();
    expect(await look(page)).toEqual(after);
    await page.goto(opened.address('/glossary/'));
    expect(await look(page)).toEqual(after);
    expect(new URL(page.url()).search).toBe('');

    await open(page);
    await page.getByRole('button', { name: '恢复原样' }).click();
    expect(await look(page)).toEqual(before);
    await page.goBack();
    expect(await look(page)).toEqual(before);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('长辈版 can be made larger still, and every choice is a target of 60 px', async () => {
    const { page, context } = await watchedPage(opened, { viewport: { width: 360, height: 740 } });
    await page.goto(opened.address('/certificates/qinshu-guanxi/'));
    await page.locator('.elder-switch').click();
    expect((await look(page)).letters).toBe(24);
    await open(page);
    const boxes = await page
      .locator('.choices label, .tools > button, .settings summary')
      .evaluateAll((elements) =>
        elements.map((element) => element.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
      );
    expect(boxes.length).toBeGreaterThanOrEqual(12);
    expect(boxes.filter((size) => size < 60)).toEqual([]);
    await choose(page, '最大');
    expect((await look(page)).letters).toBeGreaterThanOrEqual(30);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  });

  test('choices are there before the first paint', async () => {
    const { page, context } = await watchedPage(opened);
    await page.addInitScript(() => {
      localStorage.setItem('mingbai-size', '2');
      localStorage.setItem('mingbai-theme', 'dark');
      localStorage.setItem('mingbai-contrast', 'high');
      new MutationObserver((_, observer) => {
        // `body` has just been made: nothing can have been painted yet.
        if (document.querySelector('body') === null) return;
        const { size = '', theme = '', contrast = '' } = document.documentElement.dataset;
        Object.assign(globalThis, { atBody: `${size} ${theme} ${contrast}` });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(opened.address('/'));
    expect(await page.evaluate(() => (globalThis as unknown as { atBody: string }).atBody)).toBe('2 dark high');
    await context.close();
  });

  test('a page that comes back from the browser’s memory has the newest choice, and so has another tab', async () => {
    const { page, context } = await watchedPage(opened);
    await page.goto(opened.address('/'));
    await page.evaluate(() => {
      localStorage.setItem('mingbai-size', '1');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await look(page)).toMatchObject({ letters: 22, chosen: ['set-size-1', ...STANDARD.slice(1)] });
    const other = await context.newPage();
    await other.goto(opened.address('/glossary/'));
    await open(other);
    await choose(other, '特大');
    await expect.poll(async () => (await look(page)).letters).toBe(26);
    await context.close();
  });

  test('works where the browser refuses to remember', async () => {
    const { page, context, troubles } = await watchedPage(opened);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(opened.address('/'));
    const before = await look(page);
    await open(page);
    await choose(page, '特大');
    await choose(page, '深色');
    const after = await look(page);
    expect(after).toMatchObject({ letters: 26, chosen: ['set-size-2', 'set-theme-dark', 'set-contrast-'] });
    expect(after.paper).not.toBe(before.paper);
    await page.reload();
    expect(await look(page)).toEqual(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('what was stored by something else is not taken', async () => {
    const { page, context, troubles } = await watchedPage(opened);
    await page.addInitScript(() => {
      localStorage.setItem('mingbai-size', '99');
      localStorage.setItem('mingbai-theme', '"><script>');
    });
    await page.goto(opened.address('/'));
    expect(await look(page)).toMatchObject({ letters: 18, chosen: STANDARD });
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('by keyboard: opened, chosen, closed with Escape, the focus back on the button', async () => {
    const { page, context } = await watchedPage(opened);
    await page.goto(opened.address('/glossary/'));
    await page.locator('.settings summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('set-size-');
    await page.keyboard.press('ArrowRight');
    expect((await look(page)).letters).toBe(22);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(await page.locator('.settings form').isVisible()).toBe(false);
    await context.close();
  });

  test('a system that asks for more contrast gets it, and this site’s own word counts more', async () => {
    const { page, context } = await watchedPage(opened, { contrast: 'more', colorScheme: 'light' });
    await page.goto(opened.address('/'));
    expect(await look(page)).toMatchObject({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
    await open(page);
    await page.locator('#set-contrast-').click();
    await page.reload();
    expect((await look(page)).ink).not.toBe('rgb(0, 0, 0)');
    await context.close();
  });
});

/** Puts a voice in the page that writes down what it is given, and speaks only as fast as it is told. */
const withVoice = (page: Page) =>
  page.addInitScript(() => {
    const spoken: string[] = [];
    let current: EventTarget | null = null;
    class Utterance extends EventTarget {
      lang = '';
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.assign(globalThis, {
      spoken,
      SpeechSynthesisUtterance: Utterance,
      finish: () => current?.dispatchEvent(new Event('end')),
    });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        getVoices: () => [],
        cancel: () => (current = null),
        speak: (utterance: Utterance) => {
          spoken.push(`${utterance.lang} ${utterance.text}`);
          current = utterance;
        },
      },
    });
  });
const spoken = (page: Page) => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
const finish = (page: Page) =>
  page.evaluate(() => {
    (globalThis as unknown as { finish: () => void }).finish();
  });

describe('朗读', () => {
  test('reads the main part from top to bottom, marks where it is, and ends by itself', async () => {
    const { page, context, troubles, requests } = await watchedPage(opened);
    await withVoice(page);
    await page.goto(opened.address('/certificates/qinshu-guanxi/'));
    expect(requests.some((address) => address.includes('read-aloud'))).toBe(false);
    await page.getByRole('button', { name: '朗读' }).click();
    await expect.poll(() => spoken(page)).toEqual(['zh-CN 亲属关系证明去哪里办']);
    expect(await page.locator('.reading').innerText()).toBe('亲属关系证明去哪里办');
    expect(await page.locator('.read-aloud').innerText()).toBe('停止朗读');
    for (let step = 0; step < 400 && (await page.locator('.reading').count()) > 0; step += 1) await finish(page);
    const heard = (await spoken(page)).map((line) => line.replace('zh-CN ', ''));
    expect(heard.slice(0, 2)).toEqual(['亲属关系证明去哪里办', '不用开']);
    const headings = await page.locator('main :is(h1, h2)').allInnerTexts();
    const places = headings.map((heading) => heard.indexOf(heading.trim()));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(heard.join()).not.toMatch(/〔\d{1,2}〕|undefined/u);
    expect(heard.every((line) => line.length <= 120)).toBe(true);
    expect(await page.locator('.read-aloud').innerText()).toBe('朗读');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('stops when told, and the cells of a table are heard apart', async () => {
    const { page, context } = await watchedPage(opened);
    await withVoice(page);
    await page.goto(opened.address('/districts/150100/'));
    await page.getByRole('button', { name: '朗读' }).click();
    await expect.poll(async () => (await spoken(page)).length).toBe(1);
    for (let step = 0; step < 400 && !(await spoken(page)).join().includes('最初'); step += 1) await finish(page);
    expect((await spoken(page)).at(-1)).toBe('zh-CN 最初，140项');
    const count = (await spoken(page)).length;
    await page.getByRole('button', { name: '停止朗读' }).click();
    // What the press does comes a moment after it.
    await expect.poll(() => page.locator('.read-aloud').innerText()).toBe('朗读');
    await finish(page);
    expect(await spoken(page)).toHaveLength(count);
    expect(await page.locator('.reading').count()).toBe(0);
    await context.close();
  });

  test('there is no button where the device has no voice', async () => {
    const { page, context } = await watchedPage(opened);
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'speechSynthesis'));
    await page.goto(opened.address('/'));
    expect(await page.locator('.elder-switch').isVisible()).toBe(true);
    expect(await page.locator('.read-aloud').isVisible()).toBe(false);
    await context.close();
  });
});

test('on paper every type of page says where it is from and of what date, without anything to press', async () => {
  const { page, context } = await watchedPage(opened, { colorScheme: 'dark' });
  await page.addInitScript(() => {
    localStorage.setItem('mingbai-theme', 'dark');
    localStorage.setItem('mingbai-contrast', 'high');
    localStorage.setItem('mingbai-size', '3');
  });
  await page.emulateMedia({ media: 'print' });
  const samples = samplePages(opened.site, 1).filter(({ type }) => type !== 'not found');
  const faults: string[] = [];
  for (const { place } of samples) {
    await page.goto(opened.address(place));
    const { text, paper, address, pressed } = await page.evaluate(() => ({
      text: document.body.innerText,
      paper: getComputedStyle(document.body).backgroundColor,
      address: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '',
      pressed: [...document.querySelectorAll<HTMLElement>('button, select, input')].filter(
        (control) => control.getClientRects().length > 0,
      ).length,
    }));
    if (!text.includes(address) && !text.includes(decodeURI(address))) faults.push(`${place}: no address`);
    if (!/\d{4}年\d{1,2}月\d{1,2}日/u.test(text)) faults.push(`${place}: no date`);
    if (!text.includes('本站不是政府网站')) faults.push(`${place}: does not say whose it is`);
    if (paper !== 'rgb(255, 255, 255)') faults.push(`${place}: paper is ${paper}`);
    if (pressed > 0) faults.push(`${place}: ${String(pressed)} controls`);
  }
  expect(brief(faults)).toEqual([]);
  expect(samples).toHaveLength(Object.keys(pageTypes).length - 1);
  await context.close();
});
