/**
 * Which texels a normal map tilts.
 * @param normal count * 3, tangent space
 * @returns count, 0 or 1
 */
export function tiltedTexels(normal: Float32Array): Uint8Array {
  return Uint8Array.from({ length: normal.length / 3 }, (_, i) =>
    normal[3 * i] !== 0 || normal[3 * i + 1] !== 0 ? 1 : 0,
  );
}
