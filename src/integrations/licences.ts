/** Whose programs the site sends to its readers, with their licences: `licences.txt`. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

/** Put into the built site by the search index, not by the bundler. */
const BESIDES = ['pagefind'];

/** The package a module is from. // e.g., "…/node_modules/@kurkle/color/dist/color.esm.js" → "@kurkle/color" */
const packageOf = (module: string): string | undefined =>
  /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(module)?.[1]?.replace('\\', '/');

/** Watches what the bundler puts into the readers' scripts, and writes the list when the site is built. */
export function licences(): AstroIntegration {
  const shipped = new Set<string>(BESIDES);
  return {
    name: 'mingbai-licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'mingbai-licences',
                generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const chunk of Object.values(bundle)) {
                    if (chunk.type !== 'chunk') continue;
                    for (const module of chunk.moduleIds) {
                      const name = packageOf(module);
                      if (name !== undefined) shipped.add(name);
                    }
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const parts = await Promise.all([...shipped].sort().map(licenceOf));
        const title = '明白账发给读者的程序里，用到了下面这些开源软件。程序本身按 MIT 许可使用。';
        await writeFile(
          join(fileURLToPath(dir), 'licences.txt'),
          `${[title, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`,
        );
      },
    },
  };
}

/** A package's name, version, licence and the licence's text. @throws where it has none: then it may not be shipped */
async function licenceOf(name: string): Promise<string> {
  const folder = join(process.cwd(), 'node_modules', name);
  const { version, license, homepage } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license?: string;
    readonly homepage?: string;
  };
  if (license === undefined) throw new Error(`${name} says no licence`);
  // A file of that name, or a folder of such files.
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => /^licen[cs]es?(?:\.(?:md|txt)|\/[^/]+)?$/iu.test(file))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const text = texts.map((one) => one.replace(/\r\n/gu, '\n').trim()).join('\n\n');
  return [
    `${name} ${version}`,
    `${license}${homepage === undefined ? '' : `，${homepage}`}`,
    ...(text ? ['', text] : []),
  ].join('\n');
}
