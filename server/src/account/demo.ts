import type { Input } from "../operation.ts";

type DemoRole = Input<"demo.signInAs">["role"];

/** The accounts that the demonstration's data brings, by the role they show. */
export const demoUsernames: Readonly<Record<DemoRole, string>> = {
  SECRETARY: "bi-thu",
  MEMBER: "dang-vien",
  OFFICE: "van-phong",
  ADMINISTRATOR: "quan-tri",
};
