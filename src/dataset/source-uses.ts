/** What of the site rests on a source. */
import type { Certificate } from '../schema/certificates.ts';
import type { Term } from '../schema/others.ts';
import { CLAIM_FIELDS } from './answers.ts';
import type { Case, Dataset, DutyList, Figure } from './dataset.ts';

export interface SourceUses {
  readonly figures: readonly Figure[];
  readonly lists: readonly DutyList[];
  /** With the places whose answer names the source. */
  readonly answers: readonly { readonly certificate: Certificate; readonly district: string }[];
  readonly cases: readonly Case[];
  readonly terms: readonly Term[];
}

export function sourceUses(dataset: Dataset, id: string): SourceUses {
  return {
    figures: dataset.figures.filter((figure) => figure.source === id),
    lists: dataset.dutyLists.filter((list) => list.sources.includes(id)),
    answers: dataset.answers.flatMap((answer) => {
      const named =
        answer.sources.includes(id) ||
        CLAIM_FIELDS.some((field) => answer[field].some((claim) => claim.sources.includes(id)));
      const certificate = dataset.index.certificate.get(answer.certificate);
      return named && certificate ? [{ certificate, district: answer.district }] : [];
    }),
    cases: dataset.cases.filter((article) => article.sources.includes(id)),
    terms: dataset.glossary.filter((term) => term.sources.includes(id)),
  };
}
