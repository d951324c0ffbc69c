import type { Blendshapes, Visemes } from "../../../plugin";

/** Where a camera stands and what it looks at. */
export interface SheetView {
  /** Degrees about the head, to the person's left. */
  readonly yaw?: number;
  /** Metres to the target; the field of view is 20 degrees. */
  readonly distance: number;
  /** Head frame, metres. */
  readonly target: readonly [number, number, number];
}

/** One picture of a sheet. */
export interface SheetCell extends SheetView {
  readonly label: string;
  readonly face?: Blendshapes;
  readonly visemes?: Visemes;
  /** Degrees: yaw to the person's left, pitch up. The eyes look at a point a metre away there. */
  readonly gaze?: readonly [number, number];
  /** Degrees that the head is turned against the neck: yaw to the person's left, pitch up, roll to the person's left. */
  readonly turn?: readonly [number, number, number];
  /** Level of detail that is drawn. Default 0. */
  readonly lod?: number;
}

/** Pictures in rows, each with its label. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: number;
  /** Pixels a side of a picture. */
  readonly side: number;
  readonly cells: readonly SheetCell[];
}
