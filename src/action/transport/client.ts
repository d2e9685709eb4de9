import { basename, dirname } from 'node:path';
import { endCutResponses } from './cut-responses.ts';

/** An artifact of this workflow run, as the service lists it. */
export interface StoredArtifact {
  readonly name: string;
  readonly id: number;
  /** In bytes. */
  readonly size: number;
  /** `sha256:…`; not known of artifacts that old clients uploaded. */
  readonly digest?: string | undefined;
}

/** The artifact service, one attempt per call: errors of the client are thrown unchanged. */
export interface ArtifactClient {
  list(): Promise<readonly StoredArtifact[]>;
  /** Uploads a file as it is; the artifact gets the file's name. Returns the digest of what was sent, `sha256:…`. */
  upload(file: string, options: { readonly retentionDays?: number }): Promise<string>;
  /** Downloads into a folder that is empty. */
  download(artifact: StoredArtifact, folder: string): Promise<void>;
}

/**
 * GitHub's own client. It is loaded when it is first needed: it is the larger part of the bundle, and takes a
 * tenth of a second.
 */
export async function githubArtifacts(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  endCutResponses();
  const client = new DefaultArtifactClient();
  return {
    async list() {
      const { artifacts } = await client.listArtifacts();
      return artifacts;
    },
    async upload(file, options) {
      const { digest } = await client.uploadArtifact(basename(file), [file], dirname(file), {
        ...options,
        skipArchive: true,
      });
      return `sha256:${digest}`;
    },
    async download(artifact, folder) {
      await client.downloadArtifact(artifact.id, { path: folder, skipDecompress: true });
    },
  };
}
