/** Charts in the built pages: the table beside a chart is its source, and nothing is compared that must not be. */
import { describe, expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { readSite } from '../support/built-site.ts';
import { attribute, byClass, byTag, textOf, type Element } from '../support/html.ts';

const site = readSite();

const charts = site.pages.flatMap((page) =>
  byTag(page.document, 'figure')
    .filter((figure) => attribute(figure, 'data-chart') !== undefined)
    .map((figure) => ({ place: page.place, figure })),
);

const squeezed = (words: string): string => words.replace(/\s+/gu, '');
const cells = (figure: Element): string[][] =>
  byTag(figure, 'tr')
    .filter((row) => attribute(row, 'data-value') !== undefined)
    .map((row) => [...byTag(row, 'th'), ...byTag(row, 'td')].map((cell) => squeezed(textOf(cell))));

test('there are charts of every kind the data has', () => {
  expect(new Set(charts.map(({ figure }) => attribute(figure, 'data-chart')))).toEqual(
    new Set(['bars', 'parts', 'range', 'share']),
  );
});

describe('every chart', () => {
  test('shows the numbers and labels of its table, and no others', () => {
    const faults = charts.flatMap(({ place, figure }) => {
      const drawn = squeezed(byTag(figure, 'text').map(textOf).join(''));
      const rows = cells(figure);
      const missing = rows.flat().filter((words) => !drawn.includes(words));
      const left = rows
        .flat()
        .sort((a, b) => b.length - a.length)
        .reduce((rest, words) => rest.replaceAll(words, ''), drawn)
        .replace(/^[：0]*(?:100%)?$/u, '');
      return [
        ...(rows.length === 0 ? [`${place}: no rows`] : []),
        ...missing.map((words) => `${place}: ${words} is not drawn`),
        ...(left === '' ? [] : [`${place}: drawn without a row: ${left}`]),
      ];
    });
    expect(brief(faults)).toEqual([]);
    expect(charts.length).toBeGreaterThan(40);
  });

  test('draws bars as long as the numbers of its table', () => {
    const faults = charts
      .filter(({ figure }) => attribute(figure, 'data-chart') === 'bars')
      .flatMap(({ place, figure }) => {
        const numbers = byTag(figure, 'tr').flatMap((row) => {
          const value = attribute(row, 'data-value');
          return value === undefined ? [] : [Number(value)];
        });
        const widths = byTag(figure, 'rect').map((rect) => Number(attribute(rect, 'width')));
        const longest = Math.max(...widths);
        const off = numbers.filter(
          (number, index) => Math.abs((widths[index] ?? 0) / longest - number / Math.max(...numbers)) > 0.01,
        );
        return numbers.length === widths.length && off.length === 0
          ? []
          : [`${place}: ${numbers.join()} as ${widths.join()}`];
      });
    expect(brief(faults)).toEqual([]);
  });

  test('says finding, unit, what the number is, time and source', () => {
    const faults = charts.flatMap(({ place, figure }) => {
      const [title = '', meta = '', source = ''] = ['chart-title', 'chart-meta', 'chart-source'].map((name) =>
        byClass(figure, name).map(textOf).join(''),
      );
      return [
        ...(title.length > 5 ? [] : [`${place}: title ${title}`]),
        ...(/^.+，单位：.+。时间：.+。$/su.test(meta.trim()) ? [] : [`${place}: ${meta}`]),
        ...(/^来源：.*《.+》/su.test(source.trim()) ? [] : [`${place}: ${source}`]),
      ];
    });
    expect(brief(faults)).toEqual([]);
  });
});

test('no page ranks places, or has a mean of the whole country', () => {
  const pages = site.pages.filter(({ place }) => /^\/(?:figures|metrics)\//u.test(place));
  const faults = pages.flatMap(({ place, document }) => {
    const words = /全国平均|各地平均|平均水平|排名第|第[一1]名/u.exec(
      byTag(document, 'main').map(textOf).join(''),
    )?.[0];
    return words === undefined ? [] : [`${place}: ${words}`];
  });
  expect(brief(faults)).toEqual([]);
  expect(pages.length).toBeGreaterThan(100);
});

describe('the explorer’s files', () => {
  const file = (name: string): Record<string, unknown> =>
    JSON.parse(site.read(`figures/explorer/${name}.json`)) as Record<string, unknown>;

  test('are of one version, that of the page', () => {
    const [explorer] = byTag(site.page('/figures/').document, 'section').filter(
      (section) => attribute(section, 'id') === 'explorer',
    );
    const version = explorer && attribute(explorer, 'data-version');
    expect(version).toMatch(/^[\da-f]{12}$/u);
    for (const name of ['core', 'objects', 'numbers', 'rows-0', 'full-0']) expect(file(name)['version']).toBe(version);
    const [first, ...columns] = site.read('figures/explorer/columns.txt').split('\n');
    expect(first).toBe(version);
    // Bytes are looked at one by one, and a host packs what is text.
    expect(columns).toHaveLength(6);
    expect(columns.every((column) => /^[\x23-\x7e]+$/u.test(column))).toBe(true);
  });

  test('have every published figure once, as it is published', () => {
    const published = JSON.parse(site.read('data/figures.json')) as readonly { readonly id: string }[];
    const chunks = Math.ceil(published.length / Number(file('core')['chunk']));
    const rows = Array.from(
      { length: chunks },
      (_, at) => file(`full-${String(at)}`)['json'] as typeof published,
    ).flat();
    const byId = (some: readonly { readonly id: string }[]) => [...some].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(rows)).toEqual(byId(published));
    const shown = Array.from(
      { length: chunks },
      (_, at) => file(`rows-${String(at)}`)['rows'] as readonly string[][],
    ).flat();
    expect(shown.map(([id]) => id)).toEqual(rows.map(({ id }) => id));
  });
});
