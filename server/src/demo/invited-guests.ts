import type { MeetingRecordRows } from "../workspace/read-record.ts";
import { inventPeople } from "./invented-people.ts";
import { randomFrom } from "./random.ts";

const outside = ["Chuyên viên Cục Thuế tỉnh", "Phó Giám đốc Bảo hiểm xã hội tỉnh", "Giảng viên Trường Chính trị tỉnh"];
const rooms = ["Phòng Tổng hợp", "Phòng Kế toán", "Phòng Hành chính", "Tổ Công nghệ thông tin"];

/** Who is invited to a thematic part besides the members: people of the unit, and somebody from outside. Others' chances stay as they are. */
export function guestsOf(
  { meetingId, openedAt }: { meetingId: string; openedAt: Date },
  taken: readonly string[],
): MeetingRecordRows["guests"] {
  const random = randomFrom(`guests of ${meetingId}`);
  const people = inventPeople(random, taken, openedAt.toISOString().slice(0, 10));
  const invited = [
    ...random.some(outside, random.between(1, 2)).map((office) => ({ office, kind: "OUTSIDE" as const })),
    ...Array.from({ length: random.between(5, 9) }, () => ({ office: random.pick(rooms), kind: "STAFF" as const })),
  ];
  return invited.map(({ office, kind }) => {
    const isThere = random.chance(0.85);
    return {
      id: random.id(openedAt),
      fullName: people.invent().fullName,
      office,
      kind,
      answer: isThere ? "WILL_COME" : "CANNOT",
      answeredByLinkAt: null,
      ownLinkMadeAt: null,
      ownLinkOpenedAt: null,
      presence: isThere ? "PRESENT" : "ABSENT",
    };
  });
}
