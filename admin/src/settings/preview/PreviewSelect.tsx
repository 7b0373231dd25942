import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  name: string;
  label: string;
  value: string | undefined;
  options: (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
}

/** Chooses which stories the preview is about. */
export const PreviewSelect = ({ name, label, value, options, onChange }: Props) => (
  <Field.Root name={`preview-${name}`} id={`preview-${name}`} flex="1">
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} onChange={(next) => onChange(String(next))}>
      {options.map(([each, words]) => (
        <SingleSelectOption key={each} value={each}>
          {words}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);
