import { describe, expect, test } from 'vitest';
import { namesFrom, readQuestion } from '../../../src/search/question.ts';
import { simplifiedFrom } from '../../../src/search/text.ts';
import { characterPairs, searchTokens } from '../../../src/search/tokens.ts';

const none = simplifiedFrom('');

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

describe('a question without its wrapping', () => {
  test.each<[string, string]>([
    ['亲属关系证明', '亲属关系证明'],
    ['请问亲属关系证明去哪里开？', '亲属关系证明'],
    ['低保怎么办理', '低保'],
    ['上海', '上海'],
    ['首问', '首问'],
    ['１２３４５', '12345'],
    ['WPS', 'wps'],
    ['140项减到58项', '140项减58项'],
    ['户口本丢了怎么办', '户口本丢'],
    // Where nothing is left, the question itself.
    ['怎么办', '怎么办'],
    ['，。', ''],
  ])('%s → %s', (typed, left) => {
    expect(readQuestion(typed, none).key).toBe(left);
  });

  test('names that must stay whole are not taken apart: 和 in 和林格尔 is no word of its own', () => {
    expect(readQuestion('和林格尔的红绿黄清单', none, namesFrom(['和林格尔'])).parts).toEqual([
      '和林格尔',
      '红绿黄清单',
    ]);
  });

  test('traditional is read as simplified, full-width as half-width', () => {
    const simplified = simplifiedFrom('親亲屬属關关係系證证');
    expect(readQuestion('親屬關係證明', simplified).key).toBe('亲属关系证明');
    expect(readQuestion('５８．６％', simplified).key).toBe('58.6%');
  });
});

test.each([
  ['每年证明自己没死', '健在'],
  ['还活着的证明', '健在'],
  ['没有结过婚', '未婚'],
  ['没有房子怎么证明', '无房'],
  // Words made of such as carry no subject are none themselves; of a word nobody knows nothing is left out.
  ['年年都要我去开', '年年'],
  ['居能办镇能办', '居能办镇能办'],
])('%s is read as %s', (typed, key) => {
  expect(readQuestion(typed, none).key).toContain(key);
});

test.each<[string, string[]]>([
  ['140项减到58项', ['140', '58']],
  ['58.6%', ['58.6%']],
  ['2024年的会议', []],
  // Nor are a year and the number of a document.
  ['民发〔2020〕20号', []],
  ['哪些证明不开 2023 最新', []],
  ['2024项', ['2024']],
  ['1,234项', ['1234']],
  // A number people call is no amount.
  ['12345 热线', []],
])('the numbers of %s', (typed, numbers) => {
  expect(readQuestion(typed, none).numbers).toEqual(numbers);
});

test('what kind of question it is', () => {
  expect(readQuestion('什么是小马拉大车', none)).toMatchObject({ asksMeaning: true, asksPaper: false });
  expect(readQuestion('社区现在还能开哪些证明', none)).toMatchObject({ asksList: true, asksPaper: true });
  expect(readQuestion('哪些人要开收入证明', none)).toMatchObject({ asksList: false });
  expect(readQuestion('qin shu', none)).toMatchObject({ latin: true });
  expect(readQuestion('App 养老', none)).toMatchObject({ latin: false });
});
