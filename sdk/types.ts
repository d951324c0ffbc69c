/**
 * The data between the stages: plain, readonly, transferable to a worker, a file or a test.
 *
 * Conventions, said once:
 * - Head frame: glTF 2.0, right-handed, +X the person's left, +Y up, face along +Z, metres, origin between the eyeballs' centres of the mean head.
 * - Camera frame: x right, y up, z towards the viewer; the camera looks along -Z. Metres.
 *   A point projects to xPx = centreX + focalPx * X / -Z, yPx = centreY - focalPx * Y / -Z.
 * - Images: row 0 on top, pixel centres at +0.5. UV origin top left; u to the right, v down, 0..1.
 * - Colour: linear Rec. 709 unless the name says sRGB. Channels interleaved.
 * - Matrices are row-major. `aToB` maps a's coordinates to b's.
 */

/** A decoded photo: upright (EXIF applied), 8-bit sRGB, straight alpha. */
export interface Photo {
  readonly width: number;
  readonly height: number;
  /** width * height * 4, RGBA, sRGB. */
  readonly rgba: Uint8ClampedArray;
  /** 35-mm-equivalent focal length from EXIF in mm, when the file states it. */
  readonly focalLength35mm?: number;
  /** Size of the file's own pixels before it was reduced to the working limit. */
  readonly originalWidth: number;
  readonly originalHeight: number;
}

/** Float pixels, linear unless its name says otherwise. */
export interface FloatImage {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** width * height * channels. */
  readonly data: Float32Array;
}

/** One face of a detector, in photo px. */
export interface DetectedFace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0..1. */
  readonly score: number;
  /** Six points x, y: right eye, left eye (the person's), nose tip, mouth centre, right ear, left ear. */
  readonly keypoints: Float32Array;
  readonly detector: "short-range" | "full-range";
}

/** A named doubt about the photo, with the number that raised it. */
export interface QualityWarning {
  readonly code:
    | "low-resolution"
    | "turned-face"
    | "cut-off"
    | "several-faces"
    | "upside-down"
    | "hard-light"
    | "over-exposed"
    | "under-exposed"
    | "greyscale"
    | "fit-error"
    /** One of several photos was of no use: `value` is its place among them from 0, `limit` how many there were. */
    | "photo-left-out";
  readonly message: string;
  readonly value: number;
  readonly limit: number;
}

/** 478 face-mesh points of the chosen face. */
export interface FaceLandmarks {
  /** 478 * 2, x, y in photo px. There is no z: the network's z is the mean face's. */
  readonly points: Float32Array;
  readonly face: DetectedFace;
  readonly faceCount: number;
  /** The mesh network's own face score, 0..1. */
  readonly score: number;
  /** Mean landmark move between passes 2 and 3, in outer-eye distances. */
  readonly drift: number;
  /** Mean disagreement between photo and mirrored photo, in outer-eye distances. */
  readonly mirrorDisagreement: number;
  readonly outerEyeDistancePx: number;
  /** Rough head turn from the points alone, degrees, positive when the person turns to his left. */
  readonly yawDegrees: number;
  readonly warnings: readonly QualityWarning[];
}

/** Pinhole camera of the photo. */
export interface Camera {
  readonly width: number;
  readonly height: number;
  readonly focalPx: number;
  readonly centreX: number;
  readonly centreY: number;
}

/** Stage 3: the posed, personal head. */
export interface HeadFit {
  readonly camera: Camera;
  /** 3x4 row-major rigid transform, metres. */
  readonly headToCamera: Float64Array;
  /** One weight per identity mode, in sigma. */
  readonly identity: Float32Array;
  /** One weight 0..1 per model expression, in the order of HeadModel.expressionNames. */
  readonly expression: Float32Array;
  /** Rotation of each eyeball in the head frame, radians: yaw (positive to the person's left), pitch (positive up). */
  readonly gaze: { readonly left: readonly [number, number]; readonly right: readonly [number, number] };
  /** Distance between fitted and measured points in px, the calibrated bias removed. */
  readonly landmarkErrorPx: { readonly mean: number; readonly max: number };
  readonly iterations: number;
  readonly warnings: readonly QualityWarning[];
}

