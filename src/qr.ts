/** QR codes for paper: made at build, drawn as one SVG path. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules on a side, with the quiet zone around them. */
  readonly size: number;
  /** The dark modules, as the `d` of a path. */
  readonly path: string;
}

/** Light modules that must surround a code for a camera to find it. */
const QUIET_ZONE = 4;

/** The code of a text, with enough spare to survive a stain (level M). */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) => darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size, path: runs.join('') };
}

/** Where each run of dark modules begins, and how long it is. */
function darkRuns(row: readonly boolean[]): [x: number, width: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
