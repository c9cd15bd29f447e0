// A zip whose bytes depend on nothing but its files: no times, no machine, no compression whose version could matter.
import { crc32 } from './crc.mjs';

const since1980 = 0x0021; // 1 January 1980, the first day a zip can name

export function zip(files) {
  const parts = [], directory = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const called = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0); // version needed
    head.writeUInt16LE(0x0800, 2); // the name is UTF-8
    head.writeUInt16LE(since1980, 8);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(called.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, called, bytes);

    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, called);
    at += 30 + called.length + bytes.length;
  }

  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, entries, end]);
}
