/** `data/site.json`: what is true of the whole site. Nothing else reads the raw file. */
import { z } from 'zod';

const words = z.string().trim();
const webAddress = z.string().regex(/^(?:https?:\/\/\S+)?$/u, '写成 https:// 或 http:// 开头的网址，没有就留空');

export const siteSettings = z.strictObject({
  /** The site's name, e.g. `明白账`. */
  name: words.min(1),
  subtitle: words,
  /** Where the site is published, without a path, e.g. `https://example.org`. Used in citations, the sitemap and share data. */
  address: z.string().regex(/^https?:\/\/[^/\s]+$/u, '写成 https://example.org 的样子，末尾不带 /'),
  /** `/` or a path such as `/mingbai/`, when the site does not stand at its host's root. */
  base: z.string().regex(/^\/(?:[^\s]*\/)?$/u, '写成 / 或 /mingbai/ 的样子，以 / 开头和结尾'),
  publisher: words,
  /** A mail address or an http address where readers report errors; empty = not shown. */
  contact: words,
  /** The phone readers may call about a certificate, e.g. `12345`. */
  supervisionPhone: words,
  /** 政府网站标识码, ICP备案号, 公安备案号: empty = not shown, never faked. */
  siteCode: words,
  icp: words,
  policeRecord: words,
  /** Where the data can be edited, e.g. a repository page; empty = not shown. */
  repository: webAddress,
  /** Whether visited pages and the answers can be read without a network (a service worker); on where nothing is said. */
  offline: z.boolean('写 true（没有网络也能看存下的页面）或 false（不存），不加引号').default(true),
  licences: z.strictObject({ code: words.min(1), data: words.min(1), sources: words.min(1) }),
});
export type SiteSettings = z.infer<typeof siteSettings>;
