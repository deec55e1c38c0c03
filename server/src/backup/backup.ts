import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { connectOwner } from "../database/connect-owner.ts";
import { createBackup } from "./create-backup.ts";
import { exitCodeOf, told } from "./spoken.ts";

process.exitCode = await runBackup(process.argv.slice(2)).catch(exitCodeOf);

/** `npm run backup -- [file]`: writes an archive while the program may run, and returns the exit code. */
async function runBackup(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const config = readConfig();
  const now = new Date();
  const stamp = now.toISOString().slice(0, 19).replaceAll(":", "-");
  const target = resolve(positionals[0] ?? join(config.dataDir, "backups", `nen-nep-${stamp}.tar.gz`));
  const { client, close } = await connectOwner(config);
  try {
    const { missing } = await createBackup({ client, filesDir: config.filesDir, target, now, tell: told });
    told({
      vietnamese: `Bản sao lưu: ${target}. Tệp chứa dữ liệu cá nhân; hãy giữ ở nơi khác, có khóa.`,
      english: `The backup: ${target}. It holds personal data; keep it in another, locked place.`,
    });
    if (missing.length === 0) return 0;
    told({
      vietnamese: `CHÚ Ý: ${missing.length} tệp có trong cơ sở dữ liệu nhưng không có trong ${config.filesDir}: ${missing.slice(0, 5).join(", ")}`,
      english: `ATTENTION: ${missing.length} files are in the database but not in ${config.filesDir}: ${missing.slice(0, 5).join(", ")}`,
    });
    return 1;
  } finally {
    await close();
  }
}
