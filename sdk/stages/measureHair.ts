import type { HeadModel } from "../head/HeadModel";
import { buildHair } from "../head/hair/buildHair";
import { buildScalpField } from "../head/hair/buildScalpField";
import type { HairGround } from "../head/hair/growStrand";
import { isOnFace } from "../head/hair/isOnFace";
import { type HairMap, scalpOfHead } from "../head/hair/scalpOfHead";
import type { HairData, HairStyle, HeadFit, MeshData, PersonMask, Photo, ScalpData } from "../types";
import { chooseStyle } from "./hair/chooseStyle";
import type { HairPicture } from "./hair/HairPicture";
import { hairAt } from "./hair/hairAt";
import { measureFlow } from "./hair/measureFlow";
import { measureOutline } from "./hair/measureOutline";
import { readHairPicture } from "./hair/readHairPicture";

export interface HairInput {
  readonly photo: Photo;
  readonly person: PersonMask;
  readonly fit: HeadFit;
  readonly model: HeadModel;
  /** pointCount * 3 of the posed head. */
  readonly points: Float32Array;
  /** Neutral head. */
  readonly head: MeshData;
  /** What the maps are painted with; absent on a bald head. */
  readonly painted?: HairMap & { readonly hair: readonly [number, number, number] };
  /** Linear, mean of the skin: what the photo shows of it is the light. */
  readonly skinAlbedo: readonly [number, number, number];
  readonly seed: number;
}

/** Hair in the photo below this is skin, by the strand's chance. */
const BARE = [0.3, 0.7] as const;
/** A strand on this side of the head shows in the photo: cosine to the camera. */
const FACING = 0.1;
/** Mean of the cards' tints, and of what strands shade in one another; and the blackest hair, linear albedo. */
const SHADED = 0.75;
const BLACKEST = 0.012;
/** Hair that hangs below this height of the head frame is long, metres. */
const LONG = -0.1;
/** Of long hair the photo judges the face up to so much over the brows, metres: fair strands over the skull look like skin. */
const FOREHEAD = 0.03;
/** What a bald head's hair would be, were it given some. */
const BALD: HairStyle = {
  length: 0,
  sides: 0,
  volume: 0,
  hem: 0,
  lie: "forward",
  fringe: 0,
  curl: 0,
  color: [0.05, 0.035, 0.025],
};

/** Stage 9: the person's hair as a mesh, as long, as high and as bare as the photo shows it. */
export function measureHair({ painted, ...input }: HairInput): HairData {
  const color = painted?.hair ?? BALD.color;
  const scalp = scalpOfHead(input.model, painted);
  return painted ? growPersonHair({ ...input, scalp, color }) : buildHair(input.head, scalp, BALD, input);
}

/** The same of a scalp that is known. */
export function growPersonHair(
  input: Omit<HairInput, "painted"> & { readonly scalp: ScalpData; readonly color: HairStyle["color"] },
): HairData {
  const { photo, person, fit, model, points, head, scalp, color, skinAlbedo, seed } = input;
  const picture = readHairPicture(photo, person, fit, model, points, scalp.growth);
  const field = buildScalpField(head, scalp.ears);
  const silhouette = measureOutline(picture, field, fit);
  const style = chooseStyle(
    photo,
    picture,
    silhouette,
    fit,
    hairAlbedo(picture, skinAlbedo) ?? color,
    color,
    skinAlbedo,
  );
  const outline = { ...silhouette, flow: measureFlow(photo, picture, field, silhouette, style, fit) };
  const { view } = outline;
  const isFree: HairGround["isFree"] = (x, y, z, chance) => {
    if (style.hem < LONG && !isOnFace(x, y - FOREHEAD, z)) return true;
    const facing = (x * view[0] + (y - 0.02) * view[1] + (z + 0.078) * view[2]) / Math.hypot(x, y - 0.02, z + 0.078);
    if (facing < FACING) return true;
    return (hairAt(picture, fit, x, y, z) ?? (isOnFace(x, y, z) ? 0 : 1)) > BARE[0] + chance * (BARE[1] - BARE[0]);
  };
  return buildHair(head, scalp, style, { seed, field, outline, isFree });
}

/** The hair's albedo by the light on the skin. Between strands it is darker than they are. */
function hairAlbedo(
  { shownHair, shownSkin }: HairPicture,
  skinAlbedo: readonly number[],
): HairStyle["color"] | undefined {
  if (!shownHair || !shownSkin) return undefined;
  const channel = (c: number) =>
    Math.min(0.75, Math.max(BLACKEST, ((shownHair[c] / shownSkin[c]) * skinAlbedo[c]) / SHADED));
  return [channel(0), channel(1), channel(2)];
}
