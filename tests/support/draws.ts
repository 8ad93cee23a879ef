/**
 * One seed for all that is drawn at random, so that the same tree gives the same result on every machine. Another set of
 * draws: `DRAWS=7 npm run test:unit`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['DRAWS'] ?? 20261128) });
