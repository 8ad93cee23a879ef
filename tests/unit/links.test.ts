import { expect, test } from 'vitest';
import { pathPart } from '../../src/links.ts';

test.each([
  ['民生服务', '民生服务'],
  ['市政/园林 部门', '市政-园林-部门'],
  ['100%?#a', '100-a'],
  ['..', '-'],
  ['.', '-'],
  ['../../etc', '--..-etc'],
  ['<b>:"|*', '-b-'],
  ['a\u202e\u200bb', 'a-b'],
])('%s as a part of an address is %s', (name, part) => {
  expect(pathPart(name)).toBe(part);
});

test('a name too long for a file name is cut, and two such names stay apart', () => {
  const [one, other] = ['长'.repeat(10_000), `${'长'.repeat(9999)}短`].map(pathPart);
  expect(one).toMatch(/^长{60}-[0-9a-f]{8}$/u);
  expect(other).toMatch(/^长{60}-[0-9a-f]{8}$/u);
  expect(one).not.toBe(other);
});