/** What of the photo is the person, in photo resolution or less. */
export interface PersonMask {
  readonly width: number;
  readonly height: number;
  /** 0..1 probability that the pixel is the person. */
  readonly data: Float32Array;
}

/** Stage 4: the photo in UV. */
export interface UnwrappedTexture {
  /** Side of the square map in texels. */
  readonly size: number;
  /** size * size * 3, linear RGB; black where never seen. */
  readonly color: Float32Array;
  /** size * size, 0..1: how surely the photo shows the person there (z-buffer, grazing angle, person mask), skin or not. */
  readonly seen: Float32Array;
  /** size * size, 0..1: how far the texel is believed to be skin: `seen` without hair, glasses, hands, background. */
  readonly visibility: Float32Array;
}

/** Everything of the fitted geometry that shading needs, in UV, head frame, of the posed (expression applied) head. */
export interface GeometryMaps {
  readonly size: number;
  /** 1 where a triangle covers the texel, 2 where gutter padding does, 0 elsewhere. */
  readonly coverage: Uint8Array;
  /** size * size * 3, metres. */
  readonly position: Float32Array;
  /** size * size * 3, unit. */
  readonly normal: Float32Array;
  /** size * size * 3, unit, along +u. With the normal and bitangent (along +v down) it carries the normal map. */
  readonly tangent: Float32Array;
  /** size * size, mean curvature |H| in 1/mm, 0..0.5. */
  readonly curvature: Float32Array;
  /** size * size, -1 where the surface is surely concave .. 1 where it is surely convex. */
  readonly convexity: Float32Array;
  /** size * size, mm, 0..20. */
  readonly thickness: Float32Array;
  /** size * size, 0..1. */
  readonly ambientOcclusion: Float32Array;
  /** size * size for each region of the head model, 0..1. */
  readonly regions: Readonly<Record<RegionName, Float32Array>>;
}

export const REGION_NAMES = [
  "face",
  "lips",
  "innerMouth",
  "nose",
  "nostrils",
  "lids",
  "eyeSockets",
  "brows",
  "cheeks",
  "forehead",
  "chin",
  "ears",
  "scalp",
  "neck",
  "hairline",
] as const;
/** Soft regions of the skin; they overlap. `face` is the face without ears, scalp and neck. */
export type RegionName = (typeof REGION_NAMES)[number];

/** Spherical-harmonic radiance, bands 0..8, real orthonormal basis, order l*l + l + m. */
export interface ShLight {
  /** 81 * 3, camera frame, interleaved RGB. */
  readonly sh: Float64Array;
}

/** Working maps of stages 5-7, linear floats, side `size`. */
export interface IntrinsicMaps {
  readonly size: number;
  /** size * size * 3, linear diffuse albedo 0..1. */
  readonly diffuse: Float32Array;
  /** size * size, S: F0 = 0.08 * S (skin .35 = .028). */
  readonly specular: Float32Array;
  /** size * size, perceptual roughness R (alpha = R * R). */
  readonly roughness: Float32Array;
  /** size * size, 0..1. */
  readonly ambientOcclusion: Float32Array;
  /** size * size, 0..1. */
  readonly translucency: Float32Array;
  /** size * size * 3, tangent-space unit normal, (0,0,1) = the mesh's own. */
  readonly normal: Float32Array;
}

/** Finished 8-bit maps, as they go to files and to the GPU. */
export interface AvatarMaps {
  readonly size: number;
  /** RGBA, sRGB colour of D; alpha 255. */
  readonly diffuse: Uint8Array;
  /** One channel, linear S. */
  readonly specular: Uint8Array;
  /** One channel, linear perceptual roughness. */
  readonly roughness: Uint8Array;
  /** One channel, linear. */
  readonly ambientOcclusion: Uint8Array;
  /** One channel, linear. */
  readonly translucency: Uint8Array;
  /** RGBA, tangent-space normal, +Y up (OpenGL and glTF). */
  readonly normal: Uint8Array;
  /** RGBA, sRGB: M, the evenly lit skin. */
  readonly lightNormalized: Uint8Array;
  /** RGBA: R = sqrt(|H| / .5 per mm), G = thickness / 20 mm, B = (1 + convexity) / 2, A = translucency. For the skin material. */
  readonly skin: Uint8Array;
}

