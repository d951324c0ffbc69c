import { describe, expect, it } from "@jest/globals";
import { ARKIT_NAMES } from "../../../plugin/arkitNames";

describe("ARKIT_NAMES", () => {
  it("has 52 different names, each sided one with its partner", () => {
    expect(new Set(ARKIT_NAMES).size).toBe(52);
    const names: readonly string[] = ARKIT_NAMES;
    const sided = names.filter((name) => name.endsWith("Left") && !["jawLeft", "mouthLeft"].includes(name));
    expect(sided.filter((name) => !names.includes(name.replace(/Left$/, "Right")))).toEqual([]);
  });
});
