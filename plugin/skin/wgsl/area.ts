/** Light of rectangles: Babylon has it by normal alone, here it spreads under the skin. */
export const areaWgsl = `
#if defined(AREALIGHTUSED) && defined(AREALIGHTSUPPORTED)
// Lambert's vector of a rectangle that nothing hides: n.F is the share of all directions' light that it gives. 0 behind it.
fn skinAreaFactor(position: vec3f, light: vec3f, width: vec3f, height: vec3f) -> vec3f {
  let towards=light-position;
  if (dot(cross(width,height),towards)<0.0) { return vec3f(0.0); }
  let a=normalize(towards+width-height);
  let b=normalize(towards-width-height);
  let c=normalize(towards-width+height);
  let d=normalize(towards+width+height);
  return -LTCEdgeVectorFormFactor(a,b)-LTCEdgeVectorFormFactor(b,c)-LTCEdgeVectorFormFactor(c,d)-LTCEdgeVectorFormFactor(d,a);
}
fn skinWideResponse(cosine: vec3f, widthSquared: vec3f) -> vec3f {
  let root=sqrt(1.0+widthSquared);
  let n=0.5*(root+widthSquared*asinh(inverseSqrt(widthSquared)));
  return 0.25/n*(cosine+sqrt(cosine*cosine+widthSquared));
}
// Babylon's light of a sphere behind the horizon, by the share it gives when it faces the surface, and what scattering changes:
// the response of skin less that of a stone, both as wide as the light at least. At the horizon a sphere of angular radius s
// gives 2 s / (3 pi) of what it gives above, which is the response of width .42 s.
fn skinAreaResponse(cosine: vec3f, share: f32) -> vec3f {
  let wide=vec3f(0.18*share+0.000004);
  let sphere=max(share*(share+cosine)/(share+1.0),vec3f(0.0));
  return max(sphere+share*(skinWideResponse(cosine,skinWidthSquared+wide)-skinWideResponse(cosine,wide)),vec3f(0.0));
}
fn skinAreaDiffuse(lightColor: vec3f, position: vec3f, light: vec3f, width: vec3f, height: vec3f) -> vec3f {
  let factor=skinAreaFactor(position,light,width,height);
  let share=length(factor);
  let towards=factor/max(share,0.000001);
  skinFacing=1.0;
  skinLifts=false;
  skinPending+=skinThrough*(share*skinThroughResponse(-dot(skinSmoothNormal,towards)))*lightColor;
  let cosine=skinCosines(towards);
  return skinFront*skinAreaResponse(cosine,share)*lightColor;
}
#endif
`;
