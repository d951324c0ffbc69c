import { expect, test } from "@jest/globals";
import { projectEnvironment } from "../../../../sdk/shading/projectEnvironment";
import { buildLightBasis } from "../../../../sdk/stages/light/buildLightBasis";
import { fitSurfaceScales } from "../../../../sdk/stages/light/fitSurfaceScales";
import { REGION_NAMES, type RegionName } from "../../../../sdk/types";
import { ballSamples } from "./fixture/ballSamples";
import { outdoorEnvironment } from "./fixture/outdoorEnvironment";

const light = projectEnvironment(outdoorEnvironment());
const regions = Object.fromEntries(REGION_NAMES.map((name) => [name, new Float32Array(400)])) as Record<
  RegionName,
  Float32Array
>;

function scalesFor(truth: { specular?: number; ambientOcclusion?: number }) {
  const assumed = { ...ballSamples(light), color: ballSamples(light, truth).color };
  const solved = { light, robustness: new Float32Array(assumed.count).fill(1), misfit: 0 };
  return fitSurfaceScales(assumed, buildLightBasis(assumed), [1, 1, 1], solved, regions);
}

test("skin as assumed keeps scale 1", () => {
  const scales = scalesFor({});
  expect(scales.specular).toBeCloseTo(1, 3);
  expect(scales.occlusion).toBeCloseTo(1, 3);
  expect(scales.regionSpecular.nose).toBe(1);
});

test("shinier skin gets more specular, darker creases more occlusion; both with the prior's caution", () => {
  const { specular } = scalesFor({ specular: 0.35 * 1.4 });
  expect(specular).toBeGreaterThan(1.1);
  expect(specular).toBeLessThan(1.41);
  expect(scalesFor({ ambientOcclusion: 0.9 }).occlusion).toBeGreaterThan(1.05);
});
