/** Duty lists in a real browser: from a search to the row, the mirror by department, filters, a list of 400 rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { goodContents } from '../support/project.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { serve, type Served } from '../support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const contexts: BrowserContext[] = [];
afterAll(() => Promise.all(contexts.map((context) => context.close())));

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  return context.newPage();
}

/** Whether an element is within the window, and its background differs from its neighbour's. */
const shown = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const next = element.nextElementSibling ?? element.previousElementSibling;
    return {
      inView: top >= 0 && bottom <= innerHeight,
      target: element.matches(':target'),
      highlighted:
        next !== null && getComputedStyle(element).backgroundColor !== getComputedStyle(next).backgroundColor,
    };
  });

const HIGHLIGHTED = { inView: true, target: true, highlighted: true };

describe('the built site', () => {
  let served: Served;
  const address = (place: string): string => served.url + place.slice(1);
  beforeAll(async () => {
    served = await serve('dist');
  });
  afterAll(() => served.close());

  test('from a duty found by search straight to its highlighted row', async () => {
    const page = await openPage();
    await page.goto(address(`/search/?q=${encodeURIComponent('建立志愿消防队')}`));
    const [result] = [page.locator('#results > li').first()];
    await result.waitFor();
    // Names answer at once; the full text comes after them and says it better.
    await expect.poll(() => result.locator('.kind').innerText()).toBe('事项');
    expect(await result.locator('a').innerText()).toBe('建立志愿消防队，按需配备器材 · 山东省');
    await result.locator('a').click();
    await page.waitForURL(/\/duties\/370000-xiaofang-juweihui-2015\/#d002$/u);
    await expect.poll(() => shown(page, '#d002')).toEqual(HIGHLIGHTED);
  });

  test('a certificate and a total still come before the duties', async () => {
    const page = await openPage();
    for (const [question, first] of [
      ['亲属关系证明', /^亲属关系证明$/u],
      ['140项', /呼和浩特/u],
    ] as const) {
      await page.goto(address(`/search/?q=${encodeURIComponent(question)}`));
      const link = page.locator('#results > li a').first();
      await link.waitFor();
      await expect.poll(() => link.innerText()).toMatch(first);
    }
  });

  describe.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('%s', (_, javaScriptEnabled) => {
    test('from the lists through the mirror of a department to a highlighted row', async () => {
      const page = await openPage({ javaScriptEnabled });
      await page.goto(address('/duties/'));
      await page.getByRole('link', { name: '按部门看', exact: true }).click();
      await page.getByRole('link', { name: '街道办事处', exact: true }).click();
      expect(await page.locator('h1').innerText()).toBe('街道办事处：清单里写着它负责什么');
      await page.getByRole('link', { name: '管理社区文化活动中心日常运行' }).click();
      await page.waitForURL(/\/duties\/310000-wenhua-xiangji-2012\/#d002$/u);
      await expect.poll(() => shown(page, '#d002')).toEqual(HIGHLIGHTED);
    });

    test('from a duty to the other places that have it', async () => {
      const page = await openPage({ javaScriptEnabled });
      await page.goto(address('/duties/421200-buying-zhengming/#d023'));
      await expect.poll(() => shown(page, '#d023')).toEqual(HIGHLIGHTED);
      await page.locator('#d023 .shared').click();
      const row = page.locator('tr:target');
      expect(await row.locator('th').innerText()).toBe('居民养犬证明');
      expect((await row.locator('td a').allInnerTexts()).sort()).toEqual(['全国', '咸宁市', '湖北省']);
    });

    test('a list by class and by field', async () => {
      const page = await openPage({ javaScriptEnabled });
      await page.goto(address('/duties/310000-juweihui-xiezhu-2020/'));
      await page.getByRole('link', { name: '公共安全（5）' }).click();
      await expect.poll(() => shown(page, '#class-3')).toMatchObject({ target: true });
      await page.getByRole('link', { name: '按领域看' }).click();
      await page.waitForURL(/\/fields\/$/u);
      await page.getByRole('link', { name: '消防安全宣传和隐患报告' }).click();
      expect(await page.locator('tr:target .row-link').innerText()).toBe('消防安全宣传和隐患报告');
    });
  });

  test('without JavaScript no filter and no button that would do nothing', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(address('/duties/310000-juweihui-xiezhu-2020/'));
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('.copy').first().isVisible()).toBe(false);
  });

  test('filters stand in the address, and an address sets them', async () => {
    const page = await openPage();
    await page.goto(address('/duties/310000-juweihui-xiezhu-2020/'));
    await page.getByLabel('类别', { exact: true }).selectOption('公共安全');
    await page.getByLabel('文字', { exact: true }).fill('宣传');
    await page.waitForURL(
      (url) => url.searchParams.get('q') === '宣传' && url.searchParams.get('class') === '公共安全',
    );
    // The text, not what is painted of it: a browser leaves rows off screen unpainted.
    const visible = async (on: Page) =>
      (await on.locator('.duties tbody tr:visible .row-link').allTextContents()).map((text) => text.trim());
    const expected = [
      '消防安全宣传和隐患报告',
      '生产安全宣传和隐患报告',
      '食品药品安全宣传和隐患报告',
      '减灾救灾宣传和隐患报告',
    ];
    expect(await visible(page)).toEqual(expected);
    expect(await page.locator('#list-status').innerText()).toBe('19 条里显示 4 条。');

    const again = await openPage();
    await again.goto(page.url());
    expect(await visible(again)).toEqual(expected);
    expect(await again.getByLabel('类别', { exact: true }).inputValue()).toBe('公共安全');

    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForURL((url) => url.search === '');
    expect(await visible(page)).toHaveLength(19);
  });

  test('a link to a row shows the row, whatever is filtered', async () => {
    const page = await openPage();
    await page.goto(address('/duties/310000-juweihui-xiezhu-2020/?q=消防#d001'));
    await expect.poll(() => shown(page, '#d001')).toEqual(HIGHLIGHTED);
  });

  test('a row’s address is copied, and that is said', async () => {
    const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(address('/duties/310000-juweihui-xiezhu-2020/?q=消防'));
    await page.locator('#d016 .copy').click();
    await page.waitForFunction(() => document.querySelector('#list-status')?.textContent.startsWith('已复制'));
    expect(await page.locator('#list-status').innerText()).toBe('已复制链接：消防安全宣传和隐患报告');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      address('/duties/310000-juweihui-xiezhu-2020/#d016'),
    );
  });
});

