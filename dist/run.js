import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
__createRequire(import.meta.url);
__fileURLToPath(import.meta.url);
__fileURLToPath(new URL(".", import.meta.url));
import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as Unavailable, r as messageOf, t as Misuse } from "./errors.js";
import { $ as annotationModes, $t as bySeverity, A as filesIn, An as visible, At as isUnder, B as footer$1, Cn as code, Dn as pathInUrl, Dt as commitOf, En as message, F as refusedIn, H as marks, I as sarif, J as byStage, L as markdown, M as partitionsHeadline, N as plansIn, On as text, Ot as tools, P as provedIn, Pt as version, Q as isLength, Qt as renewed, R as evidence, Sn as block$1, St as editedNote, Tn as longestRun, Tt as topFolder, U as section, V as headline, W as forecastSection, Z as loadConfig, Zt as renewBaseline, at as directiveRule, bn as repositoryTop, bt as defaultCacheFolder, c as strongest, cn as array, d as partitionsJson, dn as literal, et as commentModes, f as partitions, fn as number, gn as NotReadable, hn as string, i as lockName, in as totals, j as partitionsAdded, jn as withoutCommands, kn as oneLine, kt as baseName, l as timeFromNow, ln as boolean, mn as strictObject, nt as review, on as writeWhole, ot as project, pn as record, q as json, r as day, rn as plural, rt as conclusion, s as runwayInWords, sn as _enum, st as ruleDocs, t as partitionsMarkdown, tt as onFixedModes, un as int, vn as readRegular, wn as html, xn as sqlLimit, yn as readWithin, z as fixOf } from "./partitions-markdown.js";
import { a as legacyRestEndpointMethods, i as paginateRest, n as defaults, o as Octokit$1, s as RequestError } from "./utils.js";
import { t as dictionary } from "./dictionary.js";
import { i as cutAll } from "./command.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { createHash } from "node:crypto";
import { join, relative, resolve as resolve$1 } from "node:path";
import { realpathSync } from "node:fs";
// src/report/markers.ts
/** The last line alone: what stands above it quotes SQL, which may hold anything. */
const findingLine = /(?:^|\n)<!-- headroom:finding v=1 key=(\S+) fp=([0-9a-f]{16}) on=([0-9a-f]{16}) state=(open|fixed) -->\s*$/;
const summaryLine = /^<!-- headroom:summary v=1 key=(\S+) head=([0-9a-f]+) run=([\d.]+) -->\n<!-- headroom:told new=([0-9a-f,]*) old=([0-9a-f,]*) fixed=([0-9a-f,]*) -->/;
/** What tells two jobs of one repository apart; no space, no end of a comment. */
function keyOf(given) {
	const plain = given.replace(/[^\w./]+/g, "-").replace(/^-+|(?<!-)-+$/g, "");
	return plain === "" ? "default" : plain;
}
function subjectOf({ rule, place, object, key }) {
	return hash([
		"v1",
		rule,
		place.path,
		object,
		key ?? ""
	]);
}
const hash = (parts) => createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
/**
* What a finding is about, counted where several are about the same: an edit of its statement does not make it another.
*/
function identities(findings) {
	const seen = /* @__PURE__ */ new Map();
	return new Map(findings.map((finding) => {
		const subject = subjectOf(finding);
		const before = seen.get(subject) ?? 0;
		seen.set(subject, before + 1);
		return [finding, before === 0 ? subject : hash([subject, String(before)])];
	}));
}
function findingMarker(key, { fingerprint, subject, fixed }) {
	return `<!-- headroom:finding v=1 key=${key} fp=${fingerprint} on=${subject} state=${fixed ? "fixed" : "open"} -->`;
}
/** Null when the comment is not ours, or of another key. */
function readFindingMarker(key, body) {
	const [, found, fingerprint, subject, state] = findingLine.exec(body) ?? [];
	if (found !== key || fingerprint === void 0 || subject === void 0) return null;
	return {
		fingerprint,
		subject,
		fixed: state === "fixed"
	};
}
function summaryMarker(key, { head, run, told, fresh, fixed }) {
	const now = new Set(fresh);
	return `<!-- headroom:summary v=1 key=${key} head=${head} run=${run} -->\n<!-- headroom:told new=${fresh} old=${told.filter((print) => !now.has(print))} fixed=${fixed} -->`;
}
/** Null unless the comment begins as ours of this key. */
function readSummaryMarker(key, body) {
	const [, found, head, run, fresh, old, fixed] = summaryLine.exec(body.replaceAll("\r\n", "\n")) ?? [];
	if (found !== key || head === void 0 || run === void 0) return null;
	const list = (text) => (text ?? "").split(",").filter((print) => print !== "");
	return {
		head,
		run,
		told: [...list(fresh), ...list(old)],
		fresh: list(fresh),
		fixed: list(fixed)
	};
}
/** The same summary, whichever run wrote it. */
function withoutRun(body) {
	return body.replace(/ run=[\d.]+ -->/, " -->").replace(/\/actions\/runs\/\d+/g, "").replaceAll(", from the cache", "").replaceAll("\r\n", "\n").trimEnd();
}
const proposalLine = /<!-- headroom:partitions v=1 key=(\S+) plan=([0-9a-f]+) base=([0-9a-f]+)( state=withdrawn)? -->\s*$/;
const proposalMarker = (key, { plan, base, withdrawn }) => `<!-- headroom:partitions v=1 key=${key} plan=${plan} base=${base}${withdrawn ? " state=withdrawn" : ""} -->`;
/** Null unless the body ends as ours of this key. */
function readProposalMarker(key, body) {
	const [, found, plan, base, withdrawn] = proposalLine.exec(body.replaceAll("\r\n", "\n")) ?? [];
	return found !== key || plan === void 0 || base === void 0 ? null : {
		plan,
		base,
		withdrawn: withdrawn !== void 0
	};
}
/** The same body, once we closed the pull request ourselves. */
function withdrawn(key, body) {
	const marker = readProposalMarker(key, body);
	const plain = body.replaceAll("\r\n", "\n");
	return marker === null ? body : plain.replace(proposalLine, proposalMarker(key, {
		...marker,
		withdrawn: true
	}));
}
/** Of a comment on such a pull request: said once per plan; `none` where nothing is wanted any more. */
const noteMarker = (key, what, plan) => `<!-- headroom:partitions-note v=1 key=${key} ${what}=${plan} -->`;
/** True when a run came after another: run ids grow, attempts too. */
function isLater(run, than) {
	const [id = 0, attempt = 0] = run.split(".").map(Number);
	const [otherId = 0, otherAttempt = 0] = than.split(".").map(Number);
	return id > otherId || id === otherId && attempt > otherAttempt;
}
// src/actions/client/address.ts
/** @throws Misuse outside of a repository's run */
function addressOf(environment, input) {
	const [owner, repo] = (environment.GITHUB_REPOSITORY ?? "").split("/");
	if (owner === void 0 || owner === "" || repo === void 0) throw new Misuse("GITHUB_REPOSITORY does not name a repository; run this as a step of a workflow.");
	const server = `${environment.GITHUB_SERVER_URL ?? "https://github.com"}/${owner}/${repo}`;
	const id = environment.GITHUB_RUN_ID ?? "0";
	return {
		owner,
		repo,
		page: server,
		apiUrl: (input("github-api-url") ?? environment.GITHUB_API_URL ?? "https://api.github.com").replace(/\/$/, ""),
		run: `${id}.${environment.GITHUB_RUN_ATTEMPT ?? "1"}`,
		runUrl: `${server}/actions/runs/${id}`,
		urlOfRun: (other) => `${server}/actions/runs/${other}`,
		key: keyOf(input("comment-key") ?? input("working-directory") ?? "default"),
		lineUrl: (head) => (path, line) => `${server}/blob/${head}/${pathInUrl(path)}#L${line}`
	};
}
// node_modules/@octokit/plugin-retry/dist-bundle/index.js
var import_light = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/**
	* This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
	* https://github.com/SGrondin/bottleneck
	*/
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : global.Bottleneck = factory();
	})(this$1, (function() {
		"use strict";
		var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
		function getCjsExportFromNamespace(n) {
			return n && n["default"] || n;
		}
		var load = function(received, defaults, onto = {}) {
			var k, ref, v;
			for (k in defaults) {
				v = defaults[k];
				onto[k] = (ref = received[k]) != null ? ref : v;
			}
			return onto;
		};
		var overwrite = function(received, defaults, onto = {}) {
			var k, v;
			for (k in received) {
				v = received[k];
				if (defaults[k] !== void 0) onto[k] = v;
			}
			return onto;
		};
		var parser = {
			load,
			overwrite
		};
		var DLList_1 = class DLList {
			constructor(incr, decr) {
				this.incr = incr;
				this.decr = decr;
				this._first = null;
				this._last = null;
				this.length = 0;
			}
			push(value) {
				var node;
				this.length++;
				if (typeof this.incr === "function") this.incr();
				node = {
					value,
					prev: this._last,
					next: null
				};
				if (this._last != null) {
					this._last.next = node;
					this._last = node;
				} else this._first = this._last = node;
			}
			shift() {
				var value;
				if (this._first == null) return;
				else {
					this.length--;
					if (typeof this.decr === "function") this.decr();
				}
				value = this._first.value;
				if ((this._first = this._first.next) != null) this._first.prev = null;
				else this._last = null;
				return value;
			}
			first() {
				if (this._first != null) return this._first.value;
			}
			getArray() {
				var node = this._first, ref, results = [];
				while (node != null) results.push((ref = node, node = node.next, ref.value));
				return results;
			}
			forEachShift(cb) {
				var node = this.shift();
				while (node != null) cb(node), node = this.shift();
			}
			debug() {
				var node = this._first, ref, ref1, ref2, results = [];
				while (node != null) results.push((ref = node, node = node.next, {
					value: ref.value,
					prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
					next: (ref2 = ref.next) != null ? ref2.value : void 0
				}));
				return results;
			}
		};
		var Events_1 = class Events {
			constructor(instance) {
				this.instance = instance;
				this._events = {};
				if (this.instance.on != null || this.instance.once != null || this.instance.removeAllListeners != null) throw new Error("An Emitter already exists for this object");
				this.instance.on = (name, cb) => {
					return this._addListener(name, "many", cb);
				};
				this.instance.once = (name, cb) => {
					return this._addListener(name, "once", cb);
				};
				this.instance.removeAllListeners = (name = null) => {
					if (name != null) return delete this._events[name];
					else return this._events = {};
				};
			}
			_addListener(name, status, cb) {
				var base;
				if ((base = this._events)[name] == null) base[name] = [];
				this._events[name].push({
					cb,
					status
				});
				return this.instance;
			}
			listenerCount(name) {
				if (this._events[name] != null) return this._events[name].length;
				else return 0;
			}
			async trigger(name, ...args) {
				var e, promises;
				try {
					if (name !== "debug") this.trigger("debug", `Event triggered: ${name}`, args);
					if (this._events[name] == null) return;
					this._events[name] = this._events[name].filter(function(listener) {
						return listener.status !== "none";
					});
					promises = this._events[name].map(async (listener) => {
						var e, returned;
						if (listener.status === "none") return;
						if (listener.status === "once") listener.status = "none";
						try {
							returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
							if (typeof (returned != null ? returned.then : void 0) === "function") return await returned;
							else return returned;
						} catch (error) {
							e = error;
							this.trigger("error", e);
							return null;
						}
					});
					return (await Promise.all(promises)).find(function(x) {
						return x != null;
					});
				} catch (error) {
					e = error;
					this.trigger("error", e);
					return null;
				}
			}
		};
		var DLList$1 = DLList_1, Events$1 = Events_1;
		var Queues_1 = class Queues {
			constructor(num_priorities) {
				this.Events = new Events$1(this);
				this._length = 0;
				this._lists = (function() {
					var j, ref, results = [];
					for (j = 1, ref = num_priorities; 1 <= ref ? j <= ref : j >= ref; 1 <= ref ? ++j : --j) results.push(new DLList$1((() => {
						return this.incr();
					}), (() => {
						return this.decr();
					})));
					return results;
				}).call(this);
			}
			incr() {
				if (this._length++ === 0) return this.Events.trigger("leftzero");
			}
			decr() {
				if (--this._length === 0) return this.Events.trigger("zero");
			}
			push(job) {
				return this._lists[job.options.priority].push(job);
			}
			queued(priority) {
				if (priority != null) return this._lists[priority].length;
				else return this._length;
			}
			shiftAll(fn) {
				return this._lists.forEach(function(list) {
					return list.forEachShift(fn);
				});
			}
			getFirst(arr = this._lists) {
				var j = 0, len = arr.length, list;
				for (; j < len; j++) {
					list = arr[j];
					if (list.length > 0) return list;
				}
				return [];
			}
			shiftLastFrom(priority) {
				return this.getFirst(this._lists.slice(priority).reverse()).shift();
			}
		};
		var BottleneckError_1 = class BottleneckError extends Error {};
		var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES = 10, parser$1;
		DEFAULT_PRIORITY = 5;
		parser$1 = parser;
		BottleneckError$1 = BottleneckError_1;
		Job = class Job {
			constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
				this.task = task;
				this.args = args;
				this.rejectOnDrop = rejectOnDrop;
				this.Events = Events;
				this._states = _states;
				this.Promise = Promise;
				this.options = parser$1.load(options, jobDefaults);
				this.options.priority = this._sanitizePriority(this.options.priority);
				if (this.options.id === jobDefaults.id) this.options.id = `${this.options.id}-${this._randomIndex()}`;
				this.promise = new this.Promise((_resolve, _reject) => {
					this._resolve = _resolve;
					this._reject = _reject;
				});
				this.retryCount = 0;
			}
			_sanitizePriority(priority) {
				var sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
				if (sProperty < 0) return 0;
				else if (sProperty > NUM_PRIORITIES - 1) return NUM_PRIORITIES - 1;
				else return sProperty;
			}
			_randomIndex() {
				return Math.random().toString(36).slice(2);
			}
			doDrop({ error, message = "This job has been dropped by Bottleneck" } = {}) {
				if (this._states.remove(this.options.id)) {
					if (this.rejectOnDrop) this._reject(error != null ? error : new BottleneckError$1(message));
					this.Events.trigger("dropped", {
						args: this.args,
						options: this.options,
						task: this.task,
						promise: this.promise
					});
					return true;
				} else return false;
			}
			_assertStatus(expected) {
				var status = this._states.jobStatus(this.options.id);
				if (!(status === expected || expected === "DONE" && status === null)) throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
			}
			doReceive() {
				this._states.start(this.options.id);
				return this.Events.trigger("received", {
					args: this.args,
					options: this.options
				});
			}
			doQueue(reachedHWM, blocked) {
				this._assertStatus("RECEIVED");
				this._states.next(this.options.id);
				return this.Events.trigger("queued", {
					args: this.args,
					options: this.options,
					reachedHWM,
					blocked
				});
			}
			doRun() {
				if (this.retryCount === 0) {
					this._assertStatus("QUEUED");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				return this.Events.trigger("scheduled", {
					args: this.args,
					options: this.options
				});
			}
			async doExecute(chained, clearGlobalState, run, free) {
				var error, eventInfo, passed;
				if (this.retryCount === 0) {
					this._assertStatus("RUNNING");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				this.Events.trigger("executing", eventInfo);
				try {
					passed = await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args));
					if (clearGlobalState()) {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._resolve(passed);
					}
				} catch (error1) {
					error = error1;
					return this._onFailure(error, eventInfo, clearGlobalState, run, free);
				}
			}
			doExpire(clearGlobalState, run, free) {
				var error, eventInfo;
				if (this._states.jobStatus(this.options.id === "RUNNING")) this._states.next(this.options.id);
				this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
				return this._onFailure(error, eventInfo, clearGlobalState, run, free);
			}
			async _onFailure(error, eventInfo, clearGlobalState, run, free) {
				var retry, retryAfter;
				if (clearGlobalState()) {
					retry = await this.Events.trigger("failed", error, eventInfo);
					if (retry != null) {
						retryAfter = ~~retry;
						this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
						this.retryCount++;
						return run(retryAfter);
					} else {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._reject(error);
					}
				}
			}
			doDone(eventInfo) {
				this._assertStatus("EXECUTING");
				this._states.next(this.options.id);
				return this.Events.trigger("done", eventInfo);
			}
		};
		var Job_1 = Job;
		var BottleneckError$2, LocalDatastore, parser$2 = parser;
		BottleneckError$2 = BottleneckError_1;
		LocalDatastore = class LocalDatastore {
			constructor(instance, storeOptions, storeInstanceOptions) {
				this.instance = instance;
				this.storeOptions = storeOptions;
				this.clientId = this.instance._randomIndex();
				parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
				this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
				this._running = 0;
				this._done = 0;
				this._unblockTime = 0;
				this.ready = this.Promise.resolve();
				this.clients = {};
				this._startHeartbeat();
			}
			_startHeartbeat() {
				var base;
				if (this.heartbeat == null && (this.storeOptions.reservoirRefreshInterval != null && this.storeOptions.reservoirRefreshAmount != null || this.storeOptions.reservoirIncreaseInterval != null && this.storeOptions.reservoirIncreaseAmount != null)) return typeof (base = this.heartbeat = setInterval(() => {
					var amount, incr, maximum, now = Date.now(), reservoir;
					if (this.storeOptions.reservoirRefreshInterval != null && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
						this._lastReservoirRefresh = now;
						this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
						this.instance._drainAll(this.computeCapacity());
					}
					if (this.storeOptions.reservoirIncreaseInterval != null && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
						({reservoirIncreaseAmount: amount, reservoirIncreaseMaximum: maximum, reservoir} = this.storeOptions);
						this._lastReservoirIncrease = now;
						incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
						if (incr > 0) {
							this.storeOptions.reservoir += incr;
							return this.instance._drainAll(this.computeCapacity());
						}
					}
				}, this.heartbeatInterval)).unref === "function" ? base.unref() : void 0;
				else return clearInterval(this.heartbeat);
			}
			async __publish__(message) {
				await this.yieldLoop();
				return this.instance.Events.trigger("message", message.toString());
			}
			async __disconnect__(flush) {
				await this.yieldLoop();
				clearInterval(this.heartbeat);
				return this.Promise.resolve();
			}
			yieldLoop(t = 0) {
				return new this.Promise(function(resolve, reject) {
					return setTimeout(resolve, t);
				});
			}
			computePenalty() {
				var ref;
				return (ref = this.storeOptions.penalty) != null ? ref : 15 * this.storeOptions.minTime || 5e3;
			}
			async __updateSettings__(options) {
				await this.yieldLoop();
				parser$2.overwrite(options, options, this.storeOptions);
				this._startHeartbeat();
				this.instance._drainAll(this.computeCapacity());
				return true;
			}
			async __running__() {
				await this.yieldLoop();
				return this._running;
			}
			async __queued__() {
				await this.yieldLoop();
				return this.instance.queued();
			}
			async __done__() {
				await this.yieldLoop();
				return this._done;
			}
			async __groupCheck__(time) {
				await this.yieldLoop();
				return this._nextRequest + this.timeout < time;
			}
			computeCapacity() {
				var maxConcurrent, reservoir;
				({maxConcurrent, reservoir} = this.storeOptions);
				if (maxConcurrent != null && reservoir != null) return Math.min(maxConcurrent - this._running, reservoir);
				else if (maxConcurrent != null) return maxConcurrent - this._running;
				else if (reservoir != null) return reservoir;
				else return null;
			}
			conditionsCheck(weight) {
				var capacity = this.computeCapacity();
				return capacity == null || weight <= capacity;
			}
			async __incrementReservoir__(incr) {
				var reservoir;
				await this.yieldLoop();
				reservoir = this.storeOptions.reservoir += incr;
				this.instance._drainAll(this.computeCapacity());
				return reservoir;
			}
			async __currentReservoir__() {
				await this.yieldLoop();
				return this.storeOptions.reservoir;
			}
			isBlocked(now) {
				return this._unblockTime >= now;
			}
			check(weight, now) {
				return this.conditionsCheck(weight) && this._nextRequest - now <= 0;
			}
			async __check__(weight) {
				var now;
				await this.yieldLoop();
				now = Date.now();
				return this.check(weight, now);
			}
			async __register__(index, weight, expiration) {
				var now, wait;
				await this.yieldLoop();
				now = Date.now();
				if (this.conditionsCheck(weight)) {
					this._running += weight;
					if (this.storeOptions.reservoir != null) this.storeOptions.reservoir -= weight;
					wait = Math.max(this._nextRequest - now, 0);
					this._nextRequest = now + wait + this.storeOptions.minTime;
					return {
						success: true,
						wait,
						reservoir: this.storeOptions.reservoir
					};
				} else return { success: false };
			}
			strategyIsBlock() {
				return this.storeOptions.strategy === 3;
			}
			async __submit__(queueLength, weight) {
				var blocked, now, reachedHWM;
				await this.yieldLoop();
				if (this.storeOptions.maxConcurrent != null && weight > this.storeOptions.maxConcurrent) throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
				now = Date.now();
				reachedHWM = this.storeOptions.highWater != null && queueLength === this.storeOptions.highWater && !this.check(weight, now);
				blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
				if (blocked) {
					this._unblockTime = now + this.computePenalty();
					this._nextRequest = this._unblockTime + this.storeOptions.minTime;
					this.instance._dropAllQueued();
				}
				return {
					reachedHWM,
					blocked,
					strategy: this.storeOptions.strategy
				};
			}
			async __free__(index, weight) {
				await this.yieldLoop();
				this._running -= weight;
				this._done += weight;
				this.instance._drainAll(this.computeCapacity());
				return { running: this._running };
			}
		};
		var LocalDatastore_1 = LocalDatastore;
		var BottleneckError$3 = BottleneckError_1;
		var States_1 = class States {
			constructor(status1) {
				this.status = status1;
				this._jobs = {};
				this.counts = this.status.map(function() {
					return 0;
				});
			}
			next(id) {
				var current = this._jobs[id], next = current + 1;
				if (current != null && next < this.status.length) {
					this.counts[current]--;
					this.counts[next]++;
					return this._jobs[id]++;
				} else if (current != null) {
					this.counts[current]--;
					return delete this._jobs[id];
				}
			}
			start(id) {
				var initial = 0;
				this._jobs[id] = initial;
				return this.counts[initial]++;
			}
			remove(id) {
				var current = this._jobs[id];
				if (current != null) {
					this.counts[current]--;
					delete this._jobs[id];
				}
				return current != null;
			}
			jobStatus(id) {
				var ref;
				return (ref = this.status[this._jobs[id]]) != null ? ref : null;
			}
			statusJobs(status) {
				var k, pos, ref, results, v;
				if (status != null) {
					pos = this.status.indexOf(status);
					if (pos < 0) throw new BottleneckError$3(`status must be one of ${this.status.join(", ")}`);
					ref = this._jobs;
					results = [];
					for (k in ref) {
						v = ref[k];
						if (v === pos) results.push(k);
					}
					return results;
				} else return Object.keys(this._jobs);
			}
			statusCounts() {
				return this.counts.reduce(((acc, v, i) => {
					acc[this.status[i]] = v;
					return acc;
				}), {});
			}
		};
		var DLList$2 = DLList_1;
		var Sync_1 = class Sync {
			constructor(name, Promise) {
				this.schedule = this.schedule.bind(this);
				this.name = name;
				this.Promise = Promise;
				this._running = 0;
				this._queue = new DLList$2();
			}
			isEmpty() {
				return this._queue.length === 0;
			}
			async _tryToRun() {
				var args, cb, error, reject, resolve, returned, task;
				if (this._running < 1 && this._queue.length > 0) {
					this._running++;
					({task, args, resolve, reject} = this._queue.shift());
					cb = await (async function() {
						try {
							returned = await task(...args);
							return function() {
								return resolve(returned);
							};
						} catch (error1) {
							error = error1;
							return function() {
								return reject(error);
							};
						}
					})();
					this._running--;
					this._tryToRun();
					return cb();
				}
			}
			schedule(task, ...args) {
				var promise, reject, resolve = reject = null;
				promise = new this.Promise(function(_resolve, _reject) {
					resolve = _resolve;
					return reject = _reject;
				});
				this._queue.push({
					task,
					args,
					resolve,
					reject
				});
				this._tryToRun();
				return promise;
			}
		};
		var version = "2.19.5";
		var version$2 = /*#__PURE__*/ Object.freeze({
			version,
			default: { version }
		});
		var require$$2 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$3 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$4 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3 = parser;
		Events$2 = Events_1;
		RedisConnection$1 = require$$2;
		IORedisConnection$1 = require$$3;
		Scripts$1 = require$$4;
		Group = (function() {
			class Group {
				constructor(limiterOptions = {}) {
					this.deleteKey = this.deleteKey.bind(this);
					this.limiterOptions = limiterOptions;
					parser$3.load(this.limiterOptions, this.defaults, this);
					this.Events = new Events$2(this);
					this.instances = {};
					this.Bottleneck = Bottleneck_1;
					this._startAutoCleanup();
					this.sharedConnection = this.connection != null;
					if (this.connection == null) {
						if (this.limiterOptions.datastore === "redis") this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
						else if (this.limiterOptions.datastore === "ioredis") this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
					}
				}
				key(key = "") {
					var ref;
					return (ref = this.instances[key]) != null ? ref : (() => {
						var limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
							id: `${this.id}-${key}`,
							timeout: this.timeout,
							connection: this.connection
						}));
						this.Events.trigger("created", limiter, key);
						return limiter;
					})();
				}
				async deleteKey(key = "") {
					var deleted, instance = this.instances[key];
					if (this.connection) deleted = await this.connection.__runCommand__(["del", ...Scripts$1.allKeys(`${this.id}-${key}`)]);
					if (instance != null) {
						delete this.instances[key];
						await instance.disconnect();
					}
					return instance != null || deleted > 0;
				}
				limiters() {
					var k, ref = this.instances, results = [], v;
					for (k in ref) {
						v = ref[k];
						results.push({
							key: k,
							limiter: v
						});
					}
					return results;
				}
				keys() {
					return Object.keys(this.instances);
				}
				async clusterKeys() {
					var cursor, end, found, i, k, keys, len, next, start;
					if (this.connection == null) return this.Promise.resolve(this.keys());
					keys = [];
					cursor = null;
					start = `b_${this.id}-`.length;
					end = 9;
					while (cursor !== 0) {
						[next, found] = await this.connection.__runCommand__([
							"scan",
							cursor != null ? cursor : 0,
							"match",
							`b_${this.id}-*_settings`,
							"count",
							1e4
						]);
						cursor = ~~next;
						for (i = 0, len = found.length; i < len; i++) {
							k = found[i];
							keys.push(k.slice(start, -end));
						}
					}
					return keys;
				}
				_startAutoCleanup() {
					var base;
					clearInterval(this.interval);
					return typeof (base = this.interval = setInterval(async () => {
						var e, k, ref, results, time = Date.now(), v;
						ref = this.instances;
						results = [];
						for (k in ref) {
							v = ref[k];
							try {
								if (await v._store.__groupCheck__(time)) results.push(this.deleteKey(k));
								else results.push(void 0);
							} catch (error) {
								e = error;
								results.push(v.Events.trigger("error", e));
							}
						}
						return results;
					}, this.timeout / 2)).unref === "function" ? base.unref() : void 0;
				}
				updateSettings(options = {}) {
					parser$3.overwrite(options, this.defaults, this);
					parser$3.overwrite(options, options, this.limiterOptions);
					if (options.timeout != null) return this._startAutoCleanup();
				}
				disconnect(flush = true) {
					var ref;
					if (!this.sharedConnection) return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
				}
			}
			Group.prototype.defaults = {
				timeout: 3e5,
				connection: null,
				Promise,
				id: "group-key"
			};
			return Group;
		}).call(commonjsGlobal);
		var Group_1 = Group;
		var Batcher, Events$3, parser$4 = parser;
		Events$3 = Events_1;
		Batcher = (function() {
			class Batcher {
				constructor(options = {}) {
					this.options = options;
					parser$4.load(this.options, this.defaults, this);
					this.Events = new Events$3(this);
					this._arr = [];
					this._resetPromise();
					this._lastFlush = Date.now();
				}
				_resetPromise() {
					return this._promise = new this.Promise((res, rej) => {
						return this._resolve = res;
					});
				}
				_flush() {
					clearTimeout(this._timeout);
					this._lastFlush = Date.now();
					this._resolve();
					this.Events.trigger("batch", this._arr);
					this._arr = [];
					return this._resetPromise();
				}
				add(data) {
					var ret;
					this._arr.push(data);
					ret = this._promise;
					if (this._arr.length === this.maxSize) this._flush();
					else if (this.maxTime != null && this._arr.length === 1) this._timeout = setTimeout(() => {
						return this._flush();
					}, this.maxTime);
					return ret;
				}
			}
			Batcher.prototype.defaults = {
				maxTime: null,
				maxSize: null,
				Promise
			};
			return Batcher;
		}).call(commonjsGlobal);
		var Batcher_1 = Batcher;
		var require$$4$1 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$8 = getCjsExportFromNamespace(version$2);
		var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5, splice = [].splice;
		NUM_PRIORITIES$1 = 10;
		DEFAULT_PRIORITY$1 = 5;
		parser$5 = parser;
		Queues$1 = Queues_1;
		Job$1 = Job_1;
		LocalDatastore$1 = LocalDatastore_1;
		RedisDatastore$1 = require$$4$1;
		Events$4 = Events_1;
		States$1 = States_1;
		Sync$1 = Sync_1;
		Bottleneck = (function() {
			class Bottleneck {
				constructor(options = {}, ...invalid) {
					var storeInstanceOptions, storeOptions;
					this._addToQueue = this._addToQueue.bind(this);
					this._validateOptions(options, invalid);
					parser$5.load(options, this.instanceDefaults, this);
					this._queues = new Queues$1(NUM_PRIORITIES$1);
					this._scheduled = {};
					this._states = new States$1([
						"RECEIVED",
						"QUEUED",
						"RUNNING",
						"EXECUTING"
					].concat(this.trackDoneStatus ? ["DONE"] : []));
					this._limiter = null;
					this.Events = new Events$4(this);
					this._submitLock = new Sync$1("submit", this.Promise);
					this._registerLock = new Sync$1("register", this.Promise);
					storeOptions = parser$5.load(options, this.storeDefaults, {});
					this._store = (function() {
						if (this.datastore === "redis" || this.datastore === "ioredis" || this.connection != null) {
							storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
							return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
						} else if (this.datastore === "local") {
							storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
							return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
						} else throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
					}).call(this);
					this._queues.on("leftzero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
					});
					this._queues.on("zero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
					});
				}
				_validateOptions(options, invalid) {
					if (!(options != null && typeof options === "object" && invalid.length === 0)) throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
				}
				ready() {
					return this._store.ready;
				}
				clients() {
					return this._store.clients;
				}
				channel() {
					return `b_${this.id}`;
				}
				channel_client() {
					return `b_${this.id}_${this._store.clientId}`;
				}
				publish(message) {
					return this._store.__publish__(message);
				}
				disconnect(flush = true) {
					return this._store.__disconnect__(flush);
				}
				chain(_limiter) {
					this._limiter = _limiter;
					return this;
				}
				queued(priority) {
					return this._queues.queued(priority);
				}
				clusterQueued() {
					return this._store.__queued__();
				}
				empty() {
					return this.queued() === 0 && this._submitLock.isEmpty();
				}
				running() {
					return this._store.__running__();
				}
				done() {
					return this._store.__done__();
				}
				jobStatus(id) {
					return this._states.jobStatus(id);
				}
				jobs(status) {
					return this._states.statusJobs(status);
				}
				counts() {
					return this._states.statusCounts();
				}
				_randomIndex() {
					return Math.random().toString(36).slice(2);
				}
				check(weight = 1) {
					return this._store.__check__(weight);
				}
				_clearGlobalState(index) {
					if (this._scheduled[index] != null) {
						clearTimeout(this._scheduled[index].expiration);
						delete this._scheduled[index];
						return true;
					} else return false;
				}
				async _free(index, job, options, eventInfo) {
					var e, running;
					try {
						({running} = await this._store.__free__(index, options.weight));
						this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
						if (running === 0 && this.empty()) return this.Events.trigger("idle");
					} catch (error1) {
						e = error1;
						return this.Events.trigger("error", e);
					}
				}
				_run(index, job, wait) {
					var clearGlobalState, free, run;
					job.doRun();
					clearGlobalState = this._clearGlobalState.bind(this, index);
					run = this._run.bind(this, index, job);
					free = this._free.bind(this, index, job);
					return this._scheduled[index] = {
						timeout: setTimeout(() => {
							return job.doExecute(this._limiter, clearGlobalState, run, free);
						}, wait),
						expiration: job.options.expiration != null ? setTimeout(function() {
							return job.doExpire(clearGlobalState, run, free);
						}, wait + job.options.expiration) : void 0,
						job
					};
				}
				_drainOne(capacity) {
					return this._registerLock.schedule(() => {
						var args, index, next, options, queue;
						if (this.queued() === 0) return this.Promise.resolve(null);
						queue = this._queues.getFirst();
						({options, args} = next = queue.first());
						if (capacity != null && options.weight > capacity) return this.Promise.resolve(null);
						this.Events.trigger("debug", `Draining ${options.id}`, {
							args,
							options
						});
						index = this._randomIndex();
						return this._store.__register__(index, options.weight, options.expiration).then(({ success, wait, reservoir }) => {
							var empty;
							this.Events.trigger("debug", `Drained ${options.id}`, {
								success,
								args,
								options
							});
							if (success) {
								queue.shift();
								empty = this.empty();
								if (empty) this.Events.trigger("empty");
								if (reservoir === 0) this.Events.trigger("depleted", empty);
								this._run(index, next, wait);
								return this.Promise.resolve(options.weight);
							} else return this.Promise.resolve(null);
						});
					});
				}
				_drainAll(capacity, total = 0) {
					return this._drainOne(capacity).then((drained) => {
						var newCapacity;
						if (drained != null) {
							newCapacity = capacity != null ? capacity - drained : capacity;
							return this._drainAll(newCapacity, total + drained);
						} else return this.Promise.resolve(total);
					}).catch((e) => {
						return this.Events.trigger("error", e);
					});
				}
				_dropAllQueued(message) {
					return this._queues.shiftAll(function(job) {
						return job.doDrop({ message });
					});
				}
				stop(options = {}) {
					var done, waitForExecuting;
					options = parser$5.load(options, this.stopDefaults);
					waitForExecuting = (at) => {
						var finished = () => {
							var counts = this._states.counts;
							return counts[0] + counts[1] + counts[2] + counts[3] === at;
						};
						return new this.Promise((resolve, reject) => {
							if (finished()) return resolve();
							else return this.on("done", () => {
								if (finished()) {
									this.removeAllListeners("done");
									return resolve();
								}
							});
						});
					};
					done = options.dropWaitingJobs ? (this._run = function(index, next) {
						return next.doDrop({ message: options.dropErrorMessage });
					}, this._drainOne = () => {
						return this.Promise.resolve(null);
					}, this._registerLock.schedule(() => {
						return this._submitLock.schedule(() => {
							var k, ref = this._scheduled, v;
							for (k in ref) {
								v = ref[k];
								if (this.jobStatus(v.job.options.id) === "RUNNING") {
									clearTimeout(v.timeout);
									clearTimeout(v.expiration);
									v.job.doDrop({ message: options.dropErrorMessage });
								}
							}
							this._dropAllQueued(options.dropErrorMessage);
							return waitForExecuting(0);
						});
					})) : this.schedule({
						priority: NUM_PRIORITIES$1 - 1,
						weight: 0
					}, () => {
						return waitForExecuting(1);
					});
					this._receive = function(job) {
						return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
					};
					this.stop = () => {
						return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
					};
					return done;
				}
				async _addToQueue(job) {
					var args, blocked, error, options, reachedHWM, shifted, strategy;
					({args, options} = job);
					try {
						({reachedHWM, blocked, strategy} = await this._store.__submit__(this.queued(), options.weight));
					} catch (error1) {
						error = error1;
						this.Events.trigger("debug", `Could not queue ${options.id}`, {
							args,
							options,
							error
						});
						job.doDrop({ error });
						return false;
					}
					if (blocked) {
						job.doDrop();
						return true;
					} else if (reachedHWM) {
						shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
						if (shifted != null) shifted.doDrop();
						if (shifted == null || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
							if (shifted == null) job.doDrop();
							return reachedHWM;
						}
					}
					job.doQueue(reachedHWM, blocked);
					this._queues.push(job);
					await this._drainAll();
					return reachedHWM;
				}
				_receive(job) {
					if (this._states.jobStatus(job.options.id) != null) {
						job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
						return false;
					} else {
						job.doReceive();
						return this._submitLock.schedule(this._addToQueue, job);
					}
				}
				submit(...args) {
					var cb, fn, job, options, ref, ref1, task;
					if (typeof args[0] === "function") {
						ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
						options = parser$5.load({}, this.jobDefaults);
					} else {
						ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
						options = parser$5.load(options, this.jobDefaults);
					}
					task = (...args) => {
						return new this.Promise(function(resolve, reject) {
							return fn(...args, function(...args) {
								return (args[0] != null ? reject : resolve)(args);
							});
						});
					};
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					job.promise.then(function(args) {
						return typeof cb === "function" ? cb(...args) : void 0;
					}).catch(function(args) {
						if (Array.isArray(args)) return typeof cb === "function" ? cb(...args) : void 0;
						else return typeof cb === "function" ? cb(args) : void 0;
					});
					return this._receive(job);
				}
				schedule(...args) {
					var job, options, task;
					if (typeof args[0] === "function") {
						[task, ...args] = args;
						options = {};
					} else [options, task, ...args] = args;
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					this._receive(job);
					return job.promise;
				}
				wrap(fn) {
					var schedule = this.schedule.bind(this), wrapped = function(...args) {
						return schedule(fn.bind(this), ...args);
					};
					wrapped.withOptions = function(options, ...args) {
						return schedule(options, fn, ...args);
					};
					return wrapped;
				}
				async updateSettings(options = {}) {
					await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
					parser$5.overwrite(options, this.instanceDefaults, this);
					return this;
				}
				currentReservoir() {
					return this._store.__currentReservoir__();
				}
				incrementReservoir(incr = 0) {
					return this._store.__incrementReservoir__(incr);
				}
			}
			Bottleneck.default = Bottleneck;
			Bottleneck.Events = Events$4;
			Bottleneck.version = Bottleneck.prototype.version = require$$8.version;
			Bottleneck.strategy = Bottleneck.prototype.strategy = {
				LEAK: 1,
				OVERFLOW: 2,
				OVERFLOW_PRIORITY: 4,
				BLOCK: 3
			};
			Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;
			Bottleneck.Group = Bottleneck.prototype.Group = Group_1;
			Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;
			Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;
			Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;
			Bottleneck.prototype.jobDefaults = {
				priority: DEFAULT_PRIORITY$1,
				weight: 1,
				expiration: null,
				id: "<no-id>"
			};
			Bottleneck.prototype.storeDefaults = {
				maxConcurrent: null,
				minTime: 0,
				highWater: null,
				strategy: Bottleneck.prototype.strategy.LEAK,
				penalty: null,
				reservoir: null,
				reservoirRefreshInterval: null,
				reservoirRefreshAmount: null,
				reservoirIncreaseInterval: null,
				reservoirIncreaseAmount: null,
				reservoirIncreaseMaximum: null
			};
			Bottleneck.prototype.localStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 250
			};
			Bottleneck.prototype.redisStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 5e3,
				clientTimeout: 1e4,
				Redis: null,
				clientOptions: {},
				clusterNodes: null,
				clearDatastore: false,
				connection: null
			};
			Bottleneck.prototype.instanceDefaults = {
				datastore: "local",
				connection: null,
				id: "<no-id>",
				rejectOnDrop: true,
				trackDoneStatus: false,
				Promise
			};
			Bottleneck.prototype.stopDefaults = {
				enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
				dropWaitingJobs: true,
				dropErrorMessage: "This limiter has been stopped."
			};
			return Bottleneck;
		}).call(commonjsGlobal);
		var Bottleneck_1 = Bottleneck;
		return Bottleneck_1;
	}));
})))(), 1);
var VERSION$3 = "0.0.0-development";
function isRequestError(error) {
	return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
	if (!isRequestError(error) || !error?.request.request) throw error;
	if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
		const retries = options.request.retries != null ? options.request.retries : state.retries;
		const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
		throw octokit.retry.retryRequest(error, retries, retryAfter);
	}
	throw error;
}
async function wrapRequest$1(state, octokit, request, options) {
	const limiter = new import_light.default();
	limiter.on("failed", function(error, info) {
		const maxRetries = ~~error.request.request?.retries;
		const after = ~~error.request.request?.retryAfter;
		options.request.retryCount = info.retryCount + 1;
		if (maxRetries > info.retryCount) return after * state.retryAfterBaseValue;
	});
	return limiter.schedule(requestWithGraphqlErrorHandling.bind(null, state, octokit, request), options);
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
	const response = await request(options);
	if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(response.data.errors[0].message)) return errorRequest(state, octokit, new RequestError(response.data.errors[0].message, 500, {
		request: options,
		response
	}), options);
	return response;
}
function retry(octokit, octokitOptions) {
	const state = Object.assign({
		enabled: true,
		retryAfterBaseValue: 1e3,
		doNotRetry: [
			400,
			401,
			403,
			404,
			410,
			422,
			451
		],
		retries: 3
	}, octokitOptions.retry);
	const retryPlugin = { retry: { retryRequest: (error, retries, retryAfter) => {
		error.request.request = Object.assign({}, error.request.request, {
			retries,
			retryAfter
		});
		return error;
	} } };
	if (state.enabled) {
		octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
		octokit.hook.wrap("request", wrapRequest$1.bind(null, state, retryPlugin));
	}
	return retryPlugin;
}
retry.VERSION = VERSION$3;
// node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var VERSION$2 = "0.0.0-development";
var noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
	return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
	const { pathname } = new URL(options.url, "http://github.test");
	const isAuth = isAuthRequest(options.method, pathname);
	const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
	const isSearch = options.method === "GET" && pathname.startsWith("/search/");
	const isGraphQL = pathname.startsWith("/graphql");
	const jobOptions = ~~request.retryCount > 0 ? {
		priority: 0,
		weight: 0
	} : {};
	if (state.clustering) jobOptions.expiration = 6e4;
	if (isWrite || isGraphQL) await state.write.key(state.id).schedule(jobOptions, noop);
	if (isWrite && state.triggersNotification(pathname)) await state.notifications.key(state.id).schedule(jobOptions, noop);
	if (isSearch) await state.search.key(state.id).schedule(jobOptions, noop);
	const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
	if (isGraphQL) {
		const res = await req;
		if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) throw Object.assign(/* @__PURE__ */ new Error("GraphQL Rate Limit Exceeded"), {
			response: res,
			data: res.data
		});
	}
	return req;
}
function isAuthRequest(method, pathname) {
	return method === "PATCH" && /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && (/^\/applications\/[^/]+\/token$/.test(pathname) || /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || pathname === "/login/oauth/access_token");
}
var triggers_notification_paths_default = [
	"/orgs/{org}/invitations",
	"/orgs/{org}/invitations/{invitation_id}",
	"/orgs/{org}/teams/{team_slug}/discussions",
	"/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
	"/repos/{owner}/{repo}/collaborators/{username}",
	"/repos/{owner}/{repo}/commits/{commit_sha}/comments",
	"/repos/{owner}/{repo}/issues",
	"/repos/{owner}/{repo}/issues/{issue_number}/comments",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
	"/repos/{owner}/{repo}/pulls",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
	"/repos/{owner}/{repo}/pulls/{pull_number}/merge",
	"/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
	"/repos/{owner}/{repo}/releases",
	"/teams/{team_id}/discussions",
	"/teams/{team_id}/discussions/{discussion_number}/comments"
];
function routeMatcher(paths) {
	const regex2 = `^(?:${paths.map((path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")).map((r) => `(?:${r})`).join("|")})[^/]*$`;
	return new RegExp(regex2, "i");
}
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
	groups.global = new Bottleneck.Group({
		id: "octokit-global",
		maxConcurrent: 10,
		...common
	});
	groups.auth = new Bottleneck.Group({
		id: "octokit-auth",
		maxConcurrent: 1,
		...common
	});
	groups.search = new Bottleneck.Group({
		id: "octokit-search",
		maxConcurrent: 1,
		minTime: 2e3,
		...common
	});
	groups.write = new Bottleneck.Group({
		id: "octokit-write",
		maxConcurrent: 1,
		minTime: 1e3,
		...common
	});
	groups.notifications = new Bottleneck.Group({
		id: "octokit-notifications",
		maxConcurrent: 1,
		minTime: 3e3,
		...common
	});
};
function throttling(octokit, octokitOptions) {
	const { enabled = true, Bottleneck = import_light.default, id = "no-id", timeout = 12e4, connection } = octokitOptions.throttle || {};
	if (!enabled) return {};
	const common = { timeout };
	if (typeof connection !== "undefined") common.connection = connection;
	const state = Object.assign({
		clustering: connection != null,
		triggersNotification,
		fallbackSecondaryRateRetryAfter: 60,
		retryAfterBaseValue: 1e3,
		id
	}, octokitOptions.throttle);
	if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
	let initialized = false;
	const initializeBottleneck = () => {
		if (initialized) return;
		initialized = true;
		if (groups.global == null) createGroups(Bottleneck, common);
		state.global = state.global ?? groups.global;
		state.auth = state.auth ?? groups.auth;
		state.search = state.search ?? groups.search;
		state.write = state.write ?? groups.write;
		state.notifications = state.notifications ?? groups.notifications;
		state.retryLimiter = state.retryLimiter ?? new Bottleneck();
		const events = {};
		const emitter = new Bottleneck.Events(events);
		events.on("secondary-limit", state.onSecondaryRateLimit);
		events.on("rate-limit", state.onRateLimit);
		events.on("error", (e) => octokit.log.warn("Error in throttling-plugin limit handler", e));
		state.retryLimiter.on("failed", async function(error, info) {
			const [state2, request, options] = info.args;
			const { pathname } = new URL(options.url, "http://github.test");
			if (!(pathname.startsWith("/graphql") && error.status !== 401 || error.status === 403 || error.status === 429)) return;
			const retryCount = ~~request.retryCount;
			request.retryCount = retryCount;
			options.request.retryCount = retryCount;
			const { wantRetry, retryAfter = 0 } = await (async function() {
				if (/\bsecondary rate\b/i.test(error.message)) {
					const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
					return {
						wantRetry: await emitter.trigger("secondary-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some((error2) => error2.type === "RATE_LIMITED")) {
					const rateLimitReset = (/* @__PURE__ */ new Date(~~error.response.headers["x-ratelimit-reset"] * 1e3)).getTime();
					const retryAfter2 = Math.max(Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1, 0);
					return {
						wantRetry: await emitter.trigger("rate-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				return {};
			})();
			if (wantRetry) {
				request.retryCount++;
				return retryAfter * state2.retryAfterBaseValue;
			}
		});
	};
	octokit.hook.wrap("request", (request, options) => {
		initializeBottleneck();
		return wrapRequest(state, request, options);
	});
	return {};
}
throttling.VERSION = VERSION$2;
throttling.triggersNotification = triggersNotification;
// node_modules/@octokit/plugin-request-log/dist-src/version.js
const VERSION$1 = "6.0.0";
// node_modules/@octokit/plugin-request-log/dist-src/index.js
function requestLog(octokit) {
	octokit.hook.wrap("request", (request, options) => {
		octokit.log.debug("request", options);
		const start = Date.now();
		const requestOptions = octokit.request.endpoint.parse(options);
		const path = requestOptions.url.replace(options.baseUrl, "");
		return request(options).then((response) => {
			const requestId = response.headers["x-github-request-id"];
			octokit.log.info(`${requestOptions.method} ${path} - ${response.status} with id ${requestId} in ${Date.now() - start}ms`);
			return response;
		}).catch((error) => {
			const requestId = error.response?.headers["x-github-request-id"] || "UNKNOWN";
			octokit.log.error(`${requestOptions.method} ${path} - ${error.status} with id ${requestId} in ${Date.now() - start}ms`);
			throw error;
		});
	});
}
requestLog.VERSION = VERSION$1;
// src/actions/client/client.ts
const Client = Octokit$1.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults({ userAgent: `octokit-rest.js/22.0.1` }).plugin(throttling, retry);
/** Waiting longer for a limit to pass is not worth a comment. */
const longestWait = 60;
/** GitHub itself cuts a request after ten seconds. */
const longestAnswer = 2e4;
function connectGitHub({ token, apiUrl, dryRun, say, paced = true, timeout = longestAnswer }) {
	const wait = (what) => (after, _options, _octokit, tried) => {
		const waits = tried < 2 && after <= longestWait;
		say(`GitHub’s ${what} is reached; ${waits ? `waiting ${after} s` : "not waiting for it"}.`);
		return waits;
	};
	const github = new Client({
		auth: token,
		baseUrl: apiUrl,
		userAgent: `headroom/${version}`,
		log: {
			debug: () => {},
			info: () => {},
			warn: () => {},
			error: () => {}
		},
		request: { fetch: patient(timeout) },
		throttle: {
			enabled: paced,
			onRateLimit: wait("rate limit"),
			onSecondaryRateLimit: wait("secondary rate limit")
		},
		retry: { doNotRetry: [
			400,
			401,
			403,
			404,
			409,
			410,
			422,
			429,
			451
		] }
	});
	const planned = [];
	github.hook.wrap("request", async (request, options) => {
		if (!isWrite(options)) return request(options);
		options.request = {
			...options.request,
			retries: 0
		};
		if (!dryRun) return request(options);
		const { method, url, body } = github.request.endpoint(options);
		planned.push({
			method,
			path: new URL(url).pathname,
			body
		});
		return {
			status: 200,
			headers: {},
			url,
			data: isGraphql(options) ? { data: {} } : {
				id: 0,
				node_id: "",
				html_url: "",
				number: 0,
				sha: ""
			}
		};
	});
	return {
		github,
		planned
	};
}
/** An Enterprise server has it beside `/api/v3`, under its whole address. */
const isGraphql = ({ url }) => url === "/graphql" || url.endsWith("/api/graphql");
function isWrite(sent) {
	return isGraphql(sent) ? String(sent.query).trimStart().startsWith("mutation") : sent.method !== "GET" && sent.method !== "HEAD";
}
/** Through the runner's proxy, and never for ever. */
function patient(timeout) {
	return (input, init) => {
		const own = AbortSignal.timeout(timeout);
		const signal = init?.signal == null ? own : AbortSignal.any([init.signal, own]);
		return (defaults.request?.fetch ?? fetch)(input, {
			...init,
			signal
		});
	};
}
// src/report/conversation.ts
function converse(findings, threads, terms) {
	const { paired, left, doubled } = pair(findings, threads, terms.key);
	const standing = /* @__PURE__ */ new Map();
	const acknowledged = /* @__PURE__ */ new Set();
	const updates = [];
	const moved = [];
	const wanted = [];
	for (const finding of bySeverity(findings)) {
		const thread = paired.get(finding);
		const anchor = terms.anchor(finding);
		if (thread === void 0) wanted.push(finding);
		else if (isAcknowledged(thread)) {
			acknowledged.add(finding.fingerprint);
			standing.set(finding, thread.comment.url);
		} else if (thread.outdated && thread.replies === 0 && anchor.on === "lines") {
			moved.push(thread);
			wanted.push(finding);
		} else {
			const body = terms.body(finding, anchor);
			standing.set(finding, thread.comment.url);
			if (!sameText(thread.comment.body, body)) updates.push({
				thread,
				body
			});
		}
	}
	const room = Math.max(0, terms.most - standing.size);
	const posts = wanted.flatMap((finding) => {
		const anchor = terms.anchor(finding);
		return anchor.on === "summary" ? [] : [{
			finding,
			anchor,
			body: terms.body(finding, anchor)
		}];
	});
	const cleanUps = [...doubled.map((thread) => ({
		thread,
		by: "delete",
		body: ""
	})), ...left.flatMap((thread) => cleanUp(thread, terms))];
	return {
		posts: posts.slice(0, room),
		updates,
		moved,
		cleanUps,
		standing,
		acknowledged
	};
}
/**
* Each finding with its thread: by fingerprint, else by what it is about; the threads whose finding is gone; and those
* that say what another says, left over from two runs that began at the same time.
*/
function pair(findings, threads, key) {
	const open = threads.flatMap((thread) => {
		const marker = readFindingMarker(key, thread.comment.body);
		return marker === null || marker.fixed || thread.resolvedByUs ? [] : [{
			thread,
			marker
		}];
	});
	const paired = /* @__PURE__ */ new Map();
	const take = (finding, matches) => {
		const at = paired.has(finding) ? -1 : open.findIndex(matches);
		const [found] = at < 0 ? [] : open.splice(at, 1);
		if (found !== void 0) paired.set(finding, found.thread);
	};
	for (const finding of findings) take(finding, ({ marker }) => marker.fingerprint === finding.fingerprint);
	for (const finding of findings) take(finding, ({ marker }) => marker.subject === subjectOf(finding));
	const said = new Set([...paired.keys()].map(({ fingerprint }) => fingerprint));
	const isDouble = ({ marker, thread }) => said.has(marker.fingerprint) && !isAcknowledged(thread) && thread.replies === 0;
	return {
		paired,
		left: open.filter((one) => !said.has(one.marker.fingerprint)).map(({ thread }) => thread),
		doubled: open.filter(isDouble).map(({ thread }) => thread)
	};
}
/** Somebody has seen it and wants to see it no more; what we hide or resolve ourselves says that it is fixed. */
const isAcknowledged = ({ resolved, comment }) => resolved || comment.minimized;
/** A thread that somebody answered stays, and says that it is fixed. */
function cleanUp(thread, { onFixed, head, key }) {
	if (onFixed === "keep") return [];
	const body = fixedBody(thread.comment.body, head, key);
	if (thread.replies > 0) return [{
		thread,
		by: "say",
		body
	}];
	if (isAcknowledged(thread) && (onFixed === "auto" || onFixed === "resolve")) return [{
		thread,
		by: "say",
		body
	}];
	if (onFixed !== "auto") return [{
		thread,
		by: onFixed,
		body
	}];
	return [{
		thread,
		by: thread.canResolve ? "settle" : "delete",
		body
	}];
}
function fixedBody(body, head, key) {
	const marker = readFindingMarker(key, body);
	const said = body.replace(/<!-- headroom:finding [^>]{0,300}-->\s*$/, "").trimEnd();
	return marker === null ? body : `✅ Fixed in ${head.slice(0, 7)}.\n\n${said}\n\n${findingMarker(key, {
		...marker,
		fixed: true
	})}`;
}
const sameText = (a, b) => a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();
// src/report/place.ts
/** A comment on more lines hides the change it is about. */
const longest$1 = 12;
/**
* @param file the pull request's entry of the finding's file; absent: the file is not part of it
* @param blob git's name of the content that was reviewed; lines of another content mean nothing
*/
function anchorOf(place, file, blob) {
	if (file === void 0 || file.blob === null) return { on: "summary" };
	if (file.patch === null || file.blob !== blob) return { on: "file" };
	const { start, end } = lineSpan(place);
	const hunks = hunksOf(file.patch);
	const shown = (first, last) => hunks.some((hunk) => hunk.first <= first && last <= hunk.last);
	if (end - start < longest$1 && shown(start, end)) return {
		on: "lines",
		start,
		end
	};
	if (shown(start, start)) return {
		on: "lines",
		start,
		end: start
	};
	return { on: "file" };
}
/** First and last line of a place; an end before a line's first character belongs to the line before. */
function lineSpan({ line, endLine, endColumn }) {
	return {
		start: line,
		end: Math.max(line, endColumn === 1 ? endLine - 1 : endLine)
	};
}
/** The new side of each hunk is a run of lines without a gap: context and additions. */
function hunksOf(patch) {
	return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, first, count]) => ({
		first: Number(first),
		last: Number(first) + Number(count ?? 1) - 1
	}));
}
// src/report/surfaces/comment.ts
/** GitHub takes 65,536 characters. */
const budget$3 = 6e4;
/** Of a message in a comment that has room for little else. */
const shortest = 2e3;
function commentBody(finding, anchor, { key, suggestions, source }) {
	const suggested = suggestions && source !== void 0 ? suggestion(finding, anchor, source) : null;
	const at = anchor.on === "file" ? ` · line ${finding.place.line}` : "";
	const head = `${marks[finding.severity]} **${finding.severity}** · [${finding.rule}](${finding.docs})${at}`;
	const marker = findingMarker(key, {
		fingerprint: finding.fingerprint,
		subject: subjectOf(finding),
		fixed: false
	});
	const body = (...parts) => [
		head,
		...parts,
		marker
	].filter((part) => part !== "").join("\n\n");
	const said = message(finding.message);
	const whole = body(said, evidence(finding), ...fixOf(finding, suggested === null ? "whole" : "short"), suggested ?? "");
	const fits = (text) => Buffer.byteLength(text) <= budget$3;
	if (fits(whole)) return whole;
	const left = "_Shortened to fit; the JSON report has everything._";
	const short = body(said, evidence(finding), ...fixOf(finding, "short"), left);
	return fits(short) ? short : body(message(finding.message.slice(0, shortest)), left);
}
/** The edited lines; null unless the comment stands on exactly the lines that the edit touches. */
function suggestion({ fix, place: at }, anchor, source) {
	if (fix?.edit === void 0 || fix.edit.place.path !== at.path || anchor.on !== "lines") return null;
	const { place, text } = fix.edit;
	const { start, end } = lineSpan(place);
	if (start !== anchor.start || end !== anchor.end || place.endLine !== end) return null;
	const lines = source.split("\n").slice(start - 1, end);
	const [first, last] = [lines[0], lines.at(-1)];
	if (first === void 0 || last === void 0) return null;
	const edited = `${first.slice(0, place.column - 1)}${text}${last.slice(place.endColumn - 1)}`;
	const fence = "`".repeat(Math.max(3, longestRun(edited) + 1));
	return `${fence}suggestion\n${edited}\n${fence}`;
}
// src/report/surfaces/summary.ts
/** GitHub takes 65,536 characters. */
const budget$2 = 6e4;
/** Statements of the history that could not be applied; they are not the author's. */
const namedHere = 5;
/** More identities than this are not remembered; their findings would be called new again. */
const mostTold = 1e3;
/** A second run on the same head finds what the first found: it compares with the head before. */
function deltaOf(findings, before, head) {
	const of = identities(findings);
	const told = [...of.values()].slice(0, mostTold);
	const earlier = before === null ? [] : before.head === head ? [...before.told.filter((print) => !before.fresh.includes(print)), ...before.fixed] : before.told;
	return {
		of,
		told,
		fresh: told.filter((print) => !earlier.includes(print)),
		fixed: earlier.filter((print) => !told.includes(print))
	};
}
function summary(report, terms) {
	const delta = deltaOf(report.findings, terms.before, terms.head);
	const findings = bySeverity(report.findings);
	return [
		() => page(report, terms, delta, [
			list(findings, terms, delta),
			details(findings, terms, "whole"),
			forecastSection(report)
		]),
		() => page(report, terms, delta, [
			list(findings, terms, delta),
			details(findings, terms, "short"),
			forecastSection(report),
			left("the SQL of fixes")
		]),
		() => page(report, terms, delta, [list(findings, terms, delta), left("the evidence of each finding")]),
		() => page(report, terms, delta, [list(findings.slice(0, 50), terms, delta), left(plural(Math.max(0, findings.length - 50), "further finding"))])
	].map((make) => make()).find((made) => Buffer.byteLength(made) <= budget$2) ?? page({
		...report,
		sets: [],
		notJudged: []
	}, terms, delta, [left("every finding")], headline(report));
	function left(what) {
		return `_Left out here to fit: ${what}. [The job summary](${terms.runUrl}) has more, the JSON report everything._`;
	}
}
function page(report, terms, delta, middle, verdict = headline(report)) {
	const marker = summaryMarker(terms.key, {
		head: terms.head,
		run: terms.run,
		...delta
	});
	const warnings = terms.warnings.map((said) => `> ${text(said)}`).join("\n");
	return `${[
		`${marker}\n${verdict}`,
		progress(report, terms, delta),
		warnings,
		...middle,
		footer$1(report, namedHere),
		signature(terms)
	].filter((part) => part !== "").join("\n\n")}\n`;
}
/** `1 new · 2 still there · 1 fixed`; where all are new, that goes without saying. */
function progress(report, { acknowledged }, { told, fresh, fixed }) {
	const old = told.length - fresh.length;
	const known = report.findings.filter(({ fingerprint }) => acknowledged.has(fingerprint)).length;
	return [
		...fresh.length > 0 && old + fixed.length > 0 ? [`**${fresh.length} new**`] : [],
		...old > 0 ? [`${old} still there`] : [],
		...fixed.length > 0 ? [`${fixed.length} fixed`] : [],
		...known > 0 ? [`${known} acknowledged: the conversation was resolved or hidden; the check still counts ${known === 1 ? "it" : "them"}`] : []
	].join(" · ");
}
/** Every finding in a line, file by file, the most severe first; where all are new, that goes without saying. */
function list(findings, { comments, acknowledged, lineUrl }, { of, told, fresh }) {
	const state = (finding) => {
		if (acknowledged.has(finding.fingerprint)) return " · acknowledged";
		return fresh.length < told.length && fresh.includes(of.get(finding) ?? "") ? " · **new**" : "";
	};
	const item = (finding) => {
		const { path, line } = finding.place;
		const where = `[line ${line}](${comments.get(finding) ?? lineUrl(path, line)})`;
		return `- ${marks[finding.severity]} **${where}** ${message(finding.message)} ([${finding.rule}](${finding.docs}))${state(finding)}`;
	};
	return [...byFile(findings)].map(([path, own]) => `${code(path)}\n\n${own.map(item).join("\n")}`).join("\n\n");
}
function byFile(findings) {
	const files = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const own = files.get(finding.place.path);
		if (own === void 0) files.set(finding.place.path, [finding]);
		else own.push(finding);
	}
	return files;
}
/** What the list does not say of the findings that have no comment of their own, file by file. */
function details(findings, { comments }, detail) {
	const more = (finding) => finding.evidence.length > 0 || finding.because !== void 0 || finding.fix !== void 0;
	return [...byFile(findings.filter((finding) => !comments.has(finding) && more(finding)))].map(([path, own]) => {
		return `<details><summary>${`<code>${html(path)}</code>: ${plural(own.length, "finding")}`}</summary>\n\n${own.map((finding) => section(finding, detail)).join("\n\n---\n\n")}\n\n</details>`;
	}).join("\n\n");
}
function signature({ head, runUrl, reported }) {
	const at = head.slice(0, 7);
	return reported ? `<sub>As [the pull request’s own run](${runUrl}) reported it at ${at}; what counts is its check</sub>` : `<sub>Headroom ran these migrations at ${at} · [the run](${runUrl})</sub>`;
}
// src/actions/client/refusal.ts
/**
* @param doing what was tried, as in “could not …”
* @param needs the permission it takes, where GitHub's answer does not name it
*/
function refusalOf(error, doing, needs = "pull_requests=write") {
	const words = messageOf(error);
	return {
		...meaning(error, firstLine(words), doing, needs),
		said: inOneLine(words)
	};
}
function meaning(error, said, doing, needs) {
	const { status, response, errors } = typeof error === "object" && error !== null ? error : {};
	const headers = response?.headers ?? {};
	if (errors !== void 0) return graphql(errors, doing, needs);
	if (status === 429 || status === 403 && isLimit(said, headers)) return {
		kind: "limited",
		sentence: `GitHub’s rate limit is reached: could not ${doing}.`
	};
	if (status === 403 && /locked/i.test(said)) return {
		kind: "locked",
		sentence: `The conversation is locked: could not ${doing}.`
	};
	if (status === 401) return {
		kind: "forbidden",
		sentence: `GitHub does not accept the token: could not ${doing}.`
	};
	if (status === 403 || status === 404) return {
		kind: "forbidden",
		sentence: permission(doing, headers["x-accepted-github-permissions"] ?? needs)
	};
	if (status === 422) return {
		kind: "invalid",
		sentence: `GitHub refused to ${doing}: ${said}.`
	};
	if (status === void 0 || status >= 500) return {
		kind: "lost",
		sentence: `GitHub gave no proper answer when asked to ${doing}: ${said}.`
	};
	return {
		kind: "other",
		sentence: `Could not ${doing}: ${said}.`
	};
}
function graphql(errors, doing, needs) {
	if (errors.some(({ type }) => type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES")) return {
		kind: "forbidden",
		sentence: permission(doing, needs)
	};
	if (errors.some(({ type }) => type === "RATE_LIMITED")) return {
		kind: "limited",
		sentence: `GitHub’s rate limit is reached: could not ${doing}.`
	};
	return {
		kind: "other",
		sentence: `Could not ${doing}: ${firstLine(errors[0]?.message ?? "no reason given")}.`
	};
}
function isLimit(said, headers) {
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(said);
}
/** `;` separates alternatives, `,` what is needed together. */
function permission(doing, accepted) {
	return `Could not ${doing}: this job’s token may not. Give the job \`permissions: ${accepted.split(";").map((all) => all.split(",").map((one) => one.trim().replaceAll("_", "-").replace("=", ": ")).join(" and ")).join(", or ")}\`; on pull requests from forks and from Dependabot the token can only read.`;
}
/** GitHub's messages end with a link to its documentation. */
const inOneLine = (message) => (message.split(/ - https?:/)[0] ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "").join(": ").replace(/\.$/, "").slice(0, 500);
const firstLine = (message) => (message.split(/\n| - https?:/)[0] ?? "").replace(/\.$/, "").slice(0, 300);
// src/actions/client/attempts.ts
/** After one of these, no further write has a chance. */
const final = /* @__PURE__ */ new Set([
	"forbidden",
	"locked",
	"limited",
	"lost"
]);
var Attempts = class {
	#told = /* @__PURE__ */ new Map();
	/**
	* Why nothing more is tried: a refusal, or a head that is no longer the one that was reviewed; null while there is
	* hope.
	*/
	stopped = null;
	/** The first of each kind. */
	get refusals() {
		return [...this.#told.values()];
	}
	/** One try; its refusal is remembered. @param doing continues “could not …” */
	async try(doing, act) {
		return this.#remembered(await attemptTo(doing, act));
	}
	/** A creation whose refusal is remembered. */
	async create(doing, act, look) {
		return this.#remembered(await attemptToCreate(doing, act, look));
	}
	give(refusal) {
		this.tell(refusal);
		if (final.has(refusal.kind)) this.stopped ??= refusal.kind;
	}
	/** Of something that may be left undone: the rest is tried all the same. */
	tell(refusal) {
		if (!this.#told.has(refusal.kind)) this.#told.set(refusal.kind, refusal);
	}
	#remembered(attempt) {
		if (!attempt.ok) this.give(attempt.refusal);
		return attempt;
	}
};
/** One try without consequences. @param needs the permission it takes, where GitHub does not say */
async function attemptTo(doing, act, needs) {
	try {
		return {
			ok: true,
			value: await act()
		};
	} catch (error) {
		return {
			ok: false,
			refusal: refusalOf(error, doing, needs)
		};
	}
}
/**
* A creation: when its answer is lost, looks whether it was done, and tries once more if it was not.
* @param look what was created, or null
*/
async function attemptToCreate(doing, act, look) {
	const first = await attemptTo(doing, act);
	if (first.ok || first.refusal.kind !== "lost") return first;
	const found = await attemptTo(doing, look);
	if (!found.ok) return found;
	return found.value === null ? attemptTo(doing, act) : {
		ok: true,
		value: found.value
	};
}
// src/actions/client/pull.ts
async function readHead(github, { owner, repo, number }) {
	const { data } = await github.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	});
	return {
		sha: data.head.sha,
		open: data.state === "open"
	};
}
/** Every file, by path; GitHub lists 3,000 at most. */
async function readFiles(github, { owner, repo, number }) {
	const files = await github.paginate(github.rest.pulls.listFiles, {
		owner,
		repo,
		pull_number: number,
		per_page: 100
	});
	return new Map(files.map((file) => [file.filename, {
		path: file.filename,
		blob: file.status === "removed" ? null : file.sha,
		patch: file.patch ?? null
	}]));
}
/** Threads whose first comment is of this token's; the markers in it tell which are Headroom's. */
async function readThreads(github, target) {
	return (await readAll$1(github, target, "reviewThreads", threadFields)).flatMap(({ id, isResolved, isOutdated, viewerCanResolve, resolvedBy, comments }) => {
		const [first] = comments.nodes;
		if (first?.viewerDidAuthor !== true) return [];
		const own = comments.nodes.filter((comment) => comment.viewerDidAuthor).length;
		const comment = {
			id: first.id,
			body: first.body,
			minimized: first.isMinimized,
			url: first.url
		};
		return [{
			id,
			resolved: isResolved,
			resolvedByUs: isResolved && resolvedBy !== null && resolvedBy.login === first.author?.login,
			outdated: isOutdated,
			canResolve: viewerCanResolve,
			replies: comments.totalCount - own,
			comment
		}];
	});
}
/** Comments of this token's on the pull request as a whole, oldest first. */
async function readComments(github, target) {
	return (await readAll$1(github, target, "comments", "id body url viewerDidAuthor")).filter(({ viewerDidAuthor }) => viewerDidAuthor);
}
const threadFields = `id isResolved isOutdated viewerCanResolve resolvedBy { login }
        comments(first: 50) { totalCount nodes { id body url viewerDidAuthor isMinimized author { login } } }`;
async function readAll$1(github, { owner, repo, number }, name, fields) {
	const query = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
      ${name}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
    } }
  }`;
	const all = [];
	for (let after = null, more = true; more;) {
		const page = (await github.graphql(query, {
			owner,
			repo,
			number,
			after
		})).repository.pullRequest[name];
		all.push(...page.nodes);
		after = page.pageInfo.endCursor;
		more = page.pageInfo.hasNextPage && after !== null;
	}
	return all;
}
// src/actions/comments/conversation.ts
/** Comments on whole files are posted one by one, each with its own notification. */
const mostFileComments = 10;
const mostCleanUps = 30;
/** @returns the review's id, when one was created */
async function converseOn(reviewing, conversation) {
	const { attempts } = reviewing;
	for (const thread of conversation.moved) if (attempts.stopped === null) await remove(reviewing, thread);
	const onLines = conversation.posts.filter(({ anchor }) => anchor.on === "lines");
	const review = attempts.stopped === null && onLines.length > 0 ? await postReview(reviewing, onLines) : null;
	for (const post of conversation.posts.filter(({ anchor }) => anchor.on === "file").slice(0, mostFileComments)) if (attempts.stopped === null) await postOnFile(reviewing, post);
	for (const { thread, body } of conversation.updates) if (attempts.stopped === null) await edit(reviewing, thread, body);
	for (const cleanUp of conversation.cleanUps.slice(0, mostCleanUps)) if (attempts.stopped === null) await takeBack(reviewing, cleanUp);
	return review;
}
/** One bad anchor refuses a review whole and is not named: halves, twice, and the rest is left to the summary. */
async function postReview(reviewing, posts, halvings = 2) {
	const { github, attempts, target, head } = reviewing;
	const made = await attemptToCreate("post the review", async () => (await github.rest.pulls.createReview(reviewOf(reviewing, posts))).data.id, async () => await anyPosted(reviewing, posts) ? 0 : null);
	if (made.ok) return made.value === 0 ? null : made.value;
	const now = made.refusal.kind === "invalid" ? await attempts.try("read the pull request", () => readHead(github, target)) : null;
	if (now?.ok === true && now.value.sha !== head) attempts.stopped ??= "moved";
	else attempts.give(made.refusal);
	if (now?.ok !== true || attempts.stopped !== null || posts.length < 2 || halvings === 0) return null;
	const middle = Math.ceil(posts.length / 2);
	const first = await postReview(reviewing, posts.slice(0, middle), halvings - 1);
	const second = attempts.stopped === null ? await postReview(reviewing, posts.slice(middle), halvings - 1) : null;
	return first ?? second;
}
function reviewOf({ target, head, key }, posts) {
	return {
		owner: target.owner,
		repo: target.repo,
		pull_number: target.number,
		commit_id: head,
		event: "COMMENT",
		body: `${plural(posts.length, "finding")} on ${posts.length === 1 ? "this line" : "these lines"}.\n\n<!-- headroom:review v=1 key=${key} head=${head} -->`,
		comments: lowestFirst(posts).map(({ finding, anchor, body }) => {
			const { start, end } = anchor.on === "lines" ? anchor : {
				start: 1,
				end: 1
			};
			const range = start < end ? {
				start_line: start,
				start_side: "RIGHT"
			} : {};
			return {
				path: finding.place.path,
				side: "RIGHT",
				line: end,
				...range,
				body
			};
		})
	};
}
/** Suggestions taken from the bottom up do not move the lines of those above. */
function lowestFirst(posts) {
	return [...posts].sort((a, b) => a.finding.place.path < b.finding.place.path ? -1 : a.finding.place.path > b.finding.place.path ? 1 : b.finding.place.line - a.finding.place.line);
}
async function anyPosted({ github, target, key }, posts) {
	const prints = new Set((await readThreads(github, target)).map(({ comment }) => readFindingMarker(key, comment.body)?.fingerprint));
	return posts.some(({ finding }) => prints.has(finding.fingerprint));
}
async function postOnFile(reviewing, post) {
	const { github, attempts, target, head } = reviewing;
	const request = {
		owner: target.owner,
		repo: target.repo,
		pull_number: target.number,
		commit_id: head,
		path: post.finding.place.path,
		subject_type: "file",
		body: post.body
	};
	await attempts.create("comment on a file", async () => void await github.rest.pulls.createReviewComment(request), async () => await anyPosted(reviewing, [post]) ? void 0 : null);
}
async function edit({ github, attempts }, thread, body) {
	const mutation = `mutation ($id: ID!, $body: String!) {
    updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) { pullRequestReviewComment { id } }
  }`;
	await attempts.try("update a review comment", () => github.graphql(mutation, {
		id: thread.comment.id,
		body
	}));
}
async function remove({ github, attempts }, thread) {
	const mutation = "mutation ($id: ID!) { deletePullRequestReviewComment(input: { id: $id }) { pullRequestReview { id } } }";
	await attempts.try("delete a review comment", () => github.graphql(mutation, { id: thread.comment.id }));
}
async function takeBack(reviewing, { thread, by, body }) {
	const { attempts } = reviewing;
	if (by === "delete") return remove(reviewing, thread);
	if (by === "minimize") {
		await edit(reviewing, thread, body);
		if (attempts.stopped === null) await minimize(reviewing, thread);
		return;
	}
	const refused = by === "say" || thread.resolved ? null : await resolve(reviewing, thread);
	if (refused?.kind === "forbidden" && by === "settle") return remove(reviewing, thread);
	if (refused?.kind === "forbidden") attempts.tell(refused);
	else if (refused !== null) attempts.give(refused);
	if (attempts.stopped === null) await edit(reviewing, thread, body);
}
async function minimize({ github, attempts }, thread) {
	const mutation = "mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }";
	await attempts.try("minimise a review comment", () => github.graphql(mutation, { id: thread.comment.id }));
}
/** @returns why it could not be done; null when it was */
async function resolve({ github, refusals }, thread) {
	if (refusals.resolving !== void 0) return refusals.resolving;
	const mutation = "mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }";
	const done = await attemptTo("resolve a conversation", () => github.graphql(mutation, { id: thread.id }), "contents=write");
	if (done.ok) return null;
	if (done.refusal.kind === "forbidden") refusals.resolving = done.refusal;
	return done.refusal;
}
// src/actions/comments/summary-comment.ts
/** The oldest summary of this key, with what doubles it. */
function standing({ key }, comments) {
	const [first, ...others] = comments.flatMap((comment) => {
		const marker = readSummaryMarker(key, comment.body);
		return marker === null ? [] : [{
			comment,
			marker
		}];
	});
	return first === void 0 ? null : {
		...first,
		extra: others.map(({ comment }) => comment)
	};
}
/** Posts the summary, or brings the one that stands there up to date. */
async function keepSummary(report, terms, attempts, before, comments, acknowledged) {
	const { github, target, head, config } = terms;
	const nothing = {
		commentId: before?.comment.id ?? "",
		commentUrl: before?.comment.url ?? ""
	};
	if (attempts.stopped !== null) return {
		...nothing,
		status: failedStatus(attempts)
	};
	const wanted = before !== null || config.commentMode === "always" || report.findings.length > 0;
	if (config.commentMode === "never" || !wanted) return {
		...nothing,
		status: "none"
	};
	const body = summary(report, {
		...terms,
		before: before?.marker ?? null,
		comments,
		acknowledged,
		warnings: attempts.refusals.map(({ sentence }) => sentence)
	});
	if (before !== null && before.extra.length === 0 && withoutRun(before.comment.body) === withoutRun(body)) return {
		...nothing,
		status: "unchanged"
	};
	const now = await attempts.try("read the pull request", () => readHead(github, target));
	if (now.ok && (now.value.sha !== head || !now.value.open)) attempts.stopped ??= "moved";
	if (attempts.stopped !== null) return {
		...nothing,
		status: failedStatus(attempts)
	};
	if (before === null) {
		const made = await attempts.create("comment on the pull request", async () => {
			const { data } = await github.rest.issues.createComment({
				owner: target.owner,
				repo: target.repo,
				issue_number: target.number,
				body
			});
			return {
				id: data.node_id,
				url: data.html_url,
				body
			};
		}, async () => standing(terms, await readComments(github, target))?.comment ?? null);
		if (!made.ok) return {
			...nothing,
			status: failedStatus(attempts)
		};
		return {
			commentId: made.value.id,
			commentUrl: made.value.url,
			status: terms.dryRun ? "dry-run" : "posted"
		};
	}
	for (const { id } of before.extra) {
		const mutation = "mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }";
		await attempts.try("delete a doubled summary", () => github.graphql(mutation, { id }));
	}
	if (withoutRun(before.comment.body) === withoutRun(body)) return {
		...nothing,
		status: "unchanged"
	};
	const mutation = "mutation ($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } } }";
	const done = await attempts.try("update the summary comment", () => github.graphql(mutation, {
		id: before.comment.id,
		body
	}));
	return {
		...nothing,
		status: !done.ok ? failedStatus(attempts) : terms.dryRun ? "dry-run" : "updated"
	};
}
function failedStatus({ stopped }) {
	if (stopped === "moved") return "stale";
	return stopped === "forbidden" || stopped === "locked" ? "forbidden" : "error";
}
// src/actions/comments/publish.ts
/** What is told when nothing was written. */
function unpublished(report, status, refusals = []) {
	return {
		status,
		commentId: "",
		commentUrl: "",
		reviewId: "",
		fresh: report.findings.length,
		fixed: 0,
		commented: /* @__PURE__ */ new Set(),
		refusals
	};
}
async function publishReport(report, terms) {
	const { github, target, head, config } = terms;
	const attempts = new Attempts();
	const read = await attempts.try("read the pull request", async () => {
		const now = await readHead(github, target);
		if (now.sha !== head || !now.open) return null;
		return {
			threads: await readThreads(github, target),
			comments: await readComments(github, target),
			files: await readFiles(github, target)
		};
	});
	if (!read.ok) return unpublished(report, failedStatus(attempts), attempts.refusals);
	if (read.value === null) return unpublished(report, "stale");
	const { files } = read.value;
	const before = standing(terms, read.value.comments);
	if (before?.marker.head === head && isLater(before.marker.run, terms.run)) return unpublished(report, "stale");
	if (before?.marker.head === head && before.marker.run === terms.run && terms.reported) return unpublished(report, "unchanged");
	const plan = converse(config.reviewComments ? report.findings : [], config.reviewComments ? read.value.threads : [], {
		...terms,
		onFixed: config.onFixed,
		most: config.maxReviewComments,
		anchor: (finding) => anchorOf(spokenOn(finding), files.get(finding.place.path), terms.reviewed(finding.place.path).blob),
		body: (finding, anchor) => commentBody(finding, anchor, {
			...terms,
			suggestions: config.suggestions,
			source: terms.reviewed(finding.place.path).text
		})
	});
	const review = await converseOn({
		...terms,
		attempts,
		refusals: {}
	}, plan);
	const comments = await standingComments(terms, attempts, plan, report.findings);
	const written = await keepSummary(report, terms, attempts, before, comments, plan.acknowledged);
	const { fresh, fixed } = deltaOf(report.findings, before?.marker ?? null, head);
	return {
		...written,
		reviewId: review === null ? "" : String(review),
		fresh: fresh.length,
		fixed: fixed.length,
		commented: new Set(comments.keys()),
		refusals: attempts.refusals
	};
}
/** A suggestion replaces the lines that its comment stands on. */
function spokenOn({ place, fix }) {
	return fix?.edit?.place.path === place.path ? fix.edit.place : place;
}
/** Address of each finding's comment, read again when some were posted. */
async function standingComments(terms, attempts, plan, findings) {
	const known = new Map(plan.standing);
	if (plan.posts.length === 0 || terms.dryRun) return known;
	const again = await attempts.try("read the review comments", () => readThreads(terms.github, terms.target));
	if (!again.ok) return known;
	const urls = new Map(again.value.flatMap((thread) => {
		const marker = readFindingMarker(terms.key, thread.comment.body);
		return marker === null || marker.fixed ? [] : [[marker.fingerprint, thread.comment.url]];
	}));
	for (const finding of findings) {
		const url = urls.get(finding.fingerprint);
		if (url !== void 0) known.set(finding, url);
	}
	return known;
}
// src/actions/context.ts
/** @throws Misuse for an event that a review must not run on */
function comparisonOf({ eventName, payload }, baseInput) {
	if (eventName === "pull_request_target") throw new Misuse("Headroom does not review on pull_request_target: applying a migration executes it, and this event hands a stranger’s pull request a write token and secrets. Use pull_request.");
	if (eventName === "workflow_run") throw new Misuse("Headroom does not review on workflow_run: this event runs with a write token. Review on pull_request, and post from here with mode: report.");
	if (baseInput !== void 0) return { base: baseInput };
	if (eventName === "pull_request") return { base: required(payload.pull_request?.base?.sha, eventName) };
	if (eventName === "merge_group") return { base: required(payload.merge_group?.base_sha, eventName) };
	if (eventName === "push" && payload.before !== void 0 && !/^0+$/.test(payload.before)) return { base: payload.before };
	const branch = payload.repository?.default_branch;
	return { base: branch === void 0 ? void 0 : `refs/remotes/origin/${branch}` };
}
function required(sha, event) {
	if (sha === void 0) throw new Misuse(`The payload of ${event} names no base commit; give the input base-ref.`);
	return sha;
}
/**
* The pull request of the event, or the one that a manual run names; null where there is none.
* @param numberInput the input `pr-number`
*/
function pullOf({ eventName, sha, actor, payload }, numberInput) {
	const { pull_request: pull } = payload;
	if (eventName === "workflow_dispatch" && numberInput !== void 0) {
		const number = Number(numberInput);
		if (!Number.isInteger(number) || number < 1) throw new Misuse(`pr-number: ${numberInput} is not the number of a pull request.`);
		return {
			number,
			head: sha,
			readOnly: null
		};
	}
	if (eventName !== "pull_request" || pull?.number === void 0 || pull.head?.sha === void 0) return null;
	const { head, base, number } = pull;
	const readOnly = actor === "dependabot[bot]" ? "Dependabot’s runs have a token that can only read" : head.repo?.full_name === void 0 || head.repo.full_name !== (base?.repo?.full_name ?? payload.repository?.full_name) ? "the pull request comes from a fork, whose runs have a token that can only read" : null;
	return {
		number,
		head: head.sha,
		readOnly
	};
}
/**
* What a pull request was merged into for this run: the first parent of the merge commit that was checked out. The
* payload's base may be older, and what others merged since then is not this change. Null when something else is
* checked out, or a shallow clone cannot tell.
*/
async function mergedInto(repo, { payload }) {
	const head = payload.pull_request?.head?.sha;
	if (head === void 0) return null;
	const top = await topFolder(realpathSync(repo)).catch(() => null);
	return top !== null && await commitOf(top, "HEAD^2") === head ? "HEAD^1" : null;
}
// src/actions/inputs.ts
/** The folder for base states: outside of the checkout unless the workflow says otherwise. */
function cacheFolder(input, environment) {
	const named = input("cache-directory");
	return named === void 0 ? defaultCacheFolder(environment) : resolve$1(environment.GITHUB_WORKSPACE ?? ".", named);
}
/** What is given over the repository's file. */
function inputsOf(input) {
	return {
		engine: input("engine"),
		postgresVersion: majorOf(input("postgres-version")),
		allowNonEmpty: flag(input, "allow-non-empty"),
		failOn: choice(input, "fail-on", [
			"error",
			"warning",
			"info",
			"never"
		]),
		baseline: input("baseline"),
		ahead: lengthOf(input, "horizon"),
		github: {
			reviewComments: flag(input, "review-comments"),
			maxReviewComments: countOf(input, "max-review-comments", 100),
			suggestions: flag(input, "suggestions"),
			onFixed: choice(input, "on-fixed", onFixedModes),
			commentMode: choice(input, "comment-mode", commentModes),
			annotations: choice(input, "annotations", annotationModes),
			jobSummary: flag(input, "job-summary")
		}
	};
}
function choice(input, name, names) {
	const given = input(name);
	if (given === void 0) return void 0;
	const found = names.find((known) => known === given);
	if (found === void 0) throw new Misuse(`${name}: ${given} is not one of ${names.join(", ")}.`);
	return found;
}
/** YAML's own spellings of true and false. @param others what the caller has looked for, for the message */
function flag(input, name, others = []) {
	const given = input(name);
	if (given === void 0) return void 0;
	if (/^(true|True|TRUE)$/.test(given)) return true;
	if (/^(false|False|FALSE)$/.test(given)) return false;
	throw new Misuse(`${name}: ${given} is not one of ${[
		"true",
		"false",
		...others
	].join(", ")}.`);
}
function lengthOf(input, name) {
	const given = input(name);
	if (given !== void 0 && !isLength(given)) throw new Misuse(`${name}: ${given} is not a length of time; write 30 days, 6 months or P30D.`);
	return given;
}
function countOf(input, name, most) {
	const given = input(name);
	if (given === void 0) return void 0;
	if (!/^\d+$/.test(given) || Number(given) > most) throw new Misuse(`${name}: ${given} is not a number from 0 to ${most}.`);
	return Number(given);
}
function majorOf(text) {
	if (text === void 0) return void 0;
	const major = Number(text);
	if (!Number.isInteger(major) || major < 12 || major > 18) throw new Misuse(`postgres-version: ${text} is not a major version from 12 to 18.`);
	return major;
}
// src/report/surfaces/annotations.ts
/**
* The runner shows ten annotations of each level and step, and drops the rest without a word. One error is the step's
* own, one notice the word about the rest.
*/
const room = {
	error: 9,
	warning: 10,
	notice: 9
};
/** The runner cuts a message after 4,096 characters. */
const longest = 4e3;
const levels = {
	error: "error",
	warning: "warning",
	info: "notice"
};
function annotations(report) {
	const shown = [];
	let left = 0;
	for (const finding of bySeverity(report.findings)) {
		const level = levels[finding.severity];
		if (shown.filter((annotation) => annotation.level === level).length < room[level]) shown.push(annotation(finding, level));
		else left += 1;
	}
	return left === 0 ? shown : [...shown, {
		level: "notice",
		message: `${plural(left, "more finding is", "more findings are")} in the job summary and in the report.`
	}];
}
function annotation({ place, rule, message, evidence, fix, docs }, level) {
	const body = [
		message,
		...evidence.map((said) => `• ${said}`),
		...fix === void 0 ? [] : [`Fix: ${fix.description}`, ...fix.sql === void 0 ? [] : [fix.sql]],
		docs
	].join("\n");
	const columns = place.line === place.endLine ? {
		startColumn: place.column,
		endColumn: place.endColumn
	} : {};
	return {
		level,
		message: cut$1(visible(body)),
		title: rule,
		file: place.path,
		startLine: place.line,
		endLine: place.endLine,
		...columns
	};
}
const cut$1 = (text) => text.length <= longest ? text : `${text.slice(0, 3999)}…`;
// src/actions/runner.ts
/** A summary over a mebibyte is dropped by the runner. */
const summaryLimit = 921600;
/** Characters of a dry run's writes that the summary shows. */
const mostPlanned = 6e4;
/** Every output on every path, so that a workflow never reads one that is not there. */
function setOutputs(runner, { conclusion, report, published, files, baseline, proposal }) {
	const { error, warning, info } = report?.totals ?? {
		error: 0,
		warning: 0,
		info: 0
	};
	const total = error + warning + info;
	const outputs = dictionary({
		conclusion,
		"findings-total": total,
		"findings-error": error,
		"findings-warning": warning,
		"findings-info": info,
		"findings-new": published?.fresh ?? total,
		"findings-fixed": published?.fixed ?? 0,
		"migrations-checked": report?.sets.reduce((sum, set) => sum + set.checked.length, 0) ?? 0,
		"report-file": files?.report ?? "",
		"sarif-file": files?.sarif ?? "",
		"baseline-file": baseline ?? "",
		"comment-id": published?.commentId ?? "",
		"comment-url": published?.commentUrl ?? "",
		"review-id": published?.reviewId ?? "",
		"comment-status": published?.status ?? "none",
		...proposalOutputs(proposal)
	});
	for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
}
/** Under the names that people know from other actions. */
function proposalOutputs(told) {
	const settled = told?.settled;
	return {
		"pull-request-number": settled?.number ?? "",
		"pull-request-url": settled?.url ?? "",
		"pull-request-operation": settled?.operation ?? "none",
		"pull-request-head-sha": settled?.head ?? "",
		"pull-request-branch": told?.branch ?? "",
		"pull-request-commits-verified": settled?.verified == null ? "" : String(settled.verified),
		files: told === void 0 ? "" : filesIn(told.sets).map(({ path }) => path).join("\n"),
		"partitions-added": told === void 0 ? 0 : partitionsAdded(told.sets)
	};
}
/** A summary that cannot be written never changes the verdict. */
async function summarise(runner, text) {
	if (runner.environment.GITHUB_STEP_SUMMARY === void 0) return;
	await runner.summarise(text).catch((error) => runner.say(withoutCommands(`The job summary could not be written: ${messageOf(error)}`)));
}
/** Annotations of the findings that are not said on their lines already. */
function annotate(runner, report, mode, commented) {
	if (mode === "never") return;
	const findings = mode === "always" ? report.findings : report.findings.filter((finding) => !commented.has(finding));
	for (const annotation of annotations({
		...report,
		findings
	})) runner.annotate(annotation);
}
/** What GitHub would not do; that people locked a conversation is no fault of anybody's. */
function tellRefusals(runner, { refusals }) {
	for (const { kind, sentence } of refusals) runner.annotate({
		level: kind === "locked" ? "notice" : "warning",
		message: sentence
	});
}
/** What a dry run kept back, each with all that would be sent. */
async function tellPlanned(runner, planned) {
	const told = planned.map(({ method, path, body }) => `${method} ${path}\n${JSON.stringify(body, null, 2)}`);
	runner.say(`dry-run: ${planned.length} writes to GitHub were kept back.`);
	for (const one of told) runner.say(withoutCommands(one));
	const shown = told.join("\n\n");
	const cut = shown.length > mostPlanned ? `${shown.slice(0, mostPlanned)}…\n(the log has the rest)` : shown;
	await summarise(runner, `\n### Dry run: ${planned.length} writes kept back\n\n${block$1("", cut)}\n`);
}
// src/actions/review.ts
async function reviewMode(runner) {
	const { config, request } = await requestOf(runner);
	const result = await (runner.review ?? review)(request);
	const { report } = result;
	const files = await tellFirst(runner, config, result);
	const published = await tellPull(runner, config, result).catch(() => unpublished(report, "error", [{
		kind: "other",
		sentence: "Sorry, a fault of Headroom kept it from the pull request.",
		said: ""
	}]));
	tellRefusals(runner, published);
	annotate(runner, report, config.github.annotations, published.commented);
	setOutputs(runner, {
		conclusion: report.conclusion,
		report,
		published,
		files
	});
	endWith(runner, report);
}
/** What the pipeline is asked, from the event and the inputs. */
async function requestOf(runner, renewBaseline = false) {
	const { input, environment } = runner;
	const { base } = comparisonOf(runner.context, input("base-ref"));
	const workspace = resolve$1(environment.GITHUB_WORKSPACE ?? ".");
	const repo = resolve$1(workspace, input("working-directory") ?? ".");
	const config = loadConfig(repo, input("config"), {
		...inputsOf(input),
		renewBaseline
	}, runner.rules, /* @__PURE__ */ new Date());
	const compared = input("base-ref") ?? await mergedInto(repo, runner.context) ?? base;
	const { report: tellStage } = byStage({ write: (line) => runner.say(line.trimEnd()) });
	return {
		config,
		request: {
			repo,
			files: (input("files") ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== ""),
			...compared === void 0 ? {} : { base: compared },
			fetchBase: true,
			config,
			configFile: input("config"),
			rules: runner.rules,
			cacheDir: cacheFolder(input, environment),
			progress: (event) => {
				runner.signal?.throwIfAborted();
				tellStage(event);
			}
		}
	};
}
/** What needs no token: files, outputs, job summary. */
async function tellFirst(runner, config, result) {
	const { input, environment } = runner;
	const shown = {
		...result,
		rules: runner.rules
	};
	const temporary = environment.RUNNER_TEMP ?? ".";
	const files = {
		report: input("report-file") ?? join(temporary, "headroom-report.json"),
		sarif: input("sarif-file") ?? join(temporary, "headroom.sarif")
	};
	writeWhole(files.report, json(shown));
	writeWhole(files.sarif, sarif(shown));
	setOutputs(runner, {
		conclusion: result.report.conclusion,
		report: result.report,
		files
	});
	for (const path of result.editedSettings ?? []) runner.annotate({
		level: "notice",
		file: path,
		message: editedNote(path)
	});
	if (config.github.jobSummary) await summarise(runner, markdown(shown, summaryLimit));
	return files;
}
async function tellPull(runner, config, { report, sources, root }) {
	const { input, environment } = runner;
	const pull = pullOf(runner.context, input("pr-number"));
	if (pull === null) return unpublished(report, "none");
	const token = input("github-token") ?? "";
	if (pull.readOnly !== null || token === "") {
		runner.say(`Nothing is written to the pull request: ${pull.readOnly ?? "the input github-token is empty"}.`);
		return unpublished(report, "read-only");
	}
	const address = addressOf(environment, input);
	const dryRun = flag(input, "dry-run") ?? false;
	const { github, planned } = connectGitHub({
		token,
		apiUrl: address.apiUrl,
		dryRun,
		say: runner.say,
		paced: runner.paced ?? true
	});
	const published = await publishReport(report, {
		...address,
		github,
		dryRun,
		reported: false,
		target: {
			owner: address.owner,
			repo: address.repo,
			number: pull.number
		},
		head: pull.head,
		lineUrl: address.lineUrl(pull.head),
		config: config.github,
		reviewed: (path) => ({
			blob: blobOf(root, path),
			text: sources.get(path)
		})
	});
	if (dryRun) await tellPlanned(runner, planned);
	if (published.status === "stale") runner.say("The pull request has moved on or is closed; a newer run speaks for it.");
	return published;
}
/** Git's name of a file's content, as GitHub lists it; null when it cannot be read. */
function blobOf(root, path) {
	try {
		const bytes = readWithin(root, path, { most: sqlLimit });
		return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
	} catch {
		return null;
	}
}
/** Pass or fail, from the findings alone. */
function endWith(runner, report) {
	const verdict = `Headroom: ${totals(report)}.`;
	if (report.conclusion === "failure") runner.fail(verdict);
	else runner.say(verdict);
}
// src/actions/baseline.ts
async function baselineMode(runner) {
	const { config, request } = await requestOf(runner, true);
	const name = config.baselineFile;
	const done = await renewBaseline(runner.review ?? review, request, join(request.repo, name), /* @__PURE__ */ new Date(), repositoryTop(request.repo) ?? request.repo);
	setOutputs(runner, {
		conclusion: "success",
		report: done.report,
		baseline: name
	});
	runner.say(`Headroom: ${renewed(done, name)}`);
}
// src/propose/fingerprint.ts
/** The same for the same content. Lists and checksums, which follow from names, are left out. */
function fingerprintOf(proposals) {
	const lines = proposals.flatMap(({ layout: name, files }) => {
		const version = tools.find((tool) => tool.name === name)?.version ?? (() => "");
		const own = files.filter(({ kind }) => kind !== "companion");
		const plain = withoutVersions(own, version);
		return own.map(({ path, content }) => `${plain(path)}\0${plain(withoutChain(content))}`);
	});
	return createHash("sha256").update(lines.sort().join("\0\0")).digest("hex").slice(0, 32);
}
/** Takes the versions of these files out of any text that names them. */
function withoutVersions(files, version) {
	const longest = files.flatMap(({ path }) => {
		const own = version(path);
		const stem = [...path.split("/")].reverse().find((part) => own !== "" && part.includes(own)) ?? baseName(path);
		return own === "" ? [] : [{
			stem: stem.replace(/(\.\w+){0,20}\.sql$/, ""),
			own
		}];
	}).toSorted((a, b) => b.stem.length - a.stem.length);
	return (text) => longest.reduce((so, { stem, own }) => so.replaceAll(stem, stem.replace(own, "")), text);
}
/** Graphile Migrate writes the hashes of a file and of the one before into it. */
const withoutChain = (content) => content.replace(/^--! (Previous|Hash): .*\n/gm, "");
// src/report/surfaces/proposal-body.ts
/** GitHub takes 65,536 characters. */
const budget$1 = 6e4;
function proposalTitle(proved) {
	const [only] = proved;
	if (proved.length === 1 && only !== void 0) return oneLine(only.proposal.title);
	const tables = plansIn(proved).filter(({ next, retire }) => next.length + retire.length > 0);
	return `Add partitions of ${plural(tables.length, "table")}`;
}
function proposalMessage(title, proved) {
	return `${title}\n\n${proved.map(({ proposal }) => proposal.summary).join("\n")}`;
}
/** @param above what the team wants said first */
function proposalBody(proved, asOf, above = "") {
	for (const detail of ["whole", "short"]) {
		const page = compose(proved, asOf, above, detail);
		if (Buffer.byteLength(page) <= budget$1) return page;
	}
	const files = proved.flatMap(({ proposal }) => proposal.files.map(({ path }) => `- ${code(path)}`));
	return cut([
		above,
		verdict(proved, asOf),
		"_Everything else was left out to fit; the run’s summary has it._",
		files.join("\n")
	].filter(isSaid).join("\n\n"));
}
const isSaid = (part) => part !== "";
const cut = (page) => Buffer.from(page).subarray(0, budget$1).toString().replace(/\ufffd{1,3}$/, "");
function compose(proved, asOf, above, detail) {
	return `${[
		above,
		verdict(proved, asOf),
		...proved.flatMap((set) => ofSet(set, proved.length > 1, asOf, detail)),
		footer(asOf)
	].filter(isSaid).join("\n\n")}\n`;
}
/** The day on which writes fail without it, first of all. */
function verdict(proved, asOf) {
	const [first, ...others] = proved.flatMap(({ proof }) => proof.runways).filter(({ before }) => before !== null).toSorted((a, b) => (a.before ?? "") < (b.before ?? "") ? -1 : 1);
	if (first?.before == null) return proved.map(({ proposal }) => text(proposal.summary)).join(" ");
	if (first.by === "missed-run") return onMissedRun(first, asOf);
	const past = Date.parse(first.before) <= asOf.getTime();
	const when = past ? `now, as of ${day(asOf.toISOString())}` : `on ${day(first.before)}, ${timeFromNow(first.before, asOf)}`;
	const what = first.end === "refused" ? past ? "fail" : "will fail" : past ? "land in its catch-all" : "will land in its catch-all";
	const until = first.after === null ? "throughout the time that was looked at" : `until ${day(first.after)}`;
	const more = others.length === 0 ? "" : ` ${plural(others.length, "further table")} below.`;
	return `**Without this, inserts into ${code(first.table)} ${what} ${when}.** With it, they are taken ${until}.${more}`;
}
/** Nothing is wrong as long as the job runs. */
function onMissedRun({ table, before, after, end }, asOf) {
	const what = end === "refused" ? "fail" : "land in its catch-all";
	const from = before === null ? "" : ` from ${day(before)} on, ${timeFromNow(before, asOf)}`;
	const later = after === null ? "a missed run does no harm within the time that was looked at" : `they go on until ${day(after)} all the same`;
	return `**One missed run of the job that makes its partitions, and inserts into ${code(table)} ${what}${from}.** With this, ${later}.`;
}
function ofSet(set, named, asOf, detail) {
	const { proposal } = set;
	const sections = proposal.sections.flatMap(({ heading, body }) => [`### ${text(heading)}`, body]);
	return [
		...named ? [`## ${code(set.root === "" ? "." : set.root)}`] : [],
		...sections,
		...detail === "whole" ? lockTable(set) : [],
		...proven(set, asOf),
		...proposal.notes.length === 0 ? [] : [proposal.notes.map((note) => `> ${message(note)}`).join("\n>\n")]
	];
}
const seenBy = {
	forecast: "The clock was run on and rows were inserted",
	"missed-run": "The clock was run on, one run of its job was left out, and rows were inserted",
	bounds: "By the bounds"
};
/** What inserting rows has shown, table by table. */
function runwayLines({ proof }, asOf) {
	return proof.runways.map((runway) => {
		return `${seenBy[runway.by]}. ${code(runway.table)}: ${runwayInWords(runway, "this", asOf)}.`;
	});
}
/** A bar ends a cell, in a code span too. */
const cell = (markdown) => markdown.replace(/(?<!\\)\|/g, "\\|");
function lockTable({ proof }) {
	const rows = proof.statements.flatMap((statement) => {
		const where = code(`${statement.path.split("/").at(-1)}:${statement.line}`);
		if (statement.unobserved !== null) return [`| ${cell(where)} | not seen: ${cell(message(statement.unobserved))} | |`];
		return strongest(statement).map(({ table, mode }) => `| ${cell(where)} | ${lockName(mode)} | ${cell(code(table))} |`);
	});
	if (rows.length === 0) return [];
	return ["### Locks, as seen", `On tables that were there before. \`SHARE UPDATE EXCLUSIVE\` blocks neither reads nor writes.\n\n${[
		"| Statement | Strongest lock | On |",
		"| --- | --- | --- |",
		...rows
	].join("\n")}`];
}
/** What was done before anybody was asked. */
function proven(set, asOf) {
	const { proof, base, layoutTitle } = set;
	const history = `${base.statements - base.failures.length} of ${base.statements} statements of the history`;
	return ["### How it was proven", [
		`Applied by ${text(layoutTitle)}’s way on PostgreSQL ${text(proof.version)}, on top of ${history}: ${plural(proof.statements.length, "statement")}, none failed.`,
		...runwayLines(set, asOf),
		...proof.took.length === 0 ? [] : [`A row was inserted at the lower end and just below the upper end of ${plural(proof.took.length, "new partition")}; each landed there.`],
		...alikeLine(proof.alike),
		...proof.kept.map((said) => `${message(said)}.`),
		...proof.notTried.map((said) => `Not tried: ${message(said)}`)
	].map((line) => `- ${line}`).join("\n")];
}
function alikeLine(alike) {
	const siblings = [...new Set(alike.map(({ sibling }) => sibling))];
	if (siblings.length === 0) return [];
	return [`Owner, grants, row security, policies, storage options, indexes and triggers compared with ${siblings.map(code).join(", ")}: the same.`];
}
const footer = (asOf) => `---\n<sub>Planned as of ${day(asOf.toISOString())} by [Headroom](${project}). It keeps this pull request up to date until it is merged; close it, and the same plan is not proposed again.</sub>`;
// src/actions/pull-request/trailers.ts
const withTrailers = (message, { plan, files, at }) => `${message.trimEnd()}\n\nheadroom-Plan: ${plan}\nheadroom-Files: ${files}\nheadroom-Time: ${at}\n`;
/** null: not a commit of ours. */
function readTrailers(message) {
	const [, plan, files, at] = /\nheadroom-Plan: ([0-9a-f]+)\nheadroom-Files: ([0-9a-f]+)\nheadroom-Time: (\S+)\s*$/.exec(message.replaceAll("\r\n", "\n")) ?? [];
	return plan === void 0 || files === void 0 || at === void 0 || Number.isNaN(Date.parse(at)) ? null : {
		plan,
		files,
		at
	};
}
// src/actions/pull-request/current-state.ts
/** @throws Unavailable in words when GitHub does not let it be read */
async function readStanding(place) {
	const read = await attemptTo("read the branches and pull requests", () => readAll(place), "contents=read,pull_requests=read");
	if (!read.ok) throw new Unavailable(read.refusal.sentence);
	if (read.value === null) throw new Unavailable(`There is no branch ${place.base} in ${place.owner}/${place.repo}; check the input base.`);
	return read.value;
}
async function readAll(place) {
	const baseSha = await refOf(place, place.base);
	if (baseSha === null) return null;
	const pulls = await closedAndOpen(place);
	const tip = await refOf(place, place.branch);
	return {
		baseSha,
		branch: tip === null ? null : await readBranch(place, baseSha, tip, pulls.marker !== null),
		pull: pulls.open === null ? null : await readPull(place, pulls.open),
		declined: pulls.declined
	};
}
/** The commit a branch points at; null where there is none. */
async function refOf({ github, owner, repo }, branch) {
	try {
		return (await github.rest.git.getRef({
			owner,
			repo,
			ref: `heads/${branch}`
		})).data.object.sha;
	} catch (error) {
		if (error.status === 404) return null;
		throw error;
	}
}
/** The number of the open pull request from our branch to the base; GitHub's own filter is not to be trusted. */
async function openPullOf(place) {
	return (await listed(place, "open"))[0]?.number ?? null;
}
async function listed({ github, owner, repo, base, branch }, state) {
	const { data } = await github.rest.pulls.list({
		owner,
		repo,
		state,
		head: `${owner}:${branch}`,
		base,
		per_page: 100,
		sort: "created",
		direction: "desc"
	});
	const own = `${owner}/${repo}`.toLowerCase();
	return data.filter((pull) => pull.state === state && pull.base.ref === base && pull.head.ref === branch && pull.head.repo?.full_name.toLowerCase() === own);
}
async function closedAndOpen(place) {
	const open = (await listed(place, "open"))[0]?.number ?? null;
	const newest = open === null ? (await listed(place, "closed"))[0] : void 0;
	const marker = newest === void 0 ? null : readProposalMarker(place.key, newest.body ?? "");
	return {
		open,
		marker,
		declined: newest?.merged_at == null && marker !== null && !marker.withdrawn ? marker.plan : null
	};
}
async function readPull({ github, owner, repo }, number) {
	const { data } = await github.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	});
	const { title, body, mergeable, html_url: url, node_id: id, draft = false } = data;
	return {
		number,
		id,
		url,
		draft,
		title,
		body: body ?? "",
		mergeable,
		queued: await isQueued(github, owner, repo, number)
	};
}
async function isQueued(github, owner, repo, number) {
	const query = `query ($owner: String!, $repo: String!, $number: Int!) { repository(owner: $owner, name: $repo) { pullRequest(number: $number) { isInMergeQueue } } }`;
	try {
		return (await github.graphql(query, {
			owner,
			repo,
			number
		})).repository.pullRequest.isInMergeQueue;
	} catch {
		return false;
	}
}
async function readBranch(place, baseSha, sha, proposedBefore) {
	const { github, owner, repo } = place;
	const { data } = await github.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${baseSha}...${sha}`,
		per_page: 100
	});
	const changed = data.files ?? [];
	const files = new Map(changed.map((file) => [file.filename, file.status === "removed" ? null : file.sha]));
	for (const { status, previous_filename: before } of changed) if (status === "renamed" && before !== void 0) files.set(before, null);
	const commits = data.commits.map((each) => ({
		author: each.author?.login ?? "",
		bot: each.author?.type === "Bot",
		committer: each.committer?.login ?? "",
		merges: each.parents.length > 1,
		trailers: readTrailers(each.commit.message)
	}));
	const own = commits.filter(({ merges }) => !merges);
	const last = own.at(-1)?.trailers ?? null;
	const login = await loginOf(github);
	const mine = own.every((each) => each.trailers !== null && each.committer !== "" && isBot(each, login) && byOne(each));
	const whole = data.total_commits === commits.length && last?.files === filesDigest(files);
	return {
		sha,
		files,
		ours: commits.length === 0 ? proposedBefore : mine && own.length > 0 && whole,
		from: data.merge_base_commit.sha,
		at: last?.at ?? null
	};
}
const plain = (login) => login.replace(/\[bot\]$/, "");
const isBot = ({ author, bot }, login) => login === null ? bot : plain(author) === login;
/** GitHub commits for the bot, and signs for it as `web-flow`; whoever amends our commit is its committer. */
const byOne = ({ author, committer }) => committer === author || committer === "web-flow";
/** The token's own name; null where GitHub keeps it to itself. */
async function loginOf(github) {
	try {
		return plain((await github.graphql("query { viewer { login } }")).viewer.login);
	} catch {
		return null;
	}
}
/** One number for the files of a branch. */
function filesDigest(files) {
	const lines = [...files].map(([path, sha]) => `${sha ?? "removed"} ${path}`).sort();
	return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 32);
}
/** Files as git would name them. */
function filesOf(files) {
	return new Map(files.map(({ path, content }) => {
		const bytes = Buffer.from(content);
		return [path, createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")];
	}));
}
// src/actions/pull-request/commit.ts
/** What is asked again when its answer was lost: it may be done twice without harm. */
const unseen = async () => null;
/** null when it could not be done, or the branch moved meanwhile; `attempts` knows which. */
async function pushCommit(terms, attempts, standing, wanted) {
	const { github, owner, repo } = terms;
	const base = await attempts.try("read the base’s last commit", async () => (await github.rest.git.getCommit({
		owner,
		repo,
		commit_sha: standing.baseSha
	})).data);
	if (!base.ok) return null;
	const entries = wanted.files.map(({ path, content }) => ({
		path,
		mode: "100644",
		type: "blob",
		content
	}));
	const tree = await attempts.create("write the files", async () => (await github.rest.git.createTree({
		owner,
		repo,
		base_tree: base.value.tree.sha,
		tree: entries
	})).data.sha ?? "", unseen);
	if (!tree.ok) return null;
	const message = withTrailers(wanted.message, {
		plan: wanted.plan,
		files: filesDigest(filesOf(wanted.files)),
		at: wanted.at
	});
	const commit = await attempts.create("commit the files", async () => (await github.rest.git.createCommit({
		owner,
		repo,
		message,
		tree: tree.value,
		parents: [standing.baseSha]
	})).data, unseen);
	if (!commit.ok) return null;
	const sha = commit.value.sha ?? "";
	return await moveBranch(terms, attempts, standing, sha) ? {
		sha,
		verified: commit.value.verification?.verified === true
	} : null;
}
/** A forced move knows no “only if it is still there”: the branch is looked at once more just before. */
async function moveBranch(terms, attempts, { branch }, sha) {
	const { github, owner, repo } = terms;
	const now = await attempts.try("read the branch", () => refOf(terms, terms.branch));
	if (!now.ok) return false;
	if (now.value !== (branch?.sha ?? null)) {
		attempts.stopped ??= "moved";
		return false;
	}
	const look = async () => await refOf(terms, terms.branch) === sha ? sha : null;
	return (await attempts.create(`move the branch ${terms.branch}`, async () => branch === null ? (await github.rest.git.createRef({
		owner,
		repo,
		ref: `refs/heads/${terms.branch}`,
		sha
	})).data.object?.sha : (await github.rest.git.updateRef({
		owner,
		repo,
		ref: `heads/${terms.branch}`,
		sha,
		force: true
	})).data.object?.sha, look)).ok;
}
// src/actions/pull-request/decide.ts
const nothing = (because, operation = "none") => ({
	act: "nothing",
	operation,
	because
});
/** @param wanted null: there is nothing to propose */
function decide(standing, wanted, choices) {
	const { pull } = standing;
	if (pull?.queued === true) return nothing(`pull request #${pull.number} is in the merge queue, and is left alone there`);
	if (wanted === null) return withNothing(standing, choices);
	return pull === null ? withoutPull(standing, wanted, choices) : withPull(standing, wanted, choices);
}
function withNothing({ branch, pull }, { base, branch: name, deleteBranch }) {
	if (pull !== null && branch?.ours === true) return {
		act: "close",
		because: `${base} has everything that pull request #${pull.number} would add`
	};
	if (pull !== null) return {
		act: "block",
		because: `pull request #${pull.number} is no longer needed, and has commits of others: it is left open`
	};
	if (branch?.ours === true && deleteBranch) return {
		act: "delete-branch",
		because: `nothing is to be proposed, and the branch ${name} is left over`
	};
	return nothing("nothing is to be proposed");
}
function withPull({ branch, pull }, wanted, { onHumanCommits }) {
	const number = pull?.number ?? 0;
	const same = holds(branch, wanted);
	if (same && pull?.mergeable !== false) {
		if (pull?.body.trim() === "") return {
			act: "update",
			push: false,
			because: `pull request #${number} was opened without a word`
		};
		return nothing(`pull request #${number} says all of it already`);
	}
	const why = same ? "no longer merges" : "is out of date";
	if (branch?.ours !== true && onHumanCommits === "block") return {
		act: "block",
		because: `pull request #${number} ${why}, and has commits of others`
	};
	return {
		act: "update",
		push: true,
		because: `pull request #${number} ${why}`
	};
}
function withoutPull({ baseSha, branch, declined }, wanted, { branch: name, onHumanCommits, recreateClosed }) {
	if (declined === wanted.plan && !recreateClosed) return nothing("the same proposal was closed without being merged; `recreate-closed: true` proposes it again", "skipped-closed");
	const inPlace = branch !== null && holds(branch, wanted) && branch.from === baseSha;
	if (branch !== null && !branch.ours && !inPlace && onHumanCommits === "block") return {
		act: "block",
		because: `the branch ${name} has commits that are not Headroom’s`
	};
	return {
		act: "open",
		push: !inPlace,
		because: "there is no pull request for it yet"
	};
}
/** Whether the branch changes the wanted files and no others. */
function holds(branch, wanted) {
	const files = filesOf(wanted.files);
	return branch !== null && branch.files.size === files.size && [...files].every(([path, sha]) => branch.files.get(path) === sha);
}
// src/actions/pull-request/decorate.ts
/** GitHub takes no more of them. */
const mostAssignees = 10;
/** A pull request that was just made is not known everywhere at once. */
const pauses = [1e3, 2e3];
/** @returns what could not be given, each for itself */
async function decorateNewPull(terms, number) {
	const refusals = [];
	const { github, owner, repo, labels, reviewers, teamReviewers, milestone } = terms;
	const assignees = terms.assignees.slice(0, mostAssignees);
	const issue = {
		owner,
		repo,
		issue_number: number
	};
	const give = async (doing, isWanted, act) => {
		const refusal = isWanted ? await gift(terms, doing, act) : null;
		if (refusal !== null) refusals.push(refusal);
	};
	await give("add the labels", labels.length > 0, () => github.rest.issues.addLabels({
		...issue,
		labels: [...labels]
	}));
	await give("add the assignees", assignees.length > 0, () => github.rest.issues.addAssignees({
		...issue,
		assignees
	}));
	await give("ask the reviewers", reviewers.length > 0, () => github.rest.pulls.requestReviewers({
		owner,
		repo,
		pull_number: number,
		reviewers: [...reviewers]
	}));
	await give("ask the teams for a review (the workflow’s own token cannot see teams; a GitHub App’s with `members: read` can)", teamReviewers.length > 0, () => github.rest.pulls.requestReviewers({
		owner,
		repo,
		pull_number: number,
		team_reviewers: [...teamReviewers]
	}));
	await give("set the milestone", milestone !== null, () => github.rest.issues.update({
		...issue,
		milestone
	}));
	return refusals;
}
/** Each on its own: one that is refused stops no other. */
async function gift({ wait }, doing, act) {
	let done = await attemptTo(doing, act);
	for (const pause of pauses) {
		if (done.ok || !/could not resolve to a node/i.test(done.refusal.said)) break;
		await wait(pause);
		done = await attemptTo(doing, act);
	}
	return done.ok ? null : done.refusal;
}
// src/actions/pull-request/notes.ts
/** GitHub takes 65,536 characters. */
const budget = 6e4;
async function sayOnce({ github, owner, repo, key }, attempts, number, what, plan, words) {
	const marker = noteMarker(key, what, plan);
	const said = async () => (await readComments(github, {
		owner,
		repo,
		number
	})).some(({ body }) => body.includes(marker));
	const before = await attempts.try("read the comments", said);
	if (!before.ok || before.value) return;
	await attempts.create("comment on the pull request", async () => void await github.rest.issues.createComment({
		owner,
		repo,
		issue_number: number,
		body: `${marker}\n${words}`
	}), async () => await said() ? void 0 : null);
}
const closedNote = ({ base }) => `No longer needed: ${code(base)} has these partitions already, or nothing asks for them any more.`;
/** @param because why nothing was pushed */
function blockedNote({ branch }, because, wanted) {
	const head = `### Headroom: nothing was pushed\n\n${text(sentence(because))}`;
	if (wanted === null) return `${head}\n\nClose the pull request, or merge what others added to it.`;
	const files = wanted.files.map(({ path, content }) => `<details><summary>${code(path)}</summary>\n\n${block$1("sql", content)}\n\n</details>`);
	const way = `Take over what you need by hand. To let Headroom have the branch ${code(branch)} again, remove the other commits, or run once with ${code("on-human-commits: overwrite")}.`;
	const whole = [
		head,
		"What it would contain now:",
		...files,
		way
	].join("\n\n");
	if (Buffer.byteLength(whole) <= budget) return whole;
	return [
		head,
		`What it would contain now is too long for a comment: ${wanted.files.map(({ path }) => code(path)).join(", ")}.`,
		way
	].join("\n\n").slice(0, budget);
}
const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
// src/actions/pull-request/execute.ts
/** @param wanted null: there is nothing to propose */
async function executeDecision(terms, standing, wanted) {
	const attempts = new Attempts();
	const decision = decide(standing, wanted, terms);
	const work = {
		terms,
		attempts,
		standing,
		because: decision.because
	};
	if (decision.act === "nothing") return ended(work, decision.operation);
	if (decision.act === "delete-branch") return deleteLeftOver(work);
	if (decision.act === "close") return close(work);
	if (decision.act === "block") return block(work, wanted);
	return wanted === null ? ended(work, "none") : pushAndOpen(work, decision, wanted);
}
function ended({ attempts, standing, because }, operation, end = {}) {
	const pull = end.pull === void 0 ? standing.pull : end.pull;
	return {
		operation,
		number: pull?.number ?? null,
		url: pull?.url ?? "",
		head: end.pushed?.sha ?? standing.branch?.sha ?? "",
		verified: end.pushed?.verified ?? null,
		because: end.because ?? because,
		refusals: [...attempts.refusals, ...end.refusals ?? []]
	};
}
/** The refusals say the rest. */
const refused = (work, end = {}) => ended(work, "error", {
	because: work.attempts.refusals[0]?.sentence ?? work.because,
	...end
});
async function deleteLeftOver(work) {
	await deleteBranch(work);
	return ended(work, "none");
}
async function deleteBranch({ terms, attempts }) {
	const { github, owner, repo, branch } = terms;
	await attempts.try(`delete the branch ${branch}`, () => github.rest.git.deleteRef({
		owner,
		repo,
		ref: `heads/${branch}`
	}));
}
async function close(work) {
	const { terms, attempts, standing } = work;
	const { github, owner, repo, key } = terms;
	if (standing.pull === null) return ended(work, "none");
	const { number, body } = standing.pull;
	await sayOnce(terms, attempts, number, "closed", readProposalMarker(key, body)?.plan ?? "none", closedNote(terms));
	if (!(await attempts.try("close the pull request", () => github.rest.pulls.update({
		owner,
		repo,
		pull_number: number,
		state: "closed",
		body: withdrawn(key, body)
	}))).ok) return refused(work);
	if (terms.deleteBranch) await deleteBranch(work);
	return ended(work, "closed");
}
async function block(work, wanted) {
	const { terms, attempts, standing } = work;
	if (standing.pull !== null) await sayOnce(terms, attempts, standing.pull.number, "blocked", wanted?.plan ?? "none", blockedNote(terms, work.because, wanted));
	return ended(work, "blocked");
}
async function pushAndOpen(work, decision, wanted) {
	const { terms, attempts, standing } = work;
	const pushed = decision.push ? await pushCommit(terms, attempts, standing, wanted) : null;
	if (decision.push && pushed === null) {
		if (attempts.stopped === "moved") return ended(work, "none", { because: `the branch ${terms.branch} moved while this ran; the next run looks again` });
		return isRule(attempts.refusals) ? ended({
			...work,
			attempts: new Attempts()
		}, "blocked", { because: protectedBranch(work) }) : refused(work);
	}
	if (standing.pull !== null) return update(work, standing.pull, wanted, pushed);
	return open(work, wanted, pushed);
}
/** Rules of branches refuse with 422, and with 409 or 403 in words of their own. */
const isRule = (refusals) => refusals.some(({ said }) => /rule violation|protected (branch|ref)|branch protection/i.test(said));
function protectedBranch({ terms, attempts }) {
	const said = attempts.refusals.map((refusal) => refusal.said).find((words) => words !== "") ?? "";
	return `a rule of the repository keeps Headroom from moving the branch ${terms.branch} (${said}); let the rule leave out headroom/**, or choose another branch`;
}
const bodyOf = ({ terms, standing }, wanted) => `${wanted.body.trimEnd()}\n\n${proposalMarker(terms.key, {
	plan: wanted.plan,
	base: standing.baseSha,
	withdrawn: false
})}\n`;
const isSame = (body, other) => body.replaceAll("\r\n", "\n").trimEnd() === other.trimEnd();
async function update(work, pull, wanted, pushed) {
	const { github, owner, repo } = work.terms;
	const [body, { title }] = [bodyOf(work, wanted), wanted];
	if (pushed !== null) await draftAgain(work, pull);
	if (pull.title === title && isSame(pull.body, body)) return ended(work, "updated", {
		pull,
		pushed
	});
	await work.attempts.create("update the pull request", async () => void await github.rest.pulls.update({
		owner,
		repo,
		pull_number: pull.number,
		title,
		body
	}), async () => {
		const now = await readPull(work.terms, pull.number);
		return now.title === title && isSame(now.body, body) ? void 0 : null;
	});
	return ended(work, "updated", {
		pull,
		pushed
	});
}
/** What a person found ready has changed. */
async function draftAgain({ terms: { github, draft }, attempts }, pull) {
	if (draft !== "always" || pull.draft) return;
	const mutation = "mutation ($id: ID!) { convertPullRequestToDraft(input: { pullRequestId: $id }) { clientMutationId } }";
	await attempts.try("make the pull request a draft again", () => github.graphql(mutation, { id: pull.id }));
}
async function open(work, wanted, pushed) {
	const { terms, attempts } = work;
	const { github, owner, repo, base, branch, draft } = terms;
	const made = await attempts.create("open the pull request", async () => {
		const { data } = await github.rest.pulls.create({
			owner,
			repo,
			head: branch,
			base,
			title: wanted.title,
			body: bodyOf(work, wanted),
			draft: draft !== "no"
		});
		return {
			number: data.number,
			url: data.html_url
		};
	}, async () => openedMeanwhile(terms));
	if (made.ok) {
		const refusals = await decorateNewPull(terms, made.value.number);
		return ended(work, "created", {
			pull: made.value,
			pushed,
			refusals
		});
	}
	const { said } = made.refusal;
	if (/pull request already exists/i.test(said)) {
		const found = await attempts.try("find the pull request", () => openedMeanwhile(terms));
		if (found.ok && found.value !== null) return update({
			...work,
			attempts: new Attempts()
		}, found.value, wanted, pushed);
	}
	if (/not permitted to create/i.test(said)) return ended({
		...work,
		attempts: new Attempts()
	}, "branch-pushed", {
		pushed,
		because: notPermitted(terms)
	});
	return refused(work, { pushed });
}
async function openedMeanwhile(terms) {
	const number = await openPullOf(terms);
	return number === null ? null : readPull(terms, number);
}
const inUrl = (branch) => branch.split("/").map(encodeURIComponent).join("/");
function notPermitted({ page, base, branch }) {
	return `the branch ${branch} is pushed, but GitHub Actions may not open pull requests here. Allow it under “Workflow permissions” in ${page}/settings/actions (the organisation’s setting must allow it too), give a GitHub App’s token, or open it by hand: ${page}/compare/${inUrl(base)}...${inUrl(branch)}?expand=1`;
}
// src/actions/pull-request/fresh.ts
/**
* Why the plan is of the past, in words; null when it is of the present.
* @throws Misuse when something else than the base was checked out
*/
async function whyPast({ github, owner, repo, base, checkedOut, concerns }, baseSha) {
	if (checkedOut === baseSha) return null;
	const compared = await attemptTo("compare the checkout with the base", async () => {
		const { data } = await github.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead: `${checkedOut}...${baseSha}`
		});
		return {
			status: data.status,
			files: (data.files ?? []).flatMap((file) => [file.filename, file.previous_filename ?? file.filename])
		};
	});
	const unknown = !compared.ok && /not found/i.test(compared.refusal.said);
	if (!compared.ok && !unknown) throw new Unavailable(compared.refusal.sentence);
	if (!compared.ok || compared.value.status !== "ahead") throw new Misuse(`mode: partitions plans for ${base}, and ${checkedOut.slice(0, 7)} is checked out, which is not one of its commits; give actions/checkout \`ref: ${base}\`.`);
	return compared.value.files.some(concerns) ? `${base} got other migrations while this ran; the next run looks again` : null;
}
// src/actions/pull-request/inputs.ts
/** @throws Misuse */
function refuseEvent({ eventName }) {
	if (/^pull_request/.test(eventName) || eventName === "merge_group") throw new Misuse(`mode: partitions does not run on ${eventName}: it would answer its own pull request. Run it on schedule and workflow_dispatch, or on push to the base branch.`);
}
/** @throws Misuse */
function choicesOf(input, base) {
	const folder = input("working-directory");
	const key = keyOf(input("comment-key") ?? folder ?? "default");
	const branch = input("branch") ?? `headroom/partitions/${base}${key === "default" ? "" : `/${key}`}`;
	if (branch === base) throw new Misuse(`branch: ${branch} is the base itself; a proposal needs a branch of its own.`);
	if (/^refs\/|\s|[~^:?*[\\]|\.\.|^[-/]|\/$|\/\/|\.lock$|@\{/.test(branch)) throw new Misuse(`branch: ${branch} is not the name of a branch.`);
	return {
		branch,
		key,
		onHumanCommits: choice(input, "on-human-commits", ["block", "overwrite"]) ?? "block",
		recreateClosed: flag(input, "recreate-closed") ?? false,
		deleteBranch: flag(input, "delete-branch") ?? true,
		draft: draftOf(input),
		labels: listOf(input("labels")),
		assignees: listOf(input("assignees")),
		reviewers: listOf(input("reviewers")),
		teamReviewers: listOf(input("team-reviewers")).map((team) => team.replace(/^.*\//, "")),
		milestone: milestoneOf(input("milestone"))
	};
}
const templatesOf = (input) => ({
	title: input("title"),
	body: input("body"),
	message: input("commit-message")
});
function draftOf(input) {
	if (input("draft") === "always-true") return "always";
	return flag(input, "draft", ["always-true"]) === true ? "new" : "no";
}
/** By commas or lines. */
const listOf = (given = "") => [...new Set(given.split(/[,\n]/).map((one) => one.trim()).filter((one) => one !== ""))];
function milestoneOf(given) {
	if (given === void 0) return null;
	if (!/^[1-9]\d*$/.test(given)) throw new Misuse(`milestone: ${given} is not the number of a milestone.`);
	return Number(given);
}
// src/actions/partitions.ts
async function partitionsMode(runner) {
	const { input, context } = runner;
	refuseEvent(context);
	const address = addressOf(runner.environment, input);
	const token = input("github-token") ?? "";
	if (token === "") throw new Misuse("mode: partitions needs the input github-token; headroom partitions prints the files without one.");
	const dryRun = flag(input, "dry-run") ?? false;
	const { github, planned } = connectGitHub({
		token,
		apiUrl: address.apiUrl,
		dryRun,
		say: runner.say,
		paced: runner.paced ?? true
	});
	const base = input("base") ?? context.payload.repository?.default_branch ?? await defaultBranch(github, address);
	const place = {
		github,
		owner: address.owner,
		repo: address.repo,
		base,
		...choicesOf(input, base),
		dryRun
	};
	const standing = await readStanding(place);
	const result = await plan(runner, standing);
	const reportFile = input("report-file") ?? join(runner.environment.RUNNER_TEMP ?? ".", "headroom-report.json");
	writeWhole(reportFile, partitionsJson(result));
	const terms = {
		...place,
		page: address.page,
		checkedOut: await commitOf(result.root, "HEAD") ?? "",
		concerns: concernsOf(runner, result),
		wait: (ms) => setTimeout$1(ms)
	};
	const past = await whyPast(terms, standing.baseSha);
	const settled = past === null ? await executeDecision(terms, standing, wantedOf(runner, standing, result)) : unsettled(standing, past);
	if (dryRun) await tellPlanned(runner, planned);
	await tell(runner, terms, result, settled, reportFile);
}
async function defaultBranch(github, { owner, repo }) {
	return (await github.rest.repos.get({
		owner,
		repo
	})).data.default_branch;
}
/** New files get the versions that they have on our branch already, where these are still after all others. */
function plan(runner, { branch }) {
	const { input, environment } = runner;
	const workspace = resolve$1(environment.GITHUB_WORKSPACE ?? ".");
	const repo = resolve$1(workspace, input("working-directory") ?? ".");
	const asOf = runner.now?.() ?? /* @__PURE__ */ new Date();
	const { report } = byStage({ write: (line) => runner.say(line.trimEnd()) });
	const request = {
		repo,
		config: loadConfig(repo, input("config"), inputsOf(input), runner.rules, asOf),
		cacheDir: cacheFolder(input, environment),
		asOf,
		now: branch?.ours === true && branch.at !== null ? new Date(branch.at) : asOf,
		progress: (event) => {
			runner.signal?.throwIfAborted();
			report(event);
		}
	};
	return (runner.partitions ?? partitions)(request);
}
/** Migrations and the configuration decide what is planned. */
function concernsOf(runner, { root, sets }) {
	const workspace = resolve$1(runner.environment.GITHUB_WORKSPACE ?? ".");
	const config = relative(root, resolve$1(workspace, runner.input("config") ?? ".github/headroom.yml"));
	return (path) => path === config || sets.some((set) => isUnder(set.root, path));
}
function wantedOf(runner, { branch }, { sets, asOf }) {
	const proved = provedIn(sets);
	if (proved.length === 0) return null;
	const words = templatesOf(runner.input);
	const title = words.title ?? proposalTitle(proved);
	return {
		plan: fingerprintOf(proved.map(({ proposal }) => proposal)),
		at: (branch?.ours === true ? branch.at : null) ?? asOf.toISOString(),
		files: filesIn(sets),
		title,
		body: proposalBody(proved, asOf, words.body),
		message: words.message ?? proposalMessage(title, proved)
	};
}
function unsettled({ pull, branch }, because) {
	return {
		operation: "none",
		number: pull?.number ?? null,
		url: pull?.url ?? "",
		head: branch?.sha ?? "",
		verified: null,
		because,
		refusals: []
	};
}
/** Everything that is known goes out before the step may fail. */
async function tell(runner, { branch, dryRun }, result, settled, reportFile) {
	const { operation, because, refusals, url } = settled;
	const refused = refusedIn(result.sets);
	const failed = refused.length > 0 || operation === "branch-pushed" || operation === "error";
	setOutputs(runner, {
		conclusion: failed ? "failure" : "success",
		files: {
			report: reportFile,
			sarif: ""
		},
		proposal: {
			settled,
			branch,
			sets: result.sets
		}
	});
	const page = url === "" ? "" : ` [Pull request #${settled.number}](${url}).`;
	await summarise(runner, `${partitionsMarkdown(result, summaryLimit)}\n**${operation}**${dryRun ? " (dry run)" : ""}: ${because}.${page}\n`);
	for (const { sentence } of refusals) if (sentence !== because) runner.annotate({
		level: "warning",
		message: sentence
	});
	for (const { table, issues } of plansIn(result.sets)) for (const { severity, message } of issues) if (severity === "error") runner.annotate({
		level: "warning",
		message: `${table}: ${message}`
	});
	if (operation === "blocked") runner.annotate({
		level: "warning",
		message: `Headroom: ${because}.`
	});
	const said = `Headroom partitions: ${partitionsHeadline(result.sets)} ${operation}: ${because}${because.endsWith(".") ? "" : "."}${url === "" ? "" : ` ${url}`}`;
	const broken = refused.flatMap(({ proof }) => proof.failures)[0];
	if (broken !== void 0) runner.fail(`Headroom: the proposal did not hold when it was tried, and is not made: ${broken}`);
	else if (failed) runner.fail(`Headroom: ${because}${because.endsWith(".") ? "" : "."}`);
	else runner.say(said);
}
// src/report/schema-forecast.ts
const moment = string().describe("An ISO moment.");
const stretch = strictObject({
	from: moment,
	until: moment.nullable().describe("null: to the end of the forecast."),
	state: _enum([
		"accepted",
		"refused",
		"caught"
	]).describe("What becomes of an insert of that time; `caught` by DEFAULT or a partition without an end."),
	message: string().nullable().describe("The server’s words."),
	partition: string().nullable()
});
const partition = strictObject({
	name: string(),
	bound: string(),
	from: moment.nullable(),
	to: moment.nullable(),
	created: strictObject({
		at: moment,
		job: string()
	}).nullable().describe("null: there at the start."),
	ended: strictObject({
		at: moment,
		job: string(),
		how: _enum(["dropped", "detached"])
	}).nullable()
});
const table = strictObject({
	oid: string(),
	table: string(),
	concerned: boolean().describe("The change made it, its partitions, or what its jobs do."),
	coverage: array(stretch).readonly(),
	unseen: strictObject({
		from: moment,
		error: strictObject({
			code: string(),
			message: string()
		})
	}).nullable().describe("From when on rows were refused for another reason than a missing partition, so that nothing more was seen."),
	partitions: array(partition).readonly(),
	missedRun: strictObject({
		job: string(),
		at: moment,
		lost: array(stretch).readonly()
	}).nullable()
});
const said = string().optional();
const serverError = strictObject({
	code: string(),
	message: string(),
	detail: said,
	hint: said,
	position: number().optional(),
	where: said,
	internalPosition: number().optional(),
	internalQuery: said,
	schema: said,
	table: said,
	column: said,
	dataType: said,
	constraint: said
});
const counts = record(string(), number());
const names = array(string()).readonly();
const job = strictObject({
	id: number(),
	name: string(),
	schedule: string(),
	command: string(),
	active: boolean(),
	concerned: boolean(),
	altered: boolean().describe("The change scheduled it, or altered it or a function that it calls."),
	runs: number(),
	thinned: boolean().describe("It is due more often than it was run."),
	made: counts.describe("Partitions made, by table."),
	ended: counts.describe("Partitions dropped or detached, by table."),
	failures: strictObject({
		count: number(),
		first: strictObject({
			at: moment,
			error: serverError
		})
	}).nullable(),
	aims: strictObject({
		make: names,
		end: names
	}),
	idle: strictObject({
		later: boolean(),
		reasons: names
	}).nullable(),
	stopped: string().nullable(),
	unknown: string().nullable().describe("What it depends on and only production knows.")
});
const retention = strictObject({
	oid: string(),
	table: string(),
	jobs: names,
	ages: array(strictObject({
		hours: number(),
		planted: number(),
		kept: number()
	})).readonly()
});
const forecastSchema = strictObject({
	from: moment,
	until: moment,
	tables: array(table).readonly(),
	jobs: array(job).readonly(),
	retention: array(retention).readonly().describe("Rows of many ages that the jobs left."),
	incomplete: boolean(),
	makers: names,
	notes: names
}).describe("The clock run on over the head of the change, with its scheduled jobs.");
// src/report/schema.ts
const severity = _enum([
	"error",
	"warning",
	"info"
]);
const place = strictObject({
	path: string(),
	line: int().min(1),
	column: int().min(1),
	endLine: int().min(1),
	endColumn: int().min(1)
}).describe("A half-open span; lines and columns are 1-based, columns count UTF-16 code units.");
const finding = strictObject({
	rule: string(),
	severity,
	object: string().describe("The thing spoken of, qualified."),
	message: string(),
	place,
	because: strictObject({
		message: string(),
		place: place.optional()
	}).optional(),
	evidence: array(string()).readonly(),
	fix: strictObject({
		description: string(),
		sql: string().optional(),
		edit: strictObject({
			place,
			text: string()
		}).optional()
	}).optional(),
	key: string().optional(),
	fingerprint: string().regex(/^[0-9a-f]{16}$/).describe("Stable across rebases: no line in it."),
	docs: string()
});
const base = strictObject({
	migrations: int(),
	statements: int(),
	failures: array(strictObject({
		path: string(),
		line: int(),
		code: string(),
		message: string()
	})).readonly(),
	complete: int().describe("Files of which no statement failed."),
	cached: boolean()
});
const set = strictObject({
	layout: string(),
	root: string(),
	platform: string(),
	engine: _enum([
		"embedded",
		"server",
		"url"
	]).nullable(),
	version: string().describe("Of Postgres."),
	checked: array(string()).readonly(),
	base,
	assumed: array(string()).readonly().describe("Tables assumed because no history was given."),
	notes: array(string()).readonly(),
	forecast: forecastSchema.nullable()
});
const reportSchema = strictObject({
	schemaVersion: literal(1),
	tool: strictObject({
		name: literal("headroom"),
		version: string()
	}),
	conclusion: _enum(["success", "failure"]),
	failOn: _enum([
		"error",
		"warning",
		"info",
		"never"
	]),
	sets: array(set).readonly(),
	findings: array(finding).readonly(),
	silenced: array(strictObject({
		finding,
		by: _enum([
			"directive",
			"configuration",
			"baseline"
		]),
		reason: string()
	})).readonly(),
	notJudged: array(strictObject({
		what: string(),
		why: string()
	})).readonly(),
	totals: record(severity, int()),
	timings: record(string(), number()).describe("Milliseconds per stage.")
});
// src/actions/report.ts
const largest = 5242880;
const refusals = dictionary({
	ENOENT: "does not exist",
	EISDIR: "is no plain file",
	SPECIAL: "is no plain file"
});
/** Characters of one of its texts. */
const longestText = 2e4;
async function reportMode(runner) {
	const { input, environment, context } = runner;
	const run = context.payload.workflow_run;
	if (context.eventName !== "workflow_run" || run === void 0) throw new Misuse(`mode: report runs on workflow_run alone, not on ${context.eventName}.`);
	const file = input("report-file");
	if (file === void 0) throw new Misuse("mode: report needs the input report-file: the report that the reviewing run uploaded, downloaded by an earlier step.");
	const report = readReport(file, runner.rules);
	const token = input("github-token") ?? "";
	if (token === "") throw new Misuse("mode: report needs the input github-token.");
	const address = addressOf(environment, input);
	const dryRun = flag(input, "dry-run") ?? false;
	const { github, planned } = connectGitHub({
		token,
		apiUrl: address.apiUrl,
		dryRun,
		say: runner.say,
		paced: runner.paced ?? true
	});
	const published = await post(runner, report, github, address, run, dryRun);
	if (dryRun) await tellPlanned(runner, planned);
	tellRefusals(runner, published);
	setOutputs(runner, {
		conclusion: report.conclusion,
		report,
		published,
		files: {
			report: file,
			sarif: ""
		}
	});
	runner.say(`Headroom: ${totals(report)}; comment: ${published.status}.`);
}
async function post(runner, report, github, address, run, dryRun) {
	if (run.event !== "pull_request") {
		runner.say(`The run was started by ${run.event}, not by a pull request; nothing is posted.`);
		return unpublished(report, "none");
	}
	const found = await attemptTo("find the pull request of the run", () => pullOfRun(github, address, run));
	if (!found.ok) return unpublished(report, found.refusal.kind === "forbidden" ? "forbidden" : "error", [found.refusal]);
	if (found.value === null || run.head_sha === void 0 || run.id === void 0) {
		runner.say("No open pull request, or more than one, has the run’s commit as its head; nothing is posted.");
		return unpublished(report, "stale");
	}
	const target = {
		owner: address.owner,
		repo: address.repo,
		number: found.value
	};
	const files = await attemptTo("read the files of the pull request", () => readFiles(github, target));
	if (!files.ok) return unpublished(report, "error", [files.refusal]);
	const config = loadConfig(".", void 0, inputsOf(runner.input), runner.rules, /* @__PURE__ */ new Date()).github;
	return publishReport(about(report, new Set(files.value.keys()), runner.say), {
		...address,
		github,
		dryRun,
		reported: true,
		target,
		head: run.head_sha,
		run: `${run.id}.${run.run_attempt ?? 1}`,
		runUrl: address.urlOfRun(run.id),
		lineUrl: address.lineUrl(run.head_sha),
		config: {
			...config,
			suggestions: false
		},
		reviewed: (path) => ({
			blob: files.value.get(path)?.blob ?? null,
			text: void 0
		})
	});
}
/** A review speaks of the files of its pull request; what speaks of others is not posted. */
function about(report, paths, say) {
	const findings = report.findings.filter(({ place }) => paths.has(place.path));
	const left = report.findings.length - findings.length;
	if (left > 0) say(`${plural(left, "finding")} of files that the pull request does not change: not posted.`);
	return counted(report, findings);
}
/** The one open pull request whose head is the run's commit, from the run's repository; null for none or several. */
async function pullOfRun(github, { owner, repo }, run) {
	const login = run.head_repository?.owner?.login;
	if (login === void 0 || run.head_branch == null) return null;
	const same = (await github.paginate(github.rest.pulls.list, {
		owner,
		repo,
		state: "open",
		head: `${login}:${run.head_branch}`,
		per_page: 100
	})).filter((pull) => pull.state === "open" && pull.head.sha === run.head_sha && pull.head.repo?.id === run.head_repository?.id);
	return same.length === 1 ? same[0]?.number ?? null : null;
}
/**
* @throws Misuse unless the file is a report of this version's shape about known rules and paths inside the repository
*/
function readReport(file, rules) {
	const bad = (why) => new Misuse(`${file} is not a report that can be posted: ${why}.`);
	let value;
	try {
		value = cutAll(JSON.parse(new TextDecoder().decode(readRegular(file, { most: largest }))), longestText);
	} catch (error) {
		throw bad(error instanceof NotReadable ? `it ${refusals[error.code] ?? error.message}` : messageOf(error));
	}
	const read = reportSchema.safeParse(value);
	if (!read.success) throw bad(`${read.error.issues[0]?.path.join(".")}: ${read.error.issues[0]?.message}`);
	const known = /* @__PURE__ */ new Set([...rules.map(({ id }) => id), directiveRule]);
	const findings = read.data.findings.map((finding) => checked(finding, known, bad));
	const silenced = read.data.silenced.map(({ finding, ...by }) => ({
		...by,
		finding: checked(finding, known, bad)
	}));
	return counted({
		...read.data,
		silenced
	}, findings);
}
/** Verdict and totals follow from the findings, whatever the file says of them. */
function counted(report, findings) {
	const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
	const totals = {
		error: count("error"),
		warning: count("warning"),
		info: count("info")
	};
	return {
		...report,
		findings,
		totals,
		conclusion: conclusion(findings, report.failOn)
	};
}
function checked(finding, known, bad) {
	if (!known.has(finding.rule)) throw bad(`there is no rule ${finding.rule}`);
	for (const path of [
		finding.place.path,
		finding.because?.place?.path,
		finding.fix?.edit?.place.path
	]) if (path !== void 0 && (path === "" || /^[/\\]|^\w:|(^|[/\\])\.\.([/\\]|$)|[\0\r\n]/.test(path))) throw bad("a path leads out of the repository");
	const { fix, ...rest } = finding;
	const kept = fix === void 0 ? {} : { fix: {
		description: fix.description,
		...fix.sql === void 0 ? {} : { sql: fix.sql }
	} };
	return {
		...rest,
		...kept,
		docs: ruleDocs(finding.rule)
	};
}
// src/actions/run.ts
const modes = [
	"review",
	"partitions",
	"audit",
	"report"
];
/** Never throws: what goes wrong fails the step with one sentence. */
async function runAction(runner) {
	try {
		const mode = choice(runner.input, "mode", modes) ?? "review";
		if (mode === "review") await (flag(runner.input, "update-baseline") === true ? baselineMode(runner) : reviewMode(runner));
		else if (mode === "report") await reportMode(runner);
		else if (mode === "partitions") await partitionsMode(runner);
		else {
			setOutputs(runner, { conclusion: "success" });
			runner.annotate({
				level: "notice",
				message: `mode: ${mode} is announced and not available in this version; nothing was done.`
			});
		}
	} catch (error) {
		const ours = !(error instanceof Misuse || error instanceof Unavailable || runner.signal?.aborted === true);
		const message = visible(`${ours ? "Sorry, this is a fault of Headroom: " : ""}${messageOf(error)}`);
		setOutputs(runner, { conclusion: "error" });
		await summarise(runner, `### ⚠️ Headroom: nothing was ${runner.input("mode") === "partitions" ? "proposed" : "reviewed"}\n\n${block$1("", message)}\n`);
		runner.fail(message);
	}
}
export { runAction };
