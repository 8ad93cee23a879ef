/** The built certificate pages: the ways in, local answers with their provenance, what they weigh. */
import { describe, expect, test } from 'vitest';
import { firstView, KB } from '../../src/cli/bench/first-view.ts';
import { answerSheet } from '../../src/dataset/answers.ts';
import { byOffice, bySituation, entries } from '../../src/dataset/certificate-views.ts';
import { brief } from '../support/brief.ts';
import { readSite, type BuiltPage } from '../support/built-site.ts';
import { attribute, byClass, byId, byTag, textOf, type Element } from '../support/html.ts';
import { jsonLd } from '../support/links.ts';
import { ownDataset } from '../support/own-data.ts';

const site = readSite();
const dataset = await ownDataset();
const all = entries(dataset);
const href = (place: string): string => site.base + place.slice(1);
const certificatePages = all.map(({ certificate }) => site.page(`/certificates/${certificate.id}/`));

/** The addresses of the links in an element, the base path left out. */
const linked = (element: Element | undefined): string[] =>
  (element ? byTag(element, 'a') : []).map((link) => `/${(attribute(link, 'href') ?? '').slice(site.base.length)}`);

const main = (page: BuiltPage): Element => {
  const [found] = byTag(page.document, 'main');
  if (!found) throw new Error(`${page.path} has no main part`);
  return found;
};

describe('the ways in, as links', () => {
  test('by situation', () => {
    const page = site.page('/certificates/');
    for (const { key, entries: group } of bySituation(all)) {
      expect(linked(byId(page.document, key)), key).toEqual(
        group.map(({ certificate }) => `/certificates/${certificate.id}/`),
      );
    }
    expect(textOf(main(page))).toContain('不是哪份文件的规定');
  });

  test('by office: one page each, with the words that name it', () => {
    const index = linked(main(site.page('/certificates/offices/')));
    for (const { office, entries: group } of byOffice(all)) {
      const place = `/certificates/offices/${office.slug}/`;
      const page = site.page(place);
      expect(index).toContain(place);
      for (const { certificate, claims } of group) {
        expect(linked(main(page))).toContain(`/certificates/${certificate.id}/`);
        for (const { text } of claims)
          expect(textOf(main(page)).replace(/\s/gu, '')).toContain(text.replace(/\s/gu, ''));
      }
    }
  });

  test('by pinyin: all of them, in order', () => {
    const links = linked(main(site.page('/certificates/a-z/'))).filter((place) =>
      /^\/certificates\/[a-z-]+\/$/u.test(place),
    );
    const certificates = new Set(all.map(({ certificate }) => `/certificates/${certificate.id}/`));
    expect(links.filter((place) => certificates.has(place))).toEqual([...certificates]);
  });
});

describe('an answer', () => {
  test('tells search engines what people call it, and leads from a phone to a call', () => {
    const faults = certificatePages.flatMap((page, index) => {
      const certificate = all[index]?.certificate;
      const graph = JSON.stringify(jsonLd(page));
      const calls = byTag(main(page), 'a').filter((link) => attribute(link, 'href') === 'tel:12345');
      return [
        ...(calls.length > 0 ? [] : [`${page.path}: nothing to call`]),
        ...['GovernmentService', 'FAQPage', ...(certificate?.aliases ?? []), ...(certificate?.questions ?? [])].flatMap(
          (word) => (graph.includes(word) ? [] : [`${page.path}: ${word}`]),
        ),
      ];
    });
    expect(brief(faults)).toEqual([]);
  });

  test('has words to show at the counter wherever the data has them', () => {
    const faults = all.flatMap(({ certificate, answer }, index) => {
      const says = answer?.fields.ifAsked?.claims.filter(({ text }) => text.startsWith('可以这样说')) ?? [];
      const boxes = certificatePages.slice(index, index + 1).flatMap((page) => byClass(main(page), 'say'));
      return boxes.length === (says.length > 0 ? 1 : 0) ? [] : [certificate.id];
    });
    expect(faults).toEqual([]);
  });

  test('leads to the answer of every place with a rule of its own', () => {
    const faults = certificatePages.flatMap((page, index) => {
      const id = all[index]?.certificate.id ?? '';
      const wanted = dataset.answers
        .filter((row) => row.certificate === id && row.district !== '000000')
        .map((row) => `/districts/${row.district}/certificates/#${id}`);
      const links = linked(byId(page.document, 'places'));
      return wanted.filter((place) => !links.includes(place)).map((place) => `${page.path}: ${place}`);
    });
    expect(brief(faults)).toEqual([]);
  });

  test('is at most 20 KB for a first view, as is the way to it; all answers of a place 30 KB', () => {
    const heavier = (pages: readonly BuiltPage[], bar: number): string[] =>
      pages.flatMap((page) => {
        const { total } = firstView(site.folder, site.base, page.place);
        return total > bar ? [`${page.path}: ${String(total)}`] : [];
      });
    expect(heavier([...certificatePages, site.page('/certificates/')], 20 * KB)).toEqual([]);
    const sheets = site.pages.filter(({ place }) => /^\/districts\/[^/]+\/certificates\/$/u.test(place));
    expect(brief(heavier(sheets, 30 * KB))).toEqual([]);
    expect(sheets.length).toBeGreaterThan(40);
  });
});

