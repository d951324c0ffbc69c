import type { AvatarProgress, RuntimeInfo } from "../../../sdk/index";
import { type PageOptions, withPage } from "./withPage";

/** What test/hosts/shared/run.js puts on the page. */
export interface HostResult {
  readonly error?: string;
  readonly code?: string;
  readonly seconds: number;
  readonly info: RuntimeInfo;
  /** The opening of the runtime and the making of the avatar: whether progress never fell, and its last step. */
  readonly opened: { readonly rises: boolean; readonly last: AvatarProgress; readonly files: readonly string[] };
  readonly made: { readonly rises: boolean; readonly last: AvatarProgress };
  readonly mapSize: number;
  readonly shapes: number;
  readonly psnr: number;
  readonly meshes: number;
  readonly left: number;
}

/** Two cores that others use too. */
const SLOW = 240_000;

/**
 * Opens a page of the fixtures and waits for its result; it must ask no other host for anything.
 * @param path on the server, with a slash before it
 * @param options of the page; `address`: of another server than the one over `root`
 */
export async function resultOf(
  path: string,
  { address, ...options }: Omit<PageOptions, "webgpu"> & { readonly address?: string },
): Promise<{ readonly result: HostResult; readonly requests: readonly string[] }> {
  return withPage({ webgpu: false, ...options }, async ({ page, url: own, requests }) => {
    const url = address ?? own;
    // A script that does not even start leaves no result to wait for.
    const broken = page.waitForEvent("pageerror", { timeout: SLOW }).then((error) => Promise.reject(error));
    broken.catch(() => undefined);
    await page.goto(url + path);
    const result = page.locator("body[data-result]").getAttribute("data-result", { timeout: SLOW });
    const text = await Promise.race([result, broken]);
    const foreign = requests.filter((address) => !address.startsWith(url));
    if (foreign.length > 0) throw new Error(`the page asked for ${foreign.join(", ")}`);
    return { result: JSON.parse(text!), requests: requests.map((address) => address.slice(url.length)) };
  });
}