/** Wrinkles that come with expressions, in the atlas; sdk/head/wrinkles says which shapes fold which group. */
export interface WrinkleMap {
  readonly size: number;
  /**
   * RGBA, linear, of a wholly folded face: R, G = slopes of the skin along u and v, B = how much darker it is (log), 128 is
   * nothing and 255 is 1; A = (group + .5) / 12.
   */
  readonly rgba: Uint8Array;
}

/** A render mesh: split at UV seams, glTF frame, metres. */
export interface MeshData {
  readonly name: string;
  /** V * 3. */
  readonly positions: Float32Array;
  /** V * 3, unit. */
  readonly normals: Float32Array;
  /** V * 4: tangent and handedness, as in glTF. */
  readonly tangents?: Float32Array;
  /** V * 2, origin top left. */
  readonly uvs: Float32Array;
  /** T * 3, counter-clockwise seen from outside. */
  readonly indices: Uint32Array;
  /** Displacement (V * 3, metres) and normal change (V * 3) per ARKit name. */
  readonly morphTargets: readonly MorphTarget[];
}

/** A blendshape or viseme of a mesh. */
export interface MorphTarget {
  readonly name: string;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
}

/** An eyeball of the avatar: its own mesh about its own centre, looking along +Z at rest. */
export interface EyeballData {
  readonly side: "left" | "right";
  /** Sclera, iris and pupil, one mesh with UV for `texture`. */
  readonly mesh: MeshData;
  /** The clear cornea in front. */
  readonly cornea: MeshData;
  /** Centre in the head frame, metres. */
  readonly centre: readonly [number, number, number];
  readonly radius: number;
  /** RGBA sRGB square texture, iris from the photo (AvatarReport.irises). */
  readonly texture: { readonly size: number; readonly rgba: Uint8Array };
  /** Gaze of the photo, radians: yaw, pitch. */
  readonly gaze: readonly [number, number];
}

/** Teeth, a gum or the tongue. */
export interface MouthPart {
  readonly kind: "enamel" | "gum" | "tongue";
  /** Head frame; its morph targets are those of the head's names that move the part. */
  readonly mesh: MeshData;
  /** V * 3, linear, multiplies `albedo`: what of the light comes to the vertex in an open mouth, and the part's own pattern. */
  readonly tints: Float32Array;
  /** Linear RGB. */
  readonly albedo: readonly [number, number, number];
}

/** Which way the hair is combed on top; at the sides and behind it runs down. "left" and "right" are the person's. */
export type HairLie = "forward" | "back" | "left" | "right" | "middle";

/** How hair grows: the parameters of buildHair. */
export interface HairStyle {
  /** Strands on top, metres; 0: none. */
  readonly length: number;
  /** Strands at the sides and behind, metres. */
  readonly sides: number;
  /** Height of the outermost strands over the scalp, metres. */
  readonly volume: number;
  /** Down to where hair reaches at most, y of the head frame, metres: -0.08 is the nape, -0.2 the shoulders. */
  readonly hem: number;
  readonly lie: HairLie;
  /** 0..1: how far the hair on top comes forward over the forehead. */
  readonly fringe: number;
  /** 0 straight .. 1 in locks. */
  readonly curl: number;
  /** Linear RGB albedo. */
  readonly color: readonly [number, number, number];
  /** Gathers the hair behind the head; absent: it hangs. No photo tells it: a style to choose. */
  readonly tail?: HairTail;
}

/** A tail of hair, or a bun. */
export interface HairTail {
  /** y of the knot, head frame, metres: 0.1 is the crown, -0.03 low at the nape. */
  readonly height: number;
  /** Metres from the knot; below 0.05 it is wound to a bun. */
  readonly length: number;
}

/** Where hair can grow on Avatar.head, V values each in its order. */
export interface ScalpData {
  /** 0..1: how densely the person's hair stands. */
  readonly growth: Float32Array;
  /** 0..1: the scalp of a head of full hair, for hair that is not the person's. */
  readonly scalp: Float32Array;
  /** 0..1: the ears, which hair goes round. */
  readonly ears: Float32Array;
  /** Factor on the hair's albedo: darker and brighter places of the person's hair. */
  readonly shade: Float32Array;
}

