import { WIDTH_PER_DISTANCE } from "../../../sdk/shading/scatterWidth";

/** Widths, bands and response of sub-surface scattering; state of one fragment. */
export const scatterWgsl = `
var<private> skinWidthSquared: vec3f;
var<private> skinResponseGain: vec3f;
var<private> skinBand1: vec3f;
var<private> skinBand2: vec3f;
// n(k) and bands K1, K2: sdk/shading/scatterNorm.ts, scatterBands.ts. distance in mm, curvature in 1/mm.
fn skinSetScatter(distanceMm: vec3f, curvature: f32) {
  let k=clamp(${WIDTH_PER_DISTANCE}*curvature*distanceMm,vec3f(0.002),vec3f(8.0));
  skinWidthSquared=k*k;
  let root=sqrt(1.0+skinWidthSquared);
  let area=asinh(1.0/k);
  let n=0.5*(root+skinWidthSquared*area);
  skinResponseGain=0.25/n;
  skinBand1=0.5/n;
  skinBand2=4.0/n*(0.1875*((2.0+skinWidthSquared)*root-skinWidthSquared*skinWidthSquared*area)-0.5*n);
}
// D(x) = (x + sqrt(x^2 + k^2)) / (4 n): sdk/shading/scatterResponse.ts.
fn skinResponse(cosine: vec3f) -> vec3f { return skinResponseGain*(cosine+sqrt(cosine*cosine+skinWidthSquared)); }
`;
