import { createIntl, type IntlShape } from 'react-intl';

type Ast = ReturnType<ReturnType<IntlShape['formatters']['getMessageFormat']>['getAst']>;
type Element = Ast[number];
type Plural = Extract<Element, { pluralType?: unknown }>;

// The parser's numbers for the elements that have no shape of their own.
const LITERAL = 0;
const POUND = 7;

/** A react-intl that throws where the admin would write to the console and show the bare id. */
export const strictIntl = (locale: string, messages: Record<string, string> = {}): IntlShape =>
  createIntl({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });

/** The parts of a message, those inside plurals and selects included. */
export const elementsOf = (message: string, locale: string): Element[] => {
  const walk = (ast: Ast): Element[] =>
    ast.flatMap((element) => [
      element,
      ...('options' in element
        ? Object.values(element.options).flatMap(({ value }) => walk(value))
        : []),
      ...('children' in element ? walk(element.children) : []),
    ]);
  return walk(strictIntl(locale).formatters.getMessageFormat(message, locale).getAst());
};

/** The names of the values a message takes, each once, in order of the alphabet. */
export const argumentsOf = (message: string, locale: string): string[] => {
  const names = elementsOf(message, locale).flatMap((element) =>
    'value' in element && element.type !== LITERAL ? [element.value] : []
  );
  return [...new Set(names)].sort();
};

const isPlural = (element: Element): element is Plural => 'pluralType' in element;

/** What a message says for a count, for each of its plurals: the option of that very number, or that of its category. */
export const pluralsOf = (message: string, locale: string) =>
  elementsOf(message, locale)
    .filter(isPlural)
    .map(({ options, offset, pluralType }) => {
      const rules = new Intl.PluralRules(locale, { type: pluralType });
      const optionFor = (count: number): string =>
        `=${count}` in options ? `=${count}` : rules.select(count - offset);
      const showsNumber = (option: string): boolean =>
        options[option]?.value.some(({ type }) => type === POUND) ?? false;
      return { options: Object.keys(options), optionFor, showsNumber };
    });

/** Values for every argument of a message; `count` wherever a number decides, and every choice of its selects. */
export const samplesFor = (
  message: string,
  locale: string,
  count: number
): Record<string, string | number>[] =>
  elementsOf(message, locale).reduce<Record<string, string | number>[]>(
    (samples, element) => {
      if (!('value' in element) || element.type === LITERAL) return samples;
      const choices: (string | number)[] =
        'options' in element && !isPlural(element)
          ? Object.keys(element.options)
          : [isPlural(element) || 'style' in element ? count : `‹${element.value}›`];
      return samples.flatMap((sample) =>
        element.value in sample
          ? [sample]
          : choices.map((choice) => ({ ...sample, [element.value]: choice }))
      );
    },
    [{}]
  );
