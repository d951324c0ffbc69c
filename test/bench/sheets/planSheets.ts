import type { Blendshapes } from "../../../plugin";
import { ARKIT_NAMES, type ArkitName } from "../../../plugin/arkitNames";
import { LOD_COUNT, LOD_HEAD_HEIGHT, LOD_HEIGHTS } from "../../../sdk/head/lod/AvatarLod";
import { VISEME_SHAPES } from "../../../sdk/head/visemeShapes";
import type { SheetCell, SheetPlan, SheetView } from "./SheetPlan";

const HEAD: SheetView = { distance: 0.95, target: [0, -0.02, 0] };
const FACE: SheetView = { distance: 0.62, target: [0, -0.025, 0] };
const EYES: SheetView = { distance: 0.36, target: [0, 0, 0.03] };
/** Of the page's camera, radians. */
export const FIELD_OF_VIEW = (20 * Math.PI) / 180;
/** Lines of the screen that LOD_HEIGHTS are a share of. */
const SCREEN = 1080;
const LOD_SIDE = 540;

/** The sheets of one avatar: turntable, ARKit's shapes, visemes, gaze, lids, turned head, levels of detail. */
export function planSheets(): readonly SheetPlan[] {
  return [
    {
      name: "turntable",
      columns: 6,
      side: 300,
      cells: Array.from({ length: 12 }, (_, i) => ({ ...HEAD, yaw: 30 * i, label: `${30 * i}` })),
    },
    {
      name: "shapes",
      columns: 9,
      side: 260,
      cells: [
        { ...FACE, label: "neutral" },
        ...ARKIT_NAMES.map((name) => ({ ...FACE, label: name, face: shape(name) })),
      ],
    },
    {
      name: "visemes",
      columns: 5,
      side: 300,
      cells: Object.keys(VISEME_SHAPES).map((name) => ({ ...FACE, label: name, visemes: { [name]: 1 } })),
    },
    { name: "gaze", columns: 5, side: 320, cells: gazeCells() },
    { name: "lids", columns: 5, side: 320, cells: lidCells() },
    { name: "turn", columns: 4, side: 300, cells: turnCells() },
    { name: "lods", columns: LOD_COUNT, side: LOD_SIDE, cells: lodCells() },
  ];
}

/** mouthClose corrects an open jaw: alone it would push the lips through each other. */
function shape(name: ArkitName): Blendshapes {
  return name === "mouthClose" ? { mouthClose: 1, jawOpen: 1 } : { [name]: 1 };
}

function gazeCells(): SheetCell[] {
  return [20, 0, -25].flatMap((pitch) =>
    [-30, -15, 0, 15, 30].map((yaw): SheetCell => ({ ...EYES, label: `gaze ${yaw}, ${pitch}`, gaze: [yaw, pitch] })),
  );
}

/** Blinks on their way, and with what a tracker sends beside them. */
function lidCells(): SheetCell[] {
  const both = (weights: Readonly<Record<string, number>>): Blendshapes =>
    Object.fromEntries(
      Object.entries(weights).flatMap(([name, weight]) => [
        [`${name}Left`, weight],
        [`${name}Right`, weight],
      ]),
    );
  const sets: readonly Readonly<Record<string, number>>[] = [
    ...[0.25, 0.5, 0.75, 0.9, 1].map((eyeBlink) => ({ eyeBlink })),
    { eyeBlink: 1, eyeSquint: 1 },
    { eyeBlink: 1, cheekSquint: 1 },
    { eyeBlink: 1, eyeLookDown: 1 },
    { eyeBlink: 1, eyeLookUp: 1 },
    { eyeBlink: 1, eyeWide: 1 },
    { eyeBlink: 0.5, eyeSquint: 1 },
    { eyeSquint: 1, cheekSquint: 1 },
    { eyeLookDown: 1, eyeSquint: 1 },
    { eyeLookDown: 1, eyeWide: 1 },
    { eyeBlink: 1, browDown: 1, cheekSquint: 1 },
  ];
  return sets.map((set) => ({
    ...EYES,
    label: Object.entries(set)
      .map(([name, weight]) => `${name}${weight === 1 ? "" : ` ${weight}`}`)
      .join(" + "),
    face: both(set),
  }));
}

function turnCells(): SheetCell[] {
  const turns = [
    [40, 0, 0],
    [-40, 0, 0],
    [0, 25, 0],
    [0, -25, 0],
    [0, 0, 20],
    [30, -20, 10],
  ] as const;
  return turns.flatMap((turn) =>
    [0, 60].map((yaw): SheetCell => ({ ...HEAD, yaw, turn, label: `head ${turn.join(", ")} seen from ${yaw}` })),
  );
}

/** Row 1: each level where it takes over, pixel for pixel on a screen of 1080 lines; row 2: the whole one there; row 3: near. */
function lodCells(): SheetCell[] {
  const levels = Array.from({ length: LOD_COUNT }, (_, level) => level);
  const distance = (level: number) => {
    const share = (LOD_HEIGHTS[Math.max(0, level - 1)] * SCREEN) / LOD_SIDE;
    return LOD_HEAD_HEIGHT / share / (2 * Math.tan(FIELD_OF_VIEW / 2));
  };
  return [
    ...levels.map((lod) => ({ ...HEAD, lod, distance: distance(lod), label: `level ${lod} where it begins` })),
    ...levels.map((lod) => ({ ...HEAD, distance: distance(lod), label: "level 0 there" })),
    ...levels.map((lod) => ({ ...FACE, yaw: 20, lod, label: `level ${lod} near` })),
  ];
}
