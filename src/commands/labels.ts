/**
 * Labels for inputs by the releases that they are for, where there are several: `0.8.28`, and `0.8.28-2` for the
 * second one of a release, which has another settings profile.
 */
export function labelsOf(releases: readonly string[]): (string | undefined)[] {
  if (releases.length < 2) return releases.map(() => undefined);
  return releases.map((release, index) => {
    const number = releases.slice(0, index + 1).filter((other) => other === release).length;
    return number === 1 ? release : `${release}-${number}`;
  });
}

/** `output.json` of the label 0.8.28: `output-0.8.28.json`. */
export function withLabel(path: string, label: string | undefined): string {
  if (label === undefined) return path;
  return path.replace(/(\.[^./\\]*)?$/, (extension) => `-${label}${extension}`);
}
