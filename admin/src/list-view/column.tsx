import { PLUGIN_ID } from '../../../shared/plugin';
import { knownArticleType } from './known-types';
import { RecordsCell } from './RecordsCell';

interface Header {
  name: string;
  [key: string]: unknown;
}

interface Columns {
  displayedHeaders: Header[];
  layout: unknown;
}

/** The hook is not told which type it is asked for. */
const listedType = (): string =>
  /\/content-manager\/collection-types\/([^/?#]+)/.exec(window.location.pathname)?.[1] ?? '';

/** Adds a column with the records to the lists of articles. */
export const addRecordsColumn = (columns: Columns): Columns => {
  const type = knownArticleType(decodeURIComponent(listedType()));
  if (!type) return columns;
  const header: Header = {
    name: 'diplomacyRecords',
    attribute: { type: 'custom' },
    label: { id: `${PLUGIN_ID}.records.column`, defaultMessage: 'Records' },
    searchable: false,
    sortable: false,
    cellFormatter: (row: Record<string, unknown>) => (
      <RecordsCell relations={type.relations} row={row} />
    ),
  };
  // Beside the title, where it is in sight: a list's last columns often are not.
  const headers = columns.displayedHeaders;
  const title = headers.findIndex(({ name }) => name === type.fields.title);
  const place = title < 0 ? headers.length : title + 1;
  return {
    ...columns,
    displayedHeaders: [...headers.slice(0, place), header, ...headers.slice(place)],
  };
};
