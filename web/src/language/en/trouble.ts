import type { Texts } from "../language.ts";

export const trouble: Texts["trouble"] = {
  kept: "What you typed is kept.",
  nothingChanged: "Nothing has been changed.",
  offline: {
    title: "The server cannot be reached",
    advice: "Check the network and try again.",
  },
  defect: {
    title: "The server failed while doing this",
    advice: "Try again in a few minutes. If it still fails, give the administrator the code below.",
    code: (id) => `Request code: ${id}`,
  },
  page: {
    title: "This page failed",
    advice: "Reload the page. If it still fails, tell the administrator.",
  },
  invalid: {
    title: "Something was not filled in correctly",
    advice: "Look at the marked fields, correct them and send again.",
    field: (field) => `“${field}” is not correct`,
  },
  tooMany: {
    title: "Too many attempts",
    advice: "Wait a few minutes and try again.",
  },
  missing: {
    title: "Not found",
    advice: "It no longer exists, or it is outside your scope.",
  },
  signedOut: {
    title: "Your session has ended",
    advice: "Sign in again to go on.",
  },
  forbidden: {
    title: "You may not do this",
    advice: "If you need to, switch the office you act in or ask your secretary.",
  },
  unknownRefusal: {
    title: "This could not be done",
    advice: "Reload the page to see the latest state and try again.",
  },
};
