/** As many stories as an editor may have gone back and forth between. */
const KEPT = 20;

/**
 * What is kept about the stories that were opened, outside of any component. Strapi makes the panels anew whenever it
 * likes: on the other tab, in its drawer for narrow windows, after a change of language. A component's state would go then.
 * @returns what is kept under a key, made when there is nothing yet; the stories asked for last stay
 */
export const createStories = <T>(kept = KEPT) => {
  const stories = new Map<string, T>();
  return (key: string, make: () => T): T => {
    const entry = stories.has(key) ? (stories.get(key) as T) : make();
    // The one that was asked for last stands last.
    stories.delete(key);
    stories.set(key, entry);
    const [oldest] = stories.keys();
    if (stories.size > kept && oldest !== undefined) stories.delete(oldest);
    return entry;
  };
};
