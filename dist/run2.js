import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { A as filesIn, An as visible, Bt as indexes, C as policiesOf, Ct as readSets, D as withOptions, E as triggersOf, En as message, Et as findSets, F as refusedIn, Ft as columns, G as legend, Gt as published, Ht as policyClauses, I as sarif, It as commentSql, Jt as list, K as pictures, Kt as triggers$1, L as markdown, Lt as constraints, M as partitionsHeadline, Mt as catalogLost, Nt as _usingCtx, O as privilegeStatements, Pt as version, Q as isLength, Qt as renewed, Rt as creatorFields, S as ownerOf, Sn as block$1, T as rowSecurityOf, Ut as privilegesBy, Vt as ownFields, Wt as privilegesOf, X as configPath, Xt as texts$1, Y as progressReporter, Yt as named$1, Z as loadConfig, Zt as renewBaseline, _ as shortened, _n as isThere, _t as toCivil, a as names, an as writeAll, b as commentOn, bn as repositoryTop, bt as defaultCacheFolder, ct as schemaAddress, d as partitionsJson, dt as dateText, en as caveats, f as partitions$1, ft as dayMs, g as render$3, gt as timestampText, h as configuredName, ht as hourMs, in as totals, it as loadReader, jn as withoutCommands, jt as apply, k as readerOf, kn as oneLine, lt as replayHistoryJobs, m as writeMigrations, mt as fromCivil, n as afterwards, nn as howRun, nt as review, o as reach, on as writeWhole, ot as project, p as runsOutsideTransaction, pt as floorDay, q as json, qt as columnsAt, rn as plural, s as runwayInWords, st as ruleDocs, t as partitionsMarkdown, tn as historyFailures, u as whyNothing, ut as addMonths, v as addToPublication, vt as Rows, w as replicaIdentityOf, wn as html, wt as openRepository, x as inTablespace, xt as openCache, y as alterColumns, yt as onSession, zt as indexDefinition } from "./partitions-markdown.js";
import { r as cut } from "./command.js";
import { n as Unavailable, r as messageOf, t as Misuse } from "./errors.js";
import { t as Interrupted } from "./interrupt.js";
import { C as pieces, _ as didYouMean, x as lineStarts } from "./rights.js";
import { t as dictionary } from "./dictionary.js";
import { n as literal, r as qualified, t as ident } from "./quote.js";
import { t as listed } from "./listed.js";
import { parseArgs, styleText } from "node:util";
import { join, resolve } from "node:path";
// node_modules/ansi-regex/index.js
const ST = String.raw`(?:\u001B\u005C|\u009C)`;
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;
const pattern = `${String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`}|${osc}|${controlString}|${String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`}|${String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`}`;
function ansiRegex({ onlyFirst = false } = {}) {
	return new RegExp(pattern, onlyFirst ? void 0 : "g");
}
// node_modules/strip-ansi/index.js
const regex = ansiRegex();
function stripAnsi(string) {
	if (typeof string !== "string") throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	if (!string.includes("\x1B") && !string.includes("")) return string;
	return string.replace(regex, "");
}
const ambiguousRanges = [
	161,
	161,
	164,
	164,
	167,
	168,
	170,
	170,
	173,
	174,
	176,
	180,
	182,
	186,
	188,
	191,
	198,
	198,
	208,
	208,
	215,
	216,
	222,
	225,
	230,
	230,
	232,
	234,
	236,
	237,
	240,
	240,
	242,
	243,
	247,
	250,
	252,
	252,
	254,
	254,
	257,
	257,
	273,
	273,
	275,
	275,
	283,
	283,
	294,
	295,
	299,
	299,
	305,
	307,
	312,
	312,
	319,
	322,
	324,
	324,
	328,
	331,
	333,
	333,
	338,
	339,
	358,
	359,
	363,
	363,
	462,
	462,
	464,
	464,
	466,
	466,
	468,
	468,
	470,
	470,
	472,
	472,
	474,
	474,
	476,
	476,
	593,
	593,
	609,
	609,
	708,
	708,
	711,
	711,
	713,
	715,
	717,
	717,
	720,
	720,
	728,
	731,
	733,
	733,
	735,
	735,
	768,
	879,
	913,
	929,
	931,
	937,
	945,
	961,
	963,
	969,
	1025,
	1025,
	1040,
	1103,
	1105,
	1105,
	8208,
	8208,
	8211,
	8214,
	8216,
	8217,
	8220,
	8221,
	8224,
	8226,
	8228,
	8231,
	8240,
	8240,
	8242,
	8243,
	8245,
	8245,
	8251,
	8251,
	8254,
	8254,
	8308,
	8308,
	8319,
	8319,
	8321,
	8324,
	8364,
	8364,
	8451,
	8451,
	8453,
	8453,
	8457,
	8457,
	8467,
	8467,
	8470,
	8470,
	8481,
	8482,
	8486,
	8486,
	8491,
	8491,
	8531,
	8532,
	8539,
	8542,
	8544,
	8555,
	8560,
	8569,
	8585,
	8585,
	8592,
	8601,
	8632,
	8633,
	8658,
	8658,
	8660,
	8660,
	8679,
	8679,
	8704,
	8704,
	8706,
	8707,
	8711,
	8712,
	8715,
	8715,
	8719,
	8719,
	8721,
	8721,
	8725,
	8725,
	8730,
	8730,
	8733,
	8736,
	8739,
	8739,
	8741,
	8741,
	8743,
	8748,
	8750,
	8750,
	8756,
	8759,
	8764,
	8765,
	8776,
	8776,
	8780,
	8780,
	8786,
	8786,
	8800,
	8801,
	8804,
	8807,
	8810,
	8811,
	8814,
	8815,
	8834,
	8835,
	8838,
	8839,
	8853,
	8853,
	8857,
	8857,
	8869,
	8869,
	8895,
	8895,
	8978,
	8978,
	9312,
	9449,
	9451,
	9547,
	9552,
	9587,
	9600,
	9615,
	9618,
	9621,
	9632,
	9633,
	9635,
	9641,
	9650,
	9651,
	9654,
	9655,
	9660,
	9661,
	9664,
	9665,
	9670,
	9672,
	9675,
	9675,
	9678,
	9681,
	9698,
	9701,
	9711,
	9711,
	9733,
	9734,
	9737,
	9737,
	9742,
	9743,
	9756,
	9756,
	9758,
	9758,
	9792,
	9792,
	9794,
	9794,
	9824,
	9825,
	9827,
	9829,
	9831,
	9834,
	9836,
	9837,
	9839,
	9839,
	9886,
	9887,
	9919,
	9919,
	9926,
	9933,
	9935,
	9939,
	9941,
	9953,
	9955,
	9955,
	9960,
	9961,
	9963,
	9969,
	9972,
	9972,
	9974,
	9977,
	9979,
	9980,
	9982,
	9983,
	10045,
	10045,
	10102,
	10111,
	11094,
	11097,
	12872,
	12879,
	57344,
	63743,
	65024,
	65039,
	65533,
	65533,
	127232,
	127242,
	127248,
	127277,
	127280,
	127337,
	127344,
	127373,
	127375,
	127376,
	127387,
	127404,
	917760,
	917999,
	983040,
	1048573,
	1048576,
	1114109
];
const fullwidthRanges = [
	12288,
	12288,
	65281,
	65376,
	65504,
	65510
];
const wideRanges = [
	4352,
	4447,
	8986,
	8987,
	9001,
	9002,
	9193,
	9196,
	9200,
	9200,
	9203,
	9203,
	9725,
	9726,
	9748,
	9749,
	9776,
	9783,
	9800,
	9811,
	9855,
	9855,
	9866,
	9871,
	9875,
	9875,
	9889,
	9889,
	9898,
	9899,
	9917,
	9918,
	9924,
	9925,
	9934,
	9934,
	9940,
	9940,
	9962,
	9962,
	9970,
	9971,
	9973,
	9973,
	9978,
	9978,
	9981,
	9981,
	9989,
	9989,
	9994,
	9995,
	10024,
	10024,
	10060,
	10060,
	10062,
	10062,
	10067,
	10069,
	10071,
	10071,
	10133,
	10135,
	10160,
	10160,
	10175,
	10175,
	11035,
	11036,
	11088,
	11088,
	11093,
	11093,
	11904,
	11929,
	11931,
	12019,
	12032,
	12245,
	12272,
	12287,
	12289,
	12350,
	12353,
	12438,
	12441,
	12543,
	12549,
	12591,
	12593,
	12686,
	12688,
	12773,
	12783,
	12830,
	12832,
	12871,
	12880,
	42124,
	42128,
	42182,
	43360,
	43388,
	44032,
	55203,
	63744,
	64255,
	65040,
	65049,
	65072,
	65106,
	65108,
	65126,
	65128,
	65131,
	94176,
	94180,
	94192,
	94198,
	94208,
	101594,
	101631,
	101664,
	101760,
	101874,
	101888,
	102801,
	102816,
	102866,
	110576,
	110579,
	110581,
	110587,
	110589,
	110590,
	110592,
	110888,
	110898,
	110898,
	110928,
	110930,
	110933,
	110933,
	110948,
	110952,
	110960,
	111355,
	119552,
	119638,
	119648,
	119670,
	126980,
	126980,
	127183,
	127183,
	127374,
	127374,
	127377,
	127386,
	127406,
	127406,
	127488,
	127490,
	127504,
	127547,
	127552,
	127560,
	127568,
	127569,
	127584,
	127589,
	127744,
	127776,
	127789,
	127797,
	127799,
	127868,
	127870,
	127891,
	127904,
	127946,
	127951,
	127955,
	127968,
	127984,
	127988,
	127988,
	127992,
	128062,
	128064,
	128064,
	128066,
	128252,
	128255,
	128317,
	128331,
	128334,
	128336,
	128359,
	128378,
	128378,
	128405,
	128406,
	128420,
	128420,
	128507,
	128591,
	128640,
	128709,
	128716,
	128716,
	128720,
	128722,
	128725,
	128729,
	128732,
	128735,
	128747,
	128748,
	128756,
	128764,
	128986,
	128986,
	128992,
	129003,
	129008,
	129008,
	129292,
	129338,
	129340,
	129349,
	129351,
	129535,
	129648,
	129660,
	129664,
	129734,
	129736,
	129736,
	129740,
	129757,
	129759,
	129771,
	129775,
	129786,
	131072,
	196605,
	196608,
	262141
];
// node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) high = mid - 1;
		else if (codePoint > ranges[i + 1]) low = mid + 1;
		else return true;
	}
	return false;
};
// node_modules/get-east-asian-width/lookup.js
const commonCjkCodePoint = 19968;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];
		if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
		if (end - start > fastPathEnd - fastPathStart) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}
	return [fastPathStart, fastPathEnd];
}
const isAmbiguous = (codePoint) => {
	if (codePoint < 161 || codePoint > 1114109) return false;
	return isInRange(ambiguousRanges, codePoint);
};
const isFullwidth = (codePoint) => {
	if (codePoint < 12288 || codePoint > 65510) return false;
	return isInRange(fullwidthRanges, codePoint);
};
const isWide = (codePoint) => {
	if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) return true;
	if (codePoint < 4352 || codePoint > 262141) return false;
	return isInRange(wideRanges, codePoint);
};
// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
	validate(codePoint);
	if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) return 2;
	return 1;
}
// node_modules/string-width/index.js
/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/
const segmenter$1 = new Intl.Segmenter();
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;
function isDoubleWidthNonRgiEmojiSequence(segment) {
	if (segment.length > 50) return false;
	if (unqualifiedKeycapRegex.test(segment)) return true;
	if (segment.includes("‍")) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}
	return false;
}
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
	return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
	return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
	return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];
	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) continue;
		codePoints.push(character.codePointAt(0));
	}
	if (codePoints.length === 0) return;
	let width = 0;
	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) return;
			for (let remaining = index; remaining < codePoints.length; remaining++) width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			return width;
		}
		if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}
	return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;
	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}
		if (spacingMarkRegex.test(character) || character >= "＀" && character <= "￯") extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
	}
	return extra;
}
function stringWidth(input, options = {}) {
	if (typeof input !== "string" || input.length === 0) return 0;
	const { ambiguousIsNarrow = true, countAnsiEscapeCodes = false } = options;
	let string = input;
	if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes(""))) string = stripAnsi(string);
	if (string.length === 0) return 0;
	if (/^[\u0020-\u007E]*$/.test(string)) return string.length;
	let width = 0;
	const eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
	for (const { segment } of segmenter$1.segment(string)) {
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === void 0) continue;
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}
		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== void 0) {
			width += hangulWidth;
			continue;
		}
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}
	return width;
}
// src/report/excerpt.ts
/** Columns kept before the caret when a line is cut, half the width at most. */
const lead$1 = 30;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
/**
* @param start UTF-16 offset of the place in the line
* @param end its end, exclusive; may lie beyond the line
* @param widest columns the text may take, without the marks of a cut
*/
function excerpt(line, start, end, widest) {
	const far = widest * 4;
	const from = Math.max(0, start - far);
	const cells = cellsOf(line.slice(from, start + far), from);
	const whole = from === 0 && line.length <= start + far && sum(cells) <= widest;
	const caret = cells.filter((cell) => cell.at <= start).length - (start < line.length ? 1 : 0);
	const first = whole ? 0 : firstShown(cells, Math.max(0, caret), Math.min(lead$1, widest / 2));
	const last = whole ? cells.length : lastShown(cells, first, widest);
	const cutBefore = first > 0 || from > 0;
	const cutAfter = last < cells.length || line.length > start + far;
	const under = cells.slice(caret, last).filter((cell) => cell.at < end);
	return {
		text: `${cutBefore ? "…" : ""}${cells.slice(first, last).map((cell) => cell.shown).join("")}${cutAfter ? "…" : ""}`,
		before: sum(cells.slice(first, caret)) + (cutBefore ? 1 : 0),
		under: Math.max(1, sum(under))
	};
}
function cellsOf(text, from) {
	return [...segmenter.segment(text)].map(({ segment, index }) => {
		const shown = visible(segment).replaceAll("	", "    ");
		return {
			at: from + index,
			shown,
			width: stringWidth(shown)
		};
	});
}
const sum = (cells) => cells.reduce((all, cell) => all + cell.width, 0);
function firstShown(cells, caret, most) {
	let first = caret;
	for (let columns = 0; first > 0; first -= 1) {
		columns += cells[first - 1]?.width ?? 0;
		if (columns > most) break;
	}
	return first;
}
function lastShown(cells, first, widest) {
	let last = first;
	for (let columns = 0; last < cells.length; last += 1) {
		columns += cells[last]?.width ?? 0;
		if (columns > widest) break;
	}
	return last;
}
// src/report/wrap.ts
/**
* @param text one line
* @param width columns of a line; none breaks nothing
* @param indent columns before each line after the first, which is taken to begin there too
*/
function wrap(text, width, indent) {
	if (width === void 0 || indent + stringWidth(text) <= width) return text;
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && indent + stringWidth(`${line} ${word}`) > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return [...lines, line].join(`\n${" ".repeat(indent)}`);
}
// src/report/surfaces/pretty.ts
/** Columns a source line may take before it is cut around the caret. */
const widest = 120;
/** No terminal is taken for narrower. */
const narrowest = 40;
/** How many failed base statements, and how many things that were not judged, are named. */
const named = {
	failures: 5,
	unjudged: 20
};
const colours$1 = {
	error: ["red", "bold"],
	warning: ["yellow", "bold"],
	info: ["cyan", "bold"]
};
/**
* @param colour whether escape sequences may be written
* @param columns of the terminal, at which prose is broken between words; none where there is no terminal
*/
function pretty({ report, sources }, colour, columns) {
	const page = {
		paint: colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text,
		width: columns === void 0 ? void 0 : Math.max(narrowest, columns)
	};
	const blocks = report.findings.map((finding) => block(finding, sources, page));
	return withoutCommands(`${[...blocks, summary(report, page)].join("\n\n")}\n`);
}
function block(finding, sources, page) {
	const { place, because, fix } = finding;
	const { paint, width } = page;
	const prose = (text, indent) => wrap(oneLine(text), width, indent);
	return [
		`${paint("bold", `${where(place)}:${place.column}`)}  ${paint(colours$1[finding.severity], finding.severity)}  ${paint("dim", finding.rule)}`,
		...sourceLine(place, sources, page, colours$1[finding.severity]),
		`    ${paint("bold", prose(finding.message, 4))}`,
		...finding.evidence.map((evidence) => `    ${paint("dim", "•")} ${prose(evidence, 6)}`),
		...because === void 0 ? [] : [`    ${paint("dim", "because:")} ${prose(`${because.message}${because.place === void 0 ? "" : ` (${where(because.place)})`}`, 13)}`],
		...fix === void 0 ? [] : [`    ${paint("green", "fix:")} ${prose(fix.description, 9)}`, ...sqlLines(fix.sql, page)],
		`    ${paint("dim", finding.docs)}`
	].join("\n");
}
const where = (place) => `${oneLine(place.path)}:${place.line}`;
function sqlLines(sql, { paint }) {
	return sql === void 0 ? [] : visible(sql).split("\n").map((line) => `      ${paint("green", line)}`);
}
/** The source line with its number, and a caret span under it. */
function sourceLine(place, sources, { paint, width }, style) {
	const source = sources.get(place.path);
	const starts = source === void 0 ? [] : lineStarts(source);
	const from = starts[place.line - 1];
	if (source === void 0 || from === void 0) return [];
	const line = source.slice(from, (starts[place.line] ?? source.length + 1) - 1).replace(/\r$/, "");
	const end = place.endLine === place.line ? place.endColumn - 1 : line.trimEnd().length;
	const number = String(place.line);
	const room = Math.min(widest, (width ?? Number.POSITIVE_INFINITY) - number.length - 7);
	const { text, before, under } = excerpt(line, place.column - 1, end, room);
	return [`  ${paint("dim", `${number} │`)} ${text}`, `  ${paint("dim", `${" ".repeat(number.length)} │`)} ${" ".repeat(before)}${paint(style, "^".repeat(under))}`];
}
function summary(report, page) {
	const { paint, width } = page;
	const bad = report.conclusion === "failure";
	const verdict = `${paint(bad ? ["red", "bold"] : ["green", "bold"], bad ? "✖" : "✔")} ${paint("bold", totals(report))}`;
	const silenced = report.silenced.length === 0 ? "" : `, ${report.silenced.length} silenced`;
	const lines = report.sets.length === 0 ? ["No migration changed."] : howRun(report);
	return [
		`${verdict}${silenced}`,
		...[...lines, ...caveats(report)].map((line) => `  ${wrap(oneLine(line), width, 2)}`),
		...forecasts(report, page),
		...baseFailures(report, page),
		...unjudged(report, page),
		`  ${paint("dim", timings(report))}`
	].join("\n");
}
/** Tables under the clock, month by month. */
function forecasts(report, { paint }) {
	const drawn = pictures(report);
	if (drawn.length === 0) return [];
	return ["", ...[...drawn, paint("dim", legend)].flatMap((picture) => [...picture.split("\n").map((line) => `  ${line}`.trimEnd()), ""])];
}
function baseFailures(report, { paint, width }) {
	const failures = historyFailures(report);
	if (failures.length === 0) return [];
	const lines = failures.map(({ path, line, message, count }) => `${oneLine(path)}:${line}${count > 1 ? ` and ${count - 1} more` : ""}: ${oneLine(message)}`);
	const all = failures.reduce((sum, { count }) => sum + count, 0);
	return [`  ${plural(all, "statement")} of the history could not be applied:`, ...firstOf(lines, named.failures).map((line) => `    ${paint("dim", wrap(line, width, 4))}`)];
}
function unjudged(report, { paint, width }) {
	return firstOf(report.notJudged.map(({ what, why }) => `${oneLine(what)}: ${oneLine(why)}`), named.unjudged).map((line) => `  ${paint("yellow", "not judged:")} ${wrap(line, width, 14)}`);
}
function firstOf(lines, most) {
	return lines.length <= most ? [...lines] : [...lines.slice(0, most), `and ${lines.length - most} more`];
}
function timings(report) {
	return Object.entries(report.timings).map(([stage, ms]) => `${stage} ${ms < 1e3 ? `${ms} ms` : `${(ms / 1e3).toFixed(1)} s`}`).join(" · ");
}
// src/cli/explain.ts
function listRules(rules) {
	const width = Math.max(...rules.map((rule) => rule.id.length));
	return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.meta.severity.padEnd(7)}  ${rule.docs.title}\n`).join("");
}
function explainRule(rule) {
	const { docs, meta } = rule;
	const options = Object.entries(meta.options ?? {}).map(([name, option]) => `  ${name} (${JSON.stringify(option.default)}): ${option.means}`);
	const bad = rule.examples.find((example) => example.expect.length > 0);
	const cure = rule.examples.find((example) => example.fixes !== void 0 && example.fixes === bad?.name);
	return `${[
		`${rule.id} (${meta.severity}): ${docs.title}`,
		`When:    ${docs.condition}\nEffect:  ${docs.effect}\nRemedy:  ${docs.remedy}`,
		docs.why,
		`Not when: ${docs.unless}`,
		...options.length === 0 ? [] : [`Options:\n${options.join("\n")}`],
		...bad === void 0 ? [] : [exampleText("Speaks", bad)],
		...cure === void 0 ? [] : [exampleText("Cured", cure)],
		[...docs.sources, ruleDocs(rule.id)].join("\n")
	].join("\n\n")}\n`;
}
function exampleText(title, example) {
	const indent = (sql) => sql.trim().replace(/^/gm, "    ");
	const given = example.given.trim() === "" ? "" : `  given\n${indent(example.given)}\n`;
	const says = example.expect.length === 0 ? "" : `\n  says\n${example.expect.map((said) => `    ${said}`).join("\n")}`;
	return `${title}: ${example.name}\n${given}  migration\n${indent(example.migration)}${says}`;
}
// src/cli/workflows.ts
const action = project.replace("https://github.com/", "");
/** By commit, so that a tag that is moved changes nothing. */
const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const reviewWorkflow = `# Reviews the migrations of each pull request by running them. Make the job "headroom" a required check.
name: Headroom
on:
  pull_request:
  merge_group:
permissions: {}
concurrency:
  group: headroom-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  headroom:
    name: headroom
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
    steps:
      - uses: ${checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${action}@v0
`;
const partitionsWorkflow = `# Opens a pull request with the next partitions before the last one ends.
name: Headroom partitions
on:
  schedule:
    - cron: '17 5 * * 1'
  workflow_dispatch:
    inputs:
      dry-run:
        description: Print what would be written to GitHub, and write nothing
        type: boolean
        default: false
permissions: {}
concurrency:
  group: headroom-partitions
  cancel-in-progress: false
jobs:
  partitions:
    name: headroom-partitions
    runs-on: ubuntu-latest
    permissions:
      contents: write
      pull-requests: write
    steps:
      - uses: ${checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${action}@v0
        id: partitions
        with:
          mode: partitions
          dry-run: \${{ inputs.dry-run || false }}
      - name: Fail where commits of others are in the way
        if: steps.partitions.outputs.pull-request-operation == 'blocked'
        run: exit 1
`;
// src/cli/init.ts
/** @throws Misuse when a file is there already and `force` is not given; then nothing is written */
async function initialise(folder, force, say) {
	const { root, tree } = await openRepository(folder);
	const { sets } = findSets(tree, {});
	for (const { tool, root: at, files, notRead } of sets) {
		if (files.length > 0) say(`found ${tool.title}: ${at === "" ? "." : at} (${plural(files.length, "migration")})`);
		for (const { reason } of notRead) say(`found ${at}: ${reason}`);
	}
	if (sets.length === 0) say("found no migrations: name their folder under migrations: in the configuration");
	const files = dictionary({
		[configPath]: configText(sets.filter((set) => set.files.length > 0).map((set) => set.root)),
		".github/workflows/headroom.yml": reviewWorkflow,
		".github/workflows/headroom-partitions.yml": partitionsWorkflow
	});
	const there = Object.keys(files).filter((path) => isThere(join(root, path)));
	if (there.length > 0 && !force) throw new Misuse(`${there.join(", ")} ${there.length === 1 ? "is" : "are"} there already; nothing was written. Use --force to overwrite.`);
	writeAll(root, Object.entries(files).map(([path, content]) => ({
		path,
		content
	})));
	for (const path of Object.keys(files)) say(`wrote ${path}`);
	return 0;
}
function configText(roots) {
	const migrations = roots.length === 0 ? "# migrations: [db/migrations]" : `# Found by itself; say it to be sure.\n# migrations: [${roots.map((root) => JSON.stringify(root)).join(", ")}]`;
	return `# yaml-language-server: $schema=${schemaAddress("headroom.schema.json")}
# Headroom reviews migrations by running them. Everything here is optional.

${migrations}

# The major version that production runs; the embedded Postgres is 18.
# postgres-version: 16

# The least severity that fails the check: error, warning, info or never.
fail-on: error

# What you know about tables makes findings sharper.
# tables:
#   public.events:
#     traffic: high          # blocking locks on it become errors
#     rows-per-day: 500000
#     retention: 90 days

# Severity or options by rule; \`off\` silences one.
# rules:
#   jsonb/unbounded: off

# Findings that are set aside, each with a reason and, if you like, an end.
# ignore:
#   - rule: indexes/redundant
#     object: public.events*
#     reason: dropped with the next release
#     until: 2030-01-31
`;
}
// src/cli/options.ts
const formats$1 = [
	"pretty",
	"json",
	"sarif",
	"markdown"
];
const commands = [
	"review",
	"partitions",
	"baseline",
	"partition",
	"explain",
	"rules",
	"init"
];
const known$1 = {
	repo: { type: "string" },
	base: { type: "string" },
	format: {
		type: "string",
		multiple: true
	},
	output: {
		type: "string",
		multiple: true
	},
	config: { type: "string" },
	engine: { type: "string" },
	"postgres-version": { type: "string" },
	"allow-non-empty": { type: "boolean" },
	"fail-on": { type: "string" },
	"no-color": { type: "boolean" },
	"no-cache": { type: "boolean" },
	quiet: {
		type: "boolean",
		short: "q"
	},
	force: { type: "boolean" },
	by: { type: "string" },
	interval: { type: "string" },
	cutoff: { type: "string" },
	"give-up": {
		type: "string",
		multiple: true
	},
	"as-of": { type: "string" },
	ahead: { type: "string" },
	write: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	},
	version: { type: "boolean" }
};
const usage = `headroom: reviews Postgres migrations by running them

  headroom review [FILE…]   review the changed migrations (without FILE: what git says has changed)
  headroom partitions       the partitions that are missing ahead, as the next migrations of this repository
  headroom baseline         write down what is found today, so that only new findings are told
  headroom partition TABLE  the migrations that turn a table into a partitioned one while it is used
  headroom explain RULE     a rule's page
  headroom rules            every rule in a line
  headroom init             write the configuration and the workflows for this repository

  --repo DIR                the repository; the current folder by default
  --base REF                what the change is compared with; the remote's default branch by default
  --format FORMAT           pretty, json, sarif or markdown; may be given several times
  --output FILE             where the format of the same place goes; standard output by default
  --config FILE             the configuration; .github/headroom.yml by default
  --engine ENGINE           auto, embedded, server, or a postgres:// URL
  --postgres-version N      the major version that production runs
  --allow-non-empty         use the server of a postgres:// URL although its database holds something
  --fail-on SEVERITY        error, warning, info or never; error by default
  --no-cache                build the history anew
  --no-color, --quiet       plain text; no progress
  --force                   init: overwrite
  --ahead LENGTH            partitions: how far ahead, where the configuration does not say it of the table; 3 months by default
  --by COLUMN               partition: the column of time
  --interval UNIT           partition: hour, day, week, month, quarter or year
  --cutoff DATE             partition: where the old table ends and the new partitions begin; chosen without it
  --give-up NAME            partition: a unique key or foreign key that may go; may be given several times
  --as-of DATE              the day that is taken for today
  --write                   write the files instead of printing them

Exit status: 0 clean, 1 findings at or above --fail-on, 2 a mistake in the call or a failure of ours.
`;
/** @throws Misuse */
function readOptions(args) {
	const { values, positionals } = parse(args);
	const [word, ...operands] = positionals;
	const version = values["postgres-version"];
	return {
		command: values.help === true || word === void 0 && values.version !== true || word === "help" ? "help" : values.version === true ? "version" : command(word),
		operands: operandsFor(word, operands),
		repo: values.repo ?? ".",
		base: values.base,
		outputs: pair(values.format ?? ["pretty"], values.output ?? []),
		config: values.config,
		engine: values.engine === void 0 ? void 0 : engine(values.engine),
		postgresVersion: version === void 0 ? void 0 : major(version),
		allowNonEmpty: values["allow-non-empty"],
		failOn: values["fail-on"] === void 0 ? void 0 : oneOf("--fail-on", values["fail-on"], [
			"error",
			"warning",
			"info",
			"never"
		]),
		color: values["no-color"] !== true,
		quiet: values.quiet === true,
		cache: values["no-cache"] !== true,
		force: values.force === true,
		by: values.by,
		interval: values.interval,
		cutoff: values.cutoff,
		giveUp: values["give-up"] ?? [],
		asOf: values["as-of"] === void 0 ? void 0 : day(values["as-of"]),
		ahead: values.ahead === void 0 ? void 0 : ahead(values.ahead),
		write: values.write === true
	};
}
function parse(args) {
	try {
		return parseArgs({
			args: [...args],
			options: known$1,
			allowPositionals: true,
			strict: true
		});
	} catch (error) {
		const message = error.message;
		const option = /'(--?[\w-]+)/.exec(message)?.[1];
		const names = Object.keys(known$1).map((name) => `--${name}`);
		if (option !== void 0 && !names.includes(option) && option.length > 2) throw new Misuse(`There is no option ${option}${didYouMean(option, names)}; see headroom --help.`);
		throw new Misuse(`${message.split(". ")[0]}; see headroom --help.`);
	}
}
function command(word) {
	const found = commands.find((name) => name === word);
	if (found === void 0) throw new Misuse(`There is no command ${word}${didYouMean(word ?? "", commands)}; see headroom --help.`);
	return found;
}
/** How many words each command takes after its name; those not named take any number. */
const most = dictionary({
	partitions: 0,
	baseline: 0,
	partition: 1,
	explain: 1,
	rules: 0,
	init: 0
});
function operandsFor(command, operands) {
	const extra = operands[most[command ?? ""] ?? operands.length];
	if (extra !== void 0) throw new Misuse(`headroom ${command} does not take ${extra}; see headroom --help.`);
	return operands;
}
function pair(given, files) {
	if (files.length > given.length) throw new Misuse(`--output is given ${files.length} times and --format ${given.length}; give each output its format.`);
	const outputs = given.map((format, at) => ({
		format: oneOf("--format", format, formats$1),
		file: files[at] ?? null
	}));
	if (outputs.filter((output) => output.file === null).length > 1) throw new Misuse("Only one format can go to standard output; give the others an --output FILE each.");
	return outputs;
}
function oneOf(option, value, names) {
	const found = names.find((name) => name === value);
	if (found === void 0) throw new Misuse(`${option} ${value} is not one of ${names.join(", ")}${didYouMean(value, names) || "."}`);
	return found;
}
function engine(value) {
	if (/^(auto|embedded|server|postgres(ql)?:\/\/.+)$/.test(value)) return value;
	throw new Misuse(`--engine ${value} is not one of auto, embedded, server, or a postgres:// URL.`);
}
function ahead(value) {
	if (!isLength(value)) throw new Misuse(`--ahead ${value} is not a length of time; write 30 days, 6 months or P30D.`);
	return value;
}
function major(value) {
	const version = Number(value);
	if (!Number.isInteger(version) || version < 12 || version > 18) throw new Misuse(`--postgres-version ${value} is not a major version from 12 to 18.`);
	return version;
}
function day(value) {
	const date = new Date(value);
	if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(date.getTime())) throw new Misuse(`--as-of ${value} is not a date; write one such as 2030-01-31.`);
	return date;
}
// src/catalog/queries/conversion.ts
const everyColumn = columns("c", `, 'type', format_type(a.atttypid, a.atttypmod), 'collation', CASE WHEN a.attcollation <> y.typcollation
    THEN (SELECT format('%I.%I', cn.nspname, co.collname) FROM pg_collation co JOIN pg_namespace cn ON cn.oid = co.collnamespace WHERE co.oid = a.attcollation) END,
  'identity', a.attidentity, 'comment', col_description(c.oid, a.attnum)`);
