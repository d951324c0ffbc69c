import { describe, expect, it } from "@jest/globals";
import { growStrand } from "../../../../sdk/head/hair/growStrand";
import { octahedralDirection } from "../../../../sdk/head/hair/octahedralMap";
import type { ScalpField } from "../../../../sdk/head/hair/ScalpField";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import type { HairPicture } from "../../../../sdk/stages/hair/HairPicture";
import { measureFlow } from "../../../../sdk/stages/hair/measureFlow";
import type { HairFlow, HairOutline, HairStyle, Photo } from "../../../../sdk/types";

/** A ball of a head, 9 cm, 1 m before a camera of 1000 px that is turned: hair all over it, in 2.5 mm cells. */
const centre = [0, 0.02, -0.078] as const;
const field: ScalpField = {
  centre,
  size: 8,
  skull: new Float32Array(64).fill(0.09),
  neck: new Float32Array(20 * 48).fill(0.05),
};
const SIDE = 400;
const YAW = 0.4;
const [c, s] = [Math.cos(YAW), Math.sin(YAW)];
const fit = {
  camera: { width: SIDE, height: SIDE, focalPx: 1000, centreX: 200, centreY: 200 },
  // Turns about the ball's middle, which lies 1 m before the camera.
  headToCamera: Float64Array.of(c, 0, s, -s * centre[2], 0, 1, 0, -centre[1], -s, 0, c, -1 - c * centre[2]),
};
const outline: HairOutline = {
  view: [-s, 0, c],
  right: [c, 0, s],
  up: [0, 1, 0],
  heights: new Float32Array(72).fill(0.004),
};
const style: HairStyle = {
  length: 0.05,
  sides: 0.05,
  volume: 0.004,
  hem: -0.08,
  lie: "forward",
  fringe: 1,
  curl: 0,
  color: [0.2, 0.1, 0.05],
};

/** What a photo with these codes shows. */
function flowOf(code: (x: number, y: number) => number, of = style): HairFlow {
  const rgba = new Uint8ClampedArray(SIDE * SIDE * 4).fill(255);
  for (let i = 0; i < SIDE * SIDE; i++) rgba.fill(code(i % SIDE, Math.floor(i / SIDE)), i * 4, i * 4 + 3);
  const photo: Photo = { width: SIDE, height: SIDE, rgba, originalWidth: SIDE, originalHeight: SIDE };
  const cells = SIDE / 2.5;
  const hair = new Float32Array(cells * cells).fill(1);
  const picture: HairPicture = { left: 0, top: 0, step: 2.5, width: cells, height: cells, hair, person: hair };
  return measureFlow(photo, picture, field, outline, of, fit);
}

/** Stripes that run at an angle from the picture's right to its top, 9 px a period. */
const stripes = (degrees: number) => (x: number, y: number) => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return 120 + 70 * Math.sin(((sin * x + cos * y) * 2 * Math.PI) / 9);
};

/** Each seen way as angle in the picture, degrees, with its trust and the place's own direction. */
function waysOf({ size, ways }: HairFlow) {
  const ray = new Float64Array(3);
  return Array.from({ length: size * size }, (_, i) => {
    octahedralDirection(size, (i % size) + 0.5, Math.floor(i / size) + 0.5, ray);
    const [x, y, z] = ways.subarray(i * 3, i * 3 + 3);
    const facing = ray[0] * outline.view[0] + ray[2] * outline.view[2];
    const lift = x * ray[0] + y * ray[1] + z * ray[2];
    return { facing, lift, trust: Math.hypot(x, y, z), angle: (Math.atan2(y, c * x + s * z) * 180) / Math.PI };
  });
}

describe("measureFlow", () => {
  it.each([-75, -40, 20])("finds strands that run at %i degrees, and lays them on the head", (degrees) => {
    const seen = waysOf(flowOf(stripes(degrees))).filter(({ facing }) => facing > 0.6);
    const off = seen.map(({ angle }) => {
      const turn = Math.abs(angle - degrees) % 180;
      return Math.min(turn, 180 - turn);
    });
    expect(seen.length).toBeGreaterThan(300);
    expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(2.5);
    expect(Math.max(...off)).toBeLessThan(8);
    // Neighbours are mixed: at most 8 mm of a ball's curve.
    expect(Math.max(...seen.map(({ lift, trust }) => Math.abs(lift) / trust))).toBeLessThan(0.1);
    expect(Math.min(...seen.map(({ trust }) => trust))).toBeGreaterThan(0.5);
  });

  it("lets a fringe fall and hair that is combed back rise, all of one way", () => {
    // Over the forehead; lower down all hair falls.
    const top = (x: number, y: number) => (y < 150 ? stripes(-80)(x, y) : 120);
    const ways = (of: HairStyle) => waysOf(flowOf(top, of)).filter(({ trust }) => trust > 0.3);
    for (const { angle } of ways(style)) expect(angle).toBeLessThan(0);
    const back = ways({ ...style, lie: "back", fringe: 0 }).map(({ angle }) => angle);
    expect(back.filter((angle) => angle > 0).length).toBeGreaterThan(0.9 * back.length);
  });

  it("says nothing of what it does not see: plain hair, noise, the far side", () => {
    const trustOf = (flow: HairFlow) => Math.max(...waysOf(flow).map(({ trust }) => trust));
    expect(trustOf(flowOf(() => 120))).toBe(0);
    const random = randomGenerator(3);
    const noise = Float32Array.from({ length: SIDE * SIDE }, () => 60 + 120 * random());
    expect(trustOf(flowOf((x, y) => noise[y * SIDE + x]))).toBeLessThan(0.25);
    const behind = waysOf(flowOf(stripes(20))).filter(({ facing }) => facing < -0.4);
    expect(Math.max(...behind.map(({ trust }) => trust))).toBeLessThan(0.02);
  });

  it("is what strands follow where it is known", () => {
    const flow = flowOf(stripes(-20));
    const grow = (known?: HairFlow) => {
      const plan = { root: [-0.02, 0.09, 0], length: 0.05, layer: 1, stray: 0, phase: 0, hem: -0.08, flick: 0 };
      const ground = { field, style, seed: 1, outline: { ...outline, flow: known }, isFree: () => true };
      const strand = growStrand(ground, plan, 6)!;
      const [dx, dy, dz] = [0, 1, 2].map((k) => strand[strand.length - 3 + k] - strand[strand.length - 12 + k]);
      return (Math.atan2(dy, c * dx + s * dz) * 180) / Math.PI;
    };
    expect(Math.abs(grow(flow) + 20)).toBeLessThan(12);
    // Combed forward it falls over the forehead.
    expect(grow()).toBeLessThan(-50);
  });
});
