/*
 * Fair use: who does a thing too often is told when to come again, and nobody
 * else notices. The limits are those of an instance that says nothing of them.
 */
import { execFileSync } from "node:child_process";
import { Browser, finish, ok, signedIn, text } from "../page/lib.mjs";

const limits = settings();

/* The defaults, from the program's own table. */
function settings()
{
	const said = execFileSync(`${process.env.THADS_VAR}/bin/thads-portal`,
		["--settings"], { encoding: "utf8" });

	return Object.fromEntries([...said.matchAll(
		/^(limit_\w+)\n\t.*\n\t.*\n\tdefault: (\d+)$/gm)]
		.map(([, key, value]) => [key, Number(value)]));
}

/* Asks until told to wait; how often it was answered, and the refusal. */
async function until_told(limit, ask)
{
	for (let n = 0; n < limit * 2; n++) {
		const page = await ask();

		if (page.status === 429)
			return { n, page };
	}
	return { n: limit * 2, page: null };
}

/* Some come back while the others are asked for. */
function fits(n, limit)
{
	return n >= limit && n <= limit * 1.5;
}

async function stranger(name, limit, ask)
{
	const { n, page } = await until_told(limit, ask);
	const secs = Number(page?.headers.get("retry-after"));

	ok(`${name}: the limit is that of the settings`, fits(n, limit),
		`${n} of ${limit}`);
	ok(`${name}: the refusal says when to come again`, secs > 0
		&& secs <= 3600 && /(giây|phút)\./.test(text(page.html))
		&& /Xin chờ một lát/.test(text(page.html))
		&& /Hãy chờ hết thời gian/.test(text(page.html)), secs);
	return page;
}

const anyone = new Browser();

await stranger("searches", limits.limit_search,
	() => anyone.get("/portal/?name=nguyen"));
await stranger("codes", limits.limit_status,
	() => anyone.post("/portal/support/status",
		{ code: "T82-261120-0001", secret: "AAAA-BBBB-CCCC" }));
await stranger("entries", limits.limit_entry,
	() => anyone.get("/portal/entry/999999999"));
await stranger("what is sent", limits.limit_send,
	() => anyone.post("/portal/support/new", { service: "YCTHA" }));
ok("what has no limit goes on",
	(await anyone.get("/portal/figures")).status === 200
	&& (await anyone.get("/portal/support/new")).status === 200);

/* Of two officers behind one address only the one who exports waits. */
const busy = await signedIn("support", "hotro");
const other = await signedIn("support", "lanhdao");
const out = await until_told(limits.limit_export,
	() => busy.get("/support/export"));
ok("exports: the limit is that of the settings",
	fits(out.n, limits.limit_export), out.n);
ok("exports: another account goes on",
	(await other.get("/support/export")).status === 200);
ok("exports: pages go on", (await busy.get("/support/")).status === 200);
const told = await (await fetch(`${process.env.THADS_URL}/portal/metrics`))
	.text();
ok("the refusals are counted",
	Number(told.match(/^thads_waits_total\{.*\} (\d+)$/m)?.[1]) >= 3);
finish();
