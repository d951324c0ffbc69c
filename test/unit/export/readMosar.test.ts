import { describe, expect, it } from "@jest/globals";
import type { AvatarError } from "../../../sdk/AvatarError";
import { exportMosar } from "../../../sdk/export/exportMosar";
import { packBytes } from "../../../sdk/export/mosar/zlibBytes";
import { readMosar } from "../../../sdk/export/readMosar";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import type { Avatar } from "../../../sdk/types";
import { paintedCover } from "../fixtures/paintedBrows";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";
import { syntheticHair } from "../fixtures/syntheticHair";

const bare = syntheticAvatar();
const heights = Float32Array.of(0.01, Number.NaN);
const flow = { size: 2, ways: new Float32Array(12).fill(0.25) };
const outline = { view: [0, 0, 1], right: [1, 0, 0], up: [0, 1, 0], heights, flow } as const;
const hair = { ...syntheticHair(bare.head.positions.length / 3), outline };
const wrinkles = { size: 2, rgba: new Uint8Array(16).fill(128) };
const avatar: Avatar = { ...bare, hair, wrinkles };
const file = await exportMosar(avatar);

function header(json: number, numbers: number, version = 1): Uint8Array {
  const bytes = new Uint8Array(16);
  bytes.set([...new TextEncoder().encode("MSAR")]);
  [version, json, numbers].forEach((word, i) => {
    new DataView(bytes.buffer).setUint32(4 + 4 * i, word, true);
  });
  return bytes;
}

/** A file of any JSON, its numbers zeros. */
async function forged(json: unknown, numbers = 64): Promise<Uint8Array> {
  const text = new TextEncoder().encode(JSON.stringify(json));
  return Buffer.concat([header(text.length, numbers), await packBytes([text, new Uint8Array(numbers)])]);
}

const refused = (bytes: Uint8Array) =>
  readMosar(bytes).then(
    () => "read",
    (error: AvatarError) => `${error.code}: ${error.message}`,
  );

