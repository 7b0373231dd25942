import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../helpers/environment';

const SITE = `import { createClient, interleave, weave, type FactBox } from './lib/index.mjs';

const client = createClient({ url: 'https://cms.example' });
const { data, meta } = await client.articles<{ documentId: string; body: { type: string }[] | null }>('articles', {
  alsoRead: 'list',
});
const article = data[0];
const list = article && meta.alsoRead?.[article.documentId];
const { data: boxes } = await client.facts('articles', 'story');
export const titles: string[] = boxes.map((box: FactBox) => box.title);
export const parts = interleave(article?.body ?? [], list?.items ?? [], ({ label }) => ({ label }));
export const body: { type: string }[] = list ? weave(article?.body, list) : [];
`;

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diplomacy-site-'));
  fs.mkdirSync(path.join(folder, 'lib'));
  for (const name of ['index.mjs', 'index.d.mts']) {
    fs.copyFileSync(path.join(ROOT, 'dist/client', name), path.join(folder, 'lib', name));
  }
  const compilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: false, types: [] },
    ...{ target: 'ES2022', module: 'nodenext', lib: ['ES2022', 'DOM', 'DOM.Iterable'] },
  };
  fs.writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

/** @returns what the compiler has to say of a site of these words */
const problemsOf = (site: string): string => {
  fs.writeFileSync(path.join(folder, 'site.mts'), site);
  try {
    execFileSync(
      process.execPath,
      [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'],
      {
        cwd: folder,
      }
    );
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
};

describe('the client, copied into a site without the package', () => {
  it('has its types with it', () => {
    expect(problemsOf(SITE)).toBe('');
    expect(problemsOf(SITE.replace('box.title', 'box.heading'))).toMatch(
      /'heading' does not exist/
    );
  });

  it('has everything that its types promise', async () => {
    const types = fs.readFileSync(path.join(folder, 'lib/index.d.mts'), 'utf8');
    const promised = [...types.matchAll(/^export declare (?:const|class|function) (\w+)/gm)].map(
      ([, name]) => name
    );
    const script = "import('./lib/index.mjs').then((all) => console.log(Object.keys(all).join()))";
    const given = execFileSync(process.execPath, ['-e', script], { cwd: folder });
    expect(given.toString().trim().split(',').sort()).toEqual(promised.sort());
  });
});
