import { describe, expect, test } from "vitest";
import { composeConclusion } from "./compose-conclusion.ts";
import { composeMinutes } from "./compose-minutes.ts";
import { composeNotice } from "./compose-notice.ts";
import { composeResolution } from "./compose-resolution.ts";
import { documentText } from "./document-text.fixture.ts";
import { decemberMeeting } from "./meeting-record.fixture.ts";
import type { MeetingRecord } from "./meeting-record.ts";

const { evaluation: _score, ...unscored } = decemberMeeting;
const body = {
  name: "Đảng bộ Cơ quan Ngân hàng tỉnh",
  superiorName: "Đảng bộ Ủy ban nhân dân tỉnh",
  kind: "COMMITTEE",
  hasCommittee: true,
  hasDeputySecretary: true,
  placeName: "Biên Hòa",
} as const;
const conference: MeetingRecord = {
  ...unscored,
  organization: body,
  meetingKind: "THEMATIC",
  topic: "Tự soi, tự sửa",
  participants: [
    { name: "Chi bộ Kiểm soát", convened: 14, expected: 13, present: 12, speakers: 2 },
    { name: "Chi bộ Tín dụng", convened: 22, expected: 22, present: 22, speakers: 0 },
  ],
  agenda: [
    {
      title: "Những biểu hiện suy thoái",
      kind: "SECTION",
      presenter: "Trần Văn Bình",
      report: "Nhận diện",
      statements: [],
    },
  ],
};

describe("a conference of a whole body", () => {
  test("is told by the cells that took part, not name by name", () => {
    const minutes = documentText(composeMinutes(conference));
    expect(minutes).toContain("TT | Chi bộ | Triệu tập | Phải dự | Có mặt | Tỷ lệ dự | Phát biểu");
    expect(minutes).toContain("1 | Chi bộ Kiểm soát | 14 | 13 | 12 | 92,3% | 2");
    expect(minutes).toContain(" | Cộng | 36 | 35 | 34 | 97,1% | 2");
    expect(minutes).not.toContain("Danh sách điểm danh");
    expect(minutes).toContain("tổng số đảng viên 25");
    expect(minutes).toContain("Đồng chí Trần Văn Bình trình bày: Nhận diện.");
  });

  test("carries the head of the committee under the body above, and names the cell of whoever was away", () => {
    const attendance = [
      {
        name: "Tạ Quang Huy",
        organization: "Chi bộ Kiểm soát",
        membership: "OFFICIAL",
        status: "EXCUSED",
        reason: "Đi công tác",
      },
    ] as const;
    const minutes = composeMinutes({ ...conference, attendance: [...attendance] });
    expect(minutes.head).toMatchObject({
      superior: "Đảng bộ Ủy ban nhân dân tỉnh",
      issuer: "Đảng ủy Cơ quan Ngân hàng tỉnh",
    });
    expect(documentText(minutes)).toContain("đồng chí Tạ Quang Huy (Chi bộ Kiểm soát: đi công tác)");
  });

  test("concludes as the conference and is signed for the committee", () => {
    const conclusion = documentText(composeConclusion(conference));
    expect(conclusion).toContain("hội nghị sinh hoạt chuyên đề “Tự soi, tự sửa” tháng 12 năm 2026");
    expect(conclusion).toContain("Sau khi thảo luận, Hội nghị kết luận:");
    expect(conclusion).toContain("T/M ĐẢNG ỦY");
    expect(conclusion).not.toContain("Tự đánh giá chất lượng");
  });

  test("before the roll call the numbers present are blanks", () => {
    const participants = [{ name: "Chi bộ Kiểm soát", convened: 14, expected: 13, speakers: 0 }];
    expect(documentText(composeMinutes({ ...conference, participants }))).toContain(
      "1 | Chi bộ Kiểm soát | 14 | 13 | …… | …… | 0",
    );
  });
});

test("several cells together are named, and decide as one gathering", () => {
  const joint = { ...conference, organization: decemberMeeting.organization };
  const resolution = documentText(composeResolution(joint));
  expect(resolution).toContain("Chi bộ Kiểm soát, Chi bộ Tín dụng sinh hoạt chuyên đề “Tự soi, tự sửa”");
  expect(resolution).toContain("Hội nghị quyết nghị:");
  expect(resolution).toContain("sinh hoạt chuyên đề liên chi bộ “Tự soi, tự sửa” tháng 12 năm 2026");
  expect(resolution).toContain("T/M CHI BỘ");
});

test("a cell alone holds its thematic meeting under its own name", () => {
  const { participants: _, ...alone } = { ...conference, organization: decemberMeeting.organization };
  const conclusion = documentText(composeConclusion(alone));
  expect(conclusion).toContain("Chi bộ Kế toán – Ngân quỹ sinh hoạt chuyên đề “Tự soi, tự sửa”");
  expect(conclusion).toContain("Sau khi thảo luận, Chi bộ kết luận:");
});

test("the standing committee meets and signs under its own name, with the committee's symbol", () => {
  const { topic: _, participants: __, ...rest } = conference;
  const standing = { ...rest, meetingKind: "COMMITTEE", ofStandingCommittee: true } as const;
  const resolution = documentText(composeResolution(standing));
  expect(resolution).toContain("hội nghị ban thường vụ đảng ủy tháng 12 năm 2026");
  expect(resolution).toContain("Ban Thường vụ Đảng ủy Cơ quan Ngân hàng tỉnh");
  expect(resolution).toContain("T/M BAN THƯỜNG VỤ");
  expect(resolution).toContain("-NQ/ĐU");
  expect(documentText(composeNotice(standing))).toContain("hội nghị ban thường vụ đảng ủy");
});

test("a thematic part after the regular one is timed on its own", () => {
  const minutes = documentText(composeMinutes({ ...decemberMeeting, thematicMinutes: 32 }));
  expect(minutes).toContain("(thời lượng 102 phút, trong đó phần chuyên đề 32 phút)");
  expect(documentText(composeMinutes(decemberMeeting))).not.toContain("phần chuyên đề");
});
