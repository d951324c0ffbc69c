import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { serveFiles } from "../../../samples/serveFiles";
import { ROOT } from "./bundlePage";
import { ensureChromium } from "./ensureChromium";

/** Software WebGL2; found by trial on Chromium 156 without a GPU. */
const WEBGL_FLAGS = [
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];
/** Software WebGPU with a canvas: without all of the Vulkan flags the GPU process dies on the first presented frame. */
const WEBGPU_FLAGS = [
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
  "--use-vulkan=swiftshader",
  "--use-angle=swiftshader",
  "--disable-vulkan-surface",
  "--ignore-gpu-blocklist",
];
const QUIET_FLAGS = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

export interface PageOptions {
  /** Software WebGPU; else there is none and WebGL2 alone. */
  readonly webgpu: boolean;
  /** Cross-origin isolated, for WASM threads. */
  readonly isolated?: boolean;
  /** Folder that is served. Default: the repository. */
  readonly root?: string;
  /** Sent with every file. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
  /** Address of a proxy through which everything goes, this machine's servers too. */
  readonly proxy?: string;
  /** Console errors that the test provokes. */
  readonly expectedErrors?: RegExp;
}

export interface OpenPage {
  readonly page: Page;
  /** Address of the server. */
  readonly url: string;
  /** Every address that the page asked for, data: and blob: aside. */
  readonly requests: readonly string[];
}

/** Opens an empty page of a fresh Chromium beside a fresh server; an error on the page's console fails the call. */
export async function withPage<T>(options: PageOptions, use: (open: OpenPage) => Promise<T>): Promise<T> {
  const executablePath = await ensureChromium();
  const server = await serveFiles(options.root ?? ROOT, { isolated: options.isolated, headers: options.headers });
  const args = [...QUIET_FLAGS, ...(options.webgpu ? WEBGPU_FLAGS : WEBGL_FLAGS)];
  if (options.proxy) args.push(`--proxy-server=${options.proxy}`, "--proxy-bypass-list=<-loopback>");
  const browser = await chromium.launch({ executablePath, headless: true, args });
  try {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...options.context });
    const page = await context.newPage();
    const errors = collectErrors(page, options.expectedErrors);
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
    });
    const result = await use({ page, url: server.url, requests });
    if (errors.length > 0) throw new Error(`the page reported: ${errors.join(" | ")}`);
    return result;
  } finally {
    await browser.close();
    await server.close();
  }
}

function collectErrors(page: Page, expected?: RegExp): string[] {
  const errors: string[] = [];
  const add = (text: string) => {
    if (!expected?.test(text)) errors.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") add(message.text());
  });
  page.on("pageerror", (error) => add(error.message));
  return errors;
}
