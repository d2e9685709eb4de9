/**
 * Names of artifacts: `parasolc-plan-a1.tgz`, `parasolc-part-3-a2-r1.tgz`. They carry the attempt of the workflow
 * run, since artifacts cannot be replaced and those of earlier attempts stay; and the try of an upload, since one
 * whose answer was lost may have taken its name.
 */
export type ArtifactKind =
  | { readonly kind: 'plan' }
  | { readonly kind: 'output' }
  | { readonly kind: 'part'; readonly shard: number }
  /** Why a shard has no part. */
  | { readonly kind: 'failure'; readonly shard: number };

export type ArtifactName = ArtifactKind & { readonly attempt: number; readonly retry: number };

/** The name of an artifact, which is also the file name. */
export function artifactName(prefix: string, name: ArtifactName): string {
  const shard = 'shard' in name ? `-${name.shard}` : '';
  const retry = name.retry === 0 ? '' : `-r${name.retry}`;
  return `${prefix}-${name.kind}${shard}-a${name.attempt}${retry}.tgz`;
}

const NAME =
  /^(?:(?<whole>plan|output)|(?<ofShard>part|failure)-(?<shard>\d{1,4}))-a(?<attempt>\d{1,6})(?:-r(?<retry>\d{1,3}))?\.tgz$/;

/** Parses a name; `undefined` if parasolc did not make it, or it has another prefix. */
export function parseArtifactName(prefix: string, text: string): ArtifactName | undefined {
  if (!text.startsWith(`${prefix}-`)) return undefined;
  const groups = NAME.exec(text.slice(prefix.length + 1))?.groups;
  if (groups === undefined) return undefined;
  const [attempt, retry] = [Number(groups.attempt), Number(groups.retry ?? 0)];
  if (groups.whole !== undefined) return { kind: groups.whole as 'plan' | 'output', attempt, retry };
  return { kind: groups.ofShard as 'part' | 'failure', shard: Number(groups.shard), attempt, retry };
}

/** The one that was uploaded last: of the latest attempt, and in it of the latest try. */
export function latestOf<Item extends { readonly name: ArtifactName }>(
  items: readonly Item[],
): Item | undefined {
  return items.reduce<Item | undefined>(
    (latest, item) => (latest === undefined || isLater(item.name, latest.name) ? item : latest),
    undefined,
  );
}

function isLater(a: ArtifactName, b: ArtifactName): boolean {
  return a.attempt !== b.attempt ? a.attempt > b.attempt : a.retry > b.retry;
}
