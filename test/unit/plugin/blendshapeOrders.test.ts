import { expect, it } from "@jest/globals";
import { ARKIT_NAMES } from "../../../plugin/arkitNames";
import { BLENDSHAPE_ORDERS } from "../../../plugin/blendshapeOrders";
import { officialHead } from "../../fixtures/officialHead";

it("holds every shape of ARKit once in each order; MediaPipe has _neutral instead of tongueOut", () => {
  const sorted = (names: readonly string[]) => [...names].sort();
  expect(sorted(BLENDSHAPE_ORDERS.arkit)).toEqual(sorted(ARKIT_NAMES));
  expect(sorted(BLENDSHAPE_ORDERS.livelink)).toEqual(sorted(ARKIT_NAMES));
  expect(BLENDSHAPE_ORDERS.mediapipe).toHaveLength(52);
  expect(BLENDSHAPE_ORDERS.mediapipe[0]).toBe("_neutral");
  expect(sorted([...BLENDSHAPE_ORDERS.mediapipe.slice(1), "tongueOut"])).toEqual(sorted(ARKIT_NAMES));
});

it("knows places that are documented: FaceLandmarker's jawOpen is 25, Live Link Face's 17, its last the tongue", () => {
  expect(BLENDSHAPE_ORDERS.mediapipe.indexOf("jawOpen")).toBe(25);
  expect(BLENDSHAPE_ORDERS.mediapipe.indexOf("eyeBlinkLeft")).toBe(9);
  expect(BLENDSHAPE_ORDERS.livelink.indexOf("jawOpen")).toBe(17);
  expect(BLENDSHAPE_ORDERS.livelink.indexOf("mouthSmileLeft")).toBe(23);
  expect(BLENDSHAPE_ORDERS.livelink[51]).toBe("tongueOut");
  expect(new Set(officialHead().expressionNames)).toEqual(new Set(BLENDSHAPE_ORDERS.livelink.slice(0, 51)));
});
