import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";

const MIME: Readonly<Record<string, string>> = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".glb": "model/gltf-binary",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".onnx": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Cross-origin isolation, without which a page has no SharedArrayBuffer and WASM no threads. */
const ISOLATION = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

export interface FileServer {
  /** For example http://127.0.0.1:40123, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface FileServerOptions {
  /** 0 (default): any free port. */
  readonly port?: number;
  /** Default false. */
  readonly isolated?: boolean;
  /** Sent with every file, for example a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves a folder to this machine only; a path outside of it, a folder or a missing file is 404. */
export function serveFiles(
  root: string,
  { port = 0, isolated = false, headers = {} }: FileServerOptions = {},
): Promise<FileServer> {
  const folder = resolve(root);
  const server = createServer((request, response) => {
    // Browsers ask for it by themselves; a page without one is no error.
    if (request.url === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const file = fileOf(folder, request.url ?? "/");
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, {
      "content-type": MIME[extname(file)] ?? "application/octet-stream",
      "content-length": statSync(file).size,
      "cache-control": "no-store",
      ...(isolated ? ISOLATION : {}),
      ...headers,
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const used = typeof address === "object" && address ? address.port : port;
      done({ url: `http://127.0.0.1:${used}`, close: () => closeServer(server) });
    });
  });
}

function fileOf(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  const file = resolve(folder, `.${path.endsWith("/") ? `${path}index.html` : path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
