import { serveAvatars, type WorkerScope } from "./serveAvatars";

serveAvatars(globalThis as unknown as WorkerScope);
