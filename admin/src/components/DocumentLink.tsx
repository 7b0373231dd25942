import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

interface Props {
  uid: string;
  documentId: string;
  locale?: string;
  children: ReactNode;
}

/** A document's title, leading to its edit view in the same language. */
export const DocumentLink = ({ uid, documentId, locale, children }: Props) => {
  const search = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return (
    <Anchor to={`/content-manager/collection-types/${uid}/${documentId}${search}`}>
      {children}
    </Anchor>
  );
};

const Anchor = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  font-weight: 500;
  line-height: 1.35;
  overflow-wrap: anywhere;
  text-decoration: none;

  &:hover,
  &:focus-visible {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;
