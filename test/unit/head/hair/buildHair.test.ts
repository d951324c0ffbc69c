import { describe, expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { knotOf, TAIL_TRIANGLES } from "../../../../sdk/head/hair/addTail";
import { buildHair } from "../../../../sdk/head/hair/buildHair";
import { buildScalpField } from "../../../../sdk/head/hair/buildScalpField";
import { partingOf } from "../../../../sdk/head/hair/combHair";
import { isOnFace } from "../../../../sdk/head/hair/isOnFace";
import { scalpOfHead } from "../../../../sdk/head/hair/scalpOfHead";
import { buildBvhTree } from "../../../../sdk/math/buildBvhTree";
import { findHit, type RayHit } from "../../../../sdk/math/findHit";
import type { HairData, HairStyle } from "../../../../sdk/types";
import { officialHead } from "../../../fixtures/officialHead";

const model = officialHead();
const head = buildHeadMesh(model, []);
const bare = scalpOfHead(model, undefined);
const full = { ...bare, growth: bare.scalp };
const field = buildScalpField(head, bare.ears);
/** Where the neck widens, y of the head frame. */
const SHOULDERS = -0.16;
const brown = [0.06, 0.035, 0.02] as const;
const short: HairStyle = {
  length: 0.05,
  sides: 0.02,
  volume: 0.012,
  hem: -0.08,
  lie: "left",
  fringe: 0.2,
  curl: 0.1,
  color: brown,
};
const STYLES: Readonly<Record<string, HairStyle>> = {
  cropped: { ...short, length: 0.011, sides: 0.007, volume: 0.0035, lie: "forward", fringe: 0, curl: 0 },
  short,
  back: { ...short, lie: "back", fringe: 0 },
  medium: { ...short, length: 0.1, sides: 0.08, volume: 0.02, lie: "middle" },
  curly: { ...short, length: 0.09, sides: 0.07, volume: 0.03, curl: 1 },
  long: { ...short, length: 0.3, sides: 0.26, volume: 0.015, hem: -0.2, lie: "middle" },
  tail: { ...short, lie: "back", fringe: 0, tail: { height: 0.05, length: 0.22 } },
  bun: { ...short, lie: "back", fringe: 0, tail: { height: 0.09, length: 0 } },
};
const grown = Object.entries(STYLES).map(([name, style]) => [name, buildHair(head, full, style, { field })] as const);

/** The middles of a hair's cards at their roots. */
function rootsOf({ mesh }: HairData): number[][] {
  const { positions, uvs } = mesh;
  const roots: number[][] = [];
  for (let v = 0; v < uvs.length / 2; v += 2) {
    if (uvs[v * 2 + 1] === 0) roots.push([0, 1, 2].map((c) => (positions[v * 3 + c] + positions[v * 3 + 3 + c]) / 2));
  }
  return roots;
}

function at3(values: Float32Array, i: number): [number, number, number] {
  return [values[i], values[i + 1], values[i + 2]];
}

/** Skin without ears, and what it says by itself: nothing of the radial maps that hair is grown by. */
const skin = buildBvhTree(
  head.positions,
  head.indices.filter((_, i) => [0, 1, 2].every((k) => bare.ears[head.indices[i - (i % 3) + k]] < 0.05)),
);
const all = buildBvhTree(head.positions, head.indices);
const hit: RayHit = { triangle: -1, distance: 0 };

/** Metres that a place lies under the skin, 0 outside: the way out, away from the skull's middle or, below it, the neck's axis. */
function depthOf(x: number, y: number, z: number): number {
  const out = y > -0.05 ? [x, y - 0.02, z + 0.078] : [x, 0, z + 0.085];
  const length = Math.hypot(...out);
  const [dx, dy, dz] = out.map((value) => value / length);
  let [walls, way, first] = [0, 0, 0];
  while (findHit(skin, x + way * dx, y + way * dy, z + way * dz, dx, dy, dz, 0.3, hit)) {
    way += hit.distance + 1e-6;
    if (walls++ === 0) first = way;
  }
  return walls % 2 === 1 ? first : 0;
}

/** Metres between a place and the skin, ears too, straight below or above it; Infinity for none within 3 mm. */
function offSkin(x: number, y: number, z: number): number {
  const length = Math.hypot(x, y - 0.02, z + 0.078);
  const [dx, dy, dz] = [x / length, (y - 0.02) / length, (z + 0.078) / length];
  const cast = (from: number, sign: number) =>
    findHit(all, x + from * dx, y + from * dy, z + from * dz, sign * dx, sign * dy, sign * dz, 0.003, hit)
      ? Math.abs(hit.distance - Math.abs(from))
      : Number.POSITIVE_INFINITY;
  return Math.min(cast(0.0005, -1), cast(-0.0005, 1));
}

/** The hair without what hangs from its knot, and that alone. */
function partsOf(hair: HairData): { own: HairData; tail: Float32Array } {
  const { mesh } = hair;
  const first = hair.style.tail ? mesh.indices[mesh.indices.length - 3 * TAIL_TRIANGLES] : mesh.positions.length / 3;
  const cut = (values: Float32Array, stride: number) => values.subarray(0, first * stride);
  const positions = cut(mesh.positions, 3);
  const normals = cut(mesh.normals, 3);
  const own = { ...mesh, positions, normals, tangents: cut(mesh.tangents!, 4), uvs: cut(mesh.uvs, 2) };
  return { own: { ...hair, mesh: own }, tail: mesh.positions.subarray(first * 3) };
}

describe.each(grown)("buildHair, %s", (name, hair) => {
  const { indices } = hair.mesh;
  const { own } = partsOf(hair);
  const { positions, normals, tangents, uvs } = own.mesh;

  it("keeps to its budget of triangles", () => {
    expect(indices.length / 3).toBeGreaterThan(3000);
    expect(indices.length / 3).toBeLessThanOrEqual(name === "long" ? 8500 : 8000);
    expect(hair.tints).toHaveLength(hair.mesh.positions.length);
    expect(Math.max(...indices)).toBe(hair.mesh.positions.length / 3 - 1);
  });

  it("stands on the scalp", () => {
    const roots = rootsOf(own);
    expect(roots.length).toBeGreaterThan(300);
    // Float32 and the ray's own error; those beside a parting are moved over it, along the radial map.
    const parting = partingOf(hair.style.lie);
    const isMoved = (x: number, y: number) => parting !== undefined && y > 0.065 && Math.abs(x - parting) < 0.04;
    const off = roots.map(([x, y, z]) => ({ moved: isMoved(x, y), off: offSkin(x, y, z) }));
    expect(off.filter((one) => one.off > (one.moved ? 3e-4 : 1e-4))).toEqual([]);
  });

  it("leaves the face alone, and the skull", () => {
    const middles = Array.from({ length: positions.length / 6 }, (_, i) =>
      [0, 1, 2].map((c) => (positions[i * 6 + c] + positions[i * 6 + 3 + c]) / 2),
    );
    // A card's edges may come half its width before the face; its strand never does.
    expect(middles.filter(([x, y, z]) => isOnFace(x, y, z))).toEqual([]);
    // The skin of head and neck hides no strand; on the shoulders' slope 1 of 4742 places of long hair lies 3 mm deep.
    const deep = middles.filter(([x, y, z]) => y > SHOULDERS && depthOf(x, y, z) > 5e-4);
    expect(deep).toEqual([]);
    const sunk = middles.filter(([x, y, z]) => depthOf(x, y, z) > 5e-4);
    expect(sunk.length / middles.length).toBeLessThan(0.001);
  });

  it("has unit normals that look away from the head and tangents that run along them", () => {
    let worst = 0;
    let inward = 0;
    for (let v = 0; v < positions.length / 3; v++) {
      const n = normals.subarray(v * 3, v * 3 + 3);
      const t = tangents!.subarray(v * 4, v * 4 + 3);
      const on = n[0] * t[0] + n[1] * t[1] + n[2] * t[2];
      worst = Math.max(worst, Math.abs(Math.hypot(...n) - 1), Math.abs(Math.hypot(...t) - 1), Math.abs(on));
      const out = [0, 1, 2].reduce((sum, c) => sum + n[c] * (positions[v * 3 + c] - field.centre[c]), 0);
      if (out <= 0) inward++;
    }
    expect(worst).toBeLessThan(1e-5);
    expect(inward).toBe(0);
    expect(Math.max(...uvs)).toBeLessThanOrEqual(1);
  });
});

describe("buildHair", () => {
  it("ties hair: strands end at the knot, a tail hangs behind the neck, a bun sits on the head", () => {
    const [tail, bun] = grown.slice(-2).map(([, hair]) => hair);
    for (const hair of [tail, bun]) {
      const knot = knotOf(field, hair.style.tail!);
      const { positions, uvs } = partsOf(hair).own.mesh;
      const ends = Array.from({ length: positions.length / 6 }, (_, i) => i)
        .filter((i) => uvs[i * 4 + 1] === 1)
        .map((i) => Math.hypot(...knot.map((at, c) => at - (positions[i * 6 + c] + positions[i * 6 + 3 + c]) / 2)));
      expect(ends.filter((distance) => distance < 0.02).length / ends.length).toBeGreaterThan(0.95);
    }
    const hanging = partsOf(tail).tail;
    const y = hanging.filter((_, i) => i % 3 === 1);
    expect(Math.min(...y)).toBeLessThan(-0.08);
    expect(Math.max(...y)).toBeLessThan(0.09);
    for (let i = 0; i < hanging.length; i += 3) expect(depthOf(...at3(hanging, i))).toBeLessThan(1e-3);
    const ball = partsOf(bun).tail;
    const middle = [0, 1, 2].map(
      (c) => ball.reduce((sum, value, i) => (i % 3 === c ? sum + value : sum), 0) / (ball.length / 3),
    );
    expect(middle[2]).toBeLessThan(-0.12);
    for (let i = 0; i < ball.length; i += 3) {
      expect(Math.hypot(...middle.map((at, c) => at - ball[i + c]))).toBeLessThan(0.045);
    }
  });

  it("is the same for the same seed and another for another", () => {
    const sum = (values: Float32Array) => values.reduce((total, value, i) => total + value * ((i % 97) + 1), 0);
    const again = (seed: number) => buildHair(head, full, short, { field, seed }).mesh.positions;
    expect(sum(again(1))).toBe(sum(grown[1][1].mesh.positions));
    expect(sum(again(2))).not.toBe(sum(again(1)));
  });

  it("gives long hair its length, short hair its hem and volume its height", () => {
    const lowest = (hair: HairData) =>
      hair.mesh.positions.filter((_, i) => i % 3 === 1).reduce((a, b) => Math.min(a, b));
    const [, , , medium, curly, long] = grown.map(([, hair]) => hair);
    expect(lowest(long)).toBeLessThan(-0.15);
    expect(lowest(grown[1][1])).toBeGreaterThan(-0.105);
    const top = (hair: HairData) => hair.mesh.positions.filter((_, i) => i % 3 === 1).reduce((a, b) => Math.max(a, b));
    expect(top(curly) - top(grown[0][1])).toBeGreaterThan(0.015);
    expect(medium.mesh.indices.length).toBeGreaterThan(0);
  });

  it("leaves bare what is bare: receding temples, a bald head, length 0", () => {
    const receding = bare.scalp.map((weight, v) => (head.positions[v * 3 + 2] > -0.04 ? 0 : weight));
    const roots = rootsOf(buildHair(head, { ...bare, growth: receding }, short, { field }));
    expect(roots.length).toBeGreaterThan(400);
    // Half a triangle of the mesh.
    expect(roots.filter(([, , z]) => z > -0.035)).toEqual([]);
    expect(buildHair(head, bare, short, { field }).mesh.indices).toHaveLength(0);
    expect(buildHair(head, full, { ...short, length: 0, sides: 0 }, { field }).mesh.indices).toHaveLength(0);
  });

  it("ends where the photo shows skin", () => {
    const { positions, uvs } = buildHair(head, full, short, { field, isFree: (_x, y) => y > 0.05 }).mesh;
    let below = 0;
    for (let i = 0; i < positions.length; i += 6) {
      if (uvs[(i / 3) * 2 + 1] > 0 && (positions[i + 1] + positions[i + 4]) / 2 <= 0.05) below++;
    }
    expect(uvs.length).toBeGreaterThan(1000);
    expect(below).toBe(0);
  });
});
