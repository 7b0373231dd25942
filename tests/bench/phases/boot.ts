import type { Phase } from '../../measure/phase';
import { bootStrapi, type LoadTime } from '../../measure/strapi';

/** One boot. */
export const phase: Phase<{ disabled: boolean }, LoadTime> = async ({ disabled }) =>
  (await bootStrapi({ disabled })).load;
