import { expect, it } from "@jest/globals";
import { beardGrowth } from "../../../../sdk/head/beard/beardGrowth";
import { beardZones } from "../../../../sdk/head/beard/beardZones";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { officialHead } from "../../../fixtures/officialHead";

const model = officialHead();
const head = buildHeadMesh(model, []);
const zones = beardZones(model);
const own = Float32Array.from(zones.chin, (value) => 0.3 * value);
const style = { length: 0.012, density: 1, color: [0.03, 0.02, 0.015] } as const;
const grown = (area: "own" | "moustache" | "goatee" | "full") =>
  beardGrowth(head, { growth: own, zones }, { ...style, area });

it("grows the person's own, or the parts of a style", () => {
  expect(grown("own")).toBe(own);
  expect(grown("moustache")).toEqual(zones.moustache);
  expect(grown("goatee")).toEqual(zones.moustache.map((value, v) => Math.max(value, zones.chin[v])));
});

it("joins a full beard to the hair before the ears, and does not grow on them", () => {
  const full = grown("full");
  const { ears } = model.regions;
  const growthAt = (y: number, z: number) => {
    const found = Array.from(full.keys()).filter((v) => {
      const at = head.positions.subarray(v * 3, v * 3 + 3);
      return Math.abs(at[0]) > 0.05 && Math.abs(at[1] - y) < 0.004 && Math.abs(at[2] - z) < 0.004;
    });
    expect(found.length).toBeGreaterThan(0);
    return Math.max(...found.map((v) => full[v]));
  };
  for (const y of [-0.05, -0.035, -0.02, -0.005]) expect(growthAt(y, -0.052)).toBeGreaterThan(0.7);
  expect(growthAt(-0.02, -0.03)).toBe(0);
  expect(growthAt(0.02, -0.052)).toBe(0);
  const onEars = full.filter((_, v) => ears[model.vertexPoint[v]] > 0.9);
  // Seen: .13 where the ear begins.
  expect(Math.max(...onEars)).toBeLessThan(0.3);
});
