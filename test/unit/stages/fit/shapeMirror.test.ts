import { expect, test } from "@jest/globals";
import { shapeMirror } from "../../../../sdk/stages/fit/shapeMirror";
import { officialHead } from "../../../fixtures/officialHead";

test("partners are each other's, at mirrored places and with exchanged sides", () => {
  const model = officialHead();
  const left = [...model.mirrorPoint.keys()].filter((p) => model.mean[3 * p] > 0.01).slice(0, 50);
  const marks = Uint32Array.from([...left, ...left.map((p) => model.mirrorPoint[p])]);
  const mirror = shapeMirror(model, marks);
  mirror.mark.forEach((other, i) => {
    expect(mirror.mark[other]).toBe(i);
    expect(model.mean[3 * marks[other]]).toBeCloseTo(-model.mean[3 * marks[i]], 6);
  });
  const names = [...mirror.expression].map((e) => model.expressionNames[e]);
  expect(names[model.expressionNames.indexOf("eyeBlinkLeft")]).toBe("eyeBlinkRight");
  expect(names[model.expressionNames.indexOf("jawOpen")]).toBe("jawOpen");
});
