import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { AvatarError } from "../../../sdk/AvatarError";
import type { AvatarTools } from "../../../sdk/pipeline/AvatarTools";
import { type FittedPerson, fitPerson } from "../../../sdk/pipeline/fitPerson";
import type { AvatarProgress, Photo } from "../../../sdk/types";
import { openBenchTools } from "../../bench/openBenchTools";
import { testPhoto } from "../../fixtures/testPhoto";

describe("fitPerson", () => {
  let tools: AvatarTools;
  let portrait: Photo;
  let small: Photo;
  let cat: Photo;
  beforeAll(async () => {
    tools = await openBenchTools();
    portrait = await testPhoto("sk_astronaut.png");
    small = await testPhoto("sk_astronaut.png", { width: 400 });
    cat = await testPhoto("sk_chelsea.png", { width: 240 });
  });
  afterAll(() => tools.inference.dispose());

  describe("of two photos and a cat", () => {
    const steps: AvatarProgress[] = [];
    let person: FittedPerson;
    beforeAll(async () => {
      person = await fitPerson([small, cat, portrait], tools, { onProgress: (step) => steps.push(step) });
    });

    it("uses both photos, the larger one for the rest", () => {
      expect(person.photos).toEqual({ used: [0, 2], main: 2 });
      expect(person.main.photo).toBe(portrait);
      expect(person.main.fit.identity).toEqual(person.known.identity);
    });

    it("names the cat and what is wrong with it", () => {
      expect(person.warnings).toEqual([
        { code: "photo-left-out", message: expect.stringMatching(/^Photo 2 of 3 .*face/), value: 1, limit: 3 },
      ]);
    });

    it("fits the main photo as well with the shared identity as a face should be fitted", () => {
      const { fit, landmarks } = person.main;
      expect(fit.landmarkErrorPx.mean / landmarks.outerEyeDistancePx).toBeLessThan(0.025);
    });

    it("reports progress that never falls and leaves room for the rest", () => {
      const values = steps.map(({ progress }) => progress);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(values.at(-1)).toBeLessThan(0.5);
    });
  });

  it("one usable photo keeps the identity that it has alone", async () => {
    const unreadable = new AvatarError("photo-unreadable", "no photo", "Another.");
    const { main, known, photos } = await fitPerson([unreadable, small], tools, {});
    expect(photos).toEqual({ used: [1], main: 1 });
    expect(known.identity).toBe(main.fit.identity);
  });

  it("throws the first error when no photo is of use, and has one for an empty list", async () => {
    const first = new AvatarError("photo-too-large", "too large", "Smaller.");
    await expect(fitPerson([first, cat], tools, {})).rejects.toBe(first);
    await expect(fitPerson([], tools, {})).rejects.toMatchObject({
      code: "photo-unreadable",
      hint: expect.stringContaining("photo"),
    });
  });

  it("stops at an abort in the second photo with its reason", async () => {
    const abort = new AbortController();
    const reason = new AvatarError("no-face", "not a photo's fault", "");
    const stages: string[] = [];
    const onProgress = ({ stage }: AvatarProgress) => {
      stages.push(stage);
      if (stages.filter((name) => name === "detect").length === 2) abort.abort(reason);
    };
    await expect(fitPerson([small, small], tools, { signal: abort.signal, onProgress })).rejects.toBe(reason);
  });
});
