/** The ways a page can be looked at, set on a page that is open: no reload between them. */
import type { Page } from 'playwright-core';

/** What is set on a page. */
export interface Look {
  readonly name: string;
  readonly width?: number;
  readonly dark?: boolean;
  readonly contrast?: boolean;
  readonly elder?: boolean;
  readonly forced?: boolean;
}

export interface Mode extends Look {
  /** The axe rules whose answer can differ in it; all else is in the HTML, which is the same in all modes. */
  readonly rules: readonly string[];
}

const COLOURS = ['color-contrast', 'link-in-text-block'];
const SIZES = ['target-size', 'scrollable-region-focusable', 'css-orientation-lock'];

export const modes: readonly Mode[] = [
  { name: 'dark', dark: true, rules: COLOURS },
  { name: 'high contrast', contrast: true, rules: COLOURS },
  { name: 'high contrast, dark', contrast: true, dark: true, rules: COLOURS },
  { name: '长辈版', elder: true, rules: [...COLOURS, ...SIZES] },
  { name: '320 px', width: 320, rules: SIZES },
  { name: '长辈版, 320 px', elder: true, width: 320, rules: SIZES },
  { name: 'forced colours', forced: true, rules: ['link-in-text-block'] },
];

/** As a page comes; all rules are run in it. */
export const light: Look = { name: 'light' };

export async function setMode(page: Page, mode: Look): Promise<void> {
  await page.setViewportSize({ width: mode.width ?? 1280, height: 800 });
  await page.emulateMedia({
    colorScheme: mode.dark ? 'dark' : 'light',
    forcedColors: mode.forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate(
    ({ contrast, elder }) => {
      const { dataset } = document.documentElement;
      if (contrast) dataset['contrast'] = 'high';
      else delete dataset['contrast'];
      if (elder) dataset['elder'] = '';
      else delete dataset['elder'];
    },
    { contrast: mode.contrast ?? false, elder: mode.elder ?? false },
  );
}
