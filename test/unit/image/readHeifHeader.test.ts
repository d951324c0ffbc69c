import { expect, it } from "@jest/globals";
import { readHeifHeader } from "../../../sdk/image/readHeifHeader";

function box(type: string, ...content: Uint8Array[]): Uint8Array {
  const size = content.reduce((sum, part) => sum + part.length, 8);
  const out = new Uint8Array(size);
  new DataView(out.buffer).setUint32(0, size);
  out.set(new TextEncoder().encode(type), 4);
  let at = 8;
  for (const part of content) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function pictureSize(width: number, height: number): Uint8Array {
  const content = new Uint8Array(12);
  new DataView(content.buffer).setUint32(4, width);
  new DataView(content.buffer).setUint32(8, height);
  return box("ispe", content);
}

function file(brand: string, ...sizes: Uint8Array[]): Uint8Array {
  const type = box("ftyp", new TextEncoder().encode(`${brand}\0\0\0\0mif1`));
  const meta = box("meta", new Uint8Array(4), box("iprp", box("ipco", ...sizes)));
  return Uint8Array.from([...type, ...meta]);
}

it("takes the picture's size, not that of tiles and thumbnails", () => {
  const header = readHeifHeader(file("heic", pictureSize(512, 512), pictureSize(4032, 3024), pictureSize(320, 240)));
  expect(header).toMatchObject({ format: "heic", width: 4032, height: 3024 });
  expect(readHeifHeader(file("avif", pictureSize(80, 60)))).toMatchObject({ format: "avif", width: 80, height: 60 });
});

it("a file without a size is unreadable", () => {
  expect(() => readHeifHeader(file("heic"))).toThrow(expect.objectContaining({ code: "photo-unreadable" }));
});
