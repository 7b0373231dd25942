import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Information } from '@strapi/icons';
import {
  Blocker,
  Form,
  Layouts,
  useAPIErrorHandler,
  useNotification,
  type FormHelpers,
} from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { SettingsAnswer } from '../../../shared/settings';
import { useText } from '../hooks/useText';
import { AddressSection } from './AddressSection';
import { AgeSection } from './AgeSection';
import { useSaveSettingsMutation } from './api';
import { ArchiveSection } from './archive/ArchiveSection';
import { changesOf, problemsIn, refusedFields, type Draft, type Problems } from './form';
import { LabelsSection } from './LabelsSection';
import { PlacementSection } from './PlacementSection';
import { Preview } from './preview/Preview';
import { ResetAll } from './ResetAll';
import { StoriesSection } from './StoriesSection';
import { TermsSection } from './TermsSection';
import { MetaProvider } from './useSetting';

interface Props {
  answer: SettingsAnswer;
  mayConfigure: boolean;
  mayRebuild: boolean;
}

/** The settings as a form, beside what they do to a story. */
export const SettingsForm = ({ answer, mayConfigure, mayRebuild }: Props) => {
  const t = useText();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [save] = useSaveSettingsMutation();
  const { data: stored, meta } = answer;

  const onSubmit = async (values: Draft, { setErrors }: Pick<FormHelpers, 'setErrors'>) => {
    const refuse = (problems: Problems) => {
      setErrors(problems);
      toggleNotification({ type: 'danger', message: t('settings.refused') });
    };
    const problems = problemsIn(values, ({ min, max }) => t('settings.range', { min, max }));
    if (Object.keys(problems).length > 0) return refuse(problems);
    const result = await save(changesOf(stored, values));
    if (!('error' in result)) {
      toggleNotification({ type: 'success', message: t('settings.saved') });
      return;
    }
    const refused = refusedFields(result.error as { details?: unknown });
    if (Object.keys(refused).length > 0) return refuse(refused);
    toggleNotification({
      type: 'danger',
      message: formatAPIError(result.error as Parameters<typeof formatAPIError>[0]),
    });
  };

  return (
    <MetaProvider value={meta}>
      <Form<Draft>
        method="PUT"
        disabled={!mayConfigure}
        initialValues={stored as Draft}
        onSubmit={onSubmit}
      >
        {({ modified, isSubmitting, resetForm }) => (
          <>
            <Layouts.Header
              title={t('settings.title')}
              subtitle={t('settings.subtitle')}
              primaryAction={
                mayConfigure && (
                  <Flex gap={2}>
                    <ResetAll
                      disabled={meta.changed.length === 0 || isSubmitting}
                      onReset={resetForm}
                    />
                    <Button
                      type="submit"
                      startIcon={<Check />}
                      disabled={!modified}
                      loading={isSubmitting}
                    >
                      {t('settings.save')}
                    </Button>
                  </Flex>
                )
              }
            />
            <Layouts.Content>
              {!mayConfigure && (
                <Box paddingBottom={6}>
                  <Flex background="primary100" hasRadius padding={4} gap={3} role="note">
                    <Information aria-hidden fill="primary600" />
                    <Typography variant="omega" textColor="primary700">
                      {t('settings.readOnly')}
                    </Typography>
                  </Flex>
                </Box>
              )}
              <Columns>
                <Flex direction="column" alignItems="stretch" gap={6} minWidth={0}>
                  <LabelsSection />
                  <StoriesSection />
                  <AgeSection />
                  <PlacementSection />
                  <TermsSection />
                  <AddressSection />
                  {mayRebuild && <ArchiveSection />}
                </Flex>
                <Aside>
                  <Preview stored={stored} />
                </Aside>
              </Columns>
            </Layouts.Content>
            <Blocker />
          </>
        )}
      </Form>
    </MetaProvider>
  );
};

/** Settings and preview side by side wherever both have room. */
const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: ${({ theme }) => theme.spaces[6]};
  grid-template-columns: minmax(0, 1fr);

  /* What takes the focus comes to stand below Strapi's header. */
  & input,
  & [role='combobox'] {
    scroll-margin-block: 14rem 4rem;
  }

  @media (min-width: 1200px) {
    grid-template-columns: minmax(0, 1fr) minmax(32rem, 40%);
  }
`;

/** Stays in sight while one goes through the settings; below Strapi's header, which stays as well. */
const Aside = styled.div`
  min-inline-size: 0;

  @media (min-width: 1200px) {
    inset-block-start: 9rem;
    max-block-size: calc(100vh - 11rem);
    overflow-y: auto;
    position: sticky;
  }
`;
