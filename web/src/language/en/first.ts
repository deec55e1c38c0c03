import { account } from "./account.ts";
import { common } from "./common.ts";
import { frontRefusals } from "./front-refusals.ts";
import { shell } from "./shell.ts";
import { trouble } from "./trouble.ts";

/** Texts of the pages in front of the sign-in and of the frame around all pages. */
export const first = {
  common,
  shell,
  account,
  trouble,
  refusals: frontRefusals,
};
