import { describe, expect, it } from "@jest/globals";
import { buildEyeball } from "../../../../sdk/head/buildEyeball";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { buildMouth } from "../../../../sdk/head/buildMouth";
import type { AvatarLod } from "../../../../sdk/head/lod/AvatarLod";
import { buildLods } from "../../../../sdk/head/lod/buildLods";
import { wholeLod } from "../../../../sdk/head/lod/wholeLod";
import type { MeshData } from "../../../../sdk/types";
import { lodErrors } from "../../../fixtures/lodErrors";
import { officialHead } from "../../../fixtures/officialHead";
import { surfaceDistance } from "../../../fixtures/surfaceDistance";

const model = officialHead();
const identity = new Float32Array(model.identity.length);
const whole = wholeLod({
  head: buildHeadMesh(model, identity),
  eyes: [
    buildEyeball(model, identity, "left", { textureSize: 8 }),
    buildEyeball(model, identity, "right", { textureSize: 8 }),
  ],
  mouth: buildMouth(model, identity),
});
const lods = buildLods(whole);

function meshesOf({ head, eyes, mouth }: AvatarLod): MeshData[] {
  return [head, ...mouth.map(({ mesh }) => mesh), ...eyes.flatMap(({ mesh, cornea }) => [mesh, cornea])];
}

describe("buildLods", () => {
  it("makes four lighter levels of about 20, 9, 4 and 1.5 thousand triangles with all 67 shapes", () => {
    const counts = lods.map((lod) => meshesOf(lod).reduce((sum, { indices }) => sum + indices.length / 3, 0));
    // Seen: 19967, 8913, 4099, 1789.
    [20_000, 9_000, 4_000, 1_500].forEach((meant, i) => {
      expect(Math.abs(counts[i] - meant)).toBeLessThan(400);
    });
    const names = whole.head.morphTargets.map(({ name }) => name);
    expect(names).toHaveLength(67);
    for (const lod of lods) {
      expect(lod.head.morphTargets.map(({ name }) => name)).toEqual(names);
      lod.mouth.forEach(({ mesh, tints }, i) => {
        expect(mesh.morphTargets.length).toBe(whole.mouth[i].mesh.morphTargets.length);
        expect(tints.length).toBe(mesh.positions.length);
      });
    }
    expect(buildLods(whole)).toBe(lods);
  });

  it("stays near the whole head, at rest and in what faces do most", () => {
    // Metres. Seen, mean / worst: .045 / .7, .14 / 1.5, .32 / 2.6, .81 / 4.6 mm.
    const most = [
      [0.00006, 0.0012],
      [0.0002, 0.0025],
      [0.00045, 0.004],
      [0.0011, 0.007],
    ];
    for (const shapes of [[], ["jawOpen", "mouthSmileLeft"], ["eyeBlinkLeft", "eyeBlinkRight"]]) {
      lods.forEach(({ head }, i) => {
        const { mean, worst } = lodErrors(whole.head, head, shapes, 47);
        expect([i + 1, shapes, mean < most[i][0], worst < most[i][1]]).toEqual([i + 1, shapes, true, true]);
      });
    }
  });

  it("keeps what is seen of an eye, down to the lightest level", () => {
    const { mesh, radius } = whole.eyes[0];
    const front = Array.from({ length: mesh.positions.length / 3 }, (_, v) =>
      mesh.positions.subarray(3 * v, 3 * v + 3),
    ).filter(([, , z]) => z > 0.7 * radius);
    const worst = lods.map(({ eyes }) => {
      const distance = surfaceDistance(eyes[0].mesh.positions, eyes[0].mesh.indices);
      return Math.max(...front.map((place) => distance(Array.from(place))));
    });
    // Metres. Seen: .05, .18, .47, 1.44 mm.
    for (const [i, most] of [0.0002, 0.0005, 0.001, 0.002].entries()) expect(worst[i]).toBeLessThan(most);
  });

  it("takes its vertices from the whole head, with their UV, normals and shapes", () => {
    const jaw = (mesh: MeshData) => mesh.morphTargets.find(({ name }) => name === "jawOpen")?.positions ?? [];
    for (const { head, headVertices } of lods) {
      const differs = [...headVertices.entries()].filter(
        ([i, vertex]) =>
          head.positions[3 * i] !== whole.head.positions[3 * vertex] ||
          head.normals[3 * i + 1] !== whole.head.normals[3 * vertex + 1] ||
          head.uvs[2 * i] !== whole.head.uvs[2 * vertex] ||
          jaw(head)[3 * i + 1] !== jaw(whole.head)[3 * vertex + 1],
      );
      expect(differs).toEqual([]);
    }
  });

  it("tears no hole: the neck's end stays the one border", () => {
    expect([whole, ...lods].map(({ head }) => borderLoops(head))).toEqual([1, 1, 1, 1, 1]);
  });
});

/** Closed chains of edges that one triangle alone has, places counted once. */
function borderLoops({ positions, indices }: MeshData): number {
  const place = (v: number) => `${positions[3 * v]} ${positions[3 * v + 1]} ${positions[3 * v + 2]}`;
  const next = new Map<string, string>();
  const edges = new Set<string>();
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) edges.add(`${place(indices[t + k])}|${place(indices[t + ((k + 1) % 3)])}`);
  }
  for (const edge of edges) {
    const [from, to] = edge.split("|");
    if (!edges.has(`${to}|${from}`)) next.set(from, to);
  }
  let loops = 0;
  for (const start of next.keys()) {
    if (!next.has(start)) continue;
    loops++;
    for (let at: string | undefined = start; at !== undefined && next.has(at); ) {
      const after: string | undefined = next.get(at);
      next.delete(at);
      at = after;
    }
  }
  return loops;
}
