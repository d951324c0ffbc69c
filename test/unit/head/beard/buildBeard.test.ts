import { describe, expect, it } from "@jest/globals";
import { beardZones } from "../../../../sdk/head/beard/beardZones";
import { buildBeard } from "../../../../sdk/head/beard/buildBeard";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { findSkinPlaces } from "../../../../sdk/head/faceHair/findSkinPlaces";
import { atPlace } from "../../../../sdk/head/faceHair/SkinPlace";
import { officialHead } from "../../../fixtures/officialHead";

const SHAPES = ["jawOpen", "mouthSmileLeft", "mouthPucker", "eyeBlinkLeft", "browInnerUp"];
const model = officialHead();
const drawn = buildHeadMesh(model, []);
const head = { ...drawn, morphTargets: drawn.morphTargets.filter(({ name }) => SHAPES.includes(name)) };
const zones = beardZones(model);
const beard = { zones, growth: new Float32Array(zones.chin.length) };
const style = { length: 0.012, density: 1, area: "full", color: [0.03, 0.02, 0.015] } as const;
const full = buildBeard(head, beard, style);

/** mm between the middle of each card's root and the skin, of every third card, under a shape. */
function gaps(name?: string): number[] {
  const [skin, cards] = [head, full.mesh].map(({ positions, morphTargets }) => {
    const target = morphTargets.find((one) => one.name === name);
    return positions.map((value, i) => value + (target?.positions[i] ?? 0));
  });
  const roots = Array.from({ length: Math.floor(cards.length / 36) }, (_, n) => {
    const at = n * 36;
    return [0, 1, 2].map((c) => (cards[at + c] + cards[at + 3 + c]) / 2) as unknown as readonly [
      number,
      number,
      number,
    ];
  });
  const places = findSkinPlaces({ positions: skin, indices: head.indices }, roots)!;
  return places.map((place, i) => 1000 * Math.hypot(...atPlace(skin, place).map((value, c) => value - roots[i][c])));
}

describe("buildBeard", () => {
  it("stands on chin, jaws and lip and nowhere else, in few triangles", () => {
    expect(full.mesh.indices.length / 3).toBeGreaterThan(3000);
    expect(full.mesh.indices.length / 3).toBeLessThanOrEqual(6000);
    for (let i = 0; i < full.mesh.positions.length; i += 3) {
      const [x, y] = full.mesh.positions.subarray(i, i + 3);
      // Sideburns.
      expect(y).toBeLessThan(Math.abs(x) > 0.05 ? 0.02 : -0.03);
      expect(y).toBeGreaterThan(-0.15);
      expect(Math.abs(x)).toBeLessThan(0.095);
    }
    expect(full.tints.length).toBe(full.mesh.positions.length);
  });

  it("goes with the skin: roots stay in it under every shape that moves it, and only such shapes are kept", () => {
    expect(full.mesh.morphTargets.map(({ name }) => name)).toEqual(["jawOpen", "mouthPucker", "mouthSmileLeft"].sort());
    for (const name of [undefined, "jawOpen", "mouthPucker", "mouthSmileLeft"]) {
      // Roots are sunk by .6 mm. Seen: 1.0; those of shapes that hardly move them by .2 more.
      expect(Math.max(...gaps(name))).toBeLessThan(1.3);
    }
    const open = full.mesh.morphTargets.find(({ name }) => name === "jawOpen")!;
    expect(Math.min(...open.positions.filter((_, i) => i % 3 === 1))).toBeLessThan(-0.02);
  });

  it("grows as long, as dense and where the style says, and light for files", () => {
    const count = (built: typeof full) => built.mesh.indices.length / 3;
    const goatee = buildBeard(head, beard, { ...style, area: "goatee" });
    expect(count(goatee)).toBeLessThan(0.5 * count(full));
    expect(Math.max(...goatee.mesh.positions.filter((_, i) => i % 3 === 0))).toBeLessThan(0.06);
    expect(count(buildBeard(head, beard, { ...style, density: 0.5 }))).toBeCloseTo(0.5 * count(full), -2);
    const low = (built: typeof full) => Math.min(...built.mesh.positions.filter((_, i) => i % 3 === 1));
    expect(low(buildBeard(head, beard, { ...style, length: 0.05 }))).toBeLessThan(low(full) - 0.02);
    expect(count(buildBeard(head, beard, style, "light"))).toBeLessThan(0.1 * count(full));
    for (const none of [
      { ...style, area: "own" as const },
      { ...style, length: 0 },
      { ...style, density: 0 },
    ])
      expect(count(buildBeard(head, beard, none))).toBe(0);
  });
});
