import { expect, it } from "@jest/globals";
import { isFolder } from "../../../sdk/cli/isFolder";

it("tells a folder, nothing, and a file apart", async () => {
  expect(await isFolder("test")).toBe(true);
  expect(await isFolder("test/no-such-folder")).toBe(false);
  await expect(isFolder("package.json")).rejects.toThrow("not a folder");
});
