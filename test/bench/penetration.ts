/**
 * `npm run bench:penetration [-- --pairs 600 --triples 300]`: how deep teeth, gums and tongue come through the skin, how
 * deep lids go into the eyeball, and how far shut eyes stay open, by shapes: all single ones on three people, and seeded
 * pairs and triples shared among them. Then how much of a pupil shows between lids that follow it.
 */
import { parseArgs } from "node:util";
import { buildHeadMesh } from "../../sdk/head/buildHeadMesh";
import { closeLids } from "../../sdk/head/closeLids";
import { eyeCentre } from "../../sdk/head/eyeCentre";
import { benchPerson } from "../fixtures/benchPerson";
import { faceFaults } from "../fixtures/faceFaults";
import type { FaceFaults } from "../fixtures/measurePenetration";
import { officialHead } from "../fixtures/officialHead";
import { pupilShare } from "../fixtures/pupilShare";
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

const SIDEWAYS = [-30, 0, 30];
const model = officialHead();
console.log(
  markdownTable(
    ["% of the left pupil seen at pitch; yaw -30 / 0 / 30", "20", "0", "-15", "-25", "-30"],
    [0, 1, 2].map((index) => {
      const identity = benchPerson(model, index);
      const eye = { side: "left", centre: eyeCentre(model, identity, "left"), radius: model.eyes.left.radius } as const;
      const head = closeLids(buildHeadMesh(model, identity), [eye]);
      const seen = (yaw: number, pitch: number) => Math.round(100 * pupilShare(model, head, eye, [yaw, pitch]));
      const cells = [20, 0, -15, -25, -30].map((pitch) => SIDEWAYS.map((yaw) => seen(yaw, pitch)).join(" / "));
      return [index === 0 ? "mean head" : `person ${index}`, ...cells];
    }),
  ),
);

function describe(set: ShapeSet): string {
  return Object.entries(set)
    .map(([name, weight]) => (weight === 1 ? name : `${name} ${weight.toFixed(2)}`))
    .join(" + ");
}
