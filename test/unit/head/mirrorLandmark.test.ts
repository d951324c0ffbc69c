import { expect, test } from "@jest/globals";
import { MIRROR_LANDMARK } from "../../../sdk/head/mirrorLandmark";
import { canonicalFaceMesh } from "../../fixtures/canonicalFaceMesh";

test("is the symmetry of the network's canonical face", () => {
  const { positions } = canonicalFaceMesh();
  for (let i = 0; i < 468; i++) {
    const mirror = MIRROR_LANDMARK[i];
    expect(MIRROR_LANDMARK[mirror]).toBe(i);
    const [x, y, z] = positions.subarray(i * 3, i * 3 + 3);
    expect([...positions.subarray(mirror * 3, mirror * 3 + 3)]).toEqual([x === 0 ? x : -x, y, z]);
  }
});
