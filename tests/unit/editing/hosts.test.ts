import { expect, test } from 'vitest';
import { fileLinks } from '../../../src/editing/hosts.ts';

const file = 'data/figures/150100.csv';
const linksOf = (repository: string, exists = true) => {
  const { host, edit, upload } = fileLinks(repository, file, exists) ?? { host: null, edit: null, upload: null };
  return [host, edit, upload];
};

test('GitHub, Gitee and GitLab each have their own addresses', () => {
  expect(linksOf('https://github.com/a/b')).toEqual([
    'GitHub',
    'https://github.com/a/b/edit/main/data/figures/150100.csv',
    'https://github.com/a/b/upload/main/data/figures',
  ]);
  expect(linksOf('https://gitee.com/a/b.git')).toEqual([
    'Gitee',
    'https://gitee.com/a/b/edit/master/data/figures/150100.csv',
    'https://gitee.com/a/b/tree/master/data/figures',
  ]);
  expect(linksOf('https://gitlab.example.org/group/sub/b/')).toEqual([
    'GitLab',
    'https://gitlab.example.org/group/sub/b/-/edit/main/data/figures/150100.csv',
    'https://gitlab.example.org/group/sub/b/-/tree/main/data/figures',
  ]);
});

test('an address that names a branch is taken at its word', () => {
  expect(linksOf('https://github.com/a/b/tree/release/2026')[2]).toBe(
    'https://github.com/a/b/upload/release/2026/data/figures',
  );
  expect(linksOf('https://gitlab.com/a/b/-/tree/dev')[2]).toBe('https://gitlab.com/a/b/-/tree/dev/data/figures');
});

test('a new file can only be uploaded; an unknown website is linked as it is; without an address there is no link', () => {
  expect(linksOf('https://github.com/a/b', false)[1]).toBe(null);
  expect(linksOf('https://code.example.org/a/b')).toEqual(['code.example.org', null, 'https://code.example.org/a/b']);
  expect(fileLinks('', file, true)).toBe(null);
  expect(fileLinks('javascript:alert(1)', file, true)).toBe(null);
});
