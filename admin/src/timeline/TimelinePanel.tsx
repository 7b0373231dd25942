import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { UID } from '../../../shared/plugin';
import { useContentLocale } from '../hooks/useContentLocale';
import { useText } from '../hooks/useText';
import { relationshipAddress } from '../pages/addresses';
import { MAY_SEE_CALENDAR } from '../pages/permissions';

const Way = ({ documentId }: { documentId: string }) => {
  const t = useText();
  const locale = useContentLocale();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {t('relationships.panelHint')}
      </Typography>
      <LinkButton
        tag={Link}
        to={relationshipAddress(documentId, locale)}
        variant="secondary"
        endIcon={<ArrowRight />}
      >
        {t('relationships.open')}
      </LinkButton>
    </Flex>
  );
};

/** Leads from a relationship's record to its page. */
export const TimelinePanel: PanelComponent = ({ model, document, documentId }) => {
  const t = useText();
  const { allowedActions } = useRBAC(MAY_SEE_CALENDAR);
  const isStored = model === UID.bilateralRelationship && document?.id !== undefined;
  const isShown = isStored && allowedActions.canRead === true;
  const content = useMemo(
    () => (isShown && documentId ? <Way documentId={documentId} /> : null),
    [isShown, documentId]
  );
  return content ? { title: t('timeline.name'), content } : null;
};
