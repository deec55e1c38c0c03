import { documentFormOn } from "../../../rulesets/document-forms.ts";
import { composeHandover } from "../document/compose-handover.ts";
import type { RecordedOrganization } from "../document/meeting-record.ts";
import type { PartyDocument } from "../document/party-document.ts";
import { meetingName, monthAndYear } from "../document/party-words.ts";
import { symbolOf } from "../record/compose-paper.ts";
import { recordedOrganization } from "../record/issuing-body.ts";
import type { IssuingOrganization } from "../record/record.queries.ts";
import type { LeftBehind } from "./handover.queries.ts";

type Party = { name: string; position: string };

/** The record of a secretary handing over: everything that is open on the day, and the numbers used in the term. */
export function composeHandoverDocument(of: {
  organization: IssuingOrganization;
  left: LeftBehind;
  lastNumbers: ReadonlyMap<string, number>;
  from: Party;
  to: Party;
  on: string;
}): PartyDocument {
  const { organization, left, from, to, on } = of;
  const issuing = recordedOrganization(organization);
  const { titles } = documentFormOn(on);
  return composeHandover({
    organization: issuing,
    on,
    from,
    to,
    openTasks: left.tasks,
    meetings: { held: left.held, filed: left.filed, ...(left.lastHeldOn ? { lastHeldOn: left.lastHeldOn } : {}) },
    lastNumbers: [...of.lastNumbers].flatMap(([type, last]) =>
      isType(type, titles)
        ? [
            {
              title: sentenceCase(titles[type]),
              lastNumber: symbolOf({ organization: issuing, meetingKind: "REGULAR" }, type, last, on),
            },
          ]
        : [],
    ),
    pending: pendingOf(left, issuing),
  });
}

function isType<Titles extends object>(type: string, titles: Titles): type is keyof Titles & string {
  return Object.hasOwn(titles, type);
}

function pendingOf(left: LeftBehind, organization: RecordedOrganization): string[] {
  const counted: [number, string][] = [
    [left.undecided, "kết quả đánh giá đang chờ cấp trên quyết định"],
    [left.waitingRequests, "đơn xin vắng mặt chưa trả lời"],
    [left.openProposals, "kiến nghị của đảng viên chưa trả lời"],
    [left.unansweredObjections, "ý kiến về biên bản chưa trả lời"],
  ];
  const waiting = [
    ...listed(
      "cuộc họp chưa lưu hồ sơ",
      left.unfiled.map((meeting) => unfiledWords(meeting, organization)),
    ),
    ...listed("kết quả đánh giá cấp trên trả lại, chưa gửi lại", left.returned.map(returnedWords)),
    ...counted.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
  ];
  return waiting.length === 0 ? ["Không có"] : waiting;
}

/** `2 cuộc họp chưa lưu hồ sơ: …; …`; nothing where there are none. */
function listed(what: string, each: readonly string[]): string[] {
  return each.length === 0 ? [] : [`${each.length} ${what}: ${each.join("; ")}`];
}

const stateWords: Record<LeftBehind["unfiled"][number]["state"], string> = {
  DRAFT: "đang chuẩn bị",
  CONVENED: "đã thông báo, chưa họp",
  OPEN: "đang diễn ra",
  ADJOURNED: "tạm nghỉ, chưa họp tiếp",
  CLOSED: "đã kết thúc, chưa hoàn thiện hồ sơ",
  FILED: "đã lưu hồ sơ",
  POSTPONED: "đã hoãn",
  NOT_HELD: "không tổ chức, cấp trên chưa chấp nhận",
};

function unfiledWords(
  { kind, month, state }: LeftBehind["unfiled"][number],
  organization: RecordedOrganization,
): string {
  return `${meetingName({ organization, meetingKind: kind, month: month.slice(0, 7) })} (${stateWords[state]})`;
}

function returnedWords({ month, reason }: LeftBehind["returned"][number]): string {
  return `${monthAndYear(month.slice(0, 7))}${reason ? ` (lý do: ${reason})` : ""}`;
}

function sentenceCase(title: string): string {
  return title.charAt(0) + title.slice(1).toLocaleLowerCase("vi");
}
