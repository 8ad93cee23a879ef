/** What accessibility asks of the pages as they are written. How they look and behave: `tests/browser`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rows } from '../support/accessibility-rows.ts';
import { brief } from '../support/brief.ts';
import { projectRoot, readSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, byClass, byTag, elementsIn, proseOf, textOf, type Element } from '../support/html.ts';
import { readTable } from '../support/tables.ts';

const site = readSite();
/** Pages made to be shown inside other sites have a frame of their own. */
const pages = site.pages.filter((page) => !page.place.startsWith('/embed/'));

const onAllPages = (check: (page: BuiltPage) => readonly string[]): string[] =>
  brief(pages.flatMap((page) => check(page).map((finding) => `${page.path}: ${finding}`)));

const linkText = (link: Element): string => attribute(link, 'aria-label') ?? textOf(link);

test('each of the 34 requirements is held by a test that is there, or says why a person must look', () => {
  expect(Object.keys(rows)).toEqual(Array.from({ length: 34 }, (_, index) => `A${index + 1}`));
  const missing = Object.entries(rows).flatMap(([name, { heldBy, byHand }]) => [
    ...(heldBy.length === 0 && byHand === undefined ? [`${name}: neither a test nor a reason`] : []),
    ...heldBy
      .filter(([file, title]) => !readFileSync(join(projectRoot, 'tests', file), 'utf8').includes(title))
      .map(([file, title]) => `${name}: no 「${title}」 in ${file}`),
  ]);
  expect(missing).toEqual([]);
});

test('titles say page, section and site', () => {
  const { name } = JSON.parse(readFileSync(join(projectRoot, 'data/site.json'), 'utf8')) as { readonly name: string };
  expect(
    onAllPages((page) => {
      const [title = ''] = byTag(page.document, 'title').map(textOf);
      const parts = title.split(' - ');
      const isWhole = page.place === '/' ? parts[0] === name : parts.at(-1) === name && parts.length >= 2;
      return isWhole ? [] : [title];
    }),
  ).toEqual([]);
});

test('every table has a caption or stands in a box with a name', () => {
  expect(
    onAllPages((page) => {
      const named = new Set(
        elementsIn(page.document, (element) =>
          ['aria-label', 'aria-labelledby'].some((name) => attribute(element, name) !== undefined),
        ).flatMap((element) => byTag(element, 'table')),
      );
      // A table below a heading of its own needs no second name.
      const order = byTag(page.document, 'h2', 'table');
      const first = order.findIndex((element) => element.tagName === 'h2');
      const headed = new Set(first === -1 ? [] : order.slice(first));
      return byTag(page.document, 'table')
        .filter((table) => byTag(table, 'caption').length === 0 && !named.has(table) && !headed.has(table))
        .map((table) => textOf(table).slice(0, 40));
    }),
  ).toEqual([]);
});

test('every page has 长辈版 and the settings, and its other names are found', () => {
  expect(
    onAllPages((page) => {
      const switches = byClass(page.document, 'elder-switch').map(textOf);
      return switches.join() === '长辈版' ? [] : [switches.join()];
    }),
  ).toEqual([]);
  const statement = proseOf(site.page('/accessibility/').document);
  expect(['关怀版', '亲情版', '关爱版'].filter((name) => !statement.includes(name))).toEqual([]);
});

test('no page speaks to its reader like a form', () => {
  const officialese = /点击|请勿|敬请|抱歉|非法|无效操作|予以|贵单位|您好/u;
  expect(
    onAllPages((page) => {
      const own = [
        ...byTag(page.document, 'button', 'label', 'summary', 'caption'),
        ...byTag(page.document, 'th').filter((cell) => attribute(cell, 'scope') === 'col'),
      ].map(textOf);
      return own.filter((text) => officialese.test(text));
    }),
  ).toEqual([]);
});

test('no link is called 点击这里, 更多 or 查看', () => {
  const empty = /^(?:点击(?:这里|此处|查看)?|这里|此处|更多|查看(?:更多|详情)?|详情|阅读全文|链接|下载)[>»›…。]*$/u;
  expect(
    onAllPages((page) =>
      byTag(page.document, 'a')
        .map(linkText)
        .filter((text) => empty.test(text)),
    ),
  ).toEqual([]);
});

