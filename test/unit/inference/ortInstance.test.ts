import { expect, it } from "@jest/globals";
import { giveUpOrt, ortInstance } from "../../../sdk/inference/ortInstance";

it("an instance that two runtimes share is given up once, and one that is given up never comes again", () => {
  const shared = ortInstance();
  giveUpOrt(shared);
  const next = ortInstance();
  expect(next).not.toBe(shared);
  giveUpOrt(shared);
  expect(ortInstance()).toBe(next);
  giveUpOrt(next);
  expect([shared, next]).not.toContain(ortInstance());
});
