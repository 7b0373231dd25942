/** The part of a failed request that tells what is wrong, as Strapi's store keeps it. */
export interface RequestError {
  status?: number;
  message?: string;
  details?: unknown;
}

/** The user lacks a right: what was asked for is not for them, and trying again would not help. */
export const isForbidden = (error: unknown): boolean =>
  (error as RequestError | null | undefined)?.status === 403;
