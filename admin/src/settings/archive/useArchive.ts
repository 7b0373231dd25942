import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useText } from '../../hooks/useText';
import { useArchiveStatusQuery } from '../api';

/** How often a rebuild at work is asked where it stands. */
const POLL_MS = 1000;

/** What the archive holds and how its rebuild stands; asked for again and again only while one is at work. */
export const useArchive = () => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const { data, error, isError, refetch } = useArchiveStatusQuery();
  const state = data?.rebuild.state;
  const isRunning = state === 'running';

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void refetch(), POLL_MS);
    return () => clearInterval(timer);
  }, [isRunning, refetch]);

  // A colleague's rebuild shows when one comes back to the page.
  useEffect(() => {
    const look = () => void refetch();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [refetch]);

  const before = useRef(state);
  useEffect(() => {
    const wasRunning = before.current === 'running';
    before.current = state;
    if (wasRunning && state === 'done') {
      toggleNotification({ type: 'success', message: t('settings.archive.doneNow') });
    }
  }, [state, t, toggleNotification]);

  return { status: data, error, isError, refetch };
};
