/** `npm run new`, with the answers somebody would type, in the small good project. */
import { describe, expect, test } from 'vitest';
import { load } from '../../../src/dataset/load.ts';
import { overlay } from '../../../src/dataset/overlay.ts';
import { makeNew } from '../../../src/new/index.ts';
import { goodFiles, goodText } from '../../support/project.ts';

/** What came of some answers: the new text of each file, and what was said besides the questions. */
async function made(...answers: readonly string[]) {
  const files = await goodFiles();
  const left = [...answers];
  const said: string[] = [];
  const asked: string[] = [];
  const texts = await makeNew(files, '2026-11-28', {
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(left.shift() ?? null);
    },
    say: (text) => said.push(text),
  });
  const written: Record<string, string> = {};
  for (const [file, text] of texts ?? []) {
    const old = await goodText(file).catch(() => '');
    expect(text.startsWith(old)).toBe(true);
    written[file] = text.slice(old.length);
  }
  const problems = texts === null ? [] : (await load(overlay(files, texts))).problems;
  return {
    written,
    said,
    asked,
    left,
    gaveUp: texts === null,
    errors: problems.filter(({ level }) => level === 'error'),
  };
}

const none = (count: number): string[] => Array.from({ length: count }, () => '');

test('a district', async () => {
  const result = await made('地区', '150121', '土默特左旗', '呼和浩特市', '150100', '县级', '旗', ...none(4), '');
  expect(result.said).toEqual([
    expect.stringContaining('不行：districts.csv 里没有「呼和浩特市」。是否想写「150100」'),
  ]);
  expect(result.written).toEqual({ 'data/districts.csv': '150121,土默特左旗,150100,县级,旗,,,,\n' });
  expect([result.errors, result.left]).toEqual([[], []]);
});

test('a figure: the next number is proposed, a wrong answer is asked again with the checker’s words', async () => {
  const head = ['数据', '呼和浩特', '', 'village-items', '村级事务', '合计', '[x]'];
  const result = await made(
    ...head,
    '63项',
    '63',
    '60',
    ...none(6),
    'hohhot-2024',
    '村级事务由63项减少到60项',
    ...none(3),
    '',
  );
  expect(result.said).toEqual([expect.stringContaining('不行：这一列只写数字')]);
  expect(result.written).toEqual({
    'data/figures/150100.csv':
      '150100-007,village-items,村级事务,合计,[x],63,60,,,,,,,hohhot-2024,村级事务由63项减少到60项,,,\n',
  });
  expect([result.errors, result.left]).toEqual([[], []]);
});

test('a figure whose quote lacks its number is asked for again once the row is whole', async () => {
  const head = [
    '数据',
    '150100',
    '',
    'village-items',
    '村级事务',
    '合计',
    '[x]',
    '63',
    '60',
    ...none(6),
    'hohhot-2024',
  ];
  const result = await made(
    ...head,
    '村级事务减少了',
    ...none(3),
    // The two numbers stay as they are; the quote is another.
    ...none(2),
    '村级事务由63项减少到60项',
    '',
  );
  expect(result.said).toEqual([
    expect.stringContaining('原文里没有「原值」的 63'),
    expect.stringContaining('原文里没有「现值」的 60'),
  ]);
  expect(result.written['data/figures/150100.csv']).toContain('村级事务由63项减少到60项');
  expect([result.errors, result.left]).toEqual([[], []]);
});

describe('a list', () => {
  test('with its items, one a line', async () => {
    const result = await made(
      '清单', '', '150102-fuquan-2026', '150102', '赋予街道的权力清单', '2026年', '新城区街道权力清单', '', '[x]', '[x]', '[x]', '2', '', '全部', '',
      'hohhot-2024', ...none(5), '依法协助', '赋权|统筹协调权|街道办事处', '赋权｜指挥调度权', '', '',
    ); // prettier-ignore
    expect(result.said.at(-1)).toContain('至少写类别和事项');
    expect(result.written['data/duties/150102-fuquan-2026.csv']).toBe(
      '编号,类别,领域,事项,责任部门,配合职责,依据,说明\nd001,赋权,,统筹协调权,街道办事处,,,\nd002,赋权,,指挥调度权,,,,\n',
    );
    expect(Object.keys(result.written)).toEqual(['data/duty-lists.csv', 'data/duties/150102-fuquan-2026.csv']);
    expect([result.errors, result.left]).toEqual([[], []]);
  });

  test('a new version starts from the one before', async () => {
    const result = await made(
      '清单', '150100-jiedao-fuquan-2023', '150100-jiedao-fuquan-2026', '', '', '2026年', '', '', '', '[x]', '[x]', '3', '', '', '',
      'hohhot-2024', ...none(4), '',
    ); // prettier-ignore
    expect(result.errors).toEqual([]);
    expect(result.written['data/duties/150100-jiedao-fuquan-2026.csv']).toBe(
      await goodText('data/duties/150100-jiedao-fuquan-2023.csv'),
    );
    expect(result.written['data/duty-lists.csv']).toContain('赋予街道的权力清单,2026年,');
  });
});

test('a certificate comes with its national answer', async () => {
  const result = await made(
    '证明', 'danshen', '单身证明', '怎么证明没结婚', ...none(4),
    '已取消', '不用开了。[hohhot-2024]', ...none(12), 'hohhot-2024', '', '', '',
  ); // prettier-ignore
  expect(result.errors).toEqual([]);
  expect(result.written).toEqual({
    'data/certificates.csv': 'danshen,单身证明,怎么证明没结婚,,,,\n',
    'data/certificate-answers.csv': expect.stringMatching(
      /^danshen,000000,已取消,不用开了。\[hohhot-2024\],,*hohhot-2024,2026-11-28,\n$/u,
    ) as unknown,
  });
});

test('a case article', async () => {
  const result = await made(
    '案例', '坏名字', 'xincheng-jianfu', '150102', '新城区减负', 'hohhot-20', 'hohhot-2024', '一两句话。', '', '',
    '## 做了什么', '街道把事情理了一遍。', '', '',
  ); // prettier-ignore
  expect(result.said).toEqual(
    expect.arrayContaining([
      expect.stringContaining('只用小写字母'),
      expect.stringContaining('sources.csv 里没有「hohhot-20」'),
    ]),
  );
  expect(result.written).toEqual({
    'content/cases/xincheng-jianfu.mdx':
      '---\ntitle: 新城区减负\ndistrict: "150102"\nsources:\n  - hohhot-2024\nsummary: 一两句话。\ndate: 2026-11-28\n---\n\n## 做了什么\n\n街道把事情理了一遍。\n',
  });
  expect(result.errors).toEqual([]);
});

test('nothing is written where the answers end early, or where somebody thinks better of it', async () => {
  expect((await made('地区', '150121')).gaveUp).toBe(true);
  const refused = await made('地区', '150121', '土默特左旗', '150100', '县级', '旗', ...none(4), '不');
  expect([refused.gaveUp, refused.written]).toEqual([true, {}]);
});

test('what can be made is told to whoever asks for something else', async () => {
  const result = await made('网页', '地区');
  expect(result.said[0]).toBe('  没有「网页」。可以写 地区、清单、证明、数据、案例。');
});
