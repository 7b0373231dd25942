import http from 'node:http';

/** An HTTP client with one connection that stays open, as a site's server would hold to its CMS. */
export const createClient = (port: number) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    /** Milliseconds until the whole answer was there. @throws Error when it is not 200 */
    time: (path: string, headers: Record<string, string> = {}): Promise<number> =>
      new Promise((resolve, reject) => {
        const started = performance.now();
        http
          .get({ host: '127.0.0.1', port, path, agent, headers }, (answer) => {
            const parts: Buffer[] = [];
            answer.on('data', (part: Buffer) => parts.push(part));
            answer.on('error', reject);
            answer.on('end', () => {
              const milliseconds = performance.now() - started;
              if (answer.statusCode === 200) resolve(milliseconds);
              else {
                const text = Buffer.concat(parts).toString().slice(0, 300);
                reject(new Error(`GET ${path} answered ${answer.statusCode}: ${text}`));
              }
            });
          })
          .on('error', reject);
      }),
    close: (): void => agent.destroy(),
  };
};
