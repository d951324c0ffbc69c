import { expect, it } from "@jest/globals";
import { exportObj } from "../../../sdk/export/exportObj";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("writes the posed skin in the camera frame, metres, v upwards", () => {
  const avatar = syntheticAvatar();
  const jaw = avatar.head.morphTargets.findIndex(({ name }) => name === "jawOpen");
  const expression = new Float32Array(avatar.head.morphTargets.length);
  expression[jaw] = 0.5;
  const lines = exportObj({ ...avatar, fit: { ...avatar.fit, expression } }).split("\n");
  const rows = (key: string) =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.split(" ").slice(1));
  const vertices = rows("v").map((row) => row.map(Number));
  expect(vertices).toHaveLength(avatar.head.positions.length / 3);
  const i = 100;
  for (let c = 0; c < 3; c++) {
    const moved = avatar.head.positions[3 * i + c] + 0.5 * avatar.head.morphTargets[jaw].positions[3 * i + c];
    expect(vertices[i][c]).toBeCloseTo(moved + [0, 0, -0.6][c], 5);
  }
  expect(Number(rows("vt")[i][1])).toBeCloseTo(1 - avatar.head.uvs[2 * i + 1], 5);
  expect(rows("f")).toHaveLength(avatar.head.indices.length / 3);
  expect(rows("f")[0][0]).toBe(
    Array(3)
      .fill(avatar.head.indices[0] + 1)
      .join("/"),
  );
});
