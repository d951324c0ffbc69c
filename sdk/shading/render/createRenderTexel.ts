import type { RenderTexel } from "./RenderSurface";

/** A matt, opaque, fully open texel without place, direction or colour, for a surface's material to fill in. */
export function createRenderTexel(): RenderTexel {
  const vector = () => new Float64Array(3);
  return {
    position: vector(),
    normal: vector(),
    tangent: vector(),
    handedness: 1,
    view: vector(),
    diffuse: vector(),
    specular: 0,
    roughness: 1,
    translucency: 0,
    ambientOcclusion: 1,
    curvature: 0,
    thickness: 20,
  };
}
