import type { Answer } from "../operation.ts";
import type { IssuedRow } from "./record.queries.ts";

export function presentIssued({
  documentId,
  kind,
  symbol,
  issuedOn,
  issuedAt,
  correctsId,
  replacedById,
}: IssuedRow): Answer<"document.issue"> {
  return { documentId, kind, symbol, issuedOn, issuedAt: issuedAt.toISOString(), correctsId, replacedById };
}
