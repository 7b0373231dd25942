import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';
import { lazily, NotThere } from '../components/lazily';
import { CALENDAR } from './addresses';

const look = {
  waiting: <Page.Loading />,
  failed: (retry: () => void) => (
    <Page.Main padding={8}>
      <NotThere onRetry={retry} />
    </Page.Main>
  ),
};

const CalendarPage = lazily(() => import('../calendar/CalendarPage'), look);
const RelationshipsPage = lazily(() => import('../timeline/RelationshipsPage'), look);
const RelationshipPage = lazily(() => import('../timeline/RelationshipPage'), look);

/** The plugin's own pages, each loaded when it is opened. */
export default function Pages() {
  return (
    <Routes>
      <Route index element={<Navigate to={CALENDAR} replace />} />
      <Route path="calendar" element={<CalendarPage />} />
      <Route path="relationships" element={<RelationshipsPage />} />
      <Route path="relationships/:documentId" element={<RelationshipPage />} />
      <Route path="*" element={<Navigate to={CALENDAR} replace />} />
    </Routes>
  );
}
