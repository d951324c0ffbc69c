/**
 * `npm run bench:penetration [-- --pairs 600 --triples 300]`: how deep teeth, gums and tongue come through the skin, how
 * deep lids go into the eyeball, and how far shut eyes stay open, by shapes: all single ones on three people, and seeded
 * pairs and triples shared among them.
 */
import { parseArgs } from "node:util";
import { faceFaults } from "../fixtures/faceFaults";
import type { FaceFaults } from "../fixtures/measurePenetration";
import type { ShapeSet } from "../fixtures/shapeSets";
import { markdownTable } from "./markdownTable";

const { values } = parseArgs({
  options: { pairs: { type: "string", default: "600" }, triples: { type: "string", default: "300" } },
});
const found = faceFaults(Number(values.pairs), Number(values.triples));
const shut = found.filter(({ set }) => (set.eyeBlinkLeft ?? 0) >= 1);
const measures: readonly (readonly [string, readonly FaceFaults[], (faults: FaceFaults) => number])[] = [
  ["mouth through skin", found, ({ mouth }) => mouth.depth],
  ["lids into the ball, scene", found, ({ lids }) => lids.depth],
  ["lids into the ball, file", found, ({ fileLids }) => fileLids.depth],
  ["gap at shut lids, scene", shut, ({ lids }) => lids.gap],
  ["gap at shut lids, file", shut, ({ fileLids }) => fileLids.gap],
];
console.log(
  markdownTable(
    ["mm", "sets", "mean", "worst", "where"],
    measures.map(([name, list, of]) => {
      const worst = list.reduce((most, one) => (of(one) > of(most) ? one : most));
      const mean = list.reduce((sum, one) => sum + of(one), 0) / list.length;
      return [name, list.length, mean, of(worst), of(worst) > 0 ? describe(worst.set) : "-"];
    }),
  ),
);

function describe(set: ShapeSet): string {
  return Object.entries(set)
    .map(([name, weight]) => (weight === 1 ? name : `${name} ${weight.toFixed(2)}`))
    .join(" + ");
}
