import { foldName } from "../search/fold-name.ts";

/** What a search looks through: number and symbol, subject and issuer, without accents. */
export function foldDirective({
  reference,
  subject,
  issuerName,
}: {
  reference: string;
  subject: string;
  issuerName: string;
}): string {
  return foldName(`${reference} ${subject} ${issuerName}`);
}
