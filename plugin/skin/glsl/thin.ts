/** Light through thin parts, and the shadow lookup that leaves out the part itself. */
export const thinGlsl = `
vec3 skinThrough;
vec3 skinFront;
float skinLiftLength;
float skinLiftedShadow;
// T = exp(-t / l) and what is left in front: thinShares.ts. thickness and distance in mm.
void skinSetThin(float thickness, vec3 distanceMm, vec3 albedo) {
  skinThrough=exp(-thickness/max(distanceMm,vec3(0.001)))*skinThroughInfos.w;
  skinFront=min(1.0-skinThrough*(0.25+0.75*skinThrough),(1.0-skinThrough)/max(albedo,vec3(0.001)));
  // Clears the part's own back side: its thickness along a slant of 48 degrees, and 2 mm for the shadow map's bias. Thicker
  // parts let nothing through, and more than 8 mm would lift a cheek out of the nose's shadow.
  skinLiftLength=min(1.5*thickness+2.0,8.0)/skinScatterInfos.w;
  skinLiftedShadow=-1.0;
}
// Receiver of a shadow, moved towards light i; clip space is linear in the way. Lights from the fifth on are not moved.
vec4 skinLiftPosition(vec4 position, int i) { return i<4 ? position+skinLift[i]*skinLiftLength : position; }
float skinLiftDepth(float depth, int i, float range) {
#ifdef USE_REVERSE_DEPTHBUFFER
  range=-range;
#endif
  return i<4 ? clamp(depth+skinLift[i].z*skinLiftLength/range,0.0,1.0) : depth;
}
vec3 skinLiftTowards(vec3 position, vec3 light) { return position+normalize(light-position)*skinLiftLength; }
`;
