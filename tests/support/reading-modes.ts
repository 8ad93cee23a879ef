/** The ways a page can be looked at, set on a page that is open: no reload between them. */
import type { Page } from 'playwright-core';

export interface Mode {
  readonly name: string;
  readonly width?: number;
  readonly dark?: boolean;
  readonly contrast?: boolean;
  readonly elder?: boolean;
  readonly forced?: boolean;
}

export const modes: readonly Mode[] = [
  { name: 'dark', dark: true },
  { name: 'high contrast', contrast: true },
  { name: 'high contrast, dark', contrast: true, dark: true },
  { name: '长辈版', elder: true },
  { name: '长辈版, dark', elder: true, dark: true },
  { name: '320 px', width: 320 },
  { name: '长辈版, 320 px', elder: true, width: 320 },
  { name: 'forced colours', forced: true },
];

const light: Mode = { name: 'light' };
export { light };

export async function setMode(page: Page, mode: Mode): Promise<void> {
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
