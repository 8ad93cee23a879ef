/** Addresses of the contract (§4), under the site's base path. */
import { createHash } from 'node:crypto';
import { TOPIC_SLUGS, type Topic } from './schema/metrics.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** A path on this site, e.g. `/figures/` → `/mingbai/figures/` under a base path. */
export const href = (path: string): string => `${base}${path}`;

/** Longer names are cut: a file name may have 255 bytes, and a Chinese character is three of them. */
const LONGEST_PART = 60;

/**
 * A name as one part of an address: nothing that would mean something else in an address or a file name, no percent sign
 * that could be read twice, no dot in front (`..` would be another folder), no character that cannot be seen. What is
 * too long for a file name is cut, with a mark of the whole name behind it, so that two names stay two addresses.
 */
export function pathPart(name: string): string {
  const plain = name.replace(/[\s/\\?#%<>:"|*\p{Cc}\p{Cf}]+/gu, '-').replace(/^\.+/u, '-');
  const letters = [...plain];
  if (letters.length <= LONGEST_PART) return plain;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${letters.slice(0, LONGEST_PART).join('')}-${mark}`;
}
const slug = (name: string): string => encodeURIComponent(pathPart(name));

export const certificateHref = (id: string): string => href(`/certificates/${id}/`);
export const cardHref = (id: string): string => href(`/certificates/${id}/card/`);
export const officeHref = (slug: string): string => href(`/certificates/offices/${slug}/`);
/** The answer for a certificate on the answer sheet of a place. */
export const localAnswerHref = (code: string, id: string): string => href(`/districts/${code}/certificates/#${id}`);
/** A place's answers in large print. */
export const sheetHref = (code: string): string => href(`/districts/${code}/certificates/sheet/`);
export const districtHref = (code: string, page: '' | 'duties' | 'certificates' | 'figures' = ''): string =>
  href(`/districts/${code}/${page === '' ? '' : `${page}/`}`);
export const listHref = (id: string): string => href(`/duties/${id}/`);
export const dutyHref = (list: string, id: string): string => href(`/duties/${list}/#${id}`);
/** Pages named after what they are about, as the lists write it: `/duties/topics/民生服务/`. */
export const fieldHref = (field: string): string => href(`/duties/topics/${slug(field)}/`);
export const departmentHref = (department: string): string => href(`/duties/departments/${slug(department)}/`);
export const figureHref = (id: string): string => href(`/figures/${id}/`);
export const topicHref = (topic: Topic): string => href(`/figures/topics/${TOPIC_SLUGS[topic]}/`);
export const metricHref = (id: string): string => href(`/metrics/${id}/`);
export const caseHref = (slug: string): string => href(`/cases/${slug}/`);
/** A source, and everything on the site that rests on it. */
export const sourceHref = (id: string): string => href(`/data/sources/${id}/`);
export const embedHref = (kind: 'figures' | 'metrics', id: string, version?: string): string =>
  href(`/embed/${kind}/${id}/${version === undefined ? '' : `${version}/`}`);

/** Only addresses a reader can follow safely; anything else is shown as text. */
export const safeUrl = (url: string | null): string | null => (url !== null && /^https?:\/\//u.test(url) ? url : null);
