import { beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../../../src/csv/decode.ts';
import { readRecords } from '../../../src/csv/records.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { exportsOf, type Export } from '../../../src/exports/index.ts';
import { goodDataset, one } from '../../support/project.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await goodDataset({
    'data/corrections.csv':
      '编号,日期,类型,对象,原内容,现内容,原因,影响结论,来源\nc1,2026-11-23,更正,/figures/150100-001/,78,79,抄错,否,hohhot-2024\n',
  });
});
const published = (name: string, from: Dataset = dataset): Export => one(exportsOf(from), (one_) => one_.name === name);
const json = (name: string): Record<string, unknown>[] =>
  JSON.parse(published(name).json()) as Record<string, unknown>[];
const row = (name: string, key: string, value: string): Record<string, unknown> =>
  one(json(name), (item) => item[key] === value);
const records = (name: string, from: Dataset = dataset): (readonly string[])[] => {
  const { text, faults } = decode(name, new TextEncoder().encode(published(name, from).csv()));
  expect(faults).toEqual([]);
  return readRecords(name, text ?? '').records.map(({ cells }) => cells);
};

describe('the tables of the contract', () => {
  test.each<[string, string[]]>([
    [
      'figures',
      [
        'id',
        'district',
        'metric',
        'object',
        'basis',
        'period',
        'before',
        'after',
        'value',
        'rate',
        'rateMax',
        'numerator',
        'denominator',
        'qualifier',
        'unit',
        'source',
        'quote',
        'line',
        'check',
        'computed',
        'note',
      ],
    ],
    ['certificates', ['id', 'name', 'questions', 'aliases', 'batch']],
    [
      'certificate-answers',
      ['certificate', 'district', 'verdict', 'summary', 'office', 'how', 'materials', 'basis', 'sources', 'checkedOn'],
    ],
    ['duty-lists', ['id', 'district', 'kind', 'version', 'title', 'declaredTotal', 'itemsPublic', 'source']],
    ['duties', ['list', 'id', 'class', 'field', 'title', 'department', 'basis']],
    ['districts', ['code', 'name', 'parent', 'level', 'aliases']],
    ['sources', ['id', 'title', 'publisher', 'date', 'url', 'file']],
    ['metrics', ['id', 'name', 'topic', 'unit', 'form', 'direction']],
    ['glossary', ['id', 'term', 'definition', 'aliases', 'sources']],
    ['corrections', ['id', 'date', 'kind', 'object', 'before', 'after', 'reason', 'affectsConclusion', 'source']],
  ])('%s.json has every key on every row', (name, keys) => {
    const rows = json(name);
    expect(rows.length).toBeGreaterThan(0);
    for (const item of rows) expect(keys.filter((key) => !(key in item))).toEqual([]);
  });

  test('every table has as many rows as it says, in JSON and in CSV', () => {
    for (const table of exportsOf(dataset)) {
      expect([table.name, json(table.name).length, records(table.name).length - 1]).toEqual([
        table.name,
        table.rows,
        table.rows,
      ]);
    }
  });

  test('names are those of the addresses, none twice', () => {
    const names = exportsOf(dataset).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('JSON: numbers as numbers, lists as arrays, absent as null', () => {
  test('a figure', () => {
    expect(row('figures', 'id', '150100-003')).toEqual({
      id: '150100-003',
      district: '150100',
      metric: 'community-items',
      object: '社区事务（两次合计）',
      basis: '合计',
      period: null,
      before: 140,
      after: 58,
      value: null,
      rate: 58.6,
      rateMax: null,
      numerator: null,
      denominator: null,
      qualifier: null,
      unit: '项',
      source: 'hohhot-2024',
      quote: '社区事务由140项减少到79项，再次减少到58项，精简了58.6%',
      line: 5,
      check: 'consistent',
      computed: '(140−58)÷140=58.571%，原文 58.6%，一致',
      inconsistency: null,
      note: null,
      partOf: null,
    });
  });

  test('a list', () => {
    const found = row('duty-lists', 'id', '150123101204-hong-huang-lv-2024');
    expect({ ...found, title: '', note: '', totalNote: '' }).toEqual({
      id: '150123101204-hong-huang-lv-2024',
      district: '150123101204',
      kind: '村级工作事务红绿黄清单',
      version: '2024年报道',
      title: '',
      documentNumber: null,
      publisher: null,
      effective: null,
      status: null,
      declaredTotal: null,
      totalNote: '',
      itemsPublic: '未公开',
      legend: [
        ['依法履行职责', '绿'],
        ['依法协助工作', '黄'],
        ['不应出具证明', '红'],
      ],
      source: 'hohhot-2024',
      sources: ['hohhot-2024'],
      note: '',
      countBasis: '合计',
      classCounts: [
        ['依法履行职责', '51'],
        ['依法协助工作', '20'],
        ['不应出具证明', '20'],
      ],
      previous: null,
      level: '村级',
      unit: null,
      itemCount: 0,
    });
  });

  test('an item of a list', () => {
    expect(row('duties', 'id', 'd003')).toEqual({
      list: '150100-jiedao-fuquan-2023',
      id: 'd003',
      class: '赋权',
      field: '平安法治',
      title: '行政执法处罚权',
      department: '街道办事处',
      cooperation: null,
      basis: null,
      note: null,
    });
  });

  test('an answer: its claims as text, and beside it with their marks', () => {
    const beijing = row('certificate-answers', 'district', '110000');
    expect({ ...beijing, claims: Object.keys(beijing['claims'] as object) }).toEqual({
      certificate: 'qinshu-guanxi',
      district: '110000',
      verdict: null,
      summary: null,
      substitute: null,
      office: null,
      how: '北京2019年留下的情形：申领死亡参保人有关待遇的关系证明，社区可以开；没有公证书或者生效文书、继承不动产登记要用的关系证明，社区可以开',
      materials: [],
      steps: [],
      fee: null,
      timeLimit: null,
      visits: null,
      online: null,
      phone: null,
      basis:
        '北京市2019年社区可开具的4项证明之一（北京晚报报道）；提示：2020年国家清单写明亲属关系证明不应由居委会、村委会开，与2019年的北京清单不一致',
      ifAsked: null,
      sources: [
        'beijing-4-certs-xinhua-20190802',
        'ningxia-police-certs',
        'law-notarization-2017',
        'bazhong-mzj-certs-2020',
        'xinhua-list-2020-copy',
      ],
      checkedOn: '2026-11-23',
      note: '以当地现行规定为准',
      claims: ['how', 'basis'],
    });
    expect((beijing['claims'] as Record<string, unknown>)['how']).toEqual([
      {
        text: '北京2019年留下的情形：申领死亡参保人有关待遇的关系证明，社区可以开',
        sources: ['beijing-4-certs-xinhua-20190802'],
        unverified: false,
      },
      {
        text: '没有公证书或者生效文书、继承不动产登记要用的关系证明，社区可以开',
        sources: ['beijing-4-certs-xinhua-20190802'],
        unverified: false,
      },
    ]);
  });

  test('a district', () => {
    expect(row('districts', 'code', '150100')).toEqual({
      code: '150100',
      name: '呼和浩特市',
      parent: '150000',
      level: '地级',
      type: '地级市',
      aliases: ['呼和浩特'],
      formerNames: [],
      url: null,
      note: null,
    });
  });

  test('ends with a newline, as text files do', () => {
    for (const table of exportsOf(dataset)) expect(table.json().slice(-3)).toMatch(/\]\n$/u);
  });
});

describe('CSV', () => {
  test('figures: the editors’ columns, the district before and what is computed behind', () => {
    const [header, ...rows] = records('figures');
    expect(header).toEqual(
      '地区,编号,指标,对象,口径,时间,原值,现值,数量,变化率,变化率上限,分子,分母,限定,来源,原文,行号,不一致说明,说明,合计项,单位,核算,算式'.split(
        ',',
      ),
    );
    expect(rows[4]).toEqual([
      '150100',
      '150100-005',
      'whistle-done',
      '村居吹哨',
      '比率',
      ...['', '', '', '', '65.11', '', '4198', '6448', ''],
      'hohhot-2025',
      '已吹哨6448件、办结4198件,办结率达65.11%',
      ...['5', '', '', ''],
      '%',
      '一致',
      '4198÷6448=65.105%，原文 65.11%，一致',
    ]);
  });

  test('duties: the list before', () => {
    expect(records('duties').slice(0, 2)).toEqual([
      ['清单', '编号', '类别', '领域', '事项', '责任部门', '配合职责', '依据', '说明'],
      ['150100-jiedao-fuquan-2023', 'd001', '赋权', '综合事务', '统筹协调权', '街道办事处', '', '', ''],
    ]);
  });

  test('lists, pairs and claims as editors write them', () => {
    const [header = [], ...lists] = records('duty-lists');
    const village = one(lists, ([id]) => id === '150123101204-hong-huang-lv-2024');
    expect([village[header.indexOf('图例')], village[header.indexOf('分类数')]]).toEqual([
      '依法履行职责=绿;依法协助工作=黄;不应出具证明=红',
      '依法履行职责=51;依法协助工作=20;不应出具证明=20',
    ]);
    const answers = records('certificate-answers');
    const national = one(
      answers,
      ([certificate, district]) => certificate === 'qinshu-guanxi' && district === '000000',
    );
    expect(national[answers[0]?.indexOf('材料') ?? -1]).toBe(
      '本人居民身份证等有效证件[ningxia-police-certs];委托别人办的，另带双方身份证件和委托书[ningxia-police-certs]',
    );
  });

  test('a table without rows is its header', () => {
    expect(published('offices').csv()).toBe('\ufeff编号,地区,名称,类型,地址,电话,开放时间,来源,核对日期\r\n');
    expect(published('offices').json()).toBe('[]\n');
  });

  test('a cell a spreadsheet would run is written as text', async () => {
    // The checker refuses such a cell; the writer does not rely on it.
    const good = await goodDataset();
    const risky = { ...good, glossary: good.glossary.map((row) => ({ ...row, term: `=${row.term}` })) };
    expect(records('glossary', risky)[1]?.[1]).toBe("'=村居吹哨");
    expect((JSON.parse(published('glossary', risky).json()) as { term: string }[])[0]?.term).toBe('=村居吹哨');
  });
});
