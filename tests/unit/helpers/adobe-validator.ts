import { execFileSync } from 'node:child_process';
import { ROOT } from '../../helpers/environment';
import { schemaOrgGraph } from './schema-org';

/** The package is an ES module, which Jest does not load: a process of its own does. */
const SCRIPT = `
  import Validator from '@adobe/structured-data-validator';
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  const { graph, node } = JSON.parse(text);
  const issues = await new Validator(graph).validate({ jsonld: { [node['@type']]: [node] } });
  console.log(JSON.stringify(issues));
`;

interface Issue {
  issueMessage: string;
  severity: 'ERROR' | 'WARNING';
  errorType?: string;
}

/** What a validator that others wrote finds wrong with a node: unknown types and properties, and what is required. */
export const adobeIssues = (node: object): string[] => {
  const input = JSON.stringify({ graph: schemaOrgGraph(), node });
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return (
    (JSON.parse(output) as Issue[])
      // Warnings of other kinds name properties that a search engine would like to have as well.
      .filter(({ severity, errorType }) => severity === 'ERROR' || errorType === 'schemaOrg')
      .map(({ issueMessage }) => issueMessage)
      // It does not know that a role holds the property that it stands for.
      .filter((message) => message !== NOT_IN_ROLE)
  );
};

const NOT_IN_ROLE =
  'Property "attendee" for type "Role" is not supported by the schema.org specification';
