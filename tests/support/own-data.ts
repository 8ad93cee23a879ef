/** The project's own data, as it is published. */
import { answerFor, type Answer } from '../../src/dataset/answers.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { filesIn } from '../../src/dataset/files.ts';
import { load } from '../../src/dataset/load.ts';
import { projectRoot } from './built-site.ts';

export async function ownDataset(): Promise<Dataset> {
  const { dataset, problems } = await load(filesIn(projectRoot));
  if (!dataset) throw new Error(`the data has errors:\n${JSON.stringify(problems, null, 1)}`);
  return dataset;
}

/** The answer for a certificate in a place, which must be there. */
export function answerIn(dataset: Dataset, certificate: string, code: string): Answer {
  const row = dataset.index.certificate.get(certificate);
  const answer = row ? answerFor(dataset, row, code) : null;
  if (!answer) throw new Error(`no answer for ${certificate} in ${code}`);
  return answer;
}
