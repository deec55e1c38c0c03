import { createECDH } from "node:crypto";
import { expect, test } from "vitest";
import { startPushServer } from "../testing/push-server.ts";
import { encryptPush, isUsableKey, longestText } from "./push-encryption.ts";

test("the example of RFC 8291, section 5, comes out byte for byte", () => {
  const body = encryptPush(
    Buffer.from("When I grow up, I want to be a watermelon"),
    {
      publicKey: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      authSecret: "BTBZMqHH6r4Tts7J_aSIgg",
    },
    {
      privateKey: Buffer.from("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "base64url"),
      salt: Buffer.from("DGv6ra1nlYgDCS1FRnbzlw", "base64url"),
      padTo: 0,
    },
  );
  expect(body.toString("base64url")).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

test("what is encrypted is opened by its browser alone; the length shows little, and 4,096 bytes are never exceeded", async () => {
  const server = await startPushServer();
  try {
    const [browser, other] = [server.newBrowser(), server.newBrowser()];
    const { p256dh, auth } = browser.subscription.keys;
    const target = { publicKey: p256dh, authSecret: auth };
    const sent = (text: string) => encryptPush(Buffer.from(text), target);
    expect(browser.open(sent("Đồng chí được giao nhiệm vụ mới."))).toBe("Đồng chí được giao nhiệm vụ mới.");
    expect(() => other.open(sent("x"))).toThrow();
    expect(sent("ngắn").length).toBe(sent("dài hơn nhiều, ".repeat(10)).length);
    const longest = "a".repeat(longestText);
    expect(sent(longest).length).toBe(4096);
    expect(browser.open(sent(longest))).toBe(longest);
    expect(() => sent(`${longest}a`)).toThrow(RangeError);
  } finally {
    await server.close();
  }
});

test("a key is usable when it is a point of the curve, written out in full", () => {
  const pair = createECDH("prime256v1");
  const key = pair.generateKeys();
  expect(isUsableKey(key.toString("base64url"))).toBe(true);
  expect(isUsableKey(pair.getPublicKey("base64url", "compressed"))).toBe(false);
  expect(isUsableKey(Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 1)]).toString("base64url"))).toBe(false);
  expect(isUsableKey("")).toBe(false);
});
