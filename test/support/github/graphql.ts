// GraphQL documents held against GitHub's own schema, then answered from the state.
import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, execute, Kind, parse, validate } from 'graphql';
import { mutations, queries } from './graphql-roots.ts';
import type { World } from './world.ts';

const schema = buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));

export interface GraphqlBody {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface ReadDocument {
  readonly document: DocumentNode | undefined;
  readonly fields: readonly string[];
  readonly isMutation: boolean;
  /** What GitHub's schema forbids about it. */
  readonly mistakes: readonly string[];
}

export function readDocument(body: unknown): ReadDocument {
  const { query, variables = {} } = (body ?? {}) as Partial<GraphqlBody>;
  const bad = (mistakes: string[]) => ({ document: undefined, fields: [], isMutation: false, mistakes });
  if (typeof query !== 'string') return bad(['a GraphQL request needs a query']);
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return bad([String(error)]);
  }
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const fields = operations.flatMap((each) =>
    each.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : [])),
  );
  const declared = operations.flatMap((each) => (each.variableDefinitions ?? []).map((one) => one.variable.name.value));
  const mistakes = validate(schema, document).map((each) => each.message);
  for (const name of Object.keys(variables))
    if (!declared.includes(name)) mistakes.push(`variable $${name} is given and not declared`);
  return { document, fields, isMutation: operations.some((each) => each.operation === 'mutation'), mistakes };
}

/**
 * @returns GitHub's answer, and what was wrong with the variables. @param forbidden fields that are refused whatever
 * the permissions say
 */
export async function answerGraphql(world: World, { document }: ReadDocument, body: unknown, forbidden: boolean) {
  if (document === undefined) throw new Error('a document that was not read is not answered');
  const { data, errors } = await execute({
    schema,
    document,
    rootValue: { ...queries(world), ...mutations(world, forbidden) },
    variableValues: (body as GraphqlBody).variables ?? {},
  });
  const shown = errors?.map(({ message, path, locations, extensions }) => ({
    ...extensions,
    ...(path === undefined ? {} : { path }),
    locations,
    message,
  }));
  const unexpected = (errors ?? []).filter((each) => each.extensions.type === undefined).map((each) => each.message);
  return {
    answer: { ...(data === undefined ? {} : { data }), ...(shown === undefined ? {} : { errors: shown }) },
    mistakes: unexpected,
  };
}