test('help stands at the same place on every page', () => {
  const orders = Map.groupBy(pages, (page) =>
    byTag(page.document, 'footer')
      .flatMap((footer) => [...byClass(footer, 'report'), ...byTag(footer, 'a')])
      .map((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? '') : 'report'))
      .filter((address) => !/^(?:mailto:|https?:)/u.test(address))
      .join(' '),
  );
  expect([...orders.keys()].length).toBe(1);
  expect([...orders.keys()][0]).toMatch(/report.*\/corrections\/.*\/accessibility\//u);
});

test('nothing moves for who wants it still', () => {
  const sheets = [...site.addresses].filter((path) => path.endsWith('.css'));
  const texts = sheets.map((path) => site.read(path.slice(site.base.length)));
  expect(texts.some((text) => /@media\s*\(prefers-reduced-motion:\s*reduce\)/u.test(text))).toBe(true);
});

test('every page may be zoomed and turned', () => {
  expect(
    onAllPages((page) =>
      byTag(page.document, 'meta')
        .filter((meta) => attribute(meta, 'name') === 'viewport')
        .map((meta) => attribute(meta, 'content') ?? '')
        .filter((content) => content !== 'width=device-width, initial-scale=1'),
    ),
  ).toEqual([]);
});

test('no page offers a PDF', () => {
  expect(
    onAllPages((page) =>
      byTag(page.document, 'a')
        .map((link) => attribute(link, 'href') ?? '')
        .filter((address) => address.startsWith('/') && /\.pdf$/iu.test(address)),
    ),
  ).toEqual([]);
});

test('every 12345 in an answer can be called', () => {
  const places = readTable(site, 'certificates').map(({ id }) => `/certificates/${id}/`);
  const silent = places.filter(
    (place) => !byTag(site.page(place).document, 'a').some((link) => attribute(link, 'href') === 'tel:12345'),
  );
  expect(silent).toEqual([]);
});

test('the statement names standard, gaps, date and contact', () => {
  const text = proseOf(site.page('/accessibility/').document);
  for (const part of ['WCAG 2.2', 'AA', '做不到', '反映']) expect(text).toContain(part);
  const written = [...text.matchAll(/(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/gu)].map(
    ([, year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  const latest = readTable(site, 'sources')
    .map(({ retrieved }) => retrieved ?? '')
    .sort()
    .at(-1);
  // Not a year older than what the site last took in.
  const [year = '', ...rest] = (latest ?? '').split('-');
  expect((written.sort().at(-1) ?? '') >= [Number(year) - 1, ...rest].join('-')).toBe(true);
});

test('lines of charts and fields stand out from the paper, in every mode', () => {
  const sheet = readFileSync(join(projectRoot, 'src/styles/tokens.css'), 'utf8');
  const blocks = [...sheet.matchAll(/(:root[^{]*)\{([^}]*)\}/gu)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    colours: new Map(
      [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/gu)].map(([, key = '', value = '']) => [key, value]),
    ),
  }));
  const whole = blocks.filter(({ colours }) => colours.has('paper') && colours.has('edge') && colours.has('press'));
  expect(whole.length).toBeGreaterThanOrEqual(5);
  const faint = whole.flatMap(({ selector, colours }) =>
    ['edge', 'press', 'good', 'bad', 'doubt']
      .filter((name) => colours.has(name))
      .map((name) => ({ name, ratio: contrast(colours.get(name) ?? '', colours.get('paper') ?? '') }))
      .filter(({ ratio }) => ratio < 3)
      .map(({ name, ratio }) => `${selector}: --${name} ${ratio.toFixed(2)}`),
  );
  expect(faint).toEqual([]);
});

/** The contrast of two colours, as WCAG has it. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const digits = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
    const [red = 0, green = 0, blue = 0] = [0, 2, 4]
      .map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [brighter = 0, darker = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}
