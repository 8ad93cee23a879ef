import { expect, test } from 'vitest';
import { stretches } from '../../../src/dataset/phones.ts';

const phones = (text: string): string[] => stretches(text).flatMap((part) => (part.phone ? [part.text] : []));

test.for([
  ['说不通的，可拨12345政务服务便民热线反映', ['12345']],
  ['拨 12333 或 12348', ['12333', '12348']],
  ['电话：0471-1234567。', ['0471-1234567']],
  ['国家社会保险公共服务平台（si.12333.gov.cn）', []],
  ['全国人社政务服务平台（12333.gov.cn）', []],
  ['掌上12333、电子社保卡', []],
  ['民发〔2020〕20号，2026年7月1日', []],
  ['编号 1234567', []],
  ['', []],
] as const)('%s', ([text, found]) => {
  expect(phones(text)).toEqual(found);
});

test('nothing of the text is lost', () => {
  const text = '先拨12345，再拨0871-7654321。';
  expect(
    stretches(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});
