import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a browser asked the network for, whoever in it did: page, worker, beacon, socket. */
export interface RecordedRequest {
  readonly method: string;
  /** `host:port` alone where the browser asked for a tunnel: https, wss, ws. */
  readonly url: string;
  /** Bytes sent along. */
  bytes: number;
}

export interface RecordingProxy {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** What Chromium asks for of itself, at its start and now and then, whatever the page does. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gvt1)\.com:443$/;

/** A proxy of HTTP that lets this machine's servers answer and nobody else, and writes everything down. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const record = ({ method = "", url = "" }: IncomingMessage): RecordedRequest => {
    const recorded = { method, url, bytes: 0 };
    if (!BROWSERS_OWN.test(url)) requests.push(recorded);
    return recorded;
  };
  const server = createServer((incoming, response) => {
    const recorded = record(incoming);
    incoming.on("data", (piece: Buffer) => {
      recorded.bytes += piece.length;
    });
    if (new URL(incoming.url ?? "").hostname === "127.0.0.1") forward(incoming, response);
    else response.writeHead(502).end();
  });
  server.on("connect", (incoming, socket) => {
    record(incoming);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = "" } = incoming;
  const outgoing = request(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on("error", () => response.destroy());
  incoming.pipe(outgoing);
}
