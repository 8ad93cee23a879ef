import { expect, test } from 'vitest';
import type { SourcedClaim } from '../../../src/dataset/answers.ts';
import { askedOf, stepsOf } from '../../../src/dataset/steps.ts';
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
