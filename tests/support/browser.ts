import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/**
 * A headless Chromium, the first of: the one `CHROMIUM_PATH` names; one installed on this machine; the one that comes
 * inside the npm package `@sparticuz/chromium` (Linux on x64), with the shared libraries it needs.
 *
 * Web security stays on: a page that breaks the Content-Security-Policy must fail its test.
 * The packaged browser brings a Latin font only: assert on text and boxes, not on pictures.
 *
 * @param more further arguments for the program
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--no-default-browser-check',
      '--no-pings',
      ...more,
    ],
    env: { ...definedVariables(process.env), ...env },
  });
}

interface Found {
  executablePath: string;
  /** What the browser needs in its environment besides this process's own. */
  env: Record<string, string>;
}

async function findBrowser(): Promise<Found> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is "${named}", but there is no such file.`);
    return { executablePath: named, env: {} };
  }
  const installed = usualPaths().find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error('No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH to its program file.');
}

function usualPaths(): string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ];
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .map((name) => process.env[name])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]);
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/microsoft-edge',
      ];
  }
}

/** Unpacks the npm package's browser into `.cache/`, once per version, and says how to start it. */
async function packagedBrowser(): Promise<Found> {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const folder = join(project, '.cache', `chromium-${await packageVersion()}`);
  if (!existsSync(folder)) await unpack(project, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function packageVersion(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/**
 * The package unpacks into the temporary directory, takes whatever already lies there for its own, and changes the
 * environment of the process that imports it. So a process of its own unpacks it into a new directory, which gets its
 * real name only when complete: runs side by side cannot meet a half of it.
 */
async function unpack(project: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    // VERCEL makes the package bring its shared libraries as well.
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', "await (await import('@sparticuz/chromium')).default.executablePath()"],
      { cwd: project, env: { ...process.env, VERCEL: '1', TMPDIR: staging } },
    );
    // Its own list of font directories knows /tmp/fonts only.
    await writeFile(join(staging, 'fonts', 'fonts.conf'), fontsConf);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error('The packaged Chromium could not be unpacked.', { cause: error });
  }
}

/** Fonts: those of the package, and those of the machine, which may have Chinese ones. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

function definedVariables(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
