/**
 * The accessibility requirements of the site (WCAG 2.2 AA and the Chinese norms for older readers), each with the tests
 * that hold it, or the reason why a person has to look. `tests/site/accessibility.test.ts` fails when a row has
 * neither, or names a test that is not there.
 */

export interface Row {
  readonly requirement: string;
  /** File below `tests/` and the test's name in it. */
  readonly heldBy: readonly (readonly [file: string, name: string])[];
  /** What no script can tell. */
  readonly byHand?: string;
}

const MATRIX = [
  'browser/axe.test.ts',
  '%s: no rule of WCAG 2.2 AA is broken in any mode, and every measure holds',
] as const;

export const rows: Readonly<Record<string, Row>> = {
  A1: {
    requirement: 'Language, one title of its own for each page',
    heldBy: [
      ['site/pages.test.ts', 'every page says it is Chinese'],
      ['site/pages.test.ts', 'every page has one title, and no two pages the same'],
      ['site/accessibility.test.ts', 'titles say page, section and site'],
    ],
  },
  A2: {
    requirement: 'One h1, no skipped level, landmarks with names of their own',
    heldBy: [
      MATRIX,
      ['site/pages.test.ts', 'every page has one h1, and no heading skips a level or is empty'],
      ['site/pages.test.ts', 'every page has one main, header and footer, and a link past the header'],
    ],
  },
  A3: {
    requirement: 'A skip link, first, seen when it has the focus',
    heldBy: [['browser/keyboard.test.ts', 'the skip link comes first, is seen, and leads past the header']],
  },
  A4: {
    requirement: 'Contrast in every mode',
    heldBy: [
      MATRIX,
      ['site/accessibility.test.ts', 'lines of charts and fields stand out from the paper, in every mode'],
    ],
  },
  A5: {
    requirement: 'Never colour alone',
    heldBy: [MATRIX],
    byHand:
      'That the shapes of verdicts and list colours can be told apart on a black and white print: look at a print.',
  },
  A6: {
    requirement: 'A chart has a heading, a finding and its numbers in a table',
    heldBy: [MATRIX, ['site/charts.test.ts', 'draws bars as long as the numbers of its table']],
  },
  A7: {
    requirement: 'Tables with headers; boxes that scroll take the focus and have a name',
    heldBy: [MATRIX, ['site/accessibility.test.ts', 'every table has a caption or stands in a box with a name']],
  },
  A8: {
    requirement: 'Everything by keyboard, in reading order, with a visible focus',
    heldBy: [
      MATRIX,
      ['browser/keyboard.test.ts', 'a certificate is found and its answer read'],
      ['browser/keyboard.test.ts', 'a place’s answers are read'],
      ['browser/keyboard.test.ts', 'a duty is found on a list'],
      ['browser/keyboard.test.ts', 'a figure is opened and its check read'],
      ['browser/keyboard.test.ts', 'the search is asked, and answers or says where else to look'],
    ],
  },
  A9: { requirement: 'Nothing covers what has the focus', heldBy: [MATRIX] },
  A10: { requirement: 'Targets of 24 px everywhere, of 44 px for controls, of 60 px in 长辈版', heldBy: [MATRIX] },
  A11: {
    requirement: 'No scrolling in two directions at 320 px, 200 % and 400 % zoom, letters of 200 %',
    heldBy: [MATRIX, ['browser/pages.test.ts', 'no page scrolls sideways on a phone, in 长辈版 neither']],
  },
  A12: { requirement: 'Text spacing cuts nothing off', heldBy: [MATRIX] },
  A13: { requirement: 'Letters of 18 px, 22 px in 长辈版; lines and line length', heldBy: [MATRIX] },
  A14: {
    requirement: 'Reading settings: remembered, with storage blocked, without a flash',
    heldBy: [
      [
        'browser/reading.test.ts',
        'size, colour and contrast hold on reload, on other pages and on the way back, and are undone together',
      ],
      ['browser/reading.test.ts', 'choices are there before the first paint'],
      ['browser/reading.test.ts', 'works where the browser refuses to remember'],
    ],
  },
  A15: {
    requirement: '长辈版 by that name on every page, at the same address, found under its other names',
    heldBy: [
      ['site/accessibility.test.ts', 'every page has 长辈版 and the settings, and its other names are found'],
      [
        'browser/reading.test.ts',
        '长辈版 makes letters larger, stays over reloads and on other pages, and can be left',
      ],
    ],
  },
  A16: {
    requirement: 'Pages read aloud, with a way to stop; no button where a browser cannot',
    heldBy: [
      ['browser/reading.test.ts', 'reads the main part from top to bottom, marks where it is, and ends by itself'],
      ['browser/reading.test.ts', 'there is no button where the device has no voice'],
    ],
    byHand: 'How the voice of a real phone reads numbers and names: listen on one.',
  },
  A17: {
    requirement: 'No window over the page, nothing that plays, no other host',
    heldBy: [
      MATRIX,
      [
        'browser/pages.test.ts',
        'pages open without an error, a policy violation or a request to another host, and say the same without JavaScript',
      ],
    ],
  },
  A18: {
    requirement: 'Columns in daily words',
    heldBy: [['site/accessibility.test.ts', 'no page speaks to its reader like a form']],
    byHand: 'Whether a word is a daily word: have an older reader try.',
  },
  A19: {
    requirement: 'Links make sense alone',
    heldBy: [MATRIX, ['site/accessibility.test.ts', 'no link is called 点击这里, 更多 or 查看']],
  },
  A20: { requirement: 'Links in text can be told without colour', heldBy: [MATRIX] },
  A21: {
    requirement: 'Search with a label, a count that is announced, a way on from no result',
    heldBy: [
      ['browser/search.test.ts', 'the live region counts the results, and the list shows them'],
      ['browser/search.test.ts', 'a question nothing answers (%s) is told so, with the way on'],
      ['site/pages.test.ts', 'every form field has a label, every image a text, every button a name'],
    ],
  },
  A22: {
    requirement: 'What changes is announced',
    heldBy: [
      [
        'browser/certificates.test.ts',
        'narrows the list as you type, says how many, and keeps the words in the address',
      ],
      ['browser/duties.test.ts', 'a row’s address is copied, and that is said'],
    ],
  },
  A23: {
    requirement: 'Filters work without JavaScript or are not there',
    heldBy: [
      ['browser/duties.test.ts', 'without JavaScript no filter and no button that would do nothing'],
      ['browser/pages.test.ts', 'without JavaScript heading and answer are visible, and nothing that cannot work is'],
    ],
  },
  A24: {
    requirement: 'Help in the same place on every page',
    heldBy: [['site/accessibility.test.ts', 'help stands at the same place on every page']],
  },
  A25: {
    requirement: 'Images with a text, no text as an image',
    heldBy: [MATRIX, ['site/pages.test.ts', 'every form field has a label, every image a text, every button a name']],
    byHand:
      'The handbook’s screenshots show text on purpose; each step says the same in words: compare when one is retaken.',
  },
  A26: {
    requirement: 'Nothing moves for who wants it still',
    heldBy: [
      ['site/accessibility.test.ts', 'nothing moves for who wants it still'],
      ['browser/chart.test.ts', 'with motion %s the chart is drawn in %i to %d pictures'],
    ],
  },
  A27: {
    requirement: 'Readable in dark and in forced colours',
    heldBy: [MATRIX],
    byHand: 'Windows’ own contrast themes on a real machine.',
  },
  A28: {
    requirement: 'Orientation and pinch zoom are free',
    heldBy: [MATRIX, ['site/accessibility.test.ts', 'every page may be zoomed and turned']],
  },
  A29: {
    requirement: 'On paper: address, date, phone',
    heldBy: [
      ['browser/certificates.test.ts', '%s: one A4 page with address, date, phone and a code that leads back'],
      [
        'browser/reading.test.ts',
        'on paper every type of page says where it is from and of what date, without anything to press',
      ],
    ],
  },
  A30: {
    requirement: 'Downloads say what they are; PDF is never the only form',
    heldBy: [
      ['site/data.test.ts', 'is offered for download with its number of rows'],
      ['site/accessibility.test.ts', 'no page offers a PDF'],
    ],
  },
  A31: {
    requirement: 'Phone numbers can be called',
    heldBy: [['site/accessibility.test.ts', 'every 12345 in an answer can be called']],
    byHand: 'One-line answers in lists, notes and steps name 12345 as text; the answer itself has the number to press.',
  },
  A32: {
    requirement: 'Plain words',
    heldBy: [['site/accessibility.test.ts', 'no page speaks to its reader like a form']],
    byHand: 'Sentences of at most 40 characters: quotes and rules are longer, and only an editor can shorten our own.',
  },
  A33: { requirement: 'What is hidden is hidden from everybody', heldBy: [MATRIX] },
  A34: {
    requirement: 'A statement: standard, known gaps, date, contact',
    heldBy: [['site/accessibility.test.ts', 'the statement names standard, gaps, date and contact']],
    byHand: 'Screen reader and older users trying every page: none has yet; the statement says so.',
  },
};
