import { styled } from 'styled-components';

/** FullCalendar in the design system's colours, which change with the theme. */
export const SheetFrame = styled.div`
  --fc-border-color: ${({ theme }) => theme.colors.neutral150};
  --fc-page-bg-color: ${({ theme }) => theme.colors.neutral0};
  --fc-neutral-bg-color: ${({ theme }) => theme.colors.neutral100};
  --fc-neutral-text-color: ${({ theme }) => theme.colors.neutral600};
  --fc-today-bg-color: transparent;
  --fc-event-bg-color: transparent;
  --fc-event-border-color: transparent;
  --fc-event-text-color: ${({ theme }) => theme.colors.neutral800};
  --fc-event-selected-overlay-color: transparent;
  --fc-list-event-hover-bg-color: ${({ theme }) => theme.colors.primary100};
  --fc-more-link-bg-color: transparent;
  --fc-more-link-text-color: ${({ theme }) => theme.colors.primary600};

  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  overflow: clip;

  .fc .fc-scrollgrid,
  .fc .fc-list {
    border: 0;
  }

  .fc .fc-scrollgrid-section > * {
    border-inline-end: 0;
  }

  .fc a {
    color: inherit;
    text-decoration: none;
  }

  .fc .fc-col-header-cell-cushion {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.1rem;
    font-weight: 600;
    letter-spacing: 0.02em;
    padding-block: ${({ theme }) => theme.spaces[3]};
    text-transform: uppercase;
  }

  .fc .fc-daygrid-day-frame {
    min-height: 11.2rem;
    padding-bottom: ${({ theme }) => theme.spaces[1]};
  }

  .fc .fc-daygrid-day-number {
    color: ${({ theme }) => theme.colors.neutral700};
    font-weight: 500;
    margin: 0.4rem;
    min-width: 2.4rem;
    padding: 0.2rem 0.4rem;
    text-align: center;
  }

  .fc .fc-day-other {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  .fc .fc-day-other .fc-daygrid-day-top {
    opacity: 1;
  }

  .fc .fc-day-other .fc-daygrid-day-number {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  .fc .fc-day-today .fc-daygrid-day-number {
    background: ${({ theme }) => theme.colors.buttonPrimary600};
    border-radius: 1.2rem;
    color: ${({ theme }) => theme.colors.buttonNeutral0};
  }

  .fc .fc-daygrid-event {
    background: transparent;
    border: 0;
    margin-top: 2px;
  }

  .fc .fc-event:focus-visible,
  .fc .fc-daygrid-more-link:focus-visible,
  .fc .fc-list-event a:focus-visible {
    border-radius: ${({ theme }) => theme.borderRadius};
    box-shadow: none;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  .fc .fc-event:focus::after {
    display: none;
  }

  .fc .fc-daygrid-event:hover > * > * {
    filter: brightness(0.97);
  }

  .fc .fc-daygrid-more-link {
    font-size: 1.2rem;
    font-weight: 600;
    padding: 0.2rem 0.6rem;

    &:hover {
      background: transparent;
      text-decoration: underline;
    }
  }

  .fc .fc-list-day-cushion {
    background: ${({ theme }) => theme.colors.neutral100};
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[5]}`};
  }

  .fc .fc-list-day-text {
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: 1.3rem;
    font-weight: 600;
  }

  .fc .fc-list-day.fc-day-today .fc-list-day-text {
    color: ${({ theme }) => theme.colors.primary600};
  }

  .fc .fc-list-event-graphic,
  .fc .fc-list-event-time {
    display: none;
  }

  .fc .fc-list-event-title {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[5]}`};
  }

  .fc .fc-list-event-title a {
    display: block;
  }

  .fc .fc-list-event {
    cursor: pointer;
  }

  .fc .fc-list-empty {
    background: transparent;
    min-height: 24rem;
  }

  .fc .fc-list-empty-cushion {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
