import { styled } from 'styled-components';
import { flagOf } from './flags';

/** All flags are one chunk, loaded with the first of them. */
const FlagImage = ({ code }: { code: string }) => {
  const svg = flagOf(code);
  return (
    <Frame>{svg && <img alt="" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />}</Frame>
  );
};

/** Holds the place of a flag while there is none. */
export const Frame = styled.span`
  align-items: center;
  display: inline-flex;
  flex-shrink: 0;
  height: 1.4rem;
  width: 2.1rem;

  & > img {
    border-radius: 2px;
    outline: 1px solid ${({ theme }) => theme.colors.neutral200};
    width: 100%;
  }
`;

export default FlagImage;
