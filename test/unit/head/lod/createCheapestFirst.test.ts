import { expect, it } from "@jest/globals";
import { createCheapestFirst } from "../../../../sdk/head/lod/createCheapestFirst";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";

it("createCheapestFirst gives items by cost as costs change, each once", () => {
  const random = randomGenerator(5);
  const queue = createCheapestFirst(200);
  const costs = Array.from({ length: 200 }, () => random());
  costs.forEach((cost, item) => {
    queue.set(item, cost);
  });
  for (let item = 0; item < 200; item += 3) {
    costs[item] = item % 2 ? random() : Number.POSITIVE_INFINITY;
    queue.set(item, costs[item]);
  }
  const left = [...costs.keys()].filter((item) => costs[item] < 1).sort((a, b) => costs[a] - costs[b]);
  expect(left.map(() => queue.take())).toEqual(left);
  expect(queue.take()).toBe(-1);
});
