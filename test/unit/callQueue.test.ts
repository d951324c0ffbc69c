import { describe, expect, it } from "@jest/globals";
import { createCallQueue } from "../../sdk/callQueue";

describe("createCallQueue", () => {
  it("runs calls one after the other, also after one that failed", async () => {
    const queue = createCallQueue();
    const order: string[] = [];
    const call = (name: string, fails = false) =>
      queue(async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve));
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([call("a"), call("b", true), call("c")]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("lets a waiting call go when it is aborted, without waiting and without starting it", async () => {
    const queue = createCallQueue();
    let end = () => {};
    const first = queue(() => new Promise<void>((resolve) => (end = resolve)));
    const abort = new AbortController();
    let started = false;
    const second = queue(async () => {
      started = true;
    }, abort.signal);
    abort.abort("enough");
    await expect(second).rejects.toBe("enough");
    end();
    await first;
    await queue(async () => undefined);
    expect(started).toBe(false);
  });
});
