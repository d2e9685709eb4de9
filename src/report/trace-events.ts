import { now } from '../clock.ts';
import type { RunCost } from '../compilers/compiler.ts';
import type { RunInfo } from '../steps/observer.ts';
import type { Routes } from '../steps/routes.ts';

/** The lane of parasolc itself; those of compiler processes are counted from 1. */
export const OWN_LANE = 0;

/** An event of the Trace Event Format. Times in microseconds: since 1970, so that traces of several machines fit together. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  /** `X`: something that took time. `i`: a point in time. `M`: what a process or lane is called. */
  readonly ph: 'X' | 'i' | 'M';
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  /** The lane: what is in one lane does not overlap. */
  readonly tid: number;
  /** Of a point in time: it is one of the whole process. */
  readonly s?: 'p';
  readonly args: Readonly<Record<string, unknown>>;
}

/** The process and the lane of an event. */
export interface TracePlace {
  readonly pid: number;
  readonly tid: number;
}

/** Something that took time, from and to milliseconds since 1970. */
export function spanEvent(
  span: { readonly name: string; readonly cat: string; readonly begun: number; readonly ended: number },
  { pid, tid }: TracePlace,
  args: TraceEvent['args'] = {},
): TraceEvent {
  // Rounded to the inside: what follows in the same lane must not overlap.
  const ts = Math.ceil(span.begun * 1000);
  const dur = Math.max(Math.floor(span.ended * 1000) - ts, 0);
  return { name: span.name, cat: span.cat, ph: 'X', ts, dur, pid, tid, args };
}

/** A run of solc. */
export function runEvent(
  { label, kind, contracts, predicted }: Pick<RunInfo, 'label' | 'kind' | 'contracts' | 'predicted'>,
  { begun, ...cost }: Partial<RunCost> & { readonly begun: number; readonly wall: number },
  place: TracePlace,
): TraceEvent {
  const span = { name: label, cat: kind, begun, ended: begun + cost.wall };
  return spanEvent(span, place, { unit: label, contracts, predicted, ...cost });
}

/** How contracts were compiled. */
export function routesEvent(routes: Routes, pid: number): TraceEvent {
  const [ts, tid] = [Math.round(now() * 1000), OWN_LANE];
  return { name: 'routes', cat: 'routes', ph: 'i', ts, pid, tid, s: 'p', args: { ...routes } };
}

/** What a process is called. */
export function processName(name: string, pid: number): TraceEvent {
  return { name: 'process_name', cat: '', ph: 'M', ts: 0, pid, tid: OWN_LANE, args: { name } };
}

/** What a lane is called. */
export function laneName({ pid, tid }: TracePlace): TraceEvent {
  const name = tid === OWN_LANE ? 'parasolc' : `solc process ${tid}`;
  return { name: 'thread_name', cat: '', ph: 'M', ts: 0, pid, tid, args: { name } };
}
