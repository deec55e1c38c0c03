import { documentFormOn } from "../../../rulesets/document-forms.ts";
import type { PartyDocument, Slip } from "./party-document.ts";
import { shortDay } from "./party-words.ts";

type Holder = { personName: string; organizationName: string; username: string };
export type AccountSlip = Holder & { oneTimePassword: string };
export type RecoverySlip = Holder & { code: string };

const SLIPS_ON_A_PAGE = 4;

/** Slips with a first password, several on a page with lines to cut along, each for one person's hand. */
export function composeAccountSlips(
  slips: readonly AccountSlip[],
  { signInAddress, issuedOn }: { signInAddress: string; issuedOn: string },
): PartyDocument {
  return slipPaper(
    "Phiếu tài khoản",
    issuedOn,
    slips.map((slip) => ({
      title: "PHIẾU TÀI KHOẢN – chỉ giao tận tay người có tên",
      lines: [
        ...holderLines(slip),
        { label: "Mật khẩu lần đầu", value: slip.oneTimePassword },
        { label: "Địa chỉ đăng nhập", value: signInAddress },
      ],
      advice: [
        "Mở địa chỉ trên, đăng nhập bằng mật khẩu lần đầu, rồi đặt mật khẩu của riêng mình theo hướng dẫn trên màn hình.",
        `Hủy phiếu sau khi đổi mật khẩu. ${SAFETY}`,
      ],
    })),
  );
}

/** The slip for somebody who forgot the password: a code that sets a new one, until its day. */
export function composeRecoverySlip(
  slip: RecoverySlip,
  { address, issuedOn, validUntil }: { address: string; issuedOn: string; validUntil: string },
): PartyDocument {
  return slipPaper("Phiếu khôi phục mật khẩu", issuedOn, [
    {
      title: "PHIẾU KHÔI PHỤC MẬT KHẨU – chỉ giao tận tay người có tên",
      lines: [
        ...holderLines(slip),
        { label: "Mã trên phiếu", value: slip.code },
        { label: "Địa chỉ khôi phục", value: address },
      ],
      advice: [
        `Mở địa chỉ trên, nhập tên đăng nhập và mã, chậm nhất ngày ${shortDay(validUntil)}, rồi đặt mật khẩu mới. Mã dùng một lần.`,
        `Hủy phiếu sau khi dùng. ${SAFETY}`,
      ],
    },
  ]);
}

const SAFETY =
  "Không đưa mật khẩu cho người khác. Mất phiếu hoặc quên mật khẩu: báo chi ủy hoặc văn phòng cấp ủy để được cấp phiếu mới.";

function holderLines({ personName, organizationName, username }: Holder): Slip["lines"] {
  return [
    { label: "Họ và tên", value: personName },
    { label: "Sinh hoạt tại", value: organizationName },
    { label: "Tên đăng nhập", value: username },
  ];
}

function slipPaper(name: string, issuedOn: string, slips: Slip[]): PartyDocument {
  return {
    formId: documentFormOn(issuedOn).id,
    name,
    issuedOn,
    markers: [],
    blocks: [{ kind: "slips", perPage: SLIPS_ON_A_PAGE, slips }],
    recipients: [],
    signatures: [],
    footer: [],
  };
}
