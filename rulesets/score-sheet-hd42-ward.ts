import { share, shares, shortBy, yesOrNo } from "./score-bands.ts";
import type { ScoreSheet, SheetSection } from "./score-sheet.ts";
import { conductSection } from "./score-sheet-hd42-ward-conduct.ts";
import { closingSection, principlesSection, resultsSection } from "./score-sheet-hd42-ward-results.ts";

const timeSection: SheetSection = {
  no: 1,
  max: 5,
  title: { vi: "Thời gian, thời lượng", en: "Time and length" },
  shortTitle: { vi: "thời gian", en: "time" },
  criteria: [
    {
      key: "duration",
      max: 5,
      judgedBy: "FACTS",
      title: { vi: "Bảo đảm thời lượng buổi sinh hoạt", en: "The meeting lasts as long as it must" },
      evidence: ["durationMinutes", "minimumMinutes"],
      because: {
        vi: "{durationMinutes} phút (tối thiểu {minimumMinutes}).",
        en: "{durationMinutes} minutes (at least {minimumMinutes}).",
      },
      bands: [
        { when: shortBy("durationMinutes", "minimumMinutes", 0), points: 5 },
        { when: shortBy("durationMinutes", "minimumMinutes", 15), points: 4 },
        { when: shortBy("durationMinutes", "minimumMinutes", 30), points: 3 },
        { when: share("durationMinutes", "minimumMinutes", 50), points: 2 },
        { when: share("durationMinutes", "minimumMinutes", 0), points: 1 },
      ],
      provision: {
        until: "CLOSING",
        afterwards: "PEOPLE",
        because: {
          vi: "Lúc chấm chưa đủ {minimumMinutes} phút; tính theo thời lượng khi kết thúc.",
          en: "Not yet {minimumMinutes} minutes at the scoring; the length at the close decides.",
        },
      },
    },
  ],
};

const attendanceSection: SheetSection = {
  no: 2,
  max: 5,
  title: { vi: "Tỷ lệ đảng viên dự sinh hoạt", en: "Attendance" },
  shortTitle: { vi: "tỷ lệ dự", en: "attendance" },
  criteria: [
    {
      key: "attendance",
      max: 4,
      judgedBy: "FACTS",
      title: { vi: "Tỷ lệ dự, không có người vắng không lý do", en: "Share present, nobody absent without reason" },
      evidence: ["presentInBase", "attendanceBase", "unexcused"],
      share: ["presentInBase", "attendanceBase"],
      because: {
        vi: "{presentInBase}/{attendanceBase} = {percent}%; vắng không lý do: {unexcused}.",
        en: "{presentInBase}/{attendanceBase} = {percent}%; absent without reason: {unexcused}.",
      },
      bands: shares("presentInBase", "attendanceBase", [
        [90, 4],
        [75, 3],
        [65, 2],
        [0, 1],
      ]),
      cap: {
        when: { measure: { number: "unexcused" }, above: 0 },
        points: 1,
        because: {
          vi: "{presentInBase}/{attendanceBase} = {percent}%; có {unexcused} đảng viên vắng không lý do nên tối đa 1 điểm.",
          en: "{presentInBase}/{attendanceBase} = {percent}%; {unexcused} absent without reason, so at most 1 point.",
        },
      },
      nothingToCount: {
        points: "PEOPLE",
        because: { vi: "Không có đảng viên nào thuộc diện tính tỷ lệ dự.", en: "Nobody counts for the attendance." },
      },
    },
    {
      key: "noRepeatedExcuses",
      max: 1,
      judgedBy: "FACTS",
      title: {
        vi: "Không ai vắng có lý do quá 3 lần liền trong năm",
        en: "Nobody excused more than 3 times running this year",
      },
      evidence: ["membersExcusedTooOften"],
      because: {
        vi: "Số đảng viên vắng có lý do quá 3 lần liền trong năm: {membersExcusedTooOften}.",
        en: "Members excused more than 3 times running this year: {membersExcusedTooOften}.",
      },
      bands: [
        { when: { measure: { number: "membersExcusedTooOften" }, atMost: 0 }, points: 1 },
        { when: { measure: { number: "membersExcusedTooOften" }, above: 0 }, points: 0 },
      ],
    },
  ],
};

