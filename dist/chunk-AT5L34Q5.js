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
  return mega < 1e3 ? `${Math.ceil(mega)} MB` : `${(mega / 1e3).toFixed(1)} GB`;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function percent(share) {
  return `${Math.round(share * 100)} %`;
}

export {
  seconds,
  megabytes,
  counted,
  percent
};
