import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/action/summary/fitting.ts
var MOST_BYTES = 1024 * 1024;
function fitting(sections, most = MOST_BYTES) {
  const note = (left2) => `
_Omitted because of its size: ${left2.join(", ")}._
`;
  const reserve = Buffer.byteLength(note(sections.map(({ name }) => name)));
  const left = [];
  let text = "";
  for (const { name, markdown } of sections) {
    const fits = Buffer.byteLength(text) + Buffer.byteLength(markdown) + reserve <= most;
    if (fits) text += markdown;
    else left.push(name);
  }
  return left.length === 0 ? text : text + note(left);
}
function diagram(name, mermaid) {
  const lines = [
    "",
    "<details>",
    `<summary>${name}</summary>`,
    "",
    "```mermaid",
    mermaid.trimEnd(),
    "```",
    "",
    "</details>",
    ""
  ];
  return { name, markdown: lines.join("\n") };
}

export {
  fitting,
  diagram
};
