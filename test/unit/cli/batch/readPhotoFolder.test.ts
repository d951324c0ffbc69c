import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { readPhotoFolder } from "../../../../sdk/cli/batch/readPhotoFolder";

const folder = mkdtempSync(join(tmpdir(), "mosar-folder-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("finds photos in all folders but the results', sorted, links to files too, hidden names not", async () => {
  for (const name of ["b/x", "out/b.jpg/maps", ".git"]) mkdirSync(join(folder, name), { recursive: true });
  const files = [
    "b/x/2.PNG",
    "b/1.heic",
    "a.jpg",
    "notes.txt",
    ".thumb.jpg",
    ".git/a.jpg",
    "out/b.jpg/maps/n.png",
    "B.webp",
  ];
  for (const file of files) writeFileSync(join(folder, file), "");
  symlinkSync(join(folder, "a.jpg"), join(folder, "link.jpg"));
  symlinkSync(join(folder, "nowhere"), join(folder, "lost.jpg"));
  symlinkSync(join(folder, "b"), join(folder, "loop.jpg"));
  const photos = [];
  for await (const photo of readPhotoFolder(folder, join(folder, "out"))) photos.push(photo);
  expect(photos.map(({ id }) => id)).toEqual(["B.webp", "a.jpg", "b/1.heic", "b/x/2.PNG", "link.jpg", "lost.jpg"]);
  expect(photos[3]).toEqual({ id: "b/x/2.PNG", name: "b/x/2.PNG", photo: join(folder, "b/x/2.PNG"), options: {} });
});
