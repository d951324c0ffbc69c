import { WIDTH_PER_DISTANCE } from "../../../sdk/shading/scatterWidth";

/** Widths, bands and response of sub-surface scattering; state of one fragment. */
export const scatterGlsl = `
vec3 skinWidthSquared;
vec3 skinResponseGain;
vec3 skinBand1;
vec3 skinBand2;
// asinh for x > 0; GLSL ES 1 has none.
vec3 skinAsinh(vec3 x) { return log(x+sqrt(x*x+1.0)); }
// n(k) and bands K1, K2: sdk/shading/scatterNorm.ts, scatterBands.ts. distance in mm, curvature in 1/mm.
void skinSetScatter(vec3 distanceMm, float curvature) {
  vec3 k=clamp(${WIDTH_PER_DISTANCE}*curvature*distanceMm,vec3(0.002),vec3(8.0));
  skinWidthSquared=k*k;
  vec3 root=sqrt(1.0+skinWidthSquared);
  vec3 area=skinAsinh(1.0/k);
  vec3 n=0.5*(root+skinWidthSquared*area);
  skinResponseGain=0.25/n;
  skinBand1=0.5/n;
  skinBand2=4.0/n*(0.1875*((2.0+skinWidthSquared)*root-skinWidthSquared*skinWidthSquared*area)-0.5*n);
}
// D(x) = (x + sqrt(x^2 + k^2)) / (4 n): sdk/shading/scatterResponse.ts.
vec3 skinResponse(vec3 cosine) { return skinResponseGain*(cosine+sqrt(cosine*cosine+skinWidthSquared)); }
`;
