import { Box } from '@strapi/design-system';
import { lazily } from './lazily';

const NoFlag = () => <Box tag="span" display="inline-block" width="2.1rem" height="1.4rem" />;

const FlagImage = lazily(() => import('./FlagImage'), {
  waiting: <NoFlag />,
  failed: () => <NoFlag />,
});

/** A country's flag; its name stands beside it. As SVG, since Windows draws no flags among its letters. */
export const Flag = ({ code }: { code: string }) => <FlagImage code={code} />;
