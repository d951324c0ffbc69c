import { describe, expect, it } from "@jest/globals";
import { srgbToLinear } from "../../../sdk/image/srgb";
import { renderAvatar } from "../../../sdk/shading/renderAvatar";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";
import { syntheticHair } from "../fixtures/syntheticHair";

const avatar = syntheticAvatar();
const centre = (128 + 40) * 256 + 128;

describe("renderAvatar", () => {
  it("is transparent where the avatar is not and opaque on the face", () => {
    const { rgba, width, height } = renderAvatar(avatar);
    expect([width, height]).toEqual([256, 256]);
    expect(rgba[3]).toBe(0);
    expect(rgba[centre * 4 + 3]).toBe(255);
  });

  it("mode albedo shows D as it is stored", () => {
    const grey = { ...avatar.maps, diffuse: avatar.maps.diffuse.map((_, i) => [200, 120, 90, 255][i % 4]) };
    const { rgba, linear } = renderAvatar({ ...avatar, maps: grey }, { mode: "albedo" });
    expect(Array.from(rgba.subarray(centre * 4, centre * 4 + 3))).toEqual([200, 120, 90]);
    expect(linear[centre * 3]).toBeCloseTo(srgbToLinear(200 / 255), 5);
  });

  it("mode normal faces the camera on the nose", () => {
    const { rgba } = renderAvatar(avatar, { mode: "normal" });
    expect(rgba[centre * 4 + 2]).toBeGreaterThan(200);
  });

  it("doubles with the light and answers to another one", () => {
    const bright = { sh: avatar.light.sh.map((value) => 2 * value) };
    const once = renderAvatar(avatar).linear[centre * 3];
    expect(renderAvatar(avatar, { light: bright }).linear[centre * 3]).toBeCloseTo(2 * once, 4);
    const side = { sh: new Float64Array(243) };
    for (let c = 0; c < 3; c++) {
      side.sh[c] = 3;
      side.sh[9 + c] = 3;
    }
    const { linear } = renderAvatar(avatar, { light: side });
    expect(linear[(centre + 30) * 3]).toBeGreaterThan(linear[(centre - 30) * 3] * 1.5);
  });

  it("draws hair over the head, with holes between its strands, in the colour of its style", () => {
    const hair = syntheticHair();
    const bare = renderAvatar(avatar, { mode: "albedo" });
    const { linear, skin, rgba } = renderAvatar({ ...avatar, hair }, { mode: "albedo" });
    const changed = Array.from(skin.keys()).filter((i) => Math.abs(linear[i * 3] - bare.linear[i * 3]) > 0.02);
    expect(changed.length).toBeGreaterThan(10);
    // Above the mouth's height nothing else changed: the cards lie on the top of the head.
    expect(Math.max(...changed)).toBeLessThan(256 * 128);
    // Where it stands over the head there is nothing else.
    const alone = changed.filter((i) => skin[i] === 0);
    expect(alone.length).toBeGreaterThan(5);
    const [red, blue] = [0, 2].map((c) => alone.reduce((sum, i) => sum + linear[i * 3 + c], 0));
    expect(red / blue).toBeCloseTo(hair.style.color[0] / hair.style.color[2], 1);
    // The background shows between strands, which no edge of a card makes so many pixels of.
    const thin = alone.filter((i) => rgba[i * 4 + 3] < 250);
    expect(thin.length).toBeGreaterThan(alone.length / 4);
  });

  it("knows skin from eyes", () => {
    const { skin, rgba } = renderAvatar(avatar);
    const eyePixels = skin.filter((share, i) => share < 0.5 && rgba[i * 4 + 3] === 255).length;
    expect(eyePixels).toBeGreaterThan(20);
  });
});
