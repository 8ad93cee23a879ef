import { describe, expect, test } from 'vitest';
import { queryPairs } from '../../../src/search/query.ts';
import { characterPairs, searchTokens } from '../../../src/search/tokens.ts';

describe('characterPairs', () => {
  test.each<[string, string[]]>([
    ['亲属关系证明', ['亲属', '属关', '关系', '系证', '证明']],
    ['证', ['证']],
    ['140项', ['140', '项']],
    ['58.6%', ['58.6%']],
    ['民发〔2020〕20号', ['民发', '2020', '20', '号']],
    ['社区、社区', ['社区']],
    ['１２３４５ ＡＰＰ', ['12345', 'app']],
    ['App办事', ['app', '办事']],
    ['𠮷野', ['𠮷野']],
    ['', []],
    ['？！ ，', []],
  ])('%s', (text, pairs) => {
    expect(characterPairs(text)).toEqual(pairs);
  });
});

test('searchTokens: each name whole and in pairs, nothing twice', () => {
  expect(searchTokens(['关系证明', '亲属 关系', '证明'])).toEqual([
    '关系证明',
    '关系',
    '系证',
    '证明',
    '亲属关系',
    '亲属',
  ]);
});

describe('queryPairs: a question without its wrapping', () => {
  test.each<[string, string[]]>([
    ['亲属关系证明', ['亲属', '属关', '关系', '系证', '证明']],
    ['请问亲属关系证明去哪里开？', ['亲属', '属关', '关系', '系证', '证明']],
    ['怎么证明我妈是我妈', ['证明', '明我', '我妈', '妈是', '是我']],
    ['呼和浩特 140项', ['呼和', '和浩', '浩特', '140', '项']],
    ['低保怎么办理', ['低保']],
    ['上海', ['上海']],
    ['中国', ['中国']],
    ['人口', ['人口']],
    ['１２３４５', ['12345']],
    ['WPS', ['wps']],
  ])('%s', (question, pairs) => {
    expect(queryPairs(question)).toEqual(pairs);
  });

  test('where nothing is left, the question itself', () => {
    expect(queryPairs('怎么办')).toEqual(['怎么', '么办']);
    expect(queryPairs('为什么')).toEqual(['为什', '什么']);
  });

  test.each(['', '   ', '？？'])('%j asks nothing', (question) => {
    expect(queryPairs(question)).toEqual([]);
  });

  test('every pair of a page’s name is a token of that page', () => {
    for (const name of ['亲属关系证明', '无犯罪记录证明', '社区戒毒社区康复人员情况证明', '和林格尔县', '12345热线'])
      expect(searchTokens([name])).toEqual(expect.arrayContaining(queryPairs(name)));
  });
});
