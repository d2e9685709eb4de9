import { arch, platform } from 'node:os';
import { delimiter } from 'node:path';
import type { Json, JsonObject } from './template.ts';

/** Keys of `github` that steps also find as `GITHUB_…` (actions/runner, `GitHubContext`). */
const GITHUB_KEYS = [
  'action',
  'action_path',
  'action_ref',
  'action_repository',
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'env',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'output',
  'path',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'state',
  'step_summary',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace',
];

/** Folders of one job. */
export interface JobFolders {
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly home: string;
}

/** What a process on a runner inherits from the machine. Only `PATH` is that of this machine. */
export function machineEnvironment({ home }: JobFolders): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    USER: 'runner',
    LANG: 'C.UTF-8',
    SHELL: '/bin/bash',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
  };
}

/** The `runner` context. */
export function runnerContext({ temp, toolCache, workspace }: JobFolders, debug: boolean): JsonObject {
  const systems: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'Linux',
    darwin: 'macOS',
    win32: 'Windows',
  };
  return {
    os: systems[platform()] ?? 'Linux',
    arch: arch() === 'arm64' ? 'ARM64' : 'X64',
    name: 'harness',
    environment: 'github-hosted',
    temp,
    tool_cache: toolCache,
    workspace,
    ...(debug ? { debug: '1' } : {}),
  };
}

/** `GITHUB_…` and `RUNNER_…` of these contexts. */
export function contextEnvironment(github: JsonObject, runner: JsonObject): Record<string, string> {
  const ofGitHub = GITHUB_KEYS.filter((key) => isScalar(github[key])).map(
    (key) => [key, github[key]] as const,
  );
  return Object.fromEntries([
    ...ofGitHub.map(([key, value]) => [`GITHUB_${key.toUpperCase()}`, String(value)]),
    ...Object.entries(runner).map(([key, value]) => [`RUNNER_${key.toUpperCase()}`, String(value)]),
  ]);
}

/** `INPUT_…`: the runner keeps every character but spaces. */
export function inputEnvironment(inputs: ReadonlyMap<string, string>): Record<string, string> {
  const entries = [...inputs].map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  return Object.fromEntries(entries);
}

/** `PATH` with what steps wrote to `GITHUB_PATH`, the newest first. */
export function withPaths(path: string, added: readonly string[]): string {
  return [...[...added].reverse(), path].join(delimiter);
}

function isScalar(value: Json | undefined): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';
}
