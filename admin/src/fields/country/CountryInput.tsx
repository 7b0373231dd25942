import { Field, IconButton, useNotifyAT } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { forwardRef, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { Flag } from '../../components/Flag';
import { useText } from '../../hooks/useText';
import type { FieldProps } from '../props';
import { countryChoices, findCountries, namedCountry, type CountryChoice } from './countries';
import { CountryList, optionId } from './CountryList';

/** A country, chosen by any of its names or codes; the field holds its two-letter code. */
const CountryInput = forwardRef<HTMLInputElement, FieldProps>(function CountryInput(props, ref) {
  const { name, value, onChange, label, labelAction, hint, error, required, disabled } = props;
  const former = props.attribute?.options?.former === true;
  const t = useText();
  const { locale } = useIntl();
  const { notifyStatus } = useNotifyAT();
  const listId = useId();
  const choices = useMemo(() => countryChoices(locale, former), [locale, former]);
  const code = typeof value === 'string' && value !== '' ? value : undefined;
  const chosen = choices.find((choice) => choice.code === code);
  // What is typed while a choice is being made; null while none is.
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useMemo(
    () => (open ? findCountries(choices, typed ?? '') : []),
    [open, choices, typed]
  );
  const shown = typed ?? chosen?.name ?? code ?? '';

  const close = () => {
    setTyped(null);
    setOpen(false);
    setActive(-1);
  };

  const choose = (choice: CountryChoice | undefined) => {
    close();
    if (choice?.code === code) return;
    onChange({ target: { name, value: choice?.code ?? null, type: 'string' } });
    notifyStatus(choice ? t('country.chosen', { name: choice.name }) : t('country.cleared'));
  };

  const show = () => {
    setOpen(true);
    setActive(choices.findIndex((choice) => choice.code === code));
  };

  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    const count = findCountries(choices, text).length;
    setActive(text.trim() === '' || count === 0 ? -1 : 0);
    notifyStatus(t('country.found', { count }));
  };

  const leave = () => {
    if (typed === null) return close();
    if (typed.trim() === '') return choose(undefined);
    const named = namedCountry(choices, typed);
    if (named) choose(named);
    else close();
  };

  const move = (step: number) => {
    if (!open) return show();
    const last = found.length - 1;
    const next = active + step;
    setActive(next < 0 ? last : next > last ? 0 : next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter') {
      // Enter in a text field would submit the form.
      event.preventDefault();
      const choice = found[active];
      if (choice) choose(choice);
      else leave();
    } else if (key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
  };

  const activeChoice = found[active];
  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label ?? name}</Field.Label>
      <Box onBlur={leave}>
        <Field.Input
          ref={ref}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          placeholder={t('country.choose')}
          value={shown}
          startAction={code && typed === null ? <Flag code={code} /> : undefined}
          endAction={
            code &&
            !disabled && (
              <IconButton
                type="button"
                variant="ghost"
                size="XS"
                label={t('country.clear')}
                onClick={() => choose(undefined)}
              >
                <Cross />
              </IconButton>
            )
          }
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={activeChoice && optionId(listId, activeChoice.code)}
          onChange={(event) => type(event.target.value)}
          onClick={show}
          onKeyDown={onKeyDown}
        />
        {open && (
          <CountryList
            id={listId}
            label={t('country.list')}
            choices={found}
            active={active}
            chosen={code}
            onChoose={choose}
          />
        )}
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
});

const Box = styled.div`
  position: relative;
`;

export default CountryInput;
