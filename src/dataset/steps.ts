/** What an answer tells people to do and to say, taken apart. */
import type { Answer, AnswerField, SourcedClaim } from './answers.ts';
import { COUNTRY, groupBy } from './dataset.ts';

/** A claim of a step: the step itself, another way of doing it (或), or what has to be done with it (和). */
export interface StepPart extends SourcedClaim {
  readonly join: '或' | '和' | null;
}

/** Steps in order. An editor begins a claim with 「或：」 or 「和：」 where it belongs to the step before it. */
export function stepsOf(claims: readonly SourcedClaim[]): StepPart[][] {
  const steps: StepPart[][] = [];
  for (const claim of claims) {
    const [, mark, text = ''] = /^([或和])[：:]\s*(.+)$/su.exec(claim.text) ?? [];
    const last = steps.at(-1);
    if (mark !== undefined && last) last.push({ ...claim, text, join: mark as '或' | '和' });
    else steps.push([{ ...claim, join: null }]);
  }
  return steps;
}

/** What 仍被要求 holds: sentences to show at the counter, and everything else. */
export interface Asked {
  readonly say: readonly SourcedClaim[];
  readonly rest: readonly SourcedClaim[];
}

const SAY = /^可以这样说[：:]\s*/u;

/** Sentences that begin with 「可以这样说：」 are for the counter. */
export function askedOf({ claims }: AnswerField): Asked {
  return {
    say: claims.filter(({ text }) => SAY.test(text)).map((claim) => ({ ...claim, text: claim.text.replace(SAY, '') })),
    rest: claims.filter(({ text }) => !SAY.test(text)),
  };
}

/** Words that several certificates of a place share, said once on its page. */
export interface SharedAsked {
  readonly anchor: string;
  /** What the links to it are called. // e.g., '第 1 种说法' */
  readonly name: string;
  readonly field: AnswerField;
}

/** By certificate: the words at the counter that at least two answers have from the country, word for word. */
export function sharedAsked(answers: readonly Answer[]): ReadonlyMap<string, SharedAsked> {
  const asking = answers.flatMap(({ certificate, fields: { ifAsked } }) =>
    ifAsked?.from.code === COUNTRY ? [{ id: certificate.id, field: ifAsked }] : [],
  );
  const groups = groupBy(asking, ({ field }) =>
    JSON.stringify(field.claims.map(({ text, kind }) => [text, kind === 'unverified'])),
  );
  const shared = [...groups.values()].filter((group) => group.length > 1);
  return new Map(
    shared.flatMap((group, index) =>
      group.map(({ id, field }) => {
        const number = String(index + 1);
        return [id, { anchor: `asked-${number}`, name: `第 ${number} 种说法`, field }] as const;
      }),
    ),
  );
}
