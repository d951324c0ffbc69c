import type { EyeballData } from "../../types";
import type { PosedMesh } from "./poseMesh";

/** An eyeball in the head frame: turned by its gaze about its centre. */
export function placeEye(eye: EyeballData): PosedMesh {
  const [yaw, pitch] = eye.gaze;
  const turn = (source: Float32Array, centre: readonly [number, number, number]): Float32Array => {
    const out = new Float32Array(source.length);
    const [cosYaw, sinYaw, cosPitch, sinPitch] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)];
    for (let i = 0; i < source.length; i += 3) {
      const y = source[i + 1] * cosPitch + source[i + 2] * sinPitch;
      const z = source[i + 2] * cosPitch - source[i + 1] * sinPitch;
      out[i] = centre[0] + source[i] * cosYaw + z * sinYaw;
      out[i + 1] = centre[1] + y;
      out[i + 2] = centre[2] + z * cosYaw - source[i] * sinYaw;
    }
    return out;
  };
  return { positions: turn(eye.mesh.positions, eye.centre), normals: turn(eye.mesh.normals, [0, 0, 0]) };
}
