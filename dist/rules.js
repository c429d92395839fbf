import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { A as createdNames, S as placeOf, T as tokensAround, a as ofSiblings, c as reasonsToGrow, h as defineRule, i as newCovers, k as walkTree, n as coverSeverity, o as growthOf, p as missingNames, s as nameWords, t as rightsOf, v as editDistance, w as tokenize, x as lineStarts, y as nearest } from "./rights.js";
import { n as literal, r as qualified, t as ident } from "./quote.js";
import { t as listed } from "./listed.js";
import { t as dictionary } from "./dictionary.js";
// src/facts/relations.ts
/** `schema.name` or `name`, as messages print it without quotes. */
function parseName(text) {
	const dot = text.indexOf(".");
	return dot === -1 ? {
		schema: null,
		name: text
	} : {
		schema: text.slice(0, dot),
		name: text.slice(dot + 1)
	};
}
/** A table by name; without a schema, `public` before others. */
function findTable(catalog, { schema, name }) {
	const called = Object.values(catalog.tables).filter((table) => table.name === name && (schema === null || table.schema === schema));
	return called.find((table) => table.schema === "public") ?? called[0];
}
/** Relations named by a statement and by the statements in its body, in the order they are written; DROP too. */
function relationsOf(statement) {
	return [statement, ...statement.inner].flatMap(({ kind, tree }) => kind === "DropStmt" ? droppedNames(tree) : rangesOf(tree));
}
/** Relations named anywhere in a tree. */
function rangesOf(tree) {
	const found = [];
	walkTree(tree, (node) => {
		if (typeof node.relname !== "string" || node.relpersistence === void 0) return;
		found.push({
			schema: node.schemaname ?? null,
			name: node.relname,
			alias: node.alias?.aliasname ?? null
		});
	});
	return found;
}
/** Policies, triggers and rules are listed as `schema, table, name`: the table is meant. */
function droppedNames(tree) {
	const ofTable = [
		"OBJECT_POLICY",
		"OBJECT_TRIGGER",
		"OBJECT_RULE"
	].includes(tree?.removeType);
	return (tree?.objects ?? []).flatMap((object) => {
		const parts = partsOf(object.List?.items);
		const [name, schema = null] = (ofTable ? parts.slice(0, -1) : parts).reverse();
		return name === void 0 ? [] : [{
			schema,
			name,
			alias: null
		}];
	});
}
const partsOf = (items) => (items ?? []).map((item) => item.String?.sval).filter(Boolean);
/**
* What a statement is about, qualified: its first relation, else what it creates, alters or comments on, else its file.
*/
function targetName(step) {
	const [first] = relationsOf(step.statement);
	if (first !== void 0) return nameOfRelation(step, first);
	const [created] = createdNames(step.statement);
	if (created !== void 0) return inSchema.has(created.kind) ? `${ident(created.schema ?? "public")}.${ident(created.name)}` : ident(created.name);
	const parts = namedParts(step.statement.tree);
	return parts.length === 0 ? step.statement.path : (parts.length === 1 ? ["public", ...parts] : parts).map(ident).join(".");
}
const inSchema = /* @__PURE__ */ new Set([
	"table",
	"view",
	"index",
	"function",
	"type",
	"sequence"
]);
/** The name of what COMMENT, ALTER TYPE, ALTER FUNCTION, DROP FUNCTION and the like speak of. */
function namedParts(tree) {
	const object = tree?.object ?? tree?.func ?? tree?.objects?.[0];
	const lists = [
		tree?.typeName,
		object?.List?.items,
		object?.ObjectWithArgs?.objname,
		object?.objname,
		object?.TypeName?.names
	];
	return partsOf(lists.find((list) => Array.isArray(list)));
}
/** What a statement calls a relation that its error only calls a relation. */
function nounFor$1(statement) {
	const noun = /^\s*(?:alter|drop|comment\s+on)\s+(index|sequence|view|materialized\s+view|foreign\s+table)\b/i.exec(statement.text)?.[1];
	return noun === void 0 ? /\b(nextval|setval|currval)\s*\(/i.test(statement.text) ? "sequence" : "table" : noun.toLowerCase().replace(/\s+/, " ");
}
/** As the catalog qualifies it, else as written under `public`. */
function nameOfRelation(step, relation) {
	const table = findTable(step.before, relation);
	return table === void 0 ? `${ident(relation.schema ?? "public")}.${ident(relation.name)}` : qualified(table);
}
/** Known tables among those a statement names. */
function tablesOf(step) {
	const tables = relationsOf(step.statement).map((relation) => findTable(step.before, relation));
	return [...new Set(tables.filter((table) => table !== void 0))];
}
const orders = /* @__PURE__ */ new WeakMap();
function orderOf(steps) {
	const known = orders.get(steps);
	if (known !== void 0) return known;
	const creating = /* @__PURE__ */ new Map();
	for (const step of steps) for (const name of new Set(createdNames(step.statement).map((created) => created.name))) {
		const others = creating.get(name);
		if (others === void 0) creating.set(name, [step]);
		else others.push(step);
	}
	const changing = steps.filter(({ before, after }) => before.tables !== after.tables);
	const order = {
		at: new Map(steps.map((step, at) => [step, at])),
		creating,
		changing
	};
	orders.set(steps, order);
	return order;
}
/** The step after this one that would create a thing of that name. */
function createdLater(facts, step, name) {
	const { at, creating } = orderOf(facts.steps);
	return creating.get(name)?.find((other) => (at.get(other) ?? 0) > (at.get(step) ?? -1));
}
/** The earlier step of the change that dropped or renamed a table, and what it is called now. */
function goneSince(facts, step, wanted) {
	const { at, changing } = orderOf(facts.steps);
	for (const earlier of changing.toReversed()) {
		if ((at.get(earlier) ?? 0) >= (at.get(step) ?? 0)) continue;
		const table = findTable(earlier.before, wanted);
		if (table === void 0) continue;
		const after = earlier.after.tables[table.oid];
		if (after === void 0) return {
			step: earlier,
			now: null
		};
		if (after.name !== table.name || after.schema !== table.schema) return {
			step: earlier,
			now: qualified(after)
		};
	}
	return null;
}
/** The step of the change that brought a thing of that name before this one. */
function createdEarlier(facts, step, name) {
	const { at, creating } = orderOf(facts.steps);
	return creating.get(name)?.findLast((other) => other.outcome === "applied" && (at.get(other) ?? 0) < (at.get(step) ?? 0));
}
/** Foreign keys of any table that point at one, with the table they stand on. */
function referencesTo(catalog, table) {
	return Object.values(catalog.tables).flatMap((from) => from.constraints.filter((constraint) => constraint.references === table.oid).map((constraint) => ({
		from,
		constraint
	})));
}
// src/explain/causes/data.ts
const dataCauses = [
	{
		kind: "not-null-on-rows",
		code: "23502",
		message: /^column "(.+?)"(?: of relation "(.+)")? contains null values$/,
		explain: ([, column = "", table], about) => nullsThere(column, table ?? about.failure.table, about)
	},
	{
		kind: "null-written",
		code: "23502",
		message: /^null value in column "(.+?)"(?: of relation "(.+)")? violates not-null constraint$/,
		explain: ([, column, table], { failure }) => ({ message: `${column}${of(table ?? failure.table)} must not be NULL, and a row that this statement writes leaves it so.` })
	},
	{
		kind: "duplicates-there",
		code: "23505",
		message: /^could not create unique index "(.+)"$/,
		explain: (_, { failure }) => ({ message: `Rows that are already there are not unique${keyOf$1(failure.detail)}. Remove the duplicates first.` })
	},
	{
		kind: "duplicate-written",
		code: "23505",
		message: /^duplicate key value violates unique constraint "(.+)"$/,
		explain: ([, name], { failure }) => ({ message: `A row with the same key is already there${keyOf$1(failure.detail)}, and ${name} allows one. Add ON CONFLICT … DO NOTHING, or correct the row.` })
	},
	{
		kind: "foreign-key-broken",
		code: "23503",
		message: /^insert or update on table "(.+)" violates foreign key constraint "(.+)"$/,
		explain: ([, table, name]) => ({ message: `A row of ${table} points at one that is not there, which ${name} forbids. Write the other row first, or remove this one.` })
	},
	{
		kind: "still-referenced",
		code: "23503 23001",
		message: /^update or delete on table "(.+?)" violates (?:RESTRICT setting of )?foreign key constraint "(.+?)" on table "(.+)"$/,
		explain: ([, table, name, other]) => ({ message: `Rows of ${other} still point at the rows of ${table} that this statement removes or changes (${name}). Change those first.` })
	},
	{
		kind: "check-broken-by-rows",
		code: "23514",
		message: /^check constraint "(.+?)"(?: of relation "(.+)")? is violated by some row$/,
		explain: ([, name, table], { failure }) => ({ message: `${table ?? failure.table ?? "The table"} already holds rows that ${name} forbids. Correct them first.` })
	},
	{
		kind: "check-broken",
		code: "23514",
		message: /^new row for relation "(.+)" violates check constraint "(.+)"$/,
		explain: ([, table, name], { step }) => {
			const check = findTable(step.before, {
				schema: null,
				name: table ?? ""
			})?.constraints.find((constraint) => constraint.name === name);
			return { message: `A row that this statement writes to ${table} breaks ${name}${check === void 0 ? "" : `, ${check.definition}`}.` };
		}
	},
	{
		kind: "column-count",
		code: "42601",
		message: /^INSERT has more (expressions than target columns|target columns than expressions)$/,
		explain: ([, what = ""], about) => columnCount(what, about)
	},
	{
		kind: "no-job",
		code: "P0001",
		message: /^could not find valid entry for job '(.+)'$/,
		explain: ([, name = ""]) => ({
			object: name,
			message: `No migration schedules a job called ${name}, so pg_cron refuses to end it: a database that is built from the migrations alone stops here.`,
			severity: "warning",
			fix: {
				description: "End it only where it is there:",
				sql: `SELECT cron.unschedule(jobid) FROM cron.job WHERE jobname = ${literal(name)};`
			}
		})
	},
	{
		kind: "raised",
		code: "P0001 P0004",
		message: /^([\s\S]*)$/,
		explain: ([, message = ""], { failure }) => ({ message: `${refuser(failure.where)}: ${/[.!?]$/.test(message) ? message : `${message}.`}` })
	}
];
/** The function that the migration called, where it is one that refuses. */
function refuser(where = "") {
	const called = [...where.matchAll(/PL\/pgSQL function (?:[\w$]+\.)?([\w$]+)\(/g)].at(-1)?.[1];
	return called === void 0 ? "The migration stops itself" : `${called}() refuses`;
}
const keyOf$1 = (detail) => {
	const [, columns, values] = /^Key \((.+)\)=\((.*)\) (?:is|already)/.exec(detail ?? "") ?? [];
	return columns === void 0 ? "" : ` (${columns} = ${values})`;
};
/** Up to 12 the message names no table, but the server tells it beside it. */
const of = (table) => table === void 0 ? "" : ` of ${table}`;
function nullsThere(column, table, { step, facts }) {
	const found = table === void 0 ? void 0 : findTable(step.before, {
		schema: null,
		name: table
	});
	const isNew = found !== void 0 && !found.columns.some((candidate) => candidate.name === column);
	const name = found === void 0 ? table ?? "the table" : qualified(found);
	const who = found !== void 0 && found.oid in facts.base.tables ? "has rows already" : "has rows by now";
	if (isNew) return {
		object: `${name}.${column}`,
		message: `${name} ${who}, and the new column ${column} would be NULL in them. Give it a default, or add it without NOT NULL, fill it, and set NOT NULL then.`
	};
	return {
		object: `${name}.${column}`,
		message: `${name} holds rows in which ${column} is NULL. Fill them before it becomes NOT NULL.`
	};
}
/** INSERT … SELECT * and INSERT without a column list break when the two sides differ. */
function columnCount(what, { step }) {
	const insert = [step.statement, ...step.statement.inner].find((part) => part.kind === "InsertStmt")?.tree;
	const target = relationName(insert?.relation);
	const into = target === null ? void 0 : findTable(step.before, target);
	const more = what.startsWith("expressions");
	const listed = insert?.cols !== void 0;
	const star = starSource(insert);
	const from = star === null ? void 0 : findTable(step.before, star);
	if (into === void 0 || target === null) return { message: `The INSERT gives ${more ? "more" : "fewer"} values than columns.` };
	const object = nameOfRelation(step, target);
	if (from !== void 0 && !listed) return {
		object,
		message: `SELECT * gives the ${from.columns.length} columns of ${qualified(from)}, and ${object} has ${into.columns.length}. Name the columns on both sides, which also keeps them from being swapped.`
	};
	return {
		object,
		message: `The INSERT gives ${more ? "more" : "fewer"} values than ${listed ? "the columns it names" : `${object} has columns (${into.columns.length})`}.${listed ? "" : " Name the columns."}`
	};
}
const relationName = (range) => range?.relname === void 0 ? null : {
	schema: range.schemaname ?? null,
	name: String(range.relname)
};
/** The one table of `SELECT * FROM table`. */
function starSource(insert) {
	const select = insert?.selectStmt?.SelectStmt;
	return select?.targetList?.length === 1 && select.targetList[0].ResTarget?.val?.ColumnRef?.fields?.at(-1)?.A_Star !== void 0 && select.fromClause?.length === 1 ? relationName(select.fromClause[0].RangeVar) : null;
}
// src/explain/causes/dependents.ts
const dependentCauses = [
	{
		kind: "index-of-constraint",
		code: "2BP01",
		message: /^cannot drop index (.+) because constraint (.+) on table (.+) requires it$/,
		explain: ([, index, constraint, table]) => ({
			message: `The index ${index} belongs to a constraint of ${table} and goes only with it.`,
			fix: {
				description: "To drop both:",
				sql: `ALTER TABLE ${table} DROP CONSTRAINT ${constraint};`
			}
		})
	},
	{
		kind: "dependents",
		code: "2BP01",
		message: /^cannot drop (.+?) because other objects depend on it$/,
		explain: ([, what = ""], { failure }) => dependents(what, failure.detail)
	},
	{
		kind: "dependents",
		code: "2BP01",
		message: /^role "(.+)" cannot be dropped because some objects depend on it$/,
		explain: ([, role]) => ({ message: `The role ${role} still owns objects or holds privileges. Write REASSIGN OWNED and DROP OWNED for it first.` })
	},
	{
		kind: "type-in-use",
		code: "0A000",
		message: /^cannot alter type of a column used (?:by|in) (?:a |an )?(.+)$/,
		explain: ([, by], { failure }) => ({ message: `A ${by} uses this column${user(failure.detail)}, so its type cannot change. Drop that before and create it again after, in the same migration.` })
	},
	{
		kind: "view-shape",
		code: "42P16",
		message: /^cannot (drop columns from view|change name of view column "(.+?)" to "(.+?)"|change data type of view column "(.+?)" from (.+) to (.+)|change collation of view column.*)$/,
		explain: ([, what = ""], { step }) => viewShape(what, relationsOf(step.statement)[0]?.name)
	},
	{
		kind: "function-shape",
		code: "42P13",
		message: /^cannot (change return type of existing function|change name of input parameter ".+"|remove parameter defaults from existing function|change routine kind)$/,
		explain: ([, what], { failure }) => {
			const drop = /Use (DROP (?:FUNCTION|PROCEDURE|AGGREGATE|ROUTINE) .+) first/.exec(failure.hint ?? "")?.[1];
			const fix = drop === void 0 ? {} : { fix: {
				description: "Before this statement:",
				sql: `${drop};`
			} };
			return {
				message: `CREATE OR REPLACE cannot ${what}. Drop the function first; what depends on it must be created again.`,
				...fix
			};
		}
	},
	{
		kind: "truncate-referenced",
		code: "0A000",
		message: /^cannot truncate a table referenced in a foreign key constraint$/,
		explain: (_, { failure }) => ({ message: `Another table points at this one, so it cannot be truncated alone.${failure.detail === void 0 ? "" : ` ${failure.detail}`} Name both in one TRUNCATE.` })
	},
	{
		kind: "inherited",
		code: "42P16",
		message: /^cannot drop inherited (column|constraint) "(.+?)"/,
		explain: ([, what, name]) => ({ message: `The ${what} ${name} comes from the parent table. Drop it there.` })
	},
	{
		kind: "partition-key-column",
		code: "42P16",
		message: /^cannot (alter|drop) column "(.+?)" because it is part of the partition key of relation "(.+)"$/,
		explain: ([, verb, column, table]) => ({ message: `${table} is partitioned by ${column}, so Postgres cannot ${verb} that column. Make a new partitioned table and move the rows.` })
	},
	{
		kind: "partition-shape",
		code: "42809",
		message: /^cannot add column to a partition$/,
		explain: () => ({ message: "A partition has the columns of its parent. Add the column to the partitioned table." })
	},
	{
		kind: "primary-key-column",
		code: "42P16",
		message: /^column "(.+)" is in a primary key$/,
		explain: ([, column]) => ({ message: `${column} is part of the primary key and cannot be NULL.` })
	},
	{
		kind: "wrong-kind",
		code: "42809",
		message: /^(?:"(.+)" is not an? (.+)|(?:ALTER action (.+) cannot be performed on|cannot create index on) relation "(.+)"|"(.+)" is an? (.+))$/,
		explain: ([message], { failure }) => ({ message: `${(message ?? "").replace(/^[a-z]/, (letter) => letter.toUpperCase())}.${failure.hint === void 0 ? failure.detail === void 0 ? "" : ` ${failure.detail}` : ` ${failure.hint}`}` })
	},
	{
		kind: "no-unique-for-refresh",
		code: "55000",
		message: /^cannot refresh materialized view "(.+)" concurrently$/,
		explain: ([, name]) => ({ message: `REFRESH CONCURRENTLY needs a unique index on ${name} that covers every row: no WHERE, plain columns only.` })
	}
];
function dependents(what, detail) {
	const names = (detail ?? "").split("\n").filter((line) => line !== "").flatMap((line) => {
		const name = /^(.+) depends on /.exec(line)?.[1] ?? /^(.+ objects?) /.exec(line)?.[1];
		return name === void 0 ? [] : [name];
	});
	const unique = [...new Set(names)];
	if (unique.length === 0) return { message: `Other objects depend on ${what}.` };
	const verb = unique.length === 1 ? "depends" : "depend";
	return { message: `${sentenceCase(listed(unique, 6))} ${verb} on ${what}. Drop or change ${unique.length === 1 ? "it" : "them"} first; CASCADE would drop ${unique.length === 1 ? "it" : "them"} without asking.` };
}
const sentenceCase = (text) => `The ${text}`;
const user = (detail) => {
	const [, rule, view] = /^(rule|policy|trigger) (.+?) depends on/.exec(detail ?? "") ?? [];
	if (rule === "rule") return ` (${view?.replace(/^_RETURN on /, "")})`;
	const generated = /is used by generated column "(.+)"/.exec(detail ?? "")?.[1];
	return view === void 0 ? generated === void 0 ? "" : ` (${generated})` : ` (${view})`;
};
function viewShape(what, view) {
	const says = "CREATE OR REPLACE VIEW can only add columns at the end, with the others unchanged";
	const wanted = what.startsWith("drop columns") ? "this drops some" : `this would ${what.replaceAll("\"", "")}`;
	const sql = view === void 0 ? {} : { fix: {
		description: "Before this statement:",
		sql: `DROP VIEW ${ident(view)};`
	} };
	return {
		message: `${says}; ${wanted}. Drop the view and create it again.`,
		...sql
	};
}
// src/facts/source.ts
/** The whole text of a changed file; '' for a file that is not in the change. */
function sourceOf(facts, path) {
	return facts.scripts.find((script) => script.path === path)?.text ?? "";
}
const offset = (text, line, column) => (lineStarts(text)[line - 1] ?? text.length) + column - 1;
/** Words, literals and symbols of a stretch of a changed file, with offsets in the file. */
function tokensIn(facts, place) {
	const text = sourceOf(facts, place.path);
	return tokenize(text, offset(text, place.line, place.column), offset(text, place.endLine, place.endColumn));
}
/** The tokens around a place in a statement, of its body where it lies in that, and which of them begins there. */
function tokensAt(facts, statement, place) {
	const text = sourceOf(facts, place.path);
	const start = offset(text, place.line, place.column);
	const tokens = tokensAround(text, statement, start);
	return {
		tokens,
		at: tokens.findIndex((token) => token.start === start)
	};
}
/** The place of one or several tokens. */
function placeOfTokens(facts, path, first, last = first) {
	return placeOf(path, sourceOf(facts, path), first.start, last.end);
}
/** The token that the name stands for: unquoted words folded, quotes taken off; null for what is no name. */
function tokenName(token) {
	if (token?.kind === "word") return token.text.toLowerCase();
	if (token?.kind === "quoted") return token.text.slice(1, -1).replaceAll("\"\"", "\"");
	return null;
}
/** The statement's text with tokens replaced, closed with a semicolon. */
function rewritten(statement, replacements) {
	let text = statement.text;
	for (const { token, text: by } of [...replacements].sort((a, b) => b.token.start - a.token.start)) text = text.slice(0, token.start - statement.start) + by + text.slice(token.end - statement.start);
	return `${text.trimEnd()};`;
}
/** Offers the corrected statement; an exact edit when it is one token. */
function replaceTokens(facts, statement, description, replacements) {
	const [first, ...more] = replacements;
	if (first === void 0) return void 0;
	const fix = {
		description,
		sql: rewritten(statement, replacements)
	};
	return more.length > 0 ? fix : {
		...fix,
		edit: {
			place: placeOfTokens(facts, statement.path, first.token),
			text: first.text
		}
	};
}
/**
* The statement without one element of a parenthesised list, its comma and, where nothing else stands there, its line.
* @returns null when it is the only element
*/
function withoutElement(facts, statement, place) {
	const tokens = tokensIn(facts, statement.place);
	const inside = tokensIn(facts, place);
	const from = tokens.findIndex((token) => token.start === inside[0]?.start);
	const before = tokens[from - 1];
	const after = tokens[from + inside.length];
	const comma = before?.text === "," ? before : after?.text === "," ? after : void 0;
	if (from === -1 || comma === void 0) return null;
	const lines = rewritten(statement, [comma, ...inside].map((token) => ({
		token,
		text: ""
	}))).split("\n");
	const at = place.line - statement.place.line;
	return lines.filter((line, index) => index !== at || !/^\s*(--.*)?$/.test(line)).join("\n");
}
/** The statement's tokens that spell a name. */
function tokensNamed(facts, statement, name) {
	return tokensIn(facts, statement.place).filter((token) => tokenName(token) === name);
}
/** The token a failure points at. */
function tokenAt(facts, statement, place) {
	const text = sourceOf(facts, place.path);
	const start = offset(text, place.line, place.column);
	return tokensIn(facts, statement.place).find((token) => token.start === start);
}
/**
* Offers a near name in the place of the one that is not there, where the failure points at it or the statement
* spells it once. Never for what removes something: a guess must not drop the wrong thing.
*/
function correctedName({ facts, step, failure }, name, by, description = `If ${by} was meant:`) {
	const { statement } = step;
	const spelled = tokensNamed(facts, statement, name);
	const pointed = tokenAt(facts, statement, failure.place);
	const token = spelled.find((candidate) => candidate.start === pointed?.start) ?? (spelled.length === 1 ? spelled[0] : void 0);
	if (token === void 0 || /\b(drop|truncate|delete)\b/i.test(statement.text)) return {};
	const fix = replaceTokens(facts, statement, description, [{
		token,
		text: by
	}]);
	return fix === void 0 ? {} : { fix };
}
/** `path:line`, as people point at code. */
function spot(place) {
	return `${place.path}:${place.line}`;
}
// src/explain/causes/misread-columns.ts
const misreadCauses = [
	{
		kind: "statistics-view-column",
		code: "42703",
		message: /^column (?:\w+\.)?"?(\w+)"? does not exist$/,
		explain: ([, name = ""], about) => ofSystemView(name, about)
	},
	{
		kind: "quoted-text",
		code: "42703",
		message: /^column "(.+)" does not exist$/,
		explain: ([, name = ""], about) => quotedText(name, about)
	},
	{
		kind: "quoted-text",
		code: "0A000",
		message: /^cannot use column reference in DEFAULT expression$/,
		explain: (_, about) => quotedDefault(about) ?? { message: "A default cannot look at another column. Use a generated column or a trigger." }
	}
];
/** What people look for in the system's views, and what it is called there. */
const systemColumns = [
	[/^pg_stat(io)?_(user|all|sys)_(tables|indexes)$|^pg_stat_xact_/, {
		tablename: "relname",
		table_name: "relname",
		indexname: "indexrelname",
		index_name: "indexrelname",
		table_schema: "schemaname"
	}],
	[/^pg_stat_user_functions$/, {
		functionname: "funcname",
		proname: "funcname"
	}],
	[/^pg_(tables|indexes|policies|rules)$/, {
		relname: "tablename",
		table_name: "tablename",
		indexrelname: "indexname",
		polname: "policyname",
		table_schema: "schemaname",
		nspname: "schemaname"
	}],
	[/^pg_views$/, {
		relname: "viewname",
		table_name: "viewname",
		table_schema: "schemaname"
	}],
	[/^pg_matviews$/, {
		relname: "matviewname",
		table_name: "matviewname",
		viewname: "matviewname",
		table_schema: "schemaname"
	}]
];
function ofSystemView(name, { facts, step }) {
	for (const { name: view } of relationsOf(step.statement)) {
		const names = systemColumns.find(([views]) => views.test(view))?.[1];
		const meant = names !== void 0 && Object.hasOwn(names, name) ? names[name] : void 0;
		if (names === void 0 || meant === void 0) continue;
		const replacements = tokensIn(facts, step.statement.place).flatMap((token) => {
			const spelled = tokenName(token) ?? "";
			const by = Object.hasOwn(names, spelled) ? names[spelled] : void 0;
			return by === void 0 ? [] : [{
				token,
				text: by
			}];
		});
		const fix = !(step.statement.kind === "SelectStmt" && relationsOf(step.statement).length === 1) ? void 0 : replaceTokens(facts, step.statement, "With the names that the view has:", replacements);
		return {
			object: `pg_catalog.${view}`,
			message: `${view} has no column ${name}: it is called ${meant} there.`,
			...fix === void 0 ? {} : { fix }
		};
	}
	return null;
}
/** `status = "open"`: a text in the quotes of a name. */
function quotedText(name, { facts, step, failure }) {
	const tokens = tokensIn(facts, step.statement.place);
	const token = tokenAt(facts, step.statement, failure.place);
	const before = tokens.findLast((candidate) => token !== void 0 && candidate.end <= token.start);
	if (token?.kind !== "quoted" || before === void 0 || !/^(=|<>|!=|in|like|ilike|\(|,|then|else|default)$/i.test(before.text)) return null;
	const columns = tablesOf(step).flatMap((table) => table.columns.map((column) => column.name));
	if (nearest(name, columns) !== null) return null;
	if (/^[(,]$/.test(before.text) && !/^(values|in)$/i.test(tokens[tokens.indexOf(before) - 1]?.text ?? "")) return null;
	return asText(name, token.start, {
		facts,
		step,
		failure
	});
}
function quotedDefault({ facts, step, failure }) {
	const tokens = tokensIn(facts, step.statement.place);
	const token = tokens[tokens.findIndex((token, index) => token.kind === "quoted" && /^default$/i.test(tokens[index - 1]?.text ?? ""))];
	return token === void 0 ? null : asText(tokenName(token) ?? "", token.start, {
		facts,
		step,
		failure
	});
}
function asText(name, start, { facts, step }) {
	const text = literal(name);
	const token = tokensIn(facts, step.statement.place).filter((candidate) => candidate.start === start);
	const fix = replaceTokens(facts, step.statement, "As a text:", token.map((candidate) => ({
		token: candidate,
		text
	})));
	return {
		message: `Double quotes make a name, so Postgres looks for a column ${name}. A text takes single quotes: ${text}.`,
		...fix === void 0 ? {} : { fix }
	};
}
// src/explain/causes/missing-columns.ts
const columnCauses = [
	{
		kind: "missing-column",
		code: "42703",
		message: /^column "(.+)" of relation "(.+)" does not exist$/,
		explain: ([, name = "", table = ""], about) => missing$1(name, findTables(about, table), about)
	},
	{
		kind: "missing-column",
		code: "42703",
		message: /^column "(.+)" (?:named|referenced) in (.+?)(?: does not exist)?$/,
		explain: ([, name = "", where = ""], about) => /^(key|partition key|foreign key)/.test(where) ? missing$1(name, sideOf(name, about), about) : null
	},
	{
		kind: "missing-column",
		code: "42703",
		message: /^column (?:"(.+)"|([^\s".]+)\.(\S+)) does not exist$/,
		explain: ([, name, alias, field], about) => missing$1(name ?? field ?? "", alias === void 0 ? tablesOf(about.step) : aliased(about, alias), about)
	},
	{
		kind: "ambiguous-column",
		code: "42702",
		message: /^column reference "(.+)" is ambiguous$/,
		explain: ([, name]) => ({ message: `${name} is a column of more than one table here. Write the table's name or alias before it.` })
	}
];
/** Some statements are told the table by its name alone, others by schema and name. */
function findTables(about, name) {
	const dot = name.indexOf(".");
	const table = findTable(about.step.before, {
		schema: null,
		name
	}) ?? (dot === -1 ? void 0 : findTable(about.step.before, {
		schema: name.slice(0, dot),
		name: name.slice(dot + 1)
	}));
	return table === void 0 ? [] : [table];
}
/** Of a foreign key's two tables, the one whose side names the column. */
function sideOf(name, { step }) {
	let side = null;
	walkTree(step.statement.tree, (node) => {
		const names = (list) => (list ?? []).some((part) => part.String?.sval === name);
		if (names(node.pk_attrs)) side = node.pktable;
		else if (names(node.fk_attrs) || names(node.keys)) side = step.statement.tree.relation;
	});
	const tables = tablesOf(step);
	const found = tables.find((table) => table.name === side?.relname);
	return found === void 0 ? side === null ? tables : [] : [found];
}
function aliased(about, alias) {
	const relation = relationsOf(about.step.statement).find((candidate) => candidate.alias === alias || candidate.name === alias);
	return relation === void 0 ? [] : [findTable(about.step.before, relation)].filter((table) => table !== void 0);
}
function missing$1(name, tables, about) {
	const [table] = tables;
	const who = tables.length > 1 ? `None of ${listed(tables.map(qualified))} has a column ${name}` : table === void 0 && relationsOf(about.step.statement).length === 0 ? `There is no column ${name} here` : `${table === void 0 ? targetName(about.step) : qualified(table)} has no column ${name}`;
	const object = table === void 0 ? void 0 : qualified(table);
	const evidence = tables.map((candidate) => `Columns of ${qualified(candidate)}: ${listed(candidate.columns.map((column) => column.name), 30)}.`);
	const moment = momentOf(name, tables, about);
	const meant = hinted(about.failure.hint) ?? nearest(name, [...tables.flatMap((candidate) => candidate.columns.map((column) => column.name)), ...ownColumns(about)]);
	return {
		message: moment !== null ? `${who} at this point: ${moment}` : meant === null ? `${who}.` : `${who}; the nearest is ${meant}.`,
		evidence,
		...object === void 0 ? {} : { object },
		...moment === null && meant !== null && editDistance(name, meant) < 3 ? correctedName(about, name, ident(meant)) : {}
	};
}
/** When the column is there at another moment of the change: the sentence's end that message so. */
function momentOf(name, tables, { facts, step }) {
	const here = facts.steps.indexOf(step);
	const has = (catalog, oid) => catalog.tables[oid]?.columns.some((column) => column.name === name) === true;
	for (const { oid } of tables) {
		const later = facts.steps.slice(here + 1).find((other) => !has(other.before, oid) && has(other.after, oid));
		if (later !== void 0) return `it comes only later in this change, in ${spot(later.statement.place)}.`;
		const gone = facts.steps.slice(0, here).findLast((other) => has(other.before, oid) && !has(other.after, oid));
		if (gone !== void 0) return `${spot(gone.statement.place)} takes it away.`;
		const idle = facts.steps.slice(0, here).findLast(({ statement, before: { tables: there } }) => bringsColumn(statement.tree, there[oid], name));
		if (idle !== void 0) return `CREATE TABLE IF NOT EXISTS in ${spot(idle.statement.place)} would bring it, but found the table there and did nothing.`;
	}
	return null;
}
/** A CREATE TABLE IF NOT EXISTS of a table that is there already, with a column that is not. */
function bringsColumn(tree, table, name) {
	if (table === void 0 || tree?.if_not_exists !== true || tree.relation?.relname !== table.name) return false;
	return (tree.tableElts ?? []).some((element) => element.ColumnDef?.colname === name);
}
/** The columns of a table that the statement itself makes. */
function ownColumns({ step }) {
	return (step.statement.tree?.tableElts ?? []).flatMap((element) => element.ColumnDef?.colname ?? []);
}
function hinted(hint) {
	return (/Perhaps you meant to reference the column "(.+?)"/.exec(hint ?? "")?.[1])?.split(".").at(-1) ?? null;
}
// src/explain/causes/extensions.ts
/** Types by the extension that brings them. */
const extensionOfType = dictionary({
	citext: "citext",
	hstore: "hstore",
	ltree: "ltree",
	lquery: "ltree",
	cube: "cube",
	vector: "vector",
	halfvec: "vector",
	sparsevec: "vector",
	geometry: "postgis",
	geography: "postgis",
	box3d: "postgis"
});
const extensionOfSchema = dictionary({
	cron: "pg_cron",
	net: "pg_net",
	pgmq: "pgmq",
	partman: "pg_partman",
	vault: "supabase_vault"
});
/** Access methods by the extension that brings them. */
const extensionOfMethod = dictionary({
	hnsw: "vector",
	ivfflat: "vector",
	bloom: "bloom",
	rum: "rum"
});
const functions = [
	[/^uuid_(generate_v|nil$|ns_)/, "uuid-ossp"],
	[/^(crypt|gen_salt|digest|hmac|gen_random_bytes|armor|dearmor|pgp_.+)$/, "pgcrypto"],
	[/^(similarity|show_trgm|word_similarity|strict_word_similarity)$/, "pg_trgm"],
	[/^unaccent$/, "unaccent"],
	[/^(levenshtein(_less_equal)?|soundex|metaphone|dmetaphone|difference)$/, "fuzzystrmatch"],
	[/^(earth_distance|ll_to_earth|earth_box|earth)$/, "earthdistance"],
	[/^(cosine_distance|l2_distance|inner_product|vector_dims|l2_normalize)$/, "vector"],
	[/^(st_|postgis_)/, "postgis"],
	[/^crosstab/, "tablefunc"]
];
function extensionOfFunction(name) {
	return functions.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
}
function extensionOfOperatorClass(name) {
	if (/_trgm_ops$/.test(name)) return "pg_trgm";
	if (/^(vector|halfvec|bit|sparsevec)_.*(_ops)$/.test(name)) return "vector";
}
/** What other databases call our types. */
const typeOfOthers = dictionary({
	datetime: "timestamptz",
	datetime2: "timestamptz",
	string: "text",
	nvarchar: "varchar",
	varchar2: "varchar",
	longtext: "text",
	mediumtext: "text",
	tinytext: "text",
	clob: "text",
	blob: "bytea",
	longblob: "bytea",
	varbinary: "bytea",
	tinyint: "smallint",
	mediumint: "integer",
	number: "numeric",
	double: "double precision",
	uniqueidentifier: "uuid",
	guid: "uuid"
});
/** What to say of a thing whose extension is not there. */
const needs = (what, extension) => ({
	message: `${what} comes with the extension ${extension}, which is not installed at this point.`,
	fix: {
		description: "Before this statement:",
		sql: `CREATE EXTENSION IF NOT EXISTS ${ident(extension)};`
	}
});
// src/explain/causes/missing-functions.ts
const functionCauses = [
	{
		kind: "missing-type",
		code: "42704",
		message: /^type "(.+)" does not exist$/,
		explain: ([, name = ""], about) => missingType(name, about)
	},
	{
		kind: "missing-function",
		code: "42883",
		message: /^(function|procedure|aggregate|routine) ([^(]+)\((.*)\) does not exist$/,
		explain: ([, what = "", name = "", given = ""], about) => missingFunction(what, name, given, about)
	},
	{
		kind: "ambiguous-function",
		code: "42725",
		message: /^(?:function|procedure|routine) (?:name )?"?([^("]+)"?(?:\(.*\))? is not unique$/,
		explain: ([, name = ""], { step }) => {
			const bare = name.split(".").at(-1);
			const found = Object.values(step.before.routines).filter((routine) => routine.name === bare).map((routine) => `${routine.name}(${routine.arguments})`);
			return { message: `There are several functions ${name}${found.length === 0 ? "" : `: ${listed(found, 3)}`}. Write the argument types after the name to say which is meant.` };
		}
	}
];
function missingType(name, about) {
	const bare = (name.split(".").at(-1) ?? name).toLowerCase();
	const extension = extensionOfType[bare];
	const later = createdLater(about.facts, about.step, bare);
	if (later !== void 0) return { message: `The type ${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.` };
	if (extension !== void 0) return needs(`The type ${name}`, extension);
	if (/^(big|small)?serial[248]?$/.test(bare)) return { message: `${name} is no type but a short form for a new column. To number an existing column, use ALTER COLUMN … ADD GENERATED BY DEFAULT AS IDENTITY.` };
	const ours = typeOfOthers[bare] ?? nearest(bare, typesInUse(about));
	return ours === null ? { message: `There is no type ${name} at this point: nothing that runs before this statement creates it.` } : {
		message: `Postgres has no type ${name}; ${ours} is the nearest.`,
		...correctedName(about, bare, ours)
	};
}
function typesInUse({ step }) {
	return [...Object.values(step.before.tables).flatMap((table) => table.columns).map((column) => column.type.replace(/^[^(]*\.|\([^()]*\)|\[\]/g, "")), ...plainTypes];
}
function missingFunction(what, name, given, about) {
	const bare = name.split(".").at(-1) ?? name;
	const routines = Object.values(about.step.before.routines);
	const same = routines.filter((routine) => routine.name === bare);
	const extension = extensionOfFunction(bare);
	const later = createdLater(about.facts, about.step, bare);
	const names = routines.map((routine) => routine.name);
	const meant = nearest(bare, names);
	const call = `${what} ${name}(${given})`;
	if (bare === "uuidv7" && about.facts.major < 18) return { message: `uuidv7() is built in since Postgres 18; this review ran on ${about.facts.major}.` };
	if (bare === "gen_random_uuid" && about.facts.major < 13) return needs("The function gen_random_uuid(), built in since Postgres 13,", "pgcrypto");
	if (name === "uuid_generate_v4" && about.facts.production >= 13) return randomUuid(call, about);
	if (extension !== void 0) return needs(`The ${call}`, extension);
	if (later !== void 0) return { message: `${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.` };
	if (same.length > 0) return { message: `There is no ${call}; there is ${listed(same.map((routine) => `${routine.name}(${routine.arguments})`))}. The number and types of the arguments must fit.` };
	if (meant !== null) return {
		message: `There is no ${call}; ${meant} is the nearest.`,
		...correctedName(about, bare, ident(meant))
	};
	return { message: `There is no ${call}: Postgres does not bring it, and nothing that runs before this statement creates it.` };
}
/** The built-in one does the same, so the extension is not needed for it. */
function randomUuid(call, about) {
	const { message } = needs(`The ${call}`, "uuid-ossp");
	return {
		message: `${message} gen_random_uuid() does the same and is built in.`,
		...correctedName(about, "uuid_generate_v4", "gen_random_uuid", "With the built-in function:")
	};
}
const plainTypes = "text integer bigint smallint boolean numeric timestamptz timestamp date jsonb uuid varchar bytea interval".split(" ");
// src/explain/causes/missing-objects.ts
const objectCauses = [
	{
		kind: "missing-extension",
		code: "0A000 58P01",
		message: /^extension "(.+)" is not available$|extension control file ".*\/([^/]+)\.control"/,
		explain: ([, a, b]) => missingExtension(a ?? b ?? "")
	},
	{
		kind: "missing-role",
		code: "42704",
		message: /^role "(.+)" does not exist$/,
		explain: ([, name = ""]) => ({
			object: ident(name),
			message: `There is no role ${name} here. Roles belong to the server, not to the schema: make sure that one exists wherever this migration runs.`
		})
	},
	{
		kind: "missing-operator-class",
		code: "42704",
		message: /^operator class "(.+)" does not exist for access method "(.+)"$/,
		explain: ([, name = "", method]) => {
			const extension = extensionOfOperatorClass(name);
			return extension === void 0 ? { message: `There is no operator class ${name} for ${method} indexes.` } : needs(`The operator class ${name}`, extension);
		}
	},
	{
		kind: "no-operator-class",
		code: "42704",
		message: /^data type (.+) has no default operator class for access method "(.+)"$/,
		explain: ([, type = "", method = ""]) => ({ message: `A ${method} index cannot hold ${type} as it is.${otherIndex(type, method)}` })
	},
	{
		kind: "missing-access-method",
		code: "42704",
		message: /^access method "(.+)" does not exist$/,
		explain: ([, name = ""]) => {
			const extension = extensionOfMethod[name];
			return extension === void 0 ? { message: `There is no index method ${name}.` } : needs(`The index method ${name}`, extension);
		}
	},
	{
		kind: "missing-part",
		code: "42704",
		message: /^(constraint|trigger|policy|rule) "(.+)" (?:of relation|for table|for relation) "(.+)" does not exist$/,
		explain: ([, what = "", name = "", table = ""], about) => missingPart(what, name, table, about)
	},
	{
		kind: "missing-enum-label",
		code: "22023",
		message: /^"(.+)" is not an existing enum label$/,
		explain: ([, name]) => ({ message: `The enum has no value ${name}. Values are compared letter by letter, upper and lower case included.` })
	},
	{
		kind: "missing-object",
		code: "42704",
		message: /^(language|collation|tablespace|publication|text search configuration|extension|server|foreign-data wrapper|event trigger|statistics object|conversion|cast|operator family) "(.+?)"(?: for encoding "\w+")? does not exist$/,
		explain: ([, what, name], about) => {
			const later = createdLater(about.facts, about.step, name ?? "");
			return { message: `There is no ${what} ${name} at this point: ${later === void 0 ? "nothing that runs before this statement creates it" : `it is created only later in this change, in ${spot(later.statement.place)}`}.` };
		}
	}
];
/** Extensions whose names are often written otherwise. */
const wellKnown = "uuid-ossp pgcrypto pg_trgm citext hstore postgis vector pg_cron pg_net pg_stat_statements unaccent ltree btree_gist btree_gin timescaledb pg_partman earthdistance cube fuzzystrmatch tablefunc".split(" ");
function missingExtension(name) {
	const meant = name === "pgvector" ? "vector" : nearest(name, wellKnown);
	const object = ident(name);
	if (meant !== null && !wellKnown.includes(name)) return {
		object,
		message: `There is no extension ${name}; ${meant} is meant, most likely.`,
		fix: {
			description: "Instead:",
			sql: `CREATE EXTENSION IF NOT EXISTS ${ident(meant)};`
		}
	};
	return {
		object,
		message: `The extension ${name} is not installed on the server that ran this review. Make sure that it is where the migration will run.`,
		severity: "info"
	};
}
function missingPart(what, name, table, about) {
	const found = findTable(about.step.before, {
		schema: null,
		name: table
	});
	const names = ({
		constraint: found?.constraints,
		trigger: found?.triggers,
		policy: found?.policies,
		rule: []
	}[what] ?? []).map((part) => part.name);
	const meant = nearest(name, names);
	const has = names.length === 0 ? `it has none` : `it has ${listed(names)}`;
	const optional = /\bdrop\b/i.test(about.step.statement.text) ? " If it may be absent, write IF EXISTS." : "";
	return { message: meant === null ? `${table} has no ${what} ${name}; ${has}.${optional}` : `${table} has no ${what} ${name}; the nearest is ${meant}.` };
}
function otherIndex(type, method) {
	if (method === "gin" && /^(text|character)/.test(type)) return " Name an operator class, such as gin_trgm_ops of the extension pg_trgm, or use a B-tree.";
	if (method === "gin" || method === "gist") return ` The extension btree_${method} teaches it plain types; a B-tree holds them without.`;
	if (type === "json") return " Make the column jsonb: json has no comparison.";
	return " Name an operator class or use another index method.";
}
// src/explain/causes/missing-relations.ts
const relationCauses = [
	{
		kind: "missing-relation",
		code: "42P01 42704",
		message: /^(relation|table|view|materialized view|foreign table|sequence|index) "(.+)" does not exist$/,
		explain: ([, what = "", name = ""], about) => missing(what === "relation" ? nounFor$1(about.step.statement) : what, name, about)
	},
	{
		kind: "missing-from",
		code: "42P01",
		message: /^(?:missing|invalid reference to) FROM-clause entry for table "(.+)"$/,
		explain: ([, name]) => ({ message: `${name} is used here but is not in FROM. Join it, or use the alias it was given.` })
	},
	{
		kind: "missing-schema",
		code: "3F000",
		message: /^schema "(.+)" does not exist$/,
		explain: ([, name = ""], about) => missingSchema(name, about)
	},
	{
		kind: "no-schema",
		code: "3F000",
		message: /^no schema has been selected to create in$/,
		explain: () => ({ message: "No schema of the search_path exists here, so Postgres does not know where to create this. Write the schema before the name." })
	}
];
function missing(what, spelled, about) {
	const { facts, step } = about;
	const wanted = parseName(spelled);
	const object = `${ident(wanted.schema ?? "public")}.${ident(wanted.name)}`;
	const message = fromLater(facts, about, wanted) ?? gone(facts, about, wanted) ?? ofExtension(wanted, spelled);
	if (message !== null) return {
		object,
		message
	};
	return otherwise(what, spelled, wanted, about) ?? {
		object,
		message: `There is no ${what} ${spelled} at this point: ${noneBrings(step.statement.kind, what, spelled)}`
	};
}
function noneBrings(kind, what, name) {
	const nothing = "nothing that runs before this statement creates it.";
	return kind === "DropStmt" ? `${nothing} If it may be absent, write DROP ${what.toUpperCase()} IF EXISTS ${name}.` : nothing;
}
function fromLater(facts, { step }, { name }) {
	const later = createdLater(facts, step, name);
	return later === void 0 ? null : `${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.`;
}
function gone(facts, { step }, wanted) {
	const found = goneSince(facts, step, wanted);
	if (found === null) return null;
	const where = spot(found.step.statement.place);
	return found.now === null ? `${wanted.name} is gone by now: ${where} drops it.` : `${wanted.name} is called ${found.now} by now: ${where} renames it.`;
}
function ofExtension({ schema }, spelled) {
	const extension = schema === null ? void 0 : extensionOfSchema[schema];
	return extension === void 0 ? null : `${spelled} belongs to the extension ${extension}, which is not installed at this point. Write CREATE EXTENSION IF NOT EXISTS ${extension}; before it.`;
}
/** A name that is there and was probably meant. */
function otherwise(what, spelled, wanted, about) {
	const tables = Object.values(about.step.before.tables);
	const elsewhere = findTable(about.step.before, {
		schema: null,
		name: wanted.name
	});
	const cased = tables.find((table) => table.name !== wanted.name && table.name.toLowerCase() === wanted.name.toLowerCase());
	if (elsewhere !== void 0) {
		const where = wanted.schema === null ? "in the search_path" : `in schema ${wanted.schema}`;
		return {
			object: qualified(elsewhere),
			message: `There is no ${wanted.name} ${where}; it is ${qualified(elsewhere)}.`
		};
	}
	if (cased !== void 0) {
		const message = `Names without quotes are folded to lower case, so Postgres looks for ${spelled}; the table is called ${ident(cased.name)}, with its quotes.`;
		return {
			object: qualified(cased),
			message,
			...correctedName(about, wanted.name, ident(cased.name))
		};
	}
	const candidates = what === "index" ? tables.flatMap((table) => table.indexes.map((index) => index.name)) : tables.map((table) => table.name);
	const meant = nearest(wanted.name, candidates);
	if (meant === null) return null;
	return {
		object: `${ident(wanted.schema ?? "public")}.${ident(wanted.name)}`,
		message: `There is no ${what} ${spelled}; the nearest name is ${meant}.`,
		...correctedName(about, wanted.name, ident(meant))
	};
}
function missingSchema(name, about) {
	const later = createdLater(about.facts, about.step, name);
	const extension = extensionOfSchema[name];
	const meant = nearest(name, Object.values(about.step.before.tables).map((table) => table.schema));
	const object = ident(name);
	if (later !== void 0) return {
		object,
		message: `The schema ${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.`
	};
	if (extension !== void 0) return {
		object,
		message: `The schema ${name} belongs to the extension ${extension}, which is not installed at this point. Write CREATE EXTENSION IF NOT EXISTS ${extension}; before it.`
	};
	if (meant !== null) return {
		object,
		message: `There is no schema ${name}; the nearest name is ${meant}.`
	};
	return {
		object,
		message: `There is no schema ${name} at this point. Write CREATE SCHEMA IF NOT EXISTS ${ident(name)}; before it.`
	};
}
// src/facts/storage-parameters.ts
/** Parameters of tables (12 to 18), with the first major version that has them where that is later than 12. */
const tableParameters = dictionary({
	fillfactor: 0,
	parallel_workers: 0,
	toast_tuple_target: 0,
	user_catalog_table: 0,
	vacuum_index_cleanup: 0,
	vacuum_truncate: 0,
	vacuum_max_eager_freeze_failure_rate: 18,
	log_autovacuum_min_duration: 0,
	autovacuum_enabled: 0,
	autovacuum_vacuum_threshold: 0,
	autovacuum_vacuum_max_threshold: 18,
	autovacuum_vacuum_scale_factor: 0,
	autovacuum_vacuum_insert_threshold: 13,
	autovacuum_vacuum_insert_scale_factor: 13,
	autovacuum_analyze_threshold: 0,
	autovacuum_analyze_scale_factor: 0,
	autovacuum_vacuum_cost_delay: 0,
	autovacuum_vacuum_cost_limit: 0,
	autovacuum_freeze_min_age: 0,
	autovacuum_freeze_max_age: 0,
	autovacuum_freeze_table_age: 0,
	autovacuum_multixact_freeze_min_age: 0,
	autovacuum_multixact_freeze_max_age: 0,
	autovacuum_multixact_freeze_table_age: 0
});
/** Parameters that belong to something else than a table. */
const otherParameters = dictionary({
	deduplicate_items: "B-tree indexes",
	fastupdate: "GIN indexes",
	gin_pending_list_limit: "GIN indexes",
	buffering: "GiST indexes",
	pages_per_range: "BRIN indexes",
	autosummarize: "BRIN indexes",
	security_barrier: "views",
	security_invoker: "views",
	check_option: "views"
});
/** Every storage parameter that the change sets on a table, failed statements included, in order. */
function setParameters(facts) {
	return facts.steps.flatMap((step) => [step.statement, ...step.statement.inner].flatMap((part) => parametersOf(facts, step, part)));
}
function parametersOf(facts, step, { kind, tree, place }) {
	const relation = kind === "CreateTableAsStmt" ? tree?.into?.rel : tree?.relation;
	const elements = optionLists(kind, tree).flat();
	if (relation?.relname === void 0 || elements.length === 0) return [];
	const named = {
		schema: relation.schemaname ?? null,
		name: relation.relname
	};
	const table = findTable(step.after, named) ?? findTable(step.before, named);
	const tokens = tokensIn(facts, place);
	return elements.map((element) => {
		const namespace = element.defnamespace === void 0 ? "" : `${element.defnamespace}.`;
		const found = spelled(tokens, element.defname);
		return {
			step,
			table: table === void 0 ? nameOfRelation(step, named) : qualified(table),
			oid: table?.oid ?? null,
			name: `${namespace}${element.defname}`,
			value: parameterValue(element.arg),
			place: found === null ? place : placeOfTokens(facts, place.path, found.name, found.value ?? found.name),
			valueToken: found?.value ?? null
		};
	});
}
/** The element lists of a statement that sets storage parameters of a table. */
function optionLists(kind, tree) {
	const elements = (list) => (list ?? []).map((item) => item.DefElem).filter(Boolean);
	if (kind === "CreateStmt") return [elements(tree.options)];
	if (kind === "CreateTableAsStmt") return [elements(tree.into?.options)];
	if (kind !== "AlterTableStmt" || tree.objtype === "OBJECT_INDEX" || tree.objtype === "OBJECT_VIEW") return [];
	const lists = [];
	for (const { AlterTableCmd: command } of tree.cmds ?? []) if (command?.subtype === "AT_SetRelOptions") lists.push(elements(command.def?.List?.items));
	return lists;
}
/** `name = value` among tokens; the sign of a negative number belongs to the value's token before it. */
function spelled(tokens, name) {
	const at = tokens.findIndex((token) => tokenName(token) === name);
	const token = tokens[at];
	if (token === void 0) return null;
	const after = tokens[at + 1]?.text === "=" ? tokens[at + 2] : void 0;
	return {
		name: token,
		value: after === void 0 || after.kind === "symbol" ? null : after
	};
}
function parameterValue(arg) {
	let value = "";
	walkTree(arg, (node) => {
		if (value !== "") return;
		if (typeof node.sval === "string") value = node.sval;
		else if (typeof node.fval === "string") value = node.fval;
		else if (node.Integer !== void 0) value = String(node.Integer.ival ?? 0);
		else if (node.boolval !== void 0) value = String(node.boolval);
		else if (node.names !== void 0) value = node.names.map((part) => part.String?.sval ?? "").join(".");
	});
	return value;
}
/** Whether the server reads a storage parameter's value as false. */
function isFalse(value) {
	return /^(f|fa|fal|fals|false|n|no|of|off|0)$/i.test(value);
}
/** The leaf partitions under a table, in the catalog's order; empty for a table without any. */
function leavesOf(catalog, oid) {
	return Object.values(catalog.tables).filter((table) => table.parents.includes(oid)).flatMap((table) => table.kind === "p" ? leavesOf(catalog, table.oid) : [table]);
}
// src/explain/causes/parameters.ts
/** The rule that speaks of storage parameters on a partitioned table. */
const parentRule = "vacuum/invalid-parameter-on-parent";
const parameterCauses = [
	{
		kind: "storage-parameter-on-partitioned-parent",
		code: "42809",
		message: /^cannot specify storage parameters for a partitioned table/,
		explain: () => onParent
	},
	{
		kind: "storage-parameter-on-partitioned-parent",
		code: "22023",
		message: /^unrecognized parameter "/,
		explain: (_, about) => isPartitioned(about) ? onParent : null
	},
	{
		kind: "unknown-storage-parameter",
		code: "22023",
		message: /^unrecognized parameter "(.+)"$/,
		explain: ([, name = ""], about) => unknown(name, about)
	},
	{
		kind: "unknown-parameter-namespace",
		code: "22023",
		message: /^unrecognized parameter namespace "(.+)"$/,
		explain: ([, name]) => ({ message: `Storage parameters know one prefix only, toast; ${name} is none.` })
	},
	{
		kind: "parameter-out-of-range",
		code: "22023",
		message: /^value (\S+) out of bounds for option "(.+)"$/,
		explain: ([, value, name], { failure }) => ({ message: `${name} cannot be ${value}.${range(failure.detail)}` })
	},
	{
		kind: "parameter-value",
		code: "22023",
		message: /^invalid value for (\w+)(?: point)? option "(.+)": (.*)$/,
		explain: ([, type, name, value]) => ({ message: `${name} takes a ${type === "floating" ? "number" : type} value; ${value} is none.` })
	},
	{
		kind: "unknown-setting",
		code: "42704",
		message: /^unrecognized configuration parameter "(.+)"$/,
		explain: ([, name = ""], about) => unknownSetting(name, about)
	},
	{
		kind: "setting-value",
		code: "22023",
		message: /^invalid value for parameter "(.+)": "(.*)"$/,
		explain: ([, name, value], { failure }) => ({ message: `${name} cannot be ${value}.${failure.hint === void 0 ? "" : ` ${failure.hint}`}` })
	},
	{
		kind: "setting-fixed",
		code: "55P02",
		message: /^parameter "(.+)" cannot be (?:changed|set)/,
		explain: ([, name]) => ({ message: `A migration cannot change ${name}: it is set where the server is started. Set it in the server's configuration.` })
	}
];
const onParent = {
	message: "Storage parameters belong to the partitions: a partitioned table stores no rows of its own.",
	rule: parentRule
};
/** The statement makes or alters a partitioned table. */
function isPartitioned({ step, facts }) {
	const { tree } = step.statement;
	if (tree?.partspec !== void 0) return true;
	const [set] = setParameters(facts).filter((parameter) => parameter.step === step && parameter.oid !== null);
	return ((tree?.relation?.relname === void 0 ? void 0 : findTable(step.before, {
		schema: tree.relation.schemaname ?? null,
		name: tree.relation.relname
	})) ?? (set?.oid == null ? void 0 : step.before.tables[set.oid]))?.kind === "p";
}
function unknown(name, about) {
	const { facts, step } = about;
	const object = targetName(step);
	const meant = nearest(name, [...Object.keys(tableParameters), ...Object.keys(otherParameters)]);
	const since = tableParameters[name] ?? 0;
	if (name in facts.settings && !(name in tableParameters)) return {
		object,
		message: `${name} is a setting of the whole server, not a storage parameter of a table. Remove it here; it can only be changed in the server's configuration.`,
		...without(name, about)
	};
	if (since > facts.major) return {
		object,
		message: `${name} exists since Postgres ${since}; this review ran on ${facts.major}.`
	};
	if (name in otherParameters) return {
		object,
		message: `${name} is a parameter of ${otherParameters[name]}, and this is none.`
	};
	if (name in tableParameters) return {
		object,
		message: inWrongPlace(name, about)
	};
	if (meant === null) return {
		object,
		message: `Postgres has no storage parameter ${name}. Remove it.`,
		...without(name, about)
	};
	const fix = replaceTokens(facts, step.statement, `Write ${meant}.`, tokensNamed(facts, step.statement, name).map((token) => ({
		token,
		text: meant
	})));
	return {
		object,
		message: `Postgres has no storage parameter ${name}; the nearest is ${meant}.`,
		...fix === void 0 ? {} : { fix }
	};
}
function without(name, { facts, step }) {
	const set = setParameters(facts).find((parameter) => parameter.step === step && parameter.name === name);
	const sql = set === void 0 ? null : withoutElement(facts, step.statement, set.place);
	return sql === null ? {} : { fix: {
		description: "Without it:",
		sql
	} };
}
function inWrongPlace(name, { facts, step }) {
	return setParameters(facts).some((parameter) => parameter.step === step && parameter.name === `toast.${name}`) ? `${name} cannot be set for the TOAST table, only for the table itself.` : `${name} is a storage parameter of tables, and this is none.`;
}
function unknownSetting(name, { facts, step }) {
	const meant = nearest(name, Object.keys(facts.settings));
	if (meant === null) return { message: `Postgres has no setting ${name}. Settings of one's own need a prefix with a dot, as in app.${name}.` };
	const fix = replaceTokens(facts, step.statement, `Write ${meant}.`, tokensNamed(facts, step.statement, name).map((token) => ({
		token,
		text: meant
	})));
	return {
		message: `Postgres has no setting ${name}; the nearest is ${meant}.`,
		...fix === void 0 ? {} : { fix }
	};
}
function range(detail) {
	const [, low, high] = /between "([\d.-]+)" and "([\d.-]+)"/.exec(detail ?? "") ?? [];
	return low === void 0 ? "" : ` It lies between ${Number(low)} and ${Number(high)}.`;
}
// src/explain/causes/partitions.ts
/** The rule that speaks of primary keys and unique constraints without the partition key. */
const keyRule = "partitions/key-not-in-unique";
const partitionCauses = [
	{
		kind: "partition-key-not-in-unique",
		code: "0A000",
		message: /^unique constraint on partitioned table must include all partitioning columns|^unsupported (?:PRIMARY KEY|UNIQUE) constraint with partition key definition/,
		explain: (_, { failure }) => ({
			message: "A unique constraint of a partitioned table must contain every column of the partition key.",
			rule: keyRule,
			evidence: failure.detail === void 0 ? [] : [failure.detail]
		})
	},
	{
		kind: "concurrent-index-on-partitioned",
		code: "0A000",
		message: /^cannot create index on partitioned table "(.+)" concurrently$/,
		explain: (_, about) => concurrentIndex(about)
	},
	{
		kind: "concurrent-drop-of-partitioned-index",
		code: "0A000",
		message: /^cannot drop partitioned index "(.+)" concurrently$/,
		explain: ([, name]) => ({ message: `${name} is the index of a partitioned table: it can only be dropped without CONCURRENTLY, which locks every partition until the transaction ends.` })
	},
	{
		kind: "no-partition-for-row",
		code: "23514",
		message: /^no partition of relation "(.+)" found for row$/,
		explain: ([, table], { failure }) => ({ message: `${table} has no partition for a row that this statement writes${keyOf(failure.detail)}. Create that partition first.` })
	},
	{
		kind: "partition-overlap",
		code: "42P17",
		message: /^partition "(.+)" would overlap partition "(.+)"$/,
		explain: ([, one, other], { step }) => ({ message: `The bounds of ${one} overlap those of ${other}${boundOf(step, other)}. The upper bound is exclusive: start where the other ends.` })
	},
	{
		kind: "partition-empty",
		code: "42P17",
		message: /^empty range bound specified for partition "(.+)"$/,
		explain: ([, name]) => ({ message: `${name} would hold no row: the upper bound is exclusive and must be greater than the lower one.` })
	},
	{
		kind: "not-partitioned",
		code: "42P17 42809",
		message: /^(?:table )?"(.+)" is not partitioned$/,
		explain: ([, name]) => ({ message: `${name} is an ordinary table, and Postgres cannot turn one into a partitioned table: make a new partitioned table and attach ${name} as its first partition.` })
	},
	{
		kind: "partition-shape",
		code: "42804",
		message: /^(?:column "(.+)" in child table(?: ".+")? must be marked NOT NULL|table ".+" contains column ".+" not found in parent ".+"|child table(?: ".+")? (?:is missing column|has different type for column|is missing constraint) ".+")$/,
		explain: ([message]) => ({ message: `A partition must have the columns of its parent, with the same types, NOT NULL and checks; here ${message}. CREATE TABLE … (LIKE parent INCLUDING ALL) makes one that fits.` })
	},
	{
		kind: "partition-rows-outside",
		code: "23514",
		message: /^(?:updated )?partition constraint(?: (?:of relation|for default partition)(?: "(.+)")?)? (?:is|would be) violated by some row$/,
		explain: ([, name], { failure }) => ({ message: `${name ?? failure.table ?? "The table"} already holds rows that do not belong within its bounds. Move or delete them first.` })
	}
];
const keyOf = (detail) => {
	const [, columns, values] = /contains \((.+)\) = \((.+)\)/.exec(detail ?? "") ?? [];
	return columns === void 0 ? "" : ` (${columns} = ${values})`;
};
function boundOf(step, name) {
	const table = Object.values(step.before.tables).find((candidate) => candidate.name === name);
	return table?.partitionBound == null ? "" : `, ${table.partitionBound}`;
}
function concurrentIndex({ step, facts }) {
	const parent = tablesOf(step).find((table) => table.kind === "p");
	const message = `CREATE INDEX CONCURRENTLY does not work on a partitioned table. Create the index on the parent with ON ONLY, on each partition with CONCURRENTLY, and attach them.`;
	if (parent === void 0) return { message };
	const sql = indexPerPartition(facts, step, parent);
	return {
		object: qualified(parent),
		message,
		fix: {
			description: howToRun(facts.runner),
			sql
		}
	};
}
/** Files that are sent as one query hold one statement with CONCURRENTLY and no other. */
function howToRun({ sends, onePendingTransaction, outsideTransaction }) {
	if (outsideTransaction === null) return "In a migration that runs without a transaction:";
	if (onePendingTransaction) return `${outsideTransaction} These are the statements:`;
	return sends === "whole" ? `Write each of these statements into a migration of its own, in this order. For those with CONCURRENTLY: ${outsideTransaction}` : `Write these statements into a migration that runs without a transaction. ${outsideTransaction}`;
}
/** The index of a CREATE INDEX CONCURRENTLY, spelled for a partitioned table. */
function indexPerPartition(facts, step, parent) {
	const { tree, place } = step.statement;
	const tokens = tokensIn(facts, place);
	const on = tokens.findIndex((token) => tokenName(token) === "on");
	const after = tokens.slice(on).find((token) => token.text === "(" || tokenName(token) === "using");
	const tail = after === void 0 ? "" : step.statement.text.slice(after.start - step.statement.start).trimEnd();
	const unique = tree.unique === true ? "UNIQUE " : "";
	const name = tree.idxname ?? `${parent.name}_${(tree.indexParams ?? []).map((param) => param.IndexElem?.name ?? "expr").join("_")}_idx`;
	return tree.indexParams === void 0 ? "" : build({
		facts,
		step,
		unique,
		tail
	}, parent, name).join("\n");
}
function build(spelling, table, name) {
	const { unique, tail, step } = spelling;
	if (table.kind !== "p") return [`CREATE ${unique}INDEX CONCURRENTLY ${ident(name)} ON ${qualified(table)} ${tail};`];
	const children = Object.values(step.before.tables).filter((child) => child.parents.includes(table.oid));
	return [`CREATE ${unique}INDEX ${ident(name)} ON ONLY ${qualified(table)} ${tail};`, ...children.flatMap((child) => {
		const own = childName(name, table.name, child.name);
		return [...build(spelling, child, own), `ALTER INDEX ${ident(table.schema)}.${ident(name)} ATTACH PARTITION ${ident(child.schema)}.${ident(own)};`];
	})];
}
/** The index's name with the child's name in place of the parent's, within the server's 63 bytes. */
function childName(index, parent, child) {
	const name = index.includes(parent) ? index.replace(parent, child) : `${child}_${index}`;
	return name.length <= 63 ? name : `${child.slice(0, 57)}_index`;
}
// src/explain/causes/present.ts
const presentCauses = [
	{
		kind: "already-there",
		code: "42701",
		message: /^column "(.+)" of relation "(.+)" already exists$/,
		explain: ([, name = "", table = ""], about) => column(name, table, about)
	},
	{
		kind: "named-twice",
		code: "42701 42712",
		message: /^(column|table name) "(.+)" specified more than once$/,
		explain: ([, what, name]) => ({ message: `The ${what} ${name} is given twice in this statement.` })
	},
	{
		kind: "already-there",
		code: "42P07 42710 42723 42P06",
		message: /^(relation|type|schema|role|extension|function|enum label|publication|collation|language|event trigger|server) "(.+?)" already exists(?: with same argument types)?$/,
		explain: ([, what = "", name = ""], about) => thing(what, name, about)
	},
	{
		kind: "already-there",
		code: "42710",
		message: /^(constraint|trigger|policy|rule) "(.+)" for (?:relation|table) "(.+)" already exists$/,
		explain: ([, what = "", name = "", table = ""], about) => part(what, name, table, about)
	},
	{
		kind: "already-there",
		code: "42710",
		message: /^relation "(.+)" is already member of publication "(.+)"$/,
		explain: ([, table, publication]) => ({ message: `${table} is in the publication ${publication} already. Leave this statement out.` })
	},
	{
		kind: "second-primary-key",
		code: "42P16",
		message: /^multiple primary keys for table "(.+)" are not allowed$/,
		explain: ([, name = ""], { step }) => {
			const primary = findTable(step.before, parseName(name))?.constraints.find((constraint) => constraint.type === "p");
			return { message: `A table has one primary key, and ${name} has ${primary === void 0 ? "one already" : `${primary.name}, ${primary.definition}`}. Drop that first, or add a UNIQUE constraint.` };
		}
	},
	{
		kind: "already-there",
		code: "55000",
		message: /^column "(.+)" of relation "(.+)" (?:is already an identity column|already has a default value)$/,
		explain: ([message, name]) => ({ message: message.includes("default") ? `${name} has a default, which an identity column cannot have. Drop the default in the same ALTER TABLE first.` : `${name} is an identity column already. Leave this out.` })
	}
];
/** Who brought it, as the end of a sentence. */
function origin(name, { facts, step }) {
	const earlier = createdEarlier(facts, step, name);
	return earlier === void 0 ? "an earlier migration brings it" : `${spot(earlier.statement.place)} of this change creates it`;
}
function column(name, table, about) {
	const found = findTable(about.step.before, {
		schema: null,
		name: table
	})?.columns.find((candidate) => candidate.name === name);
	if (about.step.statement.kind === "RenameStmt") return { message: `${table} has a column ${name} already, so nothing can be renamed to it.` };
	return { message: `${table} has a column ${name} ${found === void 0 ? "already" : `already, of type ${found.type}`}: ${about.facts.base.tables[findTable(about.step.before, {
		schema: null,
		name: table
	})?.oid ?? ""]?.columns.some((candidate) => candidate.name === name) === true ? "an earlier migration brings it" : "an earlier statement of this change brings it"}. Leave it out, or write ADD COLUMN IF NOT EXISTS.` };
}
const unless = dictionary({
	CreateStmt: "CREATE TABLE IF NOT EXISTS",
	CreateTableAsStmt: "IF NOT EXISTS",
	IndexStmt: "CREATE INDEX IF NOT EXISTS",
	CreateSeqStmt: "CREATE SEQUENCE IF NOT EXISTS",
	CreateSchemaStmt: "CREATE SCHEMA IF NOT EXISTS",
	CreateExtensionStmt: "CREATE EXTENSION IF NOT EXISTS",
	ViewStmt: "CREATE OR REPLACE VIEW",
	CreateFunctionStmt: "CREATE OR REPLACE FUNCTION",
	AlterEnumStmt: "ADD VALUE IF NOT EXISTS"
});
function thing(what, name, about) {
	const { statement, before } = about.step;
	const otherwise = unless[statement.kind];
	const way = otherwise === void 0 ? `Postgres has no IF NOT EXISTS for this: ${dropFirst(what, name)}` : `Leave this statement out, or write ${otherwise}, which keeps what is there.`;
	const isIndex = statement.kind === "IndexStmt";
	const holder = Object.values(before.tables).find((table) => table.indexes.some((index) => index.name === name));
	const kind = what === "relation" ? kindOf(name, about) : what;
	const where = holder !== void 0 ? ` on ${holder.name}` : "";
	if (isIndex && holder === void 0 && what === "relation") return { message: `The name ${name} is taken by a ${kind}: indexes, tables, views and sequences of a schema share their names. Choose another.` };
	const replacing = statement.kind === "ViewStmt" || statement.kind === "CreateFunctionStmt" ? `Write ${otherwise} to replace it.` : way;
	return { message: `There is ${/^[aeio]/.test(kind) ? "an" : "a"} ${kind} ${name}${where} already: ${origin(name, about)}. ${replacing}` };
}
const dropFirst = (what, name) => what === "type" || what === "role" ? "leave the statement out, or make it only when the catalog does not have it." : `drop it before, or leave the statement out (${what} ${name}).`;
function kindOf(name, { step }) {
	const table = findTable(step.before, parseName(name));
	const kinds = {
		r: "table",
		p: "partitioned table",
		v: "view",
		m: "materialized view",
		f: "foreign table"
	};
	if (table !== void 0) return kinds[table.kind];
	return Object.values(step.before.tables).some((candidate) => candidate.indexes.some((index) => index.name === name)) ? "index" : "sequence or type";
}
function part(what, name, table, about) {
	const says = `${table} has a ${what} ${name} already: ${origin(name, about)}.`;
	if (what === "constraint") return { message: `${says} Leave this out, or drop the old one first.` };
	const target = findTable(about.step.before, {
		schema: null,
		name: table
	});
	const on = target === void 0 ? ident(table) : `${ident(target.schema)}.${ident(target.name)}`;
	return {
		message: `${says} To replace it, drop it first.`,
		fix: {
			description: "Before this statement:",
			sql: `DROP ${what.toUpperCase()} IF EXISTS ${ident(name)} ON ${on};`
		}
	};
}
// src/explain/causes/privileges.ts
const privilegeCauses = [
	{
		kind: "not-owner",
		code: "42501",
		message: /^must be (?:owner|member) of (.+)$/,
		explain: ([, what]) => ({ message: `Only the owner may do this to ${what}, and the migration runs as another role at this point.` })
	},
	{
		kind: "no-privilege",
		code: "42501",
		message: /^permission denied (for|to) (.+)$/,
		explain: ([, word, what], { failure }) => ({ message: `The migrating role ${word === "to" ? `may not ${what}` : `has no privilege on ${what}`}.${superuser(failure.hint ?? failure.detail)}` })
	},
	{
		kind: "no-privilege",
		code: "42501",
		message: /^must be superuser to (.+)$|^only superuser can (.+)$/,
		explain: ([, one, two]) => ({ message: `Only a superuser may ${one ?? two}; hosted servers give no one that right.` })
	},
	{
		kind: "row-security",
		code: "42501",
		message: /^new row violates row-level security policy(?: "(.+)")? for table "(.+)"$/,
		explain: ([, , table]) => ({ message: `The row policies of ${table} refuse a row that this statement writes. Write it as the table's owner, or add a policy.` })
	},
	{
		kind: "reserved-name",
		code: "42939",
		message: /^(.+) name "(.+)" is reserved$|^unacceptable schema name "(.+)"$/,
		explain: ([, what, name, schema]) => ({ message: `${name ?? schema} is a reserved name${what === void 0 ? " for a schema" : ""}: those that begin with pg_ belong to the system.` })
	},
	{
		kind: "engine-lacks",
		code: "0A000",
		message: /^compression method (\w+) not supported$/,
		explain: ([, method]) => ({
			message: `The Postgres of this review was built without ${method}, so this statement was not tried.`,
			severity: "info"
		})
	},
	{
		kind: "engine-full",
		code: "53000 53100 53200 53400",
		message: /^/,
		explain: (_, { failure: { code } }) => ({
			message: `The Postgres of this review has less ${code === "53200" ? "memory" : "disk"} than this statement takes, so it was not tried to its end.`,
			severity: "info"
		})
	}
];
const superuser = (text) => text === void 0 || text === "" ? "" : ` ${text}`;
// src/explain/causes/references.ts
const referenceCauses = [
	{
		kind: "foreign-key-types",
		code: "42804",
		message: /^foreign key constraint "(.+)" cannot be implemented$/,
		explain: (_, { failure }) => incompatible(failure.detail)
	},
	{
		kind: "no-unique-for-foreign-key",
		code: "42830",
		message: /^there is no unique constraint matching given keys for referenced table "(.+)"$/,
		explain: ([, name = ""], about) => noUnique(name, about)
	},
	{
		kind: "no-primary-key-for-foreign-key",
		code: "42704",
		message: /^there is no primary key for referenced table "(.+)"$/,
		explain: ([, name]) => ({ message: `${name} has no primary key that a foreign key could point at. Give it one, or name the columns of a UNIQUE constraint.` })
	},
	{
		kind: "foreign-key-count",
		code: "42830",
		message: /^number of referencing and referenced columns for foreign key disagree$/,
		explain: () => ({ message: "The foreign key has more columns on one side than on the other. Name the referenced columns, one for each." })
	},
	{
		kind: "no-unique-for-conflict",
		code: "42P10",
		message: /^there is no unique or exclusion constraint matching the ON CONFLICT specification$/,
		explain: (_, about) => noConflictTarget(about)
	}
];
function incompatible(detail) {
	const [, here, there, left, right] = /Key columns "(.+?)"(?: of the referencing table)? and "(.+?)"(?: of the referenced table)? are of incompatible types: (.+) and (.+)\.$/.exec(detail ?? "") ?? [];
	if (here === void 0) return { message: "The two sides of this foreign key have types that cannot be compared. Give both the same type." };
	return { message: `The foreign key compares ${here}, ${left}, with ${there}, ${right}: Postgres has no equality for the two. Declare ${here} as ${right}.` };
}
const uniqueSets = (table) => table.indexes.filter((index) => index.unique && index.valid).map((index) => ({
	columns: index.keyNames,
	predicate: index.predicate,
	name: index.name
}));
function noUnique(name, { step }) {
	const table = findTable(step.before, parseName(name));
	const wanted = referencedColumns(step.statement.tree, name);
	const columns = wanted.length === 0 ? "those columns" : `(${wanted.join(", ")})`;
	if (table === void 0) return { message: `${name} has no unique constraint on ${columns}, which a foreign key needs.` };
	const has = uniqueSets(table).map((set) => `(${set.columns.join(", ")})`);
	const evidence = [`Unique in ${qualified(table)}: ${has.length === 0 ? "nothing" : listed(has)}.`];
	if (table.partitionKey !== null) {
		const message = `${qualified(table)} is partitioned, so its unique keys contain the partition key and ${columns} alone is not unique. The foreign key must name all columns of such a key, or be given up.`;
		return {
			object: qualified(table),
			message,
			evidence
		};
	}
	return {
		object: qualified(table),
		message: `A foreign key needs a unique constraint on ${columns} of ${qualified(table)}, and there is none.`,
		evidence,
		...wanted.length === 0 ? {} : { fix: {
			description: "If they are unique, before this statement:",
			sql: `ALTER TABLE ${qualified(table)} ADD UNIQUE (${wanted.map(ident).join(", ")});`
		} }
	};
}
/** The columns that a foreign key of the statement names in a table. */
function referencedColumns(tree, name) {
	let columns = [];
	walkTree(tree, (node) => {
		if (node.pktable?.relname === parseName(name).name && node.pk_attrs !== void 0) columns = node.pk_attrs.map((part) => part.String?.sval ?? "");
	});
	return columns;
}
function noConflictTarget({ step }) {
	const insert = [step.statement, ...step.statement.inner].find((part) => part.tree?.onConflictClause?.infer !== void 0)?.tree;
	const columns = (insert?.onConflictClause?.infer?.indexElems ?? []).map((element) => element.IndexElem?.name ?? "(expression)");
	const relation = insert?.relation;
	const table = relation === void 0 ? void 0 : findTable(step.before, {
		schema: relation.schemaname ?? null,
		name: relation.relname
	});
	const target = `ON CONFLICT (${columns.join(", ")})`;
	if (table === void 0) return { message: `${columns.length === 0 ? "ON CONFLICT" : target} needs a unique constraint on exactly those columns, and there is none.` };
	const object = qualified(table);
	const sets = uniqueSets(table);
	const evidence = [`Unique in ${object}: ${sets.length === 0 ? "nothing" : listed(sets.map((set) => `(${set.columns.join(", ")})${set.predicate === null ? "" : ` WHERE ${set.predicate}`}`))}.`];
	const partial = sets.find((set) => set.predicate !== null && set.columns.length === columns.length && columns.every((column) => set.columns.includes(column)));
	if (partial !== void 0) return {
		object,
		evidence,
		message: `The unique index ${partial.name} is partial: repeat its condition, ${target} WHERE ${partial.predicate}.`
	};
	if (table.partitionKey !== null) return {
		object,
		evidence,
		message: `${target} needs a unique constraint on exactly those columns. ${object} is partitioned, and none can exist without its partition key (${keyNames(table)}): what it kept unique is no longer kept so.`
	};
	return {
		object,
		evidence,
		message: `${target} needs a unique constraint on exactly those columns of ${object}, and there is none.`
	};
}
function keyNames(table) {
	return (table.partitionKey?.columns ?? []).map((number) => table.columns.find((column) => column.attnum === number)?.name ?? "an expression").join(", ");
}
// src/explain/causes/syntax.ts
const syntaxCauses = [
	{
		kind: "syntax",
		code: "42601",
		message: /^syntax error at or near "([\s\S]+)"$/,
		explain: ([, near = ""], about) => tooNew(near, about) ?? (near === ";" ? tooEarly : habit(near, about)) ?? { message: `Postgres does not understand this statement from ${quoted(near)} on.` }
	},
	{
		kind: "syntax",
		code: "42601",
		message: /^syntax error at end of input$/,
		explain: () => tooEarly
	},
	{
		kind: "unterminated",
		code: "42601",
		message: /^unterminated (.+?) at or near/,
		explain: ([, what]) => ({ message: `A ${what} is opened here and never closed.` })
	},
	{
		kind: "grouping",
		code: "42803",
		message: /^column "(.+)" must appear in the GROUP BY clause/,
		explain: ([, column]) => ({ message: `${column} is neither in GROUP BY nor inside an aggregate, so it has no single value per group.` })
	},
	{
		kind: "no-parameter",
		code: "42P02",
		message: /^there is no parameter (\$\d+)$/,
		explain: ([, name]) => ({ message: `${name} is a placeholder, and a migration gets no values for it.` })
	},
	{
		kind: "no-subquery",
		code: "0A000",
		message: /^cannot use subquery in (.+)$/,
		explain: ([, where]) => ({ message: `A ${where} cannot look at other rows. Put the query into a function or a trigger.` })
	},
	{
		kind: "cross-database",
		code: "0A000",
		message: /^cross-database references are not implemented: "?(.+?)"?$/,
		explain: ([, name]) => ({ message: `${name} names another database in its first part. A statement sees one database: leave that part out.` })
	}
];
/** The newest major that the parser reads. */
const newest = 18;
/** The parser, which is of a later version, reads the whole statement; what stands in a body is read by another. */
function tooNew(near, { facts, step: { statement }, failure }) {
	const whole = statement.problem === null && !["CreateFunctionStmt", "DoStmt"].includes(statement.kind) && failure.where === void 0;
	return facts.major < newest && whole ? { message: `PostgreSQL ${facts.major} does not know this form yet, from ${quoted(near)} on; a later version does.` } : null;
}
const tooEarly = { message: "The statement ends too early: a closing parenthesis, a quote or a last word is missing." };
const quoted = (text) => `"${text.length > 30 ? `${text.slice(0, 30)}…` : text}"`;
const withoutIfNotExists = /^create\s+(?:or\s+replace\s+)?(?:constraint\s+)?(policy|trigger|type|domain|function|view|rule|role|user|database|cast|aggregate|publication)\s+if\s+not\b/i;
/** Mistakes that have a name. */
function habit(near, { facts, step, failure }) {
	const { text } = step.statement;
	const word = near.toLowerCase();
	const { tokens, at } = tokensAt(facts, step.statement, failure.place);
	const before = tokens[at - 1];
	const what = withoutIfNotExists.exec(text)?.[1]?.toUpperCase();
	if (what !== void 0 && (word === "not" || word === "if" || word === "exists")) return { message: `CREATE ${what} has no IF NOT EXISTS. Write DROP ${what} IF EXISTS before it${what === "VIEW" || what === "FUNCTION" ? ", or CREATE OR REPLACE" : ", or make it only when the catalog does not have it"}.` };
	if (/add\s+constraint\s+if\s+not\s+exists/i.test(text) && (word === "not" || word === "exists")) return { message: "ADD CONSTRAINT has no IF NOT EXISTS. Write DROP CONSTRAINT IF EXISTS before it." };
	if (word === "`") return { message: "Backticks are of MySQL. Names take double quotes here, or none." };
	if (word === "auto_increment") return { message: "AUTO_INCREMENT is of MySQL. Write GENERATED BY DEFAULT AS IDENTITY." };
	if (word === "unsigned" || word === "engine") return { message: `${near} is of MySQL and has no counterpart here. Leave it out.` };
	if (word === "partition" && /^alter\s+table\b[^;]*?\bpartition\s+by\b/i.test(text)) return { message: "An existing table cannot be given partitions. Make a new partitioned table and attach this one as its first partition." };
	if (word === "(" && tokenName(before) === "index" && /^create\s+table/i.test(text)) return { message: "Indexes are not part of CREATE TABLE here. Write CREATE INDEX after it." };
	if ((word === ")" || word === "from") && before?.text === ",") return { message: `There is a comma too many before ${quoted(near)}.` };
	if (typeLike.test(word) && /^[(,]$/.test(before?.text ?? "") && tokens[at + 1]?.kind === "word") return { message: `${near} is also a word of SQL itself and needs double quotes as a name here: "${word}".` };
	if (word === "to" && tokenName(before) === "rollback") return { message: "PL/pgSQL has no savepoints. Put what may be undone into a block with EXCEPTION: BEGIN … EXCEPTION WHEN … THEN … END." };
	if (word === "," && policyFor.test(tokens.slice(0, at).map(({ text }) => text).join(" "))) return { message: "A policy is for one command or for ALL. Write one policy for each command." };
	if (reserved.test(word) && nameWanted.test(before?.text ?? "")) return { message: `${near} is a word of SQL itself and cannot be a name without double quotes: "${word}".` };
	return null;
}
/** Words that may name a column of a table, but no parameter or column of a function. */
const typeLike = /^(between|bigint|bit|boolean|char|character|coalesce|dec|decimal|exists|extract|float|greatest|grouping|inout|int|integer|interval|json|least|national|none|normalize|nullif|numeric|out|overlay|position|precision|real|row|setof|smallint|substring|time|timestamp|treat|trim|values|varchar)$/;
/** What a name may follow. */
const nameWanted = /^(?:[(,.]|add|alter|as|by|column|constraint|drop|exists|index|into|join|on|references|rename|set|table|update)$/i;
const policyFor = /\bpolicy\b[^;]{0,500}\bfor (?:select|insert|update|delete)(?: , (?:select|insert|update|delete))*$/i;
const reserved = /^(user|order|group|table|column|check|default|end|limit|offset|primary|references|select|to|when|where|all|analyse|analyze|and|any|array|as|asc|case|cast|desc|do|for|from|grant|having|in|into|not|null|on|only|or|then|union|unique|using|with)$/;
// src/explain/causes/transactions.ts
const transactionCauses = [
	{
		kind: "in-transaction",
		code: "25001",
		message: /^(.+) cannot run inside a transaction block$/,
		explain: ([, what = ""], about) => insideTransaction(what, about)
	},
	{
		kind: "in-function",
		code: "25001",
		message: /^(.+) cannot be executed from a function(?: or procedure)?$/,
		explain: ([, what]) => ({ message: `${what} cannot run inside a DO block or a function, which are part of a transaction. Write it as a statement of its own, in a migration without a transaction.` })
	},
	{
		kind: "commit-in-transaction",
		code: "2D000",
		message: /^invalid transaction termination$/,
		explain: (_, about) => committing(about)
	},
	{
		kind: "enum-value-in-same-transaction",
		code: "55P04",
		message: /^unsafe use of new value "(.+)" of enum type "?(.+?)"?$/,
		explain: ([, value, type], about) => ({
			object: type ?? "",
			message: `The value ${value} was added to ${type} in this same transaction${addedAt(about, value ?? "")} and can be used only after it ends. ${separately(about)}`
		})
	},
	{
		kind: "aborted",
		code: "25P02",
		message: /^current transaction is aborted/,
		explain: () => ({ message: "An earlier statement of this transaction failed, so nothing after it runs." })
	},
	{
		kind: "pending-trigger-events",
		code: "55006",
		message: /^cannot (.+) "(.+)" because it has pending trigger events$/,
		explain: ([, verb, table]) => ({ message: `Rows of ${table} written earlier in this transaction still wait for deferred checks, so it cannot ${verb}. Write SET CONSTRAINTS ALL IMMEDIATE; before it, or use two migrations.` })
	},
	{
		kind: "timeout",
		code: "57014 55P03",
		message: /^canceling statement due to (statement|lock) timeout/,
		explain: ([, what]) => ({ message: `It took longer than the ${what}_timeout that the migration sets, on an almost empty database.` })
	},
	{
		kind: "in-use",
		code: "55006",
		message: /^cannot (.+) "(.+)" because it is being used by active queries in this session$/,
		explain: ([, verb, table]) => ({ message: `A query of this very session still reads ${table}, so it cannot ${verb}. End the loop or cursor over it first.` })
	}
];
function insideTransaction(what, about) {
	const opened = openedBy(about);
	return { message: `${what} cannot run inside a transaction, and ${opened === null ? "the migration tool sends this file as one" : `${opened} opens one`}. ${wayOut(about)}` };
}
function wayOut({ facts, step }) {
	if (facts.runner.outsideTransaction !== null) return facts.runner.outsideTransaction;
	return `${facts.steps.filter(({ statement }) => statement.path === step.statement.path).length > 1 ? "Put it alone into a migration" : "Mark the migration as one"} that runs without a transaction.`;
}
function committing(about) {
	const { kind, text } = about.step.statement;
	const called = kind === "CallStmt" ? /\bcall\s+([\w$".]+)/i.exec(text)?.[1] : void 0;
	if (called !== void 0) {
		const { message } = insideTransaction(`${called}, which commits,`, about);
		return { message: /\brun_maintenance_proc$/.test(called) ? `${message} SELECT ${called.slice(0, -5)}() does the same in one transaction.` : message };
	}
	if (kind === "DoStmt") return insideTransaction("A DO block with COMMIT or ROLLBACK", about);
	return { message: "COMMIT and ROLLBACK work in a procedure that is called with CALL, or in a DO block, and not in a function." };
}
/** The BEGIN of the file before the statement that no COMMIT has closed. */
function openedBy({ facts, step }) {
	const last = facts.steps.slice(0, facts.steps.indexOf(step)).filter(({ statement }) => statement.path === step.statement.path && statement.kind === "TransactionStmt").at(-1)?.statement;
	return last !== void 0 && /^\s*(begin|start)\b/i.test(last.text) ? spot(last.place) : null;
}
const separately = ({ facts: { runner } }) => runner.onePendingTransaction ? `${runner.title} runs all pending migrations in one transaction: use the value in a migration that is deployed later.` : "Add it in a migration of its own, before this one.";
function addedAt({ facts, step }, value) {
	const added = facts.steps.slice(0, facts.steps.indexOf(step)).filter(({ statement }) => statement.kind === "AlterEnumStmt" && statement.tree?.newVal === value);
	return added.length === 0 ? "" : ` (${listed(added.map(({ statement }) => spot(statement.place)))})`;
}
// src/explain/causes/triggers.ts
/** What the trigger says that the statement fired; null where none did. */
function firedTrigger({ failure, step, facts }) {
	const { relname, schemaname = null } = step.statement.tree?.relation ?? {};
	const table = relname === void 0 ? void 0 : findTable(step.before, {
		schema: schemaname,
		name: relname
	});
	const called = [...(failure.where ?? "").matchAll(/PL\/pgSQL function (?:[\w$"]+\.)?"?([\w$]+)"?\(/g)].at(-1)?.[1];
	const trigger = table?.triggers.find(({ function: name }) => name.split(".").at(-1) === called);
	if (table === void 0 || trigger === void 0) return null;
	const field = /^record "(?:new|old)" has no field "(.+)"$/.exec(failure.message)?.[1];
	const gone = field === void 0 ? null : takenBy(facts, table, field);
	const why = gone === null ? "Replace its function before this statement." : `${spot(gone.statement.place)} takes the column ${field} away. Replace the function before this statement.`;
	return {
		object: qualified(table),
		message: `Trigger ${ident(trigger.name)} on ${qualified(table)}, which this statement fires, fails in ${called}(): ${failure.message}. ${why}`
	};
}
/** The step that drops or renames a column. */
function takenBy({ steps }, { oid }, column) {
	const has = (table) => table?.columns.some(({ name }) => name === column) === true;
	return steps.find(({ before, after }) => has(before.tables[oid]) && !has(after.tables[oid])) ?? null;
}
// src/explain/causes/types.ts
const typeCauses = [
	{
		kind: "cast-not-automatic",
		code: "42804",
		message: /^column "(.+)" cannot be cast automatically to type (.+)$/,
		explain: ([, column = "", type = ""], about) => needsUsing(column, type, about)
	},
	{
		kind: "default-not-cast",
		code: "42804",
		message: /^default for column "(.+)" cannot be cast automatically to type (.+)$/,
		explain: ([, column = "", type = ""], about) => defaultStays(column, type, about)
	},
	{
		kind: "expression-type",
		code: "42804",
		message: /^column "(.+)" is of type (.+) but (?:default )?expression is of type (.+)$/,
		explain: ([, column, want, has]) => ({ message: `${column} is ${want}, and what it is given is ${has}. Cast it: (…)::${want}.` })
	},
	{
		kind: "no-operator",
		code: "42883",
		message: /^operator does not exist: (.+?) ([^\w\s]+) (.+)$/,
		explain: ([, left, operator, right]) => ({ message: `Postgres has no operator ${operator} between ${left} and ${right}. Cast one side so that both have the same type.` })
	},
	{
		kind: "branch-types",
		code: "42804",
		message: /^(\w+) types (.+) and (.+) cannot be matched$/,
		explain: ([, what, one, other]) => ({ message: `${what} gives ${one} in one place and ${other} in another. Cast one of them.` })
	},
	{
		kind: "invalid-value",
		code: "22P02 22007 22008 22003",
		message: /^invalid input value for enum (.+): "(.*)"$/,
		explain: ([, type, value]) => ({ message: `The enum ${type} has no value ${value}. Add it in an earlier migration, or correct the spelling.` })
	},
	{
		kind: "invalid-value",
		code: "22P02 22007",
		message: /^invalid input syntax for type (.+?)(?:: "([\s\S]*)")?$/,
		explain: ([, type, value], { failure }) => ({ message: `${value === void 0 ? "A value" : `"${value}"`} is no valid ${type}.${type === "json" && failure.detail !== void 0 ? ` ${failure.detail}` : ""}` })
	},
	{
		kind: "invalid-value",
		code: "22008",
		message: /out of range: "(.+)"$/,
		explain: ([, value]) => ({ message: `"${value}" is no date that exists.` })
	},
	{
		kind: "too-long",
		code: "22001",
		message: /^value too long for type (.+)$/,
		explain: ([, type]) => ({ message: `A value does not fit into ${type}. Widen the column or shorten the value.` })
	},
	{
		kind: "too-large",
		code: "22003",
		message: /^(numeric field overflow|(?:integer|smallint|bigint) out of range|value ".*" is out of range for type .+)$/,
		explain: ([message], { failure }) => ({ message: `A value is too large for its type (${message}).${failure.detail === void 0 ? "" : ` ${failure.detail}`}` })
	},
	{
		kind: "not-immutable",
		code: "42P17",
		message: /^(?:functions in (index expression|index predicate) must be marked IMMUTABLE|(generation expression) is not immutable)$/,
		explain: ([, index, generated], { step }) => ({ message: `The ${index ?? generated} gives another result at another time or in another time zone, so Postgres cannot store it.${zone(step.statement.text)}` })
	},
	{
		kind: "generated-value",
		code: "428C9",
		message: /^(?:cannot insert a non-DEFAULT value into column|column) "(.+?)"/,
		explain: ([, column], { failure }) => ({ message: `${column} gets its value from Postgres. ${failure.hint?.includes("OVERRIDING") === true ? "Leave it out, or write OVERRIDING SYSTEM VALUE to insert your own." : "Leave it out."}` })
	},
	{
		kind: "function-returns",
		code: "42P13",
		message: /^return type mismatch in function declared to return (.+)$/,
		explain: ([, type], { failure }) => ({ message: `The function promises ${type} and its last statement gives something else. ${failure.detail ?? ""}`.trimEnd() })
	}
];
/** Only `now()` and the like, and time zones, are named: they are the common case. */
function zone(text) {
	if (/\b(now\s*\(|current_(date|time|timestamp)|clock_timestamp)/i.test(text)) return " The current time cannot be part of it.";
	if (/date_trunc|::\s*date|to_char|extract|date_part/i.test(text)) return " For a timestamptz, fix the time zone first: (column AT TIME ZONE 'UTC').";
	return " If it is a function of your own that always gives the same result, declare it IMMUTABLE.";
}
function needsUsing(column, type, { facts, step }) {
	const using = `USING ${ident(column)}::${type}`;
	const message = `Postgres does not convert ${column} to ${type} by itself: say how, with ${using}. It fails on the first value that cannot be converted.`;
	const { statement } = step;
	const last = tokensIn(facts, statement.place).at(-1);
	if (statement.kind !== "AlterTableStmt" || statement.tree?.cmds?.length !== 1 || last === void 0) return { message };
	const edit = {
		place: placeOfTokens(facts, statement.path, last),
		text: `${last.text} ${using}`
	};
	return {
		message,
		fix: {
			description: "Say how:",
			sql: `${statement.text.trimEnd()} ${using};`,
			edit
		}
	};
}
function defaultStays(column, type, { step }) {
	const message = `The default of ${column} cannot be converted to ${type} together with the column. Drop it, change the type, and set it again.`;
	const [relation] = relationsOf(step.statement);
	const table = relation === void 0 ? void 0 : findTable(step.before, relation);
	const old = table?.columns.find((candidate) => candidate.name === column)?.default;
	const command = (step.statement.tree?.cmds ?? []).find((item) => item.AlterTableCmd?.subtype === "AT_AlterColumnType");
	if (table === void 0 || old == null || command === void 0) return { message };
	const name = `ALTER TABLE ${ident(table.schema)}.${ident(table.name)}`;
	const bare = old.replace(/::[\w\s"]+$/, "");
	return {
		message,
		fix: {
			description: "In this order:",
			sql: [
				`${name} ALTER COLUMN ${ident(column)} DROP DEFAULT;`,
				`${step.statement.text.trimEnd()};`,
				`${name} ALTER COLUMN ${ident(column)} SET DEFAULT ${bare}::${type};`
			].join("\n")
		}
	};
}
// src/explain/explain.ts
const known$2 = [
	...partitionCauses,
	...parameterCauses,
	...relationCauses,
	...misreadCauses,
	...columnCauses,
	...functionCauses,
	...objectCauses,
	...presentCauses,
	...transactionCauses,
	...referenceCauses,
	...typeCauses,
	...dataCauses,
	...dependentCauses,
	...privilegeCauses,
	...syntaxCauses
];
/** Never fails: what nobody explains keeps the server's words. */
function explainFailure(failure, step, facts) {
	const about = {
		failure,
		step,
		facts
	};
	const defaults = {
		object: targetName(about.step),
		evidence: []
	};
	for (const { kind, code, message, explain } of known$2) {
		if (code !== "" && !code.split(" ").includes(failure.code)) continue;
		const match = message.exec(failure.message);
		const explained = match === null ? null : explain(match, about);
		if (explained !== null) return {
			kind,
			...defaults,
			...explained
		};
	}
	const fired = firedTrigger(about);
	if (fired !== null) return {
		kind: "trigger",
		...defaults,
		...fired
	};
	const detail = failure.detail !== void 0 && failure.detail.length < 150 ? ` ${failure.detail}` : "";
	return {
		kind: "other",
		...defaults,
		message: `Postgres refuses this statement: ${sentence$1(failure.message)}${detail}`
	};
}
/** The server's message as a sentence. */
function sentence$1(message) {
	return /[.!?]$/.test(message) ? message : `${message}.`;
}
// src/rule/queries/created.ts
/** Tables of the head that the base does not have. */
function newTables(facts) {
	return Object.values(facts.head.tables).filter((table) => !(table.oid in facts.base.tables));
}
/** The step after which a table first exists. */
function stepThatCreated(facts, oid) {
	return facts.steps.find((step) => !(oid in step.before.tables) && oid in step.after.tables);
}
// src/rule/queries/fresh.ts
/** The step after which something first holds. */
function firstStep(facts, holds) {
	return facts.steps.find((step) => !holds(step.before.tables) && holds(step.after.tables));
}
/** The name's token in the statement that brought it; the statement when it is not spelled there. */
function spelledAt(facts, step, ...names) {
	const { place } = step.statement;
	const tokens = tokensIn(facts, place);
	let from = 0;
	for (const [at, name] of names.entries()) {
		const found = tokens.findIndex((token, index) => index >= from && tokenName(token) === name);
		if (found === -1) break;
		if (at === names.length - 1) return placeOfTokens(facts, place.path, tokens[found]);
		from = found + 1;
	}
	return headOf(place);
}
/** A span that stays on the statement's first line. */
const headOf = (place) => place.endLine === place.line ? place : {
	...place,
	endLine: place.line,
	endColumn: place.column + 6
};
/**
* Columns of ordinary and partitioned tables that the base does not have; partitions repeat their parent's and are left
* out.
*/
function newColumns(facts) {
	return Object.values(facts.head.tables).filter((table) => (table.kind === "r" || table.kind === "p") && table.parents.length === 0 && !table.extension).flatMap((table) => {
		const known = facts.base.tables[table.oid]?.columns.map((column) => column.attnum) ?? [];
		return table.columns.filter((column) => !known.includes(column.attnum)).flatMap((column) => {
			const step = firstStep(facts, (tables) => tables[table.oid]?.columns.some((candidate) => candidate.attnum === column.attnum) === true);
			return step === void 0 ? [] : [{
				table,
				column,
				place: spelledAt(facts, step, table.name, column.name),
				newTable: known.length === 0
			}];
		});
	});
}
/**
* Tables of the head that the change made by a statement of its own, seeds aside: a table it also fills holds what it
* was given.
*/
function growingTables(facts) {
	return newTables(facts).flatMap((table) => {
		const step = firstStep(facts, (tables) => table.oid in tables);
		return step === void 0 || isSeeded(facts, table) ? [] : [{
			table,
			place: spelledAt(facts, step, table.name)
		}];
	});
}
/** Whether the change inserts literal rows into a table. */
function isSeeded(facts, table) {
	return facts.steps.some(({ statement, outcome }) => {
		const target = statement.kind === "InsertStmt" && statement.tree !== null ? statement.tree.relation : null;
		return outcome === "applied" && target?.relname === table.name && (target.schemaname ?? table.schema) === table.schema;
	});
}
/** The statement that brought an index, and the place of its name. */
function indexOrigin(facts, table, index) {
	const step = firstStep(facts, (tables) => tables[table.oid]?.indexes.some((candidate) => candidate.oid === index.oid) === true);
	return step === void 0 ? void 0 : {
		step,
		place: spelledAt(facts, step, index.name)
	};
}
// src/rule/queries/bounds.ts
/**
* Partitions that statements of the change make or attach under a timestamptz key with bounds that the session's time
* zone decides.
*/
function boundsWithoutOffset(facts) {
	return facts.steps.flatMap((step) => {
		const { statement, before, after, outcome } = step;
		const literal = literalsOf(statement.tree).find((text) => !hasOffset(text));
		if (outcome !== "applied" || literal === void 0) return [];
		const table = Object.values(after.tables).find(({ oid, partitionBound }) => partitionBound !== null && (before.tables[oid]?.partitionBound ?? null) === null);
		const parent = after.tables[table?.parents[0] ?? ""];
		const key = parent?.columns.find(({ attnum }) => attnum === parent.partitionKey?.columns[0]);
		if (table === void 0 || parent?.partitionKey?.strategy !== "range" || key?.baseType !== "timestamptz") return [];
		return [{
			table,
			parent,
			literal,
			place: spelledAt(facts, step, table.name)
		}];
	});
}
/** Strings in FROM and TO of CREATE TABLE … PARTITION OF and ATTACH PARTITION. */
function literalsOf(tree) {
	return [tree?.partbound, ...(tree?.cmds ?? []).map((command) => command.AlterTableCmd?.def?.PartitionCmd?.bound)].flatMap((bound) => [...bound?.lowerdatums ?? [], ...bound?.upperdatums ?? []].flatMap((datum) => {
		const text = (datum.TypeCast?.arg ?? datum).A_Const?.sval?.sval;
		return typeof text === "string" ? [text] : [];
	}));
}
const hasOffset = (text) => /[+-]\d\d(:?\d\d)?$|(?:\d|\s)(?:z|utc|gmt)$|(?<![a-z])[a-z]+\/[a-z_]+$|infinity/i.test(text.trim().replace(/^\d{4}-\d\d-\d\d$/, ""));
// src/rule/queries/failures.ts
/** Failed steps that neither follow from another nor are excused. */
function ownFailures(facts) {
	const followers = /* @__PURE__ */ new Map();
	for (const step of facts.steps) {
		const follows = step.failure?.follows ?? null;
		if (follows === null) continue;
		const list = followers.get(follows) ?? [];
		followers.set(follows, list);
		list.push(step);
	}
	return facts.steps.flatMap((step, index) => {
		const { failure } = step;
		if (failure === null || failure.excused !== null || failure.follows !== null) return [];
		return [{
			step,
			failure,
			followers: followers.get(index) ?? []
		}];
	});
}
/** @param index of the step that failed or was stopped first */
function followersOf(facts, index) {
	return facts.steps.filter((step) => step.failure?.follows === index);
}
/** What row after row of one file breaks alike. */
const rowKinds = /* @__PURE__ */ new Set([
	"null-written",
	"duplicate-written",
	"foreign-key-broken",
	"check-broken",
	"column-count"
]);
/** Own failures with their causes; what is missed or broken again and again in one file is told once. */
function explainedFailures(facts) {
	const told = /* @__PURE__ */ new Map();
	for (const [ordinal, own] of ownFailures(facts).entries()) {
		const cause = explainFailure(own.failure, own.step, facts);
		const key = (cause.kind.startsWith("missing-") || rowKinds.has(cause.kind)) && cause.fix === void 0 ? `${own.failure.place.path} ${own.failure.message}` : String(ordinal);
		const first = told.get(key);
		if (first === void 0) told.set(key, {
			...own,
			cause,
			again: []
		});
		else first.again.push(own.step, ...own.followers);
	}
	return [...told.values()];
}
/** What the server said, field by field, then how many statements fall with this one. */
function serverWords({ failure, followers }) {
	return [...errorWords(failure), ...collapsed(followers, failure.place.path)];
}
/** What the server said, field by field. */
function errorWords({ message, detail, hint, code }) {
	return [
		`Postgres: ${message} (SQLSTATE ${code})`,
		...detail === void 0 || detail === "" ? [] : [`Detail: ${detail.replaceAll("\n", "; ")}`],
		...hint === void 0 || hint === "" ? [] : [`Hint: ${hint}`]
	];
}
/** One sentence for the statements that fall with a failure in the file at `path`; none for none. */
function collapsed(followers, path, why = "only because of this one") {
	if (followers.length === 0) return [];
	const places = followers.map(({ statement: { place } }) => place.path === path ? `line ${place.line}` : `${place.path}:${place.line}`);
	return [`${followers.length === 1 ? "1 later statement fails" : `${followers.length} later statements fail`} ${why}: ${listed(places, 4)}.`];
}
// src/rule/queries/broken.ts
/** Calls of jobs and functions that fail inside a function. */
const brokenRoutines = (facts) => grouped(facts, (call) => call.kind !== "trigger" && call.routine !== null);
/** Rows that triggers refuse because they are broken. */
const brokenTriggers = (facts) => grouped(facts, (call) => call.kind === "trigger");
function grouped(facts, wanted) {
	const byPlace = /* @__PURE__ */ new Map();
	for (const call of facts.experiments.smoke?.broken ?? []) {
		const key = `${spot(call.place)} ${call.error.message}`;
		if (wanted(call)) byPlace.set(key, [...byPlace.get(key) ?? [], call]);
	}
	return [...byPlace.values()].map((calls) => {
		const call = calls[0];
		const frames = (call.error.where ?? "").split("\n").filter((line) => / function /.test(` ${line}`));
		const ways = [...new Set(calls.map(({ how, what, kind }) => kind === "trigger" ? `${how} with ${what}` : how))];
		return {
			call,
			evidence: [
				...errorWords(call.error),
				...frames,
				seenBy(ways)
			],
			hint: hintFor(facts, call)
		};
	});
}
const seenBy = (ways) => ways.every((way) => way.startsWith("plpgsql_check")) ? `Found by ${ways.join("; ")}.` : `Called in a transaction that was undone, as ${ways.join("; ")}.`;
function hintFor(facts, call) {
	const [name] = missingNames(call.error);
	if (call.error.code === "42P01" && name !== void 0 && isWithQuery(facts, call, name)) return `${name} is a WITH query: it ends with the statement it stands in, so later statements do not see it.`;
	const field = /^record "(new|old)" has no field "(.+)"$/.exec(call.error.message);
	if (field !== null) return `The table has no column ${field[2]}.`;
	return null;
}
/** Whether another statement of the same body calls a WITH query so. */
function isWithQuery(facts, call, name) {
	const { line, path } = call.place;
	return facts.steps.find(({ statement: { place } }) => place.path === path && place.line <= line && line <= place.endLine)?.statement.inner.some(({ tree }) => namesQuery(tree, name)) === true;
}
function namesQuery(tree, name) {
	let found = false;
	walkTree(tree, (node) => {
		if (node.ctename === name) found = true;
	});
	return found;
}
// src/rule/queries/cleaners.ts
const cleaning = /clean|purge|prune|expire|sweep|evict|retention|housekeep|archive|rotate|(?:delete|remove|drop|trim)_?(?:old|stale|expired|past)/i;
const deletion = /\b(?:delete\s+from(?:\s+only)?|drop\s+table(?:\s+if\s+exists)?|truncate(?:\s+table)?)\s+["\w.%]+|\bdetach\s+partition\b/gi;
const byAge = /\binterval\b|\bnow\(\)|\bcurrent_(?:date|timestamp)\b|\bclock_timestamp\(\)|expires?_at/i;
/** New or altered ones that no job, trigger, function, statement that schedules, or file of the repository names. */
function uncalledCleaners(facts) {
	const { base, head, callers, steps } = facts;
	if (callers === null) return [];
	return Object.values(head.routines).flatMap((routine) => {
		if (base.routines[routine.oid]?.source === routine.source || !cleansUp(routine)) return [];
		if (isNamed(routine, head) || Object.hasOwn(callers, routine.name) && callers[routine.name]?.length) return [];
		const word = wordOf(routine.name);
		if (steps.filter(({ statement }) => word.test(statement.text)).some(({ statement }) => /\bschedule|\bcron\b/i.test(statement.text) || statement.kind === "GrantStmt" && /^\s*grant\b/i.test(statement.text))) return [];
		const step = steps.findLast(({ before, after }) => before.routines[routine.oid]?.source !== after.routines[routine.oid]?.source && after.routines[routine.oid] !== void 0);
		if (step === void 0) return [];
		const does = [...new Set(routine.source.match(deletion) ?? [])].slice(0, 3).map((said) => said.replace(/\s+/g, " "));
		return [{
			routine,
			place: spelledAt(facts, step, routine.name),
			does,
			jobs: head.jobs.length
		}];
	});
}
function cleansUp({ name, source, returns, language }) {
	return returns !== "trigger" && /^(sql|plpgsql)$/.test(language) && cleaning.test(name) && source.search(deletion) !== -1 && byAge.test(source);
}
function isNamed({ oid, name }, { routines, jobs, tables }) {
	const word = wordOf(name);
	return jobs.some(({ command }) => word.test(command)) || Object.values(routines).some((other) => other.oid !== oid && word.test(other.source)) || Object.values(tables).some(({ triggers }) => triggers.some((trigger) => word.test(trigger.function)));
}
const wordOf = (name) => new RegExp(`(?<![\\w$])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w$])`, "i");
// src/rule/queries/copies.ts
/** Several rules ask, of each table. */
const known$1 = /* @__PURE__ */ new WeakMap();
/** By what the change does with both tables, or else by their columns and names. */
function partitionedCopies(facts) {
	const copies = known$1.get(facts.steps) ?? findCopies(facts);
	known$1.set(facts.steps, copies);
	return copies;
}
function findCopies(facts) {
	return newTables(facts).filter(({ kind, parents }) => kind === "p" && parents.length === 0).flatMap((copy) => {
		const step = stepThatCreated(facts, copy.oid);
		const old = step === void 0 ? void 0 : originalOf(facts, step, copy);
		if (old === void 0 || step === void 0) return [];
		const place = spelledAt(facts, step, nameAt(step, copy));
		return [{
			copy,
			old: facts.base.tables[old.oid] ?? old,
			place,
			swapped: isSwapped(facts, copy, old)
		}];
	});
}
/** The table that a new partitioned one is a copy of. */
const copiedFrom = (facts, table) => partitionedCopies(facts).find(({ copy }) => copy.oid === table.oid)?.old;
const nameAt = (step, { oid, name }) => step.after.tables[oid]?.name ?? name;
const hasPartitionedCopy = (facts, table) => partitionedCopies(facts).some(({ old }) => old.oid === table.oid);
/** Strong evidence first. */
function originalOf(facts, step, copy) {
	const olds = Object.values({
		...facts.base.tables,
		...step.before.tables
	}).filter(({ kind, parents, schema, oid }) => kind === "r" && parents.length === 0 && schema === copy.schema && oid !== copy.oid);
	const swapped = olds.find((old) => isSwapped(facts, copy, old));
	if (swapped !== void 0) return swapped;
	const name = nameAt(step, copy);
	const alike = olds.filter((old) => isAlike(copy, old));
	const source = [likeOf(step, name), ...filledFrom(facts, copy)].find((old) => old?.kind === "r" && old.parents.length === 0 && isAlike(copy, old));
	if (source !== void 0 && !keepsOther(name, source)) return source;
	return alike.filter((old) => isNamedAfter(name, old, copy)).sort((a, b) => b.name.length - a.name.length)[0];
}
/** The old table became its partition, or gave its name up for it. */
function isSwapped({ base, head }, copy, old) {
	if (head.tables[old.oid]?.parents.includes(copy.oid) === true) return true;
	const { schema, name } = base.tables[old.oid] ?? old;
	return schema === copy.schema && name === copy.name && isAlike(copy, old);
}
/** Statements of a step and of the bodies in it. */
const bodiesOf = ({ statement }) => [statement, ...statement.inner].filter(({ tree }) => tree !== null);
function likeOf(step, name) {
	const like = (bodiesOf(step).find(({ kind, tree }) => kind === "CreateStmt" && tree.relation?.relname === name)?.tree.tableElts ?? []).find(({ TableLikeClause }) => TableLikeClause !== void 0)?.TableLikeClause?.relation;
	return like === void 0 ? void 0 : findTable(step.before, {
		schema: like.schemaname ?? null,
		name: like.relname
	});
}
/** Tables whose rows, of no other table's with them, the change puts into it. */
function filledFrom(facts, copy) {
	return facts.steps.flatMap((step) => bodiesOf(step).flatMap(({ kind, tree }) => {
		if (kind !== "InsertStmt" || tree.relation?.relname !== step.after.tables[copy.oid]?.name) return [];
		const from = rangesOf(tree.selectStmt);
		const source = from.length === 1 && from[0] !== void 0 ? findTable(step.after, from[0]) : void 0;
		return source === void 0 || source.oid === copy.oid ? [] : [source];
	}));
}
const standIn = /^(new|next|tmp|temp|temporary|part|parted|partition|partitioned|partitions|p|v?\d{1,2}|copy|swap|shadow|replacement|rebuild|rebuilt|migrated)$/;
const other = /^(archive|archives|archived|history|historical|audit|audits|backup|bak|log|logs|deleted|old|legacy|summary|stats|test)$/;
/** Its name says that it holds something else. */
const keepsOther = (name, old) => nameWords(name).some((word) => other.test(word) && !nameWords(old.name).includes(word));
/**
* `events_new`, `_events_next`, `part_events` … beside `events`; with any other word, such as `events_monthly`, only
* with all columns as they were.
*/
function isNamedAfter(name, old, copy) {
	const at = name.toLowerCase().indexOf(old.name.toLowerCase());
	if (at === -1 || name === old.name) return false;
	const [before, after] = [name.slice(0, at), name.slice(at + old.name.length)];
	const words = nameWords(`${before} ${after}`);
	if (words.every((word) => standIn.test(word))) return true;
	return (before === "" || before.endsWith("_")) && (after === "" || after.startsWith("_")) && !words.some((word) => other.test(word)) && sharedColumns(copy, old, true) === old.columns.length;
}
/** They share at least half of the columns of the narrower one. */
const isAlike = (copy, old) => sharedColumns(copy, old) * 2 >= Math.min(old.columns.length, copy.columns.length);
/** How many columns of one the other has too. */
function sharedColumns(copy, old, ofOneType = false) {
	const types = new Map(copy.columns.map(({ name, type }) => [name, type]));
	return old.columns.filter(({ name, type }) => types.has(name) && (!ofOneType || types.get(name) === type)).length;
}
// src/rule/queries/exposed.ts
function partitions$1(facts) {
	return newTables(facts).flatMap((table) => {
		const of = facts.head.tables[table.parents[0] ?? ""];
		const step = stepThatCreated(facts, table.oid);
		if (table.partitionBound === null || of === void 0 || step === void 0) return [];
		return [{
			table,
			of,
			place: spelledAt(facts, step, table.name),
			kind: "a partition of"
		}];
	});
}
function copies(facts) {
	return partitionedCopies(facts).map(({ copy, old, place }) => {
		const now = facts.head.tables[old.oid];
		const { schema, name } = now ?? old;
		return {
			table: copy,
			of: {
				...old,
				schema,
				name
			},
			place,
			kind: now === void 0 ? "a copy of the former" : "a copy of"
		};
	});
}
function exposed(facts) {
	return [...partitions$1(facts), ...copies(facts)].flatMap((pair) => {
		const roles = listed(intruders(facts, pair), 4);
		return pair.table.rowSecurity || roles === "" ? [] : [{
			...pair,
			roles,
			readers: readersOf(facts, pair.table)
		}];
	});
}
/**
* Who but the owner may do what that the policies or the rights of the other table forbid, in words; roles that do not
* get in are left out.
*/
function intruders(facts, { table, of, kind }) {
	const may = /* @__PURE__ */ new Map();
	const doors = new Map(facts.experiments.probes?.doors.filter((door) => door.table === table.oid).map(({ role, open }) => [role, open]));
	const known = rightsOf(of);
	for (const [role, letters] of rightsOf(table)) {
		const more = of.rowSecurity ? letters : [...letters].filter((letter) => !(known.get(role) ?? known.get("") ?? "").includes(letter)).join("");
		const verbs = [...more.includes("r") ? ["read"] : [], .../[awd]/.test(more) ? ["write"] : []].join(" and ");
		if (role === table.owner || verbs === "" || doors.get(role) === false || /^(service_role|postgres|supabase_admin)$/.test(role)) continue;
		if (!of.rowSecurity && kind !== "a partition of") continue;
		may.set(verbs, [...may.get(verbs) ?? [], role === "" ? "everybody" : ident(role)]);
	}
	return [...may].map(([verbs, roles]) => `${listed(roles, 4)} may ${verbs} it`);
}
function readersOf(facts, table) {
	return (facts.experiments.probes?.doors ?? []).flatMap((door) => door.table === table.oid && door.read ? [door.role] : []);
}
// src/rule/queries/forecast.ts
/**
* Tables that are partitioned by time and that the change concerns; those whose partitions others make, as the team
* says, are left out.
*/
function forecasted(facts) {
	return (facts.experiments.forecast?.tables.filter(({ concerned }) => concerned) ?? []).filter(({ table }) => facts.declared(table)?.partition?.propose !== false).flatMap((table) => {
		const place = lastTouch(facts, table);
		return place === null ? [] : [{
			table,
			place
		}];
	});
}
/** Jobs that the change concerns. */
function forecastJobs(facts) {
	return (facts.experiments.forecast?.jobs.filter(({ concerned }) => concerned) ?? []).flatMap((job) => {
		const place = jobPlace(facts, job);
		return place === null ? [] : [{
			job,
			place
		}];
	});
}
/** Where a job is scheduled; else where what it names was changed last, or what that calls. */
function jobPlace(facts, job) {
	const scheduled = facts.steps.findLast(({ before, after }) => before.jobs !== after.jobs && after.jobs.some((known) => isIt(known, job)) && !before.jobs.some((known) => same(known, job)));
	const words = new Set(job.command.split(/[^\w$]+/));
	const touched = facts.steps.findLast(({ before, after }) => changed(before.tables, after.tables, words) || changed(before.routines, after.routines, words));
	const step = scheduled ?? touched ?? facts.steps.findLast(({ before, after }) => before.routines !== after.routines);
	if (step !== void 0) return spelledAt(facts, step, job.name);
	const names = new Set(job.failures?.first.error.message.split(/[^\w$]+/));
	const renamed = facts.steps.findLast(({ before, after }) => changed(before.tables, after.tables, names));
	return renamed === void 0 ? null : renamed.statement.place;
}
/**
* Whether one of the things with these names was made, altered, renamed or dropped. What was not read again is the same
* object.
*/
function changed(before, after, names) {
	if (before === after) return false;
	const differs = (some, other) => Object.entries(some).some(([oid, thing]) => names.has(thing.name) && other[oid] !== thing);
	return differs(before, after) || differs(after, before);
}
const isIt = (known, job) => known.id === job.id;
const same = (known, job) => isIt(known, job) && known.schedule === job.schedule && known.command === job.command;
function lastTouch(facts, { oid, partitions, table }) {
	const family = (tables) => Object.values(tables).filter((candidate) => candidate.oid === oid || candidate.parents.includes(oid)).map((candidate) => `${candidate.oid} ${candidate.name} ${candidate.partitionBound}`).join();
	const step = facts.steps.findLast(({ before, after }) => before.tables !== after.tables && family(before.tables) !== family(after.tables));
	if (step === void 0) return facts.steps.findLast(({ before, after }) => before.jobs !== after.jobs || before.routines !== after.routines)?.statement.place ?? null;
	const fresh = partitions.findLast(({ name }) => step.statement.text.includes(bare$1(name)));
	return spelledAt(facts, step, bare$1(fresh?.name ?? table));
}
/** The first stretch in which inserts are not taken as they should be. */
const firstLoss = ({ coverage }) => coverage.find(({ state }) => state !== "accepted");
/** Whether a stretch begins because a job ended the partition that held it, which is told of the job. */
const endedByJob = ({ partitions }, { from }) => partitions.some(({ ended }) => ended?.at === from);
/** Who should make the next partition of a table, and why nobody does, as a clause. */
function whyNoMore(facts, { table, oid }) {
	const forecast = facts.experiments.forecast;
	const [maker] = forecast?.jobs.filter(({ aims, made }) => aims.make.includes(table) || table in made) ?? [];
	if (maker !== void 0) return {
		clause: makerClause(maker),
		certain: true
	};
	const name = bare$1(facts.head.tables[oid]?.name ?? table);
	const uncalled = Object.values(facts.head.routines).filter(({ source }) => /partition\s+of|attach\s+partition/i.test(source) && source.includes(name));
	const programs = forecast?.makers ?? [];
	if (uncalled.length > 0 && programs.length === 0) return {
		clause: `no job calls ${listed(uncalled.map((routine) => `${routine.name}()`))}, which would make the next`,
		certain: false
	};
	if (facts.steps.some(({ statement }) => /create_parent|part_config/i.test(statement.text) && statement.text.includes(name))) return {
		clause: "no job made the next; pg_partman’s background worker may",
		certain: false
	};
	if (programs.length > 0) return {
		clause: `no job makes the next; ${listed(programs.slice(0, 2))} may`,
		certain: false
	};
	return {
		clause: "no job makes the next",
		certain: true
	};
}
function makerClause({ name, active, failures, stopped, runs, schedule, made }) {
	if (!active) return `job ${name}, which makes them, is not active`;
	if (stopped !== null) return `job ${name}, which should make the next, does not end`;
	if (failures !== null) return `job ${name}, which should make the next, fails: ${failures.first.error.message}`;
	if (Object.keys(made).length === 0) return `job ${name}, which should make the next, makes none`;
	return `job ${name} (${schedule}) made ${Object.values(made).reduce((sum, count) => sum + count, 0)} in ${runs} runs, which is not enough`;
}
/** `2026-03-01`; with the time where it is not midnight. */
const dayOf = (moment) => moment.slice(11, 19) === "00:00:00" ? moment.slice(0, 10) : `${moment.slice(0, 16).replace("T", " ")} UTC`;
/** `from 2026-03-01`, or `from 2026-03-01 to 2026-04-01`. */
const span = ({ from, until }) => `from ${dayOf(from)}${until === null ? "" : ` to ${dayOf(until)}`}`;
/** How the forecast came about, one sentence. */
function howForecast(facts) {
	const forecast = facts.experiments.forecast;
	const count = forecast?.jobs.length ?? 0;
	const jobs = count === 0 ? "without any scheduled job" : `with ${count} scheduled ${count === 1 ? "job" : "jobs"} running when due`;
	return `The clock was run on from ${dayOf(forecast?.from ?? "").slice(0, 10)} to ${dayOf(forecast?.until ?? "").slice(0, 10)}, ${jobs}.`;
}
const bare$1 = (name) => name.slice(name.lastIndexOf(".") + 1).replaceAll("\"", "");
// src/rule/queries/measured.ts
const unitHours = [
	[/^h/i, 1],
	[/^d/i, 24],
	[/^w/i, 168],
	[/^m/i, 730],
	[/^[qy]/i, 8766]
];
/** `30 days`, `6 months`, `90d`, `P30D` in hours; null for anything else. */
function hoursOf(words) {
	const parts = [...words.matchAll(/(?<!\d)(\d+)[\s_-]*(hours?|days?|weeks?|months?|years?|[hdwmy])\b/gi)];
	if (parts.length === 0) return null;
	return parts.reduce((sum, [, count = "", unit = ""]) => sum + Number(count) * (unitHours.find(([form]) => form.test(unit))?.[1] ?? 0), 0);
}
const period = /(?<!\d)\d+[\s_-]*(?:hours?|days?|weeks?|months?|years?|[hdwy])\b/i;
/** What the team, the table's comment or the name of a job says about how long rows are kept; the first of them. */
function declaredRetention(facts, table, jobs) {
	const said = facts.declared(`${table.schema}.${table.name}`)?.retention;
	const comment = /(?:retention|retain|keep|kept|drop|delet|purg|remov|expir)[^.;\n]{0,60}/i.exec(table.comment ?? "")?.[0];
	const candidates = [
		[said, "the configuration"],
		[comment, "the comment of the table"],
		...jobs.map((name) => [/^(?=.*(?:delet|clean|purg|prun|drop|expir|remov|archiv|keep|reten|old))/i.test(name) ? name : void 0, `the name of job ${name}`])
	];
	for (const [words, source] of candidates) {
		const found = words === void 0 ? null : period.exec(words)?.[0] ?? null;
		const hours = found === null ? null : hoursOf(found);
		if (found !== null && hours !== null && hours > 0) return {
			hours,
			words: found.replace(/[_-]/g, " "),
			source
		};
	}
	return null;
}
/** The table of a measurement at the head. */
const tableOf = (facts, { oid }) => facts.head.tables[oid];
/** The youngest age of which some kind of row was gone; null when all of every age stayed. */
const youngestGone = ({ ages }) => ages.find(({ planted, kept }) => kept < planted)?.hours ?? null;
/** The youngest age of which rows of every kind were gone. */
const youngestAllGone = ({ ages }) => ages.find(({ kept }) => kept === 0)?.hours ?? null;
/** The greatest age below another of which everything stayed. */
const oldestKept = ({ ages }, below) => ages.findLast(({ hours, planted, kept }) => hours < below && kept === planted)?.hours ?? null;
/**
* Whether a job's words delete by nothing but the columns of one table: then rows that it should delete were among
* those planted.
*/
function deletesPlainly(job, facts, table) {
	const statements = [...[job.command, ...Object.values(facts.head.routines).filter(({ name }) => job.command.includes(name)).map(({ source }) => source)].join("\n").matchAll(/\bdelete\s+from\s+(?:only\s+)?(?:"?[\w$]+"?\.)?"?([\w$]+)"?([^;]*)/gi)].filter(([, name]) => name === table.name);
	return statements.length > 0 && statements.every(([, , rest = ""]) => !/\busing\b|\bexists\b|\bjoin\b|\bselect\b(?![\s\S]*\bctid\b)|\bcurrent_setting\b/i.test(rest));
}
/** Partitions that a job ended while they held rows younger than so many hours. */
function endedYoung({ partitions }, hours) {
	return partitions.flatMap((life) => {
		const { to, ended } = life;
		return to !== null && ended !== null && Date.parse(to) > Date.parse(ended.at) - hours * 36e5 ? [{
			...life,
			to,
			ended
		}] : [];
	});
}
/** `12 hours`, `30 days`, `2 years`. */
function wordsOfHours(hours) {
	const [count, unit] = hours < 48 ? [hours, "hour"] : hours < 17520 ? [Math.round(hours / 24), "day"] : [Math.round(hours / 8766), "year"];
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
// src/rule/queries/retention.ts
const escapeRegExp = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Why the rows of a table do not stay for ever, as sentences; empty when nothing says so. */
function deletionsOf(facts, table) {
	const declared = facts.declared(`${table.schema}.${table.name}`);
	const removes = removal(table);
	const removers = Object.values(facts.head.routines).filter((routine) => removes.test(routine.source) || dropsPartitions(routine, table));
	const jobs = facts.head.jobs.filter((job) => removes.test(job.command) || manages(job.command, table));
	return [
		...declared?.retention === void 0 && declared?.dropAfter === void 0 ? [] : ["its retention is declared in the configuration"],
		.../retention|retain|keep for|@retention/i.test(table.comment ?? "") ? ["its comment declares a retention"] : [],
		...removers.map((routine) => `${routine.schema}.${routine.name}() deletes from it`),
		...jobs.map((job) => `job ${job.name} deletes from it`),
		...seenDeleting(facts, table),
		...facts.steps.filter(({ statement }) => manages(statement.text, table)).map(() => "its partitions are managed by an extension")
	];
}
/** Jobs that deleted from it, or ended its partitions, when they were run: that no words show it is no matter. */
function seenDeleting(facts, table) {
	const { jobs = [], retention = [] } = facts.experiments.forecast ?? {};
	const measured = retention.filter(({ oid, ages }) => oid === table.oid && ages.some(({ planted, kept }) => kept < planted));
	const ended = jobs.filter(({ ended }) => `${table.schema}.${table.name}` in ended);
	return [...measured.flatMap((one) => one.jobs), ...ended.map(({ name }) => name)].map((name) => `job ${name} was seen to delete from it`);
}
function removal(table) {
	const name = `(?:"?${escapeRegExp(table.schema)}"?\\.)?"?${escapeRegExp(table.name)}"?(?![\\w"])`;
	return new RegExp(`(?:delete\\s+from|truncate(?:\\s+table)?)\\s+(?:only\\s+)?${name}`, "i");
}
/** Dynamic SQL that drops or detaches what is named like the table. */
function dropsPartitions(routine, table) {
	return /execute/i.test(routine.source) && /drop\s+table|detach\s+partition/i.test(routine.source) && routine.source.includes(table.name);
}
/** pg_partman and Timescale retire what they were told to. */
function manages(sql, table) {
	return /create_parent|part_config|add_retention_policy|create_hypertable/i.test(sql) && sql.includes(table.name);
}
const stated = /\b(?:retain(?:ed|s)?|retention(?: policy| period)?|keep(?:s|ing)?|kept|purge[ds]?|delete[ds]?|drop(?:ped|s)?|expire[ds]?)\b[^.;\n]{0,30}?(\d+\s*(?:day|week|month|year)s?)\b/i;
/**
* Retentions that comments of the change promise: above a CREATE TABLE, or in a comment that belongs to no statement.
*/
function statedRetentions(facts) {
	const loose = facts.scripts.flatMap((script) => script.comments.map((comment) => ({
		comment,
		table: null
	})));
	return [...facts.steps.filter(({ statement }) => statement.kind === "CreateStmt").flatMap((step) => {
		const table = Object.values(step.after.tables).find((candidate) => !(candidate.oid in step.before.tables)) ?? null;
		return step.statement.comments.map((comment) => ({
			comment,
			table
		}));
	}), ...loose].flatMap(({ comment, table }) => {
		const period = stated.exec(comment.text)?.[1];
		return period === void 0 ? [] : [{
			comment,
			period,
			table
		}];
	});
}
/** Whether anything in the whole schema deletes by age or retires partitions. */
function deletesAnything(catalog) {
	const removes = /\bdelete\s+from\b|\bdrop\s+table\b|\bdetach\s+partition\b|\btruncate\b|run_maintenance|drop_chunks/i;
	return Object.values(catalog.routines).some((routine) => removes.test(routine.source)) || catalog.jobs.some((job) => removes.test(job.command));
}
// src/rule/queries/unlike-partitions.ts
/** New partitions that lack what at least two older siblings have alike and their table does not hand on. */
function unlikeSiblings(facts) {
	return newTables(facts).flatMap((table) => {
		const parent = facts.head.tables[table.parents[0] ?? ""];
		if (parent === void 0 || table.partitionBound === null || table.kind !== "r") return [];
		const olds = plainPartitionsOf(facts, parent).filter(({ oid }) => oid in facts.base.tables).slice(-3);
		const sibling = olds.at(-1);
		if (sibling === void 0 || olds.length < 2) return [];
		const lacks = lacksOf(table, parent, sibling, olds);
		return lacks.length === 0 ? [] : [{
			table,
			parent,
			lacks
		}];
	});
}
/** The partitions of a table that hold rows, as they were made. */
const plainPartitionsOf = ({ head }, parent) => Object.values(head.tables).filter(({ parents, partitionBound, kind }) => kind === "r" && partitionBound !== null && parents.includes(parent.oid)).sort((a, b) => Number(a.oid) - Number(b.oid));
/** What makes two indexes of two tables the same. */
const likeness = ({ unique, method, keyNames, options, predicate, definition }) => JSON.stringify([
	unique,
	method,
	keyNames,
	options,
	predicate,
	/\bINCLUDE \([^)]{0,5000}\)/.exec(definition)?.[0] ?? ""
]);
function lacksOf(table, parent, sibling, olds) {
	const all = (holds) => olds.every(holds);
	const on = qualified(table);
	const indexes = sibling.indexes.filter((index) => !index.attached && !table.indexes.some((own) => likeness(own) === likeness(index))).filter((index) => all((old) => old.indexes.some((own) => !own.attached && likeness(own) === likeness(index)))).map((index) => ({
		what: `the index on (${index.keyNames.join(", ")})`,
		seen: index.definition,
		sql: indexFor(index, sibling, table)
	}));
	const options = Object.entries(sibling.options).filter(([name, value]) => table.options[name] === void 0 && all((old) => old.options[name] === value)).map(([name, value]) => ({
		what: `${name} = ${value}`,
		seen: `${qualified(sibling)} has ${name} = ${value}.`,
		sql: `ALTER TABLE ${on} SET (${name} = ${value});`
	}));
	const identity = sibling.replicaIdentity !== table.replicaIdentity && all((old) => old.replicaIdentity === sibling.replicaIdentity) && sibling.replicaIdentity !== "d";
	const word = {
		f: "FULL",
		n: "NOTHING"
	}[sibling.replicaIdentity];
	return [
		...indexes,
		...options,
		...identity ? [{
			what: `replica identity ${word ?? "by index"}`,
			seen: `${qualified(sibling)} has it.`,
			sql: word === void 0 ? null : `ALTER TABLE ${on} REPLICA IDENTITY ${word};`
		}] : [],
		...lackingTriggers(table, parent, sibling, all),
		...lackingRights(table, sibling, all)
	];
}
function lackingTriggers(table, parent, sibling, all) {
	return sibling.triggers.filter(({ name, definition }) => {
		const plain = (trigger, of) => trigger.definition.replaceAll(of.name, "").replace(/^CREATE( CONSTRAINT)? TRIGGER \S+/, "");
		const has = (of) => of.triggers.some((own) => plain(own, of) === plain({ definition }, sibling));
		return !parent.triggers.some((own) => own.name === name) && !has(table) && all(has);
	}).map(({ name, definition }) => ({
		what: `the trigger ${name}`,
		seen: definition,
		sql: `${definition.replaceAll(sibling.name, table.name)};`
	}));
}
function lackingRights(table, sibling, all) {
	return [...rightsOf(sibling)].filter(([role, letters]) => role !== sibling.owner && (rightsOf(table).get(role) ?? "") === "" && all((old) => rightsOf(old).get(role) === letters)).map(([role]) => ({
		what: `the rights of ${role === "" ? "everybody" : role}`,
		seen: `${qualified(sibling)}: ${sibling.acl}`,
		sql: null
	}));
}
function indexFor({ definition, name }, sibling, table) {
	const fresh = name.includes(sibling.name) ? ident(name.replace(sibling.name, table.name).slice(0, 63)) : "";
	return `${definition.replace(/^(CREATE (?:UNIQUE )?INDEX) ("(?:[^"]|"")*"|\S+) ON (ONLY )?(?:"(?:[^"]|"")*"|[^\s"]+)+/, `$1 ${fresh} ON ${qualified(table)}`).replace("  ", " ")};`;
}
function scatteredIndexes(facts) {
	return Object.values(facts.head.tables).filter(({ kind }) => kind === "p").flatMap((parent) => {
		const leaves = plainPartitionsOf(facts, parent);
		if (leaves.length < 2 || Object.values(facts.head.routines).some(({ source }) => /create\s+(unique\s+)?index/i.test(source) && /execute/i.test(source))) return [];
		return leaves[0].indexes.filter((index) => !index.attached && index.constraint === null).filter((index) => !index.unique || (parent.partitionKey?.columns.every((column) => index.columns.includes(column)) ?? false)).flatMap((index) => {
			const found = leaves.map((table) => ({
				table,
				index: table.indexes.find((own) => !own.attached && likeness(own) === likeness(index))
			}));
			const isNew = ({ table, index: own }) => own !== void 0 && facts.base.tables[table.oid]?.indexes.some(({ oid }) => oid === own.oid) !== true;
			const newest = found.filter(isNew).at(-1);
			const indexes = found.flatMap(({ index: own }) => own ?? []);
			if (newest?.index === void 0 || indexes.length < leaves.length || parent.indexes.some((own) => likeness(own) === likeness(index))) return [];
			return [{
				parent,
				indexes,
				newest: {
					table: newest.table,
					index: newest.index
				}
			}];
		});
	});
}
// src/rule/queries/vacuum-pace.ts
const known = dictionary({
	autovacuum_vacuum_cost_delay: {
		kind: "delay",
		partner: "autovacuum_vacuum_cost_limit",
		counted: ""
	},
	autovacuum_vacuum_cost_limit: {
		kind: "limit",
		partner: "autovacuum_vacuum_cost_delay",
		counted: ""
	},
	autovacuum_vacuum_scale_factor: {
		kind: "factor",
		partner: "autovacuum_vacuum_threshold",
		counted: "are dead"
	},
	autovacuum_vacuum_threshold: {
		kind: "threshold",
		partner: "autovacuum_vacuum_scale_factor",
		counted: "are dead"
	},
	autovacuum_vacuum_insert_scale_factor: {
		kind: "factor",
		partner: "autovacuum_vacuum_insert_threshold",
		counted: "are new"
	},
	autovacuum_vacuum_insert_threshold: {
		kind: "threshold",
		partner: "autovacuum_vacuum_insert_scale_factor",
		counted: "are new"
	},
	autovacuum_analyze_scale_factor: {
		kind: "factor",
		partner: "autovacuum_analyze_threshold",
		counted: "changed since the last ANALYZE"
	},
	autovacuum_analyze_threshold: {
		kind: "threshold",
		partner: "autovacuum_analyze_scale_factor",
		counted: "changed since the last ANALYZE"
	}
});
/** Every parameter of the change that is slower than the default, or slower than its own comment says. */
function paceProblems(facts) {
	const all = setParameters(facts).filter((parameter) => bare(parameter) in known && Number.isFinite(Number(parameter.value)) && parameter.value !== "");
	return all.flatMap((parameter) => {
		const claim = claimOf(parameter, all);
		const problem = slowerThanDefault(facts, parameter, claim) ?? (claim === null ? null : slowerThanOthers(parameter, claim, all));
		const chosen = facts.declared(parameter.table)?.traffic === "low" && claim === null;
		return problem === null || chosen ? [] : [problem];
	});
}
const bare = ({ name }) => name.replace(/^toast\./, "");
/** The server's own default; the cost limit's -1 means the one of VACUUM. */
function defaultOf(facts, name) {
	const value = Number(facts.settings[name]?.value ?? NaN);
	return value === -1 && name.endsWith("cost_limit") ? Number(facts.settings.vacuum_cost_limit?.value ?? 200) : value;
}
/** What holds for the partner: set beside it, there at the end, or the default. */
function partnerValue(facts, parameter) {
	const { partner } = known[bare(parameter)];
	const options = facts.head.tables[parameter.oid ?? ""]?.options ?? {};
	const prefix = parameter.name.startsWith("toast.") ? "toast." : "";
	const beside = setParameters(facts).findLast((other) => other.table === parameter.table && other.name === prefix + partner);
	return Number(beside?.value ?? options[prefix + partner] ?? options[partner] ?? defaultOf(facts, partner));
}
function slowerThanDefault(facts, parameter, claim) {
	const name = bare(parameter);
	const { kind } = known[name];
	const usual = defaultOf(facts, name);
	const value = Number(parameter.value);
	if (!(kind === "limit" ? value < usual : value > usual || value === -1 && name.includes("insert")) || Number.isNaN(usual) || madeUpFor(facts, parameter, kind, value, usual)) return null;
	const unit = facts.settings[name]?.unit ?? "";
	const better = claim === null ? usual : kind === "limit" ? usual * 2 : usual / 2;
	return {
		parameter,
		than: "default",
		says: describe(facts, parameter, kind, value, usual) + (claim === null ? "" : ` The comment beside it says “${claim}”.`),
		evidence: [`The server's own default of ${name} is ${usual}${unit === "" ? "" : ` ${unit}`}.`, ...kind === "delay" ? [measured] : []],
		better: String(better),
		remedy: claim === null ? `The default is ${usual}; leave the parameter out, or write:` : `The default is ${usual}. To be faster than that, ${kind === "limit" ? "raise" : "lower"} it:`
	};
}
const measured = "Measured on one table with the same dead rows: vacuum took 0.19 s without a delay, 5.78 s with 2 ms and 28.19 s with 10 ms.";
/** The partner is changed the other way, so that the two together are no slower. */
function madeUpFor(facts, parameter, kind, value, usual) {
	const partner = partnerValue(facts, parameter);
	const usualPartner = defaultOf(facts, known[bare(parameter)].partner);
	if (kind === "delay") return partner / value >= usualPartner / usual;
	if (kind === "limit") return partner === 0 || value / partner >= usual / usualPartner;
	return kind === "threshold" && value !== -1 && partner < usualPartner;
}
function describe(facts, parameter, kind, value, usual) {
	const { counted, partner } = known[bare(parameter)];
	const set = `${parameter.name} = ${parameter.value}`;
	const table = parameter.table;
	const percent = (factor) => `${Number((factor * 100).toFixed(2))} %`;
	if (kind === "delay") return `With ${set}, autovacuum of ${table} pauses ${value} ms where the default is ${usual} ms: it runs ${times(facts, parameter, value, usual)} slower.`;
	if (kind === "limit") return `With ${set}, autovacuum of ${table} does ${value} units of work between two pauses where the default is ${usual}: it runs ${times(facts, parameter, usual, value)} slower.`;
	if (kind === "factor") return `With ${set}, ${table} waits until ${percent(value)} of its rows ${counted}, where the default is ${percent(usual)}.`;
	if (value === -1) return `With ${set}, inserts alone never bring autovacuum to ${table}, where the default is after ${usual} new rows and ${percent(defaultOf(facts, partner))} of the table.`;
	return `With ${set}, ${table} waits until ${value} rows ${counted}, where the default is ${usual}, and nothing makes up for it.`;
}
/** How much slower the two cost parameters are together, at most. */
function times(facts, parameter, above, below) {
	const { partner, kind } = known[bare(parameter)];
	const ratio = partnerValue(facts, parameter) / defaultOf(facts, partner);
	const factor = above / below * (kind === "delay" ? 1 / ratio : ratio);
	return `up to ${Number(factor.toFixed(1))} times`;
}
/** What the comment on the parameter's line promises: more speed. Null when it promises none, or is another one's. */
function claimOf(parameter, all) {
	const { step, place } = parameter;
	const sameLine = all.filter((other) => other.step === step && other.place.line === place.line);
	const comment = step.statement.comments.find((candidate) => candidate.place.line === place.endLine && candidate.place.column >= place.endColumn);
	if (comment === void 0 || sameLine.at(-1) !== parameter) return null;
	const text = comment.text.trim();
	return /\b(aggressive(ly)?|faster|quicker|sooner|earlier|more (often|frequent(ly)?)|speeds? up)\b/i.test(text) && !/\b(less|not|never|non|slower|gentler)\b/i.test(text) ? text : null;
}
/** The comment promises more than others get, and the change gives all others as much or more. */
function slowerThanOthers(parameter, claim, all) {
	const { kind } = known[bare(parameter)];
	const value = Number(parameter.value);
	const others = all.filter((other) => other.name === parameter.name && other.table !== parameter.table);
	const faster = others.filter((other) => kind === "limit" ? Number(other.value) > value : Number(other.value) < value);
	const slower = others.filter((other) => kind === "limit" ? Number(other.value) < value : Number(other.value) > value);
	const [first] = faster;
	if (first === void 0 || slower.length > 0) return null;
	const tables = listed([...new Set(faster.map((other) => other.table))], 3);
	return {
		parameter,
		than: "claim",
		says: `The comment says “${claim}”, but ${parameter.name} = ${parameter.value} makes autovacuum of ${parameter.table} come later than this change makes it for ${tables} (${first.value}): a higher value means less often.`,
		evidence: faster.slice(0, 3).map((other) => `${other.table} gets ${other.name} = ${other.value} in line ${other.place.line}.`),
		better: first.value,
		remedy: `To be no slower than ${first.table}:`
	};
}
/** The better value: as an edit of the one token, and as a statement of its own for when the migration has run. */
function correctedValue(facts, { parameter, better, remedy }) {
	const { table, name, valueToken, place } = parameter;
	const fix = {
		description: remedy,
		sql: `ALTER TABLE ${table} SET (${name} = ${better});`
	};
	return valueToken === null ? fix : {
		...fix,
		edit: {
			place: placeOfTokens(facts, place.path, valueToken),
			text: better
		}
	};
}
// rules/apply/duplicate-version.ts
var duplicate_version_default = defineRule({
	meta: {
		family: "apply",
		severity: "error"
	},
	docs: {
		title: "Two migrations with one version",
		condition: "The change adds a file whose version another migration of the set has already, and the tool knows migrations by their version.",
		effect: "Some tools refuse the whole set; others apply one of the two files and take the other one for applied, on each database another.",
		remedy: "Give the new file a version of its own, later than all others.",
		why: `Two branches that take the same number, or stamps written by hand, merge without a conflict: the file names differ. golang-migrate, goose, Flyway
and tern then refuse to start. Supabase, dbmate, sqlx and Diesel keep a table with the version as its key: in a new database the second file fails at that
key, and where the first one was applied earlier the second never runs.`,
		unless: "The other file is deleted in the same change.",
		sources: ["https://supabase.com/docs/guides/deployment/database-migrations", "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md"]
	},
	*check(facts) {
		for (const { path, other, version, tool } of facts.rivalries) {
			const first = facts.scripts.find((script) => script.path === path)?.statements[0];
			if (first === void 0) continue;
			const { place, text } = first;
			const word = /^\w*/.exec(text)?.[0].length ?? 0;
			yield {
				object: path,
				message: `${tool} knows a migration by its version, and ${other} has ${version} too: one of the two will be refused, or passed over as applied.`,
				place: {
					...place,
					endLine: place.line,
					endColumn: place.column + word
				},
				evidence: [],
				fix: { description: "Rename this file to a version that is later than all others; nothing in it needs to change." }
			};
		}
	},
	examples: [{
		name: "a version that is taken",
		given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		migration: "-- A note column.\nALTER TABLE orders ADD COLUMN note text;",
		rival: "2_other.sql",
		expect: ["2: Plain SQL knows a migration by its version, and 2_other.sql has 2_change.sql too: one of the two will be refused, or passed over as applied."]
	}, {
		name: "a version of its own",
		fixes: "a version that is taken",
		given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		migration: "-- A note column.\nALTER TABLE orders ADD COLUMN note text;",
		expect: []
	}]
});
// rules/apply/fails.ts
var fails_default = defineRule({
	meta: {
		family: "apply",
		severity: "error"
	},
	docs: {
		title: "The migration fails",
		condition: "Postgres refuses a statement when the change is applied to the schema that the earlier migrations build.",
		effect: "The deployment stops there: what ran before in the same transaction is undone, what ran outside one stays half done.",
		remedy: "Correct the statement; the finding says what Postgres misses and, for the common causes, what to write instead.",
		why: `Nothing is guessed here: the statement was sent to a real Postgres, and this is its answer. The finding puts the answer into
the words of the migration: which name is not there and which is near it, which file creates it too late, which extension brings it.

A file that its own tool refuses, or cuts into pieces that Postgres refuses, is reported where the tool does so.

Statements that fail only because an earlier one did, or that miss the same thing in the same file, are not reported again; the first finding counts them. Failures that come from a base
which could not be built completely are not the author's and are listed in the summary instead.`,
		unless: "The migration runs on a server that differs from the earlier migrations, for instance because something was created by hand there.",
		sources: ["https://www.postgresql.org/docs/current/errcodes-appendix.html", "https://www.postgresql.org/docs/current/sql-commands.html"]
	},
	*check(facts) {
		for (const { cause, again, ...own } of explainedFailures(facts)) {
			if (cause.rule !== void 0) continue;
			yield {
				object: cause.object,
				message: cause.message,
				place: own.failure.place,
				key: cause.kind,
				...cause.severity === void 0 ? {} : { severity: cause.severity },
				evidence: [
					...serverWords(own),
					...collapsed(again, own.failure.place.path, "for the same reason"),
					...cause.evidence
				],
				...cause.fix === void 0 ? {} : { fix: cause.fix }
			};
		}
		for (const { place, message } of facts.refusals) yield {
			object: place.path,
			message,
			place,
			key: message,
			evidence: []
		};
		yield* stopped(facts);
	},
	examples: [
		{
			name: "a column that is not there",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL, processed_at timestamptz);",
			migration: "CREATE INDEX orders_open ON orders (id) WHERE procesed_at IS NULL;\nCREATE INDEX orders_user ON orders (user_id);",
			expect: ["1: public.orders has no column procesed_at; the nearest is processed_at.", "2: public.orders has no column user_id."]
		},
		{
			name: "the column that was meant",
			fixes: "a column that is not there",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL, processed_at timestamptz);",
			migration: "CREATE INDEX orders_open ON orders (id) WHERE processed_at IS NULL;",
			expect: []
		},
		{
			name: "a job that no migration schedules",
			given: "SELECT cron.schedule('known', '@daily', 'SELECT 1');",
			migration: "SELECT cron.unschedule('known');\nSELECT cron.unschedule('made-by-hand');",
			expect: ["2: No migration schedules a job called made-by-hand, so pg_cron refuses to end it: a database that is built from the migrations alone stops here."]
		},
		{
			name: "what follows from a failure is not told again",
			given: "",
			migration: "CREATE TABLE invoices (id bigint PRIMARY KEY, at datetime);\nCREATE INDEX ON invoices (at);\nALTER TABLE invoices ENABLE ROW LEVEL SECURITY;",
			expect: ["1: Postgres has no type datetime; timestamptz is the nearest."]
		},
		{
			name: "a server setting as a storage parameter",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
			migration: "ALTER TABLE orders SET (\n  autovacuum_vacuum_scale_factor = 0.05,\n  autovacuum_naptime = 30\n);\nALTER TABLE orders SET (autovacum_enabled = true);",
			expect: ["3: autovacuum_naptime is a setting of the whole server, not a storage parameter of a table. Remove it here; it can only be changed in the server's configuration.", "5: Postgres has no storage parameter autovacum_enabled; the nearest is autovacuum_enabled."]
		},
		{
			name: "created too late, dropped too early, called otherwise",
			given: "CREATE TABLE \"OrderItem\" (id bigint PRIMARY KEY);\nCREATE TABLE carts (id bigint PRIMARY KEY);",
			migration: "CREATE INDEX ON refunds (id);\nCREATE TABLE refunds (id bigint PRIMARY KEY);\nALTER TABLE OrderItem ADD COLUMN note text;\nDROP TABLE carts;\nALTER TABLE carts ADD COLUMN note text;",
			expect: [
				"1: refunds is created only later in this change, in 2_change.sql:2. Move that before this statement.",
				"3: Names without quotes are folded to lower case, so Postgres looks for orderitem; the table is called \"OrderItem\", with its quotes.",
				"5: carts is gone by now: 2_change.sql:4 drops it."
			]
		},
		{
			name: "CREATE TABLE IF NOT EXISTS that did nothing",
			given: "CREATE TABLE agents (id bigint PRIMARY KEY, name text);",
			migration: `CREATE TABLE IF NOT EXISTS agents (
  id bigint PRIMARY KEY,
  config jsonb NOT NULL
);
CREATE INDEX ON agents ((config ->> 'kind'));
UPDATE agents SET config = '{}';
INSERT INTO sessions (id) VALUES (1);
DELETE FROM sessions;`,
			expect: [
				"5: public.agents has no column config at this point: CREATE TABLE IF NOT EXISTS in 2_change.sql:1 would bring it, but found the table there and did nothing.",
				"6: public.agents has no column config at this point: CREATE TABLE IF NOT EXISTS in 2_change.sql:1 would bring it, but found the table there and did nothing.",
				"7: There is no table sessions at this point: nothing that runs before this statement creates it."
			]
		},
		{
			name: "already there",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, status text);\nCREATE TYPE mood AS ENUM ('ok');\nCREATE POLICY own ON orders USING (true);",
			migration: "CREATE TABLE orders (id bigint);\nALTER TABLE orders ADD COLUMN status text;\nCREATE TYPE mood AS ENUM ('ok');\nCREATE POLICY own ON orders USING (true);",
			expect: [
				"1: There is a table orders already: an earlier migration brings it. Leave this statement out, or write CREATE TABLE IF NOT EXISTS, which keeps what is there.",
				"2: orders has a column status already, of type text: an earlier migration brings it. Leave it out, or write ADD COLUMN IF NOT EXISTS.",
				"3: There is a type mood already: an earlier migration brings it. Postgres has no IF NOT EXISTS for this: leave the statement out, or make it only when the catalog does not have it.",
				"4: orders has a policy own already: an earlier migration brings it. To replace it, drop it first."
			]
		},
		{
			name: "inside a transaction",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, status text);",
			migration: "CREATE INDEX CONCURRENTLY orders_status ON orders (status);\nALTER TABLE orders ADD COLUMN note text;",
			transaction: "file",
			expect: ["1: CREATE INDEX CONCURRENTLY cannot run inside a transaction, and the migration tool sends this file as one. Put it alone into a migration that runs without a transaction."]
		},
		{
			name: "outside a transaction",
			fixes: "inside a transaction",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, status text);",
			migration: "CREATE INDEX CONCURRENTLY orders_status ON orders (status);\nALTER TABLE orders ADD COLUMN note text;",
			expect: []
		},
		{
			name: "COMMIT inside a transaction",
			given: `CREATE EXTENSION pg_partman; CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.logs', 'at', '1 month');
CREATE FUNCTION fill() RETURNS void LANGUAGE plpgsql AS 'BEGIN DELETE FROM logs; COMMIT; END';`,
			migration: "CALL run_maintenance_proc();\nDO 'BEGIN DELETE FROM logs; COMMIT; END';\nSELECT fill();",
			transaction: "file",
			expect: [
				"1: run_maintenance_proc, which commits, cannot run inside a transaction, and the migration tool sends this file as one. Put it alone into a migration that runs without a transaction. SELECT run_maintenance() does the same in one transaction.",
				"2: A DO block with COMMIT or ROLLBACK cannot run inside a transaction, and the migration tool sends this file as one. Put it alone into a migration that runs without a transaction.",
				"3: COMMIT and ROLLBACK work in a procedure that is called with CALL, or in a DO block, and not in a function."
			]
		},
		{
			name: "COMMIT outside a transaction",
			fixes: "COMMIT inside a transaction",
			given: "CREATE EXTENSION pg_partman; CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.logs', 'at', '1 month');",
			migration: "CALL run_maintenance_proc();\nDO 'BEGIN DELETE FROM logs; COMMIT; END';",
			expect: []
		},
		{
			name: "a new enum value used in the transaction that adds it",
			given: "CREATE TYPE mood AS ENUM ('ok');\nCREATE TABLE people (id bigint, mood mood);",
			migration: "ALTER TYPE mood ADD VALUE 'sad';\nUPDATE people SET mood = 'sad';",
			transaction: "file",
			expect: ["2: The value sad was added to mood in this same transaction (2_change.sql:1) and can be used only after it ends. Add it in a migration of its own, before this one."]
		},
		{
			name: "CONCURRENTLY on a partitioned table",
			given: `CREATE TABLE events (id bigint, kind text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			migration: "CREATE INDEX CONCURRENTLY events_kind ON events (kind);",
			expect: ["1: CREATE INDEX CONCURRENTLY does not work on a partitioned table. Create the index on the parent with ON ONLY, on each partition with CONCURRENTLY, and attach them."]
		},
		{
			name: "the same index, partition by partition",
			fixes: "CONCURRENTLY on a partitioned table",
			given: `CREATE TABLE events (id bigint, kind text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			migration: `CREATE INDEX events_kind ON ONLY public.events (kind);
CREATE INDEX CONCURRENTLY events_2026_01_kind ON public.events_2026_01 (kind);
ALTER INDEX public.events_kind ATTACH PARTITION public.events_2026_01_kind;`,
			expect: []
		},
		{
			name: "types, rows and keys that do not fit",
			given: `CREATE TABLE customers (id uuid PRIMARY KEY DEFAULT md5(random()::text)::uuid, email text, code text, age text);
INSERT INTO customers (email) VALUES ('a@example.org'), ('a@example.org');`,
			migration: `ALTER TABLE customers ALTER COLUMN age TYPE integer;
ALTER TABLE customers ADD COLUMN country text NOT NULL;
CREATE UNIQUE INDEX ON customers (email);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));
CREATE TABLE coupons (code text REFERENCES customers (code));
INSERT INTO customers (code) VALUES ('b') ON CONFLICT (code) DO NOTHING;`,
			expect: [
				"1: Postgres does not convert age to integer by itself: say how, with USING age::integer. It fails on the first value that cannot be converted.",
				"2: public.customers has rows already, and the new column country would be NULL in them. Give it a default, or add it without NOT NULL, fill it, and set NOT NULL then.",
				"3: Rows that are already there are not unique (email = a@example.org). Remove the duplicates first.",
				"4: The foreign key compares customer_id, bigint, with id, uuid: Postgres has no equality for the two. Declare customer_id as uuid.",
				"5: A foreign key needs a unique constraint on (code) of public.customers, and there is none.",
				"6: ON CONFLICT (code) needs a unique constraint on exactly those columns of public.customers, and there is none."
			]
		},
		{
			name: "others depend on it",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);\nCREATE VIEW totals AS SELECT total FROM orders;",
			migration: "ALTER TABLE orders DROP COLUMN total;\nALTER TABLE orders ALTER COLUMN total TYPE bigint;\nDROP INDEX orders_pkey;",
			expect: [
				"1: The view totals depends on column total of table orders. Drop or change it first; CASCADE would drop it without asking.",
				"2: A view or rule uses this column (view totals), so its type cannot change. Drop that before and create it again after, in the same migration.",
				"3: The index orders_pkey belongs to a constraint of orders and goes only with it."
			]
		},
		{
			name: "the words of another database, another view, another quote",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, status text);",
			migration: `CREATE TABLE carts (id bigint AUTO_INCREMENT PRIMARY KEY);
SELECT schemaname, tablename FROM pg_stat_user_tables;
DELETE FROM orders WHERE status = "open";
CREATE POLICY IF NOT EXISTS own ON orders USING (true);
CREATE TABLE tokens (id uuid DEFAULT uuid_generate_v4());`,
			expect: [
				"1: AUTO_INCREMENT is of MySQL. Write GENERATED BY DEFAULT AS IDENTITY.",
				"2: pg_stat_user_tables has no column tablename: it is called relname there.",
				"3: Double quotes make a name, so Postgres looks for a column open. A text takes single quotes: 'open'.",
				"4: CREATE POLICY has no IF NOT EXISTS. Write DROP POLICY IF EXISTS before it, or make it only when the catalog does not have it.",
				"5: The function uuid_generate_v4() comes with the extension uuid-ossp, which is not installed at this point. gen_random_uuid() does the same and is built in."
			],
			postgres: { from: 13 }
		},
		{
			name: "the partition key is missing from the primary key: another rule tells it",
			given: "",
			migration: "CREATE TABLE events (id bigint PRIMARY KEY, at timestamptz NOT NULL) PARTITION BY RANGE (at);",
			expect: []
		}
	]
});
/** Statements that had to be ended from outside. */
function* stopped(facts) {
	for (const [index, step] of facts.steps.entries()) {
		if (step.outcome !== "stopped") continue;
		yield {
			object: targetName(step),
			message: `This statement could not be tried to its end: ${(step.reason ?? "it was stopped.").replace(/^(It|The) /, (word) => word.toLowerCase())}`,
			place: step.statement.place,
			severity: "warning",
			key: "stopped",
			evidence: ["The tables hold only what the migrations write. Where it needs more time, statement-timeout in the configuration gives it.", ...collapsed(followersOf(facts, index), step.statement.path)]
		};
	}
}
// rules/apply/function-fails.ts
var function_fails_default = defineRule({
	meta: {
		family: "apply",
		severity: "error",
		needs: ["smoke"]
	},
	docs: {
		title: "A function that fails when it is called",
		condition: "The change writes or schedules a function, or takes away what a scheduled function uses, and Postgres refuses its first call.",
		effect: "The migration succeeds and the job behind it fails at every run, with nothing but a line in cron.job_run_details to tell.",
		remedy: "Correct the statement at the line that is shown.",
		why: `PL/pgSQL does not look at the tables, columns and functions a body names before it is called, so a broken function is created without a word. The calls
that the schema itself makes (jobs of pg_cron, functions that triggers call) are made here once, in a transaction that is undone.

Only what cannot be right whatever the rows are is told: a table, column or function that is not there, types that do not fit, text that is no SQL. What a function
refuses on purpose, or because a synthetic row does not suit it, is not. Names that are put together at run time are not judged either.`,
		unless: "What is missing is created by hand or by the application before the function is called.",
		sources: ["https://www.postgresql.org/docs/current/plpgsql-implementation.html", "https://github.com/citusdata/pg_cron#viewing-job-run-details"]
	},
	*check(facts) {
		for (const { call, evidence, hint } of brokenRoutines(facts)) {
			const gone = call.brought === "gone";
			yield {
				object: (call.routine ?? call.what).split("(", 1)[0] ?? "",
				message: gone ? `${call.routine} fails from here on: ${call.error.message}.` : `${call.routine} fails when it is called: ${call.error.message}.${hint === null ? "" : ` ${hint}`}`,
				place: call.place,
				evidence,
				key: call.error.message
			};
		}
	},
	examples: [
		{
			name: "a WITH query is used by the next statement",
			given: "CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);\nCREATE TABLE logs_archive (id bigint, at timestamptz);\nCREATE TABLE archival_log (rows bigint);",
			migration: `CREATE FUNCTION archive_logs() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH archived AS (DELETE FROM logs WHERE at < now() - interval '30 days' RETURNING *)
  INSERT INTO logs_archive SELECT * FROM archived;
  INSERT INTO archival_log (rows)
  VALUES ((SELECT count(*) FROM archived));
END $$;
SELECT cron.schedule('archive', '0 2 * * *', 'SELECT archive_logs()');`,
			expect: ["6: public.archive_logs() fails when it is called: relation \"archived\" does not exist. archived is a WITH query: it ends with the statement it stands in, so later statements do not see it."]
		},
		{
			name: "the rows are counted by the statement that moved them",
			fixes: "a WITH query is used by the next statement",
			given: "CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);\nCREATE TABLE logs_archive (id bigint, at timestamptz);\nCREATE TABLE archival_log (rows bigint);",
			migration: `CREATE FUNCTION archive_logs() RETURNS void LANGUAGE plpgsql AS $$
DECLARE moved bigint;
BEGIN
  WITH archived AS (DELETE FROM logs WHERE at < now() - interval '30 days' RETURNING id, at)
  INSERT INTO logs_archive (id, at) SELECT id, at FROM archived;
  GET DIAGNOSTICS moved = ROW_COUNT;
  INSERT INTO archival_log (rows) VALUES (moved);
END $$;
SELECT cron.schedule('archive', '0 2 * * *', 'SELECT archive_logs()');`,
			expect: []
		},
		{
			name: "the table that an older job empties is renamed",
			given: `CREATE TABLE events_new (id bigint, at timestamptz);
CREATE FUNCTION clean_events() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM events_new WHERE at < now() - interval '30 days'; END $$;
SELECT cron.schedule('clean', '0 2 * * *', 'SELECT clean_events()');`,
			migration: "ALTER TABLE events_new RENAME TO events;",
			expect: ["1: public.clean_events() fails from here on: relation \"events_new\" does not exist."]
		},
		{
			name: "a function that refuses on purpose, and one that nobody calls",
			given: "CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);",
			migration: `CREATE FUNCTION close_month() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM logs) THEN RAISE EXCEPTION 'nothing to close'; END IF;
END $$;
SELECT cron.schedule('close', '0 2 1 * *', 'SELECT close_month()');
CREATE FUNCTION by_hand() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM * FROM made_by_hand; END $$;`,
			expect: []
		},
		{
			name: "a name that is put together at run time",
			given: "CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);",
			migration: `CREATE FUNCTION drop_last_month() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'DROP TABLE logs_' || to_char(now() - interval '1 month', 'YYYY_MM');
END $$;
SELECT cron.schedule('drop', '0 2 1 * *', 'SELECT drop_last_month()');`,
			expect: []
		}
	]
});
// rules/apply/not-applied.ts
const sentences = {
	edited: (name) => `${name} is merged, and this change edits it`,
	removed: (name) => `${name} is merged, and this change deletes it`,
	renamed: (name, other) => `${name} is merged as ${other}, and this change renames it`,
	late: (name, other) => `${name} comes before ${other}, which is merged`,
	ignored: (name) => `${name} is no migration`
};
const nameOf = (path) => path.split("/").at(-1) ?? path;
var not_applied_default = defineRule({
	meta: {
		family: "apply",
		severity: "error"
	},
	docs: {
		title: "The migration tool does not apply the change as written",
		condition: "The change edits, deletes or renames a merged migration, adds one that is older than a merged one, or adds a file that the tool takes for no migration.",
		effect: "What the tool makes of it: it refuses to run or never applies a new migration (error), or it ignores the file or lets databases differ (warning).",
		remedy: "Restore what was merged, and write the change as a new migration with a version after all others.",
		why: `A merged migration has run in some databases and not in others. Each tool knows what it applied by something else: a number, a file name, a checksum, a time in
a journal. What it cannot match it refuses, runs again or passes over, and most tools report nothing in the last two cases.

The reaction is that of the tool with its default settings. Where a file of the repository sets the option that changes it (goose with -allow-missing, Flyway with
outOfOrder), nothing is reported.`,
		unless: "No database has run the merged file yet, or all of them are rebuilt from nothing.",
		sources: [
			"https://documentation.red-gate.com/fd/validate-277578895.html",
			"https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
			"https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories"
		]
	},
	*check(facts) {
		for (const { kind, path, other = "", others = [], effect, message, fix } of facts.reactions) {
			const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
			yield {
				object: path,
				message: `${sentences[kind](nameOf(path), nameOf(other))}${more}: ${message}`,
				place: {
					path,
					line: 1,
					column: 1,
					endLine: 1,
					endColumn: 1
				},
				severity: effect === "stops" || kind === "late" && effect === "skips" ? "error" : "warning",
				key: kind,
				evidence: others.length === 0 ? [] : [`The same is true of ${listed(others.map(nameOf), 8)}.`],
				fix: { description: fix }
			};
		}
	},
	examples: [{
		name: "a merged migration is edited",
		given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		migration: "SELECT 1;",
		reactions: [{
			kind: "edited",
			path: "1_given.sql",
			effect: "stops",
			message: "the tool compares its checksum with what it applied, and refuses to run.",
			fix: "Restore the file as it was merged, and write the difference as a new migration.",
			tool: "Plain SQL"
		}],
		expect: ["1: 1_given.sql is merged, and this change edits it: the tool compares its checksum with what it applied, and refuses to run."]
	}, {
		name: "the difference is a new migration",
		fixes: "a merged migration is edited",
		given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
		migration: "ALTER TABLE orders ADD COLUMN note text;",
		expect: []
	}]
});
// rules/apply/trigger-fails.ts
var trigger_fails_default = defineRule({
	meta: {
		family: "apply",
		severity: "error",
		needs: ["smoke"]
	},
	docs: {
		title: "A trigger that makes writes fail",
		condition: "The change makes or alters a trigger, its function or its table, and Postgres then refuses a row that it takes with the triggers off.",
		effect: "From the deployment on, inserts, updates or deletes of the table fail: some of them, when the trigger looks at the row first.",
		remedy: "Correct the function at the line that is shown, or attach it only to tables that have the columns it names.",
		why: `The body of a trigger function is planned when it first fires; CREATE TRIGGER looks at nothing but its name. So a small row and one of 10 kB are
inserted, an update and a delete are made where the trigger waits for them, all in transactions that are undone.

The rows are synthetic. What the function refuses on purpose (RAISE EXCEPTION, a constraint) is its business and is not told; what is told cannot be right
whatever the row is, or takes the value out of a column that must have one.`,
		unless: "What is missing is created by hand or by the application before the first write.",
		sources: ["https://www.postgresql.org/docs/current/plpgsql-trigger.html", "https://www.postgresql.org/docs/current/plpgsql-implementation.html"]
	},
	*check(facts) {
		for (const { call, evidence, hint } of brokenTriggers(facts)) {
			const { what, how, largeOnly, error } = call;
			const write = how.startsWith("UPDATE that sets ") ? `an ${how}` : `every ${how.split(" ")[0]}`;
			const failing = how.endsWith(" of this migration") ? `this ${how.split(" ")[0]}` : write;
			yield {
				object: what.split(" on ").at(-1) ?? what,
				message: `Trigger ${what} makes ${largeOnly ? "the INSERT of a row of 10 kB" : failing} fail: ${error.message}.${hint === null ? "" : ` ${hint}`}`,
				place: call.place,
				evidence,
				key: what
			};
		}
	},
	examples: [
		{
			name: "a table whose foreign key waits for the end",
			given: `CREATE TABLE carts (id int PRIMARY KEY);
CREATE TABLE orders (id int PRIMARY KEY, status text NOT NULL, cart int NOT NULL REFERENCES carts DEFERRABLE INITIALLY DEFERRED);`,
			migration: `CREATE FUNCTION on_order() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.paid_at := now(); RETURN NEW; END $$;
CREATE TRIGGER on_order BEFORE UPDATE ON orders FOR EACH ROW WHEN (NEW.status = 'paid') EXECUTE FUNCTION on_order();`,
			expect: ["1: Trigger on_order on public.orders makes an UPDATE that sets status fail: record \"new\" has no field \"paid_at\". The table has no column paid_at."]
		},
		{
			name: "a WHEN clause that waits for a status",
			given: "CREATE TABLE orders (id int PRIMARY KEY, status text NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'paid')));",
			migration: `CREATE FUNCTION on_paid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  NEW.paid_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER on_paid BEFORE UPDATE OF status ON orders FOR EACH ROW WHEN (OLD.status = 'new' AND NEW.status = 'paid') EXECUTE FUNCTION on_paid();`,
			expect: ["2: Trigger on_paid on public.orders makes an UPDATE that sets status fail: record \"new\" has no field \"paid_at\". The table has no column paid_at."]
		},
		{
			name: "a WHEN clause whose function does as it says",
			given: "CREATE TABLE orders (id int PRIMARY KEY, status text NOT NULL, paid_at timestamptz);",
			migration: `CREATE FUNCTION on_paid() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.paid_at := now(); RETURN NEW; END $$;
CREATE TRIGGER on_paid BEFORE UPDATE ON orders FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION on_paid();`,
			expect: []
		},
		{
			name: "a function that Postgres does not have, for large rows only",
			given: "CREATE TABLE webhook_dlq (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload jsonb NOT NULL);",
			migration: `ALTER TABLE webhook_dlq ADD COLUMN payload_compressed bytea;
CREATE FUNCTION compress_payload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_column_size(NEW.payload) > 1000 THEN
    NEW.payload_compressed = gzip(NEW.payload::text);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER compress_payload BEFORE INSERT OR UPDATE ON webhook_dlq FOR EACH ROW EXECUTE FUNCTION compress_payload();`,
			expect: ["5: Trigger compress_payload on public.webhook_dlq makes the INSERT of a row of 10 kB fail: function gzip(text) does not exist."]
		},
		{
			name: "the storage does the compressing",
			fixes: "a function that Postgres does not have, for large rows only",
			given: "CREATE TABLE webhook_dlq (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload jsonb NOT NULL);",
			migration: "ALTER TABLE webhook_dlq ALTER COLUMN payload SET STORAGE EXTENDED;\nALTER TABLE webhook_dlq ADD COLUMN note text;",
			expect: []
		},
		{
			name: "a column that must have a value loses it",
			given: "CREATE TABLE webhook_dlq (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload jsonb NOT NULL);",
			migration: `CREATE FUNCTION strip() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_column_size(NEW.payload) > 1000 THEN
    NEW.payload = NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER strip BEFORE INSERT ON webhook_dlq FOR EACH ROW EXECUTE FUNCTION strip();`,
			expect: ["4: Trigger strip on public.webhook_dlq makes the INSERT of a row of 10 kB fail: null value in column \"payload\" of relation \"webhook_dlq\" violates not-null constraint."],
			postgres: { from: 13 }
		},
		{
			name: "an old function on a table without its column",
			given: `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at = now(); RETURN NEW; END $$;
CREATE TABLE notes (id bigint PRIMARY KEY, body text);`,
			migration: "CREATE TRIGGER touch BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch();",
			expect: ["1: Trigger touch on public.notes makes every UPDATE fail: record \"new\" has no field \"updated_at\". The table has no column updated_at."]
		},
		{
			name: "a column that an old trigger uses is dropped",
			given: `CREATE TABLE notes (id bigint PRIMARY KEY, body text, words int);
CREATE FUNCTION count_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.words = length(NEW.body); RETURN NEW; END $$;
CREATE TRIGGER count_words BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION count_words();`,
			migration: "ALTER TABLE notes\n  DROP COLUMN words;",
			expect: ["2: Trigger count_words on public.notes makes every INSERT fail: record \"new\" has no field \"words\". The table has no column words."]
		},
		{
			name: "an UPDATE between the change of a table and that of its trigger",
			given: `CREATE TABLE links (id bigint PRIMARY KEY, owner_id bigint, kind text NOT NULL);
CREATE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.owner_id; RETURN NEW; END $$;
CREATE TRIGGER on_link BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION on_link();`,
			migration: `ALTER TABLE links RENAME COLUMN owner_id TO company_id;
UPDATE links SET kind = 'company' WHERE kind = 'owner';
CREATE OR REPLACE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.company_id; RETURN NEW; END $$;`,
			expect: ["2: Trigger on_link on public.links makes this UPDATE fail: record \"old\" has no field \"owner_id\". The table has no column owner_id."]
		},
		{
			name: "the trigger is changed before the UPDATE",
			fixes: "an UPDATE between the change of a table and that of its trigger",
			given: `CREATE TABLE links (id bigint PRIMARY KEY, owner_id bigint, kind text NOT NULL);
CREATE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.owner_id; RETURN NEW; END $$;
CREATE TRIGGER on_link BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION on_link();`,
			migration: `ALTER TABLE links RENAME COLUMN owner_id TO company_id;
CREATE OR REPLACE FUNCTION on_link() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM OLD.company_id; RETURN NEW; END $$;
UPDATE links SET kind = 'company' WHERE kind = 'owner';`,
			expect: []
		},
		{
			name: "an old trigger that fails without the change",
			given: `CREATE TABLE images (id int PRIMARY KEY, state text NOT NULL DEFAULT 'new');
CREATE FUNCTION scan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM enqueue(NEW.id); RETURN NEW; END $$;
CREATE TRIGGER scan AFTER INSERT ON images FOR EACH ROW EXECUTE FUNCTION scan();`,
			migration: `CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER noop AFTER INSERT OR UPDATE ON images FOR EACH ROW EXECUTE FUNCTION noop();`,
			expect: []
		},
		{
			name: "rules of the business",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL, state text NOT NULL DEFAULT 'open');",
			migration: `CREATE FUNCTION check_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.total > 100 THEN RAISE EXCEPTION 'too much'; END IF;
  IF current_setting('app.user') = '' THEN RETURN NULL; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_order BEFORE INSERT OR UPDATE OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION check_order();`,
			expect: []
		}
	]
});
// rules/data/required-column-without-default.ts
var required_column_without_default_default = defineRule({
	meta: {
		family: "data",
		severity: "warning"
	},
	docs: {
		title: "A required column without a default",
		condition: "The change adds a NOT NULL column without a default to a table that existed before.",
		effect: "If the table has a single row in production, Postgres refuses the statement and the deployment stops.",
		remedy: "Give the column a default, or add it nullable, fill it, and set NOT NULL in a later migration.",
		why: `The databases that migrations are tested on are often empty, and Postgres checks NOT NULL against the rows that are there. The statement
passes in every test and fails in production with SQLSTATE 23502. A constant default costs nothing since Postgres 11: the table is not rewritten.`,
		unless: "The table is known to be empty in production.",
		sources: ["https://www.postgresql.org/docs/current/sql-altertable.html"]
	},
	*check(facts) {
		for (const step of facts.steps) if (step.outcome === "applied") yield* added(facts, step);
	},
	examples: [
		{
			name: "a required column for rows that have none",
			given: "CREATE TABLE accounts (id bigint PRIMARY KEY, email text);",
			migration: "ALTER TABLE accounts\n  ADD COLUMN region text NOT NULL;",
			expect: ["1: Adding public.accounts.region fails if public.accounts has rows: the column is NOT NULL and has no default."]
		},
		{
			name: "with a default",
			fixes: "a required column for rows that have none",
			given: "CREATE TABLE accounts (id bigint PRIMARY KEY, email text);",
			migration: "ALTER TABLE accounts ADD COLUMN region text NOT NULL DEFAULT 'eu';",
			expect: []
		},
		{
			name: "columns that fill themselves, and a table that is new",
			given: "CREATE TABLE accounts (id bigint PRIMARY KEY);",
			migration: `ALTER TABLE accounts ADD COLUMN n bigserial;
ALTER TABLE accounts ADD COLUMN m bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE accounts ADD COLUMN d bigint NOT NULL GENERATED ALWAYS AS (id * 2) STORED;
CREATE TABLE plans (id bigint PRIMARY KEY);
ALTER TABLE plans ADD COLUMN name text NOT NULL;
TRUNCATE accounts;
ALTER TABLE accounts ADD COLUMN region text NOT NULL;`,
			expect: []
		}
	]
});
function* added(facts, step) {
	if (step.before.tables === step.after.tables) return;
	for (const table of Object.values(step.after.tables)) {
		const before = step.before.tables[table.oid];
		if (before === void 0 || before === table || !isFilled$1(facts, step, table)) continue;
		const known = new Set(before.columns.map(({ attnum }) => attnum));
		for (const column of table.columns) {
			const fillsItself = column.default !== null || column.identity !== "" || column.generated !== "";
			if (known.has(column.attnum) || !column.notNull || fillsItself) continue;
			const name = `${qualified(table)}.${ident(column.name)}`;
			yield {
				object: name,
				message: `Adding ${name} fails if ${qualified(table)} has rows: the column is NOT NULL and has no default.`,
				place: step.statement.place,
				key: column.name,
				evidence: ["The table has no rows here, so Postgres accepted it."]
			};
		}
	}
}
/** Whether production may hold rows of it by then: it is old, and this change does not empty it. */
function isFilled$1(facts, step, { oid, name, kind }) {
	if (facts.base.tables[oid] === void 0 || kind !== "r" && kind !== "p") return false;
	return !facts.steps.slice(0, facts.steps.indexOf(step)).some(({ statement: { kind: what, text } }) => (what === "TruncateStmt" || what === "DeleteStmt" && !/\bwhere\b/i.test(text)) && text.includes(name));
}
// rules/indexes/each-partition.ts
var each_partition_default = defineRule({
	meta: {
		family: "indexes",
		severity: "warning"
	},
	docs: {
		title: "An index on each partition instead of on the table",
		condition: "The change makes an index on partitions, after which each partition has it of its own and the partitioned table does not.",
		effect: "The partition that is made next lacks it: queries that were fast are slow on the newest rows, which are read most.",
		remedy: "CREATE INDEX ON ONLY the table, and ATTACH the indexes that are there; new partitions then get it by themselves.",
		why: `An index of a partitioned table is handed on to each partition that is made or attached later. One made on a partition by name stays alone. That form is wanted
where it is built CONCURRENTLY, partition by partition; the last step is then to make the table’s index and attach the others, which builds nothing anew.

Unique indexes without the partition key cannot be the table’s and are left alone, and so are schemas with a function that makes indexes by itself.`,
		unless: "Old partitions are to have it and new ones are not.",
		sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE", "https://www.postgresql.org/docs/current/sql-createindex.html"]
	},
	*check(facts) {
		for (const scattered of scatteredIndexes(facts)) {
			const { parent, indexes, newest } = scattered;
			const place = indexOrigin(facts, newest.table, newest.index)?.place;
			if (place === void 0) continue;
			const keys = newest.index.keyNames.join(", ");
			yield {
				object: qualified(parent),
				message: `Each of the ${indexes.length} partitions of ${qualified(parent)} has an index on (${keys}) of its own, and the table has none: the next partition will lack it.`,
				place,
				key: keys,
				evidence: indexes.slice(0, 2).map(({ definition }) => definition),
				fix: {
					description: "Make it one index of the table, which later partitions get by themselves; nothing is built anew:",
					sql: joining(scattered)
				}
			};
		}
	},
	examples: [
		{
			name: "an index on each partition instead of on the table",
			given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			migration: "CREATE INDEX events_2025_12_kind ON events_2025_12 (kind);\nCREATE INDEX events_2026_01_kind ON events_2026_01 (kind);",
			expect: ["2: Each of the 2 partitions of public.events has an index on (kind) of its own, and the table has none: the next partition will lack it."]
		},
		{
			name: "one index of the table, built partition by partition",
			fixes: "an index on each partition instead of on the table",
			given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			migration: `CREATE INDEX events_kind ON ONLY events (kind);
CREATE INDEX CONCURRENTLY events_2025_12_kind ON events_2025_12 (kind);
ALTER INDEX events_kind ATTACH PARTITION events_2025_12_kind;
CREATE INDEX CONCURRENTLY events_2026_01_kind ON events_2026_01 (kind);
ALTER INDEX events_kind ATTACH PARTITION events_2026_01_kind;`,
			expect: []
		},
		{
			name: "unique without the key, or made by the job that makes partitions: it cannot be otherwise, or is looked after",
			given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE other (at date NOT NULL) PARTITION BY RANGE (at);`,
			migration: "CREATE UNIQUE INDEX ON events_2025_12 (id);\nCREATE UNIQUE INDEX ON events_2026_01 (id);",
			expect: []
		}
	]
});
function joining({ parent, indexes, newest: { index } }) {
	const name = ident(`${parent.name}_${index.keyNames.join("_").replace(/\W+/g, "_")}_idx`.slice(0, 63));
	const onParent = index.definition.replace(/^(CREATE (?:UNIQUE )?INDEX) .{1,200}? ON .{1,400}? (USING)/, `$1 ${name} ON ONLY ${qualified(parent)} $2`);
	const attached = indexes.map((own) => `ALTER INDEX ${ident(parent.schema)}.${name} ATTACH PARTITION ${ident(own.schema)}.${ident(own.name)};`);
	return [`${onParent};`, ...attached].join("\n");
}
// rules/indexes/redundant.ts
var redundant_default = defineRule({
	meta: {
		family: "indexes",
		severity: "warning"
	},
	docs: {
		title: "An index that another one already serves",
		condition: "The change leaves two indexes of one table of which one finds nothing that the other does not find as well.",
		effect: "Each insert, and each update of an indexed column, writes both; the needless one takes disk, cache and vacuum time and answers nothing.",
		remedy: "Drop the needless one, or do not create it.",
		why: `Redundant means: the same access method, the same leading keys with the same operator family, collation and order (or the exact reverse), the
same predicate, and no uniqueness or included column that the other lacks. The comparison is made on the applied catalog, so names, spelling,
\`varchar_ops\` and expressions do not deceive it. Then the needless index is dropped in a transaction that is undone, and the planner asked for the same
rows in the same order: where it does not answer from the other one, the finding is only a note.

An index that backs a constraint, is the target of a foreign key or the replica identity is never called needless, nor is one whose cover is invalid.
A hash index under a btree, a GIN index inside a wider one, and a partial index made together with a full one are told as a note: they may be wanted for their size.`,
		unless: "You measured that the narrow index is read so much more often than the wide one that its size pays for the writes.",
		sources: ["https://www.postgresql.org/docs/current/indexes-multicolumn.html", "https://www.postgresql.org/docs/current/indexes-ordering.html"]
	},
	*check(facts) {
		const told = /* @__PURE__ */ new Map();
		for (const table of Object.values(facts.head.tables)) {
			const known = new Set((facts.base.tables[table.oid]?.indexes ?? []).map((index) => index.oid));
			const covers = newCovers(table.indexes, known);
			for (const index of new Set(covers.map((cover) => cover.needless))) {
				const own = covers.filter((cover) => cover.needless === index);
				const problem = problemOf(facts, table, own, known);
				if (problem === null) continue;
				const key = ofSiblings(table, own) ?? index.oid;
				const first = told.get(key);
				if (first === void 0) told.set(key, {
					problem,
					more: []
				});
				else first.more.push(index);
			}
		}
		for (const { problem, more } of told.values()) yield more.length === 0 ? problem : onAll(problem, more);
	},
	examples: [
		{
			name: "the same index twice",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);\nCREATE INDEX orders_customer ON orders (customer_id);",
			migration: "CREATE INDEX idx_orders_customer_id ON orders (customer_id);",
			expect: ["1: Index idx_orders_customer_id repeats orders_customer (customer_id)."]
		},
		{
			name: "an index that begins a wider one",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);\nCREATE INDEX orders_customer_time ON orders (customer_id, placed_at);",
			migration: "CREATE INDEX orders_customer\n  ON orders (customer_id);",
			expect: ["1: Index orders_customer (customer_id) is the beginning of orders_customer_time (customer_id, placed_at), which serves the same searches."]
		},
		{
			name: "only the wider one",
			fixes: "an index that begins a wider one",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);",
			migration: "CREATE INDEX orders_customer_time ON orders (customer_id, placed_at);",
			expect: []
		},
		{
			name: "the new index makes an old one needless",
			given: "CREATE TABLE messages (id bigint PRIMARY KEY, conversation_id bigint, created_at timestamptz);\nCREATE INDEX messages_conversation ON messages (conversation_id);",
			migration: "CREATE INDEX messages_conversation_time ON messages (conversation_id, created_at DESC);",
			expect: ["1: The new messages_conversation_time (conversation_id, created_at) makes messages_conversation (conversation_id) needless: it serves the same searches."]
		},
		{
			name: "a plain copy of the primary key",
			given: "",
			migration: "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_id ON users (id);",
			expect: ["2: Index users_id repeats users_pkey (id)."]
		},
		{
			name: "on each partition what the table gives them all",
			given: "",
			migration: `CREATE TABLE logs (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE INDEX logs_kind ON logs (kind);
CREATE TABLE logs_2026 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE logs_2027 PARTITION OF logs FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
CREATE INDEX k2026 ON logs_2026 (kind);
CREATE INDEX k2027 ON logs_2027 (kind);
CREATE INDEX krest ON logs_rest (kind);`,
			expect: ["6: Index k2026 repeats logs_2026_kind_idx (kind), and so do 2 more on other partitions: the index of the table is on each of them."]
		},
		{
			name: "uniqueness is a reason of its own",
			given: "CREATE TABLE users (id bigint PRIMARY KEY, email text, tenant int);\nCREATE INDEX users_email_tenant ON users (email, tenant);",
			migration: "CREATE UNIQUE INDEX users_email ON users (email);",
			expect: []
		},
		{
			name: "order, operator class, collation and predicate are reasons of their own",
			given: "CREATE TABLE t (a text, b int);\nCREATE INDEX t_ab ON t (a, b);",
			migration: "CREATE INDEX t_desc ON t (a, b DESC);\nCREATE INDEX t_pattern ON t (a text_pattern_ops);\nCREATE INDEX t_c ON t (a COLLATE \"C\");\nCREATE INDEX t_lower ON t (lower(a));",
			expect: []
		},
		{
			name: "the narrow index is dropped in the same change",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);\nCREATE INDEX orders_customer ON orders (customer_id);",
			migration: "CREATE INDEX orders_customer_time ON orders (customer_id, placed_at);\nDROP INDEX orders_customer;",
			expect: []
		},
		{
			name: "the narrow index is dropped CONCURRENTLY in the same change",
			given: "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, placed_at timestamptz);\nCREATE INDEX orders_customer ON orders (customer_id);",
			migration: "CREATE INDEX CONCURRENTLY orders_customer_time ON orders (customer_id, placed_at);\nDROP INDEX CONCURRENTLY orders_customer;",
			expect: []
		},
		{
			name: "what was needless before is not told for another cover",
			given: "CREATE TABLE members (org int, person int, UNIQUE (org, person));\nCREATE INDEX members_org ON members (org);",
			migration: "CREATE UNIQUE INDEX members_org_person ON members (org, person);",
			expect: ["1: Index members_org_person repeats members_org_person_key (org, person)."]
		},
		{
			name: "old pairs are not the change’s business",
			given: "CREATE TABLE t (a int);\nCREATE INDEX t_a1 ON t (a);\nCREATE INDEX t_a2 ON t (a);",
			migration: "ALTER TABLE t ADD COLUMN b int;",
			expect: []
		},
		{
			name: "a partial index beside a full one, made at once, is only told",
			given: "CREATE TABLE t (a int, s text);",
			migration: "CREATE INDEX t_a ON t (a);\nCREATE INDEX t_a_new ON t (a) WHERE s = 'new';",
			expect: ["2: Index t_a_new (a) covers some rows of what t_a (a) covers whole; it is worth its writes only where it is much smaller."]
		},
		{
			name: "a partial index beside a unique one, which is there for another reason",
			given: "",
			migration: `CREATE TABLE outbox (id uuid PRIMARY KEY, game int NOT NULL, position bigint NOT NULL, published_at timestamptz, UNIQUE (game, position));
CREATE INDEX outbox_unpublished ON outbox (game, position) WHERE published_at IS NULL;`,
			expect: []
		},
		{
			name: "a partial index added later is meant",
			given: "CREATE TABLE t (a int, s text);\nCREATE INDEX t_a ON t (a);",
			migration: "CREATE INDEX t_a_new ON t (a) WHERE s = 'new';",
			expect: []
		}
	]
});
const onAll = (problem, more) => ({
	...problem,
	message: `${problem.message.replace(/\.$/, "")}, and so do ${more.length} more on other partitions: the index of the table is on each of them.`,
	evidence: [...problem.evidence ?? [], `The others: ${listed(more.map(({ name }) => name))}.`],
	fix: { description: "Leave them out; a partition that is made gets the index of its table by itself." }
});
const keys = (index) => `${index.name} (${index.keyNames.join(", ")})`;
function problemOf(facts, table, covers, known) {
	const best = covers.find((cover) => cover.kind === "duplicate") ?? covers[0];
	if (best === void 0) return null;
	const { needless } = best;
	const old = known.has(needless.oid);
	const origin = indexOrigin(facts, table, old ? best.by : needless);
	if (origin === void 0) return null;
	const proof = proofOf(facts, best);
	const others = covers.filter((cover) => cover !== best).map((cover) => cover.by.name);
	const concurrently = table.kind === "p" ? "" : " CONCURRENTLY";
	return {
		object: `${qualified(table)}.${ident(needless.name)}`,
		message: messageOf(best, old),
		place: origin.place,
		severity: proof === "refuted" ? "info" : coverSeverity[best.kind],
		key: needless.name,
		evidence: [
			needless.definition,
			best.by.definition,
			...proofWords(best, proof),
			...others.length === 0 ? [] : [`It is also covered by ${listed(others)}.`]
		],
		fix: old ? {
			description: "Once the new index is valid, in a migration that runs without a transaction:",
			sql: `DROP INDEX${concurrently} ${ident(needless.schema)}.${ident(needless.name)};`
		} : {
			description: `Leave ${needless.name} out. Where it exists already:`,
			sql: `DROP INDEX${concurrently} ${ident(needless.schema)}.${ident(needless.name)};`
		}
	};
}
/** Whether the planner answered from the other index when this one was dropped. */
function proofOf(facts, { needless, by }) {
	return facts.experiments.probes?.covers.find((proof) => proof.needless === needless.oid && proof.by === by.oid)?.outcome ?? "untried";
}
function proofWords({ needless, by }, proof) {
	if (proof === "proven") return [`${needless.name} was dropped in a transaction that was undone: the planner finds and orders the same rows by ${by.name}.`];
	return proof === "refuted" ? [`${needless.name} was dropped in a transaction that was undone, and the planner did not answer the same from ${by.name}.`] : [];
}
function messageOf({ needless, by, kind }, old) {
	const [x, y] = [keys(needless), keys(by)];
	if (kind === "partial-under-full") return `Index ${x} covers some rows of what ${y} covers whole; it is worth its writes only where it is much smaller.`;
	if (kind === "hash-under-btree") return `The hash index ${x} answers only equality, which the btree ${y} answers too.`;
	if (kind === "gin-subset") return `The GIN index ${x} is part of ${y}, which serves the same searches.`;
	if (old) return `The new ${y} makes ${x} needless: it serves the same searches.`;
	return kind === "duplicate" ? `Index ${needless.name} repeats ${y}.` : `Index ${x} is the beginning of ${y}, which serves the same searches.`;
}
// rules/indexes/unproven-partial.ts
var unproven_partial_default = defineRule({
	meta: {
		family: "indexes",
		severity: "warning",
		needs: ["probes"]
	},
	docs: {
		title: "A partial index that stays empty",
		condition: "The change makes a partial index whose predicate contradicts itself, a CHECK or a NOT NULL of its table.",
		effect: "The index holds no row and answers no query; the one it was made for reads the whole table.",
		remedy: "Correct the predicate: most often a value is spelled otherwise than the CHECK spells it.",
		why: `Postgres takes any predicate. Whether rows can satisfy it is asked of the planner: with every constraint of the table in mind it is asked for the rows of the
predicate, and where it plans to read nothing at all it has found the contradiction itself.`,
		unless: "The constraint is about to be changed so that such rows may come.",
		sources: ["https://www.postgresql.org/docs/current/indexes-partial.html", "https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-CONSTRAINT-EXCLUSION"]
	},
	*check(facts) {
		for (const { index: oid, against } of facts.experiments.probes?.emptyPredicates ?? []) {
			const table = Object.values(facts.head.tables).find(({ indexes }) => indexes.some((index) => index.oid === oid));
			const index = table?.indexes.find((candidate) => candidate.oid === oid);
			const origin = table === void 0 || index === void 0 ? void 0 : indexOrigin(facts, table, index);
			if (table === void 0 || index === void 0 || origin === void 0) continue;
			const what = against.length === 0 ? "contradicts itself" : `contradicts ${listed(against, 2)}`;
			yield {
				object: `${qualified(table)}.${ident(index.name)}`,
				message: `Index ${index.name} can never hold a row: its predicate ${index.predicate} ${what}.`,
				place: origin.place,
				key: index.name,
				evidence: [index.definition, "Asked for the rows of the predicate, the planner reads nothing: no row that the table accepts satisfies it."]
			};
		}
	},
	examples: [
		{
			name: "a state that the CHECK spells otherwise",
			given: "CREATE TABLE jobs (id bigint PRIMARY KEY, state text NOT NULL CHECK (state IN ('queued', 'running', 'done')), at timestamptz);",
			migration: "CREATE INDEX jobs_pending ON jobs (at)\n  WHERE state = 'pending';",
			expect: ["1: Index jobs_pending can never hold a row: its predicate (state = 'pending'::text) contradicts jobs_state_check: CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text])))."]
		},
		{
			name: "the state as it is spelled",
			fixes: "a state that the CHECK spells otherwise",
			given: "CREATE TABLE jobs (id bigint PRIMARY KEY, state text NOT NULL CHECK (state IN ('queued', 'running', 'done')), at timestamptz);",
			migration: "CREATE INDEX jobs_queued ON jobs (at) WHERE state = 'queued';",
			expect: []
		},
		{
			name: "a column that is never NULL, and a predicate against itself",
			given: "CREATE TABLE jobs (id bigint PRIMARY KEY, at timestamptz NOT NULL, tries int);",
			migration: "CREATE INDEX jobs_open ON jobs (id) WHERE at IS NULL;\nCREATE INDEX jobs_odd ON jobs (id) WHERE tries > 5 AND tries < 3;\nCREATE INDEX jobs_some ON jobs (id) WHERE tries IS NULL OR tries < 3;",
			expect: ["1: Index jobs_open can never hold a row: its predicate (at IS NULL) contradicts at is NOT NULL.", "2: Index jobs_odd can never hold a row: its predicate ((tries > 5) AND (tries < 3)) contradicts itself."]
		}
	]
});
// rules/jsonb/unbounded.ts
var unbounded_default = defineRule({
	meta: {
		family: "jsonb",
		severity: "info",
		options: {
			score: {
				default: 50,
				means: "how likely a table must be to grow (see partitions/unpartitioned-growth) for its JSON to be spoken of"
			},
			bytes: {
				default: 65536,
				means: "the bound that the remedy proposes"
			}
		}
	},
	docs: {
		title: "Documents of any size in a growing table",
		condition: "The change adds a column for documents to a table that looks like it grows, and a document of 1 MiB is accepted; or a CHECK bounds it by pg_column_size.",
		effect: "One client that sends megabytes fills the TOAST table, the WAL and every replica; a CHECK by pg_column_size sees compressed rows and lets a restore of the dump fail.",
		remedy: "Bound it with CHECK (octet_length(column::text) <= N).",
		why: `A jsonb value may take 255 MB. Webhook payloads and metadata come from outside, so their size is somebody else's decision until a CHECK makes it
yours. The check costs some 6 µs for a document of 9 kB.

A document of 1 MiB is offered to each new column of such a table, in a transaction that is undone: what takes it is unbounded, whatever its CHECKs look
like, and what refuses it (a CHECK, a trigger) is bounded. Texts and bytes that are named like payloads are offered one too.

\`pg_column_size\` is a trap: it measures the raw value on insert and the compressed one on stored rows, so VALIDATE passes on rows that the same
constraint refuses when a dump is restored. \`octet_length(column::text)\` says the same everywhere.`,
		unless: "Something before the database bounds the documents, and nothing else writes them.",
		sources: ["https://www.postgresql.org/docs/current/datatype-json.html", "https://www.postgresql.org/docs/current/storage-toast.html"]
	},
	*check(facts) {
		for (const fresh of newColumns(facts)) {
			const { table, column, place } = fresh;
			const probe = facts.experiments.probes?.payloads.find((offered) => offered.table === table.oid && offered.column === column.name);
			if (column.type !== "json" && column.type !== "jsonb" && probe?.outcome !== "taken") continue;
			const bounds = boundsOf(table, column);
			const trap = bounds.length > 0 && bounds.every((bound) => /pg_column_size/i.test(bound));
			if (!trap && (isBounded(probe, bounds) || !isWorthSaying(facts, fresh))) continue;
			const name = `${qualified(table)}.${ident(column.name)}`;
			yield {
				object: name,
				message: trap ? `The CHECK on ${name} measures pg_column_size, which is the compressed size on stored rows and the raw size on insert: a dump of valid rows may not restore.` : `${name} takes ${nounFor(column)} of any size: ${bounds.length === 0 ? "no CHECK bounds it" : "its CHECK does not bound it"}.`,
				place,
				severity: trap ? "warning" : "info",
				evidence: trap ? bounds : [...offerWords(probe), ...growthWords(facts, table)],
				fix: fixOf$2(facts, fresh)
			};
		}
	},
	examples: [
		{
			name: "a payload from outside",
			given: "",
			migration: `CREATE TABLE webhook_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb NOT NULL DEFAULT '{}',
  received_at timestamptz NOT NULL DEFAULT now()
);`,
			expect: ["3: public.webhook_events.payload takes JSON of any size: no CHECK bounds it."]
		},
		{
			name: "a payload with a bound",
			fixes: "a payload from outside",
			given: "",
			migration: `CREATE TABLE webhook_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb NOT NULL DEFAULT '{}' CHECK (octet_length(payload::text) <= 65536),
  received_at timestamptz NOT NULL DEFAULT now()
);`,
			expect: []
		},
		{
			name: "a CHECK that asks for a shape is no bound, a trigger that refuses is one",
			given: "",
			migration: `CREATE TABLE webhook_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb NOT NULL CHECK (jsonb_typeof(payload) = 'object' AND length(payload ->> 'kind') < 20),
  raw_body text,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE api_events (id bigint PRIMARY KEY, payload jsonb, received_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION refuse_large() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF octet_length(NEW.payload::text) > 65536 THEN RAISE EXCEPTION 'too large'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_large BEFORE INSERT OR UPDATE ON api_events FOR EACH ROW EXECUTE FUNCTION refuse_large();`,
			expect: ["3: public.webhook_events.payload takes JSON of any size: its CHECK does not bound it.", "4: public.webhook_events.raw_body takes text of any size: no CHECK bounds it."]
		},
		{
			name: "a bound by the compressed size",
			given: "",
			migration: `CREATE TABLE webhook_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb CHECK (pg_column_size(payload) < 8000),
  received_at timestamptz NOT NULL DEFAULT now()
);`,
			expect: ["3: The CHECK on public.webhook_events.payload measures pg_column_size, which is the compressed size on stored rows and the raw size on insert: a dump of valid rows may not restore."]
		},
		{
			name: "a new column on a table that was there",
			given: "CREATE TABLE audit_log (id bigint PRIMARY KEY, actor text, action text, created_at timestamptz NOT NULL DEFAULT now());",
			migration: "ALTER TABLE audit_log ADD COLUMN details jsonb;",
			expect: ["1: public.audit_log.details takes JSON of any size: no CHECK bounds it."]
		},
		{
			name: "a partitioned table grows",
			given: "",
			migration: `CREATE TABLE readouts (device_id bigint NOT NULL, raw jsonb, taken_at timestamptz NOT NULL) PARTITION BY RANGE (taken_at);
CREATE TABLE readouts_2026_01 PARTITION OF readouts FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			expect: ["1: public.readouts.raw takes JSON of any size: no CHECK bounds it."]
		},
		{
			name: "a partitioned copy takes over what was there",
			given: "CREATE TABLE readouts (device_id bigint NOT NULL, raw jsonb, taken_at timestamptz NOT NULL);",
			migration: `CREATE TABLE readouts_new (device_id bigint NOT NULL, raw jsonb, taken_at timestamptz NOT NULL) PARTITION BY RANGE (taken_at);
CREATE TABLE readouts_2026_01 PARTITION OF readouts_new FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			expect: []
		},
		{
			name: "settings are written by hand",
			given: "",
			migration: `CREATE TABLE user_settings (user_id uuid PRIMARY KEY, settings jsonb NOT NULL DEFAULT '{}', created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
CREATE TABLE event_types (id int PRIMARY KEY, name text, schema jsonb, created_at timestamptz DEFAULT now());`,
			expect: []
		},
		{
			name: "the team says it is small",
			given: "",
			migration: "CREATE TABLE webhook_events (id bigint PRIMARY KEY, source text, payload jsonb, received_at timestamptz DEFAULT now());",
			tables: { "public.webhook_events": { traffic: "low" } },
			expect: []
		}
	]
});
/** What was offered decides; where nothing could be, a CHECK that measures is believed. */
const isBounded = (probe, bounds) => probe === void 0 || probe.outcome === "untried" ? bounds.length > 0 : probe.outcome === "refused";
const offerWords = (probe) => probe?.outcome === "taken" ? ["A document of 1 MiB was offered in a transaction that was undone, and it was taken."] : [];
const growthWords = (facts, table) => [reasonsOf(facts, table)].flatMap((reasons) => reasons === null ? [] : [`${qualified(table)} looks like it grows: ${reasons.join(", ")}.`]);
const nounFor = ({ type }) => type === "text" ? "text" : type === "bytea" ? "bytes" : "JSON";
/** CHECKs that name the column and measure it. */
function boundsOf(table, column) {
	const measures = /octet_length|char_length|length\s*\(|jsonb?_array_length|matches_schema|pg_column_size/i;
	return table.constraints.filter((constraint) => constraint.type === "c" && constraint.columns.includes(column.attnum) && measures.test(constraint.definition)).map((constraint) => `${constraint.name}: ${constraint.definition}`);
}
const handWritten = /^(settings?|config|configuration|preferences|options|schema|permissions|rules|features|flags|definition|template|i18n|translations)$/;
const reasonsOf = (facts, table) => reasonsToGrow(table, facts.head, Number(facts.options.score));
function isWorthSaying(facts, { table, column }) {
	const declared = facts.declared(`${table.schema}.${table.name}`);
	if (declared?.traffic === "low" || nameWords(column.name).some((word) => handWritten.test(word))) return false;
	if (copiedFrom(facts, table)?.columns.some(({ name, type }) => name === column.name && type === column.type) === true) return false;
	return declared?.traffic === "high" || reasonsOf(facts, table) !== null;
}
function fixOf$2(facts, { table, column, newTable }) {
	const add = `ALTER TABLE ${qualified(table)} ADD CONSTRAINT ${ident(`${table.name}_${column.name}_size`.slice(0, 63))} CHECK (octet_length(${ident(column.name)}${/^jsonb?$/.test(column.type) ? "::text" : ""}) <= ${facts.options.bytes})`;
	if (newTable) return {
		description: "Bound it while the table is empty; choose the largest document you mean to keep:",
		sql: `${add};`
	};
	return {
		description: "Bound new rows at once, and validate the old ones in a later migration:",
		sql: `${add} NOT VALID;`
	};
}
// rules/partitions/bounds-timezone.ts
var bounds_timezone_default = defineRule({
	meta: {
		family: "partitions",
		severity: "warning"
	},
	docs: {
		title: "Bounds that depend on the session’s time zone",
		condition: "The change makes a partition of a table by timestamptz with bounds that name no offset, where sessions are known to have different time zones: a role or the database is given one, or the tool passes that of its machine.",
		effect: "Whoever runs the migration decides where the partition begins: beside partitions made in another time zone there is a gap, in which inserts fail, or an overlap, at which the migration fails.",
		remedy: "Name the offset: FROM ('2026-01-01 00:00+00').",
		why: `Postgres reads \`'2026-01-01'\` as a timestamptz in the time zone of the session that runs the statement, and stores the moment. A server in UTC that is asked by sessions in UTC
alone has no such trouble, and nothing is said there. It is known not to be so where ALTER ROLE or ALTER DATABASE sets a time zone, and with tools over JDBC, whose
driver gives each session the time zone of the machine: a laptop makes other partitions than the pipeline.`,
		unless: "Every session that makes partitions has the same time zone.",
		sources: ["https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES", "https://jdbc.postgresql.org/documentation/use/"]
	},
	*check(facts) {
		const [why] = facts.timeZones;
		if (why === void 0) return;
		const told = /* @__PURE__ */ new Map();
		for (const bound of boundsWithoutOffset(facts)) told.set(bound.parent.oid, [...told.get(bound.parent.oid) ?? [], bound]);
		for (const [first, ...others] of told.values()) {
			if (first === void 0) continue;
			yield {
				object: qualified(first.parent),
				message: `The bounds of ${listed([first, ...others].map(({ table }) => qualified(table)), 2)} are read in the time zone of the session that runs this, and not all have the same: ${why}.`,
				place: first.place,
				.../^sessions/.test(why) ? {} : { severity: "info" },
				evidence: [`'${first.literal}' names no offset; here, in UTC, it became ${first.table.partitionBound}.`, ...facts.timeZones.slice(1)],
				fix: { description: `Name the offset in each bound: '${first.literal.length > 10 ? first.literal : `${first.literal} 00:00`}+00'.` }
			};
		}
	},
	examples: [
		{
			name: "a role has a time zone of its own",
			given: `CREATE ROLE reporter; ALTER ROLE reporter SET timezone = 'Europe/Rome';
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);`,
			migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE events_2026_03 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');`,
			expect: ["1: The bounds of public.events_2026_01, public.events_2026_02 and 1 more are read in the time zone of the session that runs this, and not all have the same: sessions of role reporter have the time zone Europe/Rome."]
		},
		{
			name: "with the offset",
			fixes: "a role has a time zone of its own",
			given: `CREATE ROLE reporter; ALTER ROLE reporter SET timezone = 'Europe/Rome';
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);`,
			migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01T00:00:00Z');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01 00:00 UTC') TO ('2026-03-01 00:00+00:00');
CREATE TABLE events_rest PARTITION OF events FOR VALUES FROM ('2026-03-01 00:00+00') TO (MAXVALUE);`,
			expect: []
		},
		{
			name: "a tool that passes the time zone of its machine; attached this time",
			given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 (LIKE events);`,
			migration: "ALTER TABLE events\n  ATTACH PARTITION events_2026_01 FOR VALUES FROM ('2026-01-01 00:00:00') TO ('2026-02-01 00:00:00');",
			machineTimeZone: true,
			expect: ["2: The bounds of public.events_2026_01 are read in the time zone of the session that runs this, and not all have the same: Plain SQL runs it in the time zone of its own machine."]
		},
		{
			name: "everybody is in UTC, as far as is known; a role in UTC; or the key knows no time zone",
			given: `CREATE ROLE reporter; ALTER ROLE reporter SET timezone = 'UTC';
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);`,
			migration: "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
			expect: []
		},
		{
			name: "the key knows no time zone",
			given: `CREATE ROLE reporter; ALTER ROLE reporter SET timezone = 'Europe/Rome';
CREATE TABLE events (id bigint, at timestamp NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE days (day date NOT NULL) PARTITION BY RANGE (day);`,
			migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE days_2026_01 PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			expect: []
		}
	]
});
// rules/partitions/default-catches.ts
var default_catches_default = defineRule({
	meta: {
		family: "partitions",
		severity: "warning",
		needs: ["forecast"]
	},
	docs: {
		title: "Rows fall into the partition that catches the rest",
		condition: "Running the clock on, rows of the moment land in the DEFAULT partition of a table of the change, or in one that reaches to MAXVALUE, although it has others.",
		effect: "From then on it is one large table again; and a partition for that time can only be made after its rows have been moved, under locks.",
		remedy: "Make the partitions before their time comes; keep the one that catches the rest empty.",
		why: `A partition for the rest keeps inserts from failing, and hides that the others have run out. Making the missing partition later fails with \`updated partition constraint for
default partition would be violated by some row\`, and moving the rows blocks writes for as long as it takes.

The finding names the first moment at which a row of the present landed there, with the scheduled jobs of the repository running.`,
		unless: "The catch-all is the plan: then declare `partition: { propose: false }` for the table in the configuration.",
		sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html"]
	},
	*check(facts) {
		for (const { table, place } of forecasted(facts)) {
			const loss = firstLoss(table);
			if (loss?.state !== "caught" || table.partitions.length < 2) continue;
			const { clause, certain } = whyNoMore(facts, table);
			const now = loss.from === facts.experiments.forecast?.from;
			yield {
				object: table.table,
				message: `${now ? "Rows" : `From ${dayOf(loss.from)} rows`} of ${table.table} fall into ${loss.partition}: ${now ? "no other partition holds the present" : "its other partitions end then"}, and ${clause}.`,
				place,
				severity: certain ? "warning" : "info",
				evidence: [howForecast(facts)],
				fix: { description: "Make the partitions in a scheduled job some months ahead; `headroom partitions` can propose them as migrations." }
			};
		}
	},
	examples: [
		{
			name: "months, then DEFAULT",
			given: "",
			migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;`,
			expect: ["3: From 2026-02-01 rows of public.events fall into public.events_rest: its other partitions end then, and no job makes the next."]
		},
		{
			name: "months, and a job for the next ones",
			fixes: "months, then DEFAULT",
			given: "",
			migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date;
BEGIN
  FOR i IN 0..3 LOOP
    low := date_trunc('month', now()) + i * interval '1 month';
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY_MM'), low, low + interval '1 month');
  END LOOP;
END $$;
SELECT cron.schedule('make-events', '0 0 * * *', 'SELECT make_events()');`,
			expect: []
		},
		{
			name: "a tail without an end",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_later PARTITION OF events FOR VALUES FROM ('2027-01-01') TO (MAXVALUE);`,
			expect: ["3: From 2027-01-01 rows of public.events fall into public.events_later: its other partitions end then, and no job makes the next."]
		},
		{
			name: "what was there stays where it was",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_old PARTITION OF events FOR VALUES FROM (MINVALUE) TO ('2027-01-01');
CREATE TABLE events_years PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2077-01-01');`,
			expect: []
		}
	]
});
// rules/partitions/gap.ts
var gap_default = defineRule({
	meta: {
		family: "partitions",
		severity: "error",
		needs: ["forecast"]
	},
	docs: {
		title: "A hole between partitions",
		condition: "Running the clock on, there is a time that no partition of a table of the change holds although later ones do; or there is one as soon as the job that makes partitions misses a single run.",
		effect: "Inserts fail for as long as the hole is wide, long after its cause is forgotten.",
		remedy: "Let the job make every partition from now to some months ahead, each only where it is missing, rather than the one that lies so many months ahead.",
		why: `A job that makes exactly one partition, “the month after next”, must never miss a run: nothing makes that month again, and when it comes, every insert fails. Jobs do miss
runs: pg_cron runs nothing while the server restarts, is upgraded or fails over, and a failed run is not tried again.

Both are tried, not read: the clock is run on once with all runs, and once more without the first run that makes a partition.`,
		unless: "Nothing is written for that time: then say so with `partition: { propose: false }` for the table in the configuration.",
		sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html", "https://github.com/citusdata/pg_cron"]
	},
	*check(facts) {
		for (const { table, place } of forecasted(facts)) {
			const { coverage, missedRun } = table;
			for (const hole of coverage.filter((one) => one.state === "refused" && one.until !== null && !endedByJob(table, one))) yield {
				object: table.table,
				message: `Inserts into ${table.table} fail ${span(hole)}: no partition holds that time.`,
				place,
				key: hole.from,
				evidence: [`The server: ${hole.message}.`, howForecast(facts)]
			};
			const [lost] = missedRun?.lost.filter(({ state }) => state === "refused").flatMap((one) => beyond(one, coverage)) ?? [];
			if (missedRun === null || lost === void 0) continue;
			yield {
				object: table.table,
				message: `One missed run of job ${missedRun.job} is not made up for: inserts into ${table.table} then fail ${span(lost)}.`,
				place,
				severity: "warning",
				key: "missed run",
				evidence: [`Tried without its run of ${dayOf(missedRun.at)}. The server: ${lost.message}.`, howForecast(facts)],
				fix: { description: "Let each run make all partitions from now on to some months ahead, each only where it is not there yet." }
			};
		}
	},
	examples: [
		{
			name: "a job that begins a month late, and makes up for nothing",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('month', now()) + interval '2 months';
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY_MM'), low, low + interval '1 month');
END $$;
SELECT cron.schedule('make-events', '0 3 25 * *', 'SELECT make_events()');`,
			expect: ["2: Inserts into public.events fail from 2026-02-01 to 2026-03-01: no partition holds that time.", "2: One missed run of job make-events is not made up for: inserts into public.events then fail from 2026-03-01 to 2026-04-01."]
		},
		{
			name: "one month ahead, once",
			given: "",
			migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('month', now() + interval '1 month');
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY_MM'), low, low + interval '1 month');
END $$;
SELECT cron.schedule('make-events', '0 0 1 * *', 'SELECT make_events()');`,
			expect: ["3: One missed run of job make-events is not made up for: inserts into public.events then fail from 2026-03-01 to 2026-04-01."]
		},
		{
			name: "every month that is missing",
			fixes: "one month ahead, once",
			given: "",
			migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date;
BEGIN
  FOR i IN 0..3 LOOP
    low := date_trunc('month', now()) + i * interval '1 month';
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY_MM'), low, low + interval '1 month');
  END LOOP;
END $$;
SELECT cron.schedule('make-events', '0 0 1 * *', 'SELECT make_events()');`,
			expect: []
		},
		{
			name: "a month was forgotten",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_03 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO (MAXVALUE);`,
			expect: ["3: Inserts into public.events fail from 2026-02-01 to 2026-03-01: no partition holds that time."]
		}
	]
});
/** What of a stretch comes on top of the hole that is there without it and begins with it. */
function beyond(stretch, coverage) {
	const hole = coverage.find(({ state, from }) => state === "refused" && from === stretch.from);
	if (hole === void 0) return [stretch];
	return hole.until === null || stretch.until !== null && stretch.until <= hole.until ? [] : [{
		...stretch,
		from: hole.until
	}];
}
// rules/partitions/job-creates-nothing.ts
var job_creates_nothing_default = defineRule({
	meta: {
		family: "partitions",
		severity: "error",
		needs: ["forecast"]
	},
	docs: {
		title: "The job makes no partition",
		condition: "A scheduled job of the change is written to make partitions of a table, runs without an error, makes none, and the partitions of the table run out.",
		effect: "Everybody believes the table is looked after, until inserts fail.",
		remedy: "Correct the condition under which the job makes a partition, and run it once by hand.",
		why: `A job that fails leaves a trace in \`cron.job_run_details\`. One that succeeds and does nothing leaves none: a check that always finds the partition there already, a loop over a
pattern that matches no name, a schema that is not looked in.

The job was run at every moment that its schedule names, with the clock moved on, and the partitions were counted.`,
		unless: "Never, when it runs out: the job was run and made nothing.",
		sources: ["https://github.com/citusdata/pg_cron"]
	},
	*check(facts) {
		const tables = facts.experiments.forecast?.tables ?? [];
		for (const { job, place } of forecastJobs(facts).filter(({ job }) => job.altered && job.unknown === null)) {
			if (job.runs === 0 || job.failures !== null || job.stopped !== null || Object.keys(job.made).length > 0) continue;
			for (const name of job.aims.make) {
				const table = tables.find((one) => one.table === name);
				if (table === void 0 || firstLoss(table) === void 0) continue;
				yield {
					object: name,
					message: `Job ${job.name} makes no partition of ${name}: it ran ${job.runs} times without an error, and none was made.`,
					place,
					key: job.name,
					evidence: [howForecast(facts)]
				};
			}
		}
	},
	examples: [
		{
			name: "it looks for the wrong name",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('year', now() + interval '1 year');
BEGIN
  IF NOT EXISTS (SELECT FROM pg_class WHERE relname LIKE 'events_%') THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY'), low, low + interval '1 year');
  END IF;
END $$;
SELECT cron.schedule('make-events', '0 0 1 * *', 'SELECT make_events()');`,
			expect: ["10: Job make-events makes no partition of public.events: it ran 24 times without an error, and none was made."]
		},
		{
			name: "it looks for the right name",
			fixes: "it looks for the wrong name",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('year', now() + interval '1 year');
BEGIN
  IF NOT EXISTS (SELECT FROM pg_class WHERE relname = 'events_' || to_char(low, 'YYYY')) THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY'), low, low + interval '1 year');
  END IF;
END $$;
SELECT cron.schedule('make-events', '0 0 1 * *', 'SELECT make_events()');`,
			expect: []
		},
		{
			name: "all that it could make is there",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2036-01-01');
SELECT cron.schedule('make-events', '@monthly', $$CREATE TABLE IF NOT EXISTS events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2036-01-01')$$);`,
			expect: []
		}
	]
});
// rules/partitions/key-not-in-unique.ts
const id$1 = "partitions/key-not-in-unique";
var key_not_in_unique_default = defineRule({
	meta: {
		family: "partitions",
		severity: "error"
	},
	docs: {
		title: "Uniqueness without the partition key",
		condition: "A primary key or unique constraint of a partitioned table lacks a column of the partition key; or a partitioned table takes the place of one whose unique keys it cannot keep.",
		effect: "Postgres refuses the constraint. Left out instead, duplicates come in, ON CONFLICT on those columns fails, and foreign keys to them are gone.",
		remedy: "Put the partition key into the primary key, and keep uniqueness of the id by how ids are made, or in a small table of its own.",
		why: `A unique index of a partitioned table is one index per partition, so Postgres can only promise uniqueness that includes the partition key:
PRIMARY KEY (id, created_at). The id alone is then no longer unique: two partitions may each hold it. For generated ids this hardly matters; for a message id that
comes from outside and guards against processing twice it is the whole point.`,
		unless: "The duplicates are caught elsewhere, or the id is made so that it cannot repeat.",
		sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS"]
	},
	*check(facts) {
		for (const own of ownFailures(facts)) {
			const cause = explainFailure(own.failure, own.step, facts);
			if (cause.rule !== id$1) continue;
			yield {
				object: cause.object,
				message: `${refusal(own)} With the partition key in it, the other columns alone are no longer unique.`,
				place: keyPlace(facts, own),
				evidence: serverWords(own),
				...remedy(own)
			};
		}
		for (const table of newTables(facts)) {
			const source = table.partitionKey === null || table.parents.length > 0 ? void 0 : copiedFrom(facts, table);
			if (source !== void 0 && table.partitionKey !== null) yield* lostKeys(facts, table, table.partitionKey, source);
		}
	},
	examples: [
		{
			name: "a primary key without the partition key",
			given: "",
			migration: `CREATE TABLE events (
  id bigint PRIMARY KEY,
  created_at timestamptz NOT NULL
) PARTITION BY RANGE (created_at);`,
			expect: ["2: The primary key of events lacks created_at, by which the table is partitioned. With the partition key in it, the other columns alone are no longer unique."]
		},
		{
			name: "a primary key with the partition key",
			fixes: "a primary key without the partition key",
			given: "",
			migration: `CREATE TABLE events (
  id bigint,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);`,
			expect: []
		},
		{
			name: "a unique index without the partition key",
			given: "CREATE TABLE events (id bigint, trace text, created_at timestamptz NOT NULL) PARTITION BY RANGE (created_at);",
			migration: "CREATE UNIQUE INDEX events_trace\n  ON events (trace);",
			expect: ["1: The unique index events_trace of events lacks created_at, by which the table is partitioned. With the partition key in it, the other columns alone are no longer unique."]
		},
		{
			name: "a copy of a table with everything",
			given: "CREATE TABLE events (id uuid PRIMARY KEY, created_at timestamptz DEFAULT now());",
			migration: "CREATE TABLE events_partitioned (\n  LIKE events INCLUDING ALL\n) PARTITION BY RANGE (created_at);",
			expect: ["1: The primary key of events_partitioned lacks created_at, by which the table is partitioned. With the partition key in it, the other columns alone are no longer unique."]
		},
		{
			name: "a stand-in that loses the guard against duplicates",
			given: "CREATE TABLE inbox (id uuid PRIMARY KEY, message_id text NOT NULL, created_at timestamptz NOT NULL DEFAULT now());\nCREATE UNIQUE INDEX inbox_message ON inbox (message_id);",
			migration: "CREATE TABLE inbox_partitioned (LIKE inbox INCLUDING DEFAULTS, PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at);",
			expect: ["1: public.inbox_partitioned cannot keep unique index inbox_message (message_id) of public.inbox: without created_at in it, duplicates come in and ON CONFLICT (message_id) fails."]
		},
		{
			name: "a foreign key that cannot follow",
			given: `CREATE TABLE events (id uuid PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE exports (event_id uuid REFERENCES events (id));`,
			migration: "CREATE TABLE events_partitioned (LIKE events INCLUDING DEFAULTS, PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at);",
			expect: ["1: public.events_partitioned cannot be the target of exports_event_id_fkey of public.exports, which points at public.events (id): a foreign key to it must carry created_at too."]
		},
		{
			name: "unique with the key, beside its old table",
			given: "CREATE TABLE inbox (id uuid, created_at timestamptz NOT NULL, PRIMARY KEY (id, created_at));",
			migration: "CREATE TABLE inbox_partitioned (LIKE inbox INCLUDING ALL) PARTITION BY RANGE (created_at);",
			expect: []
		}
	]
});
/** The words of the constraint, where the statement spells it. */
function keyPlace(facts, { step, failure }) {
	const word = /^(PRIMARY|UNIQUE|EXCLUDE)/.exec(failure.detail ?? "")?.[0].toLowerCase();
	return word !== void 0 && new RegExp(`\\b${word}\\b`, "i").test(step.statement.text) ? spelledAt(facts, step, word) : failure.place;
}
/** `PRIMARY KEY constraint on table "t" lacks column "c" which is part of the partition key.` in our words. */
function refusal({ step, failure }) {
	const [, kind = "unique", table = "this table", column = "a column"] = /^(PRIMARY KEY|UNIQUE|EXCLUDE) constraint on table "(.+)" lacks column "(.+)" which/.exec(failure.detail ?? "") ?? [];
	return `The ${(step.statement.kind === "IndexStmt" ? `unique index ${step.statement.tree?.idxname ?? ""}`.trim() : void 0) ?? {
		"PRIMARY KEY": "primary key",
		UNIQUE: "unique constraint",
		EXCLUDE: "exclusion constraint"
	}[kind] ?? "unique constraint"} of ${table} lacks ${column}, by which the table is partitioned.`;
}
function remedy({ step, failure }) {
	const column = /lacks column "(.+)" which/.exec(failure.detail ?? "")?.[1];
	if (column === void 0) return {};
	return { fix: { description: step.statement.kind === "IndexStmt" ? `Add ${column} to the index, or leave UNIQUE out; where the rest alone must be unique, keep it in a table of its own.` : `Add ${column} to the key: PRIMARY KEY (…, ${column}). With LIKE … INCLUDING ALL, write EXCLUDING INDEXES and give the key yourself.` } };
}
/** Unique indexes and incoming foreign keys of the old table that the new one cannot have. */
function* lostKeys(facts, table, key, source) {
	const step = stepThatCreated(facts, table.oid);
	if (step === void 0) return;
	const names = key.columns.map((attnum) => table.columns.find((column) => column.attnum === attnum)?.name ?? "");
	const lacks = (columns) => names.filter((name) => name !== "" && !columns.includes(name));
	const columnsOf = (index) => index.columns.map((attnum) => source.columns.find((column) => column.attnum === attnum)?.name ?? "");
	const place = spelledAt(facts, step, table.name);
	const [to, from] = [qualified(table), qualified(source)];
	for (const index of source.indexes.filter((candidate) => candidate.unique && !candidate.primary && lacks(columnsOf(candidate)).length > 0)) {
		const list = index.keyNames.join(", ");
		yield {
			object: to,
			message: `${to} cannot keep ${`${index.constraint === null ? "unique index" : "unique constraint"} ${index.name}`} (${list}) of ${from}: without ${lacks(columnsOf(index)).join(", ")} in it, duplicates come in and ON CONFLICT (${list}) fails.`,
			place,
			severity: "warning",
			key: index.name,
			evidence: [index.definition]
		};
	}
	for (const { from: other, constraint } of referencesTo(facts.base, source)) {
		const target = /REFERENCES [^(]{1,400}\(([^)]{0,5000})\)/.exec(constraint.definition)?.[1] ?? "";
		if (lacks(target.split(", ")).length === 0) continue;
		yield {
			object: to,
			message: `${to} cannot be the target of ${constraint.name} of ${qualified(other)}, which points at ${from} (${target}): a foreign key to it must carry ${lacks(target.split(", ")).join(", ")} too.`,
			place,
			severity: "warning",
			key: constraint.name,
			evidence: [constraint.definition]
		};
	}
}
// rules/partitions/never-attached.ts
var never_attached_default = defineRule({
	meta: {
		family: "partitions",
		severity: "warning"
	},
	docs: {
		title: "A partitioned copy that nothing swaps in",
		condition: "The change makes a partitioned table beside an existing one of the same columns, and neither renames it into its place nor lets a trigger fill it.",
		effect: "The application goes on writing to the old table, which grows as before; the new one stays empty, and its jobs work on nothing.",
		remedy: "Swap the tables in the same deployment, or attach the old table as a partition of the new one; a trigger keeps both alike until then.",
		why: `Making the partitioned table is the easy half. Without the second half (rows moved or the old table attached, names exchanged, foreign keys, views, grants and policies carried
over) nothing has changed for the application, and the new table’s jobs report success every night.

That a table is a copy is told by LIKE or INSERT … SELECT, else by its columns, most of which the old one has too, and by its name.`,
		unless: "The swap comes in a later change, on purpose.",
		sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"]
	},
	*check(facts) {
		for (const { copy, old, place, swapped } of partitionedCopies(facts)) {
			if (swapped || facts.head.tables[old.oid]?.name !== old.name || isFilled(facts, copy, old)) continue;
			yield {
				object: qualified(copy),
				message: `${qualified(copy)} is a partitioned copy of ${qualified(old)} that nothing swaps in: what writes to ${qualified(old)} goes on doing so.`,
				place,
				evidence: [`${qualified(old)} keeps its name and has no trigger that writes to ${qualified(copy)}.`, `Of the ${old.columns.length} columns of ${qualified(old)}, ${sharedColumns(copy, old)} are in ${qualified(copy)} too.`]
			};
		}
	},
	examples: [
		{
			name: "beside, and left there",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, kind text, at timestamptz NOT NULL);",
			migration: `CREATE TABLE events_new (id bigint, kind text, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_all PARTITION OF events_new DEFAULT;`,
			expect: ["1: public.events_new is a partitioned copy of public.events that nothing swaps in: what writes to public.events goes on doing so."]
		},
		{
			name: "swapped",
			fixes: "beside, and left there",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, kind text, at timestamptz NOT NULL);",
			migration: `CREATE TABLE events_new (id bigint, kind text, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_all PARTITION OF events_new DEFAULT;
ALTER TABLE events RENAME TO events_old;
ALTER TABLE events_new RENAME TO events;`,
			expect: []
		},
		{
			name: "filled by a trigger until the swap",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, kind text, at timestamptz NOT NULL);",
			migration: `CREATE TABLE events_new (id bigint, kind text, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_all PARTITION OF events_new DEFAULT;
CREATE FUNCTION copy_events() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO events_new VALUES (NEW.id, NEW.kind, NEW.at); RETURN NEW; END $$;
CREATE TRIGGER copy AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION copy_events();`,
			expect: []
		},
		{
			name: "of another kind",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, kind text, at timestamptz NOT NULL);",
			migration: `CREATE TABLE events_v2 (event uuid, body jsonb, seen date NOT NULL) PARTITION BY RANGE (seen);
CREATE TABLE events_all PARTITION OF events_v2 DEFAULT;`,
			expect: []
		}
	]
});
/** Whether a trigger of the old table writes its rows into the copy. */
function isFilled(facts, copy, old) {
	const writers = Object.values(facts.head.routines).filter(({ source }) => source.includes(copy.name));
	return (facts.head.tables[old.oid]?.triggers ?? []).some((trigger) => writers.some(({ schema, name }) => trigger.function === `${schema}.${name}`));
}
// rules/partitions/parity.ts
var parity_default = defineRule({
	meta: {
		family: "partitions",
		severity: "error"
	},
	docs: {
		title: "A partition unlike its table or its siblings",
		condition: "The change makes a partition, or a partitioned copy of a table, that lets in who is kept out of the table; or a partition that lacks what its older siblings have, each of its own.",
		effect: "Who asks the partition by its own name sees and changes every row, whatever the policies of the table say; queries that were fast are slow on the newest rows.",
		remedy: "ENABLE ROW LEVEL SECURITY on it, or take the rights back; give the new partition what the old ones have.",
		why: `A partition inherits indexes, row triggers and constraints of its table, and neither row level security nor policies, grants, owner, replica identity or storage parameters;
\`LIKE … INCLUDING ALL\` copies none of those either. Rows asked through the table are checked by the table’s policies and rights; rows asked from the partition are
checked by its own.

Roles get their rights from default privileges, as on Supabase, where everything new in a schema that is served belongs to anon and authenticated too. Each role
with a right is tried: where it has no right to the schema, or only the owner has one to the partition, nothing is said.

A new partition is compared with the newest siblings that were there before: what at least two of them have alike, and the table does not hand on, is missing.`,
		unless: "Those roles are never used to connect, and nothing serves the schema; or the siblings are to be changed too.",
		sources: ["https://www.postgresql.org/docs/current/ddl-rowsecurity.html", "https://www.postgresql.org/docs/current/ddl-partitioning.html"]
	},
	*check(facts) {
		for (const one of exposed(facts)) {
			const { table, of, place, kind, roles, readers } = one;
			const policies = of.policies.length === 0 ? "no policy" : `${of.policies.length} ${of.policies.length === 1 ? "policy" : "policies"}`;
			yield {
				object: qualified(table),
				message: of.rowSecurity ? `${qualified(table)} is ${kind} ${qualified(of)} without its row level security: ${roles}, whatever the policies say.` : `${qualified(table)} is ${kind} ${qualified(of)} and open to more: ${roles}, though not ${qualified(of)} itself.`,
				place,
				key: "open",
				evidence: [of.rowSecurity ? `${qualified(of)} has row level security and ${policies}; ${qualified(table)} has none, and these rights: ${table.acl}.` : `${qualified(of)} has these rights: ${of.acl ?? "its owner’s alone"}; ${qualified(table)} has these: ${table.acl}.`, ...readers.length === 0 ? [] : [`It was read as ${listed(readers, 4)} in a transaction that was undone, and nothing stopped it.`]],
				fix: closing(one)
			};
		}
		yield* unlike(facts);
	},
	examples: [
		{
			name: "a partition that default privileges open",
			given: `CREATE ROLE anon; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon;
CREATE TABLE events (id bigint, tenant text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON events USING (tenant = current_user);`,
			migration: "CREATE TABLE events_2026_01 PARTITION OF events\n  FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');\nCREATE TABLE events_rest PARTITION OF events DEFAULT;\nALTER TABLE events_rest ENABLE ROW LEVEL SECURITY;",
			expect: ["1: public.events_2026_01 is a partition of public.events without its row level security: anon may read and write it, whatever the policies say."]
		},
		{
			name: "a partition that is closed",
			fixes: "a partition that default privileges open",
			given: `CREATE ROLE anon; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon;
CREATE TABLE events (id bigint, tenant text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON events USING (tenant = current_user);`,
			migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');
ALTER TABLE events_2026_01 ENABLE ROW LEVEL SECURITY;`,
			expect: []
		},
		{
			name: "a copy that everybody who is logged in may read",
			given: `CREATE ROLE authenticated;
CREATE TABLE events (id bigint PRIMARY KEY, tenant text, at timestamptz NOT NULL);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON events USING (tenant = current_user);`,
			migration: `CREATE TABLE events_new (LIKE events INCLUDING DEFAULTS, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
GRANT SELECT ON events_new TO authenticated;`,
			expect: ["1: public.events_new is a copy of public.events without its row level security: authenticated may read it, whatever the policies say."]
		},
		{
			name: "nobody but the owner has a right to it",
			given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;`,
			migration: "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');",
			expect: []
		},
		{
			name: "a partition in a schema that the role does not reach",
			given: `CREATE ROLE anon; CREATE SCHEMA inner_parts; ALTER DEFAULT PRIVILEGES IN SCHEMA inner_parts GRANT ALL ON TABLES TO anon;
CREATE TABLE events (id bigint, tenant text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;`,
			migration: "CREATE TABLE inner_parts.events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');",
			expect: []
		},
		{
			name: "the table was closed by its rights, the partition is open by default",
			given: `CREATE ROLE anon; CREATE ROLE app; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO anon, app;
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
REVOKE ALL ON events FROM anon;`,
			migration: "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');",
			expect: ["1: public.events_2026_01 is a partition of public.events and open to more: anon may read it, though not public.events itself."]
		},
		{
			name: "what the older partitions have",
			given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_11 PARTITION OF events FOR VALUES FROM ('2025-11-01') TO ('2025-12-01') WITH (fillfactor = 90);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01') WITH (fillfactor = 90);
CREATE INDEX events_2025_11_kind ON events_2025_11 (kind);
CREATE INDEX events_2025_12_kind ON events_2025_12 (kind);
CREATE INDEX one_off ON events_2025_12 (id);
ALTER TABLE events_2025_11 REPLICA IDENTITY FULL;
ALTER TABLE events_2025_12 REPLICA IDENTITY FULL;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE ON events_2025_11 FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER touch BEFORE UPDATE ON events_2025_12 FOR EACH ROW EXECUTE FUNCTION touch();`,
			migration: "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');\nCREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');",
			expect: ["1: public.events_2026_01 and public.events_2026_02 lack what older partitions of public.events have: the index on (kind), fillfactor = 90, replica identity FULL and the trigger touch."]
		},
		{
			name: "the new partition has it all",
			fixes: "what the older partitions have",
			given: `CREATE TABLE events (id bigint, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025_11 PARTITION OF events FOR VALUES FROM ('2025-11-01') TO ('2025-12-01') WITH (fillfactor = 90);
CREATE TABLE events_2025_12 PARTITION OF events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01') WITH (fillfactor = 90);
CREATE INDEX events_2025_11_kind ON events_2025_11 (kind);
CREATE INDEX events_2025_12_kind ON events_2025_12 (kind);`,
			migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01') WITH (fillfactor = 90);
CREATE INDEX events_2026_01_kind ON events_2026_01 (kind);`,
			expect: []
		},
		{
			name: "what the table hands on is not missed, nor what one sibling alone has",
			given: `CREATE TABLE events (id bigint PRIMARY KEY, kind text) PARTITION BY RANGE (id);
CREATE INDEX events_kind ON events (kind);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10);
CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (10) TO (20);
CREATE INDEX events_2_lower ON events_2 (lower(kind));`,
			migration: "CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM (20) TO (30);",
			expect: []
		}
	]
});
function closing({ table, of, kind }) {
	if (!of.rowSecurity) {
		const roles = [...rightsOf(table).keys()].filter((role) => role !== table.owner).map((role) => role === "" ? "PUBLIC" : ident(role));
		return {
			description: "Take the rights back; what goes through its table stays as it is:",
			sql: `REVOKE ALL ON ${qualified(table)} FROM ${roles.join(", ")};`
		};
	}
	if (kind !== "a partition of") return { description: "Enable row level security on it, and give it the policies of the old table." };
	return {
		description: "Close it; what goes through its table stays as it is:",
		sql: `ALTER TABLE ${qualified(table)} ENABLE ROW LEVEL SECURITY;`
	};
}
/** Those of one table that lack the same are told once. */
function* unlike(facts) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of unlikeSiblings(facts)) {
		const key = `${one.parent.oid} ${one.lacks.map(({ what }) => what).join()}`;
		groups.set(key, [...groups.get(key) ?? [], one]);
	}
	for (const [first, ...others] of groups.values()) {
		const step = first === void 0 ? void 0 : stepThatCreated(facts, first.table.oid);
		if (first === void 0 || step === void 0) continue;
		const all = [first, ...others];
		const sql = all.flatMap(({ lacks }) => lacks.flatMap((lack) => lack.sql ?? []));
		yield {
			object: qualified(first.table),
			message: `${listed(all.map(({ table }) => qualified(table)), 2)} ${all.length === 1 ? "lacks" : "lack"} what older partitions of ${qualified(first.parent)} have: ${listed(first.lacks.map(({ what }) => what))}.`,
			place: spelledAt(facts, step, first.table.name),
			severity: "warning",
			key: "unlike",
			evidence: first.lacks.map(({ seen }) => seen),
			...sql.length === 0 ? {} : { fix: {
				description: "Give it what its siblings have:",
				sql: sql.join("\n")
			} }
		};
	}
}
// rules/partitions/runway.ts
var runway_default = defineRule({
	meta: {
		family: "partitions",
		severity: "error",
		needs: ["forecast"]
	},
	docs: {
		title: "The partitions run out",
		condition: "Running the clock on with the scheduled jobs of the repository, a day comes from which inserts into a partitioned table of the change fail.",
		effect: "Postgres refuses every row that no partition takes: from that day on, what the application writes is lost or fails.",
		remedy: "Make partitions ahead of time in a scheduled job that survives a missed run, or in migrations well before the day; `headroom partitions` writes those.",
		why: `A range-partitioned table without a partition for today answers \`no partition of relation "…" found for row\`. Nothing warns before that: everything works up to
the bound of the last partition, and stops there at midnight.

The day is not read off the text. The change is applied, the clock of the throw-away Postgres is moved on from the date of the commit, every job of \`cron.job\` is run when its
schedule says so, and rows of the moment are inserted wherever the answer could have changed. The finding names the first moment at which the server said no.`,
		unless: "The application itself makes the partitions: say `partition: { propose: false }` for the table in the configuration, and the rule is silent. Where programs of the repository speak of `PARTITION OF`, or name a function of the database that does, it is a note only.",
		sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html"]
	},
	*check(facts) {
		for (const one of forecasted(facts)) {
			const loss = firstLoss(one.table);
			if (loss?.state !== "refused" || loss.until !== null || endedByJob(one.table, loss)) continue;
			const { clause, certain } = whyNoMore(facts, one.table);
			yield {
				object: one.table.table,
				message: `${whatFails(facts, one, loss)}, and ${clause}.`,
				place: one.place,
				severity: certain ? "error" : clause.startsWith("no job calls") ? "warning" : "info",
				evidence: [`The server: ${loss.message}.`, howForecast(facts)],
				fix: remedyOf(facts, one)
			};
		}
	},
	examples: [
		{
			name: "three months and nothing after",
			given: "",
			migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');`,
			expect: ["3: Inserts into public.events fail from 2026-03-01: its last partition ends then, and no job makes the next."]
		},
		{
			name: "a job that makes the next month",
			fixes: "three months and nothing after",
			given: "",
			migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('month', now());
BEGIN
  FOR i IN 0..2 LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)',
      'events_' || to_char(low + i * interval '1 month', 'YYYY_MM'), low + i * interval '1 month', low + (i + 1) * interval '1 month');
  END LOOP;
END $$;
SELECT cron.schedule('make-events', '0 3 * * *', 'SELECT make_events()');`,
			expect: []
		},
		{
			name: "no partition at all",
			given: "",
			migration: "CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);",
			expect: ["1: Every insert into public.events fails: it has no partition, and no job makes the next."]
		},
		{
			name: "a job that fails at each run",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
SELECT cron.schedule('make-events', '@daily', $$CREATE TABLE events_2026_02 PARTITION OF event FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')$$);`,
			expect: ["2: Inserts into public.events fail from 2026-02-01: its last partition ends then, and job make-events, which should make the next, fails: relation \"event\" does not exist."]
		},
		{
			name: "a function that nothing calls",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || current_date, current_date, current_date + 31);
END $$;`,
			expect: ["2: Inserts into public.events fail from 2026-02-01: its last partition ends then, and no job calls make_events(), which would make the next."]
		},
		{
			name: "DEFAULT takes what is left",
			given: "",
			migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;`,
			expect: []
		},
		{
			name: "another table that was there runs out",
			given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			migration: `CREATE TABLE notes (id bigint);
SELECT cron.schedule('tidy', '@daily', 'DELETE FROM notes');`,
			expect: []
		}
	]
});
function whatFails(facts, { table }, { from }) {
	if (from !== facts.experiments.forecast?.from) return `Inserts into ${table.table} fail from ${dayOf(from)}: its last partition ends then`;
	if (table.partitions.length === 0) return `Every insert into ${table.table} fails: it has no partition`;
	return `Inserts into ${table.table} fail: no partition holds ${dayOf(from).slice(0, 10)}`;
}
function remedyOf(facts, { table }) {
	return { description: `${facts.experiments.forecast?.jobs.some(({ aims }) => aims.make.includes(table.table)) === true ? "Mend the job so that it makes all partitions from now on to some months ahead" : "Schedule a job that makes all partitions from now on to some months ahead"}, each only where it is not there yet; or let \`headroom partitions\` propose them as migrations.` };
}
// rules/partitions/unpartitioned-growth.ts
var unpartitioned_growth_default = defineRule({
	meta: {
		family: "partitions",
		severity: "info",
		options: { score: {
			default: 60,
			means: "how many points of the signs of growth a table must have"
		} }
	},
	docs: {
		title: "A growing table without partitions",
		condition: "The change creates an ordinary table that has the marks of an event log: a time of arrival, rows that nobody updates, a name such as events or logs.",
		effect: "When old rows must go, DELETE rewrites what partitions drop in a millisecond; vacuum and index maintenance grow with all of history.",
		remedy: "Partition it by its time column now, while it is empty: later it takes a conversion (`headroom partition`).",
		why: `Partitioning serves retention and vacuum, not speed: with an index on the time column the plain table answers a query of the last week as fast or
faster, and a search by id has to look into every partition. So do it for rows that end one day.

It has a price: the primary key must contain the partition key, so id alone is no longer unique; foreign keys to the table must carry the key too; ON CONFLICT (id)
finds no constraint. Where other tables refer to it, this rule is silent.

The score adds signs that were calibrated on schemas whose busy tables were known; volume itself cannot be read from a schema. What the team declares under
\`tables:\` decides where it is given.`,
		unless: "It stays small, or its rows are kept for ever and read by id.",
		sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html"]
	},
	*check(facts) {
		for (const { table, place } of growingTables(facts)) {
			const growth = growthOf(table, facts.head);
			if (growth === null || !isLikely(facts, table, growth) || hasPartitionedCopy(facts, table)) continue;
			if (hasNaturalKey(table, growth)) continue;
			yield {
				object: qualified(table),
				message: `${qualified(table)} looks like it will grow without end and is not partitioned; by ${growth.time.name} it can be cheaply now, while it is empty.`,
				place,
				evidence: [`${growth.reasons.join(", ")} (score ${growth.score}; spoken of from ${facts.options.score}).`, lost(table)],
				fix: fixOf$1(table, growth.time)
			};
		}
	},
	examples: [
		{
			name: "a natural key that keeps the same row from coming twice",
			given: "",
			migration: `CREATE TABLE webhook_signature_log (
  webhook_id text NOT NULL,
  signature text NOT NULL,
  source text,
  headers jsonb,
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (webhook_id, signature)
);`,
			expect: []
		},
		{
			name: "an event log",
			given: "",
			migration: `CREATE TABLE webhook_logs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  endpoint text NOT NULL,
  status_code int,
  created_at timestamptz NOT NULL DEFAULT now()
);`,
			expect: ["1: public.webhook_logs looks like it will grow without end and is not partitioned; by created_at it can be cheaply now, while it is empty."],
			postgres: { from: 13 }
		},
		{
			name: "an event log with partitions",
			fixes: "an event log",
			given: "",
			migration: `CREATE TABLE webhook_logs (
  id uuid DEFAULT gen_random_uuid(),
  endpoint text NOT NULL,
  status_code int,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE webhook_logs_2026_12 PARTITION OF webhook_logs FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');`,
			expect: []
		},
		{
			name: "CamelCase names are read too",
			given: "",
			migration: "CREATE TABLE \"DocumentAuditLog\" (id text PRIMARY KEY, \"createdAt\" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, name text, data jsonb NOT NULL);",
			expect: ["1: public.\"DocumentAuditLog\" looks like it will grow without end and is not partitioned; by createdAt it can be cheaply now, while it is empty."]
		},
		{
			name: "what people edit does not only grow",
			given: "",
			migration: `CREATE TABLE profiles (id uuid PRIMARY KEY, name text, created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
CREATE TABLE event_types (id int PRIMARY KEY, name text NOT NULL, created_at timestamptz DEFAULT now());
CREATE TABLE log_settings (id int PRIMARY KEY, level text, created_at timestamptz DEFAULT now());`,
			expect: []
		},
		{
			name: "a table filled with what it will hold",
			given: "",
			migration: "CREATE TABLE audit_events (id int PRIMARY KEY, name text, about text, created_at timestamptz DEFAULT now());\nINSERT INTO audit_events (id, name) VALUES (1, 'login'), (2, 'logout');",
			expect: []
		},
		{
			name: "a queue is emptied as it fills",
			given: "",
			migration: "CREATE TABLE webhook_queue (id bigint PRIMARY KEY, payload jsonb, attempts int DEFAULT 0, locked_at timestamptz, created_at timestamptz DEFAULT now());",
			expect: []
		},
		{
			name: "the team knows better",
			given: "",
			migration: "CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz DEFAULT now());",
			tables: { "public.webhook_logs": { traffic: "low" } },
			expect: []
		}
	]
});
/** What the team declares decides; else the shape. */
function isLikely(facts, table, growth) {
	const declared = facts.declared(`${table.schema}.${table.name}`);
	if (declared?.traffic === "low" || declared?.rowsPerDay !== void 0 && declared.rowsPerDay < 1e4) return false;
	if (declared?.rowsPerDay !== void 0 && declared.rowsPerDay >= 1e6) return true;
	return growth.score >= Number(facts.options.score) && growth.referenced < 2 && !growth.queue;
}
/** Whether its primary key is what its rows say, without their time: partitioned, the same row could come twice. */
function hasNaturalKey(table, { time }) {
	const key = table.indexes.find(({ primary }) => primary)?.columns ?? [];
	const columns = table.columns.filter(({ attnum }) => key.includes(attnum));
	return (columns.length > 1 || columns.some(({ baseType }) => /^(text|varchar|bpchar|bytea|citext)$/.test(baseType))) && columns.every(({ attnum, name, default: value, identity }) => attnum !== time.attnum && value === null && identity === "" && name !== "id");
}
/** What partitioning would take away from this table. */
function lost(table) {
	const unique = table.indexes.filter((index) => index.unique && !index.primary).map((index) => index.name);
	return unique.length === 0 ? "The primary key would have to contain the time column." : `The primary key and ${unique.join(", ")} would have to contain the time column.`;
}
function fixOf$1(table, time) {
	const primary = table.indexes.find((index) => index.primary)?.keyNames ?? [];
	const key = [...primary, ...primary.includes(ident(time.name)) ? [] : [ident(time.name)]].join(", ");
	return { description: `End the CREATE TABLE with PARTITION BY RANGE (${ident(time.name)}), declare ${ident(time.name)} NOT NULL, make the primary key (${key}), and create the first partitions in the same migration.` };
}
// rules/retention/absent.ts
var absent_default = defineRule({
	meta: {
		family: "retention",
		severity: "info",
		options: { score: {
			default: 60,
			means: "how likely a table must be to grow (see partitions/unpartitioned-growth) to be spoken of"
		} }
	},
	docs: {
		title: "Nothing deletes old rows",
		condition: "The change creates a table that looks like an event log, and no job, function, trigger, comment or declaration ends the life of its rows; or a comment states a retention that nothing carries out.",
		effect: "The table grows until somebody has to clean it up by hand, under load; and what should be gone by law or promise is still there.",
		remedy: "Say how long rows are kept: under `tables:` in the configuration, in COMMENT ON TABLE, or by a scheduled job; `retention: none` says that they stay on purpose.",
		why: `Retention is a decision, and the cheapest day to take it is the day the table is made. The evidence is searched from strong to weak: the configuration, partition
managers, scheduled jobs and the functions they call, other functions and triggers that delete, the comment of the table.

A comment in a migration (“keep 30 days”) is a promise. When nothing in the whole history deletes or drops, the promise is reported where it stands.`,
		unless: "An application or another system deletes the rows: declare it, and the rule is silent.",
		sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html", "https://github.com/citusdata/pg_cron"]
	},
	*check(facts) {
		const promised = /* @__PURE__ */ new Set();
		for (const { comment, period, table } of statedRetentions(facts)) {
			if (table === null ? deletesAnything(facts.head) : deletionsOf(facts, table).length > 0) continue;
			if (table === null ? Object.keys(facts.deleters).length > 0 : Object.hasOwn(facts.deleters, table.name)) continue;
			if (table !== null) promised.add(table.oid);
			const what = table === null ? "This comment" : `This comment on ${qualified(table)}`;
			yield {
				object: table === null ? comment.place.path : qualified(table),
				message: `${what} promises a retention of ${period}, but nothing deletes or drops anything.`,
				place: comment.place,
				severity: "warning",
				key: `promise ${period}`,
				evidence: evidence$1(facts)
			};
		}
		for (const { table, place } of growingTables(facts)) if (!promised.has(table.oid) && isEndless(facts, table) && !hasPartitionedCopy(facts, table)) yield {
			object: qualified(table),
			message: `Nothing deletes old rows of ${qualified(table)}, and no retention is declared.`,
			place,
			evidence: evidence$1(facts),
			fix: fixOf(table)
		};
	},
	examples: [
		{
			name: "an event log for ever",
			given: "",
			migration: "CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());",
			expect: ["1: Nothing deletes old rows of public.webhook_logs, and no retention is declared."]
		},
		{
			name: "an event log with a job",
			fixes: "an event log for ever",
			given: "",
			migration: `CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());
SELECT cron.schedule('webhook-logs', '0 2 * * *', $$DELETE FROM webhook_logs WHERE created_at < now() - interval '30 days'$$);`,
			expect: []
		},
		{
			name: "the table says it",
			given: "",
			migration: `CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE webhook_logs IS 'One row per request. @retention 30d';`,
			expect: []
		},
		{
			name: "the configuration says it",
			given: "",
			migration: "CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());",
			tables: { "public.webhook_logs": { retention: "none" } },
			expect: []
		},
		{
			name: "a promise above the table",
			given: "",
			migration: `-- Request log. Retention: 30 days.
CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());`,
			expect: ["1: This comment on public.webhook_logs promises a retention of 30 days, but nothing deletes or drops anything."]
		},
		{
			name: "a promise and nothing else",
			given: "CREATE TABLE webhook_logs (id uuid PRIMARY KEY, received_at timestamptz DEFAULT now());",
			migration: "-- Partition by date, retain 30 days\n-- Automatically drop old partitions\nSELECT 1;\n-- Keep 7 days in hot storage",
			expect: ["4: This comment promises a retention of 7 days, but nothing deletes or drops anything."]
		},
		{
			name: "a promise that a function keeps",
			given: "",
			migration: `-- Rows are kept for 30 days.
CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION clean_logs() RETURNS void LANGUAGE sql AS $$ DELETE FROM webhook_logs WHERE created_at < now() - interval '30 days' $$;`,
			expect: []
		},
		{
			name: "people and settings stay",
			given: "",
			migration: "CREATE TABLE customers (id uuid PRIMARY KEY, name text, created_at timestamptz DEFAULT now(), updated_at timestamptz);",
			expect: []
		}
	]
});
function isEndless(facts, table) {
	const growth = growthOf(table, facts.head);
	if (facts.declared(`${table.schema}.${table.name}`)?.traffic === "low") return false;
	return growth !== null && growth.score >= Number(facts.options.score) && !growth.queue && deletionsOf(facts, table).length === 0 && !Object.hasOwn(facts.deleters, table.name);
}
function evidence$1(facts) {
	const { jobs, routines } = facts.head;
	return [`Looked at ${jobs.length} scheduled jobs, ${Object.keys(routines).length} functions, comments and the configuration.`];
}
function fixOf(table) {
	return {
		description: "Say how long rows live, here or under tables: in .github/headroom.yml; `none` is an answer too:",
		sql: `COMMENT ON TABLE ${qualified(table)} IS '@retention 90d';`
	};
}
// rules/retention/archive-swaps-columns.ts
var archive_swaps_columns_default = defineRule({
	meta: {
		family: "retention",
		severity: "error",
		needs: ["smoke"]
	},
	docs: {
		title: "Archived rows do not arrive as they were",
		condition: "The change writes a function that deletes rows of one table and inserts them into another, and rows planted there arrive swapped, too few or twice.",
		effect: "The originals are deleted; what is left of them is wrong, and nothing says so.",
		remedy: "Name the columns on both sides: INSERT INTO archive (a, b) SELECT a, b FROM moved.",
		why: `\`INSERT INTO archive SELECT * FROM moved\` goes by position. Where the archive has its columns in another order and the types let it pass, every value lands in
its neighbour's column without an error.

Rows in which no two columns hold the same value, ten years old, are planted in the table, the function is called in a transaction that is undone, and what
arrives is compared with what left.`,
		unless: "The archive means its columns otherwise, and the exchange is wanted.",
		sources: ["https://www.postgresql.org/docs/current/sql-insert.html", "https://www.postgresql.org/docs/current/queries-with.html"]
	},
	*check(facts) {
		for (const { routine, from, to, swapped, left, arrived, place } of facts.experiments.smoke?.moves ?? []) {
			if (swapped.length === 0 && left === arrived) continue;
			const columns = swapped.map(({ column, holds }) => `${column} gets ${holds}`);
			yield {
				object: routine.split("(", 1)[0] ?? "",
				message: swapped.length > 0 ? `${routine} moves rows of ${from} into the wrong columns of ${to}: ${listed(columns, 4)}.` : `${routine} deletes ${left} rows of ${from}, and ${arrived} arrive in ${to}.`,
				place,
				key: to,
				evidence: [`${left} rows ten years old were planted in ${from}, and ${routine} was called in a transaction that was undone; ${arrived} arrived in ${to}.`]
			};
		}
	},
	examples: [
		{
			name: "the archive has its columns in another order",
			given: `CREATE TABLE logs (id bigint, sender text, receiver text, at timestamptz);
CREATE TABLE logs_archive (id bigint, receiver text, sender text, at timestamptz);`,
			migration: `CREATE FUNCTION archive_logs() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH moved AS (DELETE FROM logs WHERE at < now() - interval '30 days' RETURNING *)
  INSERT INTO logs_archive SELECT * FROM moved;
END $$;`,
			expect: ["3: public.archive_logs() moves rows of public.logs into the wrong columns of public.logs_archive: sender gets receiver and receiver gets sender."]
		},
		{
			name: "columns named on both sides",
			fixes: "the archive has its columns in another order",
			given: `CREATE TABLE logs (id bigint, sender text, receiver text, at timestamptz);
CREATE TABLE logs_archive (id bigint, receiver text, sender text, at timestamptz);`,
			migration: `CREATE FUNCTION archive_logs() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH moved AS (DELETE FROM logs WHERE at < now() - interval '30 days' RETURNING id, sender, receiver, at)
  INSERT INTO logs_archive (id, sender, receiver, at) SELECT id, sender, receiver, at FROM moved;
END $$;`,
			expect: []
		},
		{
			name: "what is deleted is more than what was copied",
			given: `CREATE TABLE logs (id bigint, sender text, receiver text, at timestamptz);
CREATE TABLE logs_archive (LIKE logs);`,
			migration: `CREATE FUNCTION archive_logs(days int DEFAULT 30) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO logs_archive SELECT * FROM logs WHERE at < now() - make_interval(days => days) LIMIT 1;
  DELETE FROM logs WHERE at < now() - make_interval(days => days);
END $$;`,
			expect: ["3: public.archive_logs() deletes 3 rows of public.logs, and 1 arrive in public.logs_archive."]
		},
		{
			name: "sums are no archive",
			given: "CREATE TABLE logs (id bigint, sender text, at timestamptz);\nCREATE TABLE totals (day date, rows bigint);",
			migration: `CREATE FUNCTION roll_up() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO totals SELECT at::date, count(*) FROM logs GROUP BY 1;
  DELETE FROM logs WHERE at < now() - interval '30 days';
END $$;`,
			expect: []
		}
	]
});
// rules/retention/deletes-too-much.ts
var deletes_too_much_default = defineRule({
	meta: {
		family: "retention",
		severity: "error",
		needs: ["forecast"]
	},
	docs: {
		title: "The clean-up deletes what should stay",
		condition: "A scheduled job of the change, run when due, dropped or detached a partition that holds the present or the future, or deleted rows younger than the declared retention.",
		effect: "Rows that somebody counts on are gone; a partition that is dropped cannot be brought back but from a backup.",
		remedy: "Correct the condition, and keep what is younger than the declared retention; guard a job that drops partitions so that it never drops the one of today.",
		why: `Keeping too much costs disk. Deleting too much costs data. A condition that is off by a unit, or that compares texts instead of dates, does it on its first run.

It is measured: partitions are watched while the clock runs on and the jobs run; rows are planted with ages from an hour to ten years. Rows count as deleted too early only where those
of every planted kind were gone, since a job may clean up drafts or failures sooner than the rest.`,
		unless: "The declaration is out of date: correct it where the finding says it stands.",
		sources: ["https://github.com/citusdata/pg_cron"]
	},
	*check(facts) {
		for (const { job, place } of forecastJobs(facts).filter(({ job }) => job.altered)) {
			yield* partitions(facts, job.name).map((problem) => ({
				...problem,
				place
			}));
			for (const measured of facts.experiments.forecast?.retention ?? []) {
				const table = tableOf(facts, measured);
				const declared = table === void 0 ? null : declaredRetention(facts, table, measured.jobs);
				const gone = youngestAllGone(measured);
				if (!measured.jobs.includes(job.name) || declared === null || gone === null || gone >= declared.hours * .9 - 24) continue;
				yield {
					object: measured.table,
					message: `Job ${job.name} deletes rows of ${measured.table} that are ${wordsOfHours(gone)} old, though ${declared.source} says ${declared.words}.`,
					place,
					key: job.name,
					evidence: [`Rows of every age were planted and the jobs run: of those ${wordsOfHours(gone)} old none was left.`]
				};
			}
		}
	},
	examples: [
		{
			name: "seven days for thirty",
			given: `CREATE TABLE logs (id bigint PRIMARY KEY, line text, at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE logs IS 'Requests. @retention 30d';`,
			migration: "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE at < now() - interval '7 days'$$);",
			expect: ["1: Job clean-logs deletes rows of public.logs that are 8 days old, though the comment of the table says 30d."]
		},
		{
			name: "thirty for thirty",
			fixes: "seven days for thirty",
			given: `CREATE TABLE logs (id bigint PRIMARY KEY, line text, at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE logs IS 'Requests. @retention 30d';`,
			migration: "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE at < now() - interval '30 days'$$);",
			expect: []
		},
		{
			name: "drafts go sooner",
			given: `CREATE TABLE logs (id bigint PRIMARY KEY, state text NOT NULL, at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE logs IS 'Requests. @retention 30d';`,
			migration: "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE state = 'draft' AND at < now() - interval '7 days'$$);",
			expect: []
		},
		{
			name: "every partition, the present one too",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE FUNCTION drop_old_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE child text;
BEGIN
  FOR child IN SELECT tablename FROM pg_tables WHERE tablename ~ '^events_\\d{4}$' LOOP
    IF child < 'events_2030' THEN EXECUTE format('DROP TABLE %I', child); END IF;
  END LOOP;
END $$;
SELECT cron.schedule('drop-old-events', '0 2 1 * *', 'SELECT drop_old_events()');`,
			expect: ["12: Job drop-old-events drops public.events_2026 on 2026-01-01 02:00 UTC, which holds rows up to 2027-01-01."]
		}
	]
});
/** Partitions that a job ended too early: each that holds the present, else the first that is younger than declared. */
function partitions(facts, job) {
	return (facts.experiments.forecast?.tables ?? []).flatMap((table) => {
		const head = tableOf(facts, table);
		const [early] = endedYoung(table, 0).filter(({ ended }) => ended.job === job);
		const how = (life) => `Job ${job} ${life.ended.how === "dropped" ? "drops" : "detaches"} ${life.name} on ${dayOf(life.ended.at)}`;
		if (early !== void 0) return [{
			object: table.table,
			message: `${how(early)}, which holds rows up to ${dayOf(early.to)}.`,
			key: job,
			evidence: [howForecast(facts)]
		}];
		const declared = head === void 0 ? null : declaredRetention(facts, head, [job]);
		const [young] = declared === null ? [] : endedYoung(table, declared.hours * .9).filter(({ ended }) => ended.job === job);
		if (young === void 0 || declared === null) return [];
		const message = `${how(young)}, which holds rows up to ${dayOf(young.to)}, though ${declared.source} says ${declared.words}.`;
		return [{
			object: table.table,
			message,
			key: job,
			evidence: [howForecast(facts)]
		}];
	});
}
// rules/retention/ineffective.ts
var ineffective_default = defineRule({
	meta: {
		family: "retention",
		severity: "warning",
		needs: ["forecast"]
	},
	docs: {
		title: "The clean-up does not clean up",
		condition: "A scheduled job of the change is written to drop partitions or delete old rows, was run when due on old ones, and left them, or left them for longer than is declared.",
		effect: "The table grows as if nobody cleaned up, and what should be gone is still there; the job reports success every night.",
		remedy: "Correct the condition by which the job finds what is old, and look once at what it would delete.",
		why: `A clean-up that finds nothing is silent: a pattern that matches no partition’s name, a comparison the wrong way round, a column that is never set. It is found when the disk is full.

It is measured. The clock is run on and the job is run at each moment its schedule names; where it ended no partition, once more ten years later. Rows are planted with ages from an
hour to ten years, in every state that the job’s words name, and counted after the job has run.`,
		unless: "Something outside of the database sets the state that the job waits for, in a way that its words do not show.",
		sources: ["https://github.com/citusdata/pg_cron"]
	},
	*check(facts) {
		for (const { job, place } of forecastJobs(facts).filter(({ job }) => job.altered && job.unknown === null)) {
			for (const table of job.idle?.later === false ? job.aims.end : []) yield {
				object: table,
				message: `Job ${job.name} never ends a partition of ${table}: in ${job.runs} runs none was dropped or detached, nor in one ten years later.`,
				place,
				key: job.name,
				evidence: [...job.idle?.reasons ?? [], howForecast(facts)]
			};
			for (const measured of facts.experiments.forecast?.retention ?? []) {
				const said = measured.jobs.includes(job.name) && job.failures === null ? kept(facts, measured, job) : null;
				if (said !== null) yield {
					object: measured.table,
					place,
					key: job.name,
					...said
				};
			}
		}
	},
	examples: [
		{
			name: "a pattern that no name passes",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_later PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2046-01-01');
CREATE FUNCTION drop_old_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE child text;
BEGIN
  FOR child IN SELECT tablename FROM pg_tables WHERE tablename LIKE 'events_%' AND tablename ~ '^\\d{4}$' LOOP
    IF to_date(right(child, 4), 'YYYY') < now() - interval '2 years' THEN EXECUTE format('DROP TABLE %I', child); END IF;
  END LOOP;
END $$;
SELECT cron.schedule('drop-old-events', '0 2 1 * *', 'SELECT drop_old_events()');`,
			expect: ["11: Job drop-old-events never ends a partition of public.events: in 24 runs none was dropped or detached, nor in one ten years later."]
		},
		{
			name: "a pattern that they pass",
			fixes: "a pattern that no name passes",
			given: "",
			migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_later PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2046-01-01');
CREATE FUNCTION drop_old_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE child text;
BEGIN
  FOR child IN SELECT tablename FROM pg_tables WHERE tablename ~ '^events_\\d{4}$' LOOP
    IF to_date(right(child, 4), 'YYYY') < now() - interval '2 years' THEN EXECUTE format('DROP TABLE %I', child); END IF;
  END LOOP;
END $$;
SELECT cron.schedule('drop-old-events', '0 2 1 * *', 'SELECT drop_old_events()');`,
			expect: []
		},
		{
			name: "the wrong way round",
			given: "CREATE TABLE logs (id bigint PRIMARY KEY, line text, at timestamptz NOT NULL DEFAULT now());",
			migration: "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE at < now() - interval '-30 days' AND at > now()$$);",
			expect: ["1: Job clean-logs deletes nothing from public.logs: of 33 rows planted there, 1 hour to 10 years old, all stayed."]
		},
		{
			name: "later than declared",
			given: "CREATE TABLE logs (id bigint PRIMARY KEY, line text, at timestamptz NOT NULL DEFAULT now());",
			migration: "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE at < now() - interval '90 days'$$);",
			tables: { "public.logs": { retention: "30 days" } },
			expect: ["1: Rows of public.logs are kept for at least 89 days, though the configuration says 30 days."]
		},
		{
			name: "as declared, in batches and by state",
			fixes: "later than declared",
			given: "CREATE TABLE logs (id bigint PRIMARY KEY, line text, state text NOT NULL, done boolean, at timestamptz NOT NULL DEFAULT now());",
			migration: `SELECT cron.schedule('clean-logs', '0 3 * * *',
  $$DELETE FROM logs WHERE ctid IN (SELECT ctid FROM logs WHERE done AND state = 'sent' AND at < now() - interval '30 days' LIMIT 50)$$);`,
			tables: { "public.logs": { retention: "30 days" } },
			expect: []
		},
		{
			name: "what another table says",
			given: "CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz NOT NULL DEFAULT now()); CREATE TABLE done (log bigint);",
			migration: "SELECT cron.schedule('clean-logs', '0 3 * * *', 'DELETE FROM logs WHERE id IN (SELECT log FROM done)');",
			expect: []
		}
	]
});
/** What is wrong with how long rows are kept; null for nothing that is certain. */
function kept(facts, measured, job) {
	const table = tableOf(facts, measured);
	if (table === void 0) return null;
	const declared = declaredRetention(facts, table, measured.jobs);
	const gone = youngestGone(measured);
	const planted = measured.ages.reduce((sum, age) => sum + age.planted, 0);
	if (gone === null) {
		if (!deletesPlainly(job, facts, table) || measured.jobs.length > 1) return null;
		const evidence = declared === null ? [] : [`${sentence(declared.source)} says ${declared.words}.`];
		return {
			message: `Job ${job.name} deletes nothing from ${measured.table}: of ${planted} rows planted there, 1 hour to 10 years old, all stayed.`,
			evidence
		};
	}
	const still = declared === null ? null : oldestKept(measured, gone);
	if (declared === null || still === null || still < declared.hours * 1.15 + 24) return null;
	return {
		message: `Rows of ${measured.table} are kept for at least ${wordsOfHours(still)}, though ${declared.source} says ${declared.words}.`,
		evidence: [`Planted and left by ${measured.jobs.join(", ")}: rows ${wordsOfHours(still)} old; the youngest that were deleted were ${wordsOfHours(gone)} old.`]
	};
}
const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);
// rules/retention/job-fails.ts
var job_fails_default = defineRule({
	meta: {
		family: "retention",
		severity: "error",
		needs: ["forecast"]
	},
	docs: {
		title: "A scheduled job fails",
		condition: "A job that the change schedules, or whose functions or tables it changes, fails or does not end when it is run at the moments its schedule names.",
		effect: "What the job is for does not happen: nothing is deleted, no partition is made. pg_cron notes it in `cron.job_run_details` and tells nobody.",
		remedy: "Correct the command or the function; `SELECT` it once by hand before it is scheduled.",
		why: `\`cron.schedule\` checks the schedule and never the command. A function in PL/pgSQL is planned at its first call, so one that names a table that is not there applies cleanly and
fails every night. A job also begins to fail when a later change renames or drops what it works on.

The commands were run, with the clock moved on to when they are due; the message is the server’s.`,
		unless: "What the job needs comes from outside of the migrations.",
		sources: ["https://github.com/citusdata/pg_cron", "https://www.postgresql.org/docs/current/plpgsql-implementation.html#PLPGSQL-PLAN-CACHING"]
	},
	*check(facts) {
		for (const { job, place } of forecastJobs(facts)) {
			if (job.aims.make.some((name) => forecasted(facts).some(({ table }) => table.table === name && firstLoss(table)?.state === "refused"))) continue;
			const said = job.stopped === null ? failure(facts, job) : `does not end: it was stopped after 5 s`;
			if (said === null) continue;
			yield {
				object: job.name,
				message: `Job ${job.name} ${said}.`,
				place,
				evidence: evidence(facts, job),
				...forPartman(job)
			};
		}
	},
	examples: [
		{
			name: "a table that is not there",
			given: "CREATE TABLE logs (id bigint, at timestamptz);",
			migration: `SELECT cron.schedule('clean-logs', '0 2 * * *', $$DELETE FROM log WHERE at < now() - interval '30 days'$$);`,
			expect: ["1: Job clean-logs fails at each run: relation \"log\" does not exist."]
		},
		{
			name: "the table that is there",
			fixes: "a table that is not there",
			given: "CREATE TABLE logs (id bigint, at timestamptz);",
			migration: `SELECT cron.schedule('clean-logs', '0 2 * * *', $$DELETE FROM logs WHERE at < now() - interval '30 days'$$);`,
			expect: []
		},
		{
			name: "a job of old, whose table is renamed",
			given: `CREATE TABLE logs (id bigint, at timestamptz);
SELECT cron.schedule('clean-logs', '0 2 * * *', $$DELETE FROM logs WHERE at < now() - interval '30 days'$$);`,
			migration: "ALTER TABLE logs RENAME TO request_logs;",
			expect: ["1: Job clean-logs fails at each run: relation \"logs\" does not exist."]
		},
		{
			name: "a table that pg_partman knows by its old name",
			given: `CREATE EXTENSION pg_partman; CREATE EXTENSION pg_cron;
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.logs', 'at', '1 month');
CREATE TABLE hits (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.hits', 'at', '1 month');
SELECT cron.schedule('maintain', '@daily', 'CALL run_maintenance_proc()');`,
			migration: "ALTER TABLE logs RENAME TO request_logs;",
			expect: ["1: Job maintain fails at each run: Given parent table not found in system catalogs: public.logs."]
		},
		{
			name: "a table whose new name pg_partman is told",
			fixes: "a table that pg_partman knows by its old name",
			given: `CREATE EXTENSION pg_partman; CREATE EXTENSION pg_cron;
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.logs', 'at', '1 month');
SELECT cron.schedule('maintain', '@daily', 'CALL run_maintenance_proc()');`,
			migration: `ALTER TABLE logs RENAME TO request_logs;
UPDATE part_config SET parent_table = 'public.request_logs' WHERE parent_table = 'public.logs';`,
			expect: []
		},
		{
			name: "a function that fails is told at its own line",
			given: "CREATE TABLE logs (id bigint, at timestamptz);",
			migration: `CREATE FUNCTION clean_logs() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  DELETE FROM log WHERE at < now() - interval '30 days';
END $$;
SELECT cron.schedule('clean-logs', '0 2 * * *', 'SELECT clean_logs()');`,
			expect: []
		},
		{
			name: "it fails the second time",
			given: "",
			migration: `SELECT cron.schedule('copy', '0 0 1 * *', 'CREATE TABLE copy AS SELECT 1 AS n');`,
			expect: ["1: Job copy fails in 23 of 24 runs, first on 2026-03-01: relation \"copy\" already exists."]
		},
		{
			name: "a job that is not active, and one that never ends",
			given: "",
			migration: `SELECT cron.schedule('wrong', '@daily', 'SELECT 1/0');
SELECT cron.alter_job(1, active => false);
SELECT cron.schedule('endless', '@daily', 'DO $$ BEGIN LOOP END LOOP; END $$');`,
			expect: ["3: Job endless does not end: it was stopped after 5 s."]
		},
		{
			name: "upkeep",
			given: "CREATE TABLE logs (id bigint, at timestamptz);",
			migration: `SELECT cron.schedule('vacuum', '0 4 * * 0', 'VACUUM ANALYZE');
CREATE PROCEDURE clean_logs() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM logs; COMMIT; DELETE FROM logs; COMMIT; END $$;
SELECT cron.schedule('clean', '30 seconds', 'CALL clean_logs()');`,
			expect: []
		}
	]
});
function failure(facts, { failures, runs, unknown }) {
	if (failures === null || isNotOurs(facts, failures.first.error)) return null;
	if (isRefusal(facts, failures.first.error) || unknown !== null && isOfValues(failures.first.error)) return null;
	if (brokenRoutines(facts).some(({ call }) => call.error.message === failures.first.error.message)) return null;
	const { count, first } = failures;
	return `fails ${count === runs ? "at each run" : `in ${count} of ${runs} runs, first on ${dayOf(first.at).slice(0, 10)}`}: ${first.error.message}`;
}
/** What the team's own code raises is its decision; what an extension raises is a failure. */
function isRefusal({ head }, { code, where = "" }) {
	if (code !== "P0001" && code !== "P0004" && !/ at RAISE$/m.test(where.split("\n")[0] ?? "")) return false;
	const raiser = /^PL\/pgSQL function (?:[\w$"]+\.)?"?([\w$]+)"?/.exec(where)?.[1];
	return raiser === "inline_code_block" || Object.values(head.routines).some(({ name }) => name === raiser);
}
/** Whether other rows or settings could make it pass. */
const isOfValues = ({ code }) => /^(P000\d|2[23]\w{3})$/.test(code);
/** What a job misses may be there in truth where the history could not be applied whole; rights are others here. */
function isNotOurs(facts, { code, message }) {
	if (code === "42501" || /configuration parameter/.test(message)) return true;
	if (facts.experiments.forecast?.incomplete !== true || !/^(42P01|42703|42883|3F000|42704)$/.test(code)) return false;
	return !Object.values(facts.base.tables).some(({ name }) => message.includes(`"${name}"`));
}
/** It stops at the first table that it knows by a name of old. */
function forPartman({ failures }) {
	const name = /^Given parent table not found in system catalogs: (.+)$/.exec(failures?.first.error.message ?? "")?.[1];
	if (name === void 0) return {};
	return { fix: { description: `In the same migration, give pg_partman the new name of ${name}: UPDATE part_config SET parent_table; where the table is gone, DELETE its row.` } };
}
function evidence(facts, { command, schedule, failures }) {
	const where = failures?.first.error.where?.split("\n").at(-1);
	return [
		`It runs ${schedule}: ${command.replace(/\s+/g, " ").slice(0, 200)}`,
		...where === void 0 ? [] : [`The server: ${where}.`],
		howForecast(facts)
	];
}
// rules/retention/never-scheduled.ts
var never_scheduled_default = defineRule({
	meta: {
		family: "retention",
		severity: "info"
	},
	docs: {
		title: "A clean-up that nothing calls",
		condition: "The change makes a function that deletes by age and is named after it, and no job, trigger, function or file of the repository names it.",
		effect: "What should be gone stays, and the next reader of the schema believes otherwise.",
		remedy: "Schedule it, or say in the configuration under `tables:` who deletes.",
		why: `Searched are the jobs of \`cron.job\` after all migrations, the bodies of functions, triggers, statements that speak of a schedule, and every tracked file outside of the migrations but
prose: edge functions, workers, workflows, generated types. A function that the change grants to a role is taken for one that somebody calls.

Where other migrations schedule jobs it is a warning: there is a place for it, and it is not there.`,
		unless: "A scheduler outside of the repository calls it.",
		sources: ["https://github.com/citusdata/pg_cron"]
	},
	*check(facts) {
		for (const { routine, place, does, jobs } of uncalledCleaners(facts)) {
			const name = `${qualified(routine)}()`;
			const call = `SELECT cron.schedule(${literal(routine.name.replaceAll("_", "-"))}, '0 3 * * *', $$SELECT ${qualified(routine)}()$$);`;
			yield {
				object: name,
				message: `Nothing calls ${name}: no job, trigger or function does, and no file of the repository names it.`,
				place,
				...jobs > 0 ? { severity: "warning" } : {},
				evidence: [`It holds ${listed(does)}.`, jobs > 0 ? `The migrations schedule ${jobs} other ${jobs === 1 ? "job" : "jobs"}.` : "The migrations schedule no job at all."],
				fix: jobs > 0 && routine.arguments === "" ? {
					description: "Schedule it, at an hour with little traffic:",
					sql: call
				} : { description: `Schedule ${ident(routine.name)}, or declare who deletes under tables: in the configuration.` }
			};
		}
	},
	examples: [
		{
			name: "a clean-up without a schedule",
			given: "CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL);",
			migration: `CREATE FUNCTION cleanup_expired_cache() RETURNS void LANGUAGE sql AS $$
  DELETE FROM cache WHERE expires_at < now();
$$;`,
			expect: ["1: Nothing calls public.cleanup_expired_cache(): no job, trigger or function does, and no file of the repository names it."]
		},
		{
			name: "one among scheduled ones",
			given: `CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL); CREATE TABLE hits (at timestamptz);
SELECT cron.schedule('hits', '0 1 * * *', $$DELETE FROM hits WHERE at < now() - interval '7 days'$$);`,
			migration: `CREATE FUNCTION cleanup_expired_cache() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM cache WHERE expires_at < now();
END $$;`,
			expect: ["1: Nothing calls public.cleanup_expired_cache(): no job, trigger or function does, and no file of the repository names it."]
		},
		{
			name: "the same with its job",
			fixes: "one among scheduled ones",
			given: `CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL); CREATE TABLE hits (at timestamptz);
SELECT cron.schedule('hits', '0 1 * * *', $$DELETE FROM hits WHERE at < now() - interval '7 days'$$);`,
			migration: `CREATE FUNCTION cleanup_expired_cache() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM cache WHERE expires_at < now();
END $$;
SELECT cron.schedule('cache', '0 3 * * *', 'SELECT cleanup_expired_cache()');`,
			expect: []
		},
		{
			name: "a worker calls it",
			given: "CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL);",
			migration: "CREATE FUNCTION cleanup_expired_cache() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;",
			callers: { cleanup_expired_cache: ["supabase/functions/nightly/index.ts"] },
			expect: []
		},
		{
			name: "called by another function, by a trigger, granted, or scheduled where there is a scheduler",
			given: "CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL); CREATE ROLE worker;",
			migration: `CREATE FUNCTION purge_cache() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;
CREATE FUNCTION nightly() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM purge_cache(); END $$;
CREATE FUNCTION purge_on_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM cache WHERE expires_at < now(); RETURN NULL; END $$;
CREATE TRIGGER purge AFTER INSERT ON cache EXECUTE FUNCTION purge_on_write();
CREATE FUNCTION prune_cache() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;
GRANT EXECUTE ON FUNCTION prune_cache() TO worker;
CREATE FUNCTION expire_cache() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;
DO $$ BEGIN IF false THEN PERFORM cron.schedule('x', '@daily', 'SELECT expire_cache()'); END IF; END $$;`,
			expect: []
		},
		{
			name: "not by age, not named after it, or there before",
			given: `CREATE TABLE cache (key text PRIMARY KEY, expires_at timestamptz NOT NULL);
CREATE FUNCTION old_cleanup() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;`,
			migration: `CREATE FUNCTION cleanup_cart(k text) RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE key = k $$;
CREATE FUNCTION get_or_set(k text) RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE key = k AND expires_at < now() $$;
CREATE OR REPLACE FUNCTION old_cleanup() RETURNS void LANGUAGE sql AS $$ DELETE FROM cache WHERE expires_at < now() $$;`,
			expect: []
		}
	]
});
// rules/retention/unbatched.ts
var unbatched_default = defineRule({
	meta: {
		family: "retention",
		severity: "info",
		needs: ["forecast"],
		options: { score: {
			default: 50,
			means: "how likely a table must be to grow (see partitions/unpartitioned-growth) to be spoken of"
		} }
	},
	docs: {
		title: "The first run deletes everything at once",
		condition: "The change schedules a job that deletes by age without a limit, from a table that was there before, that looks like it grows, and that no job cleaned up until now.",
		effect: "All rows of the past go in one transaction: a million of them took 5 s and 800 MB of WAL when measured, replicas lag, vacuum waits, and the table does not get smaller.",
		remedy: "Delete in portions, often, until the backlog is gone; or partition the table and drop partitions, which takes milliseconds.",
		why: `Rows of many ages are planted and the job is run on a copy: that one run takes all that is due, however old, is seen, not read. From the second run on a daily
job deletes a day's rows, which is why nothing is said of new tables, of jobs that were there, or where another job deleted from the table before.

A portion: \`DELETE FROM t WHERE ctid = ANY (ARRAY(SELECT ctid FROM t WHERE … LIMIT 10000))\`, with an index that begins with the time.`,
		unless: "The table is small, or is emptied before the job first runs.",
		sources: ["https://www.postgresql.org/docs/current/sql-delete.html", "https://www.postgresql.org/docs/current/routine-vacuuming.html"]
	},
	*check(facts) {
		for (const { measured, job, hours } of firstRuns(facts)) {
			const table = tableOf(facts, measured);
			const step = facts.steps.findLast(({ before, after }) => !before.jobs.some(({ id }) => id === job.id) && after.jobs.some(({ id }) => id === job.id));
			if (table === void 0 || step === void 0) continue;
			yield {
				object: qualified(table),
				message: `The first run of job ${job.name} deletes from ${qualified(table)}, which was there before, all that is ${wordsOfHours(hours)} old or older in one transaction.`,
				place: spelledAt(facts, step, job.name),
				...facts.declared(`${table.schema}.${table.name}`)?.traffic === "high" ? { severity: "warning" } : {},
				key: job.name,
				evidence: [`Rows of ${measured.ages.length} ages, up to ${wordsOfHours(measured.ages.at(-1)?.hours ?? 0)}, were planted in a copy; one run took all that were due.`, `${qualified(table)} looks like it grows: ${reasonsToGrow(table, facts.head, 0)?.join(", ")}.`],
				fix: { description: "Delete a bounded portion in each run and run it often until the backlog is gone, or partition the table and drop partitions." }
			};
		}
	},
	examples: [
		{
			name: "a clean-up for a log of old",
			given: `CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());`,
			migration: "SELECT cron.schedule('clean-logs', '0 3 * * *',\n  $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);",
			expect: ["1: The first run of job clean-logs deletes from public.request_logs, which was there before, all that is 32 days old or older in one transaction."]
		},
		{
			name: "in portions",
			fixes: "a clean-up for a log of old",
			given: `CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());`,
			migration: "SELECT cron.schedule('clean-logs', '*/10 * * * *', $$DELETE FROM request_logs WHERE ctid = ANY (ARRAY(SELECT ctid FROM request_logs WHERE created_at < now() - interval '30 days' LIMIT 10000))$$);",
			expect: []
		},
		{
			name: "the table is new",
			given: "",
			migration: `CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());
SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);`,
			expect: []
		},
		{
			name: "the job was there, or another one",
			given: `CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());
SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '90 days'$$);`,
			migration: `SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);
SELECT cron.schedule('clean-more', '0 4 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '60 days'$$);`,
			expect: []
		},
		{
			name: "no table that grows, or one that is said to be small",
			given: `CREATE TABLE invites (id bigint PRIMARY KEY, email text UNIQUE, user_id bigint, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz);
CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());`,
			migration: `SELECT cron.schedule('clean-invites', '0 3 * * *', $$DELETE FROM invites WHERE created_at < now() - interval '30 days'$$);
SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);`,
			tables: { "public.request_logs": { traffic: "low" } },
			expect: []
		}
	]
});
const bounded = /\blimit\b|\bctid\b|\bloop\b|\bfetch\s+first\b/i;
function firstRuns(facts) {
	const { retention = [], jobs = [] } = facts.experiments.forecast ?? {};
	return retention.flatMap((measured) => {
		const table = facts.base.tables[measured.oid];
		const job = jobs.find(({ name }) => name === measured.jobs[0]);
		const hours = youngestAllGone(measured);
		if (table === void 0 || job === void 0 || hours === null || measured.jobs.length > 1) return [];
		if (facts.base.jobs.some(({ name }) => name === job.name)) return [];
		const traffic = facts.declared(`${table.schema}.${table.name}`)?.traffic;
		const grows = traffic === "high" || traffic === void 0 && reasonsToGrow(table, facts.head, Number(facts.options.score)) !== null;
		const words = [job.command, ...Object.values(facts.head.routines).filter(({ name }) => job.command.includes(name)).map(({ source }) => source)];
		return grows && deletesPlainly(job, facts, table) && !words.some((text) => bounded.test(text)) ? [{
			measured,
			job,
			hours
		}] : [];
	});
}
// rules/vacuum/disabled.ts
var disabled_default = defineRule({
	meta: {
		family: "vacuum",
		severity: "warning"
	},
	docs: {
		title: "Autovacuum left off",
		condition: "The change sets autovacuum_enabled (or toast.autovacuum_enabled) to false and does not turn it on again.",
		effect: "Space of deleted and updated rows is never used again, the planner’s statistics grow old, and the one vacuum that still comes, against transaction wraparound, comes late and long.",
		remedy: "Turn it on again at the end of the migration; to vacuum more gently or more often, tune its parameters instead.",
		why: `Turning autovacuum off for a bulk load is sound as long as it ends with the load. What stays off is forgotten: nothing complains until the
table is many times its size. Vacuum against wraparound ignores the parameter and then has to read everything at once.`,
		unless: "A job of yours runs VACUUM and ANALYZE on this table on schedule.",
		sources: ["https://www.postgresql.org/docs/current/sql-createtable.html#RELOPTION-AUTOVACUUM-ENABLED", "https://www.postgresql.org/docs/current/routine-vacuuming.html"]
	},
	*check(facts) {
		const last = new Map(setParameters(facts).map((parameter) => [`${parameter.oid} ${parameter.name}`, parameter]));
		for (const table of Object.values(facts.head.tables)) for (const name of ["autovacuum_enabled", "toast.autovacuum_enabled"]) {
			const set = last.get(`${table.oid} ${name}`);
			const before = facts.base.tables[table.oid]?.options[name] ?? "true";
			if (set === void 0 || !isFalse(table.options[name] ?? "true") || isFalse(before)) continue;
			const what = name.startsWith("toast.") ? "the TOAST table of " : "";
			yield {
				object: qualified(table),
				message: `Autovacuum stays off for ${what}${qualified(table)} when this migration ends: dead rows pile up and nothing removes them.`,
				place: set.place,
				key: name,
				evidence: [`${name} is ${table.options[name]} after the last statement of the change.`],
				fix: {
					description: "At the end of the migration:",
					sql: `ALTER TABLE ${qualified(table)} RESET (${name});`
				}
			};
		}
	},
	examples: [
		{
			name: "turned off for good",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, payload text);",
			migration: "ALTER TABLE events SET (\n  fillfactor = 90,\n  autovacuum_enabled = false\n);",
			expect: ["3: Autovacuum stays off for public.events when this migration ends: dead rows pile up and nothing removes them."]
		},
		{
			name: "turned off for a load and on again",
			fixes: "turned off for good",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, payload text);",
			migration: `ALTER TABLE events SET (autovacuum_enabled = false);
INSERT INTO events SELECT g, 'x' FROM generate_series(1, 10) g;
ALTER TABLE events RESET (autovacuum_enabled);`,
			expect: []
		},
		{
			name: "on again with another spelling",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, payload text) WITH (autovacuum_enabled = off);",
			migration: "ALTER TABLE events SET (autovacuum_enabled = 'on');",
			expect: []
		},
		{
			name: "a new table born with it off, TOAST too",
			given: "",
			migration: "CREATE TABLE blobs (id bigint PRIMARY KEY, body text) WITH (autovacuum_enabled = off, toast.autovacuum_enabled = no);",
			expect: ["1: Autovacuum stays off for public.blobs when this migration ends: dead rows pile up and nothing removes them.", "1: Autovacuum stays off for the TOAST table of public.blobs when this migration ends: dead rows pile up and nothing removes them."]
		},
		{
			name: "it was off before",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, payload text) WITH (autovacuum_enabled = false);",
			migration: "ALTER TABLE events SET (autovacuum_enabled = false);",
			expect: []
		},
		{
			name: "the table is gone at the end",
			given: "",
			migration: "CREATE TABLE staging (id bigint) WITH (autovacuum_enabled = false);\nDROP TABLE staging;",
			expect: []
		}
	]
});
// rules/vacuum/invalid-parameter-on-parent.ts
const id = "vacuum/invalid-parameter-on-parent";
var invalid_parameter_on_parent_default = defineRule({
	meta: {
		family: "vacuum",
		severity: "error"
	},
	docs: {
		title: "Storage parameters on a partitioned table",
		condition: "The change sets a storage parameter, such as one of autovacuum, on a partitioned table.",
		effect: "Postgres refuses the statement: up to 15 it calls the parameter unknown, from 16 on it says that partitions take them.",
		remedy: "Set the parameters on each partition, and on every new partition when it is created.",
		why: `A partitioned table has no file and no dead rows; autovacuum works on its partitions one by one. New partitions do not inherit the parameters
of their siblings, so what makes the next partition must set them too. A script that tuned the table before it was partitioned fails afterwards.

Autovacuum does not analyze the parent either: run ANALYZE on it after loading data.`,
		unless: "Never: it fails on every version that has partitions.",
		sources: ["https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-STORAGE-PARAMETERS", "https://www.postgresql.org/docs/current/ddl-partitioning.html"]
	},
	*check(facts) {
		const parameters = setParameters(facts);
		for (const own of ownFailures(facts)) {
			if (explainFailure(own.failure, own.step, facts).rule !== id) continue;
			const set = parameters.filter((parameter) => parameter.step === own.step);
			const [first] = set;
			const parent = own.step.before.tables[first?.oid ?? ""];
			const name = first?.table ?? own.step.statement.path;
			const fix = parent === void 0 ? void 0 : onLeaves(own.step, parent, set);
			yield {
				object: name,
				message: `${name} is partitioned and stores no rows itself, so Postgres refuses storage parameters on it. Set them on its partitions.`,
				place: first?.place ?? own.failure.place,
				evidence: serverWords(own),
				...fix === void 0 ? { fix: { description: "Leave out WITH (…) here and give it to each partition." } } : { fix }
			};
		}
	},
	examples: [
		{
			name: "autovacuum tuned on the parent",
			given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			migration: "ALTER TABLE events SET (autovacuum_vacuum_scale_factor = 0.05);",
			expect: ["1: public.events is partitioned and stores no rows itself, so Postgres refuses storage parameters on it. Set them on its partitions."]
		},
		{
			name: "autovacuum tuned on the partition",
			fixes: "autovacuum tuned on the parent",
			given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
			migration: "ALTER TABLE events_2026_01 SET (autovacuum_vacuum_scale_factor = 0.05);",
			expect: []
		},
		{
			name: "a new partitioned table born with a parameter",
			given: "",
			migration: "CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at) WITH (fillfactor = 70);",
			expect: ["1: public.events is partitioned and stores no rows itself, so Postgres refuses storage parameters on it. Set them on its partitions."]
		}
	]
});
/** The same parameters for each leaf partition; nothing to offer while there is none. */
function onLeaves(step, parent, set) {
	const leaves = leavesOf(step.before, parent.oid);
	const list = set.map((parameter) => parameter.value === "" ? parameter.name : `${parameter.name} = ${parameter.value}`).join(", ");
	if (leaves.length === 0) return { description: `${qualified(parent)} has no partition yet: set them on each one when it is created.` };
	return {
		description: "Instead, and on each partition made later:",
		sql: leaves.map((leaf) => `ALTER TABLE ${qualified(leaf)} SET (${list});`).join("\n")
	};
}
// rules/vacuum/slower-than-default.ts
var slower_than_default_default = defineRule({
	meta: {
		family: "vacuum",
		severity: "warning"
	},
	docs: {
		title: "Autovacuum slower than the default",
		condition: "A storage parameter makes autovacuum of a table slower or rarer than the server’s own default, or slower than the comment beside it promises.",
		effect: "Dead rows stay longer, the table and its indexes grow, and the change does the opposite of what it was written for.",
		remedy: "Lower the scale factors and the cost delay, or raise the cost limit; what should stay at the default is best left out.",
		why: `Two of these parameters are often read the wrong way round. autovacuum_vacuum_cost_delay is a pause: since Postgres 12 its default is 2 ms, so
the once recommended 10 or 20 slows vacuum down. On one table with the same dead rows vacuum took 5.78 s at 2 ms, 28.19 s at 10 ms and 0.19 s at 0.
A scale factor is the share of the table that must be dead before vacuum comes: a higher one means less often.

The parameters work in pairs, and a pair is judged together: a longer delay with a limit raised as much, or a higher threshold with a lower scale
factor (the usual tuning of large tables), is silent.`,
		unless: "The table hardly changes and is known to; say so with traffic: low under tables: in the configuration.",
		sources: ["https://www.postgresql.org/docs/current/runtime-config-vacuum.html", "https://www.postgresql.org/docs/current/routine-vacuuming.html#AUTOVACUUM"]
	},
	*check(facts) {
		for (const problem of paceProblems(facts)) {
			const { parameter } = problem;
			yield {
				object: parameter.table,
				message: problem.says,
				place: parameter.place,
				key: `${problem.than} ${parameter.name}`,
				evidence: problem.evidence,
				fix: correctedValue(facts, problem)
			};
		}
	},
	examples: [
		{
			name: "a delay five times the default, called faster",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, payload text);",
			migration: `ALTER TABLE events SET (
  autovacuum_vacuum_scale_factor = 0.05,  -- at 5% dead rows
  autovacuum_vacuum_cost_delay = 10       -- Faster vacuum
);`,
			expect: ["3: With autovacuum_vacuum_cost_delay = 10, autovacuum of public.events pauses 10 ms where the default is 2 ms: it runs up to 5 times slower. The comment beside it says “Faster vacuum”."]
		},
		{
			name: "a delay below the default",
			fixes: "a delay five times the default, called faster",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, payload text);",
			migration: `ALTER TABLE events SET (
  autovacuum_vacuum_scale_factor = 0.05,  -- at 5% dead rows
  autovacuum_vacuum_cost_delay = 1        -- Faster vacuum
);`,
			expect: []
		},
		{
			name: "a longer delay with a limit raised as much",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, payload text);",
			migration: "ALTER TABLE events SET (autovacuum_vacuum_cost_delay = 10, autovacuum_vacuum_cost_limit = 2000);",
			expect: []
		},
		{
			name: "a fixed number of rows instead of a share",
			given: "CREATE TABLE events (id bigint PRIMARY KEY, payload text);",
			migration: "ALTER TABLE events SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);",
			expect: []
		},
		{
			name: "more aggressive in words, less in numbers",
			given: "CREATE TABLE events (id bigint PRIMARY KEY);\nCREATE TABLE logs (id bigint PRIMARY KEY);",
			migration: `ALTER TABLE events SET (autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE logs SET (
  autovacuum_vacuum_scale_factor = 0.1  -- More aggressive for logs
);`,
			expect: ["3: The comment says “More aggressive for logs”, but autovacuum_vacuum_scale_factor = 0.1 makes autovacuum of public.logs come later than this change makes it for public.events (0.05): a higher value means less often."]
		},
		{
			name: "rarer and smaller portions on a new table and its TOAST table",
			given: "",
			migration: `CREATE TABLE logs (id bigint PRIMARY KEY, body text) WITH (
  autovacuum_analyze_scale_factor = 0.5,
  autovacuum_vacuum_cost_limit = 50,
  toast.autovacuum_vacuum_threshold = 5000
);`,
			expect: [
				"2: With autovacuum_analyze_scale_factor = 0.5, public.logs waits until 50 % of its rows changed since the last ANALYZE, where the default is 10 %.",
				"3: With autovacuum_vacuum_cost_limit = 50, autovacuum of public.logs does 50 units of work between two pauses where the default is 200: it runs up to 4 times slower.",
				"4: With toast.autovacuum_vacuum_threshold = 5000, public.logs waits until 5000 rows are dead, where the default is 50, and nothing makes up for it."
			]
		},
		{
			name: "no vacuum for a table that only grows",
			given: "",
			migration: "CREATE TABLE logs (id bigint PRIMARY KEY, body text) WITH (autovacuum_vacuum_insert_threshold = -1);",
			expect: ["1: With autovacuum_vacuum_insert_threshold = -1, inserts alone never bring autovacuum to public.logs, where the default is after 1000 new rows and 20 % of the table."],
			postgres: { from: 13 }
		},
		{
			name: "back to the default, on a quiet table",
			given: "CREATE TABLE countries (code text PRIMARY KEY) WITH (autovacuum_vacuum_cost_delay = 10);",
			migration: "ALTER TABLE countries RESET (autovacuum_vacuum_cost_delay);\nALTER TABLE countries SET (autovacuum_vacuum_scale_factor = 0.4);",
			tables: { "public.countries": { traffic: "low" } },
			expect: []
		}
	]
});
// rules/index.ts
const rules = [
	{
		id: "apply/duplicate-version",
		...duplicate_version_default
	},
	{
		id: "apply/fails",
		...fails_default
	},
	{
		id: "apply/function-fails",
		...function_fails_default
	},
	{
		id: "apply/not-applied",
		...not_applied_default
	},
	{
		id: "apply/trigger-fails",
		...trigger_fails_default
	},
	{
		id: "data/required-column-without-default",
		...required_column_without_default_default
	},
	{
		id: "indexes/each-partition",
		...each_partition_default
	},
	{
		id: "indexes/redundant",
		...redundant_default
	},
	{
		id: "indexes/unproven-partial",
		...unproven_partial_default
	},
	{
		id: "jsonb/unbounded",
		...unbounded_default
	},
	{
		id: "partitions/bounds-timezone",
		...bounds_timezone_default
	},
	{
		id: "partitions/default-catches",
		...default_catches_default
	},
	{
		id: "partitions/gap",
		...gap_default
	},
	{
		id: "partitions/job-creates-nothing",
		...job_creates_nothing_default
	},
	{
		id: "partitions/key-not-in-unique",
		...key_not_in_unique_default
	},
	{
		id: "partitions/never-attached",
		...never_attached_default
	},
	{
		id: "partitions/parity",
		...parity_default
	},
	{
		id: "partitions/runway",
		...runway_default
	},
	{
		id: "partitions/unpartitioned-growth",
		...unpartitioned_growth_default
	},
	{
		id: "retention/absent",
		...absent_default
	},
	{
		id: "retention/archive-swaps-columns",
		...archive_swaps_columns_default
	},
	{
		id: "retention/deletes-too-much",
		...deletes_too_much_default
	},
	{
		id: "retention/ineffective",
		...ineffective_default
	},
	{
		id: "retention/job-fails",
		...job_fails_default
	},
	{
		id: "retention/never-scheduled",
		...never_scheduled_default
	},
	{
		id: "retention/unbatched",
		...unbatched_default
	},
	{
		id: "vacuum/disabled",
		...disabled_default
	},
	{
		id: "vacuum/invalid-parameter-on-parent",
		...invalid_parameter_on_parent_default
	},
	{
		id: "vacuum/slower-than-default",
		...slower_than_default_default
	}
];
export { rules };
