import "@babylonjs/core/Engines/Extensions/engine.rawTexture.js";
import "@babylonjs/core/Engines/WebGPU/Extensions/engine.rawTexture.js";
import "@babylonjs/core/Materials/Textures/baseTexture.polynomial.js";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import type { ThinEngine } from "@babylonjs/core/Engines/thinEngine.js";
import { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import { InternalTexture, InternalTextureSource } from "@babylonjs/core/Materials/Textures/internalTexture.js";
import { RawCubeTexture } from "@babylonjs/core/Materials/Textures/rawCubeTexture.js";
import { SphericalHarmonics, SphericalPolynomial } from "@babylonjs/core/Maths/sphericalPolynomial.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { concentrateLight } from "./concentrateLight";
import { renderLightCube } from "./renderLightCube";

/** Every engine has it and RawCubeTexture offers no levels, but Babylon's base type lacks it. */
type LevelUpload = Pick<ThinEngine, "_uploadArrayBufferViewToTexture">;

/** Side of level 0: band 8 has a wave of 45 degrees, 32 texels here. */
const SIZE = 64;
/** Roughness 1 lies at this level, 4 texels a side; smaller levels would blur across the faces' edges. */
const ROUGH_LEVEL = 4;
const LEVELS = Math.log2(SIZE) + 1;
/** How much the smoothest levels are drawn together; skin reads level 1.6 and beyond. */
const LAMP_POWERS = [5, 3];

/**
 * The photo's light as a scene's environment: bands 0-2 as irradiance, all 81 terms as reflections, ready for roughness.
 * @param sh 81 * 3 radiance in Babylon's cube frame: the scene's, with z negated in a right-handed scene
 * @param options `lamps`: whether what is smoother than skin - eyes - mirrors the light drawn together, as lamps and windows
 */
export function createLightTexture(
  sh: Float64Array,
  scene: Scene,
  name: string,
  { lamps = false }: { readonly lamps?: boolean } = {},
): BaseTexture {
  const texture = createCube(sh, scene, lamps);
  texture.name = name;
  texture.gammaSpace = false;
  texture.sphericalPolynomial = lambertPolynomial(sh);
  // Babylon reads level log2(SIZE * alpha) * scale.
  texture.lodGenerationScale = ROUGH_LEVEL / Math.log2(SIZE);
  return texture;
}

function createCube(sh: Float64Array, scene: Scene, lamps: boolean): BaseTexture {
  const engine = scene.getEngine() as AbstractEngine & LevelUpload;
  // The null engine draws nothing and has no textures; the irradiance is all that can be asked of it.
  if (!engine.getCaps().textureHalfFloat) return createEmptyCube(scene);
  const { TEXTUREFORMAT_RGBA, TEXTURETYPE_HALF_FLOAT, TEXTURE_TRILINEAR_SAMPLINGMODE } = Constants;
  const facesOf = (level: number) => {
    const faces = renderLightCube(sh, SIZE >> level, roughnessOfLevel(level));
    return lamps && level < LAMP_POWERS.length ? concentrateLight(faces, LAMP_POWERS[level]) : faces;
  };
  const texture = new RawCubeTexture(
    scene,
    facesOf(0),
    SIZE,
    TEXTUREFORMAT_RGBA,
    TEXTURETYPE_HALF_FLOAT,
    true,
    false,
    TEXTURE_TRILINEAR_SAMPLINGMODE,
  );
  const internal = texture.getInternalTexture()!;
  // WebGPU has only noted down to make the levels from level 0, and would do so over those that follow.
  engine.flushFramebuffer();
  for (let level = 1; level < LEVELS; level++) {
    facesOf(level).forEach((face, index) => {
      engine._uploadArrayBufferViewToTexture(internal, face, index, level);
    });
  }
  return texture;
}

function createEmptyCube(scene: Scene): BaseTexture {
  const internal = new InternalTexture(scene.getEngine(), InternalTextureSource.CubeRaw);
  internal.isCube = true;
  internal.isReady = true;
  internal.width = SIZE;
  internal.height = SIZE;
  return new BaseTexture(scene, internal);
}

/** Inverse of Babylon's level rule; alpha is the square of the perceptual roughness. */
function roughnessOfLevel(level: number): number {
  const alpha = 2 ** ((level * Math.log2(SIZE)) / ROUGH_LEVEL) / SIZE;
  return Math.sqrt(Math.min(1, alpha));
}

/** Lambert's answer to the light over pi. Babylon's basis has our order and the Condon-Shortley sign of odd orders. */
function lambertPolynomial(sh: Float64Array): SphericalPolynomial {
  const signed = Array.from(sh.subarray(0, 27), (value, i) => (Math.floor(i / 3) % 2 === 1 ? -value : value));
  const harmonics = new SphericalHarmonics().updateFromFloatsArray(signed);
  harmonics.convertIncidentRadianceToIrradiance();
  harmonics.convertIrradianceToLambertianRadiance();
  return SphericalPolynomial.FromHarmonics(harmonics);
}
