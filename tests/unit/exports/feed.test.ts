import { expect, test } from 'vitest';
import { feed } from '../../../src/exports/feed.ts';
import { goodDataset } from '../../support/project.ts';

const head = '编号,日期,类型,对象,原内容,现内容,原因,影响结论,来源\n';

test('updates, corrections and revisions stand in one feed, told apart, newest first', async () => {
  const text = feed(
    await goodDataset({
      'data/updates.csv': '编号,日期,标题,内容,地址\nu1,2026-11-23,上线,第一批数据,/about/\n',
      'data/corrections.csv': `${head}c1,2026-11-25,更正,/figures/150100-003/,68,58,抄错,是,hohhot-2024\nc2,2026-11-24,修订,/about/,甲,乙,来源改了。,否,\n`,
    }),
  );
  expect(
    [...text.matchAll(/<title>([^<]*)<\/title>\s*<updated>([^<]*)<\/updated>\s*<category term="(\w+)"/gu)].map((m) =>
      m.slice(1),
    ),
  ).toEqual([
    ['更正：呼和浩特市社区事务（两次合计）：140项 → 58项', '2026-11-25T00:00:00+08:00', 'correction'],
    ['修订：/about/', '2026-11-24T00:00:00+08:00', 'revision'],
    ['更新：上线', '2026-11-23T00:00:00+08:00', 'update'],
  ]);
  expect(text).toContain('原来写「68」，现在是「58」。抄错。这会改变结论。');
  expect(text).toContain('来源改了。不影响结论。');
  expect(text).toContain(
    '<link rel="alternate" type="text/html" href="https://mingbai.example.org/figures/150100-003/"/>',
  );
  // The feed is as new as its newest entry.
  expect(text.indexOf('<updated>2026-11-25')).toBeLessThan(text.indexOf('<entry>'));
});

test('text from the data cannot break out of the feed', async () => {
  const text = feed(
    await goodDataset({
      'data/corrections.csv': `${head}c1,2026-11-25,更正,/figures/150100-003/,"</content></entry>&""x",]]>,a < b,否,\n`,
    }),
  );
  expect(text).toContain('&lt;/content&gt;&lt;/entry&gt;&amp;&quot;x');
  expect(text.match(/<\/entry>/gu)).toHaveLength(1);
  expect(text).not.toContain(']]>');
});