const sequences = list("d.refobjsubid, s.oid", `'column', (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = d.refobjsubid), 'name', ${named$1("s.oid")}, 'bare', s.relname,
  'kind', CASE d.deptype WHEN 'i' THEN 'identity' ELSE 'serial' END, 'type', format_type(q.seqtypid, NULL), 'start', q.seqstart::text, 'increment', q.seqincrement::text,
  'minimum', q.seqmin::text, 'maximum', q.seqmax::text, 'cache', q.seqcache::text, 'cycle', q.seqcycle,
  'privileges', ${privilegesBy("s.relacl", "s", "s.relowner")}, 'comment', ${commentSql("s.oid", "pg_class")}`, `pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_sequence q ON q.seqrelid = s.oid
   WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')`);
const everyConstraint = constraints(`, 'validated', k.convalidated, 'noInherit', k.connoinherit, 'deferrable', k.condeferrable, 'deferred', k.condeferred,
  'period', coalesce((to_jsonb(k)->>'conperiod')::bool, false), 'references', ${named$1("k.confrelid")}`);
/** Of relation `c` in namespace `n`. */
const everyIndex = indexes(`, 'definition', ${indexDefinition},
  'valid', i.indisvalid, 'columns', ${columnsAt("c.oid", "(i.indkey::int2[])[0:i.indnkeyatts - 1]")},
  'expressions', i.indexprs IS NOT NULL, 'partial', i.indpred IS NOT NULL,
  'constraint', (SELECT conname FROM pg_constraint WHERE conrelid = c.oid AND conindid = i.indexrelid AND contype IN ('p', 'u', 'x') LIMIT 1),
  'replicaIdentity', i.indisreplident`);
