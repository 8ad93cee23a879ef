import { expect, test } from 'vitest';
import { reportLinks } from '../../src/report-error.ts';

const reported = {
  title: '呼和浩特市社区事务：140项 → 58项 & 更多',
  url: 'https://mingbai.example.org/figures/150100-003/',
  reference: '150100-003（v1）',
};
const links = (contact: string, repository: string): string[] =>
  reportLinks({ contact, repository }, reported).map(({ href }) => href);

test('nothing to write to, nothing to press', () => {
  expect(links('', '')).toEqual([]);
  expect(links('市民政局二楼', '')).toEqual([]);
});

test('a mail already names the page and its identifier', () => {
  const [href = ''] = links('a@example.org', '');
  const mail = new URL(href);
  expect([mail.protocol, mail.pathname]).toEqual(['mailto:', 'a@example.org']);
  expect(mail.searchParams.get('subject')).toBe(`报错：${reported.title}`);
  expect(mail.searchParams.get('body')).toContain(`页面：${reported.url}\r\n编号：${reported.reference}\r\n`);
});

test('a contact page is led to as it is', () => {
  expect(links('https://example.org/contact', '')).toEqual(['https://example.org/contact']);
});

test.each([
  ['https://github.com/a/b', 'https://github.com/a/b/issues/new', 'title', 'body'],
  ['https://gitee.com/a/b.git', 'https://gitee.com/a/b/issues/new', 'title', 'body'],
  ['https://gitlab.com/a/b/', 'https://gitlab.com/a/b/-/issues/new', 'issue[title]', 'issue[description]'],
])('a repository at %s gets an issue', (repository, address, title, body) => {
  const [href = ''] = links('', repository);
  const url = new URL(href);
  expect(url.origin + url.pathname).toBe(address);
  expect(url.searchParams.get(title)).toBe(`报错：${reported.title}`);
  expect(url.searchParams.get(body)).toContain(reported.url);
});
