/** Addresses of the contract (§4), under the site's base path. */
import { TOPIC_SLUGS, type Topic } from './schema/metrics.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** A path on this site, e.g. `/figures/` → `/mingbai/figures/` under a base path. */
export const href = (path: string): string => `${base}${path}`;

/** A name as one part of an address: no slash in it, no percent sign that could be read twice. */
export const pathPart = (name: string): string => name.replace(/[\s/\\?#%]+/gu, '-');
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
