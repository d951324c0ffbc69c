import { describe, expect, it } from "@jest/globals";
import { createFaceWeights } from "../../../../plugin/createFaceWeights";
import { createHeadMesh } from "../../../../plugin/createHeadMesh";
import { createLidHold } from "../../../../plugin/eye/createLidHold";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { closeLids } from "../../../../sdk/head/closeLids";
import { eyeCentre } from "../../../../sdk/head/eyeCentre";
import { lidCurves } from "../../../../sdk/head/lidCurves";
import { lidFaults } from "../../../fixtures/lidFaults";
import { officialHead } from "../../../fixtures/officialHead";
import { nullScene } from "../../fixtures/nullScene";

const model = officialHead();
const eye = { side: "left" as const, centre: eyeCentre(model, [], "left"), radius: model.eyes.left.radius };
const head = closeLids(buildHeadMesh(model, []), [eye]);
const weights = createFaceWeights([createHeadMesh(head, nullScene())]);
const curves = lidCurves(head, eye);
const hold = createLidHold(curves, "left", weights);

/** The lids' faults under some shapes, and the weights that are shown. */
function show(set: Readonly<Record<string, number>>, held = true) {
  weights.own.fill(0);
  weights.added.fill(0);
  for (const [name, weight] of Object.entries(set)) weights.own[weights.indexOf(`${name}Left`)] = weight;
  if (held) hold.hold();
  weights.show();
  const moved = new Float32Array(head.positions.length);
  for (const { name, positions } of head.morphTargets) {
    const weight = weights.shown[weights.indexOf(name)];
    if (weight > 0) for (let i = 0; i < moved.length; i++) moved[i] += weight * positions[i];
  }
  return { ...lidFaults(head, eye, moved), shown: (name: string) => weights.shown[weights.indexOf(`${name}Left`)] };
}

describe("createLidHold", () => {
  it("shows single shapes and eyes that are open as they are sent", () => {
    for (const name of ["eyeBlink", "eyeSquint", "eyeWide", "eyeLookDown", "eyeLookUp", "cheekSquint"]) {
      expect(show({ [name]: 0.8 }).shown(name)).toBeCloseTo(0.8, 12);
    }
    const { shown } = show({ eyeSquint: 0.7, cheekSquint: 0.6, eyeLookDown: 0.2 });
    expect([shown("eyeSquint"), shown("cheekSquint"), shown("eyeLookDown")]).toEqual([0.7, 0.6, 0.2]);
  });

  it("shuts eyes that blink whatever lids they follow or how wide they are", () => {
    for (const name of ["eyeLookUp", "eyeWide", "eyeLookIn", "eyeLookOut"]) {
      expect(show({ eyeBlink: 1, [name]: 1 }).gap).toBe(0);
    }
    // Seen: 2.75 and 1.75 mm.
    expect(show({ eyeBlink: 1, eyeWide: 1 }, false).gap).toBeGreaterThan(2);
    expect(show({ eyeBlink: 1, eyeLookUp: 1 }, false).gap).toBeGreaterThan(1);
  });

  it("widens no eye that looks down", () => {
    const { shown } = show({ eyeWide: 0.8, eyeLookDown: 0.5 });
    expect(shown("eyeWide")).toBeCloseTo(0.4, 12);
    expect(shown("eyeLookDown")).toBe(0.5);
  });

  it("looks one way where two are sent", () => {
    const { shown, depth } = show({ eyeLookUp: 1, eyeLookDown: 0.7, eyeLookIn: 0.2, eyeLookOut: 0.5 });
    const left = ["eyeLookUp", "eyeLookDown", "eyeLookIn", "eyeLookOut"].map((name) => shown(name).toFixed(6));
    expect(left.map(Number)).toEqual([0.3, 0, 0, 0.3]);
    // The sum of both would take the lid straight through the ball, seen: .47 mm, .8 on other heads.
    expect(depth).toBeLessThan(0.3);
    expect(show({ eyeLookUp: 1, eyeLookDown: 1 }, false).depth).toBeGreaterThan(0.4);
  });

  it("lets lids meet and not cross where both of them move", () => {
    // The upper edge against the lower one amid the eye, mm; below 0 they cross.
    const meeting = (set: Readonly<Record<string, number>>, held: boolean) => {
      const { shown, gap } = show(set, held);
      const sum = Object.keys(set).reduce(
        (total, name) => {
          const shape = curves?.shapes.find((one) => one.name === `${name}Left`);
          return total + shown(name) * ((shape?.upper[0] ?? 0) - (shape?.lower[0] ?? 0));
        },
        (curves?.upper[0] ?? 0) - (curves?.lower[0] ?? 0),
      );
      return { edges: 1000 * eye.radius * sum, gap };
    };
    const shut = meeting({ eyeBlink: 1 }, true).edges;
    for (const set of [
      { eyeBlink: 1, eyeSquint: 1 },
      { eyeBlink: 1, cheekSquint: 1 },
      { eyeBlink: 1, eyeLookDown: 1 },
      { eyeBlink: 1, eyeSquint: 1, cheekSquint: 1, eyeLookDown: 1 },
      { eyeBlink: 0.9, eyeSquint: 1, cheekSquint: 1 },
    ] as Readonly<Record<string, number>>[]) {
      expect(meeting(set, false).edges).toBeLessThan(shut - 0.7);
      const { edges, gap } = meeting(set, true);
      expect(edges).toBeGreaterThan(shut - 0.5);
      expect([set, gap]).toEqual([set, 0]);
    }
  });

  it("holds the looks of an eye that no lids surround", () => {
    const blind = createLidHold(undefined, "left", weights);
    weights.own.fill(0);
    weights.added.fill(0);
    weights.own[weights.indexOf("eyeBlinkLeft")] = 0.75;
    weights.added[weights.indexOf("eyeLookDownLeft")] = 0.8;
    blind.hold();
    weights.show();
    expect(weights.shown[weights.indexOf("eyeLookDownLeft")]).toBeCloseTo(0.2, 12);
    expect(weights.shown[weights.indexOf("eyeBlinkLeft")]).toBe(0.75);
  });
});
