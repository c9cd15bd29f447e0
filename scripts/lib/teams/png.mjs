// Reads a PNG of eight bits a channel, which is what Teams takes, into its pixels.
import { inflateSync } from 'node:zlib';

const channelsOf = { 2: 3, 6: 4 };

export function pixels(bytes) {
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('is no PNG');
  let header, data = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (kind === 'IHDR') header = content;
    if (kind === 'IDAT') data.push(content);
  }
  if (!header) throw new Error('is no PNG');

  const [width, height, depth, colour, , , interlaced] = [header.readUInt32BE(0), header.readUInt32BE(4), ...header.subarray(8)];
  const channels = channelsOf[colour];
  if (depth !== 8 || !channels || interlaced) throw new Error('is a PNG of an unusual kind: save it with eight bits a channel, without a palette and not interlaced');

  const raw = inflateSync(Buffer.concat(data));
  const line = width * channels;
  const out = Buffer.alloc(height * line);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const left = x >= channels ? out[y * line + x - channels] : 0;
      const up = y > 0 ? out[(y - 1) * line + x] : 0;
      const corner = x >= channels && y > 0 ? out[(y - 1) * line + x - channels] : 0;
      out[y * line + x] = raw[y * (line + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }

  const all = [];
  for (let at = 0; at < out.length; at += channels) all.push([out[at], out[at + 1], out[at + 2], channels === 4 ? out[at + 3] : 255]);
  return { width, height, all };
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
