/** Light of rectangles: Babylon has it by normal alone, here it spreads under the skin. */
export const areaGlsl = `
#if defined(AREALIGHTUSED) && defined(AREALIGHTSUPPORTED)
// Lambert's vector of a rectangle that nothing hides: n.F is the share of all directions' light that it gives. 0 behind it.
vec3 skinAreaFactor(vec3 position, vec3 light, vec3 width, vec3 height) {
  vec3 towards=light-position;
  if (dot(cross(width,height),towards)<0.0) { return vec3(0.0); }
  vec3 a=normalize(towards+width-height);
  vec3 b=normalize(towards-width-height);
  vec3 c=normalize(towards-width+height);
  vec3 d=normalize(towards+width+height);
  return -LTCEdgeVectorFormFactor(a,b)-LTCEdgeVectorFormFactor(b,c)-LTCEdgeVectorFormFactor(c,d)-LTCEdgeVectorFormFactor(d,a);
}
vec3 skinWideResponse(vec3 cosine, vec3 widthSquared) {
  vec3 root=sqrt(1.0+widthSquared);
  vec3 n=0.5*(root+widthSquared*skinAsinh(inversesqrt(widthSquared)));
  return 0.25/n*(cosine+sqrt(cosine*cosine+widthSquared));
}
// Babylon's light of a sphere behind the horizon, by the share it gives when it faces the surface, and what scattering changes:
// the response of skin less that of a stone, both as wide as the light at least. At the horizon a sphere of angular radius s
// gives 2 s / (3 pi) of what it gives above, which is the response of width .42 s.
vec3 skinAreaResponse(vec3 cosine, float share) {
  vec3 wide=vec3(0.18*share+0.000004);
  vec3 sphere=max(share*(share+cosine)/(share+1.0),0.0);
  return max(sphere+share*(skinWideResponse(cosine,skinWidthSquared+wide)-skinWideResponse(cosine,wide)),0.0);
}
vec3 skinAreaDiffuse(vec3 lightColor, vec3 position, vec3 light, vec3 width, vec3 height) {
  vec3 factor=skinAreaFactor(position,light,width,height);
  float share=length(factor);
  vec3 towards=factor/max(share,0.000001);
  skinFacing=1.0;
  skinLifts=false;
  skinPending+=skinThrough*(share*skinThroughResponse(-dot(skinSmoothNormal,towards)))*lightColor;
  vec3 cosine=skinCosines(towards);
  return skinFront*skinAreaResponse(cosine,share)*lightColor;
}
#endif
`;
