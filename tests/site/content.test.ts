import { expect, test } from 'vitest';
import { CHECK_WORDS } from '../../src/dataset/arithmetic.ts';
import { finding } from '../../src/dataset/wording.ts';
import { TOPIC_SLUGS } from '../../src/schema/metrics.ts';
import { brief } from '../support/brief.ts';
import { readSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, byClass, byId, byTag, squeezed, textOf, type Element } from '../support/html.ts';
import { readTable } from '../support/tables.ts';

const site = readSite();
const figures = readTable(site, 'figures');
const metrics = new Map(readTable(site, 'metrics').map((metric) => [metric.id, metric]));
const sources = new Map(readTable(site, 'sources').map((source) => [source.id, source]));

const main = (page: BuiltPage): Element => {
  const [element] = byTag(page.document, 'main');
  if (!element) throw new Error(`${page.path} has no main`);
  return element;
};
const linksOf = (node: Element): Map<string, string> =>
  new Map(byTag(node, 'a').map((link) => [attribute(link, 'href') ?? '', textOf(link)]));
const texts = (elements: readonly Element[]): string[] => elements.map(textOf);
const href = (place: string): string => site.base + place.slice(1);
/** Text without any white space: markup may put it between a number and its unit. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** What a reader must find on a page and does not. */
const missing = (page: BuiltPage, wanted: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(wanted)
    .filter(([, found]) => !found)
    .map(([what]) => `${page.path}: ${what}`);

test('every figure has its page with finding, quote, source, arithmetic and place', () => {
  const faults = figures.flatMap((figure) => {
    const page = site.page(`/figures/${figure.id}/`);
    const content = main(page);
    const metric = metrics.get(figure.metric);
    const source = sources.get(figure.source);
    if (!metric || !source) return [`${figure.id}: metric ${figure.metric}, source ${figure.source}`];
    const found = bare(finding(figure, metric));
    const links = linksOf(content);
    return missing(page, {
      'a finding to show': found !== '',
      'finding in the heading': texts(byClass(content, 'figure-finding')).map(bare).join() === found,
      'object in the heading': texts(byTag(content, 'h1')).join().includes(figure.object),
      'the quote, word for word': texts(byTag(content, 'blockquote')).join() === `“${squeezed(figure.quote)}”`,
      'the source by name': links.get(href(`/data/sources/${figure.source}/`)) === squeezed(source.title),
      'the metric by name': links.get(href(`/metrics/${figure.metric}/`)) === metric.name,
      'result of the check': texts(byClass(content, 'tag')).includes(`核算：${CHECK_WORDS[figure.check]}`),
      'working of the check': figure.computed
        .split('；')
        .every((line) => texts(byTag(content, 'li')).join('；').includes(squeezed(line))),
      'basis and note': [figure.basis, figure.note]
        .filter((text) => text !== null)
        .every((text) => texts(byTag(content, 'dd')).includes(squeezed(text))),
      'why it is inconsistent':
        figure.inconsistency === null || textOf(content).includes(squeezed(figure.inconsistency)),
    });
  });
  expect(brief(faults)).toEqual([]);
  expect(figures.length).toBeGreaterThanOrEqual(60);
});

test('every number of a figure is marked in its quote', () => {
  const faults = figures.flatMap((figure) => {
    const page = site.page(`/figures/${figure.id}/`);
    return missing(page, { 'a marked number': byTag(main(page), 'mark').length > 0 });
  });
  expect(brief(faults)).toEqual([]);
});

test('every figure is listed with its finding on its topic, its metric and its place', () => {
  const faults = figures.flatMap((figure) => {
    const metric = metrics.get(figure.metric);
    const topic = metric ? TOPIC_SLUGS[metric.topic] : '';
    return [
      `/figures/topics/${topic}/`,
      `/metrics/${figure.metric}/`,
      `/districts/${figure.district}/figures/`,
    ].flatMap((place) => {
      const page = site.page(place);
      const row = byId(page.document, `f-${figure.id}`);
      const link = row && linksOf(row).get(href(`/figures/${figure.id}/`));
      const found = metric ? bare(finding(figure, metric)) : '';
      return missing(page, { [figure.id]: link !== undefined && bare(link).includes(found) && found !== '' });
    });
  });
  expect(brief(faults)).toEqual([]);
});

test('every source is listed with its anchor and title', () => {
  const page = site.page('/data/sources/');
  const faults = [...sources.values()].flatMap((source) => {
    const row = byId(page.document, source.id);
    return missing(page, { [source.id]: row !== undefined && textOf(row).includes(squeezed(source.title)) });
  });
  expect(brief(faults)).toEqual([]);
});

test('every item of every duty list stands at its anchor, with all that is known about it', () => {
  const lists = readTable(site, 'duty-lists');
  const items = Map.groupBy(readTable(site, 'duties'), (duty) => duty.list);
  const faults = lists.flatMap((list) => {
    const page = site.page(`/duties/${list.id}/`);
    const rows = byTag(main(page), 'tr').filter((row) => attribute(row, 'id') !== undefined);
    const shown = new Map(
      rows.map((row) => [
        attribute(row, 'id'),
        { title: texts(byClass(row, 'row-link')).join(), rest: texts(byTag(row, 'td')).filter(Boolean) },
      ]),
    );
    const stated = items.get(list.id) ?? [];
    const wrong = stated.filter(({ id, title, department, cooperation, basis, note }) => {
      const row = shown.get(id);
      const rest = [department, cooperation, basis, note].filter((text) => text !== null).map(squeezed);
      return row?.title !== squeezed(title) || !rest.every((text) => row.rest.includes(text));
    });
    return shown.size === stated.length && wrong.length === 0
      ? []
      : [
          `${page.path}: ${String(shown.size)} rows of ${String(stated.length)}, wrong: ${wrong.map(({ id }) => id).join()}`,
        ];
  });
  expect(brief(faults)).toEqual([]);
  expect(new Set(items.keys()).difference(new Set(lists.map((list) => list.id)))).toEqual(new Set());
});

test('every duty list says its total or that there is none, and its sources', () => {
  const faults = readTable(site, 'duty-lists').flatMap((list) => {
    const page = site.page(`/duties/${list.id}/`);
    const content = main(page);
    const links = linksOf(content);
    const total = texts(byClass(content, 'finding')).join();
    return missing(page, {
      'the published total':
        list.declaredTotal === null ? total.includes('没有公布') : total.includes(String(list.declaredTotal)),
      'its sources': list.sources.every(
        (id) => links.get(href(`/data/sources/${id}/`)) === squeezed(sources.get(id)?.title ?? ''),
      ),
      'its place': links.has(href(`/districts/${list.district}/`)),
      'its title': texts(byTag(content, 'h1')).join().includes(squeezed(list.title)),
    });
  });
  expect(brief(faults)).toEqual([]);
});

test('every certificate has its page with the verdict, and every claim of the national answer', () => {
  const answers = new Map(
    readTable(site, 'certificate-answers')
      .filter((answer) => answer.district === '000000')
      .map((answer) => [answer.certificate, answer]),
  );
  const certificates = readTable(site, 'certificates');
  const faults = certificates.flatMap((certificate) => {
    const page = site.page(`/certificates/${certificate.id}/`);
    const content = main(page);
    const answer = answers.get(certificate.id);
    const shown = bare(textOf(content));
    const claims = Object.values(answer?.claims ?? {}).flat();
    return missing(page, {
      'a national answer': answer !== undefined,
      'the verdict': texts(byClass(content, 'verdict')).join() === (answer?.verdict ?? '没有查到规定'),
      'the name': texts(byTag(content, 'h1')).join().includes(certificate.name),
      ...Object.fromEntries(claims.map(({ text }) => [text, shown.includes(bare(text))])),
    });
  });
  expect(brief(faults)).toEqual([]);
  expect(certificates.length).toBeGreaterThanOrEqual(40);
});

test('every certificate is listed under its verdict', () => {
  const page = site.page('/certificates/');
  const verdicts = ['不用开', '到别处办', '社区可开', '已取消'];
  const listed = verdicts.flatMap((verdict) => {
    const section = byId(page.document, verdict);
    return section
      ? [...linksOf(section)].filter(([, text]) => text !== '').map(([address]) => `${verdict} ${address}`)
      : [];
  });
  const stated = readTable(site, 'certificate-answers')
    .filter((answer) => answer.district === '000000' && answer.verdict !== null)
    .map((answer) => `${answer.verdict ?? ''} ${href(`/certificates/${answer.certificate}/`)}`);
  expect(listed.sort()).toEqual(stated.sort());
});

test('a district with rules of its own shows them, at an anchor of their own', () => {
  const local = readTable(site, 'certificate-answers').filter((answer) => answer.district !== '000000');
  const faults = local.flatMap((answer) => {
    const page = site.page(`/districts/${answer.district}/certificates/`);
    const section = byId(page.document, answer.certificate);
    const shown = section ? bare(textOf(section)) : '';
    const claims = Object.values(answer.claims).flat();
    return missing(page, {
      [answer.certificate]: section !== undefined,
      ...(answer.verdict === null ? {} : { [answer.verdict]: shown.includes(answer.verdict) }),
      ...Object.fromEntries(claims.map(({ text }) => [text, shown.includes(bare(text))])),
    });
  });
  expect(brief(faults)).toEqual([]);
  expect(local.length).toBeGreaterThan(0);
});

test('every term stands in the glossary with its meaning', () => {
  const page = site.page('/glossary/');
  const faults = readTable(site, 'glossary').flatMap((term) => {
    const entry = byId(page.document, term.id);
    const shown = entry ? textOf(entry) : '';
    return missing(page, {
      [term.term]: shown.includes(squeezed(term.term)) && shown.includes(squeezed(term.definition)),
    });
  });
  expect(brief(faults)).toEqual([]);
});

/** The numbers of a chart's table, from which the chart is drawn: charts.test.ts compares the two. */
const valuesOf = (chart: Element): number[] =>
  byTag(chart, 'tr').flatMap((row) => {
    const value = attribute(row, 'data-value');
    return value === undefined ? [] : [Number(value)];
  });

const charts = site.pages.flatMap((page) => byClass(page.document, 'chart').map((chart) => ({ page, chart })));

test('every figure with a before and an after has a chart with just those numbers in its row of changes', () => {
  const changed = figures.filter((figure) => figure.before !== null && figure.after !== null);
  const faults = changed.flatMap((figure) => {
    const page = site.page(`/figures/${figure.id}/`);
    const values = byClass(page.document, 'chart').flatMap(valuesOf);
    const stands = values.some((value, index) => value === figure.before && values[index + 1] === figure.after);
    return missing(page, { [`${figure.before ?? ''}→${figure.after ?? ''} in ${values.join()}`]: stands });
  });
  expect(brief(faults)).toEqual([]);
  expect(charts.length).toBeGreaterThanOrEqual(changed.length);
});

test('metrics, districts and figures have charts', () => {
  const kinds = new Set(charts.map(({ page }) => page.place.split('/')[1]));
  expect(['metrics', 'districts', 'figures'].filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('every number in a case is that of the figure it links to', () => {
  const pages = site.pages.filter((page) => /^\/cases\/[^/]+\/$/u.test(page.place));
  const inText = pages.flatMap((page) =>
    byClass(page.document, 'figure').map((link) => ({
      page,
      shown: bare(textOf(link)),
      figure: figures.find((one) => href(`/figures/${one.id}/`) === attribute(link, 'href')),
    })),
  );
  const faults = inText.flatMap(({ page, shown, figure }) => {
    const digits = shown.match(/\d[\d.,]*/gu) ?? [];
    const numbers = figure
      ? [figure.before, figure.after, figure.value, figure.rate, figure.rateMax, figure.numerator, figure.denominator]
      : [];
    const spoken = numbers
      .filter((number) => number !== null)
      .flatMap((number) => [number, number / 1e4, number / 1e8]);
    return missing(page, {
      [shown]:
        digits.length > 0 && digits.every((text) => spoken.some((one) => one === Number(text.replaceAll(',', '')))),
    });
  });
  expect(brief(faults)).toEqual([]);
  expect(inText.length).toBeGreaterThan(0);
});

test('a place with a list of which only a part can be read is told so on its page and beside the others, no other is', () => {
  const partial = new Set(
    readTable(site, 'duty-lists').flatMap((list) => (list.itemsPublic === '部分' ? list.district : [])),
  );
  expect(partial.size).toBeGreaterThan(10);
  const rows = byTag(site.page('/coverage/').document, 'tr').filter((row) => attribute(row, 'id')?.startsWith('c-'));
  const told = rows.filter((row) => textOf(row).includes('▣')).map((row) => attribute(row, 'id')?.slice(2));
  expect(told.sort()).toEqual([...partial].sort());
  const pages = site.pages.filter(({ document }) =>
    byClass(document, 'coverage-line').some((line) => textOf(line).includes('▣ 部分条目公开')),
  );
  expect(pages.map(({ path }) => path).sort()).toEqual([...partial].map((code) => href(`/districts/${code}/`)).sort());
});

test('figures and metrics can be cited in three forms that agree, with the day of reading left to the reader', () => {
  const types: Readonly<Record<string, string>> = { A: 'legislation', EB: 'webpage', N: 'article-newspaper', Z: 'document', DS: 'dataset' }; // prettier-ignore
  const cited = [
    ...figures.map(({ id }) => `/figures/${id}/`),
    ...new Set(figures.map(({ metric }) => `/metrics/${metric}/`)),
  ];
  const faults = cited.flatMap((place) => {
    const page = site.page(place);
    const lines = textOf(byId(page.document, 'cite-long') ?? page.document).split(/(?=\[\d\] )/u);
    const items = JSON.parse(site.read(`${place.slice(1)}citation.json`)) as { type: string; URL?: string }[];
    const entries = site.read(`${place.slice(1)}citation.bib`).split(/(?=^@)/mu);
    const marks = lines.map((line) => /\[([A-Z]+)(\/OL)?\]/u.exec(line));
    return missing(page, {
      'as many items in every form': items.length === lines.length && entries.length === lines.length,
      'types that agree': items.every(({ type }, index) => type === types[marks[index]?.[1] ?? '']),
      'the same mark in BibTeX': entries.every((entry, index) => entry.includes(`mark = {${marks[index]?.[1] ?? ''}}`)),
      'an address where it is online': items.every(
        ({ URL }, index) => (URL !== undefined) === (marks[index]?.[2] === '/OL'),
      ),
      'when the site changed and a place for the day of reading': /\(\d{4}-\d{2}-\d{2}\)\[引用日期\]\. http/u.test(
        lines.at(-1) ?? '',
      ),
      'links to both files': ['citation.bib', 'citation.json'].every((file) =>
        linksOf(main(page)).has(href(`${place}${file}`)),
      ),
    });
  });
  expect(brief(faults)).toEqual([]);
});
