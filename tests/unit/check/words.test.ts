/** What every rule says, whatever it found. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/check/rules/index.ts';
import type { Fault } from '../../../src/csv/fault.ts';

/** Details of every kind at once: each asked for is there, and says something without words of its own. */
const everything = new Proxy<Record<string, string>>({}, { get: (_, key) => `〔${String(key)}〕`, has: () => true });

const faults: readonly Fault[] = [
  'data/glossary.csv',
  'data/duties/x.csv',
  'data/figures/150100.csv',
  'content/cases/x.mdx',
].flatMap((file) =>
  ['名称', '证明＋地区', '变化率', '办理单位'].flatMap((column): Fault[] => [
    { code: '', file },
    { code: '', file, column, value: '', row: 2, detail: {} },
    { code: '', file, column, value: '值', row: 2, detail: everything },
    ...['stated', 'required', 'optional'].map((need): Fault => ({
      code: '',
      file,
      column,
      value: '值',
      detail: { need },
    })),
    { code: '', file, column, value: '值', detail: { position: '0', need: 'required', mark: '[x]' } },
  ]),
);

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  const said = [rule.title, ...faults.flatMap((fault) => [rule.message(fault), rule.remedy(fault)])];

  test('blames and begs nobody', () => {
    expect(said.filter((words) => /无效|非法|请|抱歉|对不起|失败/u.test(words) && !words.includes('下载失败'))).toEqual(
      [],
    );
  });

  test('leaves the full stop to the report, and uses Chinese punctuation', () => {
    expect(said.filter((words) => /[。.,;:!?]$|[\p{Script=Han}][,;:!?]/u.test(words))).toEqual([]);
  });

  test('shows no undefined, no object, no empty quotation marks where something was found', () => {
    const found = faults
      .filter((fault) => fault.detail === everything)
      .flatMap((fault) => [rule.message(fault), rule.remedy(fault)]);
    expect(found.filter((words) => /undefined|\[object|「」|null|NaN/u.test(words))).toEqual([]);
  });
});

test('no two rules share a code or a title', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  expect(new Set(rules.map(({ title }) => title)).size).toBe(rules.length);
});

test('codes are in the order of the alphabet, so that a new one is easy to place', () => {
  const codes = rules.map(({ code }) => code);
  expect(codes).toEqual([...codes].sort());
});
