/** Numbers as people read them. */

/** Milliseconds, as `0.4 s`, `12.3 s`, `2 min 05 s`. */
export function seconds(milliseconds: number): string {
  const total = milliseconds / 1000;
  if (total < 99.95) return `${total.toFixed(1)} s`;
  const whole = Math.round(total);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** Milliseconds that are estimated, as `8 s`, `2 min 10 s`, `14 min`. */
export function roughly(milliseconds: number): string {
  const total = Math.max(Math.round(milliseconds / 1000), 1);
  if (total < 60) return `${total} s`;
  const tens = Math.round(total / 10) * 10;
  const [minutes, rest] = [Math.floor(tens / 60), tens % 60];
  return minutes >= 10 || rest === 0 ? `${Math.round(tens / 60)} min` : `${minutes} min ${rest} s`;
}

/** Bytes, as `107 KB`, `312 MB` or `1.4 GB`. */
export function megabytes(bytes: number): string {
  const mega = bytes / 1_000_000;
  if (mega < 1) return `${Math.ceil(bytes / 1000)} KB`;
  return mega < 1000 ? `${Math.ceil(mega)} MB` : `${(mega / 1000).toFixed(1)} GB`;
}

/** Bytes as options take them, in units of 1024: `512.0M`, `4.0G`. */
export function binarySize(bytes: number): string {
  const units = ['K', 'M', 'G', 'T'];
  const power = Math.max(
    Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length),
    1,
  );
  return `${(bytes / 1024 ** power).toFixed(1)}${units[power - 1]}`;
}

/** `1 unit`, `2 units`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A share between 0 and 1, as `43 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
