/** A resident's way: to the answer, to the counter, on paper. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeQr } from '../support/decode-qr.ts';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';

let opened: OpenedSite;
beforeAll(async () => {
  opened = await openSite();
});
afterAll(() => opened.close());

/** The address a page says it has. */
const canonical = (page: Page): Promise<string> =>
  page.locator('link[rel=canonical]').evaluate((link) => (link as HTMLLinkElement).href);

describe('from the home page to the answer in at most three clicks, without JavaScript', () => {
  /** What is clicked, link by link, and the verdict and words that must then be on the page. */
  const walks = [
    ['亲属关系', ['亲属关系证明'], '不用开', '户口簿'],
    ['无犯罪', ['证明去哪办', '无犯罪记录证明'], '到别处办', '派出所'],
    ['单身', ['证明去哪办', '结婚', '婚姻状况证明'], '不用开', '12345'],
    ['健在', ['证明去哪办', '养老', '健在证明'], '不用开', '社会保险经办机构'],
    ['死亡', ['证明去哪办', '死亡证明'], '到别处办', '医疗卫生机构'],
    ['居住', ['居民在社区居住证明'], '社区可开', '居委会'],
  ] as const;

  test.for(walks)('%s', async ([, clicks, verdict, words]) => {
    const { page, context } = await watchedPage(opened, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 640 },
    });
    await page.goto(opened.address('/'));
    for (const name of clicks) await page.getByRole('link', { name, exact: true }).first().click();
    expect(clicks.length).toBeLessThanOrEqual(3);
    expect(await page.locator('.verdict').innerText()).toBe(verdict);
    expect(await page.locator('main').innerText()).toContain(words);
    expect(await page.locator('main').innerText()).toContain('对方还要社区开证明怎么办');
    await context.close();
  });
});

/** The pixels of what an element looks like. The browser itself unpacks the picture. */
async function pixelsOf(element: Locator): Promise<{ pixels: Uint8ClampedArray; width: number; height: number }> {
  const picture = (await element.screenshot()).toString('base64');
  const page = await opened.browser.newPage();
  const read = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    return { bytes: [...context.getImageData(0, 0, canvas.width, canvas.height).data], width: canvas.width };
  }, picture);
  await page.close();
  return {
    pixels: Uint8ClampedArray.from(read.bytes),
    width: read.width,
    height: read.bytes.length / 4 / read.width,
  };
}

describe('on paper', () => {
  const papers = [
    ['an answer', '/certificates/qinshu-guanxi/'],
    ['the longest answer', '/certificates/siwang/'],
    ['a card', '/certificates/qinshu-guanxi/card/'],
    ['the national sheet', '/districts/000000/certificates/sheet/'],
    ['a village’s sheet', '/districts/150123101204/certificates/sheet/'],
    ['the longest sheet', '/districts/420600/certificates/sheet/'],
  ] as const;

  test.for(papers)('%s: one A4 page with address, date, phone and a code that leads back', async ([, place]) => {
    for (const isElder of [false, true]) {
      const { page, context } = await watchedPage(opened, { colorScheme: 'dark' });
      if (isElder) await page.addInitScript(() => localStorage.setItem('mingbai-elder', '1'));
      await page.goto(opened.address(place));

      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(1);
      const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);

      await page.emulateMedia({ media: 'print' });
      const address = await canonical(page);
      const text = await page.locator('body').innerText();
      expect(new URL(address).pathname).toBe(new URL(opened.address(place)).pathname);
      expect(text).toContain(address);
      expect(text).toMatch(/核对日期：\d{4}年\d{1,2}月\d{1,2}日/u);
      expect(text).toMatch(/电话：12345/u);
      expect(text).toMatch(/不用开|到别处办/u);
      expect(text).not.toContain('退出长辈版');

      const { pixels, width: across, height: down } = await pixelsOf(page.locator('.qr'));
      expect(decodeQr(pixels, across, down)).toBe(address);
      await context.close();
    }
  });

  test('on the screen an answer has no code; a card has one, in the dark too', async () => {
    const { page, context } = await watchedPage(opened, { colorScheme: 'dark' });
    await page.goto(opened.address('/certificates/qinshu-guanxi/'));
    expect(await page.locator('.qr').isVisible()).toBe(false);
    await page.goto(opened.address('/certificates/qinshu-guanxi/card/'));
    const { pixels, width, height } = await pixelsOf(page.locator('.qr'));
    expect(decodeQr(pixels, width, height)).toBe(await canonical(page));
    await context.close();
  });
});

