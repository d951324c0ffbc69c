import { transformPoints } from "../math/transformPoints";
import { poseMesh } from "../shading/render/poseMesh";
import type { Avatar } from "../types";

/**
 * The skin as Wavefront OBJ as the photo shows it: with its expression, in the camera frame, metres; v of the texture
 * coordinates runs up, as OBJ wants it.
 */
export function exportObj(avatar: Pick<Avatar, "head" | "fit">): string {
  const { positions, normals } = poseMesh(avatar.head, avatar.fit.expression);
  const lines = ["# mosar: skin of the posed head, camera frame (x right, y up, z towards the viewer), metres"];
  const write = (key: string, values: Float32Array) => {
    for (let i = 0; i < values.length; i += 3) {
      lines.push(`${key} ${values[i].toFixed(6)} ${values[i + 1].toFixed(6)} ${values[i + 2].toFixed(6)}`);
    }
  };
  write("v", transformPoints(avatar.fit.headToCamera, positions));
  const { uvs, indices } = avatar.head;
  for (let i = 0; i < uvs.length; i += 2) lines.push(`vt ${uvs[i].toFixed(6)} ${(1 - uvs[i + 1]).toFixed(6)}`);
  write("vn", transformPoints(avatar.fit.headToCamera, normals, "direction"));
  for (let i = 0; i < indices.length; i += 3) {
    const corner = (k: number) => {
      const index = indices[i + k] + 1;
      return `${index}/${index}/${index}`;
    };
    lines.push(`f ${corner(0)} ${corner(1)} ${corner(2)}`);
  }
  return `${lines.join("\n")}\n`;
}
