import { Box, Flex } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useText, type TextId } from '../hooks/useText';
import { CALENDAR, RELATIONSHIPS } from './addresses';
import { MAY_READ_RELATIONSHIPS } from './permissions';

const AREAS: { to: string; title: TextId }[] = [
  { to: CALENDAR, title: 'calendar.title' },
  { to: RELATIONSHIPS, title: 'relationships.title' },
];

interface Props {
  title: string;
  subtitle?: ReactNode;
  navigation?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page with its head, and the way to the plugin's other pages. */
export const PageFrame = (props: Props) => {
  const { title, subtitle, navigation, actions, children } = props;
  const t = useText();
  const { allowedActions } = useRBAC(MAY_READ_RELATIONSHIPS);
  return (
    <Layouts.Root>
      <Page.Main>
        <Page.Title>{title}</Page.Title>
        <Layouts.BaseHeader
          title={title}
          subtitle={subtitle}
          navigationAction={navigation}
          primaryAction={actions}
        />
        <Layouts.Content>
          {allowedActions.canRead === true && (
            <Box tag="nav" aria-label={t('pages.menu')} paddingBottom={5}>
              <Tabs tag="ul" role="list" gap={6}>
                {AREAS.map(({ to, title: name }) => (
                  <li key={to}>
                    <Tab to={to}>{t(name)}</Tab>
                  </li>
                ))}
              </Tabs>
            </Box>
          )}
          {children}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
};

const Tabs = styled(Flex)`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  list-style: none;
  margin: 0;
  padding: 0;
`;

const Tab = styled(NavLink)`
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  display: block;
  font-size: 1.4rem;
  font-weight: 500;
  line-height: 1.4;
  margin-bottom: -1px;
  padding-block: ${({ theme }) => theme.spaces[2]};
  text-decoration: none;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }

  &.active {
    border-bottom-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
  }
`;
