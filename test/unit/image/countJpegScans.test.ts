import { expect, it } from "@jest/globals";
import { countJpegScans } from "../../../sdk/image/countJpegScans";
import { findJpegScan } from "../../../sdk/image/findJpegScan";
import { patternImage } from "../../fixtures/photoFiles";

it("counts the scans of plain and progressive JPEGs, not those of thumbnails", async () => {
  const plain = await patternImage().jpeg().toBuffer();
  expect(countJpegScans(plain)).toBe(1);
  expect(countJpegScans(await patternImage().jpeg({ progressive: true }).toBuffer())).toBe(10);
  const thumbnail = Buffer.from([0xff, 0xe2, 0, 6, 0xff, 0xda, 0xff, 0xda]);
  const bytes = Buffer.concat([plain.subarray(0, 2), thumbnail, plain.subarray(2)]);
  expect(countJpegScans(bytes)).toBe(1);
  expect(findJpegScan(bytes)).toBe(findJpegScan(plain) + thumbnail.length);
});

it("finds none where there is none", () => {
  for (const bytes of [
    [0xff, 0xd8],
    [0xff, 0xd8, 0xff, 0xfe, 0, 2, 7, 7, 7, 7],
    [0xff, 0xd8, 0xff, 0xff, 0xff, 0xff],
  ]) {
    expect(findJpegScan(Uint8Array.from(bytes))).toBe(bytes.length);
    expect(countJpegScans(Uint8Array.from(bytes))).toBe(0);
  }
});
