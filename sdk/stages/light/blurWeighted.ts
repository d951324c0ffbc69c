/**
 * Weighted blur of a square map that ignores texels without weight: blur(weight * value) / blur(weight), three box passes
 * (close to a Gaussian). Where no weight lies within reach the result is 0.
 * @param values size * size * channels
 * @param weight size * size
 * @param sigma texels
 */
export function blurWeighted(
  values: Float32Array,
  weight: Float32Array,
  size: number,
  channels: number,
  sigma: number,
): Float32Array {
  // Three boxes of width w have variance (w^2 - 1) / 4.
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  const stride = channels + 1;
  const packed = new Float32Array(size * size * stride);
  for (let i = 0; i < size * size; i++) {
    for (let c = 0; c < channels; c++) packed[i * stride + c] = weight[i] * values[i * channels + c];
    packed[i * stride + channels] = weight[i];
  }
  const other = new Float32Array(packed.length);
  for (let pass = 0; pass < 3; pass++) {
    boxRows(packed, other, size, stride, radius);
    boxColumns(other, packed, size, stride, radius);
  }
  const blurred = new Float32Array(size * size * channels);
  for (let i = 0; i < size * size; i++) {
    const total = packed[i * stride + channels];
    if (total < 1e-6) continue;
    for (let c = 0; c < channels; c++) blurred[i * channels + c] = packed[i * stride + c] / total;
  }
  return blurred;
}

/** Running mean along rows. Beyond the map there is nothing. */
function boxRows(source: Float32Array, target: Float32Array, size: number, stride: number, radius: number): void {
  const sum = new Float64Array(stride);
  const scale = 1 / (2 * radius + 1);
  for (let row = 0; row < size; row++) {
    const base = row * size;
    sum.fill(0);
    for (let i = 0; i < Math.min(radius, size); i++) {
      for (let c = 0; c < stride; c++) sum[c] += source[(base + i) * stride + c];
    }
    for (let i = 0; i < size; i++) {
      const enters = i + radius;
      const leaves = i - radius - 1;
      for (let c = 0; c < stride; c++) {
        if (enters < size) sum[c] += source[(base + enters) * stride + c];
        if (leaves >= 0) sum[c] -= source[(base + leaves) * stride + c];
        target[(base + i) * stride + c] = sum[c] * scale;
      }
    }
  }
}

/** The same along columns, all of them at once: memory is read in its order. */
function boxColumns(source: Float32Array, target: Float32Array, size: number, stride: number, radius: number): void {
  const width = size * stride;
  const sum = new Float64Array(width);
  const scale = 1 / (2 * radius + 1);
  for (let row = 0; row < Math.min(radius, size); row++) {
    for (let x = 0, at = row * width; x < width; x++, at++) sum[x] += source[at];
  }
  for (let row = 0; row < size; row++) {
    const enters = row + radius;
    const leaves = row - radius - 1;
    if (enters < size) for (let x = 0, at = enters * width; x < width; x++, at++) sum[x] += source[at];
    if (leaves >= 0) for (let x = 0, at = leaves * width; x < width; x++, at++) sum[x] -= source[at];
    for (let x = 0, at = row * width; x < width; x++, at++) target[at] = sum[x] * scale;
  }
}
