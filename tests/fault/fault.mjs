/*
 * fault.mjs - breaks everything that can break while people work, and holds
 * what they were told against what is there.
 *
 *	fault.mjs short|long [FAULT...]
 *
 * On the instance of THADS_VAR, which is this test's alone. FAULT_MOUNTS names
 * the folders of the instance that are small file systems of their own.
 */
import { execFile } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { promisify } from "node:util";
import { gather } from "./loads.mjs";
import { Database, Journal, later, until } from "./oracle.mjs";
import { Proxy } from "./proxy.mjs";
import { compare, Storm } from "./storm.mjs";

const run = promisify(execFile);
const folder = process.env.THADS_VAR;
const mounts = (process.env.FAULT_MOUNTS || "").split(" ").filter(Boolean);
const size = process.argv[2];
const chosen = process.argv.slice(3);
const persons = 4;
/* Those whose pages people work with here. */
const programs = ["intake", "enforcement", "accounts", "portal"];
const socket = `${folder}/run/db.sock`;
const proxy = new Proxy(socket);

/* A step of the driver on this instance. */
async function part(...words)
{
	const { stdout } = await run(new URL("part.sh", import.meta.url).pathname,
		words, { timeout: 120000 });

	return stdout.split("\n").filter(Boolean);
}

function pidOf(name)
{
	return Number(readFileSync(`${folder}/run/${name}.pid`, "utf8")
		.split(" ")[0]);
}

/* Ends processes of this instance; one that is gone already is no matter. */
function end(pids, signal = "SIGKILL")
{
	for (const pid of pids)
		try {
			process.kill(Number(pid), signal);
		} catch (e) {
			if (e.code !== "ESRCH")
				throw e;
		}
}

/* Whether a process runs; one that nobody has waited for yet does not. */
function runs(pid)
{
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");

		return stat[stat.lastIndexOf(")") + 2] !== "Z";
	} catch {
		return false;
	}
}

/* Kills, and sees them gone: what is dying is taken for alive. */
async function kill(pids)
{
	end(pids);
	if (!await until(30, () => !pids.some(runs)))
		throw new Error("a killed process does not go");
}

async function workersOf(program)
{
	/* The system keeps so many letters of a name. */
	const name = `thads-${program}`.slice(0, 15);
	const { stdout } = await run("pgrep", ["-r", "D,R,S,T", "-g",
		String(pidOf(program)), "-x", name])
		.catch(() => ({ stdout: "" }));

	return stdout.split("\n").filter(Boolean);
}

function instant()
{
	return later(Math.random() * 15);
}

/* Every worker begins anew, and so does its connection. */
async function freshWorkers()
{
	for (const program of programs)
		end(await workersOf(program));
	await later(300);
}

/* ---- The faults: each gets the storm and how often it shall come ---- */

function cut(where)
{
	return async (storm, count) => {
		const [person] = storm.people;
		const end_at = count * 3;
		let cuts = 0;

		await proxy.place();
		await freshWorkers();
		for (let i = 0; i < end_at && cuts < count; i++) {
			const form = await storm.next(person);

			if (!form)
				continue;
			/* A program may try once more by itself. */
			const plan = proxy.arm({ commit: true, where,
				times: Math.min(1 + i % 3, count - cuts) });
			const answer = await storm.send(form);

			proxy.disarm();
			cuts += plan.fired.length;
			await storm.settle(form, answer);
		}
		await proxy.remove();
		return cuts;
	};
}

/* The connections die while nobody works, as in the night. */
async function idle(storm, count)
{
	const [person] = storm.people;
	let n = 0;

	await proxy.place();
	await freshWorkers();
	for (let i = 0; i < count; i++) {
		const form = await storm.next(person);

		if (!form)
			continue;
		n += proxy.drop() > 0;
		await storm.settle(form);
	}
	await proxy.remove();
	return n;
}

/* Each time in the moment that a form has been sent, or a little later. */
function kills(strike, prepare = () => null)
{
	return async (storm, count) => {
		let n = 0;

		await storm.work(async () => {
			while (n < count) {
				const prepared = await prepare();
				const program = await storm.nextSend();

				await instant();
				n += await strike(prepared?.[program]);
			}
		});
		return n;
	};
}

/* All workers of the program that has the form: one of them works on it. */
const workers = kills((pids) => {
	end(pids);
	return pids.length;
}, async () => {
	const pids = {};

	for (const program of programs)
		pids[program] = await workersOf(program);
	return pids;
});

const database = kills(async () => {
	await kill([pidOf("database")]);
	await part("start_database");
	return 1;
});

const apache = kills(async () => {
	await kill(await part("members", "apache"));
	await part("start_apache");
	return 1;
});

const all = kills(async () => {
	await kill(await part("members", "database", "apache", "tasks",
		...programs));
	await part("start_database");
	await part("start_web");
	return 1;
});

/* As for an update of MariaDB: the first answer of every worker is a page, for
 * nobody told the workers either. */
async function restarted(storm, count)
{
	for (let i = 0; i < count; i++) {
		const server = pidOf("database");
		const asked = [];

		end([server], "SIGTERM");
		if (!await until(60, () => !runs(server)))
			throw new Error("the database does not stop");
		await part("start_database");
		for (const [at, program] of programs.entries()) {
			const many = (await workersOf(program)).length * 3;

			for (let n = 0; n < many; n++)
				asked.push(storm.firstAnswer(program,
					storm.people[at % persons]));
		}
		await Promise.all(asked);
		for (const person of storm.people) {
			const form = await storm.next(person);

			if (form)
				await storm.settle(form);
		}
	}
	return count;
}

