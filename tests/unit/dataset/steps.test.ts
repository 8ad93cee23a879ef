import { expect, test } from 'vitest';
import { answerSheet, type SourcedClaim } from '../../../src/dataset/answers.ts';
import { COUNTRY } from '../../../src/dataset/dataset.ts';
import { askedOf, sharedAsked, stepsOf } from '../../../src/dataset/steps.ts';
import { answerIn, ownDataset } from '../../support/own-data.ts';

const claim = (text: string): SourcedClaim => ({ text, sources: ['law-x'], kind: 'law' });
const shape = (...texts: readonly string[]) =>
  stepsOf(texts.map(claim)).map((parts) => parts.map(({ join, text }) => `${join ?? ''}${join ? '：' : ''}${text}`));

test('what can be done instead, or has to be done with it, belongs to the step before', () => {
  expect(shape('到派出所申请', '或：在网上申请', '和：带身份证', '领取')).toEqual([
    ['到派出所申请', '或：在网上申请', '和：带身份证'],
    ['领取'],
  ]);
});

test('a sentence that only begins like one is a step', () => {
  expect(shape('或者自取', '和家人同去')).toEqual([['或者自取'], ['和家人同去']]);
});

test('a first step has nothing before it, and keeps its words', () => {
  expect(shape('或：在网上申请')).toEqual([['或：在网上申请']]);
});

test('words for the counter are told from the rest', async () => {
  const field = answerIn(await ownDataset(), 'qinshu-guanxi', '000000').fields.ifAsked;
  if (!field) throw new Error('no words for the counter');
  const { say, rest } = askedOf(field);
  expect(say.map(({ text }) => text.slice(0, 12))).toEqual(['这份证明在国家清单里，不', '《优化营商环境条例》第四']);
  expect(rest.some(({ text }) => text.includes('12345'))).toBe(true);
  expect(say.length + rest.length).toBe(field.claims.length);
});

test('what a place has from the country for several papers is said once, word for word what each of them says', async () => {
  const answers = answerSheet(await ownDataset(), '420600').filter(({ isLocal }) => isLocal);
  const shared = sharedAsked(answers);
  const saidOf = (id: string): string => {
    const field = answers.find(({ certificate }) => certificate.id === id)?.fields.ifAsked;
    return [field?.from.code, ...(field?.claims.map(({ text }) => text) ?? [])].join('\n');
  };
  const users = new Map<string, string[]>();
  for (const [id, { anchor, name, field }] of shared) {
    expect([field.from.code, ...field.claims.map(({ text }) => text)].join('\n'), id).toBe(saidOf(id));
    expect(field.from.code).toBe(COUNTRY);
    expect(name.replace(/\D/gu, '')).toBe(anchor.replace(/\D/gu, ''));
    users.set(anchor, [...(users.get(anchor) ?? []), id]);
  }
  expect([...users.keys()]).toEqual(['asked-1', 'asked-2', 'asked-3', 'asked-4']);
  expect([...users.values()].every((ids) => ids.length > 1)).toBe(true);
  // What only one of them says stays with it.
  const own = answers.filter(({ certificate }) => !shared.has(certificate.id)).map(({ certificate }) => certificate.id);
  expect(own.length).toBeGreaterThan(0);
  for (const id of own)
    expect(answers.filter(({ certificate }) => saidOf(certificate.id) === saidOf(id))).toHaveLength(1);
});
