import { AvatarError } from "../AvatarError";
import type { Photo } from "../types";
import { packError } from "./sentError";
import type { SentError } from "./WorkerMessage";

/** A decoded photo, or the error in its place, as data for the way between threads. */
export function sendPhoto(photo: Photo | AvatarError): Photo | SentError {
  return photo instanceof AvatarError ? packError(photo) : photo;
}

/** The photo, or the error again, of its class. */
export function receivePhoto(sent: Photo | SentError): Photo | AvatarError {
  if ("rgba" in sent) return sent;
  return new AvatarError(sent.code ?? "photo-unreadable", sent.message, sent.hint ?? "");
}
