import { link, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfFile } from '../../bytes.ts';
import { messageOf, ParasolcError } from '../../errors.ts';
import { makeFolder } from '../../files/make-folder.ts';
import type { ArtifactClient, StoredArtifact } from './client.ts';
import { type ArtifactKind, type ArtifactName, artifactName, parseArtifactName } from './names.ts';
import { isTransient, type RetryPolicy, withinBudget } from './retry.ts';

/** The artifacts of one project in a workflow run. */
export interface Transfer {
  /**
   * Uploads a file. Fails with `TRANSFER_FAILED`.
   *
   * @param retentionDays how long it is kept; without it as long as the repository says
   * @returns the name of the artifact
   */
  upload(kind: ArtifactKind, file: string, retentionDays?: number): Promise<string>;
  /**
   * All artifacts of the project, of this attempt and those before. Fails with `TRANSFER_FAILED`, and with
   * `PLAN_INVALID` if there is one of a later attempt: this tool has not uploaded it.
   */
  list(): Promise<readonly NamedArtifact[]>;
  /** Downloads a file, and checks it against the digest that it was uploaded with. Fails with `TRANSFER_FAILED`. */
  download(artifact: NamedArtifact): Promise<string>;
}

export interface NamedArtifact {
  readonly name: ArtifactName;
  readonly stored: StoredArtifact;
}

interface TransferOptions {
  /** The client, when it is first needed. */
  open(): Promise<ArtifactClient>;
  /** What the names begin with. */
  readonly prefix: string;
  /** The attempt of the workflow run, from 1. */
  readonly attempt: number;
  /** A folder for what is under way. */
  readonly folder: string;
  readonly policy: RetryPolicy;
}

/**
 * Transfers that survive what the client gives up on: connections that are reset, responses that are
 * lost, URLs that have expired, bodies that are cut or altered.
 */
export function openTransfer({ open, prefix, attempt, folder, policy }: TransferOptions): Transfer {
  let opened: Promise<ArtifactClient> | undefined;
  const client = (): Promise<ArtifactClient> => {
    opened ??= open();
    return opened;
  };
  let downloads = 0;
  return {
    async upload(kind, file, retentionDays) {
      const digest = await digestOf(file);
      const nameOf = (retry: number): string => artifactName(prefix, { ...kind, attempt, retry });
      return transferring(`upload ${nameOf(0)}`, policy, async (retry) => {
        // An earlier try may have succeeded, with only its response lost.
        const there = retry === 0 ? undefined : await stored(await client(), digest, nameOf, retry);
        if (there !== undefined) return there;
        const name = nameOf(retry);
        await uploadAs(
          await client(),
          file,
          join(folder, `upload-${kind.kind}`),
          name,
          digest,
          retentionDays,
        );
        return name;
      });
    },
    async list() {
      const all = await transferring('list the artifacts of this workflow run', policy, async () =>
        (await client()).list(),
      );
      const named = all.flatMap((artifact): NamedArtifact[] => {
        const name = parseArtifactName(prefix, artifact.name);
        return name === undefined ? [] : [{ name, stored: artifact }];
      });
      refuseLater(named, attempt);
      return named;
    },
    download: ({ stored: artifact }) =>
      transferring(`download ${artifact.name}`, policy, async () => {
        const target = join(folder, `download-${downloads++}`);
        await makeFolder(target);
        await (await client()).download(artifact, target);
        const [came] = await readdir(target);
        if (came === undefined) throw new Error('nothing was downloaded');
        // The service says how the file is called; what it is packed as goes by our name.
        const file = join(target, artifact.name);
        await rename(join(target, came), file);
        const digest = await digestOf(file);
        if (artifact.digest && artifact.digest !== digest) {
          throw new Error(`the download differs from the upload: ${digest}, not ${artifact.digest}`);
        }
        return file;
      }),
  };
}

/** The latest artifact is preferred, so one that claims to be of an attempt to come would always be taken. */
function refuseLater(artifacts: readonly NamedArtifact[], attempt: number): void {
  const later = artifacts.filter(({ name }) => name.attempt > attempt);
  if (later.length === 0) return;
  throw new ParasolcError(
    'PLAN_INVALID',
    'this workflow run has artifacts of an attempt that does not exist yet',
    {
      facts: [`this is attempt ${attempt}`, ...later.slice(0, 5).map(({ stored }) => stored.name)],
      fix: 'find the step that uploads them; steps other than parasolc must use other names',
    },
  );
}

/** The name under which a file is there already, finished, by an earlier try. */
async function stored(
  client: ArtifactClient,
  digest: string,
  nameOf: (retry: number) => string,
  tries: number,
): Promise<string | undefined> {
  const names = new Set(Array.from({ length: tries }, (_, retry) => nameOf(retry)));
  const list = await client.list();
  return list.find((artifact) => names.has(artifact.name) && artifact.digest === digest)?.name;
}

async function uploadAs(
  client: ArtifactClient,
  file: string,
  folder: string,
  name: string,
  digest: string,
  retentionDays: number | undefined,
): Promise<void> {
  // The artifact is called as the file is; a link, so that what was packed is not copied for a name.
  await makeFolder(folder);
  const named = join(folder, name);
  await link(file, named);
  const sent = await client.upload(named, retentionDays === undefined ? {} : { retentionDays });
  if (sent !== digest) throw new Error(`the uploaded data differs from the file: ${sent}, not ${digest}`);
}

async function transferring<Result>(
  what: string,
  policy: RetryPolicy,
  act: (retry: number) => Promise<Result>,
): Promise<Result> {
  try {
    return await withinBudget(policy, act);
  } catch (cause) {
    throw new ParasolcError('TRANSFER_FAILED', `GitHub's artifact service failed to ${what}`, {
      cause,
      fix: fixFor(cause),
    });
  }
}

function fixFor(cause: unknown): string {
  const message = messageOf(cause);
  if (/Unable to get the ACTIONS_/.test(message)) {
    return 'run this step with `uses:` in a workflow: GitHub gives only actions the address and token of the service';
  }
  if (/not currently supported on GHES/.test(message)) return 'build on one runner (`command: build`)';
  if (/quota/i.test(message))
    return 'delete artifacts, or raise the quota (Settings, Billing), and re-run the failed jobs';
  if (!isTransient(cause))
    return 'check that the job has access to the artifacts of this run, and re-run the failed jobs';
  return 're-run the failed jobs';
}

/** The digest of a file, as the artifact service writes it. */
async function digestOf(file: string): Promise<string> {
  return `sha256:${await digestOfFile(file)}`;
}

/**
 * How long plans and parts are kept, in days. They are needed until the run has succeeded: failed jobs can be
 * run again for 30 days, but after this period all jobs must be run again.
 */
export const KEPT_FOR_RERUNS = 5;
