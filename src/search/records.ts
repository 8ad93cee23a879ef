/** What can be found by its name: pages, and rows of pages. Made at build from the dataset. */
import { answerFor } from '../dataset/answers.ts';
import { byOffice, entries } from '../dataset/certificate-views.ts';
import { COUNTRY, type Dataset, type Figure } from '../dataset/dataset.ts';
import { fullName } from '../dataset/districts.ts';
import { currentLists } from '../dataset/like-lists.ts';
import { mostAsked } from '../dataset/most-asked.ts';
import { finding, periodWords, rateWords } from '../dataset/wording.ts';
import { listTitle, readableWords, totalWords } from '../dataset/wording-lists.ts';
import type { Certificate } from '../schema/certificates.ts';
import type { QuickRecord } from './quick-file.ts';

/** The rest of a record is empty unless said otherwise. */
const record = (given: Pick<QuickRecord, 'type' | 'path' | 'title' | 'line'> & Partial<QuickRecord>): QuickRecord => ({
  names: [],
  place: '',
  topics: [],
  offices: [],
  related: [],
  also: '',
  ...given,
});

/** A text cut where a reader would not mind. */
const short = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
};

/** All records of the dataset, the most asked for first: where the index must stay small, its end is left out. */
export function datasetRecords(dataset: Dataset): QuickRecord[] {
  return [
    ...certificates(dataset),
    ...offices(dataset),
    ...terms(dataset),
    ...cases(dataset),
    ...metrics(dataset),
    ...places(dataset),
    ...figures(dataset),
    ...lists(dataset),
    ...duties(dataset),
  ];
}

function certificates(dataset: Dataset): QuickRecord[] {
  const offices = byOffice(entries(dataset));
  const asked = mostAsked(dataset);
  const first = (certificate: Certificate): number =>
    asked.includes(certificate) ? 0 : certificate.batch?.includes('国家') ? 1 : 2;
  const inOrder = [...dataset.certificates].sort((a, b) => first(a) - first(b));
  return inOrder.map((certificate) => {
    const answer = answerFor(dataset, certificate, COUNTRY);
    const known = offices.filter((group) => group.entries.some((entry) => entry.certificate === certificate));
    const summary = answer?.fields.summary?.claims.map((claim) => claim.text).join('') ?? '没有查到规定。';
    return record({
      type: '证明',
      path: `certificates/${certificate.id}/`,
      title: certificate.name,
      names: [...certificate.aliases, ...certificate.questions],
      line: `${answer?.verdict ? `${answer.verdict}：` : ''}${short(summary, 48)}`,
      topics: certificate.situations,
      offices: known.map(({ office }) => office.slug),
      related: certificate.related,
      // An office of a kind we know is found by all its names; another by what the answer calls it.
      also: known.length > 0 ? '' : short(answer?.fields.office?.claims.map((claim) => claim.text).join('') ?? '', 40),
    });
  });
}

const offices = (dataset: Dataset): QuickRecord[] =>
  byOffice(entries(dataset)).map(({ office, entries: own }) =>
    record({
      type: '单位',
      path: `certificates/offices/${office.slug}/`,
      title: `${office.name}能开什么证明`,
      line: `${String(own.length)} 种：${short(own.map(({ certificate }) => certificate.name).join('、'), 50)}`,
      offices: [office.slug],
    }),
  );

const terms = (dataset: Dataset): QuickRecord[] =>
  dataset.glossary.map((term) =>
    record({
      type: '名词',
      path: `glossary/#${term.id}`,
      title: term.term,
      names: term.aliases,
      line: short(term.definition, 45),
    }),
  );

const cases = (dataset: Dataset): QuickRecord[] =>
  dataset.cases.map((article) =>
    record({
      type: '案例',
      path: `cases/${article.slug}/`,
      title: article.title,
      place: article.district,
      line: short(article.summary, 48),
    }),
  );

const metrics = (dataset: Dataset): QuickRecord[] =>
  dataset.metrics.map((metric) =>
    record({
      type: '指标',
      path: `metrics/${metric.id}/`,
      title: metric.name,
      line: `${String(dataset.index.figuresByMetric.get(metric.id)?.length ?? 0)} 条数据，单位${metric.unit}`,
      topics: [metric.topic],
      also: ['前后对比', '清理数', '变化率'].includes(metric.form) ? '减' : '',
    }),
  );

const places = (dataset: Dataset): QuickRecord[] =>
  dataset.districts.map((district) => {
    const lists = dataset.index.listsOf.get(district.code)?.length ?? 0;
    const numbers = dataset.index.figuresOf.get(district.code)?.length ?? 0;
    return record({
      type: '地区',
      path: `districts/${district.code}/`,
      title: fullName(dataset, district.code),
      names: [...district.aliases, ...district.formerNames, ...abbreviation(district.name)],
      place: district.code,
      line: [
        ...(lists > 0 ? [`${String(lists)} 张清单`] : []),
        ...(numbers > 0 ? [`${String(numbers)} 条数据`] : []),
      ].join('，'),
    });
  });

/** People shorten long names to their first character: 呼和浩特市 → 呼市. */
const abbreviation = (name: string): string[] => {
  const characters = [...name];
  const [first = '', kind = ''] = [characters[0], characters.at(-1)];
  return characters.length > 3 && /[市盟州]/u.test(kind) ? [first + kind] : [];
};

const figures = (dataset: Dataset): QuickRecord[] =>
  [...dataset.figures]
    .sort((a, b) => weight(b) - weight(a))
    .map((figure) => {
      const metric = dataset.index.metric.get(figure.metric);
      const found = metric ? finding(figure, metric) : '';
      const rate = figure.rate !== null && figure.after !== null ? `（变化 ${rateWords(figure)}）` : '';
      const printed = `${found}${rate}`;
      const numbers = [figure.before, figure.after, figure.value, figure.numerator, figure.denominator]
        .filter((number) => number !== null)
        .map(String)
        .filter((number) => !printed.includes(number));
      return record({
        type: '数据',
        path: `figures/${figure.id}/`,
        title: figure.object,
        place: figure.district,
        line: `${printed}，${periodWords(figure.period)}`,
        topics: metric ? [metric.topic] : [],
        metric: figure.metric,
        also: numbers.join(' '),
      });
    });

/** Before and after says more than a single number. */
const weight = (figure: Figure): number => (figure.before !== null && figure.after !== null ? 1 : 0);

const lists = (dataset: Dataset): QuickRecord[] =>
  dataset.dutyLists.map((list) =>
    record({
      type: '清单',
      path: `duties/${list.id}/`,
      title: listTitle(dataset, list),
      names: [list.kind, ...(list.documentNumber === null ? [] : [list.documentNumber])],
      place: list.district,
      line: `${totalWords(list)}，${readableWords(list)}`,
    }),
  );

const duties = (dataset: Dataset): QuickRecord[] =>
  currentLists(dataset).flatMap((list) =>
    list.items.map((item) =>
      record({
        type: '事项',
        path: `duties/${list.id}/#${item.id}`,
        title: short(item.title, 40),
        place: list.district,
        line: [...(item.class === null ? [] : [item.class]), fullName(dataset, list.district)].join('，'),
        topics: item.field === null ? [] : [item.field],
      }),
    ),
  );
