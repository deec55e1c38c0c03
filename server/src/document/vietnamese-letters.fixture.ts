const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

/** Every letter of Vietnamese with every tone, small and capital, as composed characters. */
export const vietnameseLetters: readonly string[] = [..."aăâeêioôơuưy"]
  .flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize("NFC")))
  .concat("đ")
  .flatMap((letter) => [letter, letter.toLocaleUpperCase("vi")]);

/** Text that means something to Typst, to XML or to a shell, and must stay what it is. */
export const hostileTexts: readonly string[] = [
  '#{}$*_[]\\<>&"',
  '#panic("x")',
  '#read("/etc/passwd")',
  '"); #eval("1+1") //',
  "= Heading <label> @reference",
  "/* comment */ // line -- --- ...",
  "</w:t></w:r><w:p/>",
  "&amp; &#65; <![CDATA[x]]>",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text itself that is tested
  "%{name} ${HOME} `code`",
];
