import { afterAll, beforeAll, expect, test } from 'vitest';
import { brief } from '../support/brief.ts';
import { readSite } from '../support/built-site.ts';
import { attribute, byTag } from '../support/html.ts';
import { jsonLdAddresses, LinkCheck, sitemapPaths } from '../support/links.ts';
import { ProjectCopy, type Finished } from '../support/project-copy.ts';

const patience = 120_000;

let here: ProjectCopy;
let elsewhere: ProjectCopy;
let builds: readonly Finished[];

beforeAll(async () => {
  here = new ProjectCopy();
  elsewhere = new ProjectCopy();
  builds = await Promise.all([
    here.run('build', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }),
    elsewhere.run('build', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }),
  ]);
}, patience);

afterAll(() => {
  here.remove();
  elsewhere.remove();
});

test('two builds in different folders, time zones and languages are the same, byte for byte', () => {
  expect(builds.map(({ status }) => status)).toEqual([0, 0]);
  const [one, other] = [here.hashes('dist'), elsewhere.hashes('dist')];
  const files = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  expect(brief(files.filter((file) => one[file] !== other[file]))).toEqual([]);
  expect(files).toContain('dist/index.html');
});

test(
  'three broken cells in three files are named together, and the last site stays as it was',
  async () => {
    const [figures = ''] = here.files('data/figures');
    const broken = [
      { file: 'data/certificate-answers.csv', row: 3, column: '结论', value: '不用办' },
      { file: figures, row: 2, column: '行号', value: '第二十五行' },
      { file: 'data/sources.csv', row: 4, column: '取得日期', value: '2026-13-40' },
    ];
    const before = here.hashes('dist');
    const intact = broken.map(({ file }) => here.read(file));
    for (const { file, row, column, value } of broken) here.setCell(file, row, column, value);

    const { status, output } = await here.run('build');

    broken.forEach(({ file }, index) => here.write(file, intact[index] ?? ''));
    const errors = output.split('\n').filter((line) => line.includes('【错误】'));
    expect(status).toBe(1);
    expect(output).toContain('3 处错误');
    expect(output).toContain('网站没有更新，上一次的网站还在');
    expect(
      errors.map((line) => /【错误】(\S+) 第(\d+)行「([^」]+)」：现在是「([^」]+)」。(.+)$/u.exec(line)?.slice(1, 5)),
    ).toEqual(broken.map(({ file, row, column, value }) => [file, String(row), column, value]));
    expect(errors.filter((line) => (line.split('现在是')[1]?.match(/[。？]/gu) ?? []).length < 3)).toEqual([]);
    expect(here.hashes('dist')).toEqual(before);
  },
  patience,
);

test(
  'an article that cannot be read stops the build, and the last site stays as it was',
  async () => {
    const before = here.hashes('dist');
    const article = 'content/pages/about.mdx';
    const intact = here.read(article);
    here.write(article, `${intact}\n<Figure id="150100-001"\n`);

    const { status, output } = await here.run('build');

    here.write(article, intact);
    expect(status).toBe(1);
    expect(output).toContain('about.mdx');
    expect(here.hashes('dist')).toEqual(before);
  },
  patience,
);

test(
  'under a base path every address starts with it and leads somewhere, old addresses too',
  async () => {
    const settings = JSON.parse(elsewhere.read('data/site.json')) as Readonly<Record<string, unknown>>;
    elsewhere.write('data/site.json', JSON.stringify({ ...settings, base: '/mingbai/' }, null, 2));
    const redirects = elsewhere.read('data/redirects.csv').trimEnd();
    elsewhere.write('data/redirects.csv', `${redirects}\n/old/place/,/figures/,2026-01-01,测试\n`);

    const { status, output } = await elsewhere.run('build');
    expect({ status, output }).toMatchObject({ status: 0 });

    const site = readSite(elsewhere.root);
    const links = new LinkCheck(site);
    expect(site.base).toBe('/mingbai/');
    expect(brief(links.allFaults())).toEqual([]);
    expect(brief(site.pages.flatMap((page) => links.faults(page, jsonLdAddresses(page))))).toEqual([]);
    expect(brief(sitemapPaths(site).filter((path) => !site.addresses.has(path)))).toEqual([]);
    expect(site.read('robots.txt')).toContain(`${site.origin}/mingbai/sitemap-index.xml`);
    expect([...site.redirects]).toContainEqual(['/mingbai/old/place/', '/mingbai/figures/']);
    expect(
      byTag(site.page('/').document, 'script')
        .map((script) => attribute(script, 'src') ?? '')
        .filter((address) => address !== '' && !address.startsWith('/mingbai/')),
    ).toEqual([]);
  },
  patience,
);
