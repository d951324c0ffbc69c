import type { Avatar, AvatarError } from "mosar";
import { chooseEngine, type EngineKind } from "./createStage";
import { portraitAvatar } from "./portraitAvatar";

export const find = <T extends HTMLElement = HTMLInputElement>(id: string) => document.getElementById(id) as T;

/** Value of the radio button that is chosen among those of a name. */
export const chosen = (name: string) => document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)!.value;

export interface OpenPage {
  readonly canvas: HTMLCanvasElement;
  readonly kind: EngineKind;
  readonly portrait: Avatar;
}

/**
 * What every sample does first: it makes the sample portrait's avatar with a bar that says how far it is, or says why not.
 * `?hair=none` in the address leaves the hair's mesh away, for machines without a GPU.
 */
export async function openPage(): Promise<OpenPage> {
  const query = new URLSearchParams(location.search);
  const kind = await chooseEngine(query.get("engine"));
  const other = kind === "webgpu" ? "webgl2" : "webgpu";
  Object.assign(find("engine"), { href: `?engine=${other}`, textContent: `${kind}; switch to ${other}` });
  try {
    const portrait = await portraitAvatar(({ progress }) => Object.assign(find("progress"), { value: progress }));
    const shown = query.get("hair") === "none" ? { ...portrait, hair: undefined } : portrait;
    return { canvas: find<HTMLCanvasElement>("canvas"), kind, portrait: shown };
  } catch (error) {
    const { message, hint } = error as AvatarError;
    find("progress").replaceWith(Object.assign(document.createElement("p"), { role: "alert", textContent: message }));
    console.warn(hint ?? error);
    throw error;
  }
}
