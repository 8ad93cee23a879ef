/** Where readers report an error on a page: a mail or an issue that already names the page. */
import type { SiteSettings } from './schema/site.ts';

/** What the report is about. */
export interface Reported {
  readonly title: string;
  /** The page's full address. */
  readonly url: string;
  /** The identifier and version, or whatever else finds it again. */
  readonly reference: string;
}

export interface ReportLink {
  readonly label: string;
  readonly href: string;
}

/** The ways to report that the settings name; none where they name none. */
export function reportLinks(
  { contact, repository }: Pick<SiteSettings, 'contact' | 'repository'>,
  { title, url, reference }: Reported,
): ReportLink[] {
  const subject = `报错：${title}`;
  const body = `页面：${url}\n编号：${reference}\n\n哪里不对：\n\n应该是什么，依据哪份文件（网址或文号）：\n`;
  const links: ReportLink[] = [];
  if (/^[^\s@<>"]+@[^\s@<>"]+$/u.test(contact)) {
    const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
    links.push({ label: `写邮件给 ${contact}`, href: `mailto:${contact}?${query}` });
  } else if (/^https?:\/\//u.test(contact)) {
    links.push({ label: '到联系页面报告', href: contact });
  }
  if (repository !== '') links.push({ label: '到数据仓库提一个问题', href: issueAddress(repository, subject, body) });
  return links;
}

/** GitLab names the fields of a new issue in its own way; GitHub, Gitea and Forgejo share one. */
function issueAddress(repository: string, title: string, body: string): string {
  const root = repository.replace(/(?:\.git)?\/*$/u, '');
  const isGitLab = new URL(root).hostname.includes('gitlab');
  const query = isGitLab
    ? new URLSearchParams({ 'issue[title]': title, 'issue[description]': body })
    : new URLSearchParams({ title, body });
  return `${root}/${isGitLab ? '-/' : ''}issues/new?${query.toString()}`;
}
