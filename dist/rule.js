import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
// src/parse/lexer.ts
const space = /[ \t\n\r\f\v]+/y;
const word = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y;
const number = /(?:0[xob][0-9a-f_]+|[0-9][0-9_]*(?:\.(?!\.)[0-9_]*)?(?:e[+-]?[0-9]+)?|\.[0-9][0-9_]*(?:e[+-]?[0-9]+)?)/iy;
const stringStart = /(?:[eEbBxXnN]|[uU]&)?'|(?:[uU]&)?"/y;
const dollarStart = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
const parameter = /\$[0-9]+/y;
const operator = /::|:=|=>|\.\.|[-+*/<>=~!@#%^&|`?]+|[\s\S]/y;
/** Template marks of Go, Handlebars, JavaScript, Ruby, ERB and extension scripts. `<%` alone is an operator of pg_trgm. */
const placeholder = /\{\{[\s\S]*?\}\}|\$\{[^}\n]*\}|#\{[^}\n]*\}|<%=[^\n]*?%>|@[A-Za-z_][A-Za-z0-9_:]*@/y;
/** Template marks that steer and print nothing, and an ERB mark that has its line for itself. */
const control = /\{\{[-~]?\s*(?:[#/^!>]|(?:if|else|end|range|with|define|block|template)\b)[\s\S]*?\}\}|(?<=(?:^|\n)[ \t]*)<%[^\n]*%>(?=[ \t]*(?:\r?\n|$))/y;
/** Splits the stretch [from, to) into pieces; never throws, loses nothing. */
function* pieces(text, from = 0, to = text.length) {
	for (let at = from; at < to;) {
		const piece = next(text, at, to);
		yield piece.end <= to ? piece : {
			...piece,
			end: to
		};
		at = piece.end;
	}
}
function next(text, at, to) {
	const piece = (kind, end) => ({
		kind,
		start: at,
		end
	});
	const char = text[at];
	const spaces = matchEnd(space, text, at);
	if (spaces > at) return piece("space", spaces);
	if (text.startsWith("--", at)) return piece("comment", lineEnd(text, at));
	if (text.startsWith("/*", at)) return blockComment(text, at, to);
	if (char === "\\") return piece("dropped", lineEnd(text, at));
	if ("{$#<@".includes(char)) {
		const template = templateMark(text, at, to);
		if (template !== null) return template;
	}
	const opened = matchEnd(dollarStart, text, at);
	if (opened > at) return dollarQuote(text, at, opened, to);
	const quoted = matchEnd(stringStart, text, at);
	if (quoted > at) return untilMark(text, at, quoted, to);
	for (const [kind, pattern] of plain$1) {
		const end = matchEnd(pattern, text, at);
		if (end > at) return piece(kind, end);
	}
	const end = matchEnd(operator, text, at);
	const cut = /--|\/\*|#\{|<%=|@[A-Za-z_]/.exec(text.slice(at + 1, end + 1))?.index;
	return piece("symbol", cut === void 0 ? end : at + 1 + cut);
}
const plain$1 = [
	["word", word],
	["number", number],
	["symbol", parameter]
];
function templateMark(text, at, to) {
	for (const [kind, pattern] of [["dropped", control], ["placeholder", placeholder]]) {
		const end = matchEnd(pattern, text, at);
		if (end > at && end <= to) return {
			kind,
			start: at,
			end
		};
	}
	return null;
}
function untilMark(text, start, from, to) {
	const mark = text[from - 1];
	const kind = mark === "\"" ? "quoted" : "string";
	const escapes = /e/i.test(text[start]);
	for (let at = from; at < to;) if (escapes && text[at] === "\\") at += 2;
	else if (mark === "\"" && text.startsWith("{{", at)) at = Math.max(at + 2, matchEnd(placeholder, text, at));
	else if (text[at] !== mark) at += 1;
	else if (text[at + 1] === mark && at + 1 < to) at += 2;
	else return {
		kind,
		start,
		end: at + 1
	};
	return {
		kind,
		start,
		end: to,
		open: "quote"
	};
}
function dollarQuote(text, start, opened, to) {
	const close = text.indexOf(text.slice(start, opened), opened);
	const end = close + opened - start;
	return close === -1 || end > to ? {
		kind: "string",
		start,
		end: to,
		open: "dollar"
	} : {
		kind: "string",
		start,
		end
	};
}
function blockComment(text, start, to) {
	const mark = /\/\*|\*\//g;
	mark.lastIndex = start;
	let depth = 0;
	for (let found = mark.exec(text); found !== null && mark.lastIndex <= to; found = mark.exec(text)) {
		depth += found[0] === "/*" ? 1 : -1;
		if (depth === 0) return {
			kind: "comment",
			start,
			end: mark.lastIndex
		};
	}
	return {
		kind: "comment",
		start,
		end: to,
		open: "comment"
	};
}
function lineEnd(text, at) {
	const newline = /[\r\n]/g;
	newline.lastIndex = at;
	return newline.exec(text)?.index ?? text.length;
}
function matchEnd(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}
/** The words, literals and symbols of a stretch of text, with offsets in the whole text. A placeholder counts as a word. */
function tokenize(text, start = 0, end = text.length) {
	const tokens = [];
	for (const piece of pieces(text, start, end)) {
		if (piece.kind === "space" || piece.kind === "comment" || piece.kind === "dropped") continue;
		const kind = piece.kind === "placeholder" ? "word" : piece.kind;
		tokens.push({
			text: text.slice(piece.start, piece.end),
			kind,
			start: piece.start,
			end: piece.end
		});
	}
	return tokens;
}
/** The tokens among which an offset lies: of the body in dollar quotes that holds it, or of the whole stretch. */
function tokensAround(text, { start, end }, offset) {
	const tokens = tokenize(text, start, end);
	const body = tokens.find((token) => token.kind === "string" && token.start < offset && offset < token.end);
	const quote = /^\$\w*\$/.exec(body?.text ?? "")?.[0].length ?? 0;
	const inner = body === void 0 || quote === 0 ? [] : tokenize(text, body.start + quote, body.end - quote);
	return inner.length === 0 ? tokens : inner;
}
// src/parse/positions.ts
let last = null;
/** Offsets at which lines begin. */
function lineStarts(text) {
	if (last?.text === text) return last.lines;
	const lines = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
	last = {
		text,
		lines
	};
	return lines;
}
/** The 1-based line and column of a UTF-16 offset. */
function lineColumn(text, offset) {
	const lines = lineStarts(text);
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (lines[middle] <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - lines[low] + 1
	};
}
/** The place of the UTF-16 stretch [start, end) of a file's text. */
function placeOf(path, text, start, end) {
	const from = lineColumn(text, start);
	const to = lineColumn(text, Math.max(start, end));
	return {
		path,
		line: from.line,
		column: from.column,
		endLine: to.line,
		endColumn: to.column
	};
}
/** The UTF-16 offset of the `count`-th code point, 0-based. */
function codePointToUtf16(text, count) {
	let offset = 0;
	for (let seen = 0; seen < count && offset < text.length; seen += 1) offset += text.codePointAt(offset) > 65535 ? 2 : 1;
	return offset;
}
// src/judge/questions/source.ts
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
function nameOf(token) {
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
	return tokensIn(facts, statement.place).filter((token) => nameOf(token) === name);
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
// src/judge/questions/fresh.ts
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
		const found = tokens.findIndex((token, index) => index >= from && nameOf(token) === name);
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
/** Columns of ordinary and partitioned tables that the base does not have; partitions repeat their parent's and are left out. */
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
/** Tables of the head that the change made by a statement of its own, seeds aside: a table it also fills holds what it was given. */
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
// src/judge/questions/bounds.ts
/** Partitions that statements of the change make or attach under a timestamptz key with bounds that the session's time zone decides. */
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
const hasOffset = (text) => /[+-]\d\d(:?\d\d)?$|(?:\d|\s)(?:z|utc|gmt)$|[a-z]+\/[a-z_]+$|infinity/i.test(text.trim().replace(/^\d{4}-\d\d-\d\d$/, ""));
// src/parse/names.ts
/** The statement and what its body holds. */
function* withInner(statement) {
	yield statement;
	yield* statement.inner;
}
/** What a statement would bring, also inside its body. */
function createdNames(statement) {
	return [...withInner(statement)].flatMap(({ kind, tree }) => tree === null ? [] : created(kind, tree));
}
const relation = (kind, range) => range?.relname === void 0 ? [] : [{
	kind,
	schema: range.schemaname ?? null,
	name: range.relname
}];
const plain = (kind, name) => name === void 0 ? [] : [{
	kind,
	schema: null,
	name
}];
function dotted(kind, names) {
	const parts = (names ?? []).map((part) => part.String?.sval);
	const name = parts.at(-1);
	return name === void 0 ? [] : [{
		kind,
		schema: parts.at(-2) ?? null,
		name
	}];
}
const creators = {
	CreateStmt: (tree) => relation("table", tree.relation),
	CreateForeignTableStmt: (tree) => relation("table", tree.base?.relation),
	CreateTableAsStmt: (tree) => relation(tree.objtype === "OBJECT_MATVIEW" ? "view" : "table", tree.into?.rel),
	SelectStmt: (tree) => relation("table", tree.intoClause?.rel),
	ViewStmt: (tree) => relation("view", tree.view),
	IndexStmt: (tree) => tree.idxname === void 0 ? [] : [{
		kind: "index",
		schema: tree.relation?.schemaname ?? null,
		name: tree.idxname
	}],
	CreateFunctionStmt: (tree) => dotted("function", tree.funcname),
	CreateEnumStmt: (tree) => dotted("type", tree.typeName),
	CompositeTypeStmt: (tree) => relation("type", tree.typevar),
	CreateDomainStmt: (tree) => dotted("type", tree.domainname),
	CreateRangeStmt: (tree) => dotted("type", tree.typeName),
	DefineStmt: (tree) => dotted(kindOf$1(tree.kind), tree.defnames),
	CreateSchemaStmt: (tree) => [...plain("schema", tree.schemaname ?? tree.authrole?.rolename), ...(tree.schemaElts ?? []).flatMap(firstNode).map((part) => ({
		...part,
		schema: part.schema ?? tree.schemaname ?? null
	}))],
	CreateExtensionStmt: (tree) => plain("extension", tree.extname),
	CreateRoleStmt: (tree) => plain("role", tree.role),
	CreateSeqStmt: (tree) => relation("sequence", tree.sequence),
	CreateTrigStmt: (tree) => plain("trigger", tree.trigname),
	CreatePolicyStmt: (tree) => plain("policy", tree.policy_name),
	RenameStmt: (tree) => plain(kindOf$1(tree.renameType), tree.newname),
	AlterObjectSchemaStmt: (tree) => objectNames(kindOf$1(tree.objectType), tree.object ?? tree.relation).map((named) => ({
		...named,
		schema: tree.newschema
	}))
};
const created = (kind, tree) => creators[kind]?.(tree) ?? [];
function firstNode(node) {
	return Object.entries(node).flatMap(([kind, tree]) => created(kind, tree));
}
/** A name as DROP, SET SCHEMA and the like hold it. */
function objectNames(kind, object) {
	if (object?.relname !== void 0) return relation(kind, object);
	if (object?.String !== void 0) return plain(kind, object.String.sval);
	const names = object?.List?.items ?? object?.ObjectWithArgs?.objname ?? object?.TypeName?.names;
	return kind === "policy" || kind === "trigger" ? dotted(kind, names?.slice(-1)) : dotted(kind, names);
}
const kinds = {
	OBJECT_TABLE: "table",
	OBJECT_FOREIGN_TABLE: "table",
	OBJECT_VIEW: "view",
	OBJECT_MATVIEW: "view",
	OBJECT_INDEX: "index",
	OBJECT_FUNCTION: "function",
	OBJECT_PROCEDURE: "function",
	OBJECT_ROUTINE: "function",
	OBJECT_AGGREGATE: "function",
	OBJECT_TYPE: "type",
	OBJECT_DOMAIN: "type",
	OBJECT_SCHEMA: "schema",
	OBJECT_EXTENSION: "extension",
	OBJECT_ROLE: "role",
	OBJECT_SEQUENCE: "sequence",
	OBJECT_TRIGGER: "trigger",
	OBJECT_POLICY: "policy",
	OBJECT_COLUMN: "column",
	OBJECT_ATTRIBUTE: "column",
	OBJECT_TABCONSTRAINT: "constraint"
};
const kindOf$1 = (objectType) => kinds[objectType] ?? "other";
// src/parse/tree.ts
/** Visits every object of a tree. */
function walk(node, visit) {
	if (node === null || typeof node !== "object") return;
	if (!Array.isArray(node)) visit(node);
	for (const value of Object.values(node)) walk(value, visit);
}
/** Whether a statement opens or closes a transaction. */
function isTransactionControl(statement) {
	if (statement.kind !== "TransactionStmt") return null;
	const kind = String(statement.tree.kind);
	if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") return "begin";
	if (kind === "TRANS_STMT_COMMIT") return "commit";
	return kind === "TRANS_STMT_ROLLBACK" ? "rollback" : "savepoint";
}
/** What no review runs: access to the host, the network or the server's own settings. Also inside bodies. */
function forbiddenEverywhere(statement) {
	for (const { kind, tree } of withInner(statement)) {
		const why = tree === null ? null : forbidden(kind, tree);
		if (why !== null) return why;
	}
	return null;
}
function forbidden(kind, tree) {
	if (kind === "CopyStmt" && tree.is_program === true) return "COPY with PROGRAM runs a program on the server; a review runs none";
	if (kind === "CopyStmt" && tree.filename !== void 0) return "COPY with a file reads or writes the server’s disk; a review does neither";
	return {
		CreateSubscriptionStmt: "a subscription connects to another server; a review has no network",
		AlterSubscriptionStmt: "a subscription connects to another server; a review has no network",
		DropSubscriptionStmt: "a subscription connects to another server; a review has no network",
		LoadStmt: "LOAD loads a library into the server",
		AlterSystemStmt: "ALTER SYSTEM changes the server, not the schema",
		CreatedbStmt: "it makes another database; the review looks at one",
		DropdbStmt: "it drops a database; the review looks at one",
		CreateTableSpaceStmt: "a tablespace is a folder on the server; a review has none",
		DropTableSpaceStmt: "a tablespace is a folder on the server; a review has none"
	}[kind] ?? null;
}
/** COPY from or to the client, also inside a body: nobody sends or takes the rows, and the embedded server waits for them for ever. */
function copiesClientData(statement) {
	return [...withInner(statement)].some(({ kind, tree }) => kind === "CopyStmt" && tree !== null && tree.filename === void 0 && tree.is_program !== true);
}
// src/apply/blame.ts
/** Errors that say something is not there. */
const missing$2 = /* @__PURE__ */ new Set([
	"42P01",
	"42703",
	"42883",
	"42704",
	"3F000",
	"42P10",
	"42830",
	"26000",
	"0A000",
	"42809"
]);
/** Names that a statement would have brought, lower part only: `wa_events`, `created_at`. */
function bringsNames(statement) {
	const names = new Set(createdNames(statement).map((created) => created.name));
	for (const tree of [statement.tree, ...statement.inner.map((inner) => inner.tree)]) collectColumns(tree, names);
	if (statement.tree === null) for (const name of spelledNames(statement.text)) names.add(name);
	return names;
}
const between = /^(?:or|replace|unique|temp|temporary|unlogged|materialized|concurrently|table|index|view|function|type|schema|column|if|not|exists)$/i;
/** What a text that nobody can read would add or create: the name after those words, and in a new table what begins a column. */
function spelledNames(text) {
	const tokens = tokenize(text);
	const names = [];
	for (const [at, { text: word }] of tokens.entries()) {
		if (!(/^(?:add|create)$/i.test(word) || /^[(,]$/.test(word) && /^create$/i.test(tokens[0]?.text ?? ""))) continue;
		let name = at + 1;
		while (between.test(tokens[name]?.text ?? "")) name += 1;
		while (tokens[name + 1]?.text === ".") name += 2;
		const { kind, text: spelled = "" } = tokens[name] ?? {};
		if (kind === "word") names.push(spelled.toLowerCase());
		if (kind === "quoted") names.push(spelled.slice(1, -1));
	}
	return names;
}
function collectColumns(node, names) {
	if (Array.isArray(node)) for (const item of node) collectColumns(item, names);
	else if (node !== null && typeof node === "object") {
		const column = node.ColumnDef;
		if (column?.colname !== void 0) names.add(column.colname);
		for (const value of Object.values(node)) collectColumns(value, names);
	}
}
/** Errors that say that something is there already. */
const present = /* @__PURE__ */ new Set([
	"42P07",
	"42P06",
	"42701",
	"42710",
	"42723"
]);
/** Whether an error only says that something is not there, or there already. */
const saysWhatIsThere = ({ code }) => missing$2.has(code) || present.has(code);
/** The things an error calls missing, as bare names. */
function missingNames(error) {
	if (!missing$2.has(error.code)) return [];
	const quoted = [...error.message.matchAll(/"((?:[^"]|"")+)"/g)].map((match) => match[1] ?? "");
	const called = /(?:function|operator|aggregate|procedure) ([^\s(]+)\(/.exec(error.message)?.[1];
	const column = /column ([\w.$]+) does not exist/.exec(error.message)?.[1];
	return [
		...quoted,
		called,
		column
	].flatMap((name) => name === void 0 ? [] : [name.split(".").at(-1) ?? name]);
}
/** The extension that could not be made, of which nothing is there then; null for any other error. */
const extensionMissed = ({ message }) => /extension "([^"]+)"(?: is not available|$)/.exec(message)?.[1] ?? null;
/** Whether an extension could have brought what an error calls missing. */
const extensionsBring = ({ code }) => code === "42883" || code === "42704" || code === "3F000";
/** Remembers what failed statements would have brought, so that those which miss it can be told apart. */
var MissingThings = class {
	#from = /* @__PURE__ */ new Map();
	/** @param source an index or ordinal that `sourceOf` gives back */
	add(names, source) {
		for (const name of names) if (!this.#from.has(name)) this.#from.set(name, source);
	}
	sourceOf(error) {
		for (const name of missingNames(error)) {
			const source = this.#from.get(name);
			if (source !== void 0) return source;
		}
		return null;
	}
};
// src/judge/questions/relations.ts
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
function rangesOf(tree) {
	const found = [];
	walk(tree, (node) => {
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
/** What a statement is about, qualified: its first relation, else what it creates, alters or comments on, else its file. */
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
function nounFor(statement) {
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
/** The step after this one that would create a thing of that name. */
function createdLater(facts, step, name) {
	return facts.steps.slice(facts.steps.indexOf(step) + 1).find(({ statement }) => createdNames(statement).some((created) => created.name === name));
}
/** The earlier step of the change that dropped or renamed a table, and what it is called now. */
function goneSince(facts, step, wanted) {
	for (const earlier of facts.steps.slice(0, facts.steps.indexOf(step)).reverse()) {
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
	return facts.steps.slice(0, facts.steps.indexOf(step)).findLast(({ statement, outcome }) => outcome === "applied" && createdNames(statement).some((created) => created.name === name));
}
// src/judge/questions/causes/data.ts
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
		explain: ([, column, table], { failure }) => ({ says: `${column}${of(table ?? failure.table)} must not be NULL, and a row that this statement writes leaves it so.` })
	},
	{
		kind: "duplicates-there",
		code: "23505",
		message: /^could not create unique index "(.+)"$/,
		explain: (_, { failure }) => ({ says: `Rows that are already there are not unique${keyOf$1(failure.detail)}. Remove the duplicates first.` })
	},
	{
		kind: "duplicate-written",
		code: "23505",
		message: /^duplicate key value violates unique constraint "(.+)"$/,
		explain: ([, name], { failure }) => ({ says: `A row with the same key is already there${keyOf$1(failure.detail)}, and ${name} allows one. Add ON CONFLICT … DO NOTHING, or correct the row.` })
	},
	{
		kind: "foreign-key-broken",
		code: "23503",
		message: /^insert or update on table "(.+)" violates foreign key constraint "(.+)"$/,
		explain: ([, table, name]) => ({ says: `A row of ${table} points at one that is not there, which ${name} forbids. Write the other row first, or remove this one.` })
	},
	{
		kind: "still-referenced",
		code: "23503 23001",
		message: /^update or delete on table "(.+?)" violates (?:RESTRICT setting of )?foreign key constraint "(.+?)" on table "(.+)"$/,
		explain: ([, table, name, other]) => ({ says: `Rows of ${other} still point at the rows of ${table} that this statement removes or changes (${name}). Change those first.` })
	},
	{
		kind: "check-broken-by-rows",
		code: "23514",
		message: /^check constraint "(.+?)"(?: of relation "(.+)")? is violated by some row$/,
		explain: ([, name, table], { failure }) => ({ says: `${table ?? failure.table ?? "The table"} already holds rows that ${name} forbids. Correct them first.` })
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
			return { says: `A row that this statement writes to ${table} breaks ${name}${check === void 0 ? "" : `, ${check.definition}`}.` };
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
			says: `No migration schedules a job called ${name}, so pg_cron refuses to end it: a database that is built from the migrations alone stops here.`,
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
		explain: ([, message = ""], { failure }) => ({ says: `${refuser(failure.where)}: ${/[.!?]$/.test(message) ? message : `${message}.`}` })
	}
];
/** The function that the migration called, where it is one that refuses. */
function refuser(where = "") {
	const called = [...where.matchAll(/PL\/pgSQL function (?:[\w$]+\.)?([\w$]+)\(/g)].at(-1)?.[1];
	return called === void 0 ? "The migration stops itself" : `${called}() refuses`;
}
const keyOf$1 = (detail) => {
	const [, columns, values] = /Key \((.+)\)=\((.*)\) (?:is|already)/.exec(detail ?? "") ?? [];
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
		says: `${name} ${who}, and the new column ${column} would be NULL in them. Give it a default, or add it without NOT NULL, fill it, and set NOT NULL then.`
	};
	return {
		object: `${name}.${column}`,
		says: `${name} holds rows in which ${column} is NULL. Fill them before it becomes NOT NULL.`
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
	if (into === void 0 || target === null) return { says: `The INSERT gives ${more ? "more" : "fewer"} values than columns.` };
	const object = nameOfRelation(step, target);
	if (from !== void 0 && !listed) return {
		object,
		says: `SELECT * gives the ${from.columns.length} columns of ${qualified(from)}, and ${object} has ${into.columns.length}. Name the columns on both sides, which also keeps them from being swapped.`
	};
	return {
		object,
		says: `The INSERT gives ${more ? "more" : "fewer"} values than ${listed ? "the columns it names" : `${object} has columns (${into.columns.length})`}.${listed ? "" : " Name the columns."}`
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
// src/judge/questions/listed.ts
/** `a`, `a and b`, `a, b and c`; beyond `most`, the rest is counted. */
function listed(names, most = 8) {
	if (names.length > most) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/judge/questions/causes/dependents.ts
const dependentCauses = [
	{
		kind: "index-of-constraint",
		code: "2BP01",
		message: /^cannot drop index (.+) because constraint (.+) on table (.+) requires it$/,
		explain: ([, index, constraint, table]) => ({
			says: `The index ${index} belongs to a constraint of ${table} and goes only with it.`,
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
		explain: ([, role]) => ({ says: `The role ${role} still owns objects or holds privileges. Write REASSIGN OWNED and DROP OWNED for it first.` })
	},
	{
		kind: "type-in-use",
		code: "0A000",
		message: /^cannot alter type of a column used (?:by|in) (?:a |an )?(.+)$/,
		explain: ([, by], { failure }) => ({ says: `A ${by} uses this column${user(failure.detail)}, so its type cannot change. Drop that before and create it again after, in the same migration.` })
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
				says: `CREATE OR REPLACE cannot ${what}. Drop the function first; what depends on it must be created again.`,
				...fix
			};
		}
	},
	{
		kind: "truncate-referenced",
		code: "0A000",
		message: /^cannot truncate a table referenced in a foreign key constraint$/,
		explain: (_, { failure }) => ({ says: `Another table points at this one, so it cannot be truncated alone.${failure.detail === void 0 ? "" : ` ${failure.detail}`} Name both in one TRUNCATE.` })
	},
	{
		kind: "inherited",
		code: "42P16",
		message: /^cannot drop inherited (column|constraint) "(.+?)"/,
		explain: ([, what, name]) => ({ says: `The ${what} ${name} comes from the parent table. Drop it there.` })
	},
	{
		kind: "partition-key-column",
		code: "42P16",
		message: /^cannot (alter|drop) column "(.+?)" because it is part of the partition key of relation "(.+)"$/,
		explain: ([, verb, column, table]) => ({ says: `${table} is partitioned by ${column}, so Postgres cannot ${verb} that column. Make a new partitioned table and move the rows.` })
	},
	{
		kind: "partition-shape",
		code: "42809",
		message: /^cannot add column to a partition$/,
		explain: () => ({ says: "A partition has the columns of its parent. Add the column to the partitioned table." })
	},
	{
		kind: "primary-key-column",
		code: "42P16",
		message: /^column "(.+)" is in a primary key$/,
		explain: ([, column]) => ({ says: `${column} is part of the primary key and cannot be NULL.` })
	},
	{
		kind: "wrong-kind",
		code: "42809",
		message: /^(?:"(.+)" is not an? (.+)|(?:ALTER action (.+) cannot be performed on|cannot create index on) relation "(.+)"|"(.+)" is an? (.+))$/,
		explain: ([message], { failure }) => ({ says: `${(message ?? "").replace(/^[a-z]/, (letter) => letter.toUpperCase())}.${failure.hint === void 0 ? failure.detail === void 0 ? "" : ` ${failure.detail}` : ` ${failure.hint}`}` })
	},
	{
		kind: "no-unique-for-refresh",
		code: "55000",
		message: /^cannot refresh materialized view "(.+)" concurrently$/,
		explain: ([, name]) => ({ says: `REFRESH CONCURRENTLY needs a unique index on ${name} that covers every row: no WHERE, plain columns only.` })
	}
];
function dependents(what, detail) {
	const names = (detail ?? "").split("\n").filter((line) => line !== "").flatMap((line) => {
		const name = /^(.+) depends on /.exec(line)?.[1] ?? /^(.+ objects?) /.exec(line)?.[1];
		return name === void 0 ? [] : [name];
	});
	const unique = [...new Set(names)];
	if (unique.length === 0) return { says: `Other objects depend on ${what}.` };
	const verb = unique.length === 1 ? "depends" : "depend";
	return { says: `${sentenceCase(listed(unique, 6))} ${verb} on ${what}. Drop or change ${unique.length === 1 ? "it" : "them"} first; CASCADE would drop ${unique.length === 1 ? "it" : "them"} without asking.` };
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
		says: `${says}; ${wanted}. Drop the view and create it again.`,
		...sql
	};
}
// src/nearest.ts
/** Letters to insert, delete, replace or swap with the next to get from one text to the other. */
function distance(from, to) {
	let before = [];
	let last = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= to.length; j += 1) {
			const same = from[i - 1] === to[j - 1] ? 0 : 1;
			let best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
			if (from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] && j > 1 && i > 1) best = Math.min(best, before[j - 2] + 1);
			row.push(best);
		}
		before = last;
		last = row;
	}
	return last[to.length];
}
/** The one candidate within a third of the name's length, at most three letters away; null when none or several are as near. */
function nearest(name, candidates) {
	const reach = Math.min(3, Math.floor(name.length / 3));
	let best = [];
	let least = reach;
	for (const candidate of new Set(candidates)) {
		if (candidate === name || Math.abs(candidate.length - name.length) > least) continue;
		const away = distance(name.toLowerCase(), candidate.toLowerCase());
		if (away > least) continue;
		best = away < least ? [candidate] : [...best, candidate];
		least = away;
	}
	return best.length === 1 ? best[0] : null;
}
/** `; did you mean NAME?`, or '' when no name is near. */
function didYouMean(name, names) {
	const near = nearest(name, names);
	return near === null ? "" : `; did you mean ${near}?`;
}
// src/judge/questions/causes/misread-columns.ts
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
		explain: (_, about) => quotedDefault(about) ?? { says: "A default cannot look at another column. Use a generated column or a trigger." }
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
		const meant = names?.[name];
		if (names === void 0 || meant === void 0) continue;
		const replacements = tokensIn(facts, step.statement.place).flatMap((token) => {
			const by = names[nameOf(token) ?? ""];
			return by === void 0 ? [] : [{
				token,
				text: by
			}];
		});
		const fix = !(step.statement.kind === "SelectStmt" && relationsOf(step.statement).length === 1) ? void 0 : replaceTokens(facts, step.statement, "With the names that the view has:", replacements);
		return {
			object: `pg_catalog.${view}`,
			says: `${view} has no column ${name}: it is called ${meant} there.`,
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
	if (nearest(name, tablesOf(step).flatMap((table) => table.columns.map((column) => column.name))) !== null) return null;
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
	return token === void 0 ? null : asText(nameOf(token) ?? "", token.start, {
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
		says: `Double quotes make a name, so Postgres looks for a column ${name}. A text takes single quotes: ${text}.`,
		...fix === void 0 ? {} : { fix }
	};
}
// src/judge/questions/causes/missing-columns.ts
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
		explain: ([, name]) => ({ says: `${name} is a column of more than one table here. Write the table's name or alias before it.` })
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
	walk(step.statement.tree, (node) => {
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
		says: moment !== null ? `${who} at this point: ${moment}` : meant === null ? `${who}.` : `${who}; the nearest is ${meant}.`,
		evidence,
		...object === void 0 ? {} : { object },
		...moment === null && meant !== null && distance(name, meant) < 3 ? correctedName(about, name, ident(meant)) : {}
	};
}
/** When the column is there at another moment of the change: the sentence's end that says so. */
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
// src/judge/questions/causes/extensions.ts
/** Types by the extension that brings them. */
const extensionOfType = {
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
};
const extensionOfSchema = {
	cron: "pg_cron",
	net: "pg_net",
	pgmq: "pgmq",
	partman: "pg_partman",
	vault: "supabase_vault"
};
/** Access methods by the extension that brings them. */
const extensionOfMethod = {
	hnsw: "vector",
	ivfflat: "vector",
	bloom: "bloom",
	rum: "rum"
};
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
const typeOfOthers = {
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
};
/** What to say of a thing whose extension is not there. */
const needs = (what, extension) => ({
	says: `${what} comes with the extension ${extension}, which is not installed at this point.`,
	fix: {
		description: "Before this statement:",
		sql: `CREATE EXTENSION IF NOT EXISTS ${ident(extension)};`
	}
});
// src/judge/questions/causes/missing-functions.ts
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
		message: /^(function|procedure|aggregate|routine) (.+?)\((.*)\) does not exist$/,
		explain: ([, what = "", name = "", given = ""], about) => missingFunction(what, name, given, about)
	},
	{
		kind: "ambiguous-function",
		code: "42725",
		message: /^(?:function|procedure|routine) (?:name )?"?(.+?)"?(?:\(.*\))? is not unique$/,
		explain: ([, name = ""], { step }) => {
			const bare = name.split(".").at(-1);
			const found = Object.values(step.before.routines).filter((routine) => routine.name === bare).map((routine) => `${routine.name}(${routine.arguments})`);
			return { says: `There are several functions ${name}${found.length === 0 ? "" : `: ${listed(found, 3)}`}. Write the argument types after the name to say which is meant.` };
		}
	}
];
function missingType(name, about) {
	const bare = (name.split(".").at(-1) ?? name).toLowerCase();
	const extension = extensionOfType[bare];
	const later = createdLater(about.facts, about.step, bare);
	if (later !== void 0) return { says: `The type ${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.` };
	if (extension !== void 0) return needs(`The type ${name}`, extension);
	if (/^(big|small)?serial[248]?$/.test(bare)) return { says: `${name} is no type but a short form for a new column. To number an existing column, use ALTER COLUMN … ADD GENERATED BY DEFAULT AS IDENTITY.` };
	const ours = typeOfOthers[bare] ?? nearest(bare, typesInUse(about));
	return ours === null ? { says: `There is no type ${name} at this point: nothing that runs before this statement creates it.` } : {
		says: `Postgres has no type ${name}; ${ours} is the nearest.`,
		...correctedName(about, bare, ours)
	};
}
function typesInUse({ step }) {
	return [...Object.values(step.before.tables).flatMap((table) => table.columns).map((column) => column.type.replace(/^.*\.|\(.*\)|\[\]/g, "")), ...plainTypes];
}
function missingFunction(what, name, given, about) {
	const bare = name.split(".").at(-1) ?? name;
	const routines = Object.values(about.step.before.routines);
	const same = routines.filter((routine) => routine.name === bare);
	const extension = extensionOfFunction(bare);
	const later = createdLater(about.facts, about.step, bare);
	const meant = nearest(bare, routines.map((routine) => routine.name));
	const call = `${what} ${name}(${given})`;
	if (bare === "uuidv7" && about.facts.major < 18) return { says: `uuidv7() is built in since Postgres 18; this review ran on ${about.facts.major}.` };
	if (bare === "gen_random_uuid" && about.facts.major < 13) return needs("The function gen_random_uuid(), built in since Postgres 13,", "pgcrypto");
	if (name === "uuid_generate_v4" && about.facts.production >= 13) return randomUuid(call, about);
	if (extension !== void 0) return needs(`The ${call}`, extension);
	if (later !== void 0) return { says: `${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.` };
	if (same.length > 0) return { says: `There is no ${call}; there is ${listed(same.map((routine) => `${routine.name}(${routine.arguments})`))}. The number and types of the arguments must fit.` };
	if (meant !== null) return {
		says: `There is no ${call}; ${meant} is the nearest.`,
		...correctedName(about, bare, ident(meant))
	};
	return { says: `There is no ${call}: Postgres does not bring it, and nothing that runs before this statement creates it.` };
}
/** The built-in one does the same, so the extension is not needed for it. */
function randomUuid(call, about) {
	const { says } = needs(`The ${call}`, "uuid-ossp");
	return {
		says: `${says} gen_random_uuid() does the same and is built in.`,
		...correctedName(about, "uuid_generate_v4", "gen_random_uuid", "With the built-in function:")
	};
}
const plainTypes = "text integer bigint smallint boolean numeric timestamptz timestamp date jsonb uuid varchar bytea interval".split(" ");
// src/judge/questions/causes/missing-objects.ts
const objectCauses = [
	{
		kind: "missing-extension",
		code: "0A000 58P01",
		message: /^extension "(.+)" is not available$|extension control file ".*\/(.+)\.control"/,
		explain: ([, a, b]) => missingExtension(a ?? b ?? "")
	},
	{
		kind: "missing-role",
		code: "42704",
		message: /^role "(.+)" does not exist$/,
		explain: ([, name = ""]) => ({
			object: ident(name),
			says: `There is no role ${name} here. Roles belong to the server, not to the schema: make sure that one exists wherever this migration runs.`
		})
	},
	{
		kind: "missing-operator-class",
		code: "42704",
		message: /^operator class "(.+)" does not exist for access method "(.+)"$/,
		explain: ([, name = "", method]) => {
			const extension = extensionOfOperatorClass(name);
			return extension === void 0 ? { says: `There is no operator class ${name} for ${method} indexes.` } : needs(`The operator class ${name}`, extension);
		}
	},
	{
		kind: "no-operator-class",
		code: "42704",
		message: /^data type (.+) has no default operator class for access method "(.+)"$/,
		explain: ([, type = "", method = ""]) => ({ says: `A ${method} index cannot hold ${type} as it is.${otherIndex(type, method)}` })
	},
	{
		kind: "missing-access-method",
		code: "42704",
		message: /^access method "(.+)" does not exist$/,
		explain: ([, name = ""]) => {
			const extension = extensionOfMethod[name];
			return extension === void 0 ? { says: `There is no index method ${name}.` } : needs(`The index method ${name}`, extension);
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
		explain: ([, name]) => ({ says: `The enum has no value ${name}. Values are compared letter by letter, upper and lower case included.` })
	},
	{
		kind: "missing-object",
		code: "42704",
		message: /^(language|collation|tablespace|publication|text search configuration|extension|server|foreign-data wrapper|event trigger|statistics object|conversion|cast|operator family) "(.+?)"(?: for encoding "\w+")? does not exist$/,
		explain: ([, what, name], about) => {
			const later = createdLater(about.facts, about.step, name ?? "");
			return { says: `There is no ${what} ${name} at this point: ${later === void 0 ? "nothing that runs before this statement creates it" : `it is created only later in this change, in ${spot(later.statement.place)}`}.` };
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
		says: `There is no extension ${name}; ${meant} is meant, most likely.`,
		fix: {
			description: "Instead:",
			sql: `CREATE EXTENSION IF NOT EXISTS ${ident(meant)};`
		}
	};
	return {
		object,
		says: `The extension ${name} is not installed on the server that ran this review. Make sure that it is where the migration will run.`,
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
	return { says: meant === null ? `${table} has no ${what} ${name}; ${has}.${optional}` : `${table} has no ${what} ${name}; the nearest is ${meant}.` };
}
function otherIndex(type, method) {
	if (method === "gin" && /^(text|character)/.test(type)) return " Name an operator class, such as gin_trgm_ops of the extension pg_trgm, or use a B-tree.";
	if (method === "gin" || method === "gist") return ` The extension btree_${method} teaches it plain types; a B-tree holds them without.`;
	if (type === "json") return " Make the column jsonb: json has no comparison.";
	return " Name an operator class or use another index method.";
}
// src/judge/questions/causes/missing-relations.ts
const relationCauses = [
	{
		kind: "missing-relation",
		code: "42P01 42704",
		message: /^(relation|table|view|materialized view|foreign table|sequence|index) "(.+)" does not exist$/,
		explain: ([, what = "", name = ""], about) => missing(what === "relation" ? nounFor(about.step.statement) : what, name, about)
	},
	{
		kind: "missing-from",
		code: "42P01",
		message: /^(?:missing|invalid reference to) FROM-clause entry for table "(.+)"$/,
		explain: ([, name]) => ({ says: `${name} is used here but is not in FROM. Join it, or use the alias it was given.` })
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
		explain: () => ({ says: "No schema of the search_path exists here, so Postgres does not know where to create this. Write the schema before the name." })
	}
];
function missing(what, spelled, about) {
	const { facts, step } = about;
	const wanted = parseName(spelled);
	const object = `${ident(wanted.schema ?? "public")}.${ident(wanted.name)}`;
	const says = fromLater(facts, about, wanted) ?? gone(facts, about, wanted) ?? ofExtension(wanted, spelled);
	if (says !== null) return {
		object,
		says
	};
	return otherwise(what, spelled, wanted, about) ?? {
		object,
		says: `There is no ${what} ${spelled} at this point: ${noneBrings(step.statement.kind, what, spelled)}`
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
			says: `There is no ${wanted.name} ${where}; it is ${qualified(elsewhere)}.`
		};
	}
	if (cased !== void 0) {
		const says = `Names without quotes are folded to lower case, so Postgres looks for ${spelled}; the table is called ${ident(cased.name)}, with its quotes.`;
		return {
			object: qualified(cased),
			says,
			...correctedName(about, wanted.name, ident(cased.name))
		};
	}
	const candidates = what === "index" ? tables.flatMap((table) => table.indexes.map((index) => index.name)) : tables.map((table) => table.name);
	const meant = nearest(wanted.name, candidates);
	if (meant === null) return null;
	return {
		object: `${ident(wanted.schema ?? "public")}.${ident(wanted.name)}`,
		says: `There is no ${what} ${spelled}; the nearest name is ${meant}.`,
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
		says: `The schema ${name} is created only later in this change, in ${spot(later.statement.place)}. Move that before this statement.`
	};
	if (extension !== void 0) return {
		object,
		says: `The schema ${name} belongs to the extension ${extension}, which is not installed at this point. Write CREATE EXTENSION IF NOT EXISTS ${extension}; before it.`
	};
	if (meant !== null) return {
		object,
		says: `There is no schema ${name}; the nearest name is ${meant}.`
	};
	return {
		object,
		says: `There is no schema ${name} at this point. Write CREATE SCHEMA IF NOT EXISTS ${ident(name)}; before it.`
	};
}
// src/judge/questions/storage-parameters.ts
/** Parameters of tables (12 to 18), with the first major version that has them where that is later than 12. */
const tableParameters = {
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
};
/** Parameters that belong to something else than a table. */
const otherParameters = {
	deduplicate_items: "B-tree indexes",
	fastupdate: "GIN indexes",
	gin_pending_list_limit: "GIN indexes",
	buffering: "GiST indexes",
	pages_per_range: "BRIN indexes",
	autosummarize: "BRIN indexes",
	security_barrier: "views",
	security_invoker: "views",
	check_option: "views"
};
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
	const at = tokens.findIndex((token) => nameOf(token) === name);
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
	walk(arg, (node) => {
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
// src/judge/questions/causes/parameters.ts
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
		explain: ([, name]) => ({ says: `Storage parameters know one prefix only, toast; ${name} is none.` })
	},
	{
		kind: "parameter-out-of-range",
		code: "22023",
		message: /^value (\S+) out of bounds for option "(.+)"$/,
		explain: ([, value, name], { failure }) => ({ says: `${name} cannot be ${value}.${range(failure.detail)}` })
	},
	{
		kind: "parameter-value",
		code: "22023",
		message: /^invalid value for (\w+)(?: point)? option "(.+)": (.*)$/,
		explain: ([, type, name, value]) => ({ says: `${name} takes a ${type === "floating" ? "number" : type} value; ${value} is none.` })
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
		explain: ([, name, value], { failure }) => ({ says: `${name} cannot be ${value}.${failure.hint === void 0 ? "" : ` ${failure.hint}`}` })
	},
	{
		kind: "setting-fixed",
		code: "55P02",
		message: /^parameter "(.+)" cannot be (?:changed|set)/,
		explain: ([, name]) => ({ says: `A migration cannot change ${name}: it is set where the server is started. Set it in the server's configuration.` })
	}
];
const onParent = {
	says: "Storage parameters belong to the partitions: a partitioned table stores no rows of its own.",
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
		says: `${name} is a setting of the whole server, not a storage parameter of a table. Remove it here; it can only be changed in the server's configuration.`,
		...without(name, about)
	};
	if (since > facts.major) return {
		object,
		says: `${name} exists since Postgres ${since}; this review ran on ${facts.major}.`
	};
	if (name in otherParameters) return {
		object,
		says: `${name} is a parameter of ${otherParameters[name]}, and this is none.`
	};
	if (name in tableParameters) return {
		object,
		says: inWrongPlace(name, about)
	};
	if (meant === null) return {
		object,
		says: `Postgres has no storage parameter ${name}. Remove it.`,
		...without(name, about)
	};
	const fix = replaceTokens(facts, step.statement, `Write ${meant}.`, tokensNamed(facts, step.statement, name).map((token) => ({
		token,
		text: meant
	})));
	return {
		object,
		says: `Postgres has no storage parameter ${name}; the nearest is ${meant}.`,
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
	if (meant === null) return { says: `Postgres has no setting ${name}. Settings of one's own need a prefix with a dot, as in app.${name}.` };
	const fix = replaceTokens(facts, step.statement, `Write ${meant}.`, tokensNamed(facts, step.statement, name).map((token) => ({
		token,
		text: meant
	})));
	return {
		says: `Postgres has no setting ${name}; the nearest is ${meant}.`,
		...fix === void 0 ? {} : { fix }
	};
}
function range(detail) {
	const [, low, high] = /between "([\d.-]+)" and "([\d.-]+)"/.exec(detail ?? "") ?? [];
	return low === void 0 ? "" : ` It lies between ${Number(low)} and ${Number(high)}.`;
}
// src/judge/questions/causes/partitions.ts
/** The rule that speaks of primary keys and unique constraints without the partition key. */
const keyRule = "partitions/key-not-in-unique";
const partitionCauses = [
	{
		kind: "partition-key-not-in-unique",
		code: "0A000",
		message: /^unique constraint on partitioned table must include all partitioning columns|^unsupported (?:PRIMARY KEY|UNIQUE) constraint with partition key definition/,
		explain: (_, { failure }) => ({
			says: "A unique constraint of a partitioned table must contain every column of the partition key.",
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
		explain: ([, name]) => ({ says: `${name} is the index of a partitioned table: it can only be dropped without CONCURRENTLY, which locks every partition until the transaction ends.` })
	},
	{
		kind: "no-partition-for-row",
		code: "23514",
		message: /^no partition of relation "(.+)" found for row$/,
		explain: ([, table], { failure }) => ({ says: `${table} has no partition for a row that this statement writes${keyOf(failure.detail)}. Create that partition first.` })
	},
	{
		kind: "partition-overlap",
		code: "42P17",
		message: /^partition "(.+)" would overlap partition "(.+)"$/,
		explain: ([, one, other], { step }) => ({ says: `The bounds of ${one} overlap those of ${other}${boundOf(step, other)}. The upper bound is exclusive: start where the other ends.` })
	},
	{
		kind: "partition-empty",
		code: "42P17",
		message: /^empty range bound specified for partition "(.+)"$/,
		explain: ([, name]) => ({ says: `${name} would hold no row: the upper bound is exclusive and must be greater than the lower one.` })
	},
	{
		kind: "not-partitioned",
		code: "42P17 42809",
		message: /^(?:table )?"(.+)" is not partitioned$/,
		explain: ([, name]) => ({ says: `${name} is an ordinary table, and Postgres cannot turn one into a partitioned table: make a new partitioned table and attach ${name} as its first partition.` })
	},
	{
		kind: "partition-shape",
		code: "42804",
		message: /^(?:column "(.+)" in child table(?: ".+")? must be marked NOT NULL|table ".+" contains column ".+" not found in parent ".+"|child table(?: ".+")? (?:is missing column|has different type for column|is missing constraint) ".+")$/,
		explain: ([message]) => ({ says: `A partition must have the columns of its parent, with the same types, NOT NULL and checks; here ${message}. CREATE TABLE … (LIKE parent INCLUDING ALL) makes one that fits.` })
	},
	{
		kind: "partition-rows-outside",
		code: "23514",
		message: /^(?:updated )?partition constraint(?: (?:of relation|for default partition)(?: "(.+)")?)? (?:is|would be) violated by some row$/,
		explain: ([, name], { failure }) => ({ says: `${name ?? failure.table ?? "The table"} already holds rows that do not belong within its bounds. Move or delete them first.` })
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
	const says = `CREATE INDEX CONCURRENTLY does not work on a partitioned table. Create the index on the parent with ON ONLY, on each partition with CONCURRENTLY, and attach them.`;
	if (parent === void 0) return { says };
	const sql = indexPerPartition(facts, step, parent);
	return {
		object: qualified(parent),
		says,
		fix: {
			description: "In a migration that runs without a transaction:",
			sql
		}
	};
}
/** The index of a CREATE INDEX CONCURRENTLY, spelled for a partitioned table. */
function indexPerPartition(facts, step, parent) {
	const { tree, place } = step.statement;
	const tokens = tokensIn(facts, place);
	const on = tokens.findIndex((token) => nameOf(token) === "on");
	const after = tokens.slice(on).find((token) => token.text === "(" || nameOf(token) === "using");
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
// src/judge/questions/causes/present.ts
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
		explain: ([, what, name]) => ({ says: `The ${what} ${name} is given twice in this statement.` })
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
		explain: ([, table, publication]) => ({ says: `${table} is in the publication ${publication} already. Leave this statement out.` })
	},
	{
		kind: "second-primary-key",
		code: "42P16",
		message: /^multiple primary keys for table "(.+)" are not allowed$/,
		explain: ([, name = ""], { step }) => {
			const primary = findTable(step.before, parseName(name))?.constraints.find((constraint) => constraint.type === "p");
			return { says: `A table has one primary key, and ${name} has ${primary === void 0 ? "one already" : `${primary.name}, ${primary.definition}`}. Drop that first, or add a UNIQUE constraint.` };
		}
	},
	{
		kind: "already-there",
		code: "55000",
		message: /^column "(.+)" of relation "(.+)" (?:is already an identity column|already has a default value)$/,
		explain: ([message, name]) => ({ says: message.includes("default") ? `${name} has a default, which an identity column cannot have. Drop the default in the same ALTER TABLE first.` : `${name} is an identity column already. Leave this out.` })
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
	if (about.step.statement.kind === "RenameStmt") return { says: `${table} has a column ${name} already, so nothing can be renamed to it.` };
	return { says: `${table} has a column ${name} ${found === void 0 ? "already" : `already, of type ${found.type}`}: ${about.facts.base.tables[findTable(about.step.before, {
		schema: null,
		name: table
	})?.oid ?? ""]?.columns.some((candidate) => candidate.name === name) === true ? "an earlier migration brings it" : "an earlier statement of this change brings it"}. Leave it out, or write ADD COLUMN IF NOT EXISTS.` };
}
const unless = {
	CreateStmt: "CREATE TABLE IF NOT EXISTS",
	CreateTableAsStmt: "IF NOT EXISTS",
	IndexStmt: "CREATE INDEX IF NOT EXISTS",
	CreateSeqStmt: "CREATE SEQUENCE IF NOT EXISTS",
	CreateSchemaStmt: "CREATE SCHEMA IF NOT EXISTS",
	CreateExtensionStmt: "CREATE EXTENSION IF NOT EXISTS",
	ViewStmt: "CREATE OR REPLACE VIEW",
	CreateFunctionStmt: "CREATE OR REPLACE FUNCTION",
	AlterEnumStmt: "ADD VALUE IF NOT EXISTS"
};
function thing(what, name, about) {
	const { statement, before } = about.step;
	const otherwise = unless[statement.kind];
	const way = otherwise === void 0 ? `Postgres has no IF NOT EXISTS for this: ${dropFirst(what, name)}` : `Leave this statement out, or write ${otherwise}, which keeps what is there.`;
	const isIndex = statement.kind === "IndexStmt";
	const holder = Object.values(before.tables).find((table) => table.indexes.some((index) => index.name === name));
	const kind = what === "relation" ? kindOf(name, about) : what;
	const where = holder !== void 0 ? ` on ${holder.name}` : "";
	if (isIndex && holder === void 0 && what === "relation") return { says: `The name ${name} is taken by a ${kind}: indexes, tables, views and sequences of a schema share their names. Choose another.` };
	const replacing = statement.kind === "ViewStmt" || statement.kind === "CreateFunctionStmt" ? `Write ${otherwise} to replace it.` : way;
	return { says: `There is ${/^[aeio]/.test(kind) ? "an" : "a"} ${kind} ${name}${where} already: ${origin(name, about)}. ${replacing}` };
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
	if (what === "constraint") return { says: `${says} Leave this out, or drop the old one first.` };
	const target = findTable(about.step.before, {
		schema: null,
		name: table
	});
	const on = target === void 0 ? ident(table) : `${ident(target.schema)}.${ident(target.name)}`;
	return {
		says: `${says} To replace it, drop it first.`,
		fix: {
			description: "Before this statement:",
			sql: `DROP ${what.toUpperCase()} IF EXISTS ${ident(name)} ON ${on};`
		}
	};
}
// src/judge/questions/causes/privileges.ts
const privilegeCauses = [
	{
		kind: "not-owner",
		code: "42501",
		message: /^must be (?:owner|member) of (.+)$/,
		explain: ([, what]) => ({ says: `Only the owner may do this to ${what}, and the migration runs as another role at this point.` })
	},
	{
		kind: "no-privilege",
		code: "42501",
		message: /^permission denied (for|to) (.+)$/,
		explain: ([, word, what], { failure }) => ({ says: `The migrating role ${word === "to" ? `may not ${what}` : `has no privilege on ${what}`}.${superuser(failure.hint ?? failure.detail)}` })
	},
	{
		kind: "no-privilege",
		code: "42501",
		message: /^must be superuser to (.+)$|^only superuser can (.+)$/,
		explain: ([, one, two]) => ({ says: `Only a superuser may ${one ?? two}; hosted servers give no one that right.` })
	},
	{
		kind: "row-security",
		code: "42501",
		message: /^new row violates row-level security policy(?: "(.+)")? for table "(.+)"$/,
		explain: ([, , table]) => ({ says: `The row policies of ${table} refuse a row that this statement writes. Write it as the table's owner, or add a policy.` })
	},
	{
		kind: "reserved-name",
		code: "42939",
		message: /^(.+) name "(.+)" is reserved$|^unacceptable schema name "(.+)"$/,
		explain: ([, what, name, schema]) => ({ says: `${name ?? schema} is a reserved name${what === void 0 ? " for a schema" : ""}: those that begin with pg_ belong to the system.` })
	},
	{
		kind: "engine-lacks",
		code: "0A000",
		message: /^compression method (\w+) not supported$/,
		explain: ([, method]) => ({
			says: `The Postgres of this review was built without ${method}, so this statement was not tried.`,
			severity: "info"
		})
	},
	{
		kind: "engine-full",
		code: "53000 53100 53200 53400",
		message: /^/,
		explain: (_, { failure: { code } }) => ({
			says: `The Postgres of this review has less ${code === "53200" ? "memory" : "disk"} than this statement takes, so it was not tried to its end.`,
			severity: "info"
		})
	}
];
const superuser = (text) => text === void 0 || text === "" ? "" : ` ${text}`;
// src/judge/questions/causes/references.ts
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
		explain: ([, name]) => ({ says: `${name} has no primary key that a foreign key could point at. Give it one, or name the columns of a UNIQUE constraint.` })
	},
	{
		kind: "foreign-key-count",
		code: "42830",
		message: /^number of referencing and referenced columns for foreign key disagree$/,
		explain: () => ({ says: "The foreign key has more columns on one side than on the other. Name the referenced columns, one for each." })
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
	if (here === void 0) return { says: "The two sides of this foreign key have types that cannot be compared. Give both the same type." };
	return { says: `The foreign key compares ${here}, ${left}, with ${there}, ${right}: Postgres has no equality for the two. Declare ${here} as ${right}.` };
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
	if (table === void 0) return { says: `${name} has no unique constraint on ${columns}, which a foreign key needs.` };
	const has = uniqueSets(table).map((set) => `(${set.columns.join(", ")})`);
	const evidence = [`Unique in ${qualified(table)}: ${has.length === 0 ? "nothing" : listed(has)}.`];
	if (table.partitionKey !== null) {
		const says = `${qualified(table)} is partitioned, so its unique keys contain the partition key and ${columns} alone is not unique. The foreign key must name all columns of such a key, or be given up.`;
		return {
			object: qualified(table),
			says,
			evidence
		};
	}
	return {
		object: qualified(table),
		says: `A foreign key needs a unique constraint on ${columns} of ${qualified(table)}, and there is none.`,
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
	walk(tree, (node) => {
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
	if (table === void 0) return { says: `${columns.length === 0 ? "ON CONFLICT" : target} needs a unique constraint on exactly those columns, and there is none.` };
	const object = qualified(table);
	const sets = uniqueSets(table);
	const evidence = [`Unique in ${object}: ${sets.length === 0 ? "nothing" : listed(sets.map((set) => `(${set.columns.join(", ")})${set.predicate === null ? "" : ` WHERE ${set.predicate}`}`))}.`];
	const partial = sets.find((set) => set.predicate !== null && set.columns.length === columns.length && columns.every((column) => set.columns.includes(column)));
	if (partial !== void 0) return {
		object,
		evidence,
		says: `The unique index ${partial.name} is partial: repeat its condition, ${target} WHERE ${partial.predicate}.`
	};
	if (table.partitionKey !== null) return {
		object,
		evidence,
		says: `${target} needs a unique constraint on exactly those columns. ${object} is partitioned, and none can exist without its partition key (${keyNames(table)}): what it kept unique is no longer kept so.`
	};
	return {
		object,
		evidence,
		says: `${target} needs a unique constraint on exactly those columns of ${object}, and there is none.`
	};
}
function keyNames(table) {
	return (table.partitionKey?.columns ?? []).map((number) => table.columns.find((column) => column.attnum === number)?.name ?? "an expression").join(", ");
}
// src/judge/questions/causes/syntax.ts
const syntaxCauses = [
	{
		kind: "syntax",
		code: "42601",
		message: /^syntax error at or near "([\s\S]+)"$/,
		explain: ([, near = ""], about) => tooNew(near, about) ?? (near === ";" ? tooEarly : habit(near, about)) ?? { says: `Postgres does not understand this statement from ${quoted(near)} on.` }
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
		explain: ([, what]) => ({ says: `A ${what} is opened here and never closed.` })
	},
	{
		kind: "grouping",
		code: "42803",
		message: /^column "(.+)" must appear in the GROUP BY clause/,
		explain: ([, column]) => ({ says: `${column} is neither in GROUP BY nor inside an aggregate, so it has no single value per group.` })
	},
	{
		kind: "no-parameter",
		code: "42P02",
		message: /^there is no parameter (\$\d+)$/,
		explain: ([, name]) => ({ says: `${name} is a placeholder, and a migration gets no values for it.` })
	},
	{
		kind: "no-subquery",
		code: "0A000",
		message: /^cannot use subquery in (.+)$/,
		explain: ([, where]) => ({ says: `A ${where} cannot look at other rows. Put the query into a function or a trigger.` })
	},
	{
		kind: "cross-database",
		code: "0A000",
		message: /^cross-database references are not implemented: "?(.+?)"?$/,
		explain: ([, name]) => ({ says: `${name} names another database in its first part. A statement sees one database: leave that part out.` })
	}
];
/** The newest major that the parser reads. */
const newest = 18;
/** The parser, which is of a later version, reads the whole statement; what stands in a body is read by another. */
function tooNew(near, { facts, step: { statement }, failure }) {
	const whole = statement.problem === null && !["CreateFunctionStmt", "DoStmt"].includes(statement.kind) && failure.where === void 0;
	return facts.major < newest && whole ? { says: `PostgreSQL ${facts.major} does not know this form yet, from ${quoted(near)} on; a later version does.` } : null;
}
const tooEarly = { says: "The statement ends too early: a closing parenthesis, a quote or a last word is missing." };
const quoted = (text) => `"${text.length > 30 ? `${text.slice(0, 30)}…` : text}"`;
const withoutIfNotExists = /^create\s+(?:or\s+replace\s+)?(?:constraint\s+)?(policy|trigger|type|domain|function|view|rule|role|user|database|cast|aggregate|publication)\s+if\s+not\b/i;
/** Mistakes that have a name. */
function habit(near, { facts, step, failure }) {
	const { text } = step.statement;
	const word = near.toLowerCase();
	const { tokens, at } = tokensAt(facts, step.statement, failure.place);
	const before = tokens[at - 1];
	const what = withoutIfNotExists.exec(text)?.[1]?.toUpperCase();
	if (what !== void 0 && (word === "not" || word === "if" || word === "exists")) return { says: `CREATE ${what} has no IF NOT EXISTS. Write DROP ${what} IF EXISTS before it${what === "VIEW" || what === "FUNCTION" ? ", or CREATE OR REPLACE" : ", or make it only when the catalog does not have it"}.` };
	if (/add\s+constraint\s+if\s+not\s+exists/i.test(text) && (word === "not" || word === "exists")) return { says: "ADD CONSTRAINT has no IF NOT EXISTS. Write DROP CONSTRAINT IF EXISTS before it." };
	if (word === "`") return { says: "Backticks are of MySQL. Names take double quotes here, or none." };
	if (word === "auto_increment") return { says: "AUTO_INCREMENT is of MySQL. Write GENERATED BY DEFAULT AS IDENTITY." };
	if (word === "unsigned" || word === "engine") return { says: `${near} is of MySQL and has no counterpart here. Leave it out.` };
	if (word === "partition" && /^alter\s+table\b[^;]*?\bpartition\s+by\b/i.test(text)) return { says: "An existing table cannot be given partitions. Make a new partitioned table and attach this one as its first partition." };
	if (word === "(" && nameOf(before) === "index" && /^create\s+table/i.test(text)) return { says: "Indexes are not part of CREATE TABLE here. Write CREATE INDEX after it." };
	if ((word === ")" || word === "from") && before?.text === ",") return { says: `There is a comma too many before ${quoted(near)}.` };
	if (typeLike.test(word) && /^[(,]$/.test(before?.text ?? "") && tokens[at + 1]?.kind === "word") return { says: `${near} is also a word of SQL itself and needs double quotes as a name here: "${word}".` };
	if (word === "to" && nameOf(before) === "rollback") return { says: "PL/pgSQL has no savepoints. Put what may be undone into a block with EXCEPTION: BEGIN … EXCEPTION WHEN … THEN … END." };
	if (word === "," && policyFor.test(tokens.slice(0, at).map(({ text }) => text).join(" "))) return { says: "A policy is for one command or for ALL. Write one policy for each command." };
	if (reserved$1.test(word) && nameWanted.test(before?.text ?? "")) return { says: `${near} is a word of SQL itself and cannot be a name without double quotes: "${word}".` };
	return null;
}
/** Words that may name a column of a table, but no parameter or column of a function. */
const typeLike = /^(between|bigint|bit|boolean|char|character|coalesce|dec|decimal|exists|extract|float|greatest|grouping|inout|int|integer|interval|json|least|national|none|normalize|nullif|numeric|out|overlay|position|precision|real|row|setof|smallint|substring|time|timestamp|treat|trim|values|varchar)$/;
/** What a name may follow. */
const nameWanted = /^(?:[(,.]|add|alter|as|by|column|constraint|drop|exists|index|into|join|on|references|rename|set|table|update)$/i;
const policyFor = /\bpolicy\b[^;]*\bfor (?:select|insert|update|delete)(?: , (?:select|insert|update|delete))*$/i;
const reserved$1 = /^(user|order|group|table|column|check|default|end|limit|offset|primary|references|select|to|when|where|all|analyse|analyze|and|any|array|as|asc|case|cast|desc|do|for|from|grant|having|in|into|not|null|on|only|or|then|union|unique|using|with)$/;
// src/judge/questions/causes/transactions.ts
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
		explain: ([, what]) => ({ says: `${what} cannot run inside a DO block or a function, which are part of a transaction. Write it as a statement of its own, in a migration without a transaction.` })
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
			says: `The value ${value} was added to ${type} in this same transaction${addedAt(about, value ?? "")} and can be used only after it ends. Add it in a migration of its own, before this one.`
		})
	},
	{
		kind: "aborted",
		code: "25P02",
		message: /^current transaction is aborted/,
		explain: () => ({ says: "An earlier statement of this transaction failed, so nothing after it runs." })
	},
	{
		kind: "pending-trigger-events",
		code: "55006",
		message: /^cannot (.+) "(.+)" because it has pending trigger events$/,
		explain: ([, verb, table]) => ({ says: `Rows of ${table} written earlier in this transaction still wait for deferred checks, so it cannot ${verb}. Write SET CONSTRAINTS ALL IMMEDIATE; before it, or use two migrations.` })
	},
	{
		kind: "timeout",
		code: "57014 55P03",
		message: /^canceling statement due to (statement|lock) timeout/,
		explain: ([, what]) => ({ says: `It took longer than the ${what}_timeout that the migration sets, on an almost empty database.` })
	},
	{
		kind: "in-use",
		code: "55006",
		message: /^cannot (.+) "(.+)" because it is being used by active queries in this session$/,
		explain: ([, verb, table]) => ({ says: `A query of this very session still reads ${table}, so it cannot ${verb}. End the loop or cursor over it first.` })
	}
];
function insideTransaction(what, about) {
	const opened = openedBy(about);
	return { says: `${what} cannot run inside a transaction, and ${opened === null ? "the migration tool sends this file as one" : `${opened} opens one`}. ${about.facts.steps.filter(({ statement }) => statement.path === about.step.statement.path).length > 1 ? "Put it alone into a migration" : "Mark the migration as one"} that runs without a transaction.` };
}
function committing(about) {
	const { kind, text } = about.step.statement;
	const called = kind === "CallStmt" ? /\bcall\s+([\w$".]+)/i.exec(text)?.[1] : void 0;
	if (called !== void 0) {
		const { says } = insideTransaction(`${called}, which commits,`, about);
		return { says: /\brun_maintenance_proc$/.test(called) ? `${says} SELECT ${called.slice(0, -5)}() does the same in one transaction.` : says };
	}
	if (kind === "DoStmt") return insideTransaction("A DO block with COMMIT or ROLLBACK", about);
	return { says: "COMMIT and ROLLBACK work in a procedure that is called with CALL, or in a DO block, and not in a function." };
}
/** The BEGIN of the file before the statement that no COMMIT has closed. */
function openedBy({ facts, step }) {
	const last = facts.steps.slice(0, facts.steps.indexOf(step)).filter(({ statement }) => statement.path === step.statement.path && statement.kind === "TransactionStmt").at(-1)?.statement;
	return last !== void 0 && /^\s*(begin|start)\b/i.test(last.text) ? spot(last.place) : null;
}
function addedAt({ facts, step }, value) {
	const added = facts.steps.slice(0, facts.steps.indexOf(step)).filter(({ statement }) => statement.kind === "AlterEnumStmt" && statement.tree?.newVal === value);
	return added.length === 0 ? "" : ` (${listed(added.map(({ statement }) => spot(statement.place)))})`;
}
// src/judge/questions/causes/types.ts
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
		explain: ([, column, want, has]) => ({ says: `${column} is ${want}, and what it is given is ${has}. Cast it: (…)::${want}.` })
	},
	{
		kind: "no-operator",
		code: "42883",
		message: /^operator does not exist: (.+?) ([^\w\s]+) (.+)$/,
		explain: ([, left, operator, right]) => ({ says: `Postgres has no operator ${operator} between ${left} and ${right}. Cast one side so that both have the same type.` })
	},
	{
		kind: "branch-types",
		code: "42804",
		message: /^(\w+) types (.+) and (.+) cannot be matched$/,
		explain: ([, what, one, other]) => ({ says: `${what} gives ${one} in one place and ${other} in another. Cast one of them.` })
	},
	{
		kind: "invalid-value",
		code: "22P02 22007 22008 22003",
		message: /^invalid input value for enum (.+): "(.*)"$/,
		explain: ([, type, value]) => ({ says: `The enum ${type} has no value ${value}. Add it in an earlier migration, or correct the spelling.` })
	},
	{
		kind: "invalid-value",
		code: "22P02 22007",
		message: /^invalid input syntax for type (.+?)(?:: "([\s\S]*)")?$/,
		explain: ([, type, value], { failure }) => ({ says: `${value === void 0 ? "A value" : `"${value}"`} is no valid ${type}.${type === "json" && failure.detail !== void 0 ? ` ${failure.detail}` : ""}` })
	},
	{
		kind: "invalid-value",
		code: "22008",
		message: /out of range: "(.+)"$/,
		explain: ([, value]) => ({ says: `"${value}" is no date that exists.` })
	},
	{
		kind: "too-long",
		code: "22001",
		message: /^value too long for type (.+)$/,
		explain: ([, type]) => ({ says: `A value does not fit into ${type}. Widen the column or shorten the value.` })
	},
	{
		kind: "too-large",
		code: "22003",
		message: /^(numeric field overflow|(?:integer|smallint|bigint) out of range|value ".*" is out of range for type .+)$/,
		explain: ([message], { failure }) => ({ says: `A value is too large for its type (${message}).${failure.detail === void 0 ? "" : ` ${failure.detail}`}` })
	},
	{
		kind: "not-immutable",
		code: "42P17",
		message: /^(?:functions in (index expression|index predicate) must be marked IMMUTABLE|(generation expression) is not immutable)$/,
		explain: ([, index, generated], { step }) => ({ says: `The ${index ?? generated} gives another result at another time or in another time zone, so Postgres cannot store it.${zone(step.statement.text)}` })
	},
	{
		kind: "generated-value",
		code: "428C9",
		message: /^(?:cannot insert a non-DEFAULT value into column|column) "(.+?)"/,
		explain: ([, column], { failure }) => ({ says: `${column} gets its value from Postgres. ${failure.hint?.includes("OVERRIDING") === true ? "Leave it out, or write OVERRIDING SYSTEM VALUE to insert your own." : "Leave it out."}` })
	},
	{
		kind: "function-returns",
		code: "42P13",
		message: /^return type mismatch in function declared to return (.+)$/,
		explain: ([, type], { failure }) => ({ says: `The function promises ${type} and its last statement gives something else. ${failure.detail ?? ""}`.trimEnd() })
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
	const says = `Postgres does not convert ${column} to ${type} by itself: say how, with ${using}. It fails on the first value that cannot be converted.`;
	const { statement } = step;
	const last = tokensIn(facts, statement.place).at(-1);
	if (statement.kind !== "AlterTableStmt" || statement.tree?.cmds?.length !== 1 || last === void 0) return { says };
	const edit = {
		place: placeOfTokens(facts, statement.path, last),
		text: `${last.text} ${using}`
	};
	return {
		says,
		fix: {
			description: "Say how:",
			sql: `${statement.text.trimEnd()} ${using};`,
			edit
		}
	};
}
function defaultStays(column, type, { step }) {
	const says = `The default of ${column} cannot be converted to ${type} together with the column. Drop it, change the type, and set it again.`;
	const [relation] = relationsOf(step.statement);
	const table = relation === void 0 ? void 0 : findTable(step.before, relation);
	const old = table?.columns.find((candidate) => candidate.name === column)?.default;
	const command = (step.statement.tree?.cmds ?? []).find((item) => item.AlterTableCmd?.subtype === "AT_AlterColumnType");
	if (table === void 0 || old == null || command === void 0) return { says };
	const name = `ALTER TABLE ${ident(table.schema)}.${ident(table.name)}`;
	const bare = old.replace(/::[\w\s"]+$/, "");
	return {
		says,
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
// src/judge/questions/causes.ts
const known$1 = [
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
function causeOf(failure, step, facts) {
	const about = {
		failure,
		step,
		facts
	};
	const defaults = {
		object: targetName(about.step),
		evidence: []
	};
	for (const { kind, code, message, explain } of known$1) {
		if (code !== "" && !code.split(" ").includes(failure.code)) continue;
		const match = message.exec(failure.message);
		const explained = match === null ? null : explain(match, about);
		if (explained !== null) return {
			kind,
			...defaults,
			...explained
		};
	}
	const detail = failure.detail !== void 0 && failure.detail.length < 150 ? ` ${failure.detail}` : "";
	return {
		kind: "other",
		...defaults,
		says: `Postgres refuses this statement: ${sentence(failure.message)}${detail}`
	};
}
/** The server's message as a sentence. */
function sentence(message) {
	return /[.!?]$/.test(message) ? message : `${message}.`;
}
// src/judge/questions/failures.ts
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
		const cause = causeOf(own.failure, own.step, facts);
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
	return [...errorWords(failure), ...folded(followers, failure.place.path)];
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
function folded(followers, path, why = "only because of this one") {
	if (followers.length === 0) return [];
	const places = followers.map(({ statement: { place } }) => place.path === path ? `line ${place.line}` : `${place.path}:${place.line}`);
	return [`${followers.length === 1 ? "1 later statement fails" : `${followers.length} later statements fail`} ${why}: ${listed(places, 4)}.`];
}
// src/judge/questions/broken.ts
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
	walk(tree, (node) => {
		if (node.ctename === name) found = true;
	});
	return found;
}
// src/judge/questions/cleaners.ts
const cleaning = /clean|purge|prune|expire|sweep|evict|retention|housekeep|archive|rotate|(?:delete|remove|drop|trim)_?(?:old|stale|expired|past)/i;
const deletion = /\b(?:delete\s+from(?:\s+only)?|drop\s+table(?:\s+if\s+exists)?|truncate(?:\s+table)?)\s+["\w.%]+|\bdetach\s+partition\b/gi;
const byAge = /\binterval\b|\bnow\(\)|\bcurrent_(?:date|timestamp)\b|\bclock_timestamp\(\)|expires?_at/i;
/** New or altered ones that no job, trigger, function, statement that schedules, or file of the repository names. */
function uncalledCleaners(facts) {
	const { base, head, callers, steps } = facts;
	if (callers === null) return [];
	return Object.values(head.routines).flatMap((routine) => {
		if (base.routines[routine.oid]?.source === routine.source || !cleansUp(routine)) return [];
		if (isNamed(routine, head) || (callers[routine.name]?.length ?? 0) > 0) return [];
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
// src/judge/questions/copies.ts
/** Copies by name and by columns, where both tables are there at the head. */
function partitionedCopies(facts) {
	const olds = Object.values(facts.base.tables).filter(({ kind, oid, name }) => kind === "r" && facts.head.tables[oid]?.name === name);
	return newTables(facts).filter(({ kind, parents }) => kind === "p" && parents.length === 0).flatMap((copy) => {
		const old = olds.find((table) => table.schema === copy.schema && isNamedAfter(copy.name, table.name) && isAlike(copy, table));
		const step = stepThatCreated(facts, copy.oid);
		return old === void 0 || step === void 0 ? [] : [{
			copy,
			old,
			place: spelledAt(facts, step, copy.name)
		}];
	});
}
const before = /^(new|tmp|temp|part|partitioned)_/i;
const after = /_?(new|partitioned|part|parted|p|v?2|tmp|temp|next)$/i;
/** `events_new`, `events_partitioned`, `new_events` … stand beside `events`. */
function isNamedAfter(copy, old) {
	return copy !== old && (copy.replace(before, "") === old || copy.replace(after, "") === old);
}
/** They share at least half of the columns of the narrower one. */
function isAlike(copy, old) {
	const names = new Set(copy.columns.map(({ name }) => name));
	return old.columns.filter(({ name }) => names.has(name)).length * 2 >= Math.min(old.columns.length, copy.columns.length);
}
// src/judge/questions/rights.ts
/** Role → letters as in aclitem (`r` select, `a` insert, `w` update, `d` delete …); '' is everybody. */
function rightsOf({ acl }) {
	const rights = /* @__PURE__ */ new Map();
	for (const item of (acl ?? "{}").slice(1, -1).split(",")) {
		const [, role, letters = ""] = /^"?(?:\\")?([^=]*?)(?:\\")?=([a-zA-Z*]*)\//.exec(item) ?? [];
		if (role !== void 0) rights.set(role, letters);
	}
	return rights;
}
// src/judge/questions/exposed.ts
function partitions(facts) {
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
	return partitionedCopies(facts).map(({ copy, old, place }) => ({
		table: copy,
		of: facts.base.tables[old.oid] ?? old,
		place,
		kind: "a copy of"
	}));
}
function exposed(facts) {
	return [...partitions(facts), ...copies(facts)].flatMap((pair) => {
		const roles = listed(intruders(facts, pair), 4);
		return pair.table.rowSecurity || roles === "" ? [] : [{
			...pair,
			roles,
			readers: readersOf(facts, pair.table)
		}];
	});
}
/** Who but the owner may do what that the policies or the rights of the other table forbid, in words; roles that do not get in are left out. */
function intruders(facts, { table, of, kind }) {
	const may = /* @__PURE__ */ new Map();
	const doors = new Map(facts.experiments.probes?.doors.filter((door) => door.table === table.oid).map(({ role, open }) => [role, open]));
	const known = rightsOf(of);
	for (const [role, letters] of rightsOf(table)) {
		const more = of.rowSecurity ? letters : [...letters].filter((letter) => !(known.get(role) ?? known.get("") ?? "").includes(letter)).join("");
		const verbs = [...more.includes("r") ? ["read"] : [], .../[awd]/.test(more) ? ["write"] : []].join(" and ");
		if (role === table.owner || verbs === "" || doors.get(role) === false || /^(service_role|postgres|supabase_admin)$/.test(role)) continue;
		if (!of.rowSecurity && kind === "a copy of") continue;
		may.set(verbs, [...may.get(verbs) ?? [], role === "" ? "everybody" : ident(role)]);
	}
	return [...may].map(([verbs, roles]) => `${listed(roles, 4)} may ${verbs} it`);
}
function readersOf(facts, table) {
	return (facts.experiments.probes?.doors ?? []).flatMap((door) => door.table === table.oid && door.read ? [door.role] : []);
}
// src/judge/questions/forecast.ts
/** Tables that are partitioned by time and that the change concerns; those whose partitions others make, as the team says, are left out. */
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
/** Whether one of the things with these names was made, altered, renamed or dropped. What was not read again is the same object. */
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
// src/judge/questions/growth.ts
const busy = new Set("event events log logs audit history telemetry metric metrics impression impressions click clicks webhook webhooks activity ping pings sample samples reading readings trace traces tracking measurement measurements view views visit visits".split(" "));
const lively = new Set("message messages transaction transactions notification notifications payment payments session sessions queue outbox request requests transcript transcripts execution executions run runs delivery deliveries snapshot snapshots analytics interaction interactions".split(" "));
const settled = new Set("setting settings config configs configuration configurations category categories type types role roles profile profiles user users template templates flag flags permission permissions product products catalog plan plans registry state states preference preferences directory directories item items rule rules version versions policy policies cache subscription subscriptions destination destinations endpoint endpoints definition definitions schedule schedules key keys".split(" "));
const timeTypes = /* @__PURE__ */ new Set([
	"timestamptz",
	"timestamp",
	"date"
]);
const clock = /now\(\)|current_timestamp|current_date|clock_timestamp|timezone\(/i;
const timeName = /^(created|inserted|occurred|received|logged|recorded|event|sent|emitted|ingested|timestamp|ts|time|t)(_?(at|on|time|ts|date))?$/i;
const notArrival = /^(updated|modified|deleted|expires|next|locked|last|processed|completed|scheduled)/i;
const touched = /^(updated_at|modified_at|updated_on|last_modified)/i;
const queueMarks = /^(locked_at|locked_by|attempts|attempt_count|retry_count|retries|next_attempt_at|run_at|visible_at|vt)$/i;
const snake = (name) => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
/** Words of a name: `DocumentAuditLog` and `document_audit_log` are the same. */
const wordsOf = (name) => snake(name).split(/[^a-z0-9]+/).filter((word) => word !== "");
/** Null for what has no age or is no ordinary table of its own: partitions, views, temporary and unlogged tables. */
function growthOf(table, catalog) {
	if (table.kind !== "r" || table.persistence !== "p" || table.extension || table.parents.length > 0) return null;
	const time = timeColumn(table);
	if (time === void 0) return null;
	const mentions = mentionsOf(table, catalog);
	const referenced = Object.values(catalog.tables).filter((other) => other.oid !== table.oid && other.constraints.some((constraint) => constraint.references === table.oid)).length;
	const reasons = [];
	let score = 0;
	const add = (points, when, reason) => {
		if (!when) return;
		score += points;
		if (reason !== void 0) reasons.push(reason);
	};
	const words = wordsOf(table.name);
	const named = words.find((word) => busy.has(word));
	const livelyWord = words.find((word) => lively.has(word));
	const updatedAt = table.columns.some((column) => touched.test(snake(column.name)));
	const rewritten = updatedAt || mentions.updated || table.triggers.some((trigger) => trigger.events.includes("update"));
	add(25, named !== void 0, `its name says ${named}`);
	add(12, named === void 0 && livelyWord !== void 0, `its name says ${livelyWord}`);
	add(-30, settled.has(words.at(-1) ?? ""));
	add(15, true, `${time.name} is ${time.default !== null && clock.test(time.default) ? "set to now on insert" : "the time a row arrives"}`);
	add(7, leadsIndex(table, time));
	add(18, !rewritten, "nothing in the schema updates its rows");
	add(-10, updatedAt);
	add(-5, mentions.updated);
	add(7, table.columns.some((column) => column.baseType === "jsonb" || column.baseType === "json"), "it carries JSON");
	add(8, referenced === 0);
	add(-Math.min(24, 8 * referenced), referenced > 0);
	add(3, table.constraints.some((constraint) => constraint.type === "f"));
	add(-8, table.indexes.some((index) => index.unique && !index.primary));
	add(12, mentions.writtenByTrigger, "a trigger writes it");
	add(12, mentions.deletedByTime, "a function deletes it by age");
	add(-10, table.columns.length <= 3);
	return {
		score,
		time,
		reasons,
		referenced,
		queue: words.includes("queue") || table.columns.some((column) => queueMarks.test(column.name))
	};
}
/** What speaks for growth, where the score is at least `least` or the table is cut by time, which nobody does to a small one; else null. */
function reasonsToGrow(table, catalog, least) {
	const { partitionKey } = table;
	const times = table.columns.filter(({ attnum, baseType }) => timeTypes.has(baseType) && partitionKey?.columns.includes(attnum));
	if (partitionKey?.strategy === "range" && times.length > 0) return [`it is partitioned by ${times.map(({ name }) => name).join(", ")}`];
	const growth = growthOf(table, catalog);
	return growth !== null && growth.score >= least ? growth.reasons : null;
}
/** The best candidate: with a default before without, names of arrival before others, first before later. */
function timeColumn(table) {
	const candidates = table.columns.filter((column) => timeTypes.has(column.baseType) && !notArrival.test(snake(column.name)) && (clock.test(column.default ?? "") || timeName.test(snake(column.name))));
	const rank = (column) => (clock.test(column.default ?? "") ? 0 : 2) + (/^(created|occurred|received|event|logged)/i.test(snake(column.name)) ? 0 : 1);
	return candidates.sort((a, b) => rank(a) - rank(b) || a.attnum - b.attnum)[0];
}
function leadsIndex(table, time) {
	return table.indexes.some((index) => index.keys[0]?.split("|")[0] === String(time.attnum));
}
/** What the routines' sources do to a table, by its name. */
function mentionsOf(table, catalog) {
	const name = `(?:"?${escapeRegExp(table.schema)}"?\\.)?"?${escapeRegExp(table.name)}"?(?![\\w"])`;
	const [insert, update, remove] = [
		"insert\\s+into\\s+",
		"update\\s+(?:only\\s+)?",
		"delete\\s+from\\s+(?:only\\s+)?"
	].map((verb) => new RegExp(`${verb}${name}`, "i"));
	const routines = Object.values(catalog.routines);
	return {
		updated: routines.some((routine) => update.test(routine.source)),
		writtenByTrigger: routines.some((routine) => routine.returns === "trigger" && insert.test(routine.source)),
		deletedByTime: routines.some((routine) => {
			const at = remove.exec(routine.source);
			return at !== null && /interval|now\(\)|current_/i.test(routine.source.slice(at.index).split(";")[0] ?? "");
		})
	};
}
const escapeRegExp = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
// src/judge/questions/stand-in.ts
const suffix = /^(?:p_|new_|part_)|_(?:partitioned|parted|partitions?|part|new|v2|p)$/i;
/** The table named in LIKE, or the one whose name it carries with a suffix and whose columns it has. */
function standInFor(facts, table) {
	const like = ((stepThatCreated(facts, table.oid)?.statement.tree)?.tableElts ?? []).find((element) => element.TableLikeClause !== void 0)?.TableLikeClause.relation;
	const copied = like === void 0 ? void 0 : findTable(facts.base, {
		schema: like.schemaname ?? null,
		name: like.relname
	});
	if (copied !== void 0) return copied;
	const bare = table.name.replace(suffix, "");
	const older = bare === table.name ? void 0 : findTable(facts.base, {
		schema: table.schema,
		name: bare
	});
	const names = new Set(table.columns.map((column) => column.name));
	return older?.kind === "r" && older.columns.every((column) => names.has(column.name)) ? older : void 0;
}
/** Foreign keys of any table that point at one, with the table they stand on. */
function referencesTo(catalog, table) {
	return Object.values(catalog.tables).flatMap((from) => from.constraints.filter((constraint) => constraint.references === table.oid).map((constraint) => ({
		from,
		constraint
	})));
}
// src/judge/questions/unlike-partitions.ts
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
	/\bINCLUDE \([^)]*\)/.exec(definition)?.[0] ?? ""
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
	const triggers = sibling.triggers.filter(({ name, definition }) => {
		const plain = (trigger, of) => trigger.definition.replaceAll(of.name, "").replace(/^CREATE( CONSTRAINT)? TRIGGER \S+/, "");
		const has = (of) => of.triggers.some((own) => plain(own, of) === plain({ definition }, sibling));
		return !parent.triggers.some((own) => own.name === name) && !has(table) && all(has);
	}).map(({ name, definition }) => ({
		what: `the trigger ${name}`,
		seen: definition,
		sql: `${definition.replaceAll(sibling.name, table.name)};`
	}));
	const roles = [...rightsOf(sibling)].filter(([role, letters]) => role !== sibling.owner && (rightsOf(table).get(role) ?? "") === "" && all((old) => rightsOf(old).get(role) === letters)).map(([role]) => ({
		what: `the rights of ${role === "" ? "everybody" : role}`,
		seen: `${qualified(sibling)}: ${sibling.acl}`,
		sql: null
	}));
	return [
		...indexes,
		...options,
		...identity ? [{
			what: `replica identity ${word ?? "by index"}`,
			seen: `${qualified(sibling)} has it.`,
			sql: word === void 0 ? null : `ALTER TABLE ${on} REPLICA IDENTITY ${word};`
		}] : [],
		...triggers,
		...roles
	];
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
// src/judge/questions/vacuum-pace.ts
const known = {
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
};
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
// src/rule.ts
/** The experiments that a rule may need. */
const experimentNeeds = [
	"forecast",
	"probes",
	"smoke"
];
/** Types a rule's file; adds nothing. */
function defineRule(rule) {
	return rule;
}
/** `schema.name`, as people write it; quoted where Postgres needs it. */
function qualified(thing) {
	return `${ident(thing.schema)}.${ident(thing.name)}`;
}
/** A name as SQL needs it: bare when lower-case and plain, quoted otherwise. Reserved words are quoted. */
function ident(name) {
	return /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name) ? name : `"${name.replaceAll("\"", "\"\"")}"`;
}
const reserved = new Set("all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic when where window with authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like natural notnull outer overlaps right similar tablesample verbose".split(" "));
/** A string as an SQL literal. */
function literal(text) {
	return `'${text.replaceAll("'", "''")}'`;
}
/** Tables of the head that the base does not have. */
function newTables(facts) {
	return Object.values(facts.head.tables).filter((table) => !(table.oid in facts.base.tables));
}
/** The step after which a table first exists. */
function stepThatCreated(facts, oid) {
	return facts.steps.find((step) => !(oid in step.before.tables) && oid in step.after.tables);
}
export { createdNames as $, brokenTriggers as A, didYouMean as B, span as C, partitionedCopies as D, rightsOf as E, serverWords as F, extensionMissed as G, targetName as H, causeOf as I, saysWhatIsThere as J, extensionsBring as K, isFalse as L, folded as M, followersOf as N, uncalledCleaners as O, ownFailures as P, walk as Q, leavesOf as R, howForecast as S, exposed as T, MissingThings as U, listed as V, bringsNames as W, forbiddenEverywhere as X, copiesClientData as Y, isTransactionControl as Z, dayOf as _, newTables as a, codePointToUtf16 as at, forecastJobs as b, correctedValue as c, pieces as ct, unlikeSiblings as d, boundsWithoutOffset as et, referencesTo as f, wordsOf as g, reasonsToGrow as h, literal as i, spelledAt as it, explainedFailures as j, brokenRoutines as k, paceProblems as l, tokenize as lt, growthOf as m, experimentNeeds as n, indexOrigin as nt, qualified as o, lineStarts as ot, standInFor as p, missingNames as q, ident as r, newColumns as rt, stepThatCreated as s, placeOf as st, defineRule as t, growingTables as tt, scatteredIndexes as u, tokensAround as ut, endedByJob as v, whyNoMore as w, forecasted as x, firstLoss as y, setParameters as z };
