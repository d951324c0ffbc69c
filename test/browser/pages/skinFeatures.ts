import "@babylonjs/core/Meshes/instancedMesh.js";
import type { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import type { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import { CascadedShadowGenerator } from "@babylonjs/core/Lights/Shadows/cascadedShadowGenerator.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import type { SpotLight } from "@babylonjs/core/Lights/spotLight.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { RenderTargetTexture } from "@babylonjs/core/Materials/Textures/renderTargetTexture.js";
import { Plane } from "@babylonjs/core/Maths/math.plane.js";
import { Scene } from "@babylonjs/core/scene.js";
import { type addAvatarToScene, attachSkin } from "../../../plugin";
import { lightWith } from "./lightWith";

type Change = (parts: { scene: Scene; light: DirectionalLight; avatar: ReturnType<typeof addAvatarToScene> }) => void;

function shadow(change: (generator: ShadowGenerator) => void): Change {
  return ({ light, avatar }) => {
    const generator = new ShadowGenerator(128, light);
    generator.addShadowCaster(avatar.head);
    change(generator);
  };
}

/** The same from a spot that stands in for the first light. */
function shadowOfSpot(change: (generator: ShadowGenerator) => void): Change {
  return ({ scene, light, avatar }) => {
    light.setEnabled(false);
    const generator = new ShadowGenerator(128, lightWith(scene, "spot") as SpotLight);
    generator.addShadowCaster(avatar.head);
    change(generator);
  };
}

/** What changes the skin's shader. Combined where one shader can hold them; each shader compiles for seconds on a software GPU. */
export const SKIN_FEATURES: Record<string, Change> = {
  fogClipAlphaMorph: ({ scene, avatar }) => {
    scene.fogMode = Scene.FOGMODE_EXP;
    scene.fogDensity = 0.2;
    scene.clipPlane = new Plane(0, 1, 0, 0);
    avatar.material.alpha = 0.5;
    avatar.material.transparencyMode = PBRMaterial.PBRMATERIAL_ALPHABLEND;
    avatar.setBlendshapes({ jawOpen: 1 });
  },
  instancesAndLights: ({ scene, avatar }) => {
    avatar.head.createInstance("second").position.x = 0.1;
    for (const kind of ["spot", "point", "hemispheric"] as const) lightWith(scene, kind).intensity = 0.2;
  },
  twoSidedPolynomial: ({ avatar, scene }) => {
    avatar.material.backFaceCulling = false;
    avatar.material.twoSidedLighting = true;
    avatar.material.brdf.useSphericalHarmonics = false;
    avatar.applyLightingTo(scene);
  },
  irradianceInVertex: ({ avatar, scene }) => {
    avatar.material.forceIrradianceInFragment = false;
    avatar.applyLightingTo(scene);
  },
  clearCoatNoMap: ({ avatar, scene }) => {
    avatar.material.clearCoat.isEnabled = true;
    attachSkin(avatar.material, { map: null });
    avatar.applyLightingTo(scene, { keepLights: true });
  },
  multisampled: ({ scene }) => {
    const target = new RenderTargetTexture("mirror", 64, scene);
    target.samples = 4;
    target.renderList = scene.meshes;
    scene.customRenderTargets.push(target);
  },
  clone: ({ avatar }) => {
    avatar.head.material = avatar.material.clone("second");
  },
  pcf: shadow((generator) => {
    generator.usePercentageCloserFiltering = true;
  }),
  pcss: shadow((generator) => {
    generator.useContactHardeningShadow = true;
  }),
  esm: shadow((generator) => {
    generator.useBlurExponentialShadowMap = true;
  }),
  closeEsm: shadow((generator) => {
    generator.useCloseExponentialShadowMap = true;
  }),
  poissonOfSpot: shadowOfSpot((generator) => {
    generator.usePoissonSampling = true;
  }),
  pcfOfSpot: shadowOfSpot((generator) => {
    generator.usePercentageCloserFiltering = true;
  }),
  pcssOfSpot: shadowOfSpot((generator) => {
    generator.useContactHardeningShadow = true;
  }),
  cascades: ({ light, avatar }) => {
    const generator = new CascadedShadowGenerator(128, light);
    generator.numCascades = 2;
    generator.addShadowCaster(avatar.head);
  },
  cubeAndSeveralShadows: ({ scene, avatar }) => {
    new ShadowGenerator(128, lightWith(scene, "point") as PointLight).addShadowCaster(avatar.head);
    for (let i = 0; i < 2; i++) {
      const spot = lightWith(scene, "spot") as SpotLight;
      spot.position.x += 0.2 * i;
      new ShadowGenerator(128, spot).addShadowCaster(avatar.head);
    }
  },
};
