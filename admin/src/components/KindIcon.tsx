import { Flex } from '@strapi/design-system';
import { Discuss, HandHeart, Plane } from '@strapi/icons';
import type { RecordKind } from '../../../shared/plugin';

const LOOK = {
  visit: { Icon: Plane, tone: 'primary' },
  conference: { Icon: Discuss, tone: 'alternative' },
  bilateralRelationship: { Icon: HandHeart, tone: 'success' },
} as const;

/** The sign of a kind of record; its name stands beside it. */
export const KindIcon = ({ kind }: { kind: RecordKind }) => {
  const { Icon, tone } = LOOK[kind];
  return (
    <Flex
      aria-hidden
      background={`${tone}100`}
      hasRadius
      justifyContent="center"
      width="2.4rem"
      height="2.4rem"
      shrink={0}
    >
      <Icon width="1.4rem" height="1.4rem" fill={`${tone}600`} />
    </Flex>
  );
};