const preparationSection: SheetSection = {
  no: 3,
  max: 10,
  title: { vi: "Công tác chuẩn bị", en: "Preparation" },
  shortTitle: { vi: "chuẩn bị", en: "preparation" },
  criteria: [
    {
      key: "contentPrepared",
      max: 3,
      judgedBy: "PEOPLE",
      title: { vi: "Nội dung được chuẩn bị kỹ, sát nhiệm vụ", en: "Content well prepared and to the point" },
    },
    {
      key: "draftConclusion",
      max: 2,
      judgedBy: "FACTS",
      title: { vi: "Có dự thảo kết luận hoặc nghị quyết", en: "A draft conclusion or resolution existed" },
      evidence: ["draftConclusionExisted"],
      because: {
        vi: "Dự thảo kết luận hoặc nghị quyết trước buổi sinh hoạt.",
        en: "Draft conclusion or resolution before the meeting.",
      },
      bands: yesOrNo("draftConclusionExisted", 2, {
        yes: { vi: "Có dự thảo trước buổi sinh hoạt.", en: "A draft existed before the meeting." },
        no: { vi: "Chưa có dự thảo trước buổi sinh hoạt.", en: "There was no draft before the meeting." },
      }),
    },
    {
      key: "committeeMet",
      max: 2,
      judgedBy: "FACTS",
      title: { vi: "Chi ủy họp trước, có biên bản", en: "The committee met before, with minutes" },
      evidence: ["hasCommittee", "committeeMetWithMinutes"],
      because: { vi: "Họp chi ủy trước buổi sinh hoạt.", en: "Committee meeting before the cell's." },
      bands: [
        {
          when: { flag: "hasCommittee", is: false },
          points: 2,
          because: { vi: "Chi bộ không có chi ủy: tính đủ điểm.", en: "The cell has no committee: full points." },
        },
        ...yesOrNo("committeeMetWithMinutes", 2, {
          yes: { vi: "Chi ủy đã họp, có biên bản.", en: "The committee met and has minutes." },
          no: { vi: "Chưa có biên bản họp chi ủy.", en: "There are no minutes of the committee's meeting." },
        }),
      ],
    },
    {
      key: "noticeGiven",
      max: 1,
      judgedBy: "FACTS",
      title: {
        vi: "Thông báo cho đảng viên và cấp ủy viên phụ trách",
        en: "Notice to members and to the superior's follower",
      },
      evidence: ["noticeSentToMembers", "noticeSentToFollower"],
      because: { vi: "Thông báo thời gian, địa điểm, nội dung.", en: "Notice of time, place and content." },
      bands: [
        {
          when: {
            all: [
              { flag: "noticeSentToMembers", is: true },
              { flag: "noticeSentToFollower", is: true },
            ],
          },
          points: 1,
          because: {
            vi: "Đã gửi cho đảng viên và cấp ủy viên phụ trách.",
            en: "Sent to members and to the superior's follower.",
          },
        },
        {
          when: {
            any: [
              { flag: "noticeSentToMembers", is: false },
              { flag: "noticeSentToFollower", is: false },
            ],
          },
          points: 0,
          because: {
            vi: "Chưa gửi đủ cho đảng viên và cấp ủy viên phụ trách.",
            en: "Not sent to both members and the superior's follower.",
          },
        },
      ],
    },
    {
      key: "materialsAhead",
      max: 2,
      judgedBy: "FACTS",
      title: { vi: "Gửi tài liệu trước ít nhất 1 ngày", en: "Papers out at least 1 day before" },
      evidence: ["materialsPostedOn", "meetingOn", "materialsInTime"],
      because: {
        vi: "Tài liệu đăng ngày {materialsPostedOn}, sinh hoạt ngày {meetingOn}.",
        en: "Papers out on {materialsPostedOn}, meeting on {meetingOn}.",
      },
      bands: yesOrNo("materialsInTime", 2),
    },
  ],
};

/**
 * One ward's complete sheet on the frame of 100 points. Labels are the product's own words.
 * Source: Hướng dẫn 42-HD/BTCTW 2025 (frame and grades); a ward committee's sheet (split into criteria).
 */
export const hd42WardSheet: ScoreSheet = {
  id: "score-sheet-hd42-ward",
  version: "1",
  source: { document: "Hướng dẫn 42-HD/BTCTW", date: "2025-10-28" },
  validFrom: "2025-10-28",
  title: { vi: "Phiếu đánh giá chất lượng sinh hoạt chi bộ", en: "Score sheet for the quality of a cell's meeting" },
  issuer: { vi: "Đảng ủy phường", en: "Ward party committee" },
  frame: {
    vi: "khung Hướng dẫn 42-HD/BTCTW",
    en: "the frame of Guidance 42-HD/BTCTW",
  },
  note: {
    vi: "Các tiêu chí trong khung Hướng dẫn 42-HD/BTCTW lấy theo phiếu của một đảng ủy phường.",
    en: "The criteria within the frame of Guidance 42-HD/BTCTW are those of a ward committee's sheet.",
  },
  max: 100,
  pointStep: 0.5,
  grades: [
    { grade: "GOOD", from: 90, title: { vi: "Tốt", en: "Good" } },
    { grade: "FAIR", from: 70, title: { vi: "Khá", en: "Fair" } },
    { grade: "AVERAGE", from: 50, title: { vi: "Trung bình", en: "Average" } },
    { grade: "POOR", from: 0, title: { vi: "Kém", en: "Poor" } },
  ],
  sections: [
    timeSection,
    attendanceSection,
    preparationSection,
    conductSection,
    principlesSection,
    resultsSection,
    closingSection,
  ],
};
