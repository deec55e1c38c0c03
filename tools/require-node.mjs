/** Ends the program with one sentence when Node is too old to run the sources as they are. */
export function requireNode(oldest = 24) {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= oldest) return;
  console.error(
    `Nền Nếp cần Node.js từ bản ${oldest}, đang chạy bản ${process.versions.node}: hãy chạy "npm ci" rồi dùng các lệnh npm (như "npm start"), hoặc cài Node.js ${oldest}.\n` +
      `Nền Nếp needs Node.js ${oldest} or later and this is ${process.versions.node}: run "npm ci" and use the npm commands (such as "npm start"), or install Node.js ${oldest}.`,
  );
  process.exit(1);
}
