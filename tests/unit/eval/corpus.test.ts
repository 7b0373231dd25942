import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { limitQueries, readCorpus, readGrades, type Document } from '../../eval/corpus';

const DOCUMENT: Document = { id: 'a', title: 'A', body: 'Text', locale: 'en', publishedAt: null };

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const write = (content: unknown): string => {
  const file = path.join(folder, 'file.json');
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('a corpus', () => {
  it('is read without what its grades were made from', () => {
    const file = write([{ ...DOCUMENT, labels: { topic: '1' } }]);
    expect(readCorpus(file)).toEqual([DOCUMENT]);
  });

  it.each([
    ['a broken file', '[{', /file\.json: is not JSON/],
    ['an object', {}, /file\.json: must be an array/],
    ['no documents', [], /file\.json: holds no documents/],
    ['a text as a document', ['a'], /file\.json: entry 0: must be an object/],
    [
      'a title that is missing',
      [DOCUMENT, { ...DOCUMENT, id: 'b', title: null }],
      /entry 1 \("b"\): "title" must be a text/,
    ],
    [
      'a locale that is missing',
      [{ ...DOCUMENT, locale: '' }],
      /entry 0 \("a"\): "locale" must not be empty/,
    ],
    [
      'a date that is none',
      [{ ...DOCUMENT, publishedAt: 'soon' }],
      /"publishedAt" must be an ISO 8601 date-time or null/,
    ],
    ['a date that is left out', [{ ...DOCUMENT, publishedAt: undefined }], /"publishedAt" must be/],
    ['an id that occurs twice', [DOCUMENT, DOCUMENT], /entry 1: "id" "a" occurs twice/],
  ])('is refused with file, entry and key: %s', (_, content, reason) => {
    expect(() => readCorpus(write(content))).toThrow(reason);
  });

  it('that does not exist is named', () => {
    expect(() => readCorpus(path.join(folder, 'none.json'))).toThrow(/none\.json: cannot be read/);
  });
});

describe('grades', () => {
  const corpus = [DOCUMENT, { ...DOCUMENT, id: 'b' }];

  it('are read by query', () => {
    expect(readGrades(write({ a: { b: 2 } }), corpus)).toEqual(new Map([['a', { b: 2 }]]));
  });

  it.each([
    ['an array', [], /must be an object of queries/],
    ['no queries', {}, /holds no queries/],
    ['a query that is no document', { c: {} }, /query "c": is no document of the corpus/],
    ['a document that does not exist', { a: { c: 1 } }, /query "a": "c" is no document/],
    [
      'a grade that is none',
      { a: { b: -1 } },
      /query "a": the grade of "b" must be a whole number/,
    ],
    ['grades that are none', { a: 2 }, /query "a": must be an object of grades/],
  ])('are refused with file, query and document: %s', (_, content, reason) => {
    expect(() => readGrades(write(content), corpus)).toThrow(reason);
  });
});

describe('a limit on queries', () => {
  const all = new Map(['a', 'b', 'c', 'd'].map((id) => [id, {}]));

  it('spreads them evenly', () => {
    expect([...limitQueries(all, 2).keys()]).toEqual(['a', 'c']);
  });

  it('changes nothing when there are fewer, or no limit', () => {
    expect(limitQueries(all, 9)).toBe(all);
    expect(limitQueries(all, undefined)).toBe(all);
  });
});