describe('a place shows whose each part of an answer is', () => {
  const parts = (code: string, id: string): Record<string, string> => {
    const section = byId(site.page(`/districts/${code}/certificates/`).document, id);
    if (!section) throw new Error(`${code} has no answer for ${id}`);
    const headings = byTag(section, 'h3').map((heading) => {
      const rule = textOf(byClass(heading, 'rule')[0] ?? heading);
      return [textOf(heading).replace(rule, '').trim(), rule] as const;
    });
    const [box] = byClass(section, 'box');
    return { 结论: box ? textOf(byClass(box, 'rule')[0] ?? box) : '', ...Object.fromEntries(headings) };
  };

  test('台几营村, three levels below 呼和浩特', () => {
    expect(parts('150123101204', 'yang-quan')).toEqual({
      结论: '呼和浩特市规定',
      去哪里办: '呼和浩特市规定',
      怎么办: '全国答案',
      要带什么: '全国答案',
      多久办好: '全国答案',
      对方还要社区开证明怎么办: '全国答案',
      依据: '呼和浩特市规定',
    });
    expect(parts('150123101204', 'qita-yifa')).toMatchObject({ 结论: '全国答案', 依据: '本地规定' });
  });

  test('安宁市新村社区, three levels below 昆明', () => {
    expect(parts('530181002009', 'yang-quan')).toMatchObject({ 结论: '昆明市规定', 依据: '昆明市规定' });
    expect(parts('530181002009', 'yang-quan')['对方还要社区开证明怎么办']).toBe('全国答案');
  });

  test('what to do when they still insist is on the page, with the answer or where the answer links to', () => {
    const { document } = site.page('/districts/420600/certificates/');
    const plain = (element: Element): string => textOf(element).replace(/[\s〔〕\d]/gu, '');
    const faults = answerSheet(dataset, '420600')
      .filter(({ isLocal, fields }) => isLocal && fields.ifAsked !== undefined)
      .flatMap(({ certificate: { id }, fields }) => {
        const section = byId(document, id);
        const link = section
          ? byTag(section, 'a').find((one) => attribute(one, 'href')?.startsWith('#asked-'))
          : undefined;
        const place = link ? byId(document, attribute(link, 'href')?.slice(1) ?? '') : section;
        const missing = (fields.ifAsked?.claims ?? []).filter(
          ({ text }) =>
            !place || !plain(place).includes(text.replace(/^可以这样说：/u, '').replace(/[\s〔〕\d]/gu, '')),
        );
        return missing.map(({ text }) => `${id}: ${text}`);
      });
    expect(brief(faults)).toEqual([]);
  });

  test('every place has an anchor for every certificate', () => {
    const faults = dataset.districts.flatMap(({ code }) => {
      const { document } = site.page(`/districts/${code}/certificates/`);
      const ids = new Set(byTag(document, 'section', 'li').flatMap((element) => attribute(element, 'id') ?? []));
      return all
        .filter(({ certificate }) => !ids.has(certificate.id))
        .map(({ certificate }) => `${code} ${certificate.id}`);
    });
    expect(brief(faults)).toEqual([]);
  });

  test('以当地现行规定为准 stands where the rules are at odds', () => {
    const section = byId(site.page('/districts/110000/certificates/').document, 'qinshu-guanxi');
    expect(section ? textOf(section) : '').toContain('以当地现行规定为准');
  });
});

test('there is a sheet for the notice board of every place with answers, and a card for every certificate', () => {
  const places = new Set(dataset.answers.map((row) => row.district));
  for (const code of places) expect(site.addresses).toContain(href(`/districts/${code}/certificates/sheet/`));
  for (const { certificate } of all) expect(site.addresses).toContain(href(`/certificates/${certificate.id}/card/`));
});
