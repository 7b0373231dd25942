const NUMBER = /^[-+]?[\d.,]+( ?[%×])?$/;

/** Rows of text under headings; columns of numbers stand right. */
export const formatTable = (headings: string[], rows: string[][]): string => {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length))
  );
  const right = headings.map((_, column) =>
    rows.every((row) => !row[column] || row[column] === '–' || NUMBER.test(row[column]))
  );
  const line = (row: string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return right[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [
    line(headings),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map(line),
  ].join('\n');
};