/** What the photo's silhouette says of the hair, as the photo's camera sees it. */
export interface HairOutline {
  /** Unit, head frame: towards the camera, and the picture's right and up beside the head. */
  readonly view: readonly [number, number, number];
  readonly right: readonly [number, number, number];
  readonly up: readonly [number, number, number];
  /** Height of the hair over the scalp by the angle from `up` towards `right`, from -pi in equal steps, metres; NaN: not seen. */
  readonly heights: Float32Array;
  /** Absent in files of earlier versions. */
  readonly flow?: HairFlow;
}

/** Which way the strands run that the photo shows. */
export interface HairFlow {
  /** Side of the octahedral map of directions from the skull's centre. */
  readonly size: number;
  /** size * size * 3, head frame: unit direction from root to end times 0..1, how surely it is seen; 0 where it is not. */
  readonly ways: Float32Array;
}

/** Strands of hair as cards, and what they grew from. */
export interface HairData {
  readonly style: HairStyle;
  readonly scalp: ScalpData;
  readonly outline?: HairOutline;
  /** Head frame; tangents run along the strands from the root, UV leads to `hairTexture()`. No triangles on a bald head. */
  readonly mesh: MeshData;
  /** V * 3, linear, multiplies `style.color`: depth in the hair, lighter ends, strands that differ. */
  readonly tints: Float32Array;
}

/** Lashes: the parameters of buildLashes. */
export interface LashStyle {
  /** Longest lash of the upper and of the lower lid, metres. */
  readonly upper: number;
  readonly lower: number;
  /** Linear RGB albedo. */
  readonly color: readonly [number, number, number];
}

/** How a beard grows: the parameters of buildBeard. */
export interface BeardStyle {
  /** Longest hairs, on the chin, metres; those of jaw and lip are shorter. */
  readonly length: number;
  /** 0..1: how densely it stands. */
  readonly density: number;
  /** "own": where the photo shows it; the other parts grow whole. */
  readonly area: "own" | "moustache" | "goatee" | "full";
  /** Linear RGB albedo. */
  readonly color: readonly [number, number, number];
}

/** What is known of a person's beard, and of where one could be. */
export interface BeardData {
  /** The one that is worn; null: none, which is what a clean-shaven person has. */
  readonly style: BeardStyle | null;
  /** 0..1 for each vertex of Avatar.head: how densely the person's own stands. */
  readonly growth: Float32Array;
  readonly zones: BeardZones;
}

/** Where a beard can grow on Avatar.head, 0..1 for each vertex in its order. */
export interface BeardZones {
  readonly moustache: Float32Array;
  readonly chin: Float32Array;
  /** Along the jaws, up to the ears. */
  readonly jaw: Float32Array;
}

/** How brows grow: the parameters of buildBrows. */
export interface BrowStyle {
  /** Longest hairs, metres. */
  readonly length: number;
  /** 0..1: how densely they stand. */
  readonly density: number;
  /** Linear RGB albedo. */
  readonly color: readonly [number, number, number];
}

/** What is known of a person's brows. */
export interface BrowData {
  /** Those that are worn; null: the painted ones alone, as of a person whose brows are too fair or too blurred for more. */
  readonly style: BrowStyle | null;
  /** What a style leaves out. */
  readonly usual: BrowStyle;
  /** BROW_GRID's columns * rows: 255 where hair is densest. */
  readonly cover: Uint8Array;
}

/** How long a stage took. */
export interface StageTime {
  readonly stage: StageName;
  readonly milliseconds: number;
}

export const STAGE_NAMES = [
  "load",
  "decode",
  "detect",
  "landmarks",
  "shape",
  "fit",
  "unwrap",
  "light",
  "maps",
  "refine",
  "finish",
] as const;
/** A stage of the pipeline, in its order. */
export type StageName = (typeof STAGE_NAMES)[number];

