/*
 * What machines ask of every program: health, readiness, figures; and the way
 * from the number on an error page to the lines of the logs.
 */
import { readFileSync, readdirSync } from "node:fs";
import { base, finish, ok, text } from "./lib.mjs";

const folder = process.env.THADS_VAR || "var";
const programs = ["intake", "enforcement", "registry", "reports", "support",
	"accounts", "portal"];

async function ask(path, method = "GET")
{
	const answer = await fetch(base + path, { method, redirect: "manual" });
	const body = await answer.text();

	return { status: answer.status, body, headers: answer.headers };
}

/* The value of a line of the figures, undefined when it is not there. */
function figure(body, line)
{
	const found = body.split("\n").find((l) => l.startsWith(`${line} `));

	return found && Number(found.slice(line.length + 1));
}

/* Every family has its help and type before its first line, once, and every
 * line is name, labels, number. */
function faultsOf(body)
{
	const faults = [];
	const seen = new Set();
	let family = "", type = "";

	for (const line of body.split("\n").slice(0, -1)) {
		const head = line.match(/^# (HELP|TYPE) (thads_[a-z_]+) (\S.*)$/);
		const row = line.match(
			/^(thads_[a-z_]+)\{module="[a-z]+"(?:,[a-z]+="[^"\\]*")*\} -?\d+(?:\.\d+)?$/);

		if (head && head[1] === "HELP") {
			if (seen.has(head[2]))
				faults.push(`again: ${line}`);
			family = head[2];
			seen.add(family);
		} else if (head) {
			type = head[3];
			if (head[2] !== family
			    || (type === "counter") !== family.endsWith("_total"))
				faults.push(line);
		} else if (!row || row[1].replace(type === "histogram"
			? /_(bucket|sum|count)$/ : /$^/, "") !== family) {
			faults.push(line);
		}
	}
	if (!body.endsWith("\n"))
		faults.push("no newline at the end");
	return faults;
}

async function everyProgram(name)
{
	const health = await ask(`/${name}/health`);
	const ready = await ask(`/${name}/ready`);
	const metrics = await ask(`/${name}/metrics`);
	const head = await ask(`/${name}/ready`, "HEAD");
	const posted = await ask(`/${name}/ready`, "POST");

	ok(`${name} is well`, health.status === 200 && health.body === "ok\n",
		`${health.status} ${health.body}`);
	ok(`${name} is ready`, ready.status === 200
		&& /^ready\ndatabase: ok\nschema: ok\nspool: ok\nqueue: ok\n$/
			.test(ready.body), ready.body);
	ok(`${name} has figures`, metrics.status === 200
		&& metrics.headers.get("content-type")
			=== "text/plain; version=0.0.4; charset=utf-8"
		&& faultsOf(metrics.body).length === 0,
		faultsOf(metrics.body).join("; "));
	ok(`${name} takes GET and HEAD`, head.status === 200
		&& head.body === "" && posted.status === 405
		&& /GET/.test(posted.headers.get("allow")), posted.status);
	ok(`${name} sets no cookie and keeps nothing`,
		!ready.headers.get("set-cookie")
		&& ready.headers.get("cache-control") === "no-store");
}

/* All workers count together: whoever answers, the sum has grown. */
async function countsTogether()
{
	const line = 'thads_http_requests_total{module="portal",'
		+ 'method="GET",status="4xx"}';
	const before = figure((await ask("/portal/metrics")).body, line);
	const all = 'thads_http_request_duration_seconds_count'
		+ '{module="portal"}';
	let least = Infinity;

	for (let i = 0; i < 12; i++)
		await ask("/portal/nothing-here");
	for (let i = 0; i < 6; i++)
		least = Math.min(least, figure(
			(await ask("/portal/metrics")).body, line));
	ok("workers count together", least >= before + 12,
		`${before} ${least}`);
	const body = (await ask("/portal/metrics")).body;

	ok("the histogram holds every request", figure(body, all) >= 12
		&& figure(body, all) === figure(body,
			'thads_http_request_duration_seconds_bucket'
			+ '{module="portal",le="+Inf"}'));
	ok("workers alive are known",
		figure(body, 'thads_workers{module="portal"}') >= 2);
	/* The tests beside this one ask for pages, too, but not so many. */
	const asked = 100;
	let grown = 0;

	for (let i = 0; i < asked; i++)
		grown = figure((await ask("/portal/metrics")).body, all)
			- figure(body, all);
	ok("the machine's own questions are not counted", grown < asked / 2,
		grown);
}

function logLines(number)
{
	const lines = { program: [], access: [] };

	for (const name of readdirSync(`${folder}/log`)) {
		const kind = name === "apache-access.log" ? "access"
			: "program";

		if (!name.endsWith(".log"))
			continue;
		for (const line of readFileSync(`${folder}/log/${name}`, "utf8")
			.split("\n"))
			if (line.includes(number))
				lines[kind].push(line);
	}
	return lines;
}

async function numberLeadsToLog()
{
	const page = await ask("/portal/entry/999999999999");
	const number = (text(page.body).match(
		/Mã tham chiếu ([0-9a-f]{8})\b/) || ["", ""])[1];
	let lines = logLines(number);

	/* Both are written when the answer is already on its way. */
	for (let i = 0; i < 20 && lines.program.length
		+ lines.access.length < 3; i++) {
		await new Promise((done) => setTimeout(done, 100));
		lines = logLines(number);
	}
	ok("an error page names a request number", page.status === 404
		&& number !== "", page.status);
	ok("the number leads to the line of the access log",
		lines.access.length === 1
		&& / "GET \/portal\/entry\/\d+ HTTP/.test(lines.access[0])
		&& !page.headers.get("x-request-number"),
		JSON.stringify(lines.access));
	ok("the number leads to the reason and the request in the log",
		lines.program.some((l) => / warn .*404 .*TH\d{4}/.test(l))
		&& lines.program.some((l) =>
			/ info .* 404 GET \/portal\/entry\/\d+ \d+us$/.test(l)),
		JSON.stringify(lines.program));
}

for (const name of programs)
	await everyProgram(name);
await countsTogether();
await numberLeadsToLog();
finish();
