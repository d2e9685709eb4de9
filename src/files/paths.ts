import { compareUtf8 } from '../json/key-order.ts';

/**
 * Paths as solc splits them: by Boost.Filesystem version 3, on POSIX. Node's `path` module gives different
 * source unit names: it collapses `..` inside a path, drops a trailing slash and has no root names
 * (`//host`). `host-paths.ts` brings paths of Windows into this form.
 */

/** Where a leading `//host` ends. Such a root name is one element, and differs from `/host`. */
function rootNameEnd(path: string): number {
  if (path === '//') return 2;
  if (!path.startsWith('//') || path[2] === '/') return 0;
  const slash = path.indexOf('/', 2);
  return slash === -1 ? path.length : slash;
}

/** The elements of a path: root name, root directory, names; and `.` for a slash at the end. */
export function pathElements(path: string): string[] {
  const rootName = path.slice(0, rootNameEnd(path));
  const rest = path.slice(rootName.length);
  const names = rest.split('/').filter((name) => name !== '');
  if (names.length > 0 && rest.endsWith('/')) names.push('.');
  return [...(rootName === '' ? [] : [rootName]), ...(rest.startsWith('/') ? ['/'] : []), ...names];
}

/** Where the last element of a path starts; the trailing slash if there is one. */
function lastElementStart(path: string): number {
  if (path === '//') return 0;
  if (path.endsWith('/')) return path.length - 1;
  const slash = path.lastIndexOf('/');
  return slash === 1 && path.startsWith('/') ? 0 : slash + 1;
}

/** The path without its last element and the slashes before it: `a//b` gives `a`, `/a` gives `/`, `a/` gives `a`. */
export function parentPath(path: string): string {
  const start = lastElementStart(path);
  const before = path.slice(0, start);
  const rootName = rootNameEnd(before);
  const rootDirectory = before !== '//' && before[rootName] === '/' ? rootName : -1;
  let end = start;
  while (end > 0 && end - 1 !== rootDirectory && path[end - 1] === '/') end--;
  return end === 1 && rootDirectory === 0 && path[start] === '/' ? '' : path.slice(0, end);
}

/** Whether the last element is the root directory itself. */
export function endsInRoot(path: string): boolean {
  return pathElements(path).at(-1) === '/';
}

/** `name` below `directory`. Even an absolute name is appended. */
export function joinPaths(directory: string, name: string): string {
  const separator =
    directory === '' || name === '' || directory.endsWith('/') || name.startsWith('/') ? '' : '/';
  return directory + separator + name;
}

/** Orders paths element by element, so `a//b` and `a/b`, or `a/` and `a/.`, are equal. */
export function comparePaths(a: string, b: string): number {
  const left = pathElements(a);
  const right = pathElements(b);
  for (const [index, element] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareUtf8(element, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
