import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { readNpy } from "../../../bench/accuracy/readNpy";
import { readNpz } from "../../../bench/accuracy/readNpz";

/** A .npy file of version 1. */
function npy(descr: string, shape: string, data: Uint8Array): Buffer {
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape}), }\n`;
  const start = Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, text.length, 0]);
  return Buffer.concat([start, Buffer.from(text), data]);
}

/** A zip of one file. */
function zip(name: string, content: Buffer, method: 0 | 8): Buffer {
  const packed = method === 8 ? deflateRawSync(content) : content;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe("readNpz", () => {
  const half = npy("<f2", "2,", new Uint8Array([0x00, 0x3c, 0x00, 0xc0])); // 1, -2

  test.each([0, 8] as const)("reads an array of a zip with method %i", (method) => {
    const { depth } = readNpz(zip("depth.npy", half, method));
    expect(depth.shape).toEqual([2]);
    expect(Array.from(depth.data)).toEqual([1, -2]);
  });

  test("refuses what is no zip", () => {
    expect(() => readNpz(new Uint8Array(100))).toThrow(RangeError);
  });

  const eval02 = join(import.meta.dirname, "../../../../../shared/data/eval/mh02_a_truth.npz");
  const withData = existsSync(eval02) ? test : test.skip;
  withData("reads a portrait's truth", () => {
    const { depth_cm, index } = readNpz(readFileSync(eval02));
    expect(depth_cm.shape).toEqual([512, 512]);
    expect(new Set(index.data).has(1)).toBe(true);
  });
});

describe("readNpy", () => {
  test("reads bytes, floats and doubles", () => {
    expect(Array.from(readNpy(npy("|u1", "2, 1", new Uint8Array([3, 250]))).data)).toEqual([3, 250]);
    const single = new Uint8Array(new Float32Array([0.5]).buffer);
    expect(readNpy(npy("<f4", "1,", single)).data[0]).toBe(0.5);
    const double = new Uint8Array(new Float64Array([-4]).buffer);
    expect(readNpy(npy("<f8", "1,", double)).data[0]).toBe(-4);
  });

  test("refuses other types", () => {
    expect(() => readNpy(npy("<i8", "1,", new Uint8Array(8)))).toThrow("<i8");
  });
});
