/** A certificate for search engines: schema.org GovernmentService and FAQPage. */
import type { Certificate } from '../schema/certificates.ts';
import type { Answer } from './answers.ts';

/**
 * The service with everything people call it, and the questions people ask with the answer in one line.
 *
 * @param url the page's address
 */
export function serviceData(
  certificate: Certificate,
  answer: Answer | null,
  url: string,
): Readonly<Record<string, unknown>> {
  const { name, aliases, questions } = certificate;
  const summary = answer?.fields.summary?.claims.map((claim) => claim.text).join('') ?? '没有查到规定。';
  const text = answer?.verdict ? `${answer.verdict}。${summary}` : summary;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'GovernmentService',
        name,
        alternateName: aliases,
        description: text,
        areaServed: { '@type': 'Country', name: '中国' },
        url,
      },
      {
        '@type': 'FAQPage',
        url,
        mainEntity: {
          '@type': 'Question',
          name: `${name}去哪里办`,
          alternateName: questions,
          acceptedAnswer: { '@type': 'Answer', text },
        },
      },
    ],
  };
}
