/** Whether `release` (`0.8.28`) is `other` or later, by its numbers: `0.8.9` is before `0.8.28`. */
export function releaseAtLeast(release: string, other: string): boolean {
  const [a, b] = [release.split('.').map(Number), other.split('.').map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
