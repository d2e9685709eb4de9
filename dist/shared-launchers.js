import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/foundry/launchers.ts
function shellQuoted(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
function shellLauncher({ words, env = {}, mark = "" }) {
  const variables = Object.entries(env).map(
    ([name, value]) => value === void 0 ? `unset ${name}` : `export ${name}=${shellQuoted(value)}`
  );
  const lines = ["#!/bin/sh", ...mark === "" ? [] : [`# ${mark}`], ...variables];
  return `${lines.join("\n")}
exec ${words.map(shellQuoted).join(" ")} "$@"
`;
}
function cmdLauncher({ words, env = {}, mark = "" }) {
  const lines = [
    "@echo off",
    ...mark === "" ? [] : [`rem ${mark}`],
    "setlocal",
    ...Object.entries(env).map(([name, value]) => `set "${name}=${cmdEscaped(value ?? "")}"`),
    `${words.map((word) => `"${cmdEscaped(word)}"`).join(" ")} %*`
  ];
  return `${lines.join("\r\n")}\r
`;
}
function cmdEscaped(word) {
  return word.replaceAll("%", "%%");
}

export {
  shellQuoted,
  shellLauncher,
  cmdLauncher
};
