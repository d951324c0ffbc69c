import { expect, it } from "@jest/globals";
import { SoakReport } from "../../soak/SoakReport";
import { soakNode } from "../../soak/soakNode";

it("three avatars in Node hold what the second held", async () => {
  const report = new SoakReport(1);
  await soakNode(3, (_, sample) => report.add(sample));
  expect(report.changedCounts()).toEqual([]);
  // Maps, meshes and GLB of one avatar are 30 MB; seen: .9 MB of compiled code and 0.
  expect(report.growth("heap MB")).toBeLessThan(5);
  expect(report.growth("buffers MB")).toBeLessThan(5);
}, 300_000);
