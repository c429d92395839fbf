import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { t as dictionary } from "./dictionary.js";
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
const plain$1 = (kind, name) => name === void 0 ? [] : [{
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
	DefineStmt: (tree) => dotted(kindOf(tree.kind), tree.defnames),
	CreateSchemaStmt: (tree) => [...plain$1("schema", tree.schemaname ?? tree.authrole?.rolename), ...(tree.schemaElts ?? []).flatMap(firstNode).map((part) => ({
		...part,
		schema: part.schema ?? tree.schemaname ?? null
	}))],
	CreateExtensionStmt: (tree) => plain$1("extension", tree.extname),
	CreateRoleStmt: (tree) => plain$1("role", tree.role),
	CreateSeqStmt: (tree) => relation("sequence", tree.sequence),
	CreateTrigStmt: (tree) => plain$1("trigger", tree.trigname),
	CreatePolicyStmt: (tree) => plain$1("policy", tree.policy_name),
	RenameStmt: (tree) => plain$1(kindOf(tree.renameType), tree.newname),
	AlterObjectSchemaStmt: (tree) => objectNames(kindOf(tree.objectType), tree.object ?? tree.relation).map((named) => ({
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
	if (object?.String !== void 0) return plain$1(kind, object.String.sval);
	const names = object?.List?.items ?? object?.ObjectWithArgs?.objname ?? object?.TypeName?.names;
	return kind === "policy" || kind === "trigger" ? dotted(kind, names?.slice(-1)) : dotted(kind, names);
}
const kinds = dictionary({
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
});
const kindOf = (objectType) => kinds[objectType] ?? "other";
// src/parse/tree.ts
/** Visits every object of a tree. */
function walkTree(node, visit) {
	if (node === null || typeof node !== "object") return;
	if (!Array.isArray(node)) visit(node);
	for (const value of Object.values(node)) walkTree(value, visit);
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
	return dictionary({
		CreateSubscriptionStmt: "a subscription connects to another server; a review has no network",
		AlterSubscriptionStmt: "a subscription connects to another server; a review has no network",
		DropSubscriptionStmt: "a subscription connects to another server; a review has no network",
		LoadStmt: "LOAD loads a library into the server",
		AlterSystemStmt: "ALTER SYSTEM changes the server, not the schema",
		CreatedbStmt: "it makes another database; the review looks at one",
		DropdbStmt: "it drops a database; the review looks at one",
		CreateTableSpaceStmt: "a tablespace is a folder on the server; a review has none",
		DropTableSpaceStmt: "a tablespace is a folder on the server; a review has none"
	})[kind] ?? null;
}
/**
* COPY from or to the client, also inside a body: nobody sends or takes the rows, and the embedded server waits for
* them for ever.
*/
function copiesClientData(statement) {
	return [...withInner(statement)].some(({ kind, tree }) => kind === "CopyStmt" && tree !== null && tree.filename === void 0 && tree.is_program !== true);
}
// src/parse/lexer.ts
const space = /[ \t\n\r\f\v]+/y;
const word = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y;
const number = /(?:0[xob][0-9a-f_]+|[0-9][0-9_]*(?:\.(?!\.)[0-9_]*)?(?:e[+-]?[0-9]+)?|\.[0-9][0-9_]*(?:e[+-]?[0-9]+)?)/iy;
const stringStart = /(?:[eEbBxXnN]|[uU]&)?'|(?:[uU]&)?"/y;
const dollarStart = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
const parameter = /\$[0-9]+/y;
const operator = /::|:=|=>|\.\.|[-+*/<>=~!@#%^&|`?]{1,63}|[\s\S]/y;
/** Template marks of Go, Handlebars, JavaScript, Ruby, ERB and extension scripts. `<%` alone is an operator of pg_trgm. */
const placeholder = /\{\{[\s\S]{0,1000}?\}\}|\$\{[^}\n]{0,300}\}|#\{[^}\n]{0,300}\}|<%=[^\n]{0,300}?%>|@[A-Za-z_][A-Za-z0-9_:]{0,100}@/y;
/** Template marks that steer and print nothing, and an ERB mark that has its line for itself. */
const control = /\{\{[-~]?\s*(?:[#/^!>]|(?:if|else|end|range|with|define|block|template)\b)[\s\S]{0,1000}?\}\}|(?<=(?:^|\n)[ \t]{0,100})<%[^\n]{0,300}%>(?=[ \t]*(?:\r?\n|$))/y;
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
	for (const [kind, pattern] of plain) {
		const end = matchEnd(pattern, text, at);
		if (end > at) return piece(kind, end);
	}
	const end = matchEnd(operator, text, at);
	const cut = /--|\/\*|#\{|<%=|@[A-Za-z_]/.exec(text.slice(at + 1, end + 1))?.index;
	return piece("symbol", cut === void 0 ? end : at + 1 + cut);
}
const plain = [
	["word", word],
	["number", number],
	["symbol", parameter]
];
const closers = dictionary({
	"{{": "}}",
	"${": "}",
	"#{": "}",
	"<%": "%>"
});
/** Where a mark was found last, and from where on it was looked for. */
const found = /* @__PURE__ */ new Map();
/** Whether what closes a template mark stands near enough for one; looked for once, not from each mark again. */
function closesSoon(text, at) {
	const mark = closers[text.slice(at, at + 2)];
	if (mark === void 0) return text[at] === "@";
	const before = found.get(mark);
	const known = before?.text === text && before.from <= at && (before.at === -1 || at < before.at);
	const close = known ? before.at : text.indexOf(mark, at + 2);
	if (!known) found.set(mark, {
		text,
		from: at,
		at: close
	});
	return close !== -1 && close - at <= 1100;
}
function templateMark(text, at, to) {
	if (!closesSoon(text, at)) return null;
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
	else if (mark === "\"" && text.startsWith("{{", at)) at = Math.max(at + 2, closesSoon(text, at) ? matchEnd(placeholder, text, at) : at);
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
// src/lib/nearest.ts
/** Letters to insert, delete, replace or swap with the next to get from one text to the other. */
function editDistance(from, to) {
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
/**
* The one candidate within a third of the name's length, at most three letters away; null when none or several are as
* near.
*/
function nearest(name, candidates) {
	const reach = Math.min(3, Math.floor(name.length / 3));
	let best = [];
	let least = reach;
	for (const candidate of new Set(candidates)) {
		if (candidate === name || Math.abs(candidate.length - name.length) > least) continue;
		const away = editDistance(name.toLowerCase(), candidate.toLowerCase());
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
// src/rule/define.ts
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
// src/apply/blame.ts
/** Errors that say something is not there. */
const missing = /* @__PURE__ */ new Set([
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
/**
* What a text that nobody can read would add or create: the name after those words, and in a new table what begins a
* column.
*/
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
const saysWhatIsThere = ({ code }) => missing.has(code) || present.has(code);
/** The things an error calls missing, as bare names. */
function missingNames(error) {
	if (!missing.has(error.code)) return [];
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
// src/rule/queries/growth.ts
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
const nameWords = (name) => snake(name).split(/[^a-z0-9]+/).filter((word) => word !== "");
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
	const words = nameWords(table.name);
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
/**
* What speaks for growth, where the score is at least `least` or the table is cut by time, which nobody does to a small
* one; else null.
*/
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
// src/rule/queries/covers.ts
const coverSeverity = {
	duplicate: "warning",
	prefix: "warning",
	"hash-under-btree": "info",
	"gin-subset": "info",
	"partial-under-full": "info"
};
/** Every pair of one table's indexes in which the first is not needed; of two equal ones only the one to drop. */
function coversOf(indexes) {
	return indexes.filter((x) => !isKept(x) && !x.attached && !x.extension).flatMap((x) => indexes.filter((y) => y.oid !== x.oid && y.valid && !y.extension).flatMap((y) => {
		const kind = coverKind(x, y);
		return kind === null || kind === "duplicate" && !goesFirst(x, y) ? [] : [{
			needless: x,
			by: y,
			kind
		}];
	}));
}
/** A constraint, a foreign key or replication stands on it. */
const isKept = (index) => index.constraint !== null || index.primary || index.foreignKeyTarget || index.replicaIdentity;
function coverKind(x, y) {
	const samePredicate = x.predicate === y.predicate;
	const included = x.included.every((column) => y.columns.includes(column));
	if (x.method === "hash" && y.method === "btree") return samePredicate && sameColumn(x.keys[0], y.keys[0]) ? "hash-under-btree" : null;
	if (x.method !== y.method) return null;
	if (samePredicate && included && x.keys.length === y.keys.length && startsWith(x, y) && uniqueToo(x, y)) return "duplicate";
	if (x.unique) return null;
	const shorter = x.keys.length < y.keys.length;
	if (x.method === "btree" && samePredicate && included && shorter && startsWith(x, y)) return "prefix";
	if (x.method === "gin" && samePredicate && shorter && x.keys.every((key) => y.keys.includes(key))) return "gin-subset";
	if (x.predicate !== null && y.predicate === null && included && x.keys.length <= y.keys.length && startsWith(x, y)) return "partial-under-full";
	return null;
}
/** The keys of `x` begin `y`, in the same order or wholly the other way round. */
function startsWith(x, y) {
	if (!x.keys.every((key, at) => key === y.keys[at])) return false;
	return x.options.every((option, at) => option === y.options[at]) || x.method === "btree" && x.options.every((option, at) => option === 3 - (y.options[at] ?? 0));
}
const uniqueToo = (x, y) => !x.unique || y.unique && x.nullsNotDistinct === y.nullsNotDistinct;
/** Column and collation, whatever the operator family. */
const sameColumn = (a = "", b = "") => a.split("|")[0] === b.split("|")[0] && a.split("|")[2] === b.split("|")[2];
/**
* Of two equal indexes, whether `x` is the one to drop: not the unique one, not the wider one, then the younger one.
*/
function goesFirst(x, y) {
	if (isKept(y) || coverKind(y, x) !== "duplicate") return true;
	if (x.unique !== y.unique) return y.unique;
	if (x.included.length !== y.included.length) return x.included.length < y.included.length;
	return Number(x.oid) > Number(y.oid);
}
/**
* Those that a change brings about.
* @param known the indexes that were there before it
*/
function newCovers(indexes, known) {
	const all = coversOf(indexes);
	const before = new Set(all.filter(({ needless, by }) => known.has(needless.oid) && known.has(by.oid)).map(({ needless }) => needless));
	return all.filter((cover) => isNews(cover, known) && !before.has(cover.needless));
}
/**
* One of the two is new; a partial index beside a full one is an oversight only where both come at once, and both to be
* searched.
*/
function isNews({ needless, by, kind }, known) {
	const fresh = [needless, by].filter((index) => !known.has(index.oid)).length;
	return kind === "partial-under-full" ? fresh === 2 && !by.unique : fresh > 0;
}
/** What partitions of one table have alike: an index of their own beside that of the table. */
function ofSiblings(table, covers) {
	const [cover] = covers;
	return table.parents.length === 1 && cover?.by.attached === true ? `${table.parents.join()} ${cover.kind} ${cover.needless.keyNames.join()}` : null;
}
// src/rule/queries/rights.ts
/** Role → letters as in aclitem (`r` select, `a` insert, `w` update, `d` delete …); '' is everybody. */
function rightsOf({ acl }) {
	const rights = /* @__PURE__ */ new Map();
	for (const item of (acl ?? "{}").slice(1, -1).split(",")) {
		const [, role, letters = ""] = /^"?(?:\\")?([^=]*?)(?:\\")?=([a-zA-Z*]*)\//.exec(item) ?? [];
		if (role !== void 0) rights.set(role, [...new Set((rights.get(role) ?? "") + letters)].join(""));
	}
	return rights;
}
export { createdNames as A, pieces as C, forbiddenEverywhere as D, copiesClientData as E, isTransactionControl as O, placeOf as S, tokensAround as T, didYouMean as _, ofSiblings as a, codePointToUtf16 as b, reasonsToGrow as c, extensionMissed as d, extensionsBring as f, experimentNeeds as g, defineRule as h, newCovers as i, withInner as j, walkTree as k, MissingThings as l, saysWhatIsThere as m, coverSeverity as n, growthOf as o, missingNames as p, coversOf as r, nameWords as s, rightsOf as t, bringsNames as u, editDistance as v, tokenize as w, lineStarts as x, nearest as y };
