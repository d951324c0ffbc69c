import { expect, it } from "@jest/globals";
import { folderUrl } from "../../../sdk/inference/folderUrl";

// Without a page there is no base: relative addresses against one are the browser's (test/browser/cache.test.ts).
it.each([
  ["models", "models/"],
  ["/srv/models/", "/srv/models/"],
  ["https://cdn.example/mosar", "https://cdn.example/mosar/"],
])("folderUrl of %s is %s", (address, folder) => {
  expect(folderUrl(address)).toBe(folder);
});
