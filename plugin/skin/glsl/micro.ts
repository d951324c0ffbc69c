/** Pores and lines as a tiled slope map; they fade where a pixel covers them. */
export const microGlsl = `
float skinCavity;
// Surface gradient (Mikkelsen 2020) in the frame of the texture coordinates; the tile holds slopes along u and v, and depth.
vec3 skinAddMicroRelief(vec3 normal, vec3 position, vec2 uv, float amount) {
  skinCavity=1.0;
#ifdef SKIN_MICRO
  vec2 tile=uv*skinMicroInfos.x;
  vec4 relief=texture2D(skinMicroSampler,tile);
  vec3 px=dFdx(position);
  vec3 py=dFdy(position);
  vec2 ux=dFdx(tile);
  vec2 uy=dFdy(tile);
  // A cell of the relief is 1/12 tile: whole at a quarter of a cell a pixel, gone at two thirds.
  float footprint=max(length(ux),length(uy))*skinMicroInfos.z;
  float shown=amount*(1.0-smoothstep(0.25,0.67,footprint));
  if (shown>0.0) {
    vec3 rowX=cross(py,normal);
    vec3 rowY=cross(normal,px);
    float side=dot(px,rowX)<0.0 ? -1.0 : 1.0;
    vec3 alongU=rowX*ux.x+rowY*uy.x;
    vec3 alongV=rowX*ux.y+rowY*uy.y;
    alongU*=side*inversesqrt(max(dot(alongU,alongU),1e-30));
    alongV*=side*inversesqrt(max(dot(alongV,alongV),1e-30));
    vec2 slope=(relief.rg*2.0-1.0)*(shown*skinMicroInfos.y);
    normal=normalize(normal-slope.x*alongU-slope.y*alongV);
    skinCavity=mix(1.0,relief.b,clamp(shown,0.0,1.0));
  }
#endif
  return normal;
}
// Where skin is thin or strongly bent - lids, lips, ears - it has no pores: all from 8 mm and 1/10 mm, none at 2 mm and 1/4 mm.
float skinMicroAmount(float curvature, float thickness) {
  return smoothstep(2.0,8.0,thickness)*(1.0-smoothstep(0.1,0.25,curvature));
}
`;
