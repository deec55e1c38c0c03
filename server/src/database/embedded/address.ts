import { createServer } from "node:net";
import type { Role } from "./passwords.ts";

/** Where PostgreSQL listens: a socket in the closed data folder, or a port of the loopback interface. */
export type Address = { kind: "socket"; folder: string; port: number } | { kind: "loopback"; port: number };

/** The kernel's limit for the path of a unix socket, without the closing zero. */
const LONGEST_SOCKET_PATH = 107;
/** macOS allows less. */
const LONGEST_SOCKET_PATH_DARWIN = 103;
const SOCKET_PORT = 5432;

/** A socket where the system has them and its path fits, else a free loopback port. */
export async function chooseAddress(socketFolder: string): Promise<Address> {
  if (process.platform !== "win32" && socketFits(socketFolder)) {
    return { kind: "socket", folder: socketFolder, port: SOCKET_PORT };
  }
  return { kind: "loopback", port: await freePort() };
}

/** The path of the socket that PostgreSQL makes for a port. */
export function socketFile(folder: string, port: number): string {
  return `${folder}/.s.PGSQL.${port}`;
}

/** The connection string of a role; a socket's folder goes into `host`, which `pg` and libpq both read. */
export function connectionUrl(
  address: Address,
  { role, password, database }: { role: Role; password: string; database: string },
): string {
  const url = new URL("postgresql://localhost");
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  url.port = String(address.port);
  if (address.kind === "socket") url.search = `host=${encodeURIComponent(address.folder)}`;
  else url.hostname = "127.0.0.1";
  return url.href;
}

function socketFits(folder: string): boolean {
  const longest = process.platform === "darwin" ? LONGEST_SOCKET_PATH_DARWIN : LONGEST_SOCKET_PATH;
  // A comma would separate two folders in the setting.
  return Buffer.byteLength(socketFile(folder, SOCKET_PORT)) <= longest && !folder.includes(",");
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? settle(address.port) : fail(new Error("no free port")),
      );
    });
  });
}
