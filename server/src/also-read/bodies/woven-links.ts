/** What a woven link says. */
export interface LinkText {
  /** "Also Read": stands before the headline. */
  label: string;
  title: string;
  url: string;
}

/** A link with its place in one field: the paragraph it follows, 0-based among the pieces of the field. */
export interface PlacedText extends LinkText {
  afterBlock: number;
}

/** A link to weave in; in a zone with the component, and where it has several fields to read, the field. */
export interface WovenLink extends PlacedText {
  component?: number;
  field?: string;
}
