import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { PartyDocument } from "./party-document.ts";
import { shortDay } from "./party-words.ts";

export type AccountSlip = { personName: string; organizationName: string; username: string; oneTimePassword: string };

const SLIPS_ON_A_PAGE = 4;

/** Slips with a first password, several on a page with lines to cut along, each for one person's hand. */
export function composeAccountSlips(
  slips: readonly AccountSlip[],
  { signInAddress, issuedOn, validUntil }: { signInAddress: string; issuedOn: string; validUntil?: string },
): PartyDocument {
  return {
    formId: documentFormOn(issuedOn).id,
    name: "Phiếu tài khoản",
    issuedOn,
    markers: [],
    blocks: [
      {
        kind: "slips",
        perPage: SLIPS_ON_A_PAGE,
        slips: slips.map((slip) => ({
          title: "PHIẾU TÀI KHOẢN – chỉ giao tận tay người có tên",
          lines: [
            { label: "Họ và tên", value: slip.personName },
            { label: "Chi bộ", value: slip.organizationName },
            { label: "Tên đăng nhập", value: slip.username },
            { label: "Mật khẩu dùng một lần", value: slip.oneTimePassword },
            { label: "Địa chỉ đăng nhập", value: signInAddress },
          ],
          advice: advice(validUntil),
        })),
      },
    ],
    recipients: [],
    signatures: [],
    footer: [],
  };
}

function advice(validUntil: string | undefined): string[] {
  const limit = validUntil ? `, chậm nhất ngày ${shortDay(validUntil)}` : "";
  return [
    `Mở địa chỉ trên, đăng nhập bằng mật khẩu dùng một lần${limit}, rồi đặt mật khẩu của riêng mình theo hướng dẫn trên màn hình.`,
    "Hủy phiếu sau khi đổi mật khẩu. Không đưa mật khẩu cho người khác. Mất phiếu hoặc quên mật khẩu: báo chi ủy hoặc văn phòng cấp ủy để được cấp phiếu mới.",
  ];
}
