import "@babylonjs/core/Meshes/instancedMesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";
import "@babylonjs/core/Lights/Clustered/clusteredLightingSceneComponent.js";
import { Camera } from "@babylonjs/core/Cameras/camera.js";
import { FreeCamera } from "@babylonjs/core/Cameras/freeCamera.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import { ClusteredLightContainer } from "@babylonjs/core/Lights/Clustered/clusteredLightContainer.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import { Color3, Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Plane } from "@babylonjs/core/Maths/math.plane.js";
import { Matrix, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Viewport } from "@babylonjs/core/Maths/math.viewport.js";
import { IBLShadowsPluginMaterial } from "@babylonjs/core/Rendering/IBLShadows/iblShadowsPluginMaterial.js";
import { Scene } from "@babylonjs/core/scene.js";
import { attachSkin } from "../../../../plugin";
import { castMatrixShadow, type MatrixShadow } from "./castMatrixShadow";
import { lightMatrixFromAround } from "./lightMatrixFromAround";
import type { MatrixLights, MatrixScene } from "./MatrixScene";
import { matrixLight } from "./matrixLight";

type Cell = (stage: MatrixScene) => void;
type Caster = "directional" | "spot" | "point";

const lit =
  (kind: keyof MatrixLights): Cell =>
  (stage) => {
    matrixLight(stage, kind);
  };
const shadowed =
  (kind: Caster, shadow: MatrixShadow): Cell =>
  (stage) =>
    castMatrixShadow(stage, matrixLight(stage, kind), shadow);

/** From behind and the right: the head's thin rim lets light through, and casts the shadow that it must not stand in. */
const behind =
  (kind: "directional" | "point", shadow?: MatrixShadow): Cell =>
  (stage) => {
    const light = matrixLight(stage, kind);
    light.position = stage.at(0.3, 0.1, -0.3);
    if (kind === "directional") light.setDirectionToTarget(Vector3.Zero());
    if (shadow) castMatrixShadow(stage, light, shadow);
  };

/** A sun with a soft shadow and light from around: what the features are tried on. */
const key: Cell = (stage) => {
  shadowed("directional", "pcf")(stage);
  lightMatrixFromAround(stage);
};
const keyAnd =
  (change: Cell): Cell =>
  (stage) => {
    key(stage);
    change(stage);
  };
const two: Cell = (stage) => {
  shadowed("directional", "pcf")(stage);
  castMatrixShadow(stage, matrixLight(stage, "spot", -1), "esm");
};

const fog: Cell = ({ scene }) => {
  scene.fogMode = Scene.FOGMODE_EXP;
  scene.fogDensity = 1;
  scene.fogColor = new Color3(0.2, 0.5, 0.3);
};
const clip: Cell = ({ scene }) => {
  scene.clipPlane = new Plane(0, 1, 0, 0);
};
const alpha: Cell = ({ scene, avatar: { material } }) => {
  scene.clearColor = new Color4(0, 0, 1, 1);
  material.alpha = 0.5;
  material.transparencyMode = PBRMaterial.PBRMATERIAL_ALPHABLEND;
};
const morph: Cell = ({ avatar }) => avatar.setBlendshapes({ jawOpen: 1, browInnerUp: 0.5 });

