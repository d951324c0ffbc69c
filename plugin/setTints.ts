import { VertexBuffer } from "@babylonjs/core/Buffers/buffer.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";

/** Colours of vertices that multiply the material's. @param tints V * 3, linear */
export function setTints(mesh: Mesh, tints: Float32Array): void {
  const colors = Float32Array.from({ length: (tints.length / 3) * 4 }, (_, k) =>
    k % 4 === 3 ? 1 : tints[Math.floor(k / 4) * 3 + (k % 4)],
  );
  mesh.setVerticesData(VertexBuffer.ColorKind, colors);
}
