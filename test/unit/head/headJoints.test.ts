import { expect, it } from "@jest/globals";
import { headJoints } from "../../../sdk/head/headJoints";
import { officialHead } from "../../fixtures/officialHead";

const { eyes, mean } = officialHead();
const joints = headJoints([eyes.left, eyes.right]);

/** Front and back of the mean head's section at a height, on the mid-plane. */
function section(y: number): [back: number, front: number] {
  const z: number[] = [];
  for (let i = 0; i < mean.length; i += 3) {
    if (Math.abs(mean[i]) < 0.01 && Math.abs(mean[i + 1] - y) < 0.006) z.push(mean[i + 2]);
  }
  return [Math.min(...z), Math.max(...z)];
}

it("lies inside the mean head's neck, in its rear half, and between its ears", () => {
  const [back, front] = section(joints.neck[1]);
  expect(joints.neck[2]).toBeGreaterThan(back + 0.02);
  expect(joints.neck[2]).toBeLessThan((back + front) / 2);
  expect(joints.head[0]).toBeCloseTo(0, 6);
  expect(joints.head[1]).toBeGreaterThan(joints.neck[1] + 0.08);
});

it("grows with the head and goes with its eyes", () => {
  const moved = [1, -1].map((side) => ({ centre: [0.062 * side, 0.01, 0] as const }));
  const large = headJoints([moved[0], moved[1]]);
  expect(large.neck[1] - 0.01).toBeCloseTo(2 * joints.neck[1], 2);
});
