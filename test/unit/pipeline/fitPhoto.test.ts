import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { AvatarTools } from "../../../sdk/pipeline/AvatarTools";
import { fitPhoto } from "../../../sdk/pipeline/fitPhoto";
import { createStageClock } from "../../../sdk/stageClock";
import { openBenchTools } from "../../bench/openBenchTools";
import { plainPhoto, testPhoto } from "../../fixtures/testPhoto";

describe("fitPhoto", () => {
  let tools: AvatarTools;
  beforeAll(async () => {
    tools = await openBenchTools();
  });
  afterAll(() => tools.inference.dispose());

  it("finds and fits the face, stage by stage", async () => {
    const photo = await testPhoto("sk_astronaut.png", { width: 400 });
    const clock = createStageClock(undefined, undefined);
    const { fit, landmarks } = await fitPhoto(photo, tools, clock);
    expect(clock.times.map(({ stage }) => stage)).toEqual(["detect", "landmarks", "shape", "fit"]);
    expect(fit.landmarkErrorPx.mean / landmarks.outerEyeDistancePx).toBeLessThan(0.025);
    expect(fit.evidence.information.length).toBe(fit.identity.length ** 2);
  });

  it("refuses a photo without a face", async () => {
    const photo = plainPhoto(300, 200, [120, 110, 100]);
    await expect(fitPhoto(photo, tools, createStageClock(undefined, undefined))).rejects.toMatchObject({
      code: "no-face",
    });
  });
});
