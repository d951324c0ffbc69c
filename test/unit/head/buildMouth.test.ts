import { describe, expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { buildMouth } from "../../../sdk/head/buildMouth";
import { officialHead } from "../../fixtures/officialHead";
import { volumeOf } from "../../fixtures/volumeOf";

const model = officialHead();
const parts = buildMouth(model, []);
describe("buildMouth", () => {
  it("makes two arches of teeth, two gums and a tongue from at most 6000 triangles that look outwards", () => {
    expect(parts.map(({ mesh }) => mesh.name)).toEqual(["upperTeeth", "upperGum", "lowerTeeth", "lowerGum", "tongue"]);
    expect(parts.reduce((sum, { mesh }) => sum + mesh.indices.length / 3, 0)).toBeLessThanOrEqual(6000);
    for (const { mesh } of parts) expect(volumeOf(mesh.positions, mesh.indices)).toBeGreaterThan(4e-6);
  });

  it("lets light to the front teeth, little to the last, and warms what comes by flesh", () => {
    const [teeth, gum] = parts;
    const tintAt = (least: number, most: number) => {
      const found = teeth.tints.filter((_, i) => {
        const z = teeth.mesh.positions[i - (i % 3) + 2];
        return z > least && z < most;
      });
      return found.reduce((sum, tint) => sum + tint, 0) / found.length;
    };
    expect(tintAt(0.02, 1)).toBeGreaterThan(2.5 * tintAt(-1, 0));
    expect(Math.max(...teeth.tints)).toBeLessThanOrEqual(1);
    for (const { tints } of [gum, teeth]) {
      for (let i = 0; i < tints.length; i += 3) expect(tints[i]).toBeGreaterThanOrEqual(tints[i + 1]);
    }
    // Deep in the mouth, light on teeth has met lips and tongue.
    const deep = teeth.tints.findIndex((tint, i) => i % 3 === 0 && tint > 0.15 && tint < 0.3);
    expect(teeth.tints[deep]).toBeGreaterThan(1.1 * teeth.tints[deep + 1]);
  });

  it("takes the teeth's shade", () => {
    const [teeth] = buildMouth(model, [], { enamel: [0.7, 0.6, 0.5] });
    expect(teeth.albedo).toEqual([0.7, 0.6, 0.5]);
  });

  it("has targets that the head has too", () => {
    const names = buildHeadMesh(model, []).morphTargets.map(({ name }) => name);
    expect(names.at(-1)).toBe("tongueOut");
    for (const { mesh } of parts) for (const { name } of mesh.morphTargets) expect(names).toContain(name);
  });
});
