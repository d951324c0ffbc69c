import { renderAvatar } from "../../../sdk/shading/renderAvatar";
import type { Avatar } from "../../../sdk/types";
import { type AlbedoErrors, albedoErrors } from "./albedoErrors";
import type { BenchHead, RelitTruth } from "./BenchHead";
import { bestGain } from "./bestGain";
import { evenWhiteLight, type LightErrors, lightErrors } from "./lightErrors";
import { linearPhoto } from "./linearPhoto";
import { pickPixels } from "./pickPixels";
import { psnr } from "./psnr";
import { skinPixels } from "./skinPixels";

/** "closed form" is the avatar made with learnedSkin: false, where that was asked for. */
export const ALBEDO_METHODS = ["avatar", "closed form", "texture as albedo", "mean colour"] as const;
export type AlbedoMethod = (typeof ALBEDO_METHODS)[number];
type ByMethod<T> = Readonly<Record<Exclude<AlbedoMethod, "closed form">, T> & Partial<Record<"closed form", T>>>;

export interface RelitErrors {
  /** dB under the other light as it is, and after one best gain. */
  readonly raw: number;
  readonly gained: number;
}

export interface Appearance {
  /** Shaded avatar against the photo inside visible skin, dB. */
  readonly photo: number;
  readonly albedo: ByMethod<AlbedoErrors>;
  readonly light: LightErrors;
  /** Photo and light of the avatar made without the skin network. */
  readonly closedForm?: { readonly photo: number; readonly light: LightErrors };
  /** An even white light in the same measure. */
  readonly evenLight: LightErrors;
  readonly relit?: ByMethod<RelitErrors>;
}

/**
 * Photo, albedo, light and relighting errors of one avatar inside the skin that photo and avatar show.
 * @param plain the avatar of the same photo without the skin network
 */
export function measureAppearance(head: BenchHead, avatar: Avatar, relit?: RelitTruth, plain?: Avatar): Appearance {
  const shaded = renderAvatar(avatar);
  const pixels = skinPixels(shaded, head.skin);
  const photo = pickPixels(linearPhoto(head.photo), pixels);
  const albedoOf = (of: Avatar) => pickPixels(renderAvatar(of, { mode: "albedo" }).linear, pixels);
  const photoOf = (of: Avatar) => psnr(pickPixels(linearPhoto(renderAvatar(of)), pixels), photo);
  const albedo: ByMethod<Float32Array> = {
    avatar: albedoOf(avatar),
    ...(plain && { "closed form": albedoOf(plain) }),
    "texture as albedo": photo,
    "mean colour": meanColor(photo),
  };
  const truth = pickPixels(head.albedo, pixels);
  const shading = shadingOf(pickPixels(head.radiance, pixels), truth);
  return {
    photo: psnr(pickPixels(linearPhoto(shaded), pixels), photo),
    albedo: byMethod(albedo, (estimate) => albedoErrors(estimate, truth, shading)),
    light: lightErrors(avatar.light, head.light),
    closedForm: plain && { photo: photoOf(plain), light: lightErrors(plain.light, head.light) },
    evenLight: lightErrors(evenWhiteLight(), head.light),
    relit: relit && measureRelit(avatar, relit, albedo, pixels, plain),
  };
}

function byMethod<A, T>(values: ByMethod<A>, measure: (value: A) => T): ByMethod<T> {
  return Object.fromEntries(
    ALBEDO_METHODS.flatMap((method) => {
      const value = values[method];
      return value === undefined ? [] : [[method, measure(value)]];
    }),
  ) as ByMethod<T>;
}

/** Both baselines are lit as matt surfaces of the avatar's shape: albedo times what a grey matt avatar sends back. */
function measureRelit(
  avatar: Avatar,
  { light, radiance }: RelitTruth,
  albedo: ByMethod<Float32Array>,
  pixels: Uint32Array,
  plain?: Avatar,
): ByMethod<RelitErrors> {
  const truth = pickPixels(radiance, pixels);
  const irradiance = pickPixels(renderAvatar(mattWhite(avatar), { light }).linear, pixels);
  const matt = (method: "texture as albedo" | "mean colour") => albedo[method].map((value, i) => value * irradiance[i]);
  const relit = (of: Avatar) => pickPixels(renderAvatar(of, { light }).linear, pixels);
  const pictures: ByMethod<Float32Array> = {
    avatar: relit(avatar),
    ...(plain && { "closed form": relit(plain) }),
    "texture as albedo": matt("texture as albedo"),
    "mean colour": matt("mean colour"),
  };
  return byMethod(pictures, (picture) => {
    const gain = bestGain(picture, truth);
    const gained = picture.map((value) => gain * value);
    return { raw: psnr(picture, truth), gained: psnr(gained, truth) };
  });
}

function mattWhite(avatar: Avatar): Avatar {
  const { maps } = avatar;
  return { ...avatar, maps: { ...maps, diffuse: maps.diffuse.map(() => 255), specular: maps.specular.map(() => 0) } };
}

function meanColor(colors: Float32Array): Float32Array {
  const sum = [0, 0, 0];
  colors.forEach((value, i) => {
    sum[i % 3] += value;
  });
  return colors.map((_, i) => (sum[i % 3] * 3) / colors.length);
}

/** Grey radiance over grey albedo. */
function shadingOf(radiance: Float32Array, albedo: Float32Array): Float32Array {
  const grey = (values: Float32Array, i: number): number => values[i * 3] + values[i * 3 + 1] + values[i * 3 + 2];
  return Float32Array.from(
    { length: albedo.length / 3 },
    (_, i) => grey(radiance, i) / Math.max(1e-3, grey(albedo, i)),
  );
}
