import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  messageOf,
  nodeErrorCode
} from "./chunk-VSFHRKBI.js";

// src/files/file-reader.ts
import { readFileSync } from "node:fs";

// src/files/file-access.ts
import { realpathSync as realpathSync2 } from "node:fs";

// src/files/normalize.ts
import { realpathSync, statSync } from "node:fs";

// src/json/key-order.ts
function compareUtf8(a, b) {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}
function rank(unit) {
  if (unit < 55296) return unit;
  return unit < 57344 ? unit + 8192 : unit - 2048;
}

// src/files/paths.ts
function rootNameEnd(path) {
  if (path === "//") return 2;
  if (!path.startsWith("//") || path[2] === "/") return 0;
  const slash = path.indexOf("/", 2);
  return slash === -1 ? path.length : slash;
}
function pathElements(path) {
  const rootName = path.slice(0, rootNameEnd(path));
  const rest = path.slice(rootName.length);
  const names = rest.split("/").filter((name) => name !== "");
  if (names.length > 0 && rest.endsWith("/")) names.push(".");
  return [...rootName === "" ? [] : [rootName], ...rest.startsWith("/") ? ["/"] : [], ...names];
}
function lastElementStart(path) {
  if (path === "//") return 0;
  if (path.endsWith("/")) return path.length - 1;
  const slash = path.lastIndexOf("/");
  return slash === 1 && path.startsWith("/") ? 0 : slash + 1;
}
function parentPath(path) {
  const start = lastElementStart(path);
  const before = path.slice(0, start);
  const rootName = rootNameEnd(before);
  const rootDirectory = before !== "//" && before[rootName] === "/" ? rootName : -1;
  let end = start;
  while (end > 0 && end - 1 !== rootDirectory && path[end - 1] === "/") end--;
  return end === 1 && rootDirectory === 0 && path[start] === "/" ? "" : path.slice(0, end);
}
function endsInRoot(path) {
  return pathElements(path).at(-1) === "/";
}
function joinPaths(directory, name) {
  const separator = directory === "" || name === "" || directory.endsWith("/") || name.startsWith("/") ? "" : "/";
  return directory + separator + name;
}
function comparePaths(a, b) {
  const left = pathElements(a);
  const right = pathElements(b);
  for (const [index, element] of left.entries()) {
    const other = right[index];
    if (other === void 0) return 1;
    const order = compareUtf8(element, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

// src/files/normalize.ts
function normalizeByText(path, cwd) {
  return withoutDots(absolute(path, cwd));
}
function normalizeOnDisk(path, cwd) {
  const full = absolute(path, cwd);
  const elements = pathElements(full);
  let existing = elements.length;
  while (existing > 0 && statIfThere(elements.slice(0, existing).reduce(joinPaths)) === void 0) existing--;
  if (existing === 0) return withoutDots(full);
  const root = hasRootName(full) ? "/" : "";
  const head = root + realpathSync.native(elements.slice(0, existing).reduce(joinPaths));
  const tail = elements.slice(existing);
  return withoutDots(tail.reduce(joinPaths, head));
}
function statIfThere(path) {
  try {
    return statSync(path);
  } catch (error) {
    const code = nodeErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw error;
  }
}
function isInside(directory, path) {
  const outer = pathElements(directory);
  if (outer.at(-1) === ".") outer.pop();
  const inner = pathElements(path);
  return outer.every((element, index) => inner[index] === element);
}
function absolute(path, cwd) {
  if (/^\/\/[^/]*$/.test(path)) return path + cwd;
  if (path.startsWith("/")) return path;
  return path === "" ? cwd : joinPaths(cwd, path);
}
function hasRootName(path) {
  return /^\/\/[^/]/.test(path);
}
function withoutDots(path) {
  const elements = pathElements(path);
  const root = hasRootName(path) ? `${elements.shift()}/` : "/";
  const names = [];
  for (const element of elements) {
    if (element === "..") names.pop();
    else if (element !== "." && element !== "/") names.push(element);
  }
  if (names.length > 0 && elements.at(-1) === ".") names.push(".");
  return root + names.join("/");
}

// src/files/file-access.ts
function splitAllowPaths(value) {
  return value.split(",").filter((path) => path !== "");
}
function checkFileAccess(access) {
  if (access.includePaths.length > 0) {
    if (access.basePath === "") return "--include-path option requires a non-empty base path.";
    if (access.includePaths.includes("")) return "Empty values are not allowed in --include-path.";
  }
  if (access.basePath === "") return void 0;
  const basePath = normalizeByText(access.basePath, realpathSync2(access.cwd));
  const stats = statIfThere(basePath);
  if (stats === void 0) return `Base path does not exist: "${basePath}"`;
  return stats.isDirectory() ? void 0 : `Base path is not a directory: "${basePath}"`;
}
function sourceDirectories(access) {
  const cwd = realpathSync2(access.cwd);
  const basePath = access.basePath === "" ? "" : normalizeByText(access.basePath, cwd);
  const includePaths = access.includePaths.map((path) => normalizeByText(path, cwd));
  const allowed = [
    ...access.allowedPaths.filter((path) => path !== ""),
    basePath === "" ? "." : basePath,
    ...includePaths
  ];
  const distinct = allowed.filter(
    (path, index) => allowed.findIndex((other) => comparePaths(other, path) === 0) === index
  );
  return { cwd, prefixes: [basePath, ...includePaths], allowed: distinct.sort(comparePaths) };
}

// src/files/file-reader.ts
function createFileReader(access) {
  const directories = sourceDirectories(access);
  const delivered = /* @__PURE__ */ new Set();
  return (name) => {
    try {
      const result = readAllowed(name, directories);
      if ("error" in result) return result;
      if (delivered.has(name)) throw new Error(`"${name}" was read before`);
      delivered.add(name);
      return result;
    } catch (error) {
      return { error: `Exception in read callback: ${messageOf(error)}` };
    }
  };
}
function readAllowed(name, { cwd, prefixes, allowed }) {
  const stripped = name.startsWith("file://") ? name.slice("file://".length) : name;
  const candidates = prefixes.map((prefix) => normalizeOnDisk(joinPaths(prefix, stripped), cwd)).filter((path2) => statIfThere(path2) !== void 0);
  const [path, ...others] = candidates;
  if (path === void 0) {
    return { error: `File not found. Searched the following locations: ${quoted(prefixes)}.` };
  }
  if (others.length > 0) {
    const found = "Multiple matching files found inside base path and/or include paths";
    return { error: `Ambiguous import. ${found}: ${quoted(candidates)}.` };
  }
  if (!allowed.some((directory) => isInside(normalizeOnDisk(directory, cwd), path))) {
    return { error: `File outside of allowed directories. The following are allowed: ${quoted(allowed)}.` };
  }
  if (statIfThere(path)?.isFile() !== true) return { error: "Not a valid file." };
  return { contents: readFileSync(path) };
}
function quoted(paths) {
  return paths.map((path) => `"${path}"`).join(", ");
}

export {
  compareUtf8,
  pathElements,
  parentPath,
  endsInRoot,
  joinPaths,
  splitAllowPaths,
  checkFileAccess,
  createFileReader
};
