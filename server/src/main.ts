import { type Config, readConfig } from "./config.ts";
import { StartRefused } from "./database/embedded/start-embedded.ts";
import { DatabaseIsNewer } from "./database/migrate.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const starting = start();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());

async function start(): Promise<RunningServer | undefined> {
  let config: Config | undefined;
  try {
    config = readConfig();
    const server = await startServer(config);
    announce(config, server);
    return server;
  } catch (error) {
    console.error(explain(error, config));
    process.exitCode = 1;
    return undefined;
  }
}

/** A signal while the program is still starting waits for the start, so that the database is never left behind. */
async function end(): Promise<void> {
  const server = await starting;
  await server?.stop();
  process.exit();
}

function announce(config: Config, { port, setupLink }: RunningServer): void {
  console.log(`Nền Nếp đang chạy tại ${config.port === port ? config.origin : `http://localhost:${port}`}`);
  if (config.demo) console.log("Chế độ dùng thử: người và việc ở đây đều do phần mềm dựng lên.");
  if (setupLink)
    console.log(`Chưa có tài khoản nào. Mở đường dẫn sau để thiết lập (dùng một lần, trong 24 giờ):\n  ${setupLink}`);
}

/** What went wrong, in words that say what to do; a defect with everything there is to find it. */
function explain(error: unknown, config: Config | undefined): string {
  if (error instanceof StartRefused) return error.message;
  if (error instanceof DatabaseIsNewer) {
    return `Cơ sở dữ liệu do một phiên bản Nền Nếp khác ghi; phiên bản này không mở để tránh làm hỏng dữ liệu. Hãy chạy phiên bản đã ghi dữ liệu đó, hoặc khôi phục từ bản sao lưu.\n${error.message}`;
  }
  if (!(error instanceof Error)) return String(error);
  // Before there is a configuration only the configuration can be wrong, and its sentences are complete.
  if (!config) return `Cấu hình chưa đúng. · The settings are not right.\n${error.message}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") {
    return `Cổng ${config.port} đang được chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác, ví dụ: PORT=8090 npm start\nPort ${config.port} is in use by another program. Stop it, or choose another port, for example: PORT=8090 npm start`;
  }
  if (config.database && (code === "ECONNREFUSED" || code === "ENOTFOUND")) {
    return `Không kết nối được cơ sở dữ liệu ở DATABASE_OWNER_URL; hãy kiểm tra địa chỉ và xem PostgreSQL đã chạy chưa.\nThe database at DATABASE_OWNER_URL cannot be reached; check the address, and whether PostgreSQL runs.`;
  }
  return `Nền Nếp không khởi động được. · Nền Nếp could not start.\n${error.stack ?? error.message}${error.cause instanceof Error ? `\n${error.cause.message}` : ""}`;
}
