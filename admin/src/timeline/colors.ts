/** Blue and orange: told apart by everyone, in both themes. */
export const COLORS = ['primary600', 'warning500'] as const;
