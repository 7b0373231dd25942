/** A mistake of the caller: shown without a stack. */
export class UsageError extends Error {}

/** A whole number from the command line. @throws UsageError naming the option */
export const wholeNumber = (option: string, value: string | undefined): number => {
  if (value === undefined || !/^[1-9]\d*$/.test(value)) {
    throw new UsageError(`--${option}: must be a whole number above 0, not "${value ?? ''}"`);
  }
  return Number(value);
};

/** One of several words from the command line. @throws UsageError naming the option and the words */
export const oneOf = <T extends string>(
  option: string,
  words: readonly T[],
  value: string | undefined
): T => {
  const found = words.find((word) => word === value);
  if (found) return found;
  throw new UsageError(`--${option}: must be one of ${words.join(', ')}, not "${value ?? ''}"`);
};

/** Runs a command to its end: the process fails with the reason, and with a stack when the mistake is not the caller's. */
export const runCommand = async (usage: string, command: () => Promise<void>): Promise<void> => {
  try {
    await command();
    process.exitCode = 0;
  } catch (error) {
    const unknownOption = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (error instanceof UsageError || unknownOption) {
      process.stderr.write(`${(error as Error).message}\n\n${usage}\n`);
    } else {
      process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    }
    process.exitCode = 1;
  }
};
