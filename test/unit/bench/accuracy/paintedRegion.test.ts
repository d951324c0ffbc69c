import { describe, expect, test } from "@jest/globals";
import { renderAvatar } from "../../../../sdk/shading/renderAvatar";
import { paintedRegion } from "../../../bench/accuracy/paintedRegion";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const SIZE = 64;
const avatar = syntheticAvatar();
const count = (mask: Uint8Array): number => mask.reduce((sum, value) => sum + value, 0);

describe("paintedRegion", () => {
  test("all texels are the drawn skin, none are nothing, and both halves of the atlas share it out", () => {
    const all = paintedRegion(avatar, new Float32Array(SIZE * SIZE).fill(1), SIZE);
    const drawn = renderAvatar(avatar).skin.filter((share) => share > 0.99).length;
    expect(Math.abs(count(all) / drawn - 1)).toBeLessThan(0.05);
    expect(count(paintedRegion(avatar, new Float32Array(SIZE * SIZE), SIZE))).toBe(0);
    const half = (side: number) =>
      Float32Array.from({ length: SIZE * SIZE }, (_, i) => (i % SIZE < SIZE / 2 ? side : 1 - side));
    const [left, right] = [half(1), half(0)].map((texels) => paintedRegion(avatar, texels, SIZE));
    expect(left.some((value, i) => value === 1 && right[i] === 1)).toBe(false);
    expect(count(left) + count(right)).toBeGreaterThan(0.9 * count(all));
  });
});
