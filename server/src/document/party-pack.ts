import type { PartyBook, PartyDocument } from "./party-document.ts";

/** Everything for a meeting in one paged file: own papers are drawn, files that others made are bound in as they are. */
export type PartyPack = Omit<PartyBook, "documents"> & { parts: readonly PackPart[] };

export type PackPart =
  | { kind: "paper"; name: string; paper: PartyDocument }
  | { kind: "file"; name: string; sha256: string; format: "pdf" | "png" | "jpg" }
  /** Listed in the contents and not bound in. */
  | Apart;

export type Apart = { kind: "apart"; name: string; why: string };

/** Why a paper is not bound in, as its reader is told. */
export const apartBecause = {
  FORMAT: "Mở riêng tệp gốc: loại tệp này không in chung được.",
  PASSWORD: "Mở riêng tệp gốc: tệp có mật khẩu.",
  UNREADABLE: "Mở riêng tệp gốc: tệp không đọc được để in chung.",
  TOO_MUCH: "Mở riêng tệp gốc: tập tài liệu đã đủ dung lượng.",
} as const;

/** How much is bound into one pack: what a phone can still open. The pages are those of bound files. */
export const packLimits = { bytes: 60 * 1024 * 1024, pages: 400 } as const;
