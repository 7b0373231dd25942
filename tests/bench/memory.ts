/** Memory of this process while it works, over what it took at rest. Needs `node --expose-gc`. */

export interface Peak {
  /** All that the operating system gave the process, in MB. */
  rss: number;
  /** What the program itself keeps hold of, right after garbage collection, in MB: heap and buffers. */
  live: number;
}

const SAMPLE_MS = 100;

/** A collection takes tens of milliseconds: at each sample it would slow down what is measured. */
const COLLECT_MS = 2000;

const SETTLE_MS = 1500;

const MEGABYTE = 1024 * 1024;

const { gc } = globalThis as { gc?: () => void };

const read = (): Peak => {
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss: rss / MEGABYTE, live: (heapUsed + external) / MEGABYTE };
};

/** Starts watching. `look` may be called in between, for work that leaves timers no time. */
export const watchMemory = async () => {
  gc?.();
  // What the boot has left goes back to the operating system after a while.
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  gc?.();
  const idle = read();
  const peak = { ...idle };
  let sampled = performance.now();
  let collected = sampled;
  let collecting = 0;

  const look = (): void => {
    const now = performance.now();
    if (now - sampled < SAMPLE_MS) return;
    sampled = now;
    peak.rss = Math.max(peak.rss, read().rss);
    if (!gc || now - collected < COLLECT_MS) return;
    gc();
    collected = performance.now();
    collecting += collected - now;
    peak.live = Math.max(peak.live, read().live);
  };
  const timer = setInterval(look, SAMPLE_MS);

  return {
    look,
    /** @returns the memory at rest, the most over it, and the milliseconds that collecting took */
    stop: (): { idle: Peak; over: Peak; collecting: number } => {
      clearInterval(timer);
      const over = { rss: peak.rss - idle.rss, live: peak.live - idle.live };
      return { idle, over, collecting };
    },
  };
};
