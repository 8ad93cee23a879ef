/**
 * The headers of {@link headerRules} in the words of web servers and hosts. `_headers` is written into the built site;
 * the others are samples in `.config/hosting/`, which a test compares with what is made here.
 */
import { headerRules } from './preview-headers.ts';

const [everywhere = { below: '/', headers: {} }, ...exceptions] = headerRules;

/** Rules as `_headers` has them, for hosts that read such a file (Cloudflare Pages, Netlify and their like). */
export function headersFile(base: string): string {
  return `${headerRules
    .map(({ below, headers }) => {
      const lines = Object.entries(headers).flatMap(([name, value]) => [
        // Where two rules match, these hosts join the two values, and a browser keeps to the stricter of two policies.
        ...(below !== everywhere.below && name in everywhere.headers ? [`  ! ${name}`] : []),
        `  ${name}: ${value}`,
      ]);
      return [`${base}${below.slice(1)}*`, ...lines].join('\n');
    })
    .join('\n\n')}\n`;
}

/** What a header is below each path where it is not what it is everywhere. */
const otherwise = (name: string): { readonly below: string; readonly value: string }[] =>
  exceptions.flatMap(({ below, headers }) => {
    const value = headers[name];
    return value === undefined ? [] : [{ below, value }];
  });

const names = [...new Set(headerRules.flatMap(({ headers }) => Object.keys(headers)))];
const quoted = (text: string): string => `"${text.replace(/["\\]/gu, String.raw`\$&`)}"`;
const variable = (name: string): string => `$mingbai_${name.toLowerCase().replaceAll('-', '_')}`;

/** A server block for nginx. `add_header` with an empty value sends nothing. */
export function nginxConfig(): string {
  const varying = names.filter((name) => otherwise(name).length > 0);
  const maps = varying.map((name) =>
    [
      `map $uri ${variable(name)} {`,
      `    default ${quoted(everywhere.headers[name] ?? '')};`,
      ...otherwise(name).map(({ below, value }) => `    ~^${below} ${quoted(value)};`),
      '}',
    ].join('\n'),
  );
  return `# nginx: the built site in /srv/mingbai/dist. Behind https, add Strict-Transport-Security yourself.
${maps.join('\n')}

server {
    listen 80;
    server_name mingbai.example.org;
    root /srv/mingbai/dist;
    index index.html;
    error_page 404 /404.html;

    charset utf-8;
    charset_types text/css text/csv text/plain text/xml text/javascript application/javascript application/json application/xml;
    gzip on;
    gzip_vary on;
    gzip_types text/css text/csv text/plain text/xml text/javascript application/javascript application/json application/xml image/svg+xml;

${names
  .map(
    (name) =>
      `    add_header ${name} ${varying.includes(name) ? variable(name) : quoted(everywhere.headers[name] ?? '')} always;`,
  )
  .join('\n')}

    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}

/** A site for Caddy. Each header has matchers that exclude one another, so that no order matters. */
export function caddyfile(): string {
  const lines = names.flatMap((name) => {
    const others = otherwise(name);
    const general = everywhere.headers[name];
    const key = name.toLowerCase();
    if (others.length === 0) return [`\theader ${name} ${quoted(general ?? '')}`];
    const paths = others.map(({ below }) => `${below}*`).join(' ');
    return [
      ...(general === undefined ? [] : [`\t@${key} not path ${paths}`, `\theader @${key} ${name} ${quoted(general)}`]),
      ...others.flatMap(({ below, value }, index) => [
        `\t@${key}-${String(index)} path ${below}*`,
        `\theader @${key}-${String(index)} ${name} ${quoted(value)}`,
      ]),
    ];
  });
  return `# Caddy: the built site in /srv/mingbai/dist.
(mingbai-headers) {
${lines.join('\n')}
}

mingbai.example.org {
	root * /srv/mingbai/dist
	encode zstd gzip
	import mingbai-headers
	file_server
	handle_errors {
		import mingbai-headers
		rewrite * /404.html
		file_server
	}
}
`;
}
