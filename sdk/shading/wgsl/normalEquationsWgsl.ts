/**
 * Lower triangle and right side of the light's least squares, one invocation per entry and channel, no barriers.
 * Row i of channel c is reflectance_ic * diffuse basis + specular basis.
 * result: 3 channels of (81 * 81 matrix, then 81 right side).
 */
export const NORMAL_EQUATIONS_WGSL = /* wgsl */ `
@group(0) @binding(0) var<storage, read> diffuse: array<f32>;
@group(0) @binding(1) var<storage, read> specular: array<f32>;
/** Per sample 9 floats: reflectance, weight, color; 3 channels each. */
@group(0) @binding(2) var<storage, read> samples: array<f32>;
@group(0) @binding(3) var<storage, read_write> result: array<f32>;

fn row(i: u32, k: u32, c: u32) -> f32 {
  var value = specular[i * 81u + k];
  if (k < 25u) { value += samples[9u * i + c] * diffuse[i * 75u + 3u * k + c]; }
  return value;
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let a = id.x / 82u;
  let b = id.x % 82u;
  let c = id.y;
  if (a >= 81u || (b > a && b < 81u)) { return; }
  let count = arrayLength(&samples) / 9u;
  // Kahan's sum: 1600 terms of different size keep their last bits.
  var sum = 0.0;
  var lost = 0.0;
  for (var i = 0u; i < count; i++) {
    var other = samples[9u * i + 6u + c];
    if (b < 81u) { other = row(i, b, c); }
    let term = samples[9u * i + 3u + c] * row(i, a, c) * other - lost;
    let next = sum + term;
    lost = (next - sum) - term;
    sum = next;
  }
  let block = c * 6642u;
  if (b < 81u) { result[block + a * 81u + b] = sum; } else { result[block + 6561u + a] = sum; }
}
`;
