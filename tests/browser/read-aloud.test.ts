import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, watchedPage, type OpenedSite } from '../support/opened-site.ts';

let opened: OpenedSite;

beforeAll(async () => {
  opened = await openSite();
});

afterAll(() => opened.close());

/** What the stand-in for the browser's voice was told. */
interface Voice {
  readonly said: string[];
  cancelled: number;
}

test('a page is read aloud, and can be stopped', async () => {
  const { page, context, troubles } = await watchedPage(opened);
  await page.addInitScript(() => {
    const voice = { said: [] as string[], cancelled: 0 };
    const holder = globalThis as unknown as Record<string, unknown>;
    holder['voice'] = voice;
    holder['SpeechSynthesisUtterance'] = class extends EventTarget {
      text: string;
      lang = '';
      rate = 1;
      constructor(text: string) {
        super();
        this.text = text;
      }
    };
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        speaking: false,
        pending: false,
        paused: false,
        speak: (utterance: { readonly text: string }) => voice.said.push(utterance.text),
        cancel: () => {
          voice.cancelled += 1;
        },
        getVoices: () => [],
      }),
    });
  });
  const voice = () => page.evaluate(() => (globalThis as unknown as { readonly voice: Voice }).voice);

  await page.goto(opened.address('/about/'));
  const button = page.locator('.read-aloud');
  await button.click();
  await expect.poll(async () => (await voice()).said.length).toBeGreaterThan(0);
  expect((await voice()).said.join('')).toContain(await page.locator('h1').innerText());
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await button.innerText()).toBe('停止朗读');

  await button.click();
  await expect.poll(async () => (await voice()).cancelled).toBeGreaterThan(0);
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  expect(troubles).toEqual([]);
  await context.close();
});

test('where the browser has no voice there is no button', async () => {
  const { page, context } = await watchedPage(opened);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'speechSynthesis');
    Reflect.deleteProperty(Object.getPrototypeOf(globalThis) as object, 'speechSynthesis');
  });
  await page.goto(opened.address('/about/'));
  expect(await page.locator('.read-aloud').isVisible()).toBe(false);
  await context.close();
});
