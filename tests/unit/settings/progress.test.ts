import { progressOf } from '../../../admin/src/settings/archive/progress';
import type { RebuildStatus } from '../../../shared/contracts';

const rebuild = (some: Partial<RebuildStatus['rebuild']>): RebuildStatus['rebuild'] => ({
  state: 'running',
  uid: null,
  phase: 'reading',
  done: 0,
  total: 0,
  startedAt: null,
  endedAt: null,
  error: null,
  ...some,
});

it('counts stories, which take three steps each', () => {
  expect(progressOf(rebuild({ phase: 'listing', done: 3600, total: 15_000 }))).toEqual({
    done: 1200,
    total: 5000,
    percent: 24,
  });
});

it('never says that all is done before it is, nor more than all', () => {
  expect(progressOf(rebuild({ done: 14_999, total: 15_000 }))).toMatchObject({
    done: 4999,
    percent: 99,
  });
  expect(progressOf(rebuild({ done: 20, total: 15 }))).toMatchObject({ done: 5, percent: 100 });
});

it('tells nothing before there is a total, nor while only the lists are made again', () => {
  expect(progressOf(rebuild({ phase: '' }))).toBeNull();
  expect(progressOf(rebuild({ phase: 'relisting', done: 15, total: 15 }))).toBeNull();
});
