import { rename, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Config, readConfig } from "../config.ts";
import { connectOwner } from "../database/connect-owner.ts";
import { StartRefused } from "../database/embedded/start-embedded.ts";
import { migrate } from "../database/migrate.ts";
import { restoreBackup } from "./restore-backup.ts";
import { exitCodeOf, told } from "./spoken.ts";

process.exitCode = await runRestore(process.argv.slice(2)).catch(exitCodeOf);

/** `npm run restore -- file`: fills an empty database from an archive and returns the exit code. */
async function runRestore(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const source = await existing(positionals[0]);
  const config = readConfig();
  const { client, url, close } = await connectOwner(config, { createMissing: true });
  try {
    await restoreBackup({ client, filesDir: config.filesDir, source, tell: told });
    const { applied } = await migrate(url);
    await setHeadsAside(config);
    told({
      vietnamese: `Đã khôi phục xong${applied.length > 0 ? ` và nâng cấp thêm ${applied.length} bước` : ""}. Mọi người đăng nhập lại bằng mật khẩu cũ. Kiểm tra nhật ký: npm run audit:verify`,
      english: `Restored${applied.length > 0 ? ` and brought forward by ${applied.length} migrations` : ""}. Everybody signs in again with the same password. To check the log: npm run audit:verify`,
    });
    return 0;
  } finally {
    await close();
  }
}

async function existing(file: string | undefined): Promise<string> {
  if (file !== undefined && (await stat(file).catch(() => undefined))?.isFile()) return resolve(file);
  throw new StartRefused({
    vietnamese:
      file === undefined
        ? "Hãy cho biết tệp sao lưu: npm run restore -- <tệp>"
        : `Không thấy tệp sao lưu ${resolve(file)}.`,
    english: file === undefined ? "Name the backup: npm run restore -- <file>" : `There is no backup ${resolve(file)}.`,
  });
}

/** Heads written down beside another database would contradict the restored log. */
async function setHeadsAside({ dataDir }: Config): Promise<void> {
  const heads = join(dataDir, "audit-heads.txt");
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  await rename(heads, join(dataDir, `audit-heads-before-restore-${stamp}.txt`)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    },
  );
}
