import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/commands/units.ts
function seconds(milliseconds) {
  const total = milliseconds / 1e3;
  if (total < 99.95) return `${total.toFixed(1)} s`;
  const whole = Math.round(total);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
function megabytes(bytes) {
  const mega = bytes / 1e6;
  if (mega < 1) return `${Math.ceil(bytes / 1e3)} KB`;
  return mega < 1e3 ? `${Math.ceil(mega)} MB` : `${(mega / 1e3).toFixed(1)} GB`;
}
function counted(count, noun, plural = `${noun}s`) {
  return `${count} ${count === 1 ? noun : plural}`;
}
function percent(share) {
  return `${Math.round(share * 100)} %`;
}

// src/commands/diagnostics.ts
var MOST_WARNINGS = 10;
var COLOUR = {
  error: "\x1B[1;91m",
  warning: "\x1B[1;93m",
  place: "\x1B[94m",
  end: "\x1B[0m"
};
function diagnosticsText(diagnostics, { quiet, colours }) {
  const warnings = diagnostics.filter(({ isError }) => !isError);
  const shown = new Set(quiet ? [] : warnings.slice(0, MOST_WARNINGS));
  const hidden = quiet ? 0 : warnings.length - shown.size;
  const texts = diagnostics.filter((diagnostic) => diagnostic.isError || shown.has(diagnostic)).map((diagnostic) => {
    const text = `${formattedMessage(diagnostic).trimEnd()}

`;
    return colours ? coloured(text, diagnostic.isError ? COLOUR.error : COLOUR.warning) : text;
  });
  if (hidden > 0) texts.push(`\u2026 and ${counted(hidden, "more warning")}: see "errors" in the output

`);
  return texts.join("");
}
function diagnosticCounts(diagnostics) {
  const errors = diagnostics.filter(({ isError }) => isError).length;
  const warnings = diagnostics.length - errors;
  return [
    ...errors > 0 ? [counted(errors, "error")] : [],
    ...warnings > 0 ? [counted(warnings, "warning")] : []
  ].join(", ");
}
function formattedMessage({ text }) {
  const { formattedMessage: formattedMessage2, message } = JSON.parse(text);
  return String(formattedMessage2 ?? message ?? text);
}
function coloured(text, colour) {
  return text.replace(/(?<=^ *\| *)\^.*$/gm, `${colour}$&${COLOUR.end}`).replace(/^[A-Za-z ]+(?=:)/, `${colour}$&${COLOUR.end}`).replace(/^ *(?:-->|\d+ \||\|)/gm, `${COLOUR.place}$&${COLOUR.end}`);
}

export {
  seconds,
  megabytes,
  counted,
  percent,
  diagnosticsText,
  diagnosticCounts
};
