import { describe, expect, it } from "@jest/globals";
import { ARKIT_NAMES } from "../../../plugin/arkitNames";
import { addVisemes } from "../../../sdk/head/addVisemes";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { mouthTargets } from "../../../sdk/head/mouth/mouthTargets";
import { VISEME_SHAPES } from "../../../sdk/head/visemeShapes";
import { officialHead } from "../../fixtures/officialHead";

const head = buildHeadMesh(officialHead(), []);
const whole = addVisemes(head);
const targetOf = (name: string) => whole.morphTargets.find((target) => target.name === name)?.positions as Float32Array;

describe("addVisemes", () => {
  it("puts all 15 behind the shapes, which stay as they are", () => {
    const names = whole.morphTargets.map(({ name }) => name);
    expect(names.slice(head.morphTargets.length)).toEqual(Object.keys(VISEME_SHAPES));
    expect(whole.morphTargets.slice(0, head.morphTargets.length)).toEqual(head.morphTargets);
  });

  it("makes the published head have every name of the ARKit and OVR sets", () => {
    const names = whole.morphTargets.map(({ name }) => name).sort();
    expect(names).toEqual([...ARKIT_NAMES, ...Object.keys(VISEME_SHAPES)].sort());
  });

  it("moves a tongue on a jaw in every viseme but silence", () => {
    const points = Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    const body = { points, triangles: Uint32Array.of(0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3), lower: true };
    const down = Float64Array.of(1, 0, 0, 0, 0, 1, 0, -2, 0, 0, 1, 0);
    const morphTargets = mouthTargets(body, new Map([["jawOpen", down]]), points);
    const names = addVisemes({ ...head, morphTargets }).morphTargets.slice(morphTargets.length);
    expect(names.map(({ name }) => name)).toEqual(Object.keys(VISEME_SHAPES).slice(1));
  });

  it("is the weighted sum of its shapes, normals too", () => {
    const viseme = whole.morphTargets.find(({ name }) => name === "viseme_O");
    const parts = Object.entries(VISEME_SHAPES.viseme_O).map(([name, weight]) => ({
      weight,
      ...head.morphTargets.find((target) => target.name === name),
    }));
    for (const key of ["positions", "normals"] as const) {
      const errors = viseme?.[key].map(
        (value, i) => value - parts.reduce((s, p) => s + p.weight * (p[key]?.[i] ?? 0), 0),
      );
      expect(Math.max(...(errors?.map(Math.abs) ?? [1]))).toBeLessThan(1e-6);
    }
  });

  it("makes 15 faces that differ from the neutral one and from each other by 1 mm and more, silence by less", () => {
    const names = Object.keys(VISEME_SHAPES);
    const largest = (a: Float32Array, b?: Float32Array) => {
      let most = 0;
      for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - (b?.[i] ?? 0)));
      return most;
    };
    expect(largest(targetOf("viseme_sil"))).toBeGreaterThan(2e-4);
    expect(largest(targetOf("viseme_sil"))).toBeLessThan(1e-3);
    names.forEach((name, i) => {
      if (name !== "viseme_sil") expect([name, largest(targetOf(name)) > 1e-3]).toEqual([name, true]);
      for (const other of names.slice(i + 1)) {
        expect([name, other, largest(targetOf(name), targetOf(other)) > 1e-3]).toEqual([name, other, true]);
      }
    });
  });

  it("gives a part those that move it and keeps a viseme that the mesh has", () => {
    const shapes = head.morphTargets.filter(({ name }) => name === "mouthRollLower");
    const part = addVisemes({ ...head, morphTargets: shapes });
    expect(part.morphTargets.map(({ name }) => name)).toEqual(["mouthRollLower", "viseme_PP", "viseme_FF"]);
    expect(addVisemes(part).morphTargets).toEqual(part.morphTargets);
  });
});