async function stopped(storm, count)
{
	for (let i = 0; i < count; i++)
		await storm.window({
			breaks: () => end([pidOf("database")], "SIGSTOP"),
			mends: () => end([pidOf("database")], "SIGCONT"),
			secs: size === "long" ? 40 : 12,
		});
	return count;
}

async function readOnly(storm, count)
{
	for (let i = 0; i < count; i++)
		await storm.window({
			breaks: () => storm.db.rows("SET GLOBAL read_only = 1"),
			mends: () => storm.db.rows("SET GLOBAL read_only = 0"),
			secs: 30,
		});
	return count;
}

/* Writes a file until the disk has no room for one byte more. */
function fill(path)
{
	const file = openSync(path, "w");

	for (const bytes of [1 << 20, 4096, 1])
		try {
			for (;;)
				writeSync(file, Buffer.alloc(bytes));
		} catch (e) {
			if (e.code !== "ENOSPC")
				throw e;
		}
	closeSync(file);
}

/* Whether the server answers; one that has ended is started. */
async function revive(db)
{
	if (!runs(pidOf("database")))
		await part("start_database");
	return await db.ask("SELECT 1", socket).catch(() => null);
}

function full(disk, { wanted, restart } = {})
{
	return async (storm, count) => {
		const filler = `${folder}/${disk}/filler`;

		for (let i = 0; i < count; i++)
			await storm.window({
				wanted, secs: 12,
				breaks: () => fill(filler),
				mends: async () => {
					rmSync(filler);
					/* It looks once a minute whether there
					 * is room, or ends of itself. */
					if (restart)
						await kill([pidOf("database")]);
					await until(90, () => revive(storm.db));
				},
			});
		return count;
	};
}

async function doubles(storm, count)
{
	await storm.doubles(count);
	return count;
}

const faults = [
	{ name: "cut before commit", short: 12, long: 1000, act: cut("before") },
	{ name: "cut at commit", short: 12, long: 1000, act: cut("at") },
	{ name: "cut before the answer", short: 12, long: 1000,
	  act: cut("answered") },
	{ name: "cut after commit", short: 12, long: 1000, act: cut("after") },
	{ name: "cut while idle", short: 8, long: 500, act: idle },
	{ name: "sent twice", short: 60, long: 10000, act: doubles },
	{ name: "workers killed", short: 30, long: 1000, act: workers },
	{ name: "apache killed", short: 2, long: 100, act: apache },
	{ name: "mariadbd killed", short: 2, long: 100, act: database },
	{ name: "mariadbd restarted", short: 2, long: 50, act: restarted },
	{ name: "all killed", short: 1, long: 20, act: all },
	{ name: "mariadbd stopped", short: 1, long: 5, act: stopped },
	{ name: "read only", short: 1, long: 20, act: readOnly },
	{ name: "no room for log", short: 1, long: 10, disk: "log",
	  act: full("log") },
	{ name: "no room for spool", short: 1, long: 10, disk: "spool",
	  act: full("spool", { wanted: ["import_file"] }) },
	{ name: "no room for data", short: 1, long: 10, disk: "db",
	  act: full("db") },
	{ name: "no room for binlog", short: 1, long: 5, disk: "binlog",
	  act: full("binlog", { restart: true }) },
];

function print({ lines, cases })
{
	const names = ["tries", "saved", "not saved", "unsure", "nothing",
		       "asked", "lost", "doubled", "untrue"];
	const sums = { lost: 0, doubled: 0, untrue: 0 };

	console.log(`# ${"fault".padEnd(22)}${names.map((n) =>
		n.padStart(10)).join("")}`);
	for (const [fault, line] of lines) {
		console.log(`# ${fault.padEnd(22)}${names.map((n) =>
			String(line[n]).padStart(10)).join("")}`);
		for (const name in sums)
			sums[name] += line[name];
	}
	for (const [fault] of lines)
		for (const { what, why, kind, key } of cases.filter((c) =>
			c.fault === fault).slice(0, 5))
			console.error(`${what}: ${fault}: ${kind} ${key}: ${why}`);
	for (const name in sums)
		console.log(`figure ${name} ${sums[name]} count`);
}

/* One line of the report. */
function verdict(name, times, line)
{
	const bad = ["lost", "doubled", "untrue", "stuck"].filter((what) =>
		line && line[what] > 0);
	const good = bad.length === 0 && line && times > 0;

	console.log(`${good ? "ok" : "not ok"} ${name}: nothing lost, doubled,`
		+ " untrue or stuck" + (good ? "" : ` # came ${times} times; `
			+ bad.map((what) => `${what} ${line[what]}`)));
	return good;
}

const db = new Database([proxy.behind, socket]);
const journal = new Journal(`${folder}/fault-journal`);
const people = await gather(persons, db);
const storm = new Storm(journal, db, people);
const came = new Map();
let good = true;

for (const { name, act, disk, [size]: count } of faults) {
	const began = Date.now();

	if (chosen.length > 0 && !chosen.includes(name))
		continue;
	if (disk && !mounts.includes(disk)) {
		console.log(`skip ${name} # no small file system: not root, or`
			+ " mounting is not allowed here");
		continue;
	}
	for (const person of people)
		await person.openSeals(Math.ceil(count / 5) + 2);
	storm.fault = name;
	try {
		came.set(name, await act(storm, count));
	} catch (e) {
		console.log(`not ok ${name}: ${e.message.split("\n")[0]}`);
		console.error(e);
		good = false;
		break;
	}
	console.error(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
const result = await compare(journal, db);

print(result);
for (const [name, times] of came)
	good = verdict(name, times, result.lines.get(name)) && good;
process.exit(good ? 0 : 1);
