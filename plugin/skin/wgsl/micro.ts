/** Pores and lines as a tiled slope map; they fade where a pixel covers them. */
export const microWgsl = `
var<private> skinCavity: f32;
// Surface gradient (Mikkelsen 2020) in the frame of the texture coordinates; the tile holds slopes along u and v, and depth.
fn skinAddMicroRelief(normalIn: vec3f, position: vec3f, uv: vec2f, amount: f32) -> vec3f {
  var normal=normalIn;
  skinCavity=1.0;
#ifdef SKIN_MICRO
  let tile=uv*uniforms.skinMicroInfos.x;
  let px=dpdx(position);
  let py=dpdy(position);
  let ux=dpdx(tile);
  let uy=dpdy(tile);
  // A cell of the relief is 1/12 tile: whole at a quarter of a cell a pixel, gone at two thirds.
  let footprint=max(length(ux),length(uy))*uniforms.skinMicroInfos.z;
  let shown=amount*(1.0-smoothstep(0.25,0.67,footprint));
  if (shown>0.0) {
    // With the slopes given it may stand here, and is read only where it shows; WebGL 1 has no such lookup.
    let relief=textureSampleGrad(skinMicroSampler,skinMicroSamplerSampler,tile,ux,uy);
    let rowX=cross(py,normal);
    let rowY=cross(normal,px);
    let side=select(1.0,-1.0,dot(px,rowX)<0.0);
    var alongU=rowX*ux.x+rowY*uy.x;
    var alongV=rowX*ux.y+rowY*uy.y;
    alongU*=side*inverseSqrt(max(dot(alongU,alongU),1e-30));
    alongV*=side*inverseSqrt(max(dot(alongV,alongV),1e-30));
    let slope=(relief.rg*2.0-1.0)*(shown*uniforms.skinMicroInfos.y);
    normal=normalize(normal-slope.x*alongU-slope.y*alongV);
    skinCavity=mix(1.0,relief.b,clamp(shown,0.0,1.0));
  }
#endif
  return normal;
}
// Where skin is thin or strongly bent - lids, lips, ears - it has no pores: all from 8 mm and 1/10 mm, none at 2 mm and 1/4 mm.
fn skinMicroAmount(curvature: f32, thickness: f32) -> f32 {
  return smoothstep(2.0,8.0,thickness)*(1.0-smoothstep(0.1,0.25,curvature));
}
`;
