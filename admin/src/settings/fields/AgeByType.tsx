import {
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { useMeta, useSetting } from '../useSetting';
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
    const { [uid]: _, ...others } = ages;
    if (rule === 'general') set(others);
    else set({ ...others, [uid]: rule === 'none' ? null : YEAR });
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
              {rule === 'own' && (
                <Flex gap={2}>
                  <NumberInput
                    id={`setting-maximumAgeByType.${uid}-days`}
                    aria-label={t('settings.maximumAgeByType.days', { name })}
                    style={{ width: '8rem' }}
                    disabled={disabled}
                    value={ages[uid] ?? undefined}
                    onValueChange={(days) => set({ ...ages, [uid]: days })}
                  />
                  <Typography variant="omega" textColor="neutral600" aria-hidden>
                    {t('settings.daysUnit', { count: ages[uid] ?? 0 })}
                  </Typography>
                </Flex>
              )}
            </Flex>
          </SettingField>
        );
      })}
    </>
  );
};
