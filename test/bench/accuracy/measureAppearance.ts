import type { HeadModel } from "../../../sdk/head/HeadModel";
import { type RenderedAvatar, renderAvatar } from "../../../sdk/shading/renderAvatar";
import type { Avatar } from "../../../sdk/types";
import { type AlbedoErrors, albedoErrors } from "./albedoErrors";
import type { BenchHead, RelitTruth } from "./BenchHead";
import { bestGain } from "./bestGain";
import { evenWhiteLight, type LightErrors, lightErrors } from "./lightErrors";
import { linearPhoto } from "./linearPhoto";
import { pickPixels } from "./pickPixels";
import { plainSkin } from "./plainSkin";
import { psnr } from "./psnr";
import { skinPixels } from "./skinPixels";

/**
 * Where it was asked for, "closed form" is the avatar made with learnedSkin: false (the optimisation of the first chain), and
 * "SH divide" the photo over what that avatar's light makes of matt white.
 */
export const ALBEDO_METHODS = ["avatar", "closed form", "SH divide", "texture as albedo", "mean colour"] as const;
export type AlbedoMethod = (typeof ALBEDO_METHODS)[number];
type Asked = "closed form" | "SH divide";
type ByMethod<T> = Readonly<Record<Exclude<AlbedoMethod, Asked>, T> & Partial<Record<Asked, T>>>;

export interface RelitErrors {
  /** dB under the other light as it is, and after one best gain. */
  readonly raw: number;
  readonly gained: number;
}

export interface Appearance {
  /** Shaded avatar against the photo inside visible skin, dB. */
  readonly photo: number;
  /** Inside the skin that photo and avatar show. */
  readonly albedo: ByMethod<AlbedoErrors>;
  /** Inside the face's plain skin alone: without lips, brows, lids, nostrils and hairline, where a pixel's misfit is all. */
  readonly plain: ByMethod<AlbedoErrors>;
  readonly light: LightErrors;
  /** Photo and light of the avatar made without the skin network. */
  readonly closedForm?: { readonly photo: number; readonly light: LightErrors };
  /** An even white light in the same measure. */
  readonly evenLight: LightErrors;
  readonly relit?: ByMethod<RelitErrors>;
}

/**
 * Photo, albedo, light and relighting errors of one avatar inside the skin that photo and avatar show.
 * @param model the avatar's head
 * @param closed the avatar of the same photo without the skin network
 */
export function measureAppearance(
  head: BenchHead,
  avatar: Avatar,
  model: HeadModel,
  relit?: RelitTruth,
  closed?: Avatar,
): Appearance {
  const shaded = renderAvatar(avatar);
  const pixels = skinPixels(shaded, head.skin);
  const face = plainSkin(avatar, model);
  const pictures = albedoPictures(head, avatar, closed);
  const picture = linearPhoto(head.photo);
  const photoOf = (drawn: RenderedAvatar) => psnr(pickPixels(linearPhoto(drawn), pixels), pickPixels(picture, pixels));
  return {
    photo: photoOf(shaded),
    albedo: albedoErrorsOf(pictures, head, pixels),
    plain: albedoErrorsOf(
      pictures,
      head,
      pixels.filter((pixel) => face[pixel] === 1),
    ),
    light: lightErrors(avatar.light, head.light),
    closedForm: closed && { photo: photoOf(renderAvatar(closed)), light: lightErrors(closed.light, head.light) },
    evenLight: lightErrors(evenWhiteLight(), head.light),
    relit: relit && measureRelit(avatar, relit, albedoOf(pictures, pixels), pixels, closed),
  };
}

/** Linear pictures of each method's albedo; the mean colour's is the photo, of which each set of pixels has its own mean. */
function albedoPictures(head: BenchHead, avatar: Avatar, closed?: Avatar): ByMethod<Float32Array> {
  const photo = linearPhoto(head.photo);
  const drawn = (of: Avatar) => renderAvatar(of, { mode: "albedo" }).linear;
  return {
    avatar: drawn(avatar),
    ...(closed && {
      "closed form": drawn(closed),
      "SH divide": divided(photo, renderAvatar(mattWhite(closed)).linear),
    }),
    "texture as albedo": photo,
    "mean colour": photo,
  };
}

function divided(photo: Float32Array, irradiance: Float32Array): Float32Array {
  return photo.map((value, i) => value / Math.max(1e-3, irradiance[i]));
}

function albedoOf(pictures: ByMethod<Float32Array>, pixels: Uint32Array): ByMethod<Float32Array> {
  const picked = byMethod(pictures, (picture) => pickPixels(picture, pixels));
  return { ...picked, "mean colour": meanColor(picked["mean colour"]) };
}

function albedoErrorsOf(
  pictures: ByMethod<Float32Array>,
  head: BenchHead,
  pixels: Uint32Array,
): ByMethod<AlbedoErrors> {
  const truth = pickPixels(head.albedo, pixels);
  const shading = shadingOf(pickPixels(head.radiance, pixels), truth);
  return byMethod(albedoOf(pictures, pixels), (estimate) => albedoErrors(estimate, truth, shading));
}

function byMethod<A, T>(values: ByMethod<A>, measure: (value: A) => T): ByMethod<T> {
  return Object.fromEntries(
    ALBEDO_METHODS.flatMap((method) => {
      const value = values[method];
      return value === undefined ? [] : [[method, measure(value)]];
    }),
  ) as ByMethod<T>;
}

/** The baselines are lit as matt surfaces of the avatar's shape: albedo times what a grey matt avatar sends back. */
function measureRelit(
  avatar: Avatar,
  { light, radiance }: RelitTruth,
  albedo: ByMethod<Float32Array>,
  pixels: Uint32Array,
  closed?: Avatar,
): ByMethod<RelitErrors> {
  const truth = pickPixels(radiance, pixels);
  const irradiance = pickPixels(renderAvatar(mattWhite(avatar), { light }).linear, pixels);
  const matt = (values: Float32Array) => values.map((value, i) => value * irradiance[i]);
  const relit = (of: Avatar) => pickPixels(renderAvatar(of, { light }).linear, pixels);
  const pictures: ByMethod<Float32Array> = {
    avatar: relit(avatar),
    ...(closed && { "closed form": relit(closed) }),
    ...(albedo["SH divide"] && { "SH divide": matt(albedo["SH divide"]) }),
    "texture as albedo": matt(albedo["texture as albedo"]),
    "mean colour": matt(albedo["mean colour"]),
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
