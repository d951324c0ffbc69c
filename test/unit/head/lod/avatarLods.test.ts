import { expect, it } from "@jest/globals";
import { LOD_COUNT } from "../../../../sdk/head/lod/AvatarLod";
import { avatarLods } from "../../../../sdk/head/lod/avatarLods";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

it("makes an avatar's levels once, and another one's anew", () => {
  const avatar = syntheticAvatar();
  const lods = avatarLods(avatar);
  expect(lods.map(({ level }) => level)).toEqual(Array.from({ length: LOD_COUNT }, (_, level) => level));
  expect(avatarLods(avatar)).toBe(lods);
  expect(avatarLods(syntheticAvatar())[1]).not.toBe(lods[1]);
});
