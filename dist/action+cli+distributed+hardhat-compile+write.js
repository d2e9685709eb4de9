import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/progress/format.ts
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

export {
  seconds,
  megabytes,
  counted,
  percent
};