const everyTrigger = triggers$1(`, 'row', g.tgtype & 1 > 0, 'before', g.tgtype & 2 > 0,
  'transition', g.tgoldtable IS NOT NULL OR g.tgnewtable IS NOT NULL, 'function', format('%I.%I', fn.nspname, f.proname),
  'asksTable', f.prosrc ~* E'\\\\mTG_(TABLE_NAME|TABLE_SCHEMA|RELNAME|RELID)\\\\M'`, "true", "pg_trigger g JOIN pg_proc f ON f.oid = g.tgfoid JOIN pg_namespace fn ON fn.oid = f.pronamespace");
const rules = list("w.rulename", `'name', w.rulename, 'definition', pg_get_ruledef(w.oid), 'comment', ${commentSql("w.oid", "pg_rewrite")}`, "pg_rewrite w WHERE w.ev_class = c.oid AND w.rulename <> '_RETURN'");
const statistics = list("s.stxname", `'name', format('%I.%I', sn.nspname, s.stxname), 'bare', s.stxname, 'definition', pg_get_statisticsobjdef(s.oid),
  'target', coalesce((to_jsonb(s)->>'stxstattarget')::int, -1), 'comment', ${commentSql("s.oid", "pg_statistic_ext")}`, "pg_statistic_ext s JOIN pg_namespace sn ON sn.oid = s.stxnamespace WHERE s.stxrelid = c.oid");
/** From 15 on a publication may hold whole schemas. */
const publications$1 = (major) => {
	const bySchema = (namespace) => major < 15 ? "false" : `EXISTS (SELECT FROM pg_publication_namespace ps WHERE ps.pnpubid = b.oid AND ps.pnnspid = ${namespace})`;
	const member = (oid) => `EXISTS (SELECT FROM pg_publication_rel r WHERE r.prpubid = b.oid AND r.prrelid = ${oid})`;
	return list("b.pubname", `'name', b.pubname, 'member', r.oid IS NOT NULL, ${published(major)}, 'viaRoot', coalesce((to_jsonb(b)->>'pubviaroot')::bool, false),
    'otherPartitioned', (SELECT coalesce(json_agg(${named$1("o.oid")}), '[]') FROM pg_class o WHERE o.relkind = 'p' AND NOT o.relispartition AND o.oid <> c.oid
      AND (b.puballtables OR ${member("o.oid")} OR ${bySchema("o.relnamespace")}))`, `pg_publication b LEFT JOIN pg_publication_rel r ON r.prpubid = b.oid AND r.prrelid = c.oid
     WHERE b.puballtables OR r.oid IS NOT NULL OR ${bySchema("c.relnamespace")}`);
};
const referencedBy = list(`${named$1("k.conrelid")}, k.conname`, `'table', ${named$1("k.conrelid")}, 'name', k.conname, 'definition', pg_get_constraintdef(k.oid), 'columns', ${columnsAt("k.confrelid", "k.confkey")},
  'own', k.conrelid = c.oid, 'partitioned', (SELECT relkind = 'p' FROM pg_class WHERE oid = k.conrelid)`, "pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid AND k.conparentid = 0");
const inherited = (mine, other) => `(SELECT coalesce(json_agg(r.name ORDER BY r.name), '[]') FROM (SELECT ${named$1(other)} AS name FROM pg_inherits h WHERE h.${mine} = c.oid) r)`;
const conflicting = list("f.oid", `'name', format('%I.%I', fn.nspname, f.proname), 'source', f.prosrc`, "pg_proc f JOIN pg_namespace fn ON fn.oid = f.pronamespace WHERE f.prosrc ~* '\\mon\\s+conflict\\M' AND strpos(f.prosrc, c.relname) > 0");
/** Views and rules of other relations that read relation `c`. */
const rewrites = (kind) => `(SELECT DISTINCT w.ev_class AS oid FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid JOIN pg_class v ON v.oid = w.ev_class
  WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND w.ev_class <> c.oid AND v.relkind = '${kind}')`;
const view = `'name', ${named$1("v.oid")}, 'definition', rtrim(pg_get_viewdef(v.oid), ';'), 'options', ${texts$1("v.reloptions")}, 'owner', pg_get_userbyid(v.relowner),
  'privileges', ${privilegesOf("v")}, 'comment', ${commentSql("v.oid", "pg_class")}`;
const views = list(named$1("v.oid"), view, `${rewrites("v")} x JOIN pg_class v ON v.oid = x.oid`);
const materialized$1 = list("v.oid", `'oid', v.oid::text, 'schema', vn.nspname, 'bare', v.relname, ${view}, 'populated', v.relispopulated,
  'tablespace', (SELECT spcname FROM pg_tablespace WHERE oid = v.reltablespace),
  'columnComments', ${list("a.attnum", `'column', a.attname, 'comment', col_description(v.oid, a.attnum)`, "pg_attribute a WHERE a.attrelid = v.oid AND a.attnum > 0 AND col_description(v.oid, a.attnum) IS NOT NULL")},
  'indexes', (SELECT ${everyIndex} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = v.oid)`, `${rewrites("m")} x JOIN pg_class v ON v.oid = x.oid JOIN pg_namespace vn ON vn.oid = v.relnamespace`);
const rowTypes = "ARRAY(SELECT y.oid FROM pg_type y WHERE y.oid = c.reltype OR y.typelem = c.reltype AND c.reltype <> 0)";
const typed = `(f.prorettype = ANY (${rowTypes}) OR coalesce(f.proallargtypes, f.proargtypes::oid[]) && ${rowTypes})`;
const dependents = (classid) => `SELECT DISTINCT d.objid FROM pg_depend d WHERE d.classid = '${classid}'::regclass AND d.deptype = 'n'
  AND (d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid OR d.refclassid = 'pg_type'::regclass AND d.refobjid = ANY (${rowTypes}))`;
const readers = `json_build_object('views', ${views}, 'materialized', ${materialized$1}, 'routines', ${list("f.oid", `'schema', fn.nspname, 'signature', format('%s %I.%I(%s)', CASE f.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, fn.nspname, f.proname, pg_get_function_identity_arguments(f.oid)),
  'definition', pg_get_functiondef(f.oid), 'owner', pg_get_userbyid(f.proowner), 'privileges', ${privilegesBy("f.proacl", "f", "f.proowner")},
  'comment', ${commentSql("f.oid", "pg_proc")}, 'typed', ${typed}`, `(${dependents("pg_proc")}) x JOIN pg_proc f ON f.oid = x.objid AND f.prokind <> 'a' JOIN pg_namespace fn ON fn.oid = f.pronamespace`)}, 'policies', ${list(`${named$1("p.polrelid")}, p.polname`, `'table', ${named$1("p.polrelid")}, 'name', p.polname, 'clauses', ${policyClauses}`, `(${dependents("pg_policy")}) x JOIN pg_policy p ON p.oid = x.objid AND p.polrelid <> c.oid`)})`;
/** What depends on the table or its row type and is carried neither with it nor after it. */
const others = `(SELECT coalesce(json_agg(DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid)), '[]') FROM pg_depend d
  WHERE (d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid OR d.refclassid = 'pg_type'::regclass AND d.refobjid = ANY (${rowTypes})) AND NOT CASE d.classid
    WHEN 'pg_class'::regclass THEN EXISTS (SELECT FROM pg_class x WHERE x.oid = d.objid AND (x.relkind IN ('i', 'I', 't', 'S') OR x.oid = c.oid)) OR EXISTS (SELECT FROM pg_inherits WHERE inhrelid = d.objid AND inhparent = c.oid)
    WHEN 'pg_type'::regclass THEN d.objid = ANY (${rowTypes})
    WHEN 'pg_constraint'::regclass THEN EXISTS (SELECT FROM pg_constraint k WHERE k.oid = d.objid AND (k.conrelid = c.oid OR k.confrelid = c.oid))
    WHEN 'pg_attrdef'::regclass THEN EXISTS (SELECT FROM pg_attrdef k WHERE k.oid = d.objid AND k.adrelid = c.oid)
    WHEN 'pg_trigger'::regclass THEN EXISTS (SELECT FROM pg_trigger k WHERE k.oid = d.objid AND (k.tgrelid = c.oid OR k.tgisinternal))
    WHEN 'pg_rewrite'::regclass THEN d.refclassid = 'pg_class'::regclass AND EXISTS (SELECT FROM pg_rewrite k JOIN pg_class v ON v.oid = k.ev_class WHERE k.oid = d.objid AND (k.ev_class = c.oid OR v.relkind IN ('v', 'm')))
    WHEN 'pg_policy'::regclass THEN true
    WHEN 'pg_statistic_ext'::regclass THEN true
    WHEN 'pg_publication_rel'::regclass THEN true
    WHEN 'pg_proc'::regclass THEN EXISTS (SELECT FROM pg_proc f WHERE f.oid = d.objid AND f.prokind <> 'a')
    ELSE false END)`;
const table = (major) => `json_build_object('oid', c.oid::text, 'schema', n.nspname, 'bare', c.relname, 'name', format('%I.%I', n.nspname, c.relname), 'kind', c.relkind,
  'partition', c.relispartition, 'extension', (SELECT e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'),
  'ofType', c.reloftype <> 0, 'securityLabels', (SELECT count(*)::int FROM pg_seclabel WHERE objoid = c.oid AND classoid = 'pg_class'::regclass),
  'hypertable', EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname = 'ts_insert_blocker'),
  'parents', ${inherited("inhrelid", "h.inhparent")}, 'children', ${inherited("inhparent", "h.inhrelid")}, ${ownFields},
  'partitionKey', CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END, 'columns', ${everyColumn}, 'sequences', ${sequences},
  'constraints', ${everyConstraint}, 'indexes', ${everyIndex}, 'triggers', ${everyTrigger}, 'rules', ${rules}, 'statistics', ${statistics},
  'publications', ${publications$1(major)},
  'referencedBy', ${referencedBy}, 'readers', ${readers}, 'conflicting', ${conflicting}, 'others', ${others})`;
const taken = `(SELECT coalesce(json_agg(name), '[]') FROM (SELECT relname AS name FROM pg_class WHERE relnamespace = n.oid UNION SELECT typname FROM pg_type WHERE typnamespace = n.oid
  UNION SELECT stxname FROM pg_statistic_ext WHERE stxnamespace = n.oid) x)`;
