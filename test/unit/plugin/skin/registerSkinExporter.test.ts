import { expect, it } from "@jest/globals";
import { createSkinExporter } from "../../../../plugin/skin/createSkinExporter";
import { registerSkinExporter } from "../../../../plugin/skin/registerSkinExporter";
import { SKIN_EXTENSION } from "../../../../sdk/export/skinExtension";

it("registers once with each class of exporters", () => {
  const calls: unknown[][] = [];
  const exporter = () => ({ RegisterExtension: (...call: unknown[]) => void calls.push(call) });
  const [first, second] = [exporter(), exporter()];
  for (const one of [first, first, second]) registerSkinExporter(one);
  expect(calls).toEqual([
    [SKIN_EXTENSION, createSkinExporter],
    [SKIN_EXTENSION, createSkinExporter],
  ]);
});
