import { Box } from '@strapi/design-system';
import { lazy, Suspense } from 'react';

const FlagImage = lazy(() => import('./FlagImage'));

/** A country's flag; its name stands beside it. As SVG, since Windows draws no flags among its letters. */
export const Flag = ({ code }: { code: string }) => (
  <Suspense fallback={<Box tag="span" display="inline-block" width="2.1rem" height="1.4rem" />}>
    <FlagImage code={code} />
  </Suspense>
);
