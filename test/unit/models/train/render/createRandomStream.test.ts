import { describe, expect, it } from "@jest/globals";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";

describe("createRandomStream", () => {
  it("repeats for a seed and differs between seeds and forks", () => {
    const draw = (stream: ReturnType<typeof createRandomStream>) =>
      Array.from({ length: 5 }, () => stream.uniform(0, 1));
    expect(draw(createRandomStream(7))).toEqual(draw(createRandomStream(7)));
    expect(draw(createRandomStream(7))).not.toEqual(draw(createRandomStream(8)));
    expect(draw(createRandomStream(7).fork("skin"))).not.toEqual(draw(createRandomStream(7).fork("view")));
  });

  it("a fork does not depend on what was drawn before", () => {
    const used = createRandomStream(7);
    used.normal();
    expect(used.fork("skin").normal()).toBe(createRandomStream(7).fork("skin").normal());
  });

  it("draws from the named distributions", () => {
    const stream = createRandomStream("distributions");
    const normals = Array.from({ length: 20_000 }, () => stream.normal());
    const mean = normals.reduce((a, b) => a + b) / normals.length;
    const variance = normals.reduce((a, b) => a + b * b, 0) / normals.length;
    // standard errors .007 and .01; three of them
    expect(Math.abs(mean)).toBeLessThan(0.021);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    const hits = Array.from({ length: 10_000 }, () => stream.chance(0.3)).filter(Boolean).length;
    expect(Math.abs(hits - 3000)).toBeLessThan(140);
    expect(new Set(Array.from({ length: 100 }, () => stream.pick(["a", "b", "c"])))).toEqual(new Set(["a", "b", "c"]));
  });
});