/** How surely the neutral head is the person's. */
export interface ShapeReport {
  /**
   * Standard deviation of each vertex of `Avatar.head`, in its order, along its normal, metres, after the best move, turn
   * and scale of the face: two of three vertices lie nearer to the person's, 95 of 100 within twice as much (measured on
   * rendered heads). What no photo shows has the spread of people.
   */
  readonly deviation: Float32Array;
  /** Mean of `deviation` over the face, metres; and what it is when nothing is known of the person. */
  readonly faceDeviation: number;
  readonly unknownFaceDeviation: number;
  /** The region of the face that is known least, and the mean of `deviation` there. */
  readonly worstRegion: { readonly name: RegionName; readonly deviation: number };
}

/** What an iris of the avatar is from. */
export interface IrisReport {
  /**
   * "pattern": its rings and sectors, limbal ring and pupil were read off the photo; "color": its mean colour alone, it is too
   * small for more or too much of it is hidden; "default": it does not show.
   */
  readonly from: "pattern" | "color" | "default";
  /** Diameter in the photo, px. */
  readonly diameterPx: number;
}

/** What was done, with what, and how well. */
export interface AvatarReport {
  readonly device: {
    readonly inference: "webgpu" | "wasm";
    readonly refine: "webgpu" | "cpu";
    readonly reason: string;
  };
  readonly stages: readonly StageTime[];
  readonly warnings: readonly QualityWarning[];
  /** Places, from 0, of the photos that the shape is from, and of the one that the maps, the light and `Avatar.fit` are from. */
  readonly photos: { readonly used: readonly number[]; readonly main: number };
  readonly landmarkErrorPx: { readonly mean: number; readonly max: number };
  readonly shape: ShapeReport;
  /** The shaded avatar against the photo inside visible skin, sRGB, dB. */
  readonly photoErrorPsnr: number;
  /** Direction of the light's strongest part in the camera frame (unit), and how one-sided the light is (0 even .. 1). */
  readonly light: {
    readonly direction: readonly [number, number, number];
    readonly directionality: number;
    readonly exposure: number;
  };
  /** Mean linear albedo of the skin, and the standard deviation of its log brightness: a photo hardly tells a dim light from a dark skin. */
  readonly skinTone: { readonly albedo: readonly [number, number, number]; readonly uncertainty: number };
  /** What the irises are from. Absent in files of earlier versions. */
  readonly irises?: { readonly left: IrisReport; readonly right: IrisReport };
  /** Photo pixels that the teeth's shade is from; 0: they do not show and have a natural tooth's. */
  readonly teeth: { readonly pixels: number };
  /** Share of the face's texels that the photo shows. */
  readonly seenFace: number;
}

/** The finished avatar: plain data, no engine. */
export interface Avatar {
  readonly headModelVersion: string;
  readonly fit: HeadFit;
  readonly landmarks: FaceLandmarks;
  readonly light: ShLight;
  /** Of the neutral face: without the creases that the photo's expression made. */
  readonly maps: AvatarMaps;
  /** Those creases and every face's own, to come with its expressions; avatars from elsewhere may have none. */
  readonly wrinkles?: WrinkleMap;
  /** The neutral personal head with the ARKit morph targets. */
  readonly head: MeshData;
  readonly eyes: readonly [EyeballData, EyeballData];
  /** Teeth, gums and tongue. */
  readonly mouth: readonly MouthPart[];
  /** The person's hair; absent where nothing is known of hair. The maps carry it too, cropped, as ground and fallback. */
  readonly hair?: HairData;
  /** Absent: none. Scenes and files grow them anew from `head` (buildLashes). */
  readonly lashes?: LashStyle;
  /** Absent: nothing is known. Scenes and files grow it anew from `head` (buildBeard). The maps carry it too, as ground. */
  readonly beard?: BeardData;
  /** Absent: nothing is known. Scenes and files grow cards anew from `head` (buildBrows) over the maps' own brows. */
  readonly brows?: BrowData;
  readonly report: AvatarReport;
}

/** Progress of a long call; `progress` rises from 0 to 1 and never falls. */
export interface AvatarProgress {
  readonly stage: StageName;
  /** At "load": what comes along, a model's name or ONNX Runtime's wasm file. */
  readonly file?: string;
  /** Bytes that are there, of `total`. Without it the file is there, and a network's session is being made of it. */
  readonly loaded?: number;
  readonly total?: number;
  readonly progress: number;
}
