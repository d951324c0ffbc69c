import { SHADING_WGSL } from "./shadingWgsl";

/** Per texel 8 floats: E + B, 0, Spec, 0; clamped at 0 as createShadingTerms does. */
export const SHADING_TERMS_WGSL = /* wgsl */ `${SHADING_WGSL}
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = id.y * groups.x * 64u + id.x;
  if (i >= arrayLength(&texels)) { return; }
  let t = texels[i];
  evaluateSh(t.normal, 4u);
  subsurfaceFactors(t.curvature, t.translucency);
  let back = transmission(t.thickness);
  var lit = vec3f(0.0);
  for (var k = 0u; k < 25u; k++) {
    let l = bandOf(k);
    let passed = lambert[l] * (scatter[l] + select(back, -back, (l & 1u) == 1u));
    lit += passed * lightAt(k) * basis[k];
  }
  let cosine = dot(t.normal, t.view);
  let shine = fresnelSchlick(t.specular, cosine).x * specularOcclusion(t.ambientOcclusion, t.roughness, cosine).x;
  specularLobes(t.roughness);
  evaluateSh(2.0 * cosine * t.normal - t.view, 8u);
  var mirrored = vec3f(0.0);
  for (var k = 0u; k < 81u; k++) { mirrored += lobes[bandOf(k)] * lightAt(k) * basis[k]; }
  lit = max(lit, vec3f(0.0));
  mirrored = shine * max(mirrored, vec3f(0.0));
  for (var c = 0u; c < 3u; c++) {
    result[8u * i + c] = lit[c];
    result[8u * i + 4u + c] = mirrored[c];
  }
}
`;
