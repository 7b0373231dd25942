import type { Core } from '@strapi/types';
import type { HttpContext } from './http';

interface AuthService {
  verify: (auth: unknown, config: { scope: string[] }) => Promise<void>;
}

/** Whether the caller of a content-API request holds a permission, whatever it logged in with. */
export const mayCall = async (
  strapi: Core.Strapi,
  ctx: Pick<HttpContext, 'state'>,
  scope: string
): Promise<boolean> => {
  try {
    await (strapi.get('auth') as AuthService).verify(ctx.state.auth, { scope: [scope] });
    return true;
  } catch {
    return false;
  }
};
