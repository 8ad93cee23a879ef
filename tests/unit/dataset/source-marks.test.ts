import { expect, test } from 'vitest';
import { answerFor, CLAIM_FIELDS } from '../../../src/dataset/answers.ts';
import { sourceMarks } from '../../../src/dataset/source-marks.ts';
import { goodDataset } from '../../support/project.ts';

test('every source of an answer has a number, from 1 without a gap, the basis last', async () => {
  const dataset = await goodDataset();
  const certificate = dataset.index.certificate.get('qinshu-guanxi');
  const answer = certificate && answerFor(dataset, certificate, '000000');
  if (!answer) throw new Error('no answer');
  const marks = sourceMarks([answer]);
  const used = CLAIM_FIELDS.flatMap((field) => answer.fields[field]?.claims.flatMap(({ sources }) => sources) ?? []);
  expect(new Set(marks.keys())).toEqual(new Set(used));
  expect([...marks.values()]).toEqual([...marks].map((_, index) => index + 1));
  const [first] = answer.fields.summary?.claims[0]?.sources ?? [];
  expect(first && marks.get(first)).toBe(1);
  // Counted once, however many answers name it.
  expect(sourceMarks([answer, answer])).toEqual(marks);
});
