// Files as statements, each with its place, its tree and its comments.
import type { Place } from './basics.ts';

/** A node of libpg-query's tree: `{ CreateStmt: {…} }`. Rules read it through the queries of `src/rule/`. */
// biome-ignore lint/suspicious/noExplicitAny: the parser's tree has no closed shape
export type SyntaxTree = any;

export interface Comment {
  /** Without the comment marks. */
  readonly text: string;
  readonly place: Place;
}

/** `-- headroom:ignore RULE[, RULE]: reason`, or `ignore-file`. */
export interface Directive {
  readonly scope: 'statement' | 'file';
  /** As written; may name unknown rules. */
  readonly rules: readonly string[];
  /** '' when none was given, which is itself a finding. */
  readonly reason: string;
  readonly place: Place;
}

/** A word, literal or symbol of a statement with its place, for carets and exact edits. */
export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** UTF-16 offsets in the file's text. */
  readonly start: number;
  readonly end: number;
}

export interface Statement {
  readonly path: string;
  /** Ordinal among the file's applied statements, from 0. */
  readonly index: number;
  /** UTF-16 offsets in the file's text; without the closing semicolon. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** The source, exactly. */
  readonly text: string;
  /**
   * What is sent to Postgres: `text` with template placeholders replaced by names as long, `public` where they qualify
   * another name.
   */
  readonly sql: string;
  /** The parser's node tag (`CreateStmt`, `IndexStmt`, …); `Unread` when `problem` is set. */
  readonly kind: StatementKind;
  /** The body of that node; null when it was not parsed. */
  readonly tree: SyntaxTree;
  /** Why there is no tree: a syntax error with its place, or a limit of the reader. */
  readonly problem: { readonly message: string; readonly place: Place; readonly syntax: boolean } | null;
  /** Comments between the previous statement and this one, inside it, and after it on its last line. */
  readonly comments: readonly Comment[];
  /** Directives that apply to this statement. */
  readonly directives: readonly Directive[];
  /** SQL inside a DO block or a function body, at its own place in the file; `dynamic` for EXECUTE. */
  readonly inner: readonly InnerStatement[];
  /** False when it follows a damaged statement and its start is a guess. */
  readonly certain: boolean;
}

/** The statement nodes of Postgres 18's grammar. */
export type StatementKind =
  | 'Unread'
  | 'SelectStmt'
  | 'InsertStmt'
  | 'UpdateStmt'
  | 'DeleteStmt'
  | 'MergeStmt'
  | 'CreateSchemaStmt'
  | 'AlterTableStmt'
  | 'AlterCollationStmt'
  | 'AlterDomainStmt'
  | 'GrantStmt'
  | 'GrantRoleStmt'
  | 'AlterDefaultPrivilegesStmt'
  | 'CopyStmt'
  | 'VariableSetStmt'
  | 'VariableShowStmt'
  | 'CreateStmt'
  | 'CreateTableSpaceStmt'
  | 'DropTableSpaceStmt'
  | 'AlterTableSpaceOptionsStmt'
  | 'AlterTableMoveAllStmt'
  | 'CreateExtensionStmt'
  | 'AlterExtensionStmt'
  | 'AlterExtensionContentsStmt'
  | 'CreateFdwStmt'
  | 'AlterFdwStmt'
  | 'CreateForeignServerStmt'
  | 'AlterForeignServerStmt'
  | 'CreateForeignTableStmt'
  | 'CreateUserMappingStmt'
  | 'AlterUserMappingStmt'
  | 'DropUserMappingStmt'
  | 'ImportForeignSchemaStmt'
  | 'CreatePolicyStmt'
  | 'AlterPolicyStmt'
  | 'CreateAmStmt'
  | 'CreateTrigStmt'
  | 'CreateEventTrigStmt'
  | 'AlterEventTrigStmt'
  | 'CreatePLangStmt'
  | 'CreateRoleStmt'
  | 'AlterRoleStmt'
  | 'AlterRoleSetStmt'
  | 'DropRoleStmt'
  | 'CreateSeqStmt'
  | 'AlterSeqStmt'
  | 'DefineStmt'
  | 'CreateDomainStmt'
  | 'CreateOpClassStmt'
  | 'CreateOpFamilyStmt'
  | 'AlterOpFamilyStmt'
  | 'DropStmt'
  | 'TruncateStmt'
  | 'CommentStmt'
  | 'SecLabelStmt'
  | 'DeclareCursorStmt'
  | 'ClosePortalStmt'
  | 'FetchStmt'
  | 'IndexStmt'
  | 'CreateStatsStmt'
  | 'AlterStatsStmt'
  | 'CreateFunctionStmt'
  | 'AlterFunctionStmt'
  | 'DoStmt'
  | 'CallStmt'
  | 'RenameStmt'
  | 'AlterObjectDependsStmt'
  | 'AlterObjectSchemaStmt'
  | 'AlterOwnerStmt'
  | 'AlterOperatorStmt'
  | 'AlterTypeStmt'
  | 'RuleStmt'
  | 'NotifyStmt'
  | 'ListenStmt'
  | 'UnlistenStmt'
  | 'TransactionStmt'
  | 'CompositeTypeStmt'
  | 'CreateEnumStmt'
  | 'CreateRangeStmt'
  | 'AlterEnumStmt'
  | 'ViewStmt'
  | 'LoadStmt'
  | 'CreatedbStmt'
  | 'AlterDatabaseStmt'
  | 'AlterDatabaseRefreshCollStmt'
  | 'AlterDatabaseSetStmt'
  | 'DropdbStmt'
  | 'AlterSystemStmt'
  | 'ClusterStmt'
  | 'VacuumStmt'
  | 'ExplainStmt'
  | 'CreateTableAsStmt'
  | 'RefreshMatViewStmt'
  | 'CheckPointStmt'
  | 'DiscardStmt'
  | 'LockStmt'
  | 'ConstraintsSetStmt'
  | 'ReindexStmt'
  | 'CreateConversionStmt'
  | 'CreateCastStmt'
  | 'CreateTransformStmt'
  | 'PrepareStmt'
  | 'ExecuteStmt'
  | 'DeallocateStmt'
  | 'DropOwnedStmt'
  | 'ReassignOwnedStmt'
  | 'AlterTSDictionaryStmt'
  | 'AlterTSConfigurationStmt'
  | 'CreatePublicationStmt'
  | 'AlterPublicationStmt'
  | 'CreateSubscriptionStmt'
  | 'AlterSubscriptionStmt'
  | 'DropSubscriptionStmt';

export interface InnerStatement {
  readonly kind: StatementKind;
  readonly tree: SyntaxTree;
  readonly text: string;
  readonly place: Place;
  readonly dynamic: boolean;
}

/** A whole file, parsed. */
export interface Script {
  readonly path: string;
  readonly text: string;
  readonly statements: readonly Statement[];
  /** File-wide directives, and those attached to no statement. */
  readonly directives: readonly Directive[];
  /** Comments after the last statement, or all of them in a file without statements. */
  readonly comments: readonly Comment[];
}
