import { BEND_GAIN, SKIN1_REFLECTANCE } from "../thinShares";
import { THROUGH_GAIN, THROUGH_WIDTH } from "../throughResponse";

/** Light through thin parts, and the shadow lookup that leaves out the part itself. */
export const thinGlsl = `
vec3 skinThrough;
vec3 skinFront;
float skinLiftLength;
float skinLiftedShadow;
// T = exp(-t / l) and what is left in front: thinShares.ts. thickness and distance in mm,
// bend = albedoGain * scattering distance * signed curvature.
void skinSetThin(float thickness, vec3 distanceMm, vec3 albedo, vec3 bend) {
  skinThrough=exp(-thickness/max(distanceMm,vec3(0.001)))*skinThroughInfos.w;
  vec3 gain=max(1.0+vec3(${BEND_GAIN})*bend,0.5);
  skinFront=min((1.0-0.5*skinThrough*skinThrough)*gain,(1.0-skinThrough)/max(albedo,vec3(0.001)));
  skinThrough*=mix(vec3(1.0),min(albedo/vec3(${SKIN1_REFLECTANCE}),vec3(1.0)),skinMapInfos.w);
  // 2 mm clear the shadow map's bias; a thin part's own back side too: its thickness along a slant of 48 degrees. Thick skin
  // lets nothing through, and light that scatters round a terminator stays within a fraction of a millimetre of the shadow's edge:
  // lifted by more, a cheek would leave the nose's shadow and show red in it.
  skinLiftLength=(2.0+1.5*thickness*(1.0-smoothstep(8.0,14.0,thickness)))/skinScatterInfos.w;
  skinLiftedShadow=-1.0;
}
// W(x) = (x + sqrt(x^2 + w^2)) / W(1): throughResponse.ts.
float skinThroughResponse(float cosine) { return ${THROUGH_GAIN}*(cosine+sqrt(cosine*cosine+${THROUGH_WIDTH ** 2})); }
// Receiver of a shadow, moved towards light i; clip space is linear in the way. Lights from the fifth on are not moved.
vec4 skinLiftPosition(vec4 position, int i) { return i<4 ? position+skinLift[i]*skinLiftLength : position; }
float skinLiftDepth(float depth, int i, float range) {
#ifdef USE_REVERSE_DEPTHBUFFER
  range=-range;
#endif
  return i<4 ? clamp(depth+skinLift[i].z*skinLiftLength/range,0.0,1.0) : depth;
}
// A cascade's map lies square to its light: the lift is along depth alone, one number for each cascade.
vec4 skinLiftInCascade(vec4 position, int i, int cascade) {
  if (i<4) { position.z+=skinLift[i][cascade]*skinLiftLength; }
  return position;
}
float skinLiftDepthInCascade(float depth, int i, int cascade, float range) {
#ifdef USE_REVERSE_DEPTHBUFFER
  range=-range;
#endif
  return i<4 ? clamp(depth+skinLift[i][cascade]*skinLiftLength/range,0.0,1.0) : depth;
}
vec3 skinLiftTowards(vec3 position, vec3 light) { return position+normalize(light-position)*skinLiftLength; }
`;
