import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeFault } from './office-file.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const odt = 'application/vnd.oasis.opendocument.text';
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'vinh-danh-office-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** Unpacked size as the archive tells it. */
  readonly told?: number;
}

/** An archive of these parts, each deflated. */
function zip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, told = bytes.length } of parts) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(told, 18);
    head.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, rest, title]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\u0005\u0006'), end]);
}

const text = (name: string, words = '<w:t>Báo cáo</w:t>'): Part => ({ name, bytes: Buffer.from(words) });

async function fault(parts: readonly Part[] | Buffer, type = docx) {
  const path = join(folder, 'file');
  await writeFile(path, Buffer.isBuffer(parts) ? parts : zip(parts));
  return officeFault(path, type);
}

describe('an office file', () => {
  it('an office file with words and pictures is accepted', async () => {
    expect(
      await fault([text('[Content_Types].xml'), text('word/document.xml'), text('word/media/image1.png')]),
    ).toBeNull();
    expect(await fault([text('mimetype'), text('content.xml'), text('Pictures/1.png')], odt)).toBeNull();
  });

  it.each([
    ['VBA', 'word/vbaProject.bin', docx],
    ['VBA under another name', 'xl/VBAPROJECTSIGNATURE.BIN', docx],
    ['an ActiveX control', 'word/activeX/activeX1.bin', docx],
    ['an embedded package', 'word/embeddings/oleObject1.bin', docx],
    ['Basic', 'Basic/Standard/Module1.xml', odt],
    ['a script', 'Scripts/python/run.py', odt],
    ['a program', 'word/media/run.exe', docx],
  ])('that holds %s is refused', async (_, name, type) => {
    expect(await fault([text('word/document.xml'), text(name)], type)).toBe('macro');
  });

  it('an office file that declares too great a size is refused without unpacking it', async () => {
    expect(await fault([{ name: 'word/document.xml', bytes: Buffer.from('x'), told: 300_000_000 }])).toBe('bomb');
    const many = Array.from({ length: 10_001 }, (_, i) => text(`word/${i}.xml`, ''));
    expect(await fault(many)).toBe('bomb');
  });

  it('an office file that unpacks to more than it declares is refused as broken, before it is unpacked', async () => {
    const zeros = { name: 'word/document.xml', bytes: Buffer.alloc(100_000_000), told: 1000 };
    expect(await fault([zeros])).toBe('broken');
  });

  it('an office file with paths that lead out of it, or that is no archive, is refused as broken', async () => {
    expect(await fault([text('../../etc/passwd')])).toBe('broken');
    expect(await fault(Buffer.from('PK\u0003\u0004 and nothing more'))).toBe('broken');
  });

  it('a file that is not an archive is not examined', async () => {
    expect(await fault(Buffer.from('%PDF-1.7'), 'application/pdf')).toBeNull();
  });
});
