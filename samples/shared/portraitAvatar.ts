import { type Avatar, type AvatarProgress, AvatarRuntime } from "mosar";

const query = new URLSearchParams(location.search);
const size = Number(query.get("size") ?? 1024) as 512 | 1024 | 2048;

/**
 * The sample portrait's avatar: made once, then kept by the browser, so that each further sample opens at once. `?fresh` in
 * the address makes it anew, `?size=512` makes smaller maps. A page of your own needs createAvatarFromPhoto alone.
 */
export async function portraitAvatar(onProgress: (progress: AvatarProgress) => void): Promise<Avatar> {
  const kept = query.has("fresh") ? undefined : await ask<Avatar | undefined>("readonly", (store) => store.get(size));
  if (kept) return kept;
  const runtime = await AvatarRuntime.create({
    assetsUrl: new URL("../../../models/", import.meta.url),
    ort: new URL("../ort/", import.meta.url),
  });
  try {
    const photo = await (await fetch("../assets/astronaut.png")).blob();
    const avatar = await runtime.createAvatar(photo, { textureSize: size, onProgress });
    await ask("readwrite", (store) => store.put(avatar, size));
    return avatar;
  } finally {
    await runtime.dispose();
  }
}

/** One request to the browser's own database, where an avatar goes as it is: it is plain data. */
async function ask<T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open("mosar samples");
  opening.onupgradeneeded = () => opening.result.createObjectStore("avatars");
  const database = await settled<IDBDatabase>(opening);
  const answer = await settled<T>(request(database.transaction("avatars", mode).objectStore("avatars")));
  database.close();
  return answer;
}

function settled<T>(request: IDBRequest): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