describe("exportMosar and readMosar", () => {
  it("give back every number, in the same kinds of arrays, from any place in a buffer", async () => {
    const shifted = new Uint8Array(file.length + 3).subarray(3);
    shifted.set(file);
    // toStrictEqual tells apart Float32Array and Float64Array, undefined and missing, 0 and -0.
    expect(await readMosar(shifted)).toStrictEqual(avatar);
    expect(await readMosar(file.slice().buffer)).toStrictEqual(avatar);
  });

  it("keep fields that came later, and numbers that JSON has not", async () => {
    const later = {
      ...avatar,
      later: { heights: Float32Array.of(Number.NaN, -0), numbers: [Number.NaN, -0, Infinity], not: undefined },
    };
    const { later: read } = (await readMosar(await exportMosar(later))) as typeof later;
    expect(read).toStrictEqual(later.later);
    expect(Object.is(read.numbers[1], -0)).toBe(true);
  });

  it("keep what irises are from, and open files that do not say it", async () => {
    const iris = { from: "pattern", diameterPx: 31.5 } as const;
    const said = { ...avatar, report: { ...avatar.report, irises: { left: iris, right: { ...iris, from: "color" } } } };
    expect((await readMosar(await exportMosar(said as Avatar))).report.irises).toEqual(said.report.irises);
    expect((await readMosar(file)).report.irises).toBeUndefined();
    const wrong = { ...said, report: { ...said.report, irises: { left: iris, right: { ...iris, from: "guess" } } } };
    expect(await refused(await exportMosar(wrong as unknown as Avatar))).toContain("report.irises.right.from");
  });

  it("keep an array once that is there twice", async () => {
    const twice = { ...avatar, copy: avatar.maps.diffuse };
    const longer = (await exportMosar(twice)).length - file.length;
    expect(longer).toBeLessThan(64);
  });

  it("refuse what is no avatar, with a code and a reason", async () => {
    expect(await refused(file.subarray(0, 9))).toMatch(/avatar-unreadable: .*9 bytes/);
    expect(await refused(new TextEncoder().encode("<!doctype html><html>"))).toMatch(/begins with "<!do"/);
    expect(await refused(Buffer.concat([header(1, 1, 7), file.subarray(16)]))).toMatch(/version 7/);
    expect(await refused(Buffer.concat([header(8, 2 ** 30), file.subarray(16)]))).toMatch(/holds 1073741832 bytes/);
    // A bomb: a megabyte of zeros behind a header of a hundred bytes.
    expect(await refused(Buffer.concat([header(50, 50), await packBytes([new Uint8Array(1 << 20)])]))).toMatch(/more/);
    expect(await refused(file.subarray(0, file.length - 200))).toMatch(/damaged|less/);
    expect(await refused(await forged("text"))).toMatch(/no arrays/);
    expect(await refused(await forged({ root: {}, arrays: [] }))).toMatch(/no head model/);
    const entry = { kind: "u8", count: 8, offset: 0, row: 0, step: 1 };
    // Much of little: the same bytes again and again.
    expect(await refused(await forged({ root: {}, arrays: [entry, entry] }))).toMatch(/overlap/);
    for (const wrong of [
      { kind: "constructor" },
      { count: 1e9 },
      { count: -1 },
      { offset: 4 },
      { row: 3, step: 1 },
      { row: 4, step: 9 },
      { step: 0 },
    ]) {
      expect(await refused(await forged({ root: { $: 0 }, arrays: [{ ...entry, ...wrong }] }))).toMatch(/an array/);
    }
    expect(await refused(await forged({ root: { $: 3 }, arrays: [entry] }))).toMatch(/points to 3/);
    expect(await refused(await forged({ root: { $: "toString" }, arrays: [] }))).toMatch(/points to/);
    expect(await refused(await forged(JSON.parse('{"root":{"__proto__":{"polluted":1}},"arrays":[]}')))).toMatch(
      /__proto__/,
    );
    let deep: unknown = 1;
    for (let i = 0; i < 40; i++) deep = [deep];
    expect(await refused(await forged({ root: deep, arrays: [] }))).toMatch(/deeper/);
  });

  it("refuse an avatar whose parts do not fit each other", async () => {
    const { maps, head, eyes, fit, report, landmarks } = avatar;
    const { style, scalp } = hair;
    const broken: readonly { readonly [K in keyof Avatar]?: unknown }[] = [
      { maps: { ...maps, diffuse: maps.diffuse.subarray(4) } },
      { maps: { ...maps, size: 0 } },
      { head: { ...head, indices: head.indices.map(() => 1e6) } },
      { head: { ...head, positions: head.positions.map(() => Number.NaN) } },
      { head: { ...head, uvs: head.uvs.map(() => 1.4) } },
      { head: { ...head, morphTargets: [{ ...head.morphTargets[0], normals: new Float32Array(3) }] } },
      { eyes: [eyes[0]] },
      { light: { sh: new Float64Array(3) } },
      { mouth: [{ ...avatar.mouth[0], tints: new Float32Array(1) }] },
      { mouth: [{ ...avatar.mouth[0], kind: "tooth" }] },
      { eyes: [eyes[0], { ...eyes[1], gaze: [0, "up"] }] },
      { eyes: [eyes[0], { ...eyes[1], radius: 0 }] },
      { wrinkles: { ...wrinkles, size: 4 } },
      { hair: { ...hair, scalp: { ...scalp, shade: scalp.shade.slice(1) } } },
      { hair: { ...hair, scalp: { ...scalp, ears: undefined } } },
      { hair: { ...hair, style: { ...style, length: 1e9 } } },
      { hair: { ...hair, style: { ...style, curl: Number.NaN } } },
      { hair: { ...hair, style: { ...style, lie: "up" } } },
      { hair: { ...hair, style: { ...style, tail: { height: 0.05, length: -1 } } } },
      { hair: { ...hair, style: { ...style, tail: { length: 0.1 } } } },
      { hair: { ...hair, style: { ...style, color: [0.1, -1, 0.1] } } },
      { hair: { ...hair, outline: { ...outline, heights: Float32Array.of(1e9) } } },
      { hair: { ...hair, outline: { ...outline, view: [0, 0] } } },
      { hair: { ...hair, outline: { ...outline, flow: { ...flow, size: 3 } } } },
      { hair: { ...hair, outline: { ...outline, flow: { size: 1, ways: new Float32Array(3) } } } },
      { hair: { ...hair, outline: { ...outline, flow: { ...flow, ways: flow.ways.map(() => Number.NaN) } } } },
      { beard: { style: null, zones: {}, growth: new Float32Array(1) } },
      { brows: { style: null, usual: { length: 0.008, density: 1, color: [0, 0, 0] }, cover: new Uint8Array(3) } },
      {
        brows: { style: { length: 9 }, usual: { length: 0.008, density: 1, color: [0, 0, 0] }, cover: paintedCover() },
      },
      { lashes: { upper: Number.NaN, lower: 0.005, color: [0, 0, 0] } },
      { lashes: { upper: 0.01, lower: 0.005, color: [0, 0] } },
      { fit: { ...fit, camera: { ...fit.camera, focalPx: 0 } } },
      { fit: { ...fit, camera: undefined } },
      { fit: { ...fit, gaze: { left: [0, 0] } } },
      { fit: { ...fit, gaze: { left: [0, 0], right: [0, Infinity] } } },
      { fit: { ...fit, warnings: [{ code: 1 }] } },
      { landmarks: { ...landmarks, face: undefined } },
      { landmarks: { ...landmarks, yawDegrees: "left" } },
      { report: { ...report, warnings: "none" } },
      { report: { ...report, stages: [{ stage: "decode", milliseconds: "1" }] } },
      { report: { ...report, photos: { used: [0], main: 1 } } },
      { report: { ...report, shape: { ...report.shape, deviation: new Float32Array(2) } } },
      { report: { ...report, device: { ...report.device, inference: "abacus" } } },
    ];
    for (const [i, change] of broken.entries()) {
      const bytes = await exportMosar({ ...avatar, ...change } as typeof avatar);
      expect([i, (await refused(bytes)).slice(0, 17)]).toEqual([i, "avatar-unreadable"]);
    }
  });

  it("never fail otherwise on bytes that a bad disk has changed", async () => {
    const random = randomGenerator(11);
    for (let i = 0; i < 40; i++) {
      const bytes = file.slice();
      for (let k = 0; k < 3; k++) bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
      expect(await refused(bytes)).toMatch(/^(read|avatar-unreadable)/);
    }
  });
});
