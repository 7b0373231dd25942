import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { CALENDAR } from './addresses';

const CalendarPage = lazy(() => import('../calendar/CalendarPage'));
const RelationshipsPage = lazy(() => import('../timeline/RelationshipsPage'));
const RelationshipPage = lazy(() => import('../timeline/RelationshipPage'));

/** The plugin's own pages, each loaded when it is opened. */
export default function Pages() {
  return (
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        <Route index element={<Navigate to={CALENDAR} replace />} />
        <Route path="calendar" element={<CalendarPage />} />
        <Route path="relationships" element={<RelationshipsPage />} />
        <Route path="relationships/:documentId" element={<RelationshipPage />} />
        <Route path="*" element={<Navigate to={CALENDAR} replace />} />
      </Routes>
    </Suspense>
  );
}
