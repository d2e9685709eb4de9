import type { Json, JsonObject } from '../template.ts';
import type { BlobStore } from './blobs.ts';
import { json, type ServiceResponse, twirpError } from './response.ts';
import type { TokenScope } from './token.ts';

/** An artifact as it is stored. */
export interface StoredArtifact {
  readonly id: number;
  readonly run: string;
  readonly job: string;
  readonly attempt: number;
  readonly name: string;
  readonly mimeType: string;
  readonly createdAt: string;
  readonly blob: string;
  /** Of its bytes, as the uploader said. Absent until it is finalized. */
  size: number | undefined;
  digest: string | undefined;
}

/** The artifact service, version 4 (`github.actions.results.api.v1.ArtifactService`). */
export class ArtifactStore {
  readonly #blobs: BlobStore;
  readonly #artifacts: StoredArtifact[] = [];
  /**
   * Whether a name that an earlier attempt of the run has used is free again. GitHub's behaviour is reported both ways,
   * so a test should hold in both.
   */
  readonly #namesPerAttempt: boolean;
  #lastId = 0;

  constructor(blobs: BlobStore, namesPerAttempt: boolean) {
    this.#blobs = blobs;
    this.#namesPerAttempt = namesPerAttempt;
  }

  /** Finalized artifacts of all runs, oldest first. */
  get all(): readonly StoredArtifact[] {
    return this.#artifacts.filter(({ size }) => size !== undefined);
  }

  /** Of the artifact with this id, as a filter of a listing gives it. */
  nameOf(id: Json | undefined): string | undefined {
    return this.#artifacts.find((artifact) => String(artifact.id) === textOf(id))?.name;
  }

  handle(method: string, request: JsonObject, scope: TokenScope, origin: string): ServiceResponse {
    // A token opens its own run only.
    if (request.workflow_run_backend_id !== scope.run) {
      return twirpError(403, 'permission_denied', 'the token is not for this workflow run');
    }
    const name = String(request.name ?? '');
    switch (method) {
      case 'CreateArtifact':
        return this.#create(name, request, scope, origin);
      case 'FinalizeArtifact':
        return this.#finalize(name, request, scope);
      case 'ListArtifacts':
        return this.#list(request, scope);
      case 'GetSignedArtifactURL': {
        const artifact = this.#find(name, String(request.workflow_job_run_backend_id), scope);
        if (artifact === undefined) return twirpError(404, 'not_found', 'artifact not found');
        return json({ signed_url: this.#blobs.sign(origin, artifact.blob, 'r', scope) });
      }
      case 'DeleteArtifact': {
        const artifact = this.#find(name, String(request.workflow_job_run_backend_id), scope);
        if (artifact === undefined) return twirpError(404, 'not_found', 'artifact not found');
        this.#artifacts.splice(this.#artifacts.indexOf(artifact), 1);
        this.#blobs.delete(artifact.blob);
        return json({ ok: true, artifact_id: String(artifact.id) });
      }
      default:
        return twirpError(404, 'bad_route', `no method ${method}`);
    }
  }

  #create(name: string, request: JsonObject, scope: TokenScope, origin: string): ServiceResponse {
    const taken = this.#artifacts.some(
      (other) =>
        other.run === scope.run &&
        other.name === name &&
        (!this.#namesPerAttempt || other.attempt === scope.attempt),
    );
    if (taken) {
      const message = `an artifact with this name already exists on the workflow run`;
      return twirpError(409, 'already_exists', message);
    }
    const mimeType = textOf(request.mime_type) ?? 'application/zip';
    const fileName = mimeType === 'application/zip' && !name.endsWith('.zip') ? `${name}.zip` : name;
    const blob = this.#blobs.create(name, {
      contentType: mimeType,
      contentDisposition: `attachment; filename="${fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
    const createdAt = new Date().toISOString();
    const { run, job, attempt } = scope;
    this.#lastId += 1;
    this.#artifacts.push({
      id: this.#lastId,
      run,
      job,
      attempt,
      name,
      mimeType,
      createdAt,
      blob,
      size: undefined,
      digest: undefined,
    });
    return json({ ok: true, signed_upload_url: this.#blobs.sign(origin, blob, 'w', scope) });
  }

  #finalize(name: string, request: JsonObject, scope: TokenScope): ServiceResponse {
    const artifact = this.#artifacts.findLast(
      (each) =>
        each.run === scope.run && each.job === scope.job && each.name === name && each.size === undefined,
    );
    const content = artifact === undefined ? undefined : this.#blobs.content(artifact.blob);
    if (artifact === undefined || content === undefined)
      return twirpError(404, 'not_found', 'artifact not found');
    const size = Number(request.size ?? 0);
    if (size !== content.length) {
      return twirpError(
        400,
        'invalid_argument',
        `size ${size} differs from the ${content.length} bytes received`,
      );
    }
    artifact.size = size;
    artifact.digest = textOf(request.hash);
    return json({ ok: true, artifact_id: String(artifact.id) });
  }

  #list(request: JsonObject, scope: TokenScope): ServiceResponse {
    const name = textOf(request.name_filter);
    const id = textOf(request.id_filter);
    const artifacts = this.all.filter(
      (each) =>
        each.run === scope.run &&
        (name === undefined || each.name === name) &&
        (id === undefined || String(each.id) === id),
    );
    return json({ artifacts: artifacts.map(describe) });
  }

  #find(name: string, job: string, scope: TokenScope): StoredArtifact | undefined {
    const named = this.all.filter((each) => each.run === scope.run && each.name === name);
    return named.find((each) => each.job === job) ?? named.at(-1);
  }
}

function describe(artifact: StoredArtifact): JsonObject {
  return {
    workflow_run_backend_id: artifact.run,
    workflow_job_run_backend_id: artifact.job,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.size ?? 0),
    created_at: artifact.createdAt,
    ...(artifact.digest === undefined ? {} : { digest: artifact.digest }),
  };
}

/** Protobuf's wrapper values are bare in JSON; tolerates the `{ value }` form too. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'value' in value) return String(value.value);
  return value === undefined || value === null ? undefined : String(value);
}
