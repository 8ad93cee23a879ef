import { beforeAll, expect, test } from 'vitest';
import { matching, type Named } from '../../../src/search/filter.ts';
import { ownDataset } from '../../support/own-data.ts';

let all: Named[];
beforeAll(async () => {
  const { certificates } = await ownDataset();
  all = certificates.map(({ id, name, questions, aliases }) => ({ id, names: [name, ...questions, ...aliases] }));
});

test.for([
  ['单身证明', 'hunyin-zhuangkuang'],
  ['狗证', 'yang-quan'],
  ['房本', 'fangchan-wufang'],
  ['案底', 'wu-fanzui-jilu'],
  ['我妈是我妈', 'qinshu-guanxi'],
  ['准生证', 'shengyu-dengji'],
  ['万能章', 'qita-yifa'],
  ['亲属关系证明去哪里开', 'qinshu-guanxi'],
  [' 亲属 关系 ', 'qinshu-guanxi'],
  ['qinshu', 'qinshu-guanxi'],
  ['QinShu GuanXi', 'qinshu-guanxi'],
])('%s finds %s', ([typed, id]) => {
  expect(matching(typed ?? '', all)).toContain(id);
});

test('nothing typed is not a question; what nobody calls anything finds nothing', () => {
  expect(matching(' ，。', all)).toBeNull();
  expect(matching('宇宙飞船', all)).toEqual([]);
});
