import { describe, expect, it } from "@jest/globals";
import { jawMotion } from "../../../../sdk/head/mouth/jawMotion";
import { transformPoints } from "../../../../sdk/math/transformPoints";
import { officialHead } from "../../../fixtures/officialHead";

const model = officialHead();
const motions = jawMotion(model, model.mean, -0.07);
/** The lower incisors' edge and a second molar, metres. */
const INCISOR = [0, -0.07, 0.023];
const MOLAR = [0.025, -0.07, -0.015];
const move = (name: string, point: readonly number[], weight = 1) =>
  Array.from(transformPoints(motions.get(name) as Float64Array, point), (to, c) => point[c] + weight * (to - point[c]));

describe("jawMotion", () => {
  it("knows the four shapes that move the bone and no other", () => {
    expect([...motions.keys()]).toEqual(["jawOpen", "jawForward", "jawLeft", "jawRight"]);
  });

  it("opens by 25 to 40 mm at the incisors, less at the molars, without a turn to a side", () => {
    const [x, y] = move("jawOpen", INCISOR);
    expect(Math.abs(x)).toBeLessThan(1e-4);
    expect(INCISOR[1] - y).toBeGreaterThan(0.025);
    expect(INCISOR[1] - y).toBeLessThan(0.04);
    expect(MOLAR[1] - move("jawOpen", MOLAR)[1]).toBeLessThan(0.75 * (INCISOR[1] - y));
  });

  it("goes forwards, left and right as the names say", () => {
    expect(move("jawForward", INCISOR)[2] - INCISOR[2]).toBeGreaterThan(0.005);
    expect(move("jawLeft", INCISOR)[0]).toBeGreaterThan(0.005);
    expect(move("jawRight", INCISOR)[0]).toBeCloseTo(-move("jawLeft", INCISOR)[0], 4);
  });

  it("keeps the arch's size at weight 1 and within 3 % half-way, where a morph target cuts the arc short", () => {
    const size = (weight: number) => {
      const [a, b] = [move("jawOpen", INCISOR, weight), move("jawOpen", MOLAR, weight)];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    };
    expect(size(1) / size(0)).toBeCloseTo(1, 5);
    expect(size(0.5) / size(0)).toBeGreaterThan(0.97);
  });
});
