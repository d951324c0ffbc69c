import { SHADING_WGSL } from "./shadingWgsl";

/** Floats per texel: the picture, then its derivatives by D, S, R, T, A (3 each) and n (9, channel by channel), then by the light (81 * 3). */
export const GRADIENT_FLOATS = 3 + 15 + 9 + 243;

/** Twin of shadeTexel and shadeTexelGradient: no clamps. */
export const SHADING_GRADIENT_WGSL = /* wgsl */ `${SHADING_WGSL}
const STRIDE = ${GRADIENT_FLOATS}u;
const BY_LIGHT = 27u;

fn write(at: u32, value: vec3f) {
  for (var c = 0u; c < 3u; c++) { result[at + c] = value[c]; }
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = id.y * groups.x * 64u + id.x;
  if (i >= arrayLength(&texels)) { return; }
  let t = texels[i];
  let start = STRIDE * i;
  var byNormal = mat3x3f();

  // Diffuse: D A_c (E + B).
  evaluateSh(t.normal, 4u);
  subsurfaceFactors(t.curvature, t.translucency);
  let back = transmission(t.thickness);
  var occlusion: array<vec3f, 3>;
  var reflectance = vec3f(0.0);
  for (var c = 0u; c < 3u; c++) {
    occlusion[c] = multiBounceOcclusion(t.ambientOcclusion, t.diffuse[c]);
    reflectance[c] = t.diffuse[c] * occlusion[c].x;
  }
  var lit = vec3f(0.0);
  var byT = vec3f(0.0);
  for (var k = 0u; k < 25u; k++) {
    let l = bandOf(k);
    let passed = lambert[l] * (scatter[l] + select(back, -back, (l & 1u) == 1u));
    let radiance = lightAt(k);
    lit += passed * radiance * basis[k];
    byT += reflectance * lambert[l] * scatterByT[l] * radiance * basis[k];
    write(start + BY_LIGHT + 3u * k, reflectance * passed * basis[k]);
    let share = reflectance * passed * radiance;
    for (var c = 0u; c < 3u; c++) { byNormal[c] += share[c] * slope[k]; }
  }
  for (var k = 25u; k < 81u; k++) { write(start + BY_LIGHT + 3u * k, vec3f(0.0)); }
  var byD = vec3f(0.0);
  var byA = vec3f(0.0);
  for (var c = 0u; c < 3u; c++) {
    byD[c] = (occlusion[c].x + t.diffuse[c] * occlusion[c].z) * lit[c];
    byA[c] = t.diffuse[c] * occlusion[c].y * lit[c];
  }

  // Specular: F A_s times the mirrored light through both lobes.
  let n = t.normal;
  let v = t.view;
  let cosine = dot(n, v);
  let fresnel = fresnelSchlick(t.specular, cosine);
  let open = specularOcclusion(t.ambientOcclusion, t.roughness, cosine);
  specularLobes(t.roughness);
  evaluateSh(2.0 * cosine * n - v, 8u);
  let shine = fresnel.x * open.x;
  var mirrored = vec3f(0.0);
  var mirroredByR = vec3f(0.0);
  var byMirror = mat3x3f();
  for (var k = 0u; k < 81u; k++) {
    let l = bandOf(k);
    let radiance = lightAt(k);
    mirrored += lobes[l] * radiance * basis[k];
    mirroredByR += lobesByR[l] * radiance * basis[k];
    for (var c = 0u; c < 3u; c++) {
      result[start + BY_LIGHT + 3u * k + c] += shine * lobes[l] * basis[k];
      byMirror[c] += lobes[l] * radiance[c] * slope[k];
    }
  }
  let shineByCosine = fresnel.z * open.x + fresnel.x * open.w;
  for (var c = 0u; c < 3u; c++) {
    // r = 2 (n.v) n - v
    let through = 2.0 * dot(byMirror[c], n) * v + 2.0 * cosine * byMirror[c];
    byNormal[c] += shine * through + shineByCosine * mirrored[c] * v;
  }
  write(start, reflectance * lit + shine * mirrored);
  write(start + 3u, byD);
  write(start + 6u, fresnel.y * open.x * mirrored);
  write(start + 9u, shine * mirroredByR + fresnel.x * open.z * mirrored);
  write(start + 12u, byT);
  write(start + 15u, byA + fresnel.x * open.y * mirrored);
  for (var c = 0u; c < 3u; c++) { write(start + 18u + 3u * c, byNormal[c]); }
}
`;
