import { expect, it } from "@jest/globals";
import { AvatarError } from "../../../sdk/AvatarError";
import { receivePhoto, sendPhoto } from "../../../sdk/worker/sentPhoto";

const photo = { width: 1, height: 1, rgba: new Uint8ClampedArray(4), originalWidth: 1, originalHeight: 1 };

it("brings photos and errors to the other thread, each in its place", () => {
  const error = new AvatarError("photo-too-large", "90000 px wide", "Make it smaller.");
  const [first, second] = structuredClone([photo, error].map(sendPhoto)).map(receivePhoto);
  expect(first).toEqual(photo);
  expect(second).toBeInstanceOf(AvatarError);
  expect(second).toMatchObject({ code: "photo-too-large", message: "90000 px wide", hint: "Make it smaller." });
});