/** Every column of the golden sheet: how a cell differs from a head in the dark. Names of one light each come first. */
export const MATRIX_CELLS: Readonly<Record<string, Cell>> = {
  directional: lit("directional"),
  spot: lit("spot"),
  point: lit("point"),
  hemispheric: lit("hemispheric"),
  area: lit("area"),
  clustered: (stage) => {
    const cluster = new ClusteredLightContainer("cluster", [], stage.scene);
    for (const kind of ["spot", "point"] as const) cluster.addLight(matrixLight(stage, kind));
  },
  around: (stage) => lightMatrixFromAround(stage),
  aroundTexture: (stage) => lightMatrixFromAround(stage, 0, true),
  aroundTurned: (stage) => lightMatrixFromAround(stage, Math.PI),
  directionalHard: shadowed("directional", "hard"),
  directionalPcf: shadowed("directional", "pcf"),
  directionalPcss: shadowed("directional", "pcss"),
  directionalEsm: shadowed("directional", "esm"),
  directionalCsm: shadowed("directional", "csm"),
  spotHard: shadowed("spot", "hard"),
  spotPoisson: shadowed("spot", "poisson"),
  spotPcf: shadowed("spot", "pcf"),
  spotPcss: shadowed("spot", "pcss"),
  spotEsm: shadowed("spot", "closeEsm"),
  pointCube: shadowed("point", "hard"),
  pointEsm: shadowed("point", "esm"),
  behind: behind("directional"),
  behindPcf: behind("directional", "pcf"),
  behindPoint: behind("point"),
  behindCube: behind("point", "hard"),
  left: (stage) => castMatrixShadow(stage, matrixLight(stage, "spot", -1), "esm"),
  two,
  four: (stage) => {
    two(stage);
    castMatrixShadow(stage, matrixLight(stage, "spot"), "pcss");
    castMatrixShadow(stage, matrixLight(stage, "point"), "hard");
  },
  aroundShadow: (stage) => {
    lightMatrixFromAround(stage);
    shadeAround(stage);
  },
  key,
  fog: keyAnd(fog),
  clip: keyAnd(clip),
  alpha: keyAnd(alpha),
  morph: keyAnd(morph),
  instance: keyAnd(({ scene, avatar: { head } }) => {
    const instance = head.createInstance("second");
    instance.parent = head.parent;
    head.isVisible = false;
    scene.lights[0].getShadowGenerator()!.getShadowMap()!.renderList!.push(instance);
  }),
  thinInstance: keyAnd(({ avatar: { head } }) => head.thinInstanceAdd(Matrix.Identity())),
  clone: keyAnd(({ avatar }) => {
    avatar.head.material = avatar.material.clone("second");
  }),
  ortho: keyAnd(({ scene }) => {
    const camera = scene.activeCamera!;
    camera.mode = Camera.ORTHOGRAPHIC_CAMERA;
    camera.orthoLeft = camera.orthoBottom = -0.12;
    camera.orthoRight = camera.orthoTop = 0.12;
  }),
  twoCameras: keyAnd(({ scene, at }) => {
    const second = new FreeCamera("side", at(-0.5, 0, 0), scene);
    second.setTarget(Vector3.Zero());
    second.minZ = 0.05;
    second.fov = 0.47;
    const first = scene.activeCamera!;
    first.viewport = new Viewport(0, 0, 0.5, 1);
    second.viewport = new Viewport(0.5, 0, 0.5, 1);
    scene.activeCameras = [first, second];
  }),
  /** Drawn into a target of four samples (drawTarget). */
  msaa: key,
  twoSidedPolynomial: keyAnd(({ avatar: { material } }) => {
    material.backFaceCulling = false;
    material.twoSidedLighting = true;
    material.brdf.useSphericalHarmonics = false;
  }),
  irradianceInVertex: keyAnd(({ avatar: { material } }) => {
    material.forceIrradianceInFragment = false;
  }),
  clearCoatNoMap: keyAnd(({ avatar: { material } }) => {
    material.clearCoat.isEnabled = true;
    attachSkin(material, { map: null });
  }),
  everything: (stage) => {
    MATRIX_CELLS.four(stage);
    lightMatrixFromAround(stage);
    for (const change of [fog, clip, alpha, morph]) change(stage);
  },
};

/**
 * What IblShadowsRenderPipeline gives a material, without its voxels (a software WebGPU cannot store them): a picture of how
 * much of the surroundings each pixel sees; here the left half sees half.
 */
function shadeAround({ scene, avatar }: MatrixScene): void {
  const shadow = new IBLShadowsPluginMaterial(avatar.material);
  const bytes = Uint8Array.from([128, 255, 0, 255, 255, 255, 0, 255]);
  const { TEXTUREFORMAT_RGBA, TEXTURE_NEAREST_SAMPLINGMODE } = Constants;
  shadow.iblShadowsTexture = new RawTexture(
    bytes,
    2,
    1,
    TEXTUREFORMAT_RGBA,
    scene,
    false,
    false,
    TEXTURE_NEAREST_SAMPLINGMODE,
  ).getInternalTexture()!;
  shadow.isEnabled = true;
}
