#!/usr/bin/env node
import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { A as writeWhole, C as json, D as plural, E as howRun, F as withoutCommands, I as Interrupted, L as interruption, M as progressReporter, N as oneLine, O as totals, P as visible, Q as rules, R as configPath, T as caveats, a as openRepository, c as project, d as markdown, k as renewBaseline, l as ruleDocs, o as findSets, r as version, s as sarif, t as review, u as schemaAddress, z as loadConfig } from "./review.js";
import { n as Unavailable, r as messageOf, t as Misuse } from "./failure.js";
import { j as didYouMean } from "./rule.js";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { existsSync } from "node:fs";
import { parseArgs, styleText } from "node:util";
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
const lead = 30;
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
	const first = whole ? 0 : firstShown(cells, Math.max(0, caret), Math.min(lead, widest / 2));
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
// src/report/surfaces/pretty.ts
/** Columns a source line may take before it is cut around the caret. */
const widest = 120;
/** How many failed base statements, and how many things that were not judged, are named. */
const named = {
	failures: 5,
	unjudged: 20
};
const colours = {
	error: ["red", "bold"],
	warning: ["yellow", "bold"],
	info: ["cyan", "bold"]
};
/** @param colour whether escape sequences may be written */
function pretty({ report, sources }, colour) {
	const paint = colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
	const blocks = report.findings.map((finding) => block(finding, sources, paint));
	return withoutCommands(`${[...blocks, summary(report, paint)].join("\n\n")}\n`);
}
function block(finding, sources, paint) {
	const { place, because, fix } = finding;
	return [
		`${paint("bold", `${where(place)}:${place.column}`)}  ${paint(colours[finding.severity], finding.severity)}  ${paint("dim", finding.rule)}`,
		...sourceLine(place, sources, paint, colours[finding.severity]),
		`    ${paint("bold", oneLine(finding.message))}`,
		...finding.evidence.map((evidence) => `    ${paint("dim", "•")} ${oneLine(evidence)}`),
		...because === void 0 ? [] : [`    ${paint("dim", "because:")} ${oneLine(because.message)}${because.place === void 0 ? "" : ` (${where(because.place)})`}`],
		...fix === void 0 ? [] : [`    ${paint("green", "fix:")} ${oneLine(fix.description)}`, ...sqlLines(fix.sql, paint)],
		`    ${paint("dim", finding.docs)}`
	].join("\n");
}
const where = (place) => `${oneLine(place.path)}:${place.line}`;
function sqlLines(sql, paint) {
	return sql === void 0 ? [] : visible(sql).split("\n").map((line) => `      ${paint("green", line)}`);
}
/** The source line with its number, and a caret span under it. */
function sourceLine(place, sources, paint, style) {
	const line = sources.get(place.path)?.split("\n")[place.line - 1]?.replace(/\r$/, "");
	if (line === void 0) return [];
	const end = place.endLine === place.line ? place.endColumn - 1 : line.trimEnd().length;
	const { text, before, under } = excerpt(line, place.column - 1, end, widest);
	const number = String(place.line);
	return [`  ${paint("dim", `${number} │`)} ${text}`, `  ${paint("dim", `${" ".repeat(number.length)} │`)} ${" ".repeat(before)}${paint(style, "^".repeat(under))}`];
}
function summary(report, paint) {
	const bad = report.conclusion === "failure";
	const verdict = `${paint(bad ? ["red", "bold"] : ["green", "bold"], bad ? "✖" : "✔")} ${paint("bold", totals(report))}`;
	const silenced = report.silenced.length === 0 ? "" : `, ${report.silenced.length} silenced`;
	const lines = report.sets.length === 0 ? ["No migration changed."] : howRun(report);
	return [
		`${verdict}${silenced}`,
		...[...lines, ...caveats(report)].map((line) => `  ${oneLine(line)}`),
		...baseFailures(report, paint),
		...unjudged(report, paint),
		`  ${paint("dim", timings(report))}`
	].join("\n");
}
function baseFailures(report, paint) {
	const failures = report.sets.flatMap(({ base }) => base.failures);
	if (failures.length === 0) return [];
	const lines = failures.map(({ path, line, message }) => `${oneLine(path)}:${line}: ${oneLine(message)}`);
	return [`  ${plural(failures.length, "statement")} of the history could not be applied:`, ...firstOf(lines, named.failures).map((line) => `    ${paint("dim", line)}`)];
}
function unjudged(report, paint) {
	return firstOf(report.notJudged.map(({ what, why }) => `${oneLine(what)}: ${oneLine(why)}`), named.unjudged).map((line) => `  ${paint("yellow", "not judged:")} ${line}`);
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
	const bad = rule.examples.find((example) => example.says.length > 0);
	const cure = rule.examples.find((example) => example.cures !== void 0 && example.cures === bad?.name);
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
	const says = example.says.length === 0 ? "" : `\n  says\n${example.says.map((said) => `    ${said}`).join("\n")}`;
	return `${title}: ${example.name}\n${given}  migration\n${indent(example.migration)}${says}`;
}
// src/cli/workflows.ts
const action = project.replace("https://github.com/", "");
const reviewWorkflow = `# Reviews the migrations of each pull request by running them. Make the job "headroom" a required check.
name: Headroom
on:
  pull_request:
  merge_group:
permissions:
  contents: read
  pull-requests: write
concurrency:
  group: headroom-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}
jobs:
  headroom:
    name: headroom
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/cache@v4
        with:
          path: .headroom-cache
          key: headroom-\${{ github.run_id }}
          restore-keys: headroom-
      - uses: ${action}@v0
        with:
          mode: review
`;
const partitionsWorkflow = `# Opens a pull request with the next partitions before the last one ends.
name: Headroom partitions
on:
  schedule:
    - cron: '17 5 * * 1'
  workflow_dispatch:
permissions:
  contents: write
  pull-requests: write
concurrency:
  group: headroom-partitions
  cancel-in-progress: false
jobs:
  partitions:
    name: headroom-partitions
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${action}@v0
        with:
          mode: partitions
`;
// src/cli/init.ts
/** @throws Misuse when a file is there already and `force` is not given; then nothing is written */
async function initialise(folder, force, say) {
	const { root, tree } = await openRepository(folder);
	const { sets } = findSets(tree, {});
	for (const { layout, root: at, files, notRead } of sets) {
		if (files.length > 0) say(`found ${layout.title}: ${at === "" ? "." : at} (${files.length} migrations)`);
		for (const { reason } of notRead) say(`found ${at}: ${reason}`);
	}
	if (sets.length === 0) say("found no migrations: name their folder under migrations: in the configuration");
	const files = {
		[configPath]: configText(sets.filter((set) => set.files.length > 0).map((set) => set.root)),
		".github/workflows/headroom.yml": reviewWorkflow,
		".github/workflows/headroom-partitions.yml": partitionsWorkflow
	};
	const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
	if (there.length > 0 && !force) throw new Misuse(`${there.join(", ")} ${there.length === 1 ? "is" : "are"} there already; nothing was written. Use --force to overwrite.`);
	for (const [path, text] of Object.entries(files)) {
		writeWhole(join(root, path), text);
		say(`wrote ${path}`);
	}
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
const formats = [
	"pretty",
	"json",
	"sarif",
	"markdown"
];
const commands = [
	"review",
	"baseline",
	"explain",
	"rules",
	"init"
];
const known = {
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
	"fail-on": { type: "string" },
	"no-color": { type: "boolean" },
	"no-cache": { type: "boolean" },
	quiet: {
		type: "boolean",
		short: "q"
	},
	force: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	},
	version: { type: "boolean" }
};
const usage = `headroom: reviews Postgres migrations by running them

  headroom review [FILE…]   review the changed migrations (without FILE: what git says has changed)
  headroom baseline         write down what is found today, so that only new findings are told
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
  --fail-on SEVERITY        error, warning, info or never; error by default
  --no-cache                build the history anew
  --no-color, --quiet       plain text; no progress
  --force                   init: overwrite

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
		failOn: values["fail-on"] === void 0 ? void 0 : oneOf("--fail-on", values["fail-on"], [
			"error",
			"warning",
			"info",
			"never"
		]),
		color: values["no-color"] !== true,
		quiet: values.quiet === true,
		cache: values["no-cache"] !== true,
		force: values.force === true
	};
}
function parse(args) {
	try {
		return parseArgs({
			args: [...args],
			options: known,
			allowPositionals: true,
			strict: true
		});
	} catch (error) {
		const message = error.message;
		const option = /'(--?[\w-]+)/.exec(message)?.[1];
		const names = Object.keys(known).map((name) => `--${name}`);
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
const most = {
	baseline: 0,
	explain: 1,
	rules: 0,
	init: 0
};
function operandsFor(command, operands) {
	const extra = operands[most[command ?? ""] ?? operands.length];
	if (extra !== void 0) throw new Misuse(`headroom ${command} does not take ${extra}; see headroom --help.`);
	return operands;
}
function pair(given, files) {
	if (files.length > given.length) throw new Misuse(`--output is given ${files.length} times and --format ${given.length}; give each output its format.`);
	const outputs = given.map((format, at) => ({
		format: oneOf("--format", format, formats),
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
function major(value) {
	const version = Number(value);
	if (!Number.isInteger(version) || version < 13 || version > 18) throw new Misuse(`--postgres-version ${value} is not a major version from 13 to 18.`);
	return version;
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
	return visible(`headroom: ${ours ? "sorry, this is a fault of Headroom: " : ""}${messageOf(error)}\n${stack}`);
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
		const text = render(format, shown, options.color && file === null && usesColour(world));
		if (file === null) world.stdout.write(text);
		else writeWhole(file, text);
	}
	return result.report.conclusion === "failure" ? 1 : 0;
}
async function baselineCommand(options, world) {
	let name = "";
	const { entries, until } = await reviewing(options, world, (request, run) => {
		name = options.outputs[0]?.file ?? join(options.repo, request.config.baselineFile);
		return renewBaseline(run, request, resolve(name), /* @__PURE__ */ new Date());
	});
	world.stdout.write(`${plural(entries, "finding")} written to ${name}; ${entries === 1 ? "it is" : "they are"} set aside until ${until} once the file is committed.\n`);
	return 0;
}
/** Gives the pipeline what the options say, shows how far it is, and ends in time when the person has had enough. */
async function reviewing(options, world, act) {
	const { command, repo, engine, postgresVersion, failOn } = options;
	const config = loadConfig(resolve(repo), options.config, {
		engine,
		postgresVersion,
		failOn,
		renewBaseline: command === "baseline"
	}, world.rules, /* @__PURE__ */ new Date());
	const progress = progressReporter(world.stderr, options.quiet, world.environment.CI !== void 0);
	const value = await act({
		repo: resolve(repo),
		config,
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
function render(format, shown, colour) {
	return {
		pretty: () => pretty(shown, colour),
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
	return environment.HEADROOM_CACHE ?? join(environment.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "headroom");
}
// src/cli.ts
process.stdout.on("error", (error) => {
	if (error.code === "EPIPE") return;
	process.stderr.write(`headroom: the report could not be written to standard output: ${error.code === "ENOSPC" ? "the disk is full" : error.message}.\n`);
	process.exit(2);
});
process.on("uncaughtException", (error) => {
	process.stderr.write(complaint(error, process.env));
	process.exit(2);
});
process.stderr.on("error", () => void 0);
const signal = interruption(() => process.stderr.write("\nheadroom: stopping; once more to leave at once\n"));
process.exitCode = await runCli(process.argv.slice(2), {
	rules,
	environment: process.env,
	stdout: process.stdout,
	stderr: process.stderr,
	signal
});
export {};
