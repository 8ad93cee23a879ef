/** What holds for a certificate in a place: its own answer, filled up from the places above, field by field. */
import type { Claim } from '../schema/cells.ts';
import type { Certificate, CertificateAnswer, Verdict } from '../schema/certificates.ts';
import type { District } from '../schema/districts.ts';
import type { SourceType } from '../schema/sources.ts';
import { COUNTRY, type Dataset } from './dataset.ts';
import { ancestry } from './districts.ts';

/** The fields of an answer that are made of claims, in the order a reader needs them. */
export const CLAIM_FIELDS = [
  'summary',
  'substitute',
  'office',
  'how',
  'materials',
  'steps',
  'fee',
  'timeLimit',
  'visits',
  'online',
  'phone',
  'basis',
  'ifAsked',
] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** How much weight a claim bears, from the kind of its source. */
export type ClaimKind = 'official' | 'law' | 'media' | 'reprint' | 'unverified';

/** How a kind is shown. */
export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  law: '法规',
  official: '官方',
  media: '媒体',
  reprint: '转载',
  unverified: '未核实',
};

const KIND_OF: Readonly<Record<SourceType, ClaimKind>> = {
  法律法规: 'law',
  政府文件: 'official',
  政府网页: 'official',
  中央媒体: 'media',
  地方媒体: 'media',
  转载: 'reprint',
  第三方: 'unverified',
};

const WEIGHT: readonly ClaimKind[] = ['law', 'official', 'media', 'reprint', 'unverified'];

/** A claim as shown: with the sources that back it and the kind of the best of them. */
export interface SourcedClaim {
  readonly text: string;
  readonly sources: readonly string[];
  readonly kind: ClaimKind;
}

/** One field of an answer and the place whose answer states it. */
export interface AnswerField {
  readonly claims: readonly SourcedClaim[];
  readonly from: District;
}

export interface Answer {
  readonly certificate: Certificate;
  readonly district: District;
  readonly verdict: Verdict | null;
  readonly verdictFrom: District | null;
  /** Only fields that some place states. */
  readonly fields: Readonly<Partial<Record<ClaimField, AnswerField>>>;
  /** The nearest row, with its date and note. */
  readonly own: CertificateAnswer | null;
  readonly checkedOn: string | null;
  /** Notes of all rows used, nearest first. */
  readonly notes: readonly { readonly text: string; readonly from: District }[];
  /** The editors found the rules at odds with each other, or could not see whether they still hold. */
  readonly isContested: boolean;
  /** Some place below the country has a say in it. */
  readonly isLocal: boolean;
  /** The committee may issue it in some places, and no rule says that this is one of them. */
  readonly isElsewhere: boolean;
}

/**
 * Whose a part of an answer is; nothing where the answer is the country's own.
 * The country's answer is not called a rule: it tells what single places do where there is no rule for all.
 */
export function provenance(answer: Answer, from: District | null): string {
  if (answer.district.code === COUNTRY || from === null) return '';
  if (from.code === COUNTRY) return '全国答案';
  return from.code === answer.district.code ? '本地规定' : `${from.name}规定`;
}

/** The kind of a claim with these sources; without any it is 未核实. */
export function kindOf(dataset: Dataset, sources: readonly string[]): ClaimKind {
  const kinds = sources.flatMap((id) => {
    const type = dataset.index.source.get(id)?.type;
    return type ? [KIND_OF[type]] : [];
  });
  return WEIGHT.find((kind) => kinds.includes(kind)) ?? 'unverified';
}

function sourced(dataset: Dataset, claim: Claim, row: CertificateAnswer): SourcedClaim {
  const sources = claim.sources.length > 0 || claim.unverified ? claim.sources : row.sources;
  return { text: claim.text, sources, kind: claim.unverified ? 'unverified' : kindOf(dataset, sources) };
}

/** The name a claim begins with where it holds in one place only. // e.g., 山西：村级组织出具 */
const PLACE = /^([^：]{2,10})：/u;

/** Whether an answer names only single places where the committee issues the paper: 「天津：居委会……」「肇庆：……」. */
function namesPlacesOnly(dataset: Dataset, { office }: CertificateAnswer): boolean {
  const isPlace = (name: string | undefined): boolean =>
    name !== undefined && dataset.districts.some((district) => district.name.startsWith(name));
  return office.length > 0 && office.every(({ text }) => isPlace(PLACE.exec(text)?.[1]));
}

/**
 * The answer for a certificate in a place.
 *
 * Each field comes from the nearest row, going up from the place itself to the country, that states it.
 *
 * @returns null where no row at any level speaks of the certificate
 */
export function answerFor(dataset: Dataset, certificate: Certificate, code: string): Answer | null {
  const district = dataset.index.district.get(code);
  const country = dataset.index.district.get(COUNTRY);
  if (!district) return null;
  const line = [...ancestry(dataset, code), ...(country && code !== COUNTRY ? [country] : [])];
  const rows = line.flatMap((from) => {
    const row = dataset.index.answersFor.get(certificate.id)?.find((one) => one.district === from.code);
    return row ? [{ from, row }] : [];
  });
  const nearestRow = rows[0];
  if (!nearestRow) return null;

  const fields: Partial<Record<ClaimField, AnswerField>> = {};
  for (const field of CLAIM_FIELDS) {
    const stating = rows.find(({ row }) => row[field].length > 0);
    if (stating)
      fields[field] = {
        claims: stating.row[field].map((claim) => sourced(dataset, claim, stating.row)),
        from: stating.from,
      };
  }
  const verdict = rows.find(({ row }) => row.verdict !== null);
  const notes = rows.flatMap(({ from, row }) => (row.note === null ? [] : [{ text: row.note, from }]));
  return {
    certificate,
    district,
    verdict: verdict?.row.verdict ?? null,
    verdictFrom: verdict?.from ?? null,
    fields,
    own: nearestRow.from === district ? nearestRow.row : null,
    checkedOn: nearestRow.row.checkedOn,
    notes,
    isContested: notes.some(({ text }) => text.includes('以当地现行规定为准')),
    isLocal: rows.some(({ from }) => from.code !== COUNTRY),
    isElsewhere:
      verdict?.row.verdict === '社区可开' && verdict.from.code === COUNTRY && namesPlacesOnly(dataset, verdict.row),
  };
}

/** The whole answer sheet of a place: what holds there for every certificate anybody has ruled on. */
export const answerSheet = (dataset: Dataset, code: string): Answer[] =>
  dataset.certificates.flatMap((certificate) => answerFor(dataset, certificate, code) ?? []);

/** Places that have answers of their own, in the order of their codes. */
export const placesWithAnswers = (dataset: Dataset): District[] =>
  dataset.districts.filter(({ code }) => dataset.answers.some((row) => row.district === code));
