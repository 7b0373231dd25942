import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { UID } from '../../../shared/plugin';
import { useContentLocale } from '../hooks/useContentLocale';
import { useText } from '../hooks/useText';
import { relationshipAddress } from '../pages/addresses';

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
  const isStored = model === UID.bilateralRelationship && document?.id !== undefined;
  const content = useMemo(
    () => (isStored && documentId ? <Way documentId={documentId} /> : null),
    [isStored, documentId]
  );
  return content ? { title: t('timeline.name'), content } : null;
};
