import { expect, it } from "@jest/globals";
import { sceneAnchors } from "../../../plugin/sceneAnchors";
import { headAnchors } from "../../../sdk/head/headAnchors";
import type { Avatar } from "../../../sdk/types";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

/** With a place of its own for every vertex that the head model of version 1 has. */
function numberedAvatar(): Avatar {
  const avatar = syntheticAvatar();
  const positions = Float32Array.from({ length: 3 * 9000 }, (_, i) => i + 1);
  return { ...avatar, headModelVersion: "1.0.0", head: { ...avatar.head, positions } };
}

it.each([
  [true, 1],
  [false, -1],
])("gives the SDK's anchors and the eyes, right-handed: %s", (rightHanded, x) => {
  const avatar = numberedAvatar();
  const anchors = sceneAnchors(avatar, nullScene(rightHanded));
  const [left, right] = avatar.eyes.map(({ centre }) => centre);
  const expected = Object.entries({ ...headAnchors(avatar), leftEye: left, rightEye: right });
  expect(Object.entries(anchors).map(([name, at]) => [name, at.asArray()])).toEqual(
    expected.map(([name, [px, py, pz]]) => [name, [px * x, py, pz]]),
  );
});
