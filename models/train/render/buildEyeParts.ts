import { buildEyeball } from "../../../sdk/head/buildEyeball";
import type { HeadModel } from "../../../sdk/head/HeadModel";
import { placeEye } from "../../../sdk/shading/render/placeEye";
import { type SceneMesh, SURFACE } from "./SceneMesh";
import type { Subject } from "./sampleSubject";

/** Tear film: a sharp highlight. */
const ROUGHNESS = 0.18;

/** Both eyeballs, turned by the gaze. `rest` is the place on the ball in iris radii, looking along +Z. */
export function buildEyeParts(model: HeadModel, { identity, gaze }: Subject): SceneMesh[] {
  return (["left", "right"] as const).map((side) => {
    const eye = buildEyeball(model, identity, side, { gaze: gaze[side], textureSize: 8 });
    const { positions, normals } = placeEye(eye);
    const count = positions.length / 3;
    return {
      surface: SURFACE.eye,
      positions,
      normals,
      rest: eye.mesh.positions.map((value) => value / model.eyes[side].irisRadius),
      albedo: new Float32Array(count * 3).fill(1),
      roughness: new Float32Array(count).fill(ROUGHNESS),
      triangles: eye.mesh.indices,
    };
  });
}
