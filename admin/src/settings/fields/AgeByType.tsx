import { Box, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { withEntry } from '../form';
import { useMeta, useSetting } from '../useSetting';
import { Days } from './Days';
import { SettingField } from './SettingField';

const YEAR = 365;

type Rule = 'general' | 'none' | 'own';

const ruleOf = (ages: Record<string, number | null | undefined>, uid: string): Rule => {
  if (!Object.hasOwn(ages, uid)) return 'general';
  return ages[uid] === null ? 'none' : 'own';
};

/** How old stories of one type may be, where that differs from the rest. */
export const AgeByType = () => {
  const t = useText();
  const { types } = useMeta();
  const { value: ages, problems, disabled, set } = useSetting('maximumAgeByType');
  const choose = (uid: string, rule: Rule): void => {
    const days = { general: undefined, none: null, own: YEAR }[rule];
    set(withEntry(ages, uid, days));
  };
  return (
    <>
      {types.map(({ uid, name }) => {
        const rule = ruleOf(ages, uid);
        return (
          <SettingField
            key={uid}
            name={`maximumAgeByType.${uid}`}
            label={t('settings.maximumAgeByType', { name })}
            from={t('settings.maximumAgeByType.general')}
            setting={{
              problem: problems[`maximumAgeByType.${uid}`],
              disabled,
              isChanged: rule !== 'general',
              reset: () => choose(uid, 'general'),
            }}
          >
            <Flex gap={3} wrap="wrap">
              <Box flex="1" minWidth="20rem">
                <SingleSelect
                  disabled={disabled}
                  value={rule}
                  onChange={(next) => choose(uid, next as Rule)}
                >
                  <SingleSelectOption value="general">
                    {t('settings.maximumAgeByType.general')}
                  </SingleSelectOption>
                  <SingleSelectOption value="none">
                    {t('settings.maximumAgeByType.none')}
                  </SingleSelectOption>
                  <SingleSelectOption value="own">
                    {t('settings.maximumAgeByType.own')}
                  </SingleSelectOption>
                </SingleSelect>
              </Box>
              {rule === 'own' && (
                <Days
                  value={ages[uid] ?? undefined}
                  label={t('settings.maximumAgeByType.days', { name })}
                  disabled={disabled}
                  onChange={(days) => set({ ...ages, [uid]: days })}
                />
              )}
            </Flex>
          </SettingField>
        );
      })}
    </>
  );
};
