import type { Page } from "playwright-core";
import type { AvatarLight } from "./ballLight";

/** The light of the avatar of 512 px that the samples' pages keep in the browser's database. */
export function keptLight(page: Page): Promise<AvatarLight> {
  return page.evaluate(
    () =>
      new Promise<{ sh: number[]; headToCamera: number[] }>((done, fail) => {
        const opening = indexedDB.open("mosar samples");
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("avatars").objectStore("avatars").get(512);
          asked.onsuccess = () => {
            const { light, fit } = asked.result;
            done({ sh: Array.from(light.sh), headToCamera: Array.from(fit.headToCamera) });
            opening.result.close();
          };
        };
      }),
  );
}
