/**
 * Whether a path with `/` is matched by one of these globs. `*` and `?` stand for any characters but `/`, `**` for any
 * folders, `{a,b}` for either. A glob matches the whole path, or folders above it: `test` is `test/**`.
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map(patternOf);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** Parts of a glob that are not taken as they are. */
const SPECIAL = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{}]+|[{}]/g;

function patternOf(glob: string): RegExp {
  const trimmed = glob.replace(/^\.\//, '').replace(/\/$/, '');
  const parts = [...trimmed.matchAll(SPECIAL)].map(([part]) => partPattern(part));
  return new RegExp(`^${parts.join('')}(?:/.*)?$`, 's');
}

function partPattern(part: string): string {
  if (part === '**/') return '(?:.*/)?';
  if (part === '**') return '.*';
  if (part === '*') return '[^/]*';
  if (part === '?') return '[^/]';
  if (part.startsWith('{') && part.length > 1) {
    const choices = part.slice(1, -1).split(',');
    return `(?:${choices.map((choice) => [...choice.matchAll(SPECIAL)].map(([inner]) => partPattern(inner)).join('')).join('|')})`;
  }
  return part.replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&');
}
