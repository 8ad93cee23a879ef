/**
 * Draws public/share.png, the picture that goes with a shared link, from the site's own name, subtitle and colours.
 * Run it again when one of them changes: `CHROMIUM_PATH=/usr/bin/chromium npm run share-picture`, on a machine with a
 * Chinese font. It is not part of a build: a build needs neither a browser nor a font.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { siteSettings } from '../schema/site.ts';

const FILE = 'public/share.png';
const { name, subtitle } = siteSettings.parse(JSON.parse(readFileSync('data/site.json', 'utf8')));
const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
// The subtitle names its parts after a colon, each of them one line.
const [kind = '', parts = ''] = subtitle.split('：');
const lines = parts === '' ? [kind] : parts.split('，');

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 60px 80px; background: #fbfaf7; color: #1d2326;
    border-top: 20px solid #0b5a5e; font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
  h1 { font-size: 120px; line-height: 1.2; margin: 0; letter-spacing: 0.05em; font-weight: 800; }
  p { font-size: 40px; margin: 0 0 34px; color: #4d575c; }
  ul { list-style: none; margin: 0; padding: 0; border-top: 3px solid #1d2326; }
  li { font-size: 54px; line-height: 1.5; font-weight: 700; }
  li::before { content: '■'; color: #0b5a5e; margin-inline-end: 0.5em; font-size: 0.6em; vertical-align: 0.2em; }
</style><h1>${escape(name)}</h1><p>${escape(parts === '' ? '' : kind)}</p>
<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul></html>`;

const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
const tab = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await tab.setContent(page);
writeFileSync(FILE, await tab.screenshot({ type: 'png' }));
await browser.close();
console.log(`${FILE}：${String(Math.round(statSync(FILE).size / 1024))} KB`);
