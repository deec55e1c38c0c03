/**
 * What an archive leaves out although it belongs to an organization: what is only underway, what can be worked out from the rest, and what
 * opens a door (addresses of guests, calendars and devices). Every other table goes along; a new one that should not is named here.
 */
export const leftOut: readonly string[] = [
  "calendar_feed",
  "cell_month",
  "criterion_month",
  "guest_link",
  "guest_own_link",
  "idempotency_key",
  "job",
  "month_rollup",
  "notification",
  "one_time_slip",
  "person_name_pair",
  "person_name_word",
  "push_attempt",
  "push_device",
  "reminder",
  "topic_year_count",
];

/** Columns of an archive that would say more than is held: hashes and secrets. */
export const secretColumn = /secret|token|password/i;

/** So many organizations make an archive that is ready within minutes. */
export const mostOrganizations = 100;

/** A name that every system can store as that of a file, two of one name apart by their place in the list. */
export function entryName(folder: string, place: number, name: string): string {
  const safe = [...name.normalize("NFC")].map((each) => (/[\\/:*?"<>|\p{Cc}]/u.test(each) ? "-" : each)).join("");
  return `${folder}/${String(place + 1).padStart(4, "0")} ${safe.slice(0, 120).trim()}`;
}

export type Told = { name: string; takenAt: string; takenBy: string; organizations: readonly { name: string }[] };

/** What whoever opens the archive reads first, in both languages. */
export function foreword({ name, takenAt, takenBy, organizations }: Told, tables: readonly string[]): string {
  return [
    `${name}`,
    "",
    `Lấy ra lúc ${takenAt} bởi ${takenBy}. Gồm ${organizations.length} tổ chức đảng.`,
    "du-lieu/  mọi dữ liệu đang giữ, mỗi bảng một tệp JSON Lines (mỗi dòng một bản ghi), ngày dạng YYYY-MM-DD.",
    "van-ban/  văn bản đã ban hành, dạng Word.",
    "tep/      tài liệu đã đưa lên, nguyên bản.",
    "Người lấy chỉ nhận được những gì mình được xem. Đây là dữ liệu cá nhân nhạy cảm: hãy giữ như hồ sơ đảng viên.",
    "",
    `Taken at ${takenAt} by ${takenBy}. ${organizations.length} party organizations.`,
    "du-lieu/  everything that is held, one JSON Lines file for each table (one record a line), days as YYYY-MM-DD.",
    "van-ban/  issued papers as Word.",
    "tep/      uploaded files as they were.",
    "Whoever took it received what he or she may read. This is sensitive personal data: keep it as members' files are kept.",
    "",
    ...organizations.map((each) => `- ${each.name}`),
    "",
    tables.join(", "),
    "",
  ].join("\r\n");
}
