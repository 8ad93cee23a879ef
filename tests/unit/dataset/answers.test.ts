import { beforeAll, describe, expect, test } from 'vitest';
import { answerFor, kindOf, type Answer } from '../../../src/dataset/answers.ts';
import type { Dataset } from '../../../src/dataset/dataset.ts';
import { edited, goodDataset, withRows } from '../../support/project.ts';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await goodDataset();
});

const answer = (from: Dataset, certificate: string, district: string): Answer => {
  const found = from.index.certificate.get(certificate);
  const result = found ? answerFor(from, found, district) : null;
  if (!result) throw new Error(`no answer for ${certificate} in ${district}`);
  return result;
};
/** From which place each field is. */
const origins = ({ fields }: Answer): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([field, { from }]) => [field, from.code]));

const NATIONAL = {
  summary: '000000',
  substitute: '000000',
  office: '000000',
  how: '000000',
  materials: '000000',
  basis: '000000',
  ifAsked: '000000',
};

describe('each field comes from the nearest place that states it', () => {
  test('the country itself', () => {
    const national = answer(dataset, 'qinshu-guanxi', '000000');
    expect(origins(national)).toEqual(NATIONAL);
    expect({
      verdict: national.verdict,
      from: national.verdictFrom?.code,
      own: national.own?.district,
      checkedOn: national.checkedOn,
      notes: national.notes.map(({ text, from }) => [from.code, text]),
    }).toEqual({
      verdict: '不用开',
      from: '000000',
      own: '000000',
      checkedOn: '2026-11-22',
      notes: [['000000', '“不用开”说的是同一本户口簿上的亲属；不在一本上的，要找派出所、存档机构或者公证机构']],
    });
  });

  test('Beijing states how it is done and the basis, and inherits the rest', () => {
    const beijing = answer(dataset, 'qinshu-guanxi', '110000');
    expect(origins(beijing)).toEqual({ ...NATIONAL, how: '110000', basis: '110000' });
    expect({
      verdict: beijing.verdict,
      from: beijing.verdictFrom?.code,
      own: beijing.own?.district,
      checkedOn: beijing.checkedOn,
      notes: beijing.notes.map(({ text, from }) => [from.code, text]),
    }).toEqual({
      verdict: '不用开',
      from: '000000',
      own: '110000',
      checkedOn: '2026-11-23',
      notes: [
        ['110000', '以当地现行规定为准'],
        ['000000', '“不用开”说的是同一本户口簿上的亲属；不在一本上的，要找派出所、存档机构或者公证机构'],
      ],
    });
  });

  test('a village without a row inherits everything, over four levels', () => {
    const village = answer(dataset, 'qinshu-guanxi', '150123101204');
    expect(origins(village)).toEqual(NATIONAL);
    expect({ district: village.district.name, own: village.own, verdictFrom: village.verdictFrom?.code }).toEqual({
      district: '台几营村',
      own: null,
      verdictFrom: '000000',
    });
  });

  test('a row in between is nearer than the country', async () => {
    const row = [
      'qinshu-guanxi',
      '150100',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '12345[cert]',
      '',
      '',
      '',
      '',
      '',
    ].join(',');
    const more = await goodDataset({
      'data/certificate-answers.csv': await withRows(
        'data/certificate-answers.csv',
        row.replace('12345[cert]', '12345[xinhua-list-2020-copy]'),
      ),
    });
    const village = answer(more, 'qinshu-guanxi', '150123101204');
    expect(origins(village)).toEqual({ ...NATIONAL, phone: '150100' });
    expect({ own: village.own, checkedOn: village.checkedOn }).toEqual({ own: null, checkedOn: null });
    expect(origins(answer(more, 'qinshu-guanxi', '110000'))).toEqual({
      ...NATIONAL,
      how: '110000',
      basis: '110000',
    });
  });

  test('a place’s own verdict goes before the country’s', async () => {
    const more = await goodDataset({
      'data/certificate-answers.csv': await edited('data/certificate-answers.csv', [
        'qinshu-guanxi,110000,,',
        'qinshu-guanxi,110000,社区可开,',
      ]),
    });
    const beijing = answer(more, 'qinshu-guanxi', '110000');
    expect([beijing.verdict, beijing.verdictFrom?.code]).toEqual(['社区可开', '110000']);
  });

  test('nothing where no row speaks of the certificate, or there is no such place', async () => {
    const more = await goodDataset({
      'data/certificates.csv': await withRows('data/certificates.csv', 'shouru,收入证明,,,,,'),
    });
    const certificate = more.index.certificate.get('shouru');
    const known = more.index.certificate.get('qinshu-guanxi');
    if (!certificate || !known) throw new Error('the certificates were not read');
    expect(answerFor(more, certificate, '110000')).toBeNull();
    expect(answerFor(more, known, '999999')).toBeNull();
  });
});

describe('how much weight a claim bears', () => {
  test.each<[string[], string]>([
    [['law-notarization-2017'], 'law'],
    [['bazhong-mzj-certs-2020'], 'official'],
    [['beijing-4-certs-xinhua-20190802'], 'media'],
    [['ningxia-police-certs'], 'reprint'],
    [['ningxia-police-certs', 'law-notarization-2017'], 'law'],
    [['xinhua-list-2020-copy', 'bazhong-mzj-certs-2020'], 'official'],
    [[], 'unverified'],
    [['unknown'], 'unverified'],
  ])('%j is %s', (sources, kind) => {
    expect(kindOf(dataset, sources)).toBe(kind);
  });

  test('claims carry their sources, and their kind', () => {
    expect(answer(dataset, 'qinshu-guanxi', '000000').fields.basis).toEqual({
      claims: [
        {
          text: '列入民发〔2020〕20号《不应由基层群众性自治组织出具证明事项清单（第一批）》',
          sources: ['bazhong-mzj-certs-2020', 'xinhua-list-2020-copy'],
          kind: 'official',
        },
        {
          text: '公证法（2017年文本）第十一条第六项、第二十五条',
          sources: ['law-notarization-2017'],
          kind: 'law',
        },
      ],
      from: dataset.index.district.get('000000'),
    });
  });

  test('a claim without marks stands on the row’s sources; one marked 未核实 on nothing', async () => {
    const more = await goodDataset({
      'data/certificate-answers.csv': await edited('data/certificate-answers.csv', [
        '到存档的机构办[chongyang-archive-service]',
        '到存档的机构办;电话先问一下[未核实]',
      ]),
    });
    expect(answer(more, 'geren-dangan', '000000').fields.how?.claims).toEqual([
      {
        text: '到存档的机构办',
        sources: ['chongyang-archive-service', 'bazhong-mzj-certs-2020', 'xinhua-list-2020-copy'],
        kind: 'official',
      },
      { text: '电话先问一下', sources: [], kind: 'unverified' },
    ]);
  });
});
