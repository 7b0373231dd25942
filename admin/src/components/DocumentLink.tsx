import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

interface Props {
  uid: string;
  documentId: string;
  locale?: string;
  /** Part of a sentence, and looks like it. */
  inline?: boolean;
  children: ReactNode;
}

/** A document's title, leading to its edit view in the same language. */
export const DocumentLink = ({ uid, documentId, locale, inline = false, children }: Props) => {
  const search = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return (
    <Anchor $inline={inline} to={`/content-manager/collection-types/${uid}/${documentId}${search}`}>
      {children}
    </Anchor>
  );
};

const Anchor = styled(Link)<{ $inline: boolean }>`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ $inline }) => ($inline ? 'inherit' : '1.4rem')};
  font-weight: 500;
  line-height: 1.35;
  overflow-wrap: anywhere;
  text-decoration: ${({ $inline }) => ($inline ? 'underline' : 'none')};
  text-underline-offset: 0.2em;

  &:hover,
  &:focus-visible {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
`;
