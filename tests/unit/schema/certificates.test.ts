import { expect, test } from 'vitest';
import { SITUATIONS } from '../../../src/schema/certificates.ts';
import { problemsOf, edited } from '../../support/project.ts';

const withSituations = async (value: string) =>
  problemsOf({
    'data/certificates.csv': (await edited('data/certificates.csv', ['用途,相关\n', '用途,相关,情形\n'])).replaceAll(
      /(?<=\n)(.+)$/gmu,
      `$1,${value}`,
    ),
  });

test('situations are words of the list, several of them split by ;', async () => {
  expect(await withSituations('上学;继承')).toEqual([]);
  expect(await withSituations('')).toEqual([]);
  const problems = await withSituations('上学;继乘');
  expect(problems.map(({ code, column }) => [code, column])).toEqual([
    ['enum', '情形'],
    ['enum', '情形'],
    ['enum', '情形'],
  ]);
  expect(problems[0]?.message).toContain(SITUATIONS.join('、'));
});
