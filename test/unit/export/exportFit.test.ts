import { expect, it } from "@jest/globals";
import { exportFit } from "../../../sdk/export/exportFit";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("has the fields that other programs read", () => {
  const avatar = syntheticAvatar();
  const fit = exportFit(avatar);
  expect(fit.camera).toEqual({ focal_px: 500, cx: 128, cy: 128, width: 256, height: 256 });
  expect(fit.headToCamera).toEqual([
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, -0.6],
  ]);
  expect(fit.sh81_camera).toHaveLength(81);
  expect(fit.sh81_camera[3]).toEqual(Array.from(avatar.light.sh.subarray(9, 12)));
  expect(fit.landmarks).toHaveLength(478);
  expect(Object.keys(fit.expression)).toEqual(avatar.head.morphTargets.map(({ name }) => name));
  expect(fit.identity).toHaveLength(avatar.fit.identity.length);
});
