/**
 * For each node, itself and everything it can reach. Shared sub-results are not kept as sets of their own:
 * a graph of a few thousand nodes is walked once per node.
 */
export function closures<Node>(
  nodes: Iterable<Node>,
  next: (node: Node) => Iterable<Node>,
): ReadonlyMap<Node, ReadonlySet<Node>> {
  return new Map([...nodes].map((node) => [node, closureOf([node], next)]));
}

/** These nodes and everything they can reach. */
export function closureOf<Node>(from: Iterable<Node>, next: (node: Node) => Iterable<Node>): Set<Node> {
  const reached = new Set<Node>(from);
  // A set visits what is added to it while it is walked.
  for (const node of reached) for (const neighbour of next(node)) reached.add(neighbour);
  return reached;
}
