import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { useAreas } from './useAreas';

const CalendarPage = lazy(() => import('../calendar/CalendarPage'));
const RelationshipsPage = lazy(() => import('../timeline/RelationshipsPage'));
const RelationshipPage = lazy(() => import('../timeline/RelationshipPage'));

/** The plugin's own pages, each loaded when it is opened. */
export default function Pages() {
  return (
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        <Route index element={<FirstPage />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path="relationships" element={<RelationshipsPage />} />
        <Route path="relationships/:documentId" element={<RelationshipPage />} />
        <Route path="*" element={<Navigate to="." replace />} />
      </Routes>
    </Suspense>
  );
}

/** The menu leads to the first page that a user may see. */
const FirstPage = () => {
  const areas = useAreas();
  if (!areas) return <Page.Loading />;
  return areas[0] ? <Navigate to={areas[0].to} replace /> : <Page.NoPermissions />;
};