describe('a list of 400 rows', () => {
  let copy: ProjectCopy;
  let served: Served;
  const id = '150100-daochang';
  const place = `duties/${id}/`;
  // One long list in a small site: the other four thousand pages are not looked at here.
  beforeAll(async () => {
    copy = new ProjectCopy();
    const classes = ['依法履职', '依法协助', '上级收回', '不应承担'];
    const fields = ['民生服务', '平安法治', '城乡建设', '应急安全', '经济发展'];
    // Real titles in new combinations, so that the rows compress like rows and not like one row.
    const titles = [...copy.files('data/duties')].flatMap((file) =>
      copy
        .rows(file)
        .slice(1)
        .map((row) => row[3] ?? ''),
    );
    const rows = Array.from({ length: 400 }, (_, index) => [
      `d${String(index + 1).padStart(3, '0')}`,
      classes[Math.floor(index / 100)] ?? '',
      fields[index % fields.length] ?? '',
      `${titles[index] ?? ''}（${String(index + 1)}）`,
      index % 2 === 0 ? '街道办事处' : '民政局',
      `配合做好${titles[400 + (index % 300)] ?? ''}`,
      `第${String(index + 1)}条`,
      '',
    ]);
    copy.replaceContents(await goodContents());
    copy.write(
      `data/duties/${id}.csv`,
      copy.format([['编号', '类别', '领域', '事项', '责任部门', '配合职责', '依据', '说明'], ...rows]),
    );
    const lists = copy.rows('data/duty-lists.csv');
    const [header = [], like = []] = [lists[0], lists.find((row) => row[1] === '150100')];
    const set: Readonly<Record<string, string>> = { 编号: id, 标题: '试验清单', 公布总数: '400', 总数说明: '', 条目公开: '全部', 分类数: '', 图例: '依法履职=绿;依法协助=黄;不应承担=红' }; // prettier-ignore
    lists.push(header.map((name, index) => set[name] ?? like[index] ?? ''));
    copy.write('data/duty-lists.csv', copy.format(lists));
    const { status, output } = await copy.run('build');
    if (status !== 0) throw new Error(output);
    served = await serve(join(copy.root, 'dist'));
  }, 180_000);
  afterAll(async () => {
    await served.close();
    copy.remove();
  });

  test('the first view is at most 60 KB compressed', () => {
    const dist = join(copy.root, 'dist');
    const html = readFileSync(join(dist, place, 'index.html'), 'utf8');
    const files = [...html.matchAll(/(?:<link rel="stylesheet" href|<script[^>]* src)="([^"]+)"/gu)].map(
      (match) => match[1] ?? '',
    );
    const weights = [html, ...[...new Set(files)].map((file) => readFileSync(join(dist, file)))].map(
      (content) => gzipSync(content, { level: 9 }).length,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    console.log(`first view of 400 rows: ${String(total)} bytes gzip (HTML ${String(weights[0])})`);
    expect(total).toBeLessThanOrEqual(60_000);
  });

  test.each([
    ['wide', 1280],
    ['narrow', 360],
  ])('%s: nothing moves while it loads', async (_, width) => {
    const page = await openPage({ viewport: { width, height: 800 } });
    await page.addInitScript(() => {
      const store = window as unknown as { shift: number };
      store.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) store.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(served.url + place, { waitUntil: 'networkidle' });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
  });

  test.each([
    ['wide', 1280],
    ['narrow', 360],
  ])('%s: a link leads to a row far down', async (_, width) => {
    const page = await openPage({ viewport: { width, height: 800 } });
    await page.goto(`${served.url}${place}#d333`);
    await page.waitForTimeout(300);
    await expect.poll(() => shown(page, '#d333')).toEqual(HIGHLIGHTED);
  });

  /**
   * Measured inside the page, on a CPU slowed four times (CDP Emulation.setCPUThrottlingRate): from just before the
   * field's input event until style and layout are up to date again, which reading offsetHeight
   * forces. The field has the focus, as under a reader's hands. Each step is taken three times, and its median counts:
   * other programs run on the machine too.
   */
  test.each([
    ['wide', 1280],
    ['narrow', 360],
  ])('%s: filters come and go and leave every row in its place, and the time they take is told', async (_, width) => {
    const page = await openPage({ viewport: { width, height: 800 } });
    await page.goto(served.url + place, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('#filters [name=q]');
      const choice = document.querySelector<HTMLSelectElement>('#filters [name=class]');
      if (!field || !choice) throw new Error('no filters');
      const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
      const steps = [
        [field, '消'],
        [field, '消防'],
        [field, '没有这样的事'],
        [field, ''],
        [choice, '依法协助'],
        [field, '证明'],
        [choice, ''],
        [field, ''],
      ] as const;
      const took: number[][] = steps.map(() => []);
      for (let round = 0; round < 3; round++)
        for (const [index, [control, value]] of steps.entries()) {
          control.focus();
          await settled();
          const started = performance.now();
          control.value = value;
          control.dispatchEvent(new Event('input', { bubbles: true }));
          const height = document.body.offsetHeight;
          if (height > 0) took[index]?.push(performance.now() - started);
        }
      return took;
    });
    console.log(
      `filtering 400 rows, ${String(width)} px, CPU 4× slower, ms: ${times.map((step) => step.map((ms) => ms.toFixed(0)).join('/')).join(' ')}`,
    );
    expect(await page.locator('.duties tbody tr:visible').count()).toBe(400);
  });
});