/** One row with the facts but the version. */
function conversionQuery(oid, major) {
	return `SELECT ${table(major)} AS table, ${taken} AS taken, ${creatorFields}
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ${oid}`;
}
/** One row with `readers`: what reads a materialized view by its object id. */
function readersQuery(oid) {
	return `SELECT ${readers} AS readers FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ${oid}`;
}
// src/catalog/conversion.ts
/** The table that a name means to the migrations: its object id, and null when there is none. */
async function findRelation(session, name) {
	const [row] = await session.query(`SELECT pg_catalog.to_regclass(${literal(name)})::pg_catalog.oid::pg_catalog.text AS oid`, "theirs");
	return row?.oid ?? null;
}
/** @param oid of the table */
async function readConversionFacts(session, oid) {
	const [server] = await session.query("SELECT current_setting('server_version_num')::int / 10000 AS major", "ours");
	const major = server?.major ?? 18;
	const [row] = await session.query(conversionQuery(oid, major), "ours");
	if (row === void 0) throw new Error("the table is not there");
	return {
		...row,
		major,
		table: {
			...row.table,
			readers: await deeper(session, row.table.readers)
		}
	};
}
/** Materialized views with what reads them in turn. */
async function deeper(session, readers) {
	const materialized = [];
	for (const view of readers.materialized) {
		const [row] = await session.query(readersQuery(view.oid), "ours");
		if (row !== void 0) materialized.push({
			...view,
			readers: await deeper(session, row.readers)
		});
	}
	return {
		...readers,
		materialized
	};
}
// src/propose/conversion/bounds.ts
const units = [
	"hour",
	"day",
	"week",
	"month",
	"quarter",
	"year"
];
/** null: rows of this type cannot be told apart by time. */
function timeType({ type }) {
	if (type === "date") return "date";
	const zoned = /^timestamp(?:\(\d\))? (with|without) time zone$/.exec(type)?.[1];
	return zoned === void 0 ? null : zoned === "with" ? "timestamptz" : "timestamp";
}
/** The beginning of the interval that a reading lies in. */
function floorTo(unit, civil) {
	const date = new Date(civil);
	const months = {
		month: 1,
		quarter: 3,
		year: 12
	};
	if (unit === "hour") return Math.floor(civil / hourMs) * hourMs;
	if (unit === "day") return floorDay(civil);
	if (unit === "week") return floorDay(civil) - (date.getUTCDay() + 6) % 7 * dayMs;
	return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months[unit]) * months[unit], 1);
}
function nextAfter(unit, civil) {
	const months = {
		month: 1,
		quarter: 3,
		year: 12
	};
	if (unit === "hour") return civil + hourMs;
	if (unit === "day") return civil + dayMs;
	return unit === "week" ? civil + 7 * dayMs : addMonths(civil, months[unit]);
}
/** Time that is left to deploy the steps, one after the other, before rows reach the cutoff. */
const deployMs = 14 * dayMs;
const civilNow = ({ type, zone }, asOf) => toCivil(asOf.getTime(), type === "timestamptz" ? zone : "UTC");
/** The first boundary that leaves two weeks to deploy. */
function defaultCutoff(cut, asOf) {
	const least = civilNow(cut, asOf) + deployMs;
	const floor = floorTo(cut.unit, least);
	return floor === least ? floor : nextAfter(cut.unit, floor);
}
/** As SQL; instants with their offset, so that no session's zone can move them. */
function literalOf({ type, zone }, civil) {
	if (type === "date") return `'${dateText(civil)}'`;
	return type === "timestamp" ? `'${timestampText(civil)}'` : `'${timestampText(fromCivil(civil, zone))}+00'`;
}
const formats = {
	hour: "YYYY_MM_DD_HH24",
	day: "YYYY_MM_DD",
	week: "IYYYwIW",
	month: "YYYY_MM",
	quarter: "YYYYqQ",
	year: "YYYY"
};
const aheadMonths = 3;
const mostSlices = 60;
/** Partitions from the cutoff on: three months beyond as-of, two at least. */
function slicesFrom(cut, cutoff, asOf, table, template) {
	const until = addMonths(civilNow(cut, asOf), aheadMonths);
	const named = template === void 0 ? null : configuredName(template);
	const slices = [];
	for (let from = cutoff; slices.length < 2 || from < until && slices.length < mostSlices;) {
		const to = nextAfter(cut.unit, from);
		const bare = named?.make(from, to) ?? shortened(`${table}_`, render$3(formats[cut.unit], from), "");
		slices.push({
			bare,
			from: literalOf(cut, from),
			to: literalOf(cut, to)
		});
		from = to;
	}
	return slices;
}
// src/propose/conversion/conversion.ts
/** Indexes that no unique key stands on. */
const plainIndexes = ({ facts }) => facts.table.indexes.filter((index) => !index.unique);
const renamed = ({ renames }, name) => renames.get(name) ?? name;
/** Where a thing of the table's schema is. */
const inSchema = ({ facts }, bare) => qualified({
	schema: facts.table.schema,
	name: bare
});
// src/propose/conversion/keys.ts
function uniqueKeys({ indexes, constraints }, column) {
	return indexes.filter((index) => index.unique).map((index) => ({
		index,
		constraint: constraints.find(({ name }) => name === index.constraint) ?? null,
		extended: !index.columns.includes(column)
	}));
}
/** A list in brackets with one more column: the first of the text, which is the key's. */
function withColumn(text, column) {
	let depth = 0;
	for (const piece of pieces(text)) {
		const symbol = piece.kind === "symbol" ? text.slice(piece.start, piece.end) : "";
		if (symbol === "(") depth += 1;
		if (symbol === ")") depth -= 1;
		if (symbol === ")" && depth === 0) return `${text.slice(0, piece.start)}, ${ident(column)}${text.slice(piece.start)}`;
	}
	throw new Error(`no list of columns in ${text}`);
}
/** The expression list of an index as a person writes it: `id`, `lower(email)`. */
function keyWords(index) {
	const open = index.tail.indexOf("(");
	let depth = 0;
	for (const piece of pieces(index.tail)) {
		const symbol = piece.kind === "symbol" ? index.tail.slice(piece.start, piece.end) : "";
		if (symbol === "(") depth += 1;
		if (symbol === ")") depth -= 1;
		if (symbol === ")" && depth === 0) return index.tail.slice(open + 1, piece.start);
	}
	return index.tail;
}
/** Functions whose ON CONFLICT leans on a key. */
function conflictUsers({ bare, conflicting }, { index, constraint }) {
	const name = bare.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const insert = new RegExp(`\\binsert\\s+into\\s+(?:[\\w"]+\\s*\\.\\s*)?"?${name}"?[\\s(][^;]{0,4000}?\\bon\\s+conflict\\s*(?:\\(([^)]{0,2000})\\)|on\\s+constraint\\s+("[^"]+"|\\w+))`, "gi");
	const plain = (text) => text.trim().replace(/^"(.*)"$/, "$1").toLowerCase();
	const wanted = [...index.columns].map(plain).sort().join();
	return conflicting.filter(({ source }) => [...source.matchAll(insert)].some(([, columns, named]) => named === void 0 ? (columns ?? "").split(",").map(plain).sort().join() === wanted : plain(named) === constraint?.name.toLowerCase())).map((routine) => routine.name);
}
/** Whether values of a key come from the database or are made to be unique, so that none is given twice. */
function madeUnique({ columns }, { index }) {
	if (index.expressions || index.partial) return false;
	return columns.filter(({ name }) => index.columns.includes(name)).some(({ identity, default: value, type }) => identity !== "" || type === "uuid" || /^nextval\(|uuid/.test(value ?? ""));
}
// src/propose/conversion/dependents.ts
function repoint(conversion) {
	const { facts, kept } = conversion;
	const { readers } = facts.table;
	return [
		...readers.routines.filter(({ typed }) => typed).flatMap((routine) => remade(routine, facts)),
		...pointedAnew(readers),
		...kept.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${ident(name)} ${definition.replace(/ NOT VALID$/, "")} NOT VALID`),
		...publications(conversion)
	];
}
/**
* In place, so that rights, comments and what stands on them stay. Materialized views cannot be; they have a migration
* of their own.
*/
const pointedAnew = ({ views, routines, policies }) => [
	...views.map(viewStatement),
	...routines.filter(({ typed }) => !typed).map(({ definition }) => definition.trimEnd()),
	...policies.map(({ table, name, clauses }) => `ALTER POLICY ${ident(name)} ON ${table} ${clauses}`)
];
const viewStatement = ({ name, definition, options }) => `CREATE OR REPLACE VIEW ${name}${withOptions(options)} AS\n${definition}`;
/** A function with the row type in its signature had to go with the old type. */
function remade(routine, creator) {
	const { schema, signature, definition, owner, comment } = routine;
	const { others, afterOwner } = privilegeStatements({
		kind: "routine",
		schema,
		on: signature
	}, routine, creator);
	return [
		definition.trimEnd(),
		...others,
		...commentOn(signature, comment),
		...ownerOf(signature, owner, creator),
		...afterOwner
	];
}
/** Changes of partitions are told under the table's own name, as before. */
function publications(conversion) {
	const { table } = conversion.facts;
	const old = inSchema(conversion, conversion.oldTable);
	return table.publications.flatMap((publication) => {
		const { name, member, viaRoot } = publication;
		return [
			...member ? [`ALTER PUBLICATION ${ident(name)} DROP TABLE ${old}`] : [],
			...viaRoot ? [] : [`ALTER PUBLICATION ${ident(name)} SET (publish_via_partition_root = true)`],
			...member ? [addToPublication(publication, table.name)] : []
		];
	});
}
// src/propose/conversion/names.ts
var FreeNames = class {
	#taken;
	constructor(taken) {
		this.#taken = new Set(taken);
	}
	isTaken(name) {
		return this.#taken.has(name);
	}
	/** `stem` and `end`, with a number where that is there already; the stem gives way where both are too long. */
	take(stem, end) {
		for (let number = 1;; number += 1) {
			const name = shortened(stem, number === 1 ? end : `${end}${number}`, "");
			if (this.#taken.has(name)) continue;
			this.#taken.add(name);
			return name;
		}
	}
	/** What `name` of the table is called once it stands on the old one: `events_pkey` becomes `events_legacy_pkey`. */
	renamed(name, table, legacy) {
		return name.startsWith(`${table}_`) ? this.take(legacy, name.slice(table.length)) : this.take(name, "_legacy");
	}
};
// src/propose/conversion/materialized.ts
/** Each before those that read it. */
function inOrder(views, seen = /* @__PURE__ */ new Map()) {
	for (const view of views) {
		seen.delete(view.oid);
		seen.set(view.oid, view);
		inOrder(view.readers.materialized, seen);
	}
	return [...seen.values()];
}
function materializedStatements(conversion) {
	const all = inOrder(conversion.facts.table.readers.materialized);
	const names = new FreeNames([...conversion.facts.taken, ...all.flatMap(({ indexes }) => indexes.map(({ name }) => name))]);
	const olds = [];
	return [...all.flatMap((view) => {
		const old = names.take(view.bare, "_old");
		olds.unshift(`DROP MATERIALIZED VIEW ${qualified({
			schema: view.schema,
			name: old
		})}`);
		return anew(conversion, view, old, names);
	}), ...olds];
}
/** Built and indexed under other names first, since only the renames need a lock that readers feel. */
function anew({ facts, wish }, view, old, names) {
	const fresh = names.take(view.bare, "_new");
	const place = (name) => qualified({
		schema: view.schema,
		name
	});
	const indexes = view.indexes.map((index) => ({
		...index,
		fresh: names.take(index.name, "_new"),
		old: names.take(index.name, "_old")
	}));
	const { others, afterOwner } = privilegeStatements({
		kind: "table",
		schema: view.schema,
		on: `TABLE ${place(fresh)}`
	}, view, facts);
	return [
		`CREATE MATERIALIZED VIEW ${place(fresh)}${withOptions(view.options)}${inTablespace(view.tablespace)} AS\n${view.definition}\nWITH ${view.populated ? "" : "NO "}DATA`,
		...indexes.map((index) => `CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${ident(index.fresh)} ON ${place(fresh)} ${index.tail}`),
		...others,
		...commentOn(`MATERIALIZED VIEW ${place(fresh)}`, view.comment),
		...view.columnComments.flatMap(({ column, comment }) => commentOn(`COLUMN ${place(fresh)}.${ident(column)}`, comment)),
		...indexes.flatMap((index) => commentOn(`INDEX ${place(index.fresh)}`, index.comment)),
		...ownerOf(`MATERIALIZED VIEW ${place(fresh)}`, view.owner, facts),
		...afterOwner,
		`SET LOCAL lock_timeout = '${wish.lockTimeout}'`,
		`ALTER MATERIALIZED VIEW ${view.name} RENAME TO ${ident(old)}`,
		...indexes.map((index) => `ALTER INDEX ${place(index.name)} RENAME TO ${ident(index.old)}`),
		`ALTER MATERIALIZED VIEW ${place(fresh)} RENAME TO ${ident(view.bare)}`,
		...indexes.map((index) => `ALTER INDEX ${place(index.fresh)} RENAME TO ${ident(index.name)}`),
		...pointedAnew(view.readers)
	];
}
// src/propose/conversion/sequences.ts
const identities = ({ facts }) => facts.table.sequences.filter(({ kind }) => kind === "identity");
/** The name is needed again, and the rename keeps everybody from drawing from the old one. */
const oldSequenceNames = (conversion) => identities(conversion).map(({ name, bare }) => `ALTER SEQUENCE ${name} RENAME TO ${ident(renamed(conversion, bare))}`);
function identitySteps(conversion) {
	const { facts, oldTable } = conversion;
	const { table } = facts;
	return identities(conversion).flatMap((sequence) => {
		const when = table.columns.find(({ name }) => name === sequence.column)?.identity === "a" ? "ALWAYS" : "BY DEFAULT";
		const old = inSchema(conversion, renamed(conversion, sequence.bare));
		const on = `SEQUENCE ${sequence.name}`;
		const wanted = {
			owner: table.owner,
			privileges: sequence.privileges
		};
		const { others, afterOwner } = privilegeStatements({
			kind: "sequence",
			schema: table.schema,
			on
		}, wanted, facts);
		return [
			`ALTER TABLE ${table.name} ALTER COLUMN ${ident(sequence.column)} ADD GENERATED ${when} AS IDENTITY (SEQUENCE NAME ${sequence.name} ${optionsOf(sequence)})`,
			`SELECT pg_catalog.setval(${literal(sequence.name)}, last_value, is_called) FROM ${old}`,
			`ALTER TABLE ${inSchema(conversion, oldTable)} ALTER COLUMN ${ident(sequence.column)} DROP IDENTITY`,
			...others,
			...afterOwner,
			...commentOn(on, sequence.comment)
		];
	});
}
const optionsOf = ({ start, increment, minimum, maximum, cache, cycle }) => `START WITH ${start} INCREMENT BY ${increment} MINVALUE ${minimum} MAXVALUE ${maximum} CACHE ${cache}${cycle ? " CYCLE" : ""}`;
const serialSteps = ({ facts }) => facts.table.sequences.filter(({ kind }) => kind === "serial").map(({ name, column }) => `ALTER SEQUENCE ${name} OWNED BY ${facts.table.name}.${ident(column)}`);
// src/propose/conversion/swap.ts
/** Every statement, in order; the transaction around them is the layout's. */
function swapStatements(conversion) {
	return [
		...locks(conversion),
		...clearing(conversion),
		...renaming(conversion),
		...parent(conversion),
		...identitySteps(conversion),
		...serialSteps(conversion),
		...standing(conversion),
		...attaching(conversion),
		...partitions(conversion),
		...triggers(conversion),
		...repoint(conversion)
	];
}
/**
* In the order in which others take them, so that nobody waits in a circle: what the table points at, then what is read
* on the way to it, the table last. A view cannot be locked without the tables under it, except by giving it the owner
* that it has: whoever migrates, where it is that here, since the role has another name there.
*/
function locks({ facts, wish, kept, dropped }) {
	const { table } = facts;
	const pointed = table.constraints.flatMap(({ references }) => references === null || references === table.name ? [] : [references]);
	const others = [...kept, ...dropped].map((reference) => reference.table);
	const closed = unique([...table.readers.policies.map((policy) => policy.table), ...others].filter((name) => name !== table.name));
	const own = unique(pointed).filter((name) => !closed.includes(name));
	return [
		`SET LOCAL lock_timeout = '${wish.lockTimeout}'`,
		...own.length === 0 ? [] : [`LOCK TABLE ${own.join(", ")} IN SHARE ROW EXCLUSIVE MODE`],
		...table.readers.views.map(({ name, owner }) => `ALTER VIEW ${name} OWNER TO ${owner === facts.role ? "CURRENT_USER" : ident(owner)}`),
		`LOCK TABLE ${[...closed, table.name].join(", ")} IN ACCESS EXCLUSIVE MODE`
	];
}
const unique = (names) => [...new Set(names)];
/** What cannot stand on a partition, or would stand in the way of its successor's name. */
function clearing(conversion) {
	const { facts, kept, dropped } = conversion;
	const { table } = facts;
	return [
		...[...kept, ...dropped].map((reference) => `ALTER TABLE ${reference.table} DROP CONSTRAINT ${ident(reference.name)}`),
		...table.readers.routines.filter(({ typed }) => typed).map(({ signature }) => `DROP ${signature}`),
		...table.triggers.map(({ name }) => `DROP TRIGGER ${ident(name)} ON ${table.name}`),
		...table.rules.map(({ name }) => `DROP RULE ${ident(name)} ON ${table.name}`),
		...table.policies.map(({ name }) => `DROP POLICY ${ident(name)} ON ${table.name}`),
		...table.statistics.map(({ name, bare }) => `ALTER STATISTICS ${name} RENAME TO ${ident(renamed(conversion, bare))}`),
		...oldSequenceNames(conversion)
	];
}
function renaming(conversion) {
	const { facts, oldTable, keys } = conversion;
	const old = inSchema(conversion, oldTable);
	const rename = (index) => `ALTER INDEX ${inSchema(conversion, index)} RENAME TO ${ident(renamed(conversion, index))}`;
	const unique = keys.flatMap(({ index, constraint, extended }) => {
		const fresh = ident(renamed(conversion, index.name));
		if (!extended) return [constraint === null ? rename(index.name) : `ALTER TABLE ${old} RENAME CONSTRAINT ${ident(constraint.name)} TO ${fresh}`];
		if (constraint === null) return [`DROP INDEX ${inSchema(conversion, index.name)}`];
		const kind = constraint.type === "p" ? "PRIMARY KEY" : "UNIQUE";
		const when = constraint.deferrable ? ` DEFERRABLE${constraint.deferred ? " INITIALLY DEFERRED" : ""}` : "";
		return [`ALTER TABLE ${old} DROP CONSTRAINT ${ident(constraint.name)}`, `ALTER TABLE ${old} ADD CONSTRAINT ${fresh} ${kind} USING INDEX ${fresh}${when}`];
	});
	const identity = keys.filter(({ index, extended }) => index.replicaIdentity && extended);
	return [
		`ALTER TABLE ${facts.table.name} RENAME TO ${ident(oldTable)}`,
		...unique,
		...plainIndexes(conversion).map(({ name }) => rename(name)),
		...identity.map(({ index }) => `ALTER TABLE ${old} REPLICA IDENTITY USING INDEX ${ident(renamed(conversion, index.name))}`)
	];
}
/** The partitioned table, empty, with every index and constraint that the old one will lend it. */
function parent(conversion) {
	const { facts, oldTable, key, keys, dropped } = conversion;
	const { table } = facts;
	const like = [
		"DEFAULTS",
		"STORAGE",
		"COMMENTS",
		"GENERATED",
		...table.columns.some(({ compression }) => compression !== "") ? ["COMPRESSION"] : []
	];
	const add = (name, definition) => `ALTER TABLE ${table.name} ADD CONSTRAINT ${ident(name)} ${definition}`;
	const gone = new Set(dropped.filter(({ own }) => own).map(({ name }) => name));
	return [
		`CREATE TABLE ${table.name} (LIKE ${inSchema(conversion, oldTable)} ${like.map((what) => `INCLUDING ${what}`).join(" ")})\n  PARTITION BY RANGE (${ident(key.name)})${inTablespace(table.tablespace)}`,
		...ownerOf(`TABLE ${table.name}`, table.owner, facts),
		...table.constraints.filter(({ type }) => type === "c").map(({ name, definition }) => add(name, definition)),
		...keys.map(({ index, constraint, extended }) => {
			if (constraint !== null) return add(constraint.name, extended ? withColumn(constraint.definition, key.name) : constraint.definition);
			return extended ? `CREATE UNIQUE INDEX ${ident(index.name)} ON ${table.name} ${withColumn(index.tail, key.name)}` : index.definition;
		}),
		...table.constraints.filter(({ type, name }) => type === "f" && !gone.has(name)).map(({ name, definition }) => add(name, definition)),
		...plainIndexes(conversion).map(({ definition }) => definition),
		...table.statistics.flatMap(({ name, definition, target, comment }) => [
			definition,
			...target === -1 ? [] : [`ALTER STATISTICS ${name} SET STATISTICS ${target}`],
			...commentOn(`STATISTICS ${name}`, comment)
		])
	];
}
/** Rights, policies, comments and settings of the table. */
function standing(conversion) {
	const { table } = conversion.facts;
	const { name } = table;
	const { others, afterOwner } = privileges(conversion, name, table.privileges);
	return [
		...others,
		...afterOwner,
		...rowSecurityOf(name, table),
		...policiesOf(name, table.policies),
		...alterColumns(name, table.columns, table.columns),
		...replicaIdentity(conversion, name),
		...commentOn(`TABLE ${name}`, table.comment),
		...table.constraints.flatMap((constraint) => commentOn(`CONSTRAINT ${ident(constraint.name)} ON ${name}`, constraint.comment)),
		...table.indexes.flatMap((index) => commentOn(`INDEX ${inSchema(conversion, index.name)}`, index.comment))
	];
}
const privileges = ({ facts }, name, wanted) => privilegeStatements({
	kind: "table",
	schema: facts.table.schema,
	on: `TABLE ${name}`
}, {
	owner: facts.table.owner,
	privileges: wanted
}, facts);
/** An index of replica identity is set by name, which for partitions Postgres chooses: see `partitions`. */
const replicaIdentity = ({ facts }, name) => replicaIdentityOf(name, facts.table.replicaIdentity, () => null);
const attaching = (conversion) => [`ALTER TABLE ${conversion.facts.table.name} ATTACH PARTITION ${inSchema(conversion, conversion.oldTable)} FOR VALUES FROM (MINVALUE) TO (${conversion.cutoff})`];
/** Asked through the table only: they let in nobody but their owner. */
function partitions(conversion) {
	const { facts, slices } = conversion;
	const { table } = facts;
	const own = table.privileges.filter(({ grantee }) => grantee === table.owner);
	const made = slices.flatMap(({ bare, from, to }) => {
		const name = inSchema(conversion, bare);
		const { others, afterOwner } = privileges(conversion, name, own);
		return [
			`CREATE TABLE ${name} PARTITION OF ${table.name} FOR VALUES FROM (${from}) TO (${to})${withOptions(table.options, table.toastOptions)}${inTablespace(table.tablespace)}`,
			...ownerOf(`TABLE ${name}`, table.owner, facts),
			...others,
			...afterOwner,
			...rowSecurityOf(name, table),
			...alterColumns(name, table.columns, table.columns),
			...replicaIdentity(conversion, name)
		];
	});
	const index = table.indexes.find((one) => one.replicaIdentity);
	if (table.replicaIdentity !== "i" || index === void 0) return made;
	return [
		...made,
		`ALTER TABLE ${table.name} REPLICA IDENTITY USING INDEX ${ident(index.name)}`,
		replicaIndexes(inSchema(conversion, index.name))
	];
}
const replicaIndexes = (index) => `DO $$ DECLARE child record; BEGIN
  FOR child IN SELECT x.indrelid::regclass AS tab, i.relname AS idx FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_index x ON x.indexrelid = h.inhrelid
    JOIN pg_catalog.pg_class i ON i.oid = h.inhrelid WHERE h.inhparent = ${literal(index)}::regclass LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', child.tab, child.idx);
  END LOOP;
END $$`;
function triggers({ facts }) {
	const { name, triggers: all, rules } = facts.table;
	return [...triggersOf(name, all), ...rules.flatMap((rule) => [rule.definition.replace(/;\s*$/, ""), ...commentOn(`RULE ${ident(rule.name)} ON ${name}`, rule.comment)])];
}
// src/propose/conversion/drafts.ts
function draftConversion(conversion, place) {
	const steps = [
		bound(conversion),
		validated(conversion),
		...uniqueIndexes(conversion),
		...notNull(conversion),
		swap(conversion),
		cleanUp(conversion),
		...references$1(conversion),
		...materialized(conversion)
	];
	const stem = conversion.facts.table.bare.toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "");
	const drafts = steps.map(({ what, ...draft }, at) => ({
		...draft,
		up: inTransaction(draft.up, place),
		slug: `partition_${stem}_${at + 1}_${what}`,
		header: [`Step ${at + 1} of ${steps.length} on the way of ${conversion.facts.table.name} into monthly partitions`.replace("monthly", adjective(conversion)), ...draft.header]
	}));
	const notes = [];
	return {
		drafts: drafts.map((draft) => draft.transaction === "alone" && !runsOutsideTransaction(place, draft) ? byHand(draft, place, notes) : draft),
		notes: [
			...notes,
			...toolNotes(place, conversion),
			...keyNotes(place, conversion)
		]
	};
}
const adjective = ({ cut }) => ({
	hour: "hourly",
	day: "daily",
	week: "weekly",
	month: "monthly",
	quarter: "quarterly",
	year: "yearly"
})[cut.unit];
/** A tool that runs all in transactions finds the index that a person built before. */
function byHand(draft, { set }, notes) {
	const [statement = ""] = draft.up;
	notes.push(`${set.tool.title} runs every migration in a transaction, and CREATE INDEX CONCURRENTLY cannot: run it by hand on production before the migration is deployed, which then finds it there: ${statement};`);
	const warning = [
		"",
		`${set.tool.title} has no way to run this outside a transaction. On production run by hand, before this is deployed:`,
		`  ${statement};`,
		"The statement below then finds the index there; without it, it builds one and holds back writes meanwhile."
	];
	return {
		...draft,
		header: [...draft.header, ...warning],
		up: [statement.replace("INDEX CONCURRENTLY", "INDEX IF NOT EXISTS")],
		down: draft.down?.map((line) => line.replace("INDEX CONCURRENTLY", "INDEX")) ?? null,
		transaction: "together"
	};
}
/** Tools that put everything pending into one transaction would hold the first lock until the last scan. */
function toolNotes({ set }, { cutoff }) {
	return [...set.tool.onePendingTransaction ? [`${set.tool.title} runs all pending migrations in one transaction: deploy these one at a time, or the lock of the first is held through the scan of the second.`] : [], `All steps must be deployed before ${cutoff.replaceAll("'", "")}: from the first on, rows from then on are refused until the swap.`];
}
/** Keys that take the partition key in must be said in the tool's schema too. */
function keyNotes({ set }, { facts, key, keys }) {
	const extended = keys.filter(({ extended, index }) => extended && !index.expressions && !index.partial).map(({ constraint, index }) => ({
		primary: constraint?.type === "p",
		columns: [...index.columns, key.name]
	}));
	const note = extended.length === 0 ? void 0 : set.tool.notes?.keys?.(facts.table.name, extended);
	return note === void 0 ? [] : [note];
}
function bound({ facts, wish, bound: name, key, cutoff }) {
	const { table } = facts;
	const column = ident(key.name);
	return {
		what: "bound",
		header: [
			"",
			`A CHECK that every row lies before ${cutoff.replaceAll("'", "")}. NOT VALID: it reads no rows now, and holds for new ones at once.`,
			"The lock is brief. Should it not be had in time, nothing has changed: run it again.",
			`If rows may lie later already, this must give 0 first: SELECT count(*) FROM ${table.name} WHERE ${column} IS NULL OR ${column} >= ${cutoff};`
		],
		up: [`SET LOCAL lock_timeout = '${wish.lockTimeout}'`, `ALTER TABLE ${table.name} ADD CONSTRAINT ${ident(name)} CHECK (${column} IS NOT NULL AND ${column} < ${cutoff}) NOT VALID`],
		down: [`ALTER TABLE ${table.name} DROP CONSTRAINT ${ident(name)}`],
		transaction: "together"
	};
}
const validated = ({ facts, bound: name }) => ({
	what: "validate",
	header: ["", "Reads the table once while everybody goes on reading and writing. In a transaction of its own, so that no stronger lock is held meanwhile."],
	up: [`ALTER TABLE ${facts.table.name} VALIDATE CONSTRAINT ${ident(name)}`],
	down: [],
	transaction: "together"
});
function uniqueIndexes(conversion) {
	const { facts, keys, key } = conversion;
	return keys.filter(({ extended }) => extended).map(({ index, constraint }, at, all) => {
		const name = renamed(conversion, index.name);
		return {
			what: all.length === 1 ? "unique_index" : `unique_index_${at + 1}`,
			header: [
				"",
				`The index of the future ${constraint?.type === "p" ? "primary key" : `unique key ${index.name}`}, built while everybody goes on writing.`,
				`If it is interrupted, DROP INDEX CONCURRENTLY ${inSchema(conversion, name)}; and run it again.`
			],
			up: [`CREATE UNIQUE INDEX CONCURRENTLY ${ident(name)} ON ${facts.table.name} ${withColumn(index.tail, key.name)}`],
			down: [`DROP INDEX CONCURRENTLY ${inSchema(conversion, name)}`],
			transaction: "alone"
		};
	});
}
function notNull({ facts, wish, key, bound: name }) {
	if (key.notNull) return [];
	const alter = `ALTER TABLE ${facts.table.name} ALTER COLUMN ${ident(key.name)}`;
	return [{
		what: "not_null",
		header: ["", `Reads no rows: ${name} has shown already that there is no NULL.`],
		up: [`SET LOCAL lock_timeout = '${wish.lockTimeout}'`, `${alter} SET NOT NULL`],
		down: [`${alter} DROP NOT NULL`],
		transaction: "together"
	}];
}
function swap(conversion) {
	const { facts, oldTable, cutoff, announced } = conversion;
	const { name } = facts.table;
	return {
		what: "swap",
		header: [
			"",
			`${name} becomes ${inSchema(conversion, oldTable)}, the first partition of a new ${name}; no row is copied or read.`,
			"One transaction. Should a lock not be had in time, nothing has changed: run it again, in a quiet moment.",
			...announced.length === 0 ? [] : [
				"",
				"Otherwise than before:",
				...announced.map((line) => `- ${line}`)
			],
			"",
			`Undoing it: as long as no row lies at or after ${cutoff.replaceAll("'", "")}, every row is in ${inSchema(conversion, oldTable)}:`,
			"detach it, drop the partitioned table, rename it back and put back what stood on it. Later rows would have to be copied."
		],
		up: swapStatements(conversion),
		down: null,
		transaction: "together"
	};
}
/** Runners that do not wrap a file in a transaction are given one. */
function inTransaction(statements, { set }) {
	const { transaction } = set.tool.read("", statements.join(";\n"), {
		paths: [],
		read: () => null
	});
	return statements.length > 1 && /^(query|unknown)$/.test(transaction) ? [
		"BEGIN",
		...statements,
		"COMMIT"
	] : statements;
}
function cleanUp(conversion) {
	const old = inSchema(conversion, conversion.oldTable);
	const { wish, bound: name, key, cutoff } = conversion;
	const column = ident(key.name);
	return {
		what: "clean_up",
		header: ["", `The CHECK has done its work: the bound of the partition says the same.`],
		up: [`SET LOCAL lock_timeout = '${wish.lockTimeout}'`, `ALTER TABLE ${old} DROP CONSTRAINT ${ident(name)}`],
		down: [`ALTER TABLE ${old} ADD CONSTRAINT ${ident(name)} CHECK (${column} IS NOT NULL AND ${column} < ${cutoff}) NOT VALID`],
		transaction: "together"
	};
}
/** One migration each: every scan holds its locks alone. */
const references$1 = ({ kept }) => kept.map(({ table, name }, at) => ({
	what: kept.length === 1 ? "foreign_key" : `foreign_key_${at + 1}`,
	header: ["", `Checks the rows that were there before; new ones have been checked since the swap.`],
	up: [`ALTER TABLE ${table} VALIDATE CONSTRAINT ${ident(name)}`],
	down: [],
	transaction: "together"
}));
function materialized(conversion) {
	const statements = materializedStatements(conversion);
	if (statements.length === 0) return [];
	return [{
		what: "materialized_views",
		header: ["", `Materialized views still read ${inSchema(conversion, conversion.oldTable)}, which holds every row until ${conversion.cutoff.replaceAll("'", "")}. They are built anew beside the old ones.`],
		up: statements,
		down: null,
		transaction: "together"
	}];
}
// src/propose/conversion/refusals.ts
const refusal = (why, how = "", query) => query === void 0 ? {
	why,
	how
} : {
	why,
	how,
	query
};
/** What the thing itself forbids; the rest is then not looked at. */
function refusedKind({ name, kind, partition, persistence, extension, ofType, hypertable, accessMethod }) {
	const words = dictionary({
		v: "a view",
		m: "a materialized view",
		f: "a foreign table",
		S: "a sequence",
		i: "an index",
		c: "a type"
	});
	if (words[kind] !== void 0) return [refusal(`${name} is ${words[kind]}; only tables are partitioned.`)];
	if (partition) return [refusal(`${name} is a partition of another table already.`)];
	if (kind === "p") return [refusal(`${name} is partitioned already.`, "headroom partitions proposes its next partitions.")];
	if (extension !== null) return [refusal(`${name} belongs to the extension ${extension}, which looks after its own tables.`)];
	if (hypertable) return [refusal(`${name} is a hypertable of Timescale, which has partitions of its own.`)];
	if (persistence === "t") return [refusal(`${name} is a temporary table: no other session would see its partitions.`)];
	if (persistence === "u") return [refusal(`${name} is unlogged, which a partitioned table cannot be.`, `Make it logged first: ALTER TABLE ${name} SET LOGGED.`)];
	if (ofType) return [refusal(`${name} is made from a composite type, which a partitioned table made like it would not be.`, `ALTER TABLE ${name} NOT OF first.`)];
	if (accessMethod !== null && accessMethod !== "heap") return [refusal(`${name} is stored by ${accessMethod}; only heap tables were tried.`)];
	return [];
}
/** What stands on the table and cannot come along. */
function refusedProperties({ table, major }, wish) {
	const { name } = table;
	return [
		...inheritance(table),
		...table.securityLabels > 0 ? [refusal(`${name} has security labels, which are not carried over.`)] : [],
		...table.constraints.flatMap((constraint) => refusedConstraint(table, constraint)),
		...table.indexes.filter(({ valid }) => !valid).map((index) => refusal(`The index ${index.name} is not valid.`, "Drop it or build it again first.")),
		...table.triggers.filter(({ row, transition }) => row && transition).map((trigger) => refusal(`The row trigger ${trigger.name} has transition tables, which row triggers of a partitioned table cannot have.`, "Make it a statement trigger.")),
		...table.others.length === 0 ? [] : [refusal(`${listed(table.others)} ${table.others.length === 1 ? "depends" : "depend"} on ${name} or its row type and would go on with the old table.`, "Drop it before, and make it again after the conversion.")],
		...major < 13 ? refusedUpTo12(table) : [],
		...table.publications.filter(({ viaRoot, otherPartitioned }) => !viaRoot && otherPartitioned.length > 0).map(refusedPublication),
		...references(table, wish)
	];
}
/** What partitioned tables learned in 13. */
function refusedUpTo12({ name, triggers, publications }) {
	return [
		...triggers.filter(({ row, before }) => row && before).map((trigger) => refusal(`The row trigger ${trigger.name} fires BEFORE, which no row trigger of a partitioned table can up to PostgreSQL 12.`, "Do its work in an AFTER trigger or in the application, or wait for the upgrade.")),
		...triggers.filter(({ row, before, enabled }) => row && !before && enabled !== "O").map((trigger) => refusal(`The row trigger ${trigger.name} is disabled or fires in replication only, and up to PostgreSQL 12 a superuser alone can say so of a partitioned table.`, "Drop it before, and make it again after the conversion.")),
		...publications.map((publication) => refusal(`The publication ${publication.name} publishes ${name}, and up to PostgreSQL 12 no publication can hold a partitioned table.`, "Every partition would have to be added to it, and to the subscribers, by hand."))
	];
}
function inheritance({ name, parents, children }) {
	if (parents.length > 0) return [refusal(`${name} inherits from ${listed(parents)}; a partition can have no other parent.`, `ALTER TABLE ${name} NO INHERIT … first.`)];
	return children.length > 0 ? [refusal(`${listed(children)} ${children.length === 1 ? "inherits" : "inherit"} from ${name}; a partition can have no children by inheritance.`)] : [];
}
function refusedConstraint({ name }, constraint) {
	if (constraint.type === "x") return [refusal(`The exclusion constraint ${constraint.name} would hold within each partition only; up to PostgreSQL 16 a partitioned table can have none.`)];
	if (constraint.period) return [refusal(`${constraint.name} is a constraint over a period, which was not tried on partitions.`)];
	if (constraint.type === "f" && !constraint.validated) return [refusal(`The foreign key ${constraint.name} is NOT VALID, so attaching the table would check all its rows under a lock.`, `First: ALTER TABLE ${name} VALIDATE CONSTRAINT ${ident(constraint.name)}.`)];
	if (constraint.type === "c" && constraint.noInherit) return [refusal(`The CHECK ${constraint.name} is NO INHERIT, which partitions cannot follow.`, "Make it again without NO INHERIT.")];
	return [];
}
const refusedPublication = ({ name, otherPartitioned }) => refusal(`The publication ${name} would publish its rows under the names of partitions; publish_via_partition_root would mend that but also change what is told of ${listed(otherPartitioned)}.`, `Decide first: ALTER PUBLICATION ${ident(name)} SET (publish_via_partition_root = true).`);
/** Foreign keys towards the table must carry the partition key. */
function references({ name, referencedBy }, { column, givenUp }) {
	return referencedBy.filter((reference) => !givenUp.includes(reference.name)).flatMap((reference) => {
		const words = `The foreign key ${reference.name} of ${reference.own ? "the table itself" : reference.table} points at ${name} (${reference.columns.join(", ")})`;
		if (!reference.columns.includes(column)) return [refusal(`${words}, and a partitioned table has no unique key without ${column} for it to point at.`, `Give ${reference.own ? name : reference.table} a ${column} of its own and a foreign key with it, or give the foreign key up: --give-up ${reference.name}.`)];
		if (reference.own) return [refusal(`${words}, which would be checked for all rows under a lock.`, `Give it up and add it again later: --give-up ${reference.name}.`)];
		return reference.partitioned ? [refusal(`${words}, and a partitioned table cannot have one that is NOT VALID at first.`, `Give it up and add it again later: --give-up ${reference.name}.`)] : [];
	});
}
/** Unique keys that cannot take the partition key in. */
function refusedKeys(table, { column, givenUp }) {
	return uniqueKeys(table, column).filter(({ extended }) => extended).flatMap((key) => refusedKey(table, key, column, givenUp));
}
function refusedKey(table, key, column, givenUp) {
	const name = key.constraint?.name ?? key.index.name;
	const words = `${name} (${keyWords(key.index)})`;
	const users = conflictUsers(table, key);
	if (users.length > 0) return [refusal(`${listed(users)} ${users.length === 1 ? "inserts" : "insert"} with ON CONFLICT on ${words}, which fails once the key must contain ${column}.`, `Change ${users.length === 1 ? "it" : "them"} first.`)];
	if (key.constraint?.type === "p" || madeUnique(table, key) || givenUp.includes(name)) return [];
	return [refusal(`The unique key ${words} would have to contain ${column}, and would then let the same ${keyWords(key.index)} in again.`, `Keep that uniqueness in a table of its own, or give it up: --give-up ${name}.`)];
}
/** The partition key itself. */
function refusedColumn(table, key, { column, unit }) {
	const { name } = table;
	if (key === void 0) {
		if (/[^\w$ ]/.test(column)) return [refusal(`The key ${column} is an expression, which no unique key could contain.`, "Give a column.")];
		const times = table.columns.filter((one) => timeType(one) !== null).map((one) => one.name);
		const [only] = times;
		const hint = only === void 0 ? "It has no column of time." : times.length === 1 ? `Its column of time is ${only}.` : `Its columns of time are ${listed(times)}.`;
		return [refusal(`${name} has no column ${column}.`, hint)];
	}
	const type = timeType(key);
	if (key.generated !== "") return [refusal(`${column} is a generated column, which cannot be a partition key.`)];
	if (type === null) return [refusal(`${column} is of type ${key.type}; intervals of time need date, timestamp or timestamptz.`)];
	if (type === "date" && unit === "hour") return [refusal(`${column} is a date, which has no hours.`, "Give --interval day or longer.")];
	if (key.notNull || key.default !== null) return [];
	const query = `SELECT count(*) FROM ${name} WHERE ${ident(column)} IS NULL`;
	return [refusal(`${column} may be NULL and has no default, so rows without it can be there and go on coming; a partitioned table has no place for them.`, `Give it a default or have the application always set it, and when the query gives 0 on production: ALTER TABLE ${name} ALTER COLUMN ${ident(column)} SET NOT NULL.`, query)];
}
// src/propose/conversion/plan.ts
function planConversion(facts, wish) {
	const { table } = facts;
	const refused = (refusals) => ({
		kind: "refused",
		refusals
	});
	const kind = refusedKind(table);
	if (kind.length > 0) return refused(kind);
	const key = table.columns.find(({ name }) => name === wish.column);
	const column = refusedColumn(table, key, wish);
	const type = key === void 0 ? null : timeType(key);
	if (key === void 0 || type === null) return refused(column);
	const strangers = wish.givenUp.filter((name) => !known(table).includes(name)).map((name) => ({
		why: `${table.name} has no unique key and no foreign key towards it that is called ${name}.`,
		how: "Check --give-up."
	}));
	const cut = {
		unit: wish.unit,
		zone: wish.zone,
		type
	};
	const cutoff = cutoffOf(cut, wish);
	const all = [
		...column,
		...strangers,
		...refusedProperties(facts, wish),
		...refusedKeys(table, wish),
		...typeof cutoff === "number" ? [] : [cutoff]
	];
	if (all.length > 0 || typeof cutoff !== "number") return refused(all);
	const conversion = build(facts, wish, key, cut, cutoff);
	const clash = clashes(conversion);
	return clash.length > 0 ? refused(clash) : {
		kind: "planned",
		conversion
	};
}
const known = ({ constraints, indexes, referencedBy }) => [
	...constraints,
	...indexes,
	...referencedBy
].map(({ name }) => name);
function clashes({ facts, slices }) {
	const taken = slices.filter(({ bare }, at) => facts.taken.includes(bare) || slices.findIndex((other) => other.bare === bare) !== at);
	if (taken.length === 0) return [];
	return [{
		why: `New partitions would be called ${listed(taken.map(({ bare }) => bare))}, and that name is there already.`,
		how: `Name them otherwise in the configuration: tables: ${facts.table.schema}.${facts.table.bare}: partition: name: part_{YYYY_MM_DD}.`
	}];
}
/** The cutoff's reading, or why it cannot be. */
function cutoffOf(cut, { cutoff, asOf }) {
	if (cutoff === void 0) return defaultCutoff(cut, asOf);
	const [, day = "", time = "00:00"] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(cutoff) ?? [];
	const civil = Date.parse(`${day}T${time}:00Z`);
	if (Number.isNaN(civil)) return {
		why: `${cutoff} is not a date.`,
		how: "Write --cutoff 2030-01-01."
	};
	const floor = floorTo(cut.unit, civil);
	if (floor !== civil) return {
		why: `${cutoff} is not the beginning of a ${cut.unit}.`,
		how: `The next one is ${plainly(cut, nextAfter(cut.unit, floor))}.`
	};
	if (civil > civilNow(cut, asOf)) return civil;
	return {
		why: `${cutoff} is past: the old table can only be cut where no rows are yet.`,
		how: `The next one with time to deploy is ${plainly(cut, defaultCutoff(cut, asOf))}.`
	};
}
const plainly = (cut, civil) => literalOf({
	...cut,
	type: cut.unit === "hour" ? "timestamp" : "date"
}, civil).replaceAll("'", "");
function build(facts, wish, key, cut, cutoff) {
	const { table } = facts;
	const names = new FreeNames([...facts.taken, ...table.constraints.map(({ name }) => name)]);
	const oldTable = names.take(table.bare, "_legacy");
	const bound = names.take(table.bare, "_bound");
	const things = [
		...table.indexes.map(({ name }) => name),
		...table.sequences.filter(({ kind }) => kind === "identity").map(({ bare }) => bare),
		...table.statistics.map(({ bare }) => bare)
	];
	const renames = new Map(things.map((name) => [name, names.renamed(name, table.bare, oldTable)]));
	const kept = table.referencedBy.filter(({ name }) => !wish.givenUp.includes(name));
	const dropped = table.referencedBy.filter(({ name }) => wish.givenUp.includes(name));
	const keys = uniqueKeys(table, key.name);
	const slices = slicesFrom(cut, cutoff, wish.asOf, table.bare, wish.name);
	const planned = {
		facts,
		wish,
		key,
		cut,
		cutoff: literalOf(cut, cutoff),
		oldTable,
		bound,
		renames,
		keys,
		slices,
		kept,
		dropped
	};
	return {
		...planned,
		announced: announced(planned)
	};
}
/** Everything that will be otherwise, one sentence each. */
function announced({ facts, key, keys, dropped, oldTable }) {
	const { table } = facts;
	const clustered = table.indexes.filter((index) => index.clustered).map(({ name }) => name);
	const told = table.publications.filter(({ viaRoot }) => !viaRoot).map(({ name }) => name);
	const asking = table.triggers.filter(({ row, asksTable }) => row && asksTable);
	return [
		...keys.filter(({ extended }) => extended).map((unique) => lostUniqueness(unique, key.name)),
		...key.notNull ? [] : [`${key.name} becomes NOT NULL.`],
		...dropped.map(({ name, table: from, own }) => `The foreign key ${name} of ${own ? table.name : from} is given up: nothing checks any more that the row it names is there.`),
		...asking.map(({ name, function: of }) => `The trigger ${name} calls ${of}, which asks for the table’s name or id: it will be told those of the partition.`),
		...clustered.length === 0 ? [] : [`CLUSTER no longer knows the table by ${listed(clustered)}; ${oldTable} keeps the mark.`],
		...told.map((name) => `The publication ${name} publishes through the partitioned table from then on (publish_via_partition_root).`),
		...!table.rowSecurity || table.policies.length === 0 ? [] : [`The policies stand on the partitioned table alone; ${oldTable} and the partitions let nobody but their owner in directly.`]
	];
}
function lostUniqueness({ index, constraint }, column) {
	const name = constraint?.name ?? index.name;
	const words = keyWords(index);
	return `${name} becomes (${words}, ${column}): Postgres then refuses only the same ${words} with the same ${column}, ON CONFLICT (${words}) finds no key, and no foreign key can point at ${words} alone.`;
}
// src/propose/conversion/expected.ts
/** The table as it must be. */
function expectedTable({ facts, key, keys, dropped }) {
	const { table } = facts;
	const extended = new Map(keys.filter((unique) => unique.extended).map((unique) => [unique.index.name, unique]));
	const gone = new Set(dropped.map(({ name }) => name));
	const widened = (index) => {
		const tail = withColumn(index.tail, key.name);
		return {
			...index,
			tail,
			definition: index.definition.slice(0, index.definition.length - index.tail.length) + tail,
			columns: [...index.columns, key.name]
		};
	};
	const own = new Set(dropped.filter((reference) => reference.own).map(({ name }) => name));
	return {
		...table,
		columns: table.columns.map((column) => column.name === key.name ? {
			...column,
			notNull: true
		} : column),
		constraints: table.constraints.filter(({ name, type }) => type !== "f" || !own.has(name)).map((constraint) => {
			const index = table.indexes.find((one) => one.constraint === constraint.name);
			if (index === void 0 || !extended.has(index.name)) return constraint;
			return {
				...constraint,
				definition: withColumn(constraint.definition, key.name),
				columns: [...constraint.columns, key.name]
			};
		}),
		indexes: table.indexes.map((index) => ({
			...extended.has(index.name) ? widened(index) : index,
			clustered: false
		})),
		publications: table.publications.map((publication) => ({
			...publication,
			viaRoot: true
		})),
		referencedBy: table.referencedBy.filter(({ name }) => !gone.has(name))
	};
}
/** What is compared. Where rows lie, and what only a partition can have, is left out. */
function signatureOf(table) {
	const { schema, bare, owner, privileges, rowSecurity, forceRowSecurity, replicaIdentity, comment, tablespace, persistence } = table;
	const constraints = table.constraints.map(({ noInherit: _, ...constraint }) => constraint);
	return {
		table: texts([{
			name: "itself",
			schema,
			bare,
			owner,
			privileges,
			rowSecurity,
			forceRowSecurity,
			replicaIdentity,
			comment,
			tablespace,
			persistence
		}]),
		columns: texts(table.columns),
		sequences: texts(table.sequences),
		constraints: texts(constraints),
		indexes: texts(table.indexes),
		triggers: texts(table.triggers),
		rules: texts(table.rules),
		policies: texts(table.policies),
		statistics: texts(table.statistics),
		publications: texts(table.publications),
		"foreign keys towards it": texts(table.referencedBy.map((reference) => ({
			...reference,
			name: `${reference.name} of ${reference.table}`
		}))),
		...readersOf(table.readers)
	};
}
function readersOf({ views, materialized, routines, policies }) {
	return {
		views: texts(views),
		"materialized views": texts(materialized.map(withoutIds)),
		functions: texts(routines.map((routine) => ({
			...routine,
			name: routine.signature
		}))),
		"policies elsewhere": texts(policies.map((policy) => ({
			...policy,
			name: `${policy.name} on ${policy.table}`
		})))
	};
}
/** A rebuilt view is another object; the order in which ids were given means nothing. */
function withoutIds({ oid: _, readers, ...view }) {
	return {
		...view,
		readers: readersOf(readers)
	};
}
const texts = (things) => dictionary(Object.fromEntries(things.map((thing) => [thing.name, JSON.stringify(thing)])));
/** One sentence for each thing that is not as it must be. */
function differences(expected, seen) {
	return Object.entries(expected).flatMap(([section, things]) => {
		const now = seen[section] ?? {};
		return [.../* @__PURE__ */ new Set([...Object.keys(things), ...Object.keys(now)])].flatMap((name) => {
			if (things[name] === now[name]) return [];
			if (now[name] === void 0) return [`${section}: ${name} is gone`];
			return things[name] === void 0 ? [`${section}: ${name} is new`] : [`${section}: ${name} is ${apart(things[name], now[name])}`];
		});
	});
}
/** The fields in which two things differ. */
function apart(expected, seen) {
	const [before, after] = [JSON.parse(expected), JSON.parse(seen)];
	return Object.keys({
		...before,
		...after
	}).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => `${JSON.stringify(after[field])} instead of ${JSON.stringify(before[field])} in ${field}`).join(", ");
}
// src/prove/conversion-rows.ts
var ConversionRows = class {
	#session;
	#conversion;
	#recipe = null;
	#before = /* @__PURE__ */ new Map();
	constructor(session, conversion) {
		this.#session = session;
		this.#conversion = conversion;
	}
	/** Rows of the years before, of now and of the last moment before the cutoff. Null, or why there are none. */
	async fill() {
		const { facts, key } = this.#conversion;
		const moments = [
			this.#now("interval '400 days'"),
			this.#now("interval '40 days'"),
			this.#now("interval '0'"),
			this.#beforeEnd(this.#conversion.cutoff)
		];
		const made = await new Rows(onSession(this.#session)).of(facts.table.oid, { overrides: { [key.name]: moments[2] ?? "" } });
		if (made.kind === "none") return made.why;
		if (made.recipe.unchecked !== null) return `a row gets in only when ${made.recipe.unchecked}`;
		const rows = (made.recipe.repeats ? moments : moments.slice(2, 3)).flatMap((moment) => made.recipe.row({ [key.name]: moment }));
		const failure = await this.#together([...made.recipe.before, ...rows]);
		if (failure === null && made.recipe.repeats) this.#recipe = made.recipe;
		return failure;
	}
	/** What every reader sees before. */
	async remember() {
		for (const { name, populated } of this.#conversion.facts.table.readers.materialized) if (populated) await this.#session.run(`REFRESH MATERIALIZED VIEW ${name}`);
		for (const [name, query] of this.#questions()) this.#before.set(name, await this.#answer(query));
	}
	/** What they see after, where no row could be made. */
	async compare() {
		const failures = [];
		for (const [name, query] of this.#questions()) {
			const now = await this.#answer(query);
			if (now !== this.#before.get(name)) failures.push(`${name} gives ${now} instead of ${this.#before.get(name)}`);
		}
		const [count] = await this.#session.query(`SELECT count(*)::int AS rows FROM ${this.#conversion.facts.table.name}`, "ours");
		return {
			before: count?.rows ?? 0,
			landed: [],
			failures
		};
	}
	async check() {
		const { slices, cutoff, oldTable } = this.#conversion;
		const { before, failures } = await this.compare();
		const last = slices.at(-1);
		const wanted = [
			{
				moment: "now",
				at: this.#now("interval '0'"),
				partition: inSchema(this.#conversion, oldTable)
			},
			{
				moment: "just before the cutoff",
				at: this.#beforeEnd(cutoff),
				partition: inSchema(this.#conversion, oldTable)
			},
			{
				moment: "at the cutoff",
				at: this.#typed(cutoff),
				partition: inSchema(this.#conversion, slices[0]?.bare ?? "")
			},
			...last === void 0 ? [] : [{
				moment: "at the end of the last",
				at: this.#beforeEnd(last.to),
				partition: inSchema(this.#conversion, last.bare)
			}]
		];
		const landed = [];
		for (const { moment, at } of this.#recipe === null ? [] : wanted) landed.push({
			moment,
			partition: await this.#land(at)
		});
		const wrong = landed.filter(({ partition }, index) => partition !== wanted[index]?.partition);
		return {
			before,
			landed,
			failures: [...failures, ...wrong.map(({ moment, partition }) => `a new row ${moment}: ${partition}`)]
		};
	}
	#typed(sql) {
		return `(${sql})::${this.#conversion.key.type}`;
	}
	#now(age) {
		const moment = `${literal(this.#conversion.wish.asOf.toISOString())}::timestamptz`;
		return this.#typed(`${this.#conversion.cut.type === "timestamptz" ? moment : `${moment} AT TIME ZONE 'UTC'`} - ${age}`);
	}
	/** The last day or second of a range. */
	#beforeEnd(bound) {
		return this.#typed(`${bound}::${this.#conversion.cut.type} - ${this.#conversion.cut.type === "date" ? "1" : "interval '1 second'"}`);
	}
	#questions() {
		const { table } = this.#conversion.facts;
		const views = [...table.readers.views, ...table.readers.materialized].map(({ name }) => [name, `SELECT count(*)::text AS answer FROM ${name}`]);
		return [[table.name, `SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(x::text, '|' ORDER BY x::text)), '') AS answer FROM ${table.name} x`], ...views];
	}
	async #answer(query) {
		try {
			const [row] = await this.#session.query(query, "ours");
			return row?.answer ?? "";
		} catch (error) {
			return messageOf(error);
		}
	}
	/** The partition that a row at a moment goes to; the row does not stay. */
	async #land(at) {
		const { facts, key } = this.#conversion;
		const name = facts.table.name;
		const counts = async () => {
			const rows = await this.#session.query(`SELECT (SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = x.tableoid) AS part, count(*)::int AS rows FROM ${name} x GROUP BY 1`, "ours");
			return new Map(rows.map((row) => [row.part, row.rows]));
		};
		const before = await counts();
		await this.#session.run("BEGIN");
		try {
			for (const sql of this.#recipe?.row({ [key.name]: at }) ?? []) {
				const outcome = await this.#session.run(sql);
				if (outcome.kind !== "done") return outcome.kind === "error" ? outcome.error.message : outcome.message;
			}
			return [...await counts()].find(([part, rows]) => rows > (before.get(part) ?? 0))?.[0] ?? "nowhere";
		} finally {
			await this.#session.run("ROLLBACK");
		}
	}
	async #together(statements) {
		await this.#session.run("BEGIN");
		for (const sql of statements) {
			const outcome = await this.#session.run(sql);
			if (outcome.kind === "done") continue;
			await this.#session.run("ROLLBACK");
			return outcome.kind === "error" ? outcome.error.message : outcome.message;
		}
		const end = await this.#session.run("COMMIT");
		return end.kind === "error" ? end.error.message : null;
	}
};
// src/prove/conversion.ts
/** @param session on the repository's schema, its own: nothing is undone */
async function proveConversion(session, conversion, files, runner) {
	const rows = new ConversionRows(session, conversion);
	const rowless = await rows.fill();
	await rows.remember();
	const notices = [];
	const migrations = files.filter(({ kind }) => kind === "migration");
	for (const file of migrations) {
		const failure = await runFile(session, file, runner, notices);
		if (failure !== null) return {
			failures: [`${file.path}: ${failure}`],
			rows: null,
			rowless,
			scanless: false
		};
	}
	const scanless = isScanless(conversion, notices);
	const unlike = await compare(session, conversion);
	const seen = rowless === null ? await rows.check() : await rows.compare();
	const scanned = scanless ? [] : [`attaching ${conversion.oldTable} read the whole table under a lock`];
	return {
		failures: [
			...unlike,
			...scanned,
			...seen.failures
		],
		rows: rowless === null ? seen : null,
		rowless,
		scanless
	};
}
/** As the layout says that its tool sends it. */
async function runFile(session, file, { reader, read, tree }, notices) {
	const { up, transaction } = read(file.path, file.content, tree);
	const statements = reader.parse({
		path: file.path,
		text: file.content,
		up
	}).statements.map(({ sql }) => sql);
	await session.run("RESET ALL; SET client_min_messages = debug1");
	const all = transaction === "file" ? [
		"BEGIN",
		...statements,
		"COMMIT"
	] : transaction === "query" || transaction === "unknown" ? [statements.join(";\n")] : statements;
	for (const sql of all) {
		const outcome = await session.run(sql);
		if (outcome.kind !== "done") {
			await session.run("ROLLBACK");
			return wordsOf(outcome, sql);
		}
		notices.push(...outcome.notices);
	}
	await session.run("RESET ALL");
	return null;
}
function wordsOf(outcome, sql) {
	const first = sql.trim().split("\n")[0] ?? "";
	if (outcome.kind === "stopped") return `${outcome.message} (${first})`;
	const detail = outcome.error.detail === void 0 ? "" : ` ${outcome.error.detail}`;
	return `${outcome.error.message}.${detail} (${first})`.replace("..", ".");
}
/** PostgreSQL tells at debug level when a table is read, and why it need not be. */
function isScanless({ oldTable }, notices) {
	const implied = notices.some((notice) => notice.includes(`partition constraint for table "${oldTable}" is implied by existing constraints`));
	const built = notices.some((notice) => notice.includes(`on table "${oldTable}"`) && notice.includes("building index"));
	return implied && !built && !notices.some((notice) => notice.includes(`rewriting table "${oldTable}"`));
}
async function compare(session, conversion) {
	const oid = await findRelation(session, conversion.facts.table.name);
	if (oid === null) return [`${conversion.facts.table.name} is gone`];
	const { table } = await readConversionFacts(session, oid);
	return [...table.kind === "p" ? [] : [`${table.name} is not partitioned`], ...differences(signatureOf(expectedTable(conversion)), signatureOf(table))];
}
// src/pipelines/conversion.ts
/** @throws Misuse for what the person can mend, Unavailable when no engine can run or none can be copied */
async function convert(request) {
	request.progress({ stage: "read" });
	const { repository, sets } = await readSets(request);
	const [reader, { cacheDir, notes }] = await Promise.all([loadReader(), openCache(request.cacheDir, repository.root)]);
	const seen = [];
	for (const set of sets) {
		const found = await inSet({
			...request,
			cacheDir
		}, repository, set, reader, seen);
		if (found !== null) return {
			...found,
			notes: [...notes, ...found.notes]
		};
	}
	throw new Misuse(`There is no table ${request.table} once the migrations are applied${didYouMean(request.table, seen) || "."}`);
}
/** null when the set's schema does not have the table. */
async function inSet(request, repository, set, reader, seen) {
	const { config, asOf, cacheDir, progress } = request;
	const { engine, postgresVersion, allowNonEmpty, limits } = config;
	const change = set.history;
	const asked = {
		change,
		reader,
		engine,
		postgresVersion,
		allowNonEmpty,
		limits,
		cacheDir,
		moment: asOf
	};
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			return await convertIn(_usingCtx$1.a(await apply({
				...asked,
				replayHistoryJobs,
				progress
			})), request, repository, set, reader, seen);
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch (error) {
		throw catalogLost(error, change);
	}
}
async function convertIn(sandbox, request, repository, set, reader, seen) {
	try {
		var _usingCtx3 = _usingCtx();
		const tables = Object.values(sandbox.applied.headCatalog.tables);
		seen.push(...tables.flatMap((table) => [qualified(table), table.name]));
		const session = _usingCtx3.a(await sandbox.copy());
		if (session === null) throw new Unavailable("A conversion is proven on a copy of the schema, which this engine cannot make; use --engine embedded or server.");
		const named = tableNamed(tables, request.table);
		const oid = named === void 0 ? await findRelation(session, request.table) : await findRelation(session, qualified(named));
		if (oid === null) return null;
		const found = await readConversionFacts(session, oid);
		const facts = {
			...found,
			major: request.config.postgresVersion ?? found.major
		};
		const planned = planConversion(facts, wishOf(request, `${facts.table.schema}.${facts.table.bare}`));
		const { engine, version, base } = sandbox.applied;
		const told = {
			root: repository.root,
			table: facts.table.name,
			engine: {
				name: engine,
				version
			},
			base
		};
		if (planned.kind === "refused") return {
			...told,
			conversion: null,
			refusals: planned.refusals,
			files: [],
			notes: [],
			proof: null
		};
		const place = placeOf(repository, set, request.asOf);
		const { drafts, notes } = draftConversion(planned.conversion, place);
		const written = writeMigrations(place, drafts);
		request.progress({
			stage: "experiment",
			detail: facts.table.name
		});
		const proof = await proveConversion(session, planned.conversion, written.files, runnerFor(reader, place, written.files));
		return {
			...told,
			conversion: planned.conversion,
			refusals: [],
			files: written.files,
			notes: [...notes, ...written.notes],
			proof
		};
	} catch (_) {
		_usingCtx3.e = _;
	} finally {
		await _usingCtx3.d();
	}
}
const tableNamed = (tables, name) => tables.find((table) => name === `${table.schema}.${table.name}` || name === qualified(table)) ?? tables.find((table) => name === table.name && table.schema === "public") ?? tables.find((table) => name === table.name);
function wishOf({ config, by, interval, cutoff, asOf, giveUp }, table) {
	const said = config.tables[table]?.partition;
	const column = by ?? said?.by;
	const every = interval ?? said?.every;
	if (column === void 0) throw new Misuse(`headroom partition needs the column: --by created_at, or by: under tables: ${table}: partition: in the configuration.`);
	if (every === void 0) throw new Misuse(`headroom partition needs the interval: --interval month, or every: under tables: ${table}: partition: in the configuration.`);
	return {
		column,
		unit: unitOf(String(every)),
		cutoff,
		asOf,
		zone: said?.zone ?? "UTC",
		name: said?.name,
		givenUp: giveUp,
		lockTimeout: config.partitions.lockTimeout
	};
}
function unitOf(interval) {
	const unit = units.find((one) => one === interval);
	if (unit === void 0) throw new Misuse(`--interval ${interval} is not one of ${units.join(", ")}${didYouMean(interval, units) || "."}`);
	return unit;
}
function placeOf({ tree }, { set }, now) {
	return {
		set,
		paths: tree.all,
		read: readerOf(tree),
		now
	};
}
/** Reads the written files as if they were in the repository. */
function runnerFor(reader, place, files) {
	const texts = new Map(files.map((file) => [file.path, file.content]));
	const old = (path) => place.read(path);
	const read = (path) => texts.get(path) ?? (old(path) === null ? null : new TextDecoder().decode(old(path) ?? void 0));
	return {
		reader,
		read: place.set.tool.read,
		tree: {
			paths: [...place.paths, ...texts.keys()],
			read
		}
	};
}
// src/report/conversion.ts
function conversionStatus({ conversion, proof }) {
	if (conversion === null) return "refused";
	return proof === null || proof.failures.length > 0 ? "unproven" : "proposed";
}
/** The first sentence. */
function lead(converting) {
	const { conversion, table, engine, base, files } = converting;
	const on = `PostgreSQL ${engine.version} (${engine.name}), on top of ${plural(base.migrations, "migration")}`;
	if (conversion === null) return `${table} was not converted.`;
	if (conversionStatus(converting) === "unproven") return `${table} was not converted: the migrations were tried on ${on}, and failed.`;
	const count = files.filter(({ kind }) => kind === "migration").length;
	const { key, cut } = conversion;
	return `${table} by ${key.name}, one partition each ${cut.unit}: ${plural(count, "migration")}, proven on ${on}.`;
}
function parts(converting) {
	const { refusals, conversion, proof, notes } = converting;
	const because = refusals.map(({ why, how, query }) => [
		why,
		how,
		query === void 0 ? "" : `On production: ${query};`
	].filter((text) => text !== "").join(" "));
	if (conversion === null) return [{
		title: "Because",
		lines: because
	}];
	if (conversionStatus(converting) === "unproven") return [{
		title: "Because",
		lines: proof?.failures ?? []
	}];
	return [
		{
			title: "What happens",
			lines: whatHappens(converting)
		},
		{
			title: "Otherwise than before",
			lines: conversion.announced
		},
		{
			title: "Before you deploy",
			lines: [...notes, production(converting)]
		},
		{
			title: "Seen",
			lines: evidence(converting)
		}
	].filter(({ lines }) => lines.length > 0);
}
function whatHappens({ conversion, table }) {
	if (conversion === null) return [];
	const { oldTable, cutoff, slices } = conversion;
	return [`${table} becomes ${inSchema(conversion, oldTable)}, the partition of everything before ${cutoff.replaceAll("'", "")}. No row is copied.`, `Partitions that follow: ${listed(slices.map(({ bare }) => inSchema(conversion, bare)))}.`];
}
function production({ conversion, table }) {
	const column = ident(conversion?.key.name ?? "");
	return `On production this must give 0: SELECT count(*) FROM ${table} WHERE ${column} IS NULL OR ${column} >= ${conversion?.cutoff};`;
}
function evidence({ conversion, proof }) {
	if (conversion === null || proof === null) return [];
	return [
		"The files were run as the tool runs them, in order. Columns, defaults, sequences, constraints, indexes, triggers, policies, rights, statistics, publications and everything that reads the table were compared before and after: nothing else differs.",
		...proof.rows === null ? [`No row could be put into the table, so it was converted empty: ${proof.rowless}.`] : [`${plural(proof.rows.before, "row")} from before the conversion ${proof.rows.before === 1 ? "was" : "were"} there unchanged after it.`, ...proof.rows.landed.length === 0 ? [] : [`New rows: ${proof.rows.landed.map(({ moment, partition }) => `${moment} in ${partition}`).join("; ")}.`]],
		"The server attached the old table without reading it."
	];
}
/** @param whole whether the files' text is shown */
function conversionPretty(converting, whole, colour) {
	const paint = (style, text) => colour ? styleText(style, text, { validateStream: false }) : text;
	const blocks = parts(converting).map(({ title, lines }) => [paint("bold", title), ...lines.map((line) => `  ${paint("dim", "•")} ${oneLine(line)}`)].join("\n"));
	const files = (conversionStatus(converting) === "proposed" ? converting.files : []).map(({ path, content }) => whole ? `${paint("bold", `── ${oneLine(path)}`)}\n${visible(content).trimEnd()}` : `  ${oneLine(path)}`);
	const texts = whole ? files : files.length === 0 ? [] : [files.join("\n")];
	return withoutCommands(`${[
		paint("bold", oneLine(lead(converting))),
		...blocks,
		...texts
	].join("\n\n")}\n`);
}
function conversionMarkdown(converting) {
	const blocks = parts(converting).map(({ title, lines }) => `### ${title}\n\n${lines.map((line) => `- ${message(line)}`).join("\n")}`);
	const files = (conversionStatus(converting) === "proposed" ? converting.files : []).map(({ path, content }) => `<details><summary><code>${html(path)}</code></summary>\n\n${block$1("sql", content)}\n\n</details>`);
	return `${[
		`## ${message(lead(converting))}`,
		...blocks,
		...files
	].join("\n\n")}\n`;
}
function conversionJson(converting) {
	const { conversion, table, engine, refusals, files, notes, proof } = converting;
	const status = conversionStatus(converting);
	const plan = conversion && {
		key: conversion.key.name,
		interval: conversion.cut.unit,
		zone: conversion.cut.zone,
		cutoff: conversion.cutoff.replaceAll("'", ""),
		legacy: inSchema(conversion, conversion.oldTable),
		partitions: conversion.slices.map(({ bare, from, to }) => ({
			name: inSchema(conversion, bare),
			from: from.replaceAll("'", ""),
			to: to.replaceAll("'", "")
		})),
		changes: conversion.announced
	};
	const offered = status === "proposed" ? files.map(({ path, content, kind }) => ({
		path,
		kind,
		content
	})) : [];
	return `${JSON.stringify({
		status,
		table,
		engine,
		plan,
		refusals,
		failures: proof?.failures ?? [],
		notes,
		rows: proof?.rows ?? null,
		rowless: proof?.rowless ?? null,
		files: offered
	}, null, 2)}\n`;
}
// src/cli/partition.ts
/** @returns 0 when the migrations are there, 1 when the table cannot be converted */
async function partitionCommand(options, { request, colour, write }) {
	const [table] = options.operands;
	if (table === void 0) throw new Misuse("headroom partition needs a table: headroom partition public.events --by created_at --interval month.");
	if (options.outputs.find(({ format }) => format === "sarif") !== void 0) throw new Misuse("headroom partition has no format sarif; use pretty, json or markdown.");
	const { by, interval, cutoff, giveUp, asOf } = options;
	const converting = await convert({
		...request,
		table,
		by,
		interval,
		cutoff,
		giveUp,
		asOf: asOf ?? /* @__PURE__ */ new Date()
	});
	const proposed = conversionStatus(converting) === "proposed";
	if (options.write && proposed) writeFiles(converting);
	for (const { format, file } of options.outputs) {
		const text = render$2(converting, format, options.write, colour && file === null);
		if (file === null) write(text);
		else writeWhole(file, text);
	}
	return proposed ? 0 : 1;
}
function render$2(converting, format, written, colour) {
	if (format === "json") return conversionJson(converting);
	if (format === "markdown") return conversionMarkdown(converting);
	return conversionPretty(converting, !written, colour);
}
/** All or none: a file that is there already is not ours to replace. */
function writeFiles({ root, files }) {
	const there = files.find(({ path, replaces }) => !replaces && isThere(join(root, path)));
	if (there !== void 0) throw new Misuse(`${there.path} is there already; nothing was written.`);
	writeAll(root, files);
}
// src/report/surfaces/partitions-pretty.ts
const colours = {
	error: ["red", "bold"],
	warning: ["yellow", "bold"],
	info: ["cyan", "bold"]
};
/** @param written whether the files lie in the repository now */
function partitionsPretty({ sets, asOf, notRead }, colour, written) {
	const paint = colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
	const several = sets.filter(({ plans }) => plans.length > 0).length > 1;
	const blocks = sets.flatMap((set) => {
		const inside = [...set.plans.map((plan) => tableBlock(plan, asOf, paint)), ...filesBlock(set, asOf, paint, written)];
		return several && inside.length > 0 ? [paint("underline", whereOf(set)), ...inside] : inside;
	});
	const bad = refusedIn(sets).length > 0;
	const sign = paint(bad ? ["red", "bold"] : ["green", "bold"], bad ? "✖" : "✔");
	const left = notRead.map(({ path, reason }) => `  ${paint("dim", `not read: ${oneLine(path)}: ${oneLine(reason)}`)}`);
	const last = [
		`${sign} ${paint("bold", oneLine(partitionsHeadline(sets)))}`,
		...sets.filter(({ plans }) => plans.length > 0).flatMap((set) => ran(set, paint)),
		...left
	];
	return withoutCommands(`${[...blocks, last.join("\n")].join("\n\n")}\n`);
}
const whereOf = ({ root }) => root === "" ? "the repository" : oneLine(root);
function tableBlock(plan, asOf, paint) {
	const seen = [
		plan.cadence?.words ?? "",
		plural(plan.partitions, "partition"),
		plan.naming ?? "",
		plan.zone === null ? "" : `by ${plan.zone}`
	];
	const reached = [reach(plan, asOf), plan.coverage === null || plan.status === "managed" ? "" : afterwards(plan)].filter((part) => part !== "").join(plan.coverage?.to === null ? ": " : "; then ");
	const nothing = whyNothing(plan);
	return [
		`${paint("bold", oneLine(plan.table))}  ${oneLine(plan.key)}  ${paint("dim", oneLine(seen.filter((part) => part !== "").join(", ")))}`,
		...reached === "" ? [] : [`    ${oneLine(reached)}`],
		...nothing === null ? additions(plan, paint) : [`    ${paint("dim", oneLine(nothing))}`],
		...plan.issues.flatMap((issue) => issueLines(issue, paint))
	].join("\n");
}
function additions({ next, retire, coverage }, paint) {
	const to = coverage?.proposedUntil?.slice(0, 10) ?? coverage?.proposed;
	const reached = to == null ? "" : `, covered to ${to} then`;
	return [...next.length === 0 ? [] : [`    ${paint("green", "+")} ${oneLine(names(next).join(", "))} ${paint("dim", `(${plural(next.length, "partition")}${reached})`)}`], ...retire.map(({ name, action, because }) => `    ${paint("yellow", "-")} ${action} ${oneLine(name)} ${paint("dim", `(${oneLine(because)})`)}`)];
}
function issueLines({ severity, message, configure }, paint) {
	const lines = configure === void 0 ? [] : configure.split("\n").map((line) => `        ${paint("green", oneLine(line.trimEnd()).padStart(line.trimEnd().length))}`);
	return [`    ${paint(colours[severity], severity)} ${oneLine(message)}`, ...lines];
}
function filesBlock({ proposal, proof }, asOf, paint, written) {
	if (proposal === null || proof === null) return [];
	const failed = proof.failures.length > 0;
	const head = failed ? paint(["red", "bold"], "not proposed") : written ? paint(["green", "bold"], "written") : paint("bold", "would write (--write does)");
	const why = proof.failures.map((failure) => `    ${paint("red", "•")} ${oneLine(failure)}`);
	const files = proposal.files.map(({ path, content }) => `    ${oneLine(path)} ${paint("dim", `(${plural(content.split("\n").length - 1, "line")})`)}`);
	const runways = proof.runways.map((runway) => `    ${paint("dim", "•")} ${oneLine(runway.table)}: ${runwayInWords(runway, "it", asOf)}`);
	const kept = proof.kept.map((said) => `    ${paint("dim", "•")} ${oneLine(said)}`);
	const untried = proof.notTried.map((said) => `    ${paint("dim", `not tried: ${oneLine(said)}`)}`);
	return [[
		head,
		...files,
		...why,
		...failed ? [] : [...runways, ...kept],
		...untried
	].join("\n")];
}
function ran(set, paint) {
	const { base, version, engine, notes } = set;
	return [`${whereOf(set)}: PostgreSQL ${version} (${engine}), ${base.statements - base.failures.length} of ${base.statements} statements of ${plural(base.migrations, "migration")} applied`, ...notes].map((line) => `  ${paint("dim", oneLine(line))}`);
}
// src/cli/partitions.ts
/** @returns 0; 1 when a proposal did not hold */
async function partitionsCommand(options, { request, run, colour, write }) {
	if (options.outputs.some(({ format }) => format === "sarif")) throw new Misuse("headroom partitions has no format sarif; use pretty, json or markdown.");
	const asOf = options.asOf ?? /* @__PURE__ */ new Date();
	const result = await run({
		...request,
		asOf,
		now: asOf
	});
	if (options.write) writeAll(result.root, filesIn(result.sets));
	for (const { format, file } of options.outputs) {
		const text = render$1(format, result, colour && file === null, options.write);
		if (file === null) write(text);
		else writeWhole(file, text);
	}
	return refusedIn(result.sets).length > 0 ? 1 : 0;
}
function render$1(format, result, colour, written) {
	if (format === "json") return partitionsJson(result);
	return format === "markdown" ? partitionsMarkdown(result) : partitionsPretty(result, colour, written);
}
// src/cli/run.ts
/** @returns 0 clean, 1 findings at or above `--fail-on`, 2 misuse or our failure, 128 and its number for a signal */
async function runCli(args, world) {
	try {
		return await run(readOptions(args), world);
	} catch (error) {
		const ended = world.signal?.reason;
		if (ended instanceof Interrupted) return ended.status;
		world.stderr.write(complaint(error, world.environment));
		return 2;
	}
}
/** One sentence for what went wrong; an apology when it is our fault, the stack only on demand. */
function complaint(error, environment) {
	const debug = (environment.HEADROOM_DEBUG ?? "") !== "";
	const ours = !(error instanceof Misuse || error instanceof Unavailable);
	const stack = debug && error instanceof Error ? `${error.stack}\n` : "";
	const message = messageOf(error).split("\n").map((line) => cut(line, 1e3)).join("\n");
	return withoutCommands(visible(`headroom: ${ours ? "sorry, this is a fault of Headroom: " : ""}${message}\n${stack}`));
}
function run(options, world) {
	switch (options.command) {
		case "help":
			world.stdout.write(usage);
			return 0;
		case "version":
			world.stdout.write(`${version}\n`);
			return 0;
		case "rules":
			world.stdout.write(listRules(world.rules));
			return 0;
		case "explain":
			world.stdout.write(explainRule(ruleNamed(world.rules, options.operands[0])));
			return 0;
		case "init": return initialise(options.repo, options.force, (line) => world.stdout.write(`${line}\n`));
		case "review": return reviewCommand(options, world);
		case "baseline": return baselineCommand(options, world);
		case "partition": return reviewing(options, world, (request) => partitionCommand(options, {
			request,
			colour: options.color && usesColour(world),
			write: (text) => world.stdout.write(text)
		}));
		case "partitions": return reviewing(options, world, (request) => partitionsCommand(options, {
			request,
			run: world.partitions ?? partitions$1,
			colour: options.color && usesColour(world),
			write: (text) => world.stdout.write(text)
		}));
	}
}
function ruleNamed(rules, id) {
	if (id === void 0) throw new Misuse("headroom explain needs a rule’s id; headroom rules lists them.");
	const rule = rules.find((candidate) => candidate.id === id);
	if (rule === void 0) {
		const ids = rules.map((known) => known.id);
		throw new Misuse(`There is no rule ${id}${didYouMean(id, ids)}; headroom rules lists them.`);
	}
	return rule;
}
async function reviewCommand(options, world) {
	const { operands, base } = options;
	const result = await reviewing(options, world, (request, run) => run({
		...request,
		files: operands,
		...base === void 0 ? {} : { base }
	}));
	const shown = {
		...result,
		rules: world.rules
	};
	for (const { format, file } of options.outputs) {
		const terminal = file === null && world.stdout.isTTY === true ? world.stdout.columns : void 0;
		const text = render(format, shown, options.color && file === null && usesColour(world), terminal);
		if (file === null) world.stdout.write(text);
		else writeWhole(file, text);
	}
	return result.report.conclusion === "failure" ? 1 : 0;
}
async function baselineCommand(options, world) {
	let name = "";
	const done = await reviewing(options, world, (request, run) => {
		const file = options.outputs[0]?.file ?? null;
		name = file ?? join(options.repo, request.config.baselineFile);
		return renewBaseline(run, request, resolve(name), /* @__PURE__ */ new Date(), file === null ? repositoryTop(request.repo) ?? request.repo : void 0);
	});
	world.stdout.write(`${renewed(done, name)}\n`);
	return 0;
}
/** Gives the pipeline what the options say, shows how far it is, and ends in time when the person has had enough. */
async function reviewing(options, world, act) {
	const { command, repo, engine, postgresVersion, allowNonEmpty, failOn, ahead } = options;
	const config = loadConfig(resolve(repo), options.config, {
		engine,
		postgresVersion,
		allowNonEmpty,
		failOn,
		ahead,
		renewBaseline: command === "baseline"
	}, world.rules, /* @__PURE__ */ new Date());
	const progress = progressReporter(world.stderr, options.quiet, world.environment.CI !== void 0);
	const value = await act({
		repo: resolve(repo),
		config,
		configFile: options.config,
		rules: world.rules,
		cacheDir: options.cache ? cacheFolder(world.environment) : null,
		progress: (event) => {
			world.signal?.throwIfAborted();
			progress.report(event);
		}
	}, world.review ?? review).finally(progress.clear);
	world.signal?.throwIfAborted();
	return value;
}
function render(format, shown, colour, columns) {
	return {
		pretty: () => pretty(shown, colour, columns),
		json: () => json(shown),
		sarif: () => sarif(shown),
		markdown: () => markdown(shown)
	}[format]();
}
function usesColour({ environment, stdout }) {
	if (environment.NO_COLOR !== void 0 && environment.NO_COLOR !== "") return false;
	return stdout.isTTY === true || environment.FORCE_COLOR !== void 0 && environment.FORCE_COLOR !== "0";
}
function cacheFolder(environment) {
	const named = environment.HEADROOM_CACHE ?? "";
	return named === "" ? defaultCacheFolder(environment) : named;
}
export { complaint, runCli };
