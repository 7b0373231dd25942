import { Flex, Tooltip, Typography, VisuallyHidden } from '@strapi/design-system';
import { RECORD_KINDS, type RecordKind } from '../../../shared/plugin';
import { KindIcon } from '../components/KindIcon';
import { useText } from '../hooks/useText';

interface Props {
  relations: Record<RecordKind, string>;
  /** The article as the list has it, its records with it. */
  row: Record<string, unknown>;
}

/** The records of an article in a list: a sign and a number for each kind, the titles on hover. */
export const RecordsCell = ({ relations, row }: Props) => {
  const t = useText();
  const attached = RECORD_KINDS.flatMap((kind) => {
    const value = row[relations[kind]];
    const records = Array.isArray(value) ? (value as { title?: string | null }[]) : [];
    return records.length > 0 ? [{ kind, records }] : [];
  });
  if (attached.length === 0) {
    return (
      <Typography textColor="neutral800">
        <span aria-hidden>-</span>
        <VisuallyHidden>{t('records.none')}</VisuallyHidden>
      </Typography>
    );
  }
  return (
    <Flex gap={2}>
      {attached.map(({ kind, records }) => {
        const titles = records.flatMap(({ title }) => (title ? [title] : []));
        const count = t(`records.count.${kind}`, { count: records.length });
        const words = titles.length > 0 ? `${count}: ${titles.join('; ')}` : count;
        return (
          <Tooltip key={kind} label={words}>
            <Flex gap={1}>
              <KindIcon kind={kind} />
              <Typography aria-hidden variant="pi" textColor="neutral800">
                {records.length}
              </Typography>
              <VisuallyHidden>{words}</VisuallyHidden>
            </Flex>
          </Tooltip>
        );
      })}
    </Flex>
  );
};
