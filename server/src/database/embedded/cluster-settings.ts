import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Address } from "./address.ts";
import type { DataFolder } from "./data-folder.ts";
import { writeWhole } from "./data-folder.ts";
import type { ServiceUser } from "./service-user.ts";

const FILE = "nennep.conf";

/** Writes our settings beside PostgreSQL's own and has them read last. */
export async function writeSettings({
  folder,
  address,
  user,
}: {
  folder: DataFolder;
  address: Address;
  user: ServiceUser | undefined;
}): Promise<void> {
  const lines = Object.entries({ ...addressSettings(address), ...SETTINGS }).map(
    ([name, value]) => `${name} = ${quoted(value)}`,
  );
  await writeWhole({ path: join(folder.cluster, FILE), text: `${lines.join("\n")}\n`, user });
  const main = join(folder.cluster, "postgresql.conf");
  const text = await readFile(main, "utf8");
  const include = `include_if_exists = '${FILE}'`;
  if (!text.includes(include)) await writeWhole({ path: main, text: `${text}\n${include}\n`, user });
}

function addressSettings(address: Address): Record<string, string> {
  return address.kind === "socket"
    ? {
        listen_addresses: "",
        unix_socket_directories: address.folder,
        unix_socket_permissions: "0700",
        port: String(address.port),
      }
    : { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(address.port) };
}

const SETTINGS = {
  max_connections: "100",
  shared_buffers: "128MB",
  password_encryption: "scram-sha-256",
  timezone: "UTC",
  log_timezone: "UTC",
  // What was acknowledged survives a power cut.
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  // One file per weekday, overwritten a week later.
  logging_collector: "on",
  log_directory: "log",
  log_filename: "postgresql-%a.log",
  log_file_mode: "0600",
  log_rotation_age: "1d",
  log_rotation_size: "0",
  log_truncate_on_rotation: "on",
  // Statements and details of errors carry people's names; a log must not.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
