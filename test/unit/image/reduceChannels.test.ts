import { expect, it } from "@jest/globals";
import { reduceChannels } from "../../../sdk/image/reduceChannels";

it("reduceChannels averages each channel by itself, alpha or not", () => {
  const data = Uint8Array.of(0, 200, 100, 200, 40, 0, 61, 0);
  expect(Array.from(reduceChannels(data, 2, 2, 1))).toEqual([50, 100]);
});
