import {
  IdentifierNode,
  OperationNodeTransformer,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type SchemableIdentifierNode,
  type UnknownRow,
} from 'kysely';

/** The table of one generation: `nomination` -> `nomination_v2`. */
export const tableOf = (table: string, generation: number): string => `${table}_v${generation}`;

class GenerationTransformer extends OperationNodeTransformer {
  readonly #generation: number;

  constructor(generation: number) {
    super();
    this.#generation = generation;
  }

  protected override transformSchemableIdentifier(node: SchemableIdentifierNode): SchemableIdentifierNode {
    const { schema, identifier } = node;
    if (schema?.name !== 'read' || identifier.name === 'projection') return node;
    return { ...node, identifier: IdentifierNode.create(tableOf(identifier.name, this.#generation)) };
  }
}

/**
 * Sends queries over `read.nomination` to the table of one generation, `read.nomination_v2`. So a rebuild fills the
 * next generation with the code that writes the present one. `read.projection`, which lists the generations, has none.
 */
export class GenerationPlugin implements KyselyPlugin {
  readonly #transformer: GenerationTransformer;

  constructor(generation: number) {
    this.#transformer = new GenerationTransformer(generation);
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node);
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result);
  }
}
