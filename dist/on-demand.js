import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepInputs,
  mergeArchives,
  planProject,
  runCompile,
  runMerge,
  runPlan,
  writeReport
} from "./shared-tar.js";
import "./shared-output-file.js";
import "./shared-forge.js";
import "./shared-launchers.js";
import "./shared-report.js";
import "./shared-plain-input.js";
import "./shared-summaries.js";
import {
  counted
} from "./shared-site.js";
import {
  CREATION_LIMIT,
  DEPLOYED_LIMIT,
  NOT_DEPLOYED,
  compareWithLimits,
  excessText
} from "./shared-options.js";
import "./shared-proxies.js";
import "./shared-shard-objects.js";
import "./shared-graphology.js";
import "./shared-merge.js";
import "./shared-package.js";
import "./shared-routes.js";
import {
  contractId,
  find,
  indexJson
} from "./shared-selection.js";
import "./shared-valibot.js";
import "./shared-errors.js";
import "./shared-runtime.js";

// src/sizes/code-sizes.ts
var OBJECTS = { deployed: "deployedBytecode", creation: "bytecode" };
async function readCodeSizes(output) {
  const root = await indexJson(output, isOnTheWay);
  return (find(root, "contracts")?.members ?? []).flatMap(
    ({ key: source, value: contracts }) => (contracts.members ?? []).flatMap(({ key: name, value: contract }) => {
      const deployed = objectSize(find(contract, "evm", OBJECTS.deployed, "object"));
      const creation = objectSize(find(contract, "evm", OBJECTS.creation, "object"));
      const hasNoCode = (deployed ?? 0) === 0 && (creation ?? 0) === 0;
      const isKnown = deployed !== void 0 || creation !== void 0;
      return hasNoCode && isKnown ? [] : [{ id: contractId(source, name), source, deployed, creation }];
    })
  );
}
function isOnTheWay(path) {
  const [top, , , evm, object] = path;
  if (path.length === 0) return true;
  if (top !== "contracts") return false;
  if (path.length < 4) return true;
  if (evm !== "evm" || path.length > 5) return false;
  return path.length === 4 || object === OBJECTS.deployed || object === OBJECTS.creation;
}
function objectSize(node) {
  return node?.kind === "string" ? (node.end - node.start - 2) / 2 : void 0;
}

// src/commands/check-sizes.ts
var SHOWN = 50;
async function checkSizes(outputs, options, note) {
  const limits = {
    deployed: options["size-limit"] ?? DEPLOYED_LIMIT,
    creation: options["creation-size-limit"] ?? CREATION_LIMIT,
    skip: options["size-skip"].length === 0 ? NOT_DEPLOYED : options["size-skip"]
  };
  const checked = [];
  for (const { output, label } of outputs)
    checked.push({ label, ...compareWithLimits(await readCodeSizes(output), limits) });
  const isOver = checked.some(({ excesses }) => excesses.length > 0);
  const fails = isOver && options["size-check"] !== "warn";
  if (fails || !options.quiet) for (const line of sizeLines(checked)) note(line);
  return { outputs: checked, fails };
}
function sizeLines(outputs) {
  const over = outputs.flatMap(
    ({ excesses, label }) => excesses.map((excess) => `${label === void 0 ? "" : `${label}: `}${excessText(excess)}`)
  );
  const unselected = outputs.reduce((sum, each) => sum + each.unselected, 0);
  return [
    ...over.slice(0, SHOWN),
    ...over.length > SHOWN ? [`and ${counted(over.length - SHOWN, "more contract")} over a limit`] : [],
    ...unselected === 0 ? [] : [
      `size check: ${counted(unselected, "contract")} not checked: select evm.bytecode.object and evm.deployedBytecode.object in the input`
    ]
  ];
}
export {
  checkSizes,
  keepInputs,
  mergeArchives,
  planProject,
  runCompile,
  runMerge,
  runPlan,
  writeReport
};