describe('the filter', () => {
  const shown = (page: Page): Promise<string[]> =>
    page
      .locator('[data-id]')
      .filter({ visible: true })
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id'] ?? ''));

  test('narrows the list as you type, says how many, and keeps the words in the address', async () => {
    const { page, context, troubles, requests } = await watchedPage(opened);
    await page.goto(opened.address('/certificates/'));
    expect(requests.some((address) => address.endsWith('certificates.json'))).toBe(false);
    const all = (await shown(page)).length;
    await page.getByLabel('输入证明的名字').pressSequentially('狗证');
    await expect.poll(() => shown(page)).toEqual(['yang-quan']);
    expect(await page.locator('#filter-status').innerText()).toBe('找到 1 种。');
    expect(new URL(page.url()).searchParams.get('q')).toBe('狗证');
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(['yang-quan']);
    await page.getByLabel('输入证明的名字').fill('宇宙飞船');
    await expect.poll(() => page.locator('#filter-none').isVisible()).toBe(true);
    expect(await page.locator('#filter-status').innerText()).toBe('没有找到叫这个的证明。');
    await page.getByLabel('输入证明的名字').fill('');
    expect(await shown(page)).toHaveLength(all);
    expect(new URL(page.url()).search).toBe('');
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe('a place is remembered on the device only', () => {
  const PLACE = '/districts/150123101204/certificates/';

  test('never asked for; when chosen, certificates lead to its answer; forgotten on any page', async () => {
    const { page, context, troubles } = await watchedPage(opened);
    await page.goto(opened.address('/certificates/yang-quan/'));
    expect(await page.locator('.place-line').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    await page.goto(opened.address(PLACE));
    await page.getByRole('button', { name: '记住这个地方' }).click();
    await page.goto(opened.address('/certificates/yang-quan/'));
    expect(await page.locator('.place-line').innerText()).toContain('你选的地方：台几营村，看台几营村的答案');
    await page.locator('.place-line a').first().click();
    expect(page.url()).toBe(opened.address(`${PLACE}#yang-quan`));
    expect(await page.locator('#yang-quan').innerText()).toContain('呼和浩特市规定');
    expect(await page.evaluate(() => document.cookie)).toBe('');

    await page.goto(opened.address('/figures/'));
    await page.getByRole('button', { name: '不再记住' }).click();
    expect(await page.evaluate(() => localStorage.getItem('mingbai-place'))).toBeNull();
    await page.goto(opened.address('/certificates/yang-quan/'));
    expect(await page.locator('.place-line').isVisible()).toBe(false);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('what is not a place is not shown', async () => {
    const { page, context } = await watchedPage(opened);
    await page.addInitScript(() => localStorage.setItem('mingbai-place', 'javascript:alert(1) x'));
    await page.goto(opened.address('/certificates/yang-quan/'));
    expect(await page.locator('.place-line').isVisible()).toBe(false);
    await context.close();
  });

  test('with storage blocked the choice holds for the page', async () => {
    const { page, context, troubles } = await watchedPage(opened);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(opened.address(PLACE));
    await page.getByRole('button', { name: '记住这个地方' }).click();
    expect(await page.locator('.place-line').innerText()).toContain('台几营村');
    expect(troubles).toEqual([]);
    await context.close();
  });
});
