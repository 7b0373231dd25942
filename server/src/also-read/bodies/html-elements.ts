import type { PassageKind } from './passages';

const kinds = (kind: PassageKind, names: string): [string, PassageKind][] =>
  names.split(' ').map((name) => [name, kind]);

/** Elements that are a passage of their own, whatever they hold. */
export const PASSAGES = new Map<string, PassageKind>([
  ...kinds('paragraph', 'p'),
  ...kinds('heading', 'h1 h2 h3 h4 h5 h6'),
  // Items without their list occur in pasted text.
  ...kinds('list', 'ul ol dl menu dir li dt dd'),
  ...kinds('quote', 'blockquote'),
  ...kinds('code', 'pre listing'),
  ...kinds('table', 'table caption thead tbody tfoot tr td th'),
  ...kinds('embed', 'figure aside nav form fieldset details dialog search'),
  ...kinds('rule', 'hr'),
]);

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that only group passages: what they hold is read as if they were not there. */
export const CONTAINERS = names(
  'html body main article section div header footer address hgroup center'
);

/** Elements whose content is no text of the story. */
export const HIDDEN = names(
  'script style template noscript head title textarea select datalist iframe object video audio canvas svg math noembed noframes xmp'
);

/** Elements that show something: a paragraph that holds nothing else is not a paragraph of text. */
export const MEDIA = new Map<string, PassageKind>([
  ...kinds('image', 'img picture'),
  ...kinds('embed', 'iframe object video audio canvas svg math embed oembed'),
]);

/** Inside a passage: elements that keep words apart. */
export const BREAKS = names('br li dt dd tr td th p div h1 h2 h3 h4 h5 h6 figcaption summary');
