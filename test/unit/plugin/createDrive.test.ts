import { describe, expect, it } from "@jest/globals";
import { ARKIT_NAMES } from "../../../plugin/arkitNames";
import { BLENDSHAPE_ORDERS, type BlendshapeOrder } from "../../../plugin/blendshapeOrders";
import { createDrive } from "../../../plugin/createDrive";
import { createFaceWeights } from "../../../plugin/createFaceWeights";
import { createHeadMesh } from "../../../plugin/createHeadMesh";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const weights = createFaceWeights([createHeadMesh(syntheticAvatar().head, nullScene())]);
const drive = createDrive(weights, ARKIT_NAMES);
const weightOf = (name: string) => weights.own[weights.indexOf(name)];

/** A frame in which each shape has its own weight. */
function frame(order: readonly string[]): Float32Array {
  return Float32Array.from(order, (name) =>
    name === "_neutral" ? 1 : (ARKIT_NAMES as readonly string[]).indexOf(name) / 64,
  );
}

describe("createDrive", () => {
  it("takes each known order to the same face", () => {
    for (const order of Object.keys(BLENDSHAPE_ORDERS) as (keyof typeof BLENDSHAPE_ORDERS)[]) {
      weights.own.fill(0);
      drive(frame(BLENDSHAPE_ORDERS[order]), order);
      expect(weightOf("jawOpen")).toBe(24 / 64);
      expect(weightOf("eyeBlinkRight")).toBe(9 / 64);
      expect(weightOf("browInnerUp")).toBe(2 / 64);
    }
  });

  it("takes names, with shapes that the head lacks, and clamps", () => {
    const names = ["jawOpen", "cheekPuff", "browInnerUp"];
    drive([3, 0.5, -1], names);
    expect([weightOf("jawOpen"), weightOf("browInnerUp")]).toEqual([1, 0]);
  });

  it("refuses what is no frame of the order and changes nothing", () => {
    drive([0.5], ["jawOpen"]);
    expect(() => drive(new Float32Array(51), "arkit")).toThrow(new RangeError("51 weights for an order of 52 names"));
    const broken = frame(ARKIT_NAMES).fill(Number.NaN, 40);
    expect(() => drive(broken, "arkit")).toThrow(new TypeError("weight 40 is NaN, not a number"));
    expect(() => drive([1], ["jawOpne"])).toThrow('unknown blendshape "jawOpne": did you mean "jawOpen"?');
    expect(() => drive([1], "mediapip" as BlendshapeOrder)).toThrow('did you mean "mediapipe"?');
    expect(weightOf("jawOpen")).toBe(0.5);
  });
});
