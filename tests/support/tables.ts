/** The published tables (contract §5), as programs read them. */
import type { CheckStatus } from '../../src/dataset/arithmetic.ts';
import type { Certificate } from '../../src/schema/certificates.ts';
import type { District } from '../../src/schema/districts.ts';
import type { DutyRow } from '../../src/schema/duties.ts';
import type { DutyListRow } from '../../src/schema/duty-lists.ts';
import type { FigureRow } from '../../src/schema/figures.ts';
import type { Metric } from '../../src/schema/metrics.ts';
import type { Correction, Term } from '../../src/schema/others.ts';
import type { Source } from '../../src/schema/sources.ts';
import type { BuiltSite } from './built-site.ts';

export interface FigureJson extends FigureRow {
  readonly unit: string;
  readonly check: CheckStatus;
  readonly computed: string;
}

export interface AnswerJson {
  readonly certificate: string;
  readonly district: string;
  readonly verdict: string | null;
  readonly sources: readonly string[];
  /** Every stated field, claim by claim. */
  readonly claims: Readonly<Record<string, readonly { readonly text: string }[]>>;
}

export interface Tables {
  readonly figures: FigureJson;
  readonly metrics: Metric;
  readonly districts: District;
  readonly sources: Source;
  readonly certificates: Certificate;
  readonly 'certificate-answers': AnswerJson;
  readonly 'duty-lists': DutyListRow & { readonly source: string };
  readonly duties: DutyRow;
  readonly glossary: Term;
  readonly corrections: Correction;
}

/** A table as published. */
export const readTable = <N extends keyof Tables>(site: BuiltSite, name: N): readonly Tables[N][] =>
  JSON.parse(site.read(`data/${name}.json`)) as Tables[N][];
