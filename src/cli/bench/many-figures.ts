/** The built site with 100,000 figures in its explorer, made from the real ones. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSite } from '../../../tests/support/built-site.ts';
import { groupBy, type Dataset, type Figure } from '../../dataset/dataset.ts';
import { explorerData, explorerFile } from '../../explorer/files.ts';
import { headersFor } from '../../preview-headers.ts';
import type { District } from '../../schema/districts.ts';

export const FIGURES = 100_000;

/** Numbers as if by chance, the same every time. */
function chance(): (below: number) => number {
  let seed = 20_241_014;
  return (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

/** The metrics, numbers, periods and sources of the real figures, in 3,100 invented places, with ten times as many objects. */
export function manyFigures(real: Dataset): Dataset {
  const next = chance();
  const place = (code: string, parent: string | null, level: District['level'], name: string): District => ({
    code,
    name,
    parent,
    level,
    type: null,
    aliases: [],
    formerNames: [],
    url: null,
    note: null,
  });
  const two = (number: number): string => String(number).padStart(2, '0');
  const districts: District[] = [];
  const counties: string[] = [];
  for (let p = 11; p < 42; p++) {
    districts.push(place(`${p}0000`, null, '省级', `第${p}省`));
    for (let c = 1; c <= 10; c++) {
      districts.push(place(`${p}${two(c)}00`, `${p}0000`, '地级', `第${p}省${two(c)}市`));
      for (let d = 1; d <= 10; d++) {
        const code = `${p}${two(c)}${two(d)}`;
        counties.push(code);
        districts.push(place(code, `${p}${two(c)}00`, '县级', `第${two(c)}${two(d)}县`));
      }
    }
  }
  const figures = Array.from({ length: FIGURES }, (_, index): Figure => {
    const like = real.figures[next(real.figures.length)];
    const district = counties[Math.floor((index / FIGURES) * counties.length)] ?? '';
    if (!like) throw new Error('no figures to make more of');
    const kind = next(10);
    const object = kind === 0 ? like.object : `${like.object}（第${kind}种）`;
    return { ...like, id: `${district}-${String(index).padStart(6, '0')}`, district, object };
  });
  return {
    ...real,
    districts,
    figures,
    index: {
      ...real.index,
      district: new Map(districts.map((row) => [row.code, row])),
      childrenOf: groupBy(
        districts.filter((row) => row.parent !== null),
        (row) => row.parent ?? '',
      ),
      figuresOf: groupBy(figures, (row) => row.district),
      figuresByMetric: groupBy(figures, (row) => row.metric),
    },
  };
}

/** One of the explorer's own files, made of other data. */
function explorerContent(dataset: Dataset, path: string): string | undefined {
  const [, name = '', kind] = /^figures\/explorer\/([\w-]+)\.(json|txt)$/u.exec(path) ?? [];
  if (kind === 'txt') return explorerData(dataset).columns;
  return kind === 'json' ? JSON.stringify(explorerFile(dataset, name)) : undefined;
}

/** A file that was asked for. */
export interface Sent {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
}

/** The built site with the explorer's files made of other data, as a static host serves it: gzip, no delay. */
export async function serveWith(dataset: Dataset, sent: Sent[]) {
  const site = readSite();
  const { version } = explorerData(dataset).core;
  // Made once, as a host has them lying there.
  const ready = new Map<string, { readonly raw: number; readonly zipped: Buffer }>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(site.base.length);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const make = (): { readonly raw: number; readonly zipped: Buffer } | null => {
      const own = explorerContent(dataset, path);
      if (own === undefined && !existsSync(join(site.folder, name))) return null;
      let body = own === undefined ? readFileSync(join(site.folder, name)) : Buffer.from(own);
      if (name === 'figures/index.html') {
        body = Buffer.from(body.toString().replace(/data-version="\w+"/u, `data-version="${version}"`));
      }
      return { raw: body.length, zipped: gzipSync(body) };
    };
    const made = ready.get(name) ?? make();
    if (!made) {
      response.writeHead(404).end();
      return;
    }
    ready.set(name, made);
    const types: Readonly<Record<string, string>> = {
      txt: 'text/plain',
      html: 'text/html',
      js: 'text/javascript',
      css: 'text/css',
    };
    sent.push({ name, raw: made.raw, gzip: made.zipped.length });
    response
      .writeHead(200, {
        ...headersFor(`/${path}`),
        'Content-Type': `${types[name.split('.').at(-1) ?? ''] ?? 'application/json'}; charset=utf-8`,
        'Content-Encoding': 'gzip',
      })
      .end(made.zipped);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${String(address.port)}${site.base}`, close: () => server.close() };
}
