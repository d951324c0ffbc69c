import { execFileSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { ARKIT_NAMES } from "../../../plugin/arkitNames";
import { VISEME_SHAPES, type VisemeName } from "../../../sdk/head/visemeShapes";
import type { VisemeFigures } from "../../fixtures/measureVisemes";

const OVR = "sil PP FF TH DD kk CH SS nn RR aa E I O U".split(" ").map((name) => `viseme_${name}`);
const figures = JSON.parse(
  execFileSync(process.execPath, ["--import", "tsx", "test/fixtures/measureVisemes.ts"], { encoding: "utf8" }),
) as VisemeFigures[];
const of = (name: VisemeName | "neutral") => figures.filter((figure) => figure.name === name);

describe("visemeShapes", () => {
  it("has the names of Oculus lip sync in their order, from shapes of ARKit, both sides alike", () => {
    expect(Object.keys(VISEME_SHAPES)).toEqual(OVR);
    for (const shapes of Object.values<Readonly<Record<string, number>>>(VISEME_SHAPES)) {
      for (const [name, weight] of Object.entries(shapes)) {
        expect(ARKIT_NAMES).toContain(name);
        if (name.endsWith("Left")) expect(shapes[name.replace("Left", "Right")]).toBe(weight);
      }
    }
  });

  it("closes the lips for p, touches no teeth for silence and lifts the lower lip to the teeth for f, on three heads", () => {
    // mm between the inner edges of the lips; the landmarks lie 1-2 mm beside them, so that 0 is a firm touch.
    for (const { gap } of of("viseme_PP")) expect(gap).toBeLessThan(0.5);
    of("viseme_sil").forEach(({ gap }, i) => {
      expect(gap).toBeLessThan(of("neutral")[i].gap);
    });
    for (const { gap, set } of of("viseme_FF")) {
      expect(gap).toBeLessThan(3.5);
      // The lower lip's edge lies behind the upper's.
      expect(set).toBeGreaterThan(3);
    }
  });

  it("opens the jaw as a vowel chart does and rounds o and u", () => {
    const order = ["viseme_aa", "viseme_E", "viseme_I", "viseme_SS", "viseme_PP"] as const;
    for (let i = 0; i < 3; i++) {
      const jaws = order.map((name) => of(name)[i].chin);
      expect(jaws).toEqual([...jaws].sort((a, b) => b - a));
      expect(of("viseme_O")[i].chin).toBeGreaterThan(of("viseme_U")[i].chin);
      for (const name of ["viseme_O", "viseme_U"] as const) {
        expect(of(name)[i].width).toBeLessThan(of("neutral")[i].width - 5);
      }
      expect(of("viseme_I")[i].width).toBeGreaterThan(of("neutral")[i].width + 4);
    }
  });

  it("lets no tooth and no tongue come more than .5 mm through the skin", () => {
    expect(figures).toHaveLength(3 * 16);
    expect(figures.filter(({ depth }) => depth > 0.5)).toEqual([]);
  });
});
