/** The container of Excel 97–2003 and of encrypted workbooks (MS-CFB), with empty streams of these names: just enough to be told apart. */
const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;

export function compoundFile(streams: readonly string[]): Uint8Array {
  const file = new Uint8Array(SECTOR * 3);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, i) => view.setUint16(24 + 2 * i, value, true));
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + 4 * i, i === 0 ? 0 : FREE, true);
  for (let i = 0; i < SECTOR / 4; i++) view.setUint32(SECTOR + 4 * i, [0xfffffffd, END][i] ?? FREE, true);
  ['Root Entry', ...streams].forEach((name, i) => {
    const entry = 2 * SECTOR + 128 * i;
    [...name].forEach((letter, j) => view.setUint16(entry + 2 * j, letter.charCodeAt(0), true));
    view.setUint16(entry + 64, 2 * (name.length + 1), true);
    file[entry + 66] = i === 0 ? 5 : 2;
    file[entry + 67] = 1;
    view.setUint32(entry + 68, FREE, true);
    view.setUint32(entry + 72, i > 0 && i < streams.length ? i + 1 : FREE, true);
    view.setUint32(entry + 76, i === 0 && streams.length > 0 ? 1 : FREE, true);
    view.setUint32(entry + 116, END, true);
  });
  return file;
}
