import { describeFinding } from "./findings.ts";
import type { AuditVerdict } from "./verify-audit.ts";

/** The verdict as lines for a terminal, in Vietnamese and then in English. */
export function verdictLines(verdict: AuditVerdict, comparedHeads: number): string[] {
  const { entries, chains, checkpoints, waiting, head } = verdict;
  const broken = verdict.findings.map((finding) => ({ chain: finding.chain, ...describeFinding(finding) }));
  return [
    verdict.intact ? "Nhật ký nguyên vẹn." : `Nhật ký KHÔNG nguyên vẹn (${broken.length} chỗ):`,
    ...broken.map(({ chain, vietnamese }) => `  [${chain}] ${vietnamese}`),
    `  ${entries} mục trong ${chains} chuỗi, ${checkpoints} điểm chốt, ${waiting} mục chờ niêm phong, đã so với ${comparedHeads} mã lưu bên ngoài.`,
    verdict.intact ? "The log is intact." : `The log is NOT intact (${broken.length} places):`,
    ...broken.map(({ chain, english }) => `  [${chain}] ${english}`),
    `  ${entries} entries in ${chains} chains, ${checkpoints} checkpoints, ${waiting} waiting to be sealed, compared with ${comparedHeads} heads kept outside.`,
    ...(head === undefined ? [] : [`Mã hiện tại · Present head: ${head}`]),
  ];
}
