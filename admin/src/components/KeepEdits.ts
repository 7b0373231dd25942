import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { PLUGIN_ID } from '../../../shared/plugin';
import { useArticleType } from '../hooks/useArticleType';

/** The Content Manager takes its optimistic change back within a few milliseconds of the server's answer. */
const TAKEN_BACK_AFTER_MS = 100;

/**
 * Shows nothing. When the server refuses a save, the Content Manager resets the form to what is stored: the fields that
 * are marked wrong no longer hold what was typed, and everything else that was typed is gone (strapi/strapi#22646, in
 * 5.54 still). This puts it back, on the types whose input the plugin checks on the server.
 */
export const KeepEdits: PanelComponent = ({ model }) => {
  const isArticle = useArticleType(model) !== undefined;
  const isOurs = isArticle || model.startsWith(`plugin::${PLUGIN_ID}.`);
  const isSubmitting = useForm('KeepEdits', (form) => form.isSubmitting);
  const isRefused = useForm('KeepEdits', (form) => Object.keys(form.errors).length > 0);
  const isModified = useForm('KeepEdits', (form) => form.modified);
  const getValues = useForm('KeepEdits', (form) => form.getValues);
  const setValues = useForm('KeepEdits', (form) => form.setValues);
  const sent = useRef<object | null>(null);

  useEffect(() => {
    if (isOurs && isSubmitting) sent.current = getValues();
  }, [isOurs, isSubmitting, getValues]);

  useEffect(() => {
    const typed = sent.current;
    if (isSubmitting || !typed) return;
    const timer = setTimeout(() => {
      sent.current = null;
      if (isRefused && !isModified) setValues(typed);
    }, TAKEN_BACK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isSubmitting, isRefused, isModified, setValues]);

  return null;
};
