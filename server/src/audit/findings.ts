import { SYSTEM_SCOPE } from "./audit.queries.ts";

/** What can be wrong with the log. */
export type FindingKind =
  | "ENTRY_ALTERED"
  | "ENTRY_MISSING"
  | "LINK_MISSING"
  | "TAIL_CUT"
  | "CHAIN_DROPPED"
  | "CHAIN_REWRITTEN"
  | "ENTRY_UNSEALED"
  | "PERSONAL_VALUE_ALTERED"
  | "CHECKPOINT_ALTERED"
  | "CHECKPOINT_MISSING"
  | "CHECKPOINTS_CUT"
  | "HEAD_MISMATCH"
  | "LOG_BEHIND_HEAD"
  | "TABLE_NOT_WATCHED"
  | "SEALER_MISSING";

/** The first broken place of one chain. */
export type Finding = {
  kind: FindingKind;
  /** An organization's id, `system` for rows of no organization, `global` for the chain over all chains. */
  chain: string;
  /** Place in the chain, counted from 1; `to` where only a range can be told. */
  from?: number;
  to?: number;
  entryId?: string;
  /** The table or column concerned, or the exported head. */
  subject?: string;
};

/** Gathers findings and keeps, for each chain, the first broken place only. */
export class Findings {
  #firstOfChain = new Map<string, Finding>();

  add(finding: Finding): void {
    const key = finding.kind === "TABLE_NOT_WATCHED" ? `table ${finding.subject}` : finding.chain;
    const known = this.#firstOfChain.get(key);
    if (!known || place(finding) < place(known)) this.#firstOfChain.set(key, finding);
  }

  all(): Finding[] {
    return [...this.#firstOfChain.values()];
  }
}

/** The name of a scope in findings. */
export function chainName(scope: string): string {
  return scope === SYSTEM_SCOPE ? "system" : scope;
}

function place(finding: Finding): number {
  return finding.from ?? Number.POSITIVE_INFINITY;
}

/** One sentence in each language that says what is broken and where. */
export function describeFinding(finding: Finding): { vietnamese: string; english: string } {
  const { kind, from, to, entryId, subject } = finding;
  const where = to === undefined || to === from ? `${from}` : `${from}–${to}`;
  const entry = entryId ?? "?";
  const vietnamese: Record<FindingKind, string> = {
    ENTRY_ALTERED: `mục ${entry} (vị trí ${where}) hoặc mã băm của nó đã bị sửa`,
    ENTRY_MISSING: `mục ${entry} (vị trí ${where}) đã bị xóa`,
    LINK_MISSING: `thiếu mắt xích ở vị trí ${where}`,
    TAIL_CUT: `phần cuối đã bị cắt, mất các vị trí ${where}`,
    CHAIN_DROPPED: `cả chuỗi đã bị xóa (vị trí ${where})`,
    CHAIN_REWRITTEN: `chuỗi đã bị viết lại và tính lại mã băm, trong các vị trí ${where}, từ mục ${entry}`,
    ENTRY_UNSEALED: `mục ${entry} lẽ ra đã được niêm phong nhưng không có trong chuỗi`,
    PERSONAL_VALUE_ALTERED: `giá trị cá nhân "${subject}" của mục ${entry} không khớp mã băm trong nhật ký`,
    CHECKPOINT_ALTERED: `điểm chốt ${where} đã bị sửa`,
    CHECKPOINT_MISSING: `thiếu điểm chốt ${where}`,
    CHECKPOINTS_CUT: `các mắt xích ${where} (từ mục ${entry}) không có điểm chốt nào xác nhận`,
    HEAD_MISMATCH: `nhật ký không khớp mã đã in ${subject}: lịch sử đã bị viết lại trong các điểm chốt ${where}, sớm nhất từ mục ${entry}`,
    LOG_BEHIND_HEAD: `nhật ký kết thúc trước mã đã in ${subject}: mất các điểm chốt ${where}, sau mục ${entry}`,
    TABLE_NOT_WATCHED: `bảng "${subject}" không còn được theo dõi`,
    SEALER_MISSING: "mất trạng thái của bộ phận niêm phong",
  };
  const english: Record<FindingKind, string> = {
    ENTRY_ALTERED: `entry ${entry} (place ${where}) or its hash was altered`,
    ENTRY_MISSING: `entry ${entry} (place ${where}) was deleted`,
    LINK_MISSING: `the link at place ${where} is missing`,
    TAIL_CUT: `the tail was cut, places ${where} are gone`,
    CHAIN_DROPPED: `the whole chain was dropped (places ${where})`,
    CHAIN_REWRITTEN: `the chain was rewritten with recomputed hashes within places ${where}, from entry ${entry}`,
    ENTRY_UNSEALED: `entry ${entry} should be sealed and is in no chain`,
    PERSONAL_VALUE_ALTERED: `the personal value "${subject}" of entry ${entry} does not match its hash in the log`,
    CHECKPOINT_ALTERED: `checkpoint ${where} was altered`,
    CHECKPOINT_MISSING: `checkpoint ${where} is missing`,
    CHECKPOINTS_CUT: `no checkpoint confirms the links ${where} (from entry ${entry})`,
    HEAD_MISMATCH: `the log does not match the exported head ${subject}: history was rewritten within checkpoints ${where}, at the earliest from entry ${entry}`,
    LOG_BEHIND_HEAD: `the log ends before the exported head ${subject}: checkpoints ${where} are gone, after entry ${entry}`,
    TABLE_NOT_WATCHED: `the table "${subject}" is no longer watched`,
    SEALER_MISSING: "the sealer's state is gone",
  };
  return { vietnamese: vietnamese[kind], english: english[kind] };
}
