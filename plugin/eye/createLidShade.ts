import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Matrix } from "@babylonjs/core/Maths/math.vector.js";
import type { LidCurves } from "../../sdk/head/lidCurves";
import { poseLids } from "../../sdk/head/poseLids";
import type { EyeballData } from "../../sdk/types";
import type { SceneEye } from "../createEye";
import type { FaceWeights } from "../createFaceWeights";
import { headToSceneX } from "../createHeadMesh";
import { EyeMaterialPlugin } from "./EyeMaterialPlugin";

/** Lets the lids shade an eyeball as long as it lives; `follow` brings the shade to where the weights have the lids. */
export interface LidShadeControl {
  follow(): void;
}

/** @param curves the eye's lids at rest; an eye that no lids surround stays unshaded */
export function createLidShade(
  curves: LidCurves | undefined,
  data: EyeballData,
  eye: SceneEye,
  weights: FaceWeights,
): LidShadeControl {
  if (!curves) return { follow: () => {} };
  const plugin = new EyeMaterialPlugin(eye.eyeball.material as PBRMaterial);
  plugin.corners[0] = curves.inner;
  plugin.corners[1] = curves.outer;
  placeEachFrame(plugin, data, eye);
  const places = curves.shapes.map(({ name }) => weights.indexOf(name));
  const shown = new Float64Array(places.length);
  const follow = () => {
    for (let s = 0; s < places.length; s++) shown[s] = places[s] < 0 ? 0 : weights.shown[places[s]];
    poseLids(curves, shown, plugin);
  };
  follow();
  return { follow };
}

/** The ball turns; the place of its points against the lids is that in the node above it. */
function placeEachFrame(
  { eyeFromWorld }: EyeMaterialPlugin,
  { radius }: EyeballData,
  { node, eyeball }: SceneEye,
): void {
  const toEye = Matrix.Translation(-node.position.x, -node.position.y, -node.position.z).multiply(
    Matrix.Scaling(headToSceneX(node.getScene()) / radius, 1 / radius, 1 / radius),
  );
  eyeball.onBeforeRenderObservable.add(() => {
    (node.parent ?? node).getWorldMatrix().invertToRef(eyeFromWorld);
    eyeFromWorld.multiplyToRef(toEye, eyeFromWorld);
  });
}
