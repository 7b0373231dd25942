import { Grid } from '@strapi/design-system';
import { useText } from '../../hooks/useText';
import { NumberSetting } from './NumberSetting';

interface Props {
  paths: ('links' | 'minimumScore' | `placement.${'maximum' | 'firstParagraph' | 'gap'}`)[];
}

/** Settings that are numbers, two in a row. */
export const NumberSettings = ({ paths }: Props) => {
  const t = useText();
  return (
    <Grid.Root gap={5}>
      {paths.map((path) => (
        <Grid.Item key={path} col={6} xs={12} alignItems="flex-start">
          <NumberSetting
            path={path}
            label={t(`settings.${path}`)}
            hint={t(`settings.${path}.hint`)}
          />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};
