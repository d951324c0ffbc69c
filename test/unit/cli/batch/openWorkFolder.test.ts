import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { openWorkFolder } from "../../../../sdk/cli/batch/openWorkFolder";

const out = mkdtempSync(join(tmpdir(), "mosar-work-"));
afterAll(() => rmSync(out, { recursive: true }));

it("clears what its own shard's killed run left, remembers which photos those were, and leaves the others' alone", async () => {
  const [first, second] = [
    { index: 0, count: 2 },
    { index: 1, count: 2 },
  ];
  const killed = await openWorkFolder(out, first);
  expect(killed.wasInHand("a.jpg")).toBe(false);
  mkdirSync(join(killed.placeOf("a.jpg"), "maps"), { recursive: true });
  const other = (await openWorkFolder(out, second)).placeOf("b.jpg");
  const whole = (await openWorkFolder(out)).placeOf("c.jpg");
  for (const place of [other, whole]) mkdirSync(place);

  const next = await openWorkFolder(out, first);
  expect([next.wasInHand("a.jpg"), next.wasInHand("b.jpg")]).toEqual([true, false]);
  expect(readdirSync(join(out, ".mosar-1-of-2"))).toEqual([]);
  expect([existsSync(other), existsSync(whole)]).toEqual([true, true]);
  expect(basename(next.placeOf("a.jpg"))).not.toBe(basename(next.placeOf("a.jpg")));
  await next.remove();
  expect(readdirSync(out)).toEqual([".mosar", ".mosar-2-of-2"]);
});
