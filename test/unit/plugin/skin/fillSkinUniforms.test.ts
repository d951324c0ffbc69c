import { Vector4 } from "@babylonjs/core/Maths/math.vector.js";
import { expect, it } from "@jest/globals";
import { fillSkinUniforms, SKIN_UNIFORMS } from "../../../../plugin/skin/fillSkinUniforms";
import { DEFAULT_SKIN_OPTIONS } from "../../../../plugin/skin/SkinOptions";

it("writes every number of the options once, lengths per mm of a scene in centimetres", () => {
  const vectors = SKIN_UNIFORMS.map(() => new Vector4());
  const first = 1001;
  let next = first;
  const numbers = Object.entries(DEFAULT_SKIN_OPTIONS).flatMap(([name, value]) => {
    if (name === "map" || name === "unitsPerMetre") return [];
    return [[name, Array.isArray(value) ? value.map(() => next++) : next++] as const];
  });
  fillSkinUniforms(vectors, { ...DEFAULT_SKIN_OPTIONS, ...Object.fromEntries(numbers), unitsPerMetre: 100 });
  const written = vectors.flatMap((vector) => vector.asArray());
  for (let number = first; number < next; number++) expect(written.filter((value) => value === number)).toHaveLength(1);
  expect(vectors[0].w).toBe(10);
});
