import { VertexBuffer } from "@babylonjs/core/Buffers/buffer.js";
import { describe, expect, it } from "@jest/globals";
import { createHeadMesh, headToSceneX } from "../../../plugin/createHeadMesh";
import type { MeshData } from "../../../sdk/types";
import { inventory } from "../fixtures/inventory";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const { head } = syntheticAvatar();

describe("createHeadMesh", () => {
  it("negates x in a left-handed scene and nothing in a right-handed one", () => {
    for (const rightHanded of [false, true]) {
      const scene = nullScene(rightHanded);
      const sign = headToSceneX(scene);
      const positions = createHeadMesh(head, scene).getVerticesData(VertexBuffer.PositionKind)!;
      expect(sign).toBe(rightHanded ? 1 : -1);
      expect(positions[300]).toBe(head.positions[300] * sign);
      expect([positions[301], positions[302]]).toEqual([head.positions[301], head.positions[302]]);
    }
  });

  it("turns the normal map's handedness with the axes", () => {
    const handedness = [false, true].map(
      (rightHanded) => createHeadMesh(head, nullScene(rightHanded)).getVerticesData(VertexBuffer.TangentKind)![3],
    );
    expect(handedness).toEqual([-1, 1]);
  });

  it("shows front faces as Babylon expects them: clockwise in a right-handed scene", () => {
    const indices = [false, true].map((rightHanded) => [
      ...createHeadMesh(head, nullScene(rightHanded)).getIndices()!.slice(0, 3),
    ]);
    const [a, b, c] = head.indices;
    expect(indices).toEqual([
      [a, b, c],
      [a, c, b],
    ]);
  });

  it("carries each blendshape as a morph target from the neutral head", () => {
    const mesh = createHeadMesh(head, nullScene());
    const manager = mesh.morphTargetManager!;
    expect(manager.numTargets).toBe(head.morphTargets.length);
    const target = manager.getTargetByName("jawOpen")!.getPositions()!;
    const shape = head.morphTargets.find((one) => one.name === "jawOpen")!;
    const lowest = shape.positions.reduce((best, y, i) => (i % 3 === 1 && y < shape.positions[best] ? i : best), 1);
    expect(target[lowest]).toBeCloseTo(head.positions[lowest] + shape.positions[lowest], 6);
    expect(shape.positions[lowest]).toBeLessThan(-0.02);
  });

  it("leaves nothing behind when a blendshape does not fit the mesh", () => {
    const scene = nullScene();
    const before = inventory(scene);
    const broken = { ...head, morphTargets: [{ name: "jawOpen" }] } as unknown as MeshData;
    expect(() => createHeadMesh(broken, scene)).toThrow(TypeError);
    expect(inventory(scene)).toEqual(before);
  });
});
