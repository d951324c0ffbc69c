import { expect, it } from "@jest/globals";
import { octahedralDirection, sampleOctahedral } from "../../../../sdk/head/hair/octahedralMap";

const SIZE = 64;

it("gives back in each direction what a smooth map holds there", () => {
  const map = new Float32Array(SIZE * SIZE);
  const direction = new Float64Array(3);
  const value = ([x, y, z]: readonly number[]) => 0.1 + 0.02 * x + 0.01 * y - 0.03 * z;
  for (let i = 0; i < map.length; i++) {
    octahedralDirection(SIZE, (i % SIZE) + 0.5, Math.floor(i / SIZE) + 0.5, direction);
    map[i] = value([...direction]);
  }
  let worst = 0;
  for (let k = 0; k < 500; k++) {
    const y = 1 - (2 * (k + 0.5)) / 500;
    const turn = 2.4 * k;
    const ring = Math.sqrt(1 - y * y);
    const at = [ring * Math.cos(turn), y, ring * Math.sin(turn)];
    worst = Math.max(worst, Math.abs(sampleOctahedral(map, SIZE, 3 * at[0], 3 * at[1], 3 * at[2]) - value(at)));
  }
  // Edges are repeated, half a cell: worst seen 7e-4.
  expect(worst).toBeLessThan(1.2e-3);
});
