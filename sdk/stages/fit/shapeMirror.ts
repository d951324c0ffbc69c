import type { HeadModel } from "../../head/HeadModel";

/** How the shape network's answer changes when its picture is mirrored. */
export interface ShapeMirror {
  /** marks: the partner of each. */
  readonly mark: Uint32Array;
  /** expressions: the partner of each. */
  readonly expression: Uint32Array;
  /** identity: +1 or -1. */
  readonly identity: Int8Array;
}

/** Partners of the marks by the head's mirror points, of the expressions by their names. */
export function shapeMirror(
  { mirrorPoint, expressionNames, identitySymmetry }: HeadModel,
  marks: Uint32Array,
): ShapeMirror {
  const place = new Map([...marks].map((point, i) => [point, i]));
  return {
    mark: marks.map((point, i) => place.get(mirrorPoint[point]) ?? i),
    expression: Uint32Array.from(expressionNames, (name, e) => {
      const other = expressionNames.indexOf(swapSides(name));
      return other < 0 ? e : other;
    }),
    identity: identitySymmetry,
  };
}

function swapSides(name: string): string {
  return name.endsWith("Left") ? name.replace(/Left$/, "Right") : name.replace(/Right$/, "Left");
}
