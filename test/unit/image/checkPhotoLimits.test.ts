import { expect, it } from "@jest/globals";
import {
  checkJpegScans,
  checkPhotoBytes,
  checkPhotoDensity,
  checkPhotoSize,
  PHOTO_LIMITS,
} from "../../../sdk/image/checkPhotoLimits";

const tooLarge = expect.objectContaining({ code: "photo-too-large" });

it("passes what is at the limits", () => {
  expect(() => checkPhotoBytes(PHOTO_LIMITS.bytes)).not.toThrow();
  expect(() => checkPhotoSize(8000, 8000)).not.toThrow();
  expect(() => checkPhotoSize(16384, 3000)).not.toThrow();
  expect(() => checkPhotoSize(32, 32)).not.toThrow();
  expect(() => checkPhotoDensity(8000, 8000, 64000)).not.toThrow();
  expect(() => checkPhotoDensity(2000, 2000, 38)).not.toThrow();
  expect(() => checkJpegScans(8000, 8000, 14)).not.toThrow();
  expect(() => checkJpegScans(100, 100, 100)).not.toThrow();
});

it("refuses what is beyond one of them", () => {
  expect(() => checkPhotoBytes(PHOTO_LIMITS.bytes + 1)).toThrow(tooLarge);
  expect(() => checkPhotoSize(8001, 8000)).toThrow(tooLarge);
  expect(() => checkPhotoSize(16385, 100)).toThrow(tooLarge);
  expect(() => checkPhotoSize(31, 4000)).toThrow(expect.objectContaining({ code: "photo-unreadable" }));
  const unreadable = expect.objectContaining({ code: "photo-unreadable" });
  expect(() => checkPhotoDensity(8000, 8000, 63999)).toThrow(unreadable);
  expect(() => checkJpegScans(8000, 8000, 16)).toThrow(unreadable);
  expect(() => checkJpegScans(100, 100, 101)).toThrow(unreadable);
});
