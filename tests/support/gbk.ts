/** Text in GBK, as Excel saves a plain CSV on a Chinese Windows. Node reads GBK but does not write it. */

/** Every character of two bytes, by its code. */
function table(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if ([...character].length === 1 && character !== '\ufffd') found.set(character, [high, low]);
    }
  return found;
}

/** @throws where a character is not in GBK */
export function toGbk(text: string): Uint8Array {
  const known = table();
  return new Uint8Array(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = known.get(character);
      if (!bytes) throw new Error(`${character} is not in GBK`);
      return [...bytes];
    }),
  );
}
