import type { GeometryMaps } from "../../types";

/** Side of each texel on the skin, metres; 0 where nothing covers. */
export function texelMetres({ size, position, coverage }: GeometryMaps): Float32Array {
  const out = new Float32Array(size * size);
  for (let i = 0; i < out.length; i++) {
    if (!coverage[i]) continue;
    const right = (i % size) + 1 < size && coverage[i + 1] === coverage[i] ? i + 1 : i - 1;
    if (!coverage[right]) continue;
    let square = 0;
    for (let c = 0; c < 3; c++) square += (position[i * 3 + c] - position[right * 3 + c]) ** 2;
    out[i] = Math.sqrt(square);
  }
  return out;
}
