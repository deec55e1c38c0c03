import { minutesAfter } from "./demo-calendar.ts";
import type { DemoOrganization } from "./demo-organizations.ts";
import { addRows, type DemoRow, type DemoRows } from "./demo-rows.ts";
import type { Random } from "./random.ts";

const words = [
  { kind: "PRAISE", about: 3, gist: "Hoàn thành đối chiếu công nợ trước hạn năm ngày, chủ động giúp tổ bạn" },
  { kind: "REMINDER", about: 6, gist: "Gửi số liệu của tổ chậm hai ngày, tháng sau gửi đúng hạn" },
  { kind: "PRAISE", about: 4, gist: "Soạn đề cương chuyên đề rõ ý, được các đồng chí dùng lại" },
] as const;

/** Praise and a reminder in the last closed regular meetings of a cell, each about a member who was convened. */
export function tellPraise({ rows, random }: { rows: DemoRows; random: Random }, cell: DemoOrganization): void {
  const statements = rows.get("statement") ?? [];
  const held = (rows.get("meeting") ?? []).filter(
    (row) =>
      row["organization_id"] === cell.organizationId &&
      row["kind"] === "REGULAR" &&
      (row["state"] === "CLOSED" || row["state"] === "FILED"),
  );
  const added = held.slice(-6).flatMap((meeting, index) => {
    const word = words[index % words.length];
    const about = word && cell.members[word.about]?.personId;
    // Said by somebody who spoke there anyway, so that who spoke stays as it was scored.
    const said = statements.findLast(
      (row) => row["meeting_id"] === meeting["id"] && row["person_id"] !== null && row["person_id"] !== about,
    );
    if (!word || !about || !said) return [];
    const saidAt = minutesAfter(new Date(String(said["said_at"])), 0);
    const row: DemoRow = { ...said, id: random.id(saidAt), kind: word.kind, gist: word.gist, about_id: about };
    return [row];
  });
  addRows(rows, "statement", added);
}
