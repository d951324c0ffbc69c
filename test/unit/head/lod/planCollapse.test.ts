import { describe, expect, it } from "@jest/globals";
import { openCollapseMesh } from "../../../../sdk/head/lod/CollapseMesh";
import { edgesAt, kindOf, planCollapse } from "../../../../sdk/head/lod/planCollapse";
import type { MeshData } from "../../../../sdk/types";
import { seamSheet } from "../../fixtures/seamSheet";

/** A fan of six triangles about the middle, 0; 1..6 go round. */
function fan(): MeshData {
  const ring = Array.from({ length: 6 }, (_, k) => [Math.cos((k * Math.PI) / 3), Math.sin((k * Math.PI) / 3), 0]);
  const positions = Float32Array.from([0, 0, 0, ...ring.flat()]);
  return {
    name: "fan",
    positions,
    normals: positions.map((_, i) => (i % 3 === 2 ? 1 : 0)),
    uvs: Float32Array.from({ length: 14 }, (_, i) => positions[3 * (i >> 1) + (i & 1)]),
    indices: Uint32Array.from([1, 2, 3, 4, 5, 6].flatMap((k) => [0, k, (k % 6) + 1])),
    morphTargets: [],
  };
}

describe("planCollapse", () => {
  it("takes the two triangles at an edge and turns the others over to its end", () => {
    const shape = openCollapseMesh(fan());
    const plan = planCollapse(shape, 0, 1);
    expect([plan?.gone, plan?.kept]).toEqual([
      [0, 5],
      [1, 2, 3, 4],
    ]);
    expect([...(plan?.vertices ?? [])]).toEqual([[0, 1]]);
  });

  it("does not pinch a sheet: two points of its border that are next to each other only by way of the middle", () => {
    const shape = openCollapseMesh(fan());
    expect(kindOf(edgesAt(shape, 0))).toBe("inside");
    expect(kindOf(edgesAt(shape, 1))).toBe("border");
    expect(planCollapse(shape, 1, 4)).toBeNull();
  });

  it("knows a seam and holds its ends", () => {
    const shape = openCollapseMesh(seamSheet());
    const kinds = Array.from({ length: shape.pointCount }, (_, point) => kindOf(edgesAt(shape, point)));
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    // 21 x 21 places: the seam ends where it meets the border.
    expect([count("seam"), count("fixed"), count("border"), count("inside")]).toEqual([19, 2, 78, 342]);
  });
});
