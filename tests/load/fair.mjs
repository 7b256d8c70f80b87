/*
 * Fair use: who does a thing too often is told when to come again, and nobody
 * else notices. The limits are those of an instance that says nothing of them.
 */
import { execFileSync } from "node:child_process";
import { Browser, finish, fresh, ok, password, signedIn, sql, text }
	from "../page/lib.mjs";

const limits = settings();

/* The defaults, from the program's own table. */
function settings()
{
	const said = execFileSync(`${process.env.THADS_VAR}/bin/thads-portal`,
		["--settings"], { encoding: "utf8" });

	return Object.fromEntries([...said.matchAll(
		/^((?:limit|wait)_\w+)\n\t.*\n\t.*\n\tdefault: (\d+)$/gm)]
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
		&& /Xin chờ hết thời gian/.test(text(page.html)), secs);
	return page;
}

const mark = fresh("vp.");

/* Signs in, or tries to, in one of the programs after the other; the statuses,
 * counted. */
async function all(people)
{
	const programs = ["intake", "enforcement", "registry", "reports"];
	const statuses = {};

	await Promise.all(people.map(async ([login, secret], i) => {
		const { status } = await new Browser().fill(
			`/${programs[i % programs.length]}/sign-in`,
			{ login, password: secret });

		statuses[status] = (statuses[status] ?? 0) + 1;
	}));
	return statuses;
}

/* Half past seven: sixty officers at once behind an address where none of them
 * was before, and every third mistypes first. */
async function office()
{
	const people = [...Array(60).keys()].map((i) => mark + i);

	sql(`INSERT INTO account (login, name, name_fold, unit_id,
		password_hash, password_set_at, must_change)
		SELECT p.login, a.name, a.name_fold, a.unit_id,
		a.password_hash, UTC_TIMESTAMP(), 0 FROM account a
		JOIN (${people.map((login) => `SELECT '${login}' AS login`)
		.join(" UNION ")}) p WHERE a.login = 'thuly'`);
	const slips = await all(people.filter((_, i) => i % 3 === 0)
		.map((login) => [login, "Sai-Mat-Khau-1"]));
	const entered = await all(people.map((login) => [login, password()]));

	ok("an office of sixty behind one address comes in, slips and all",
		slips[401] === 20 && entered[200] === 60,
		JSON.stringify([slips, entered]));
}

/* One password for one account after the other, from that very address. */
async function sprayer()
{
	const most = limits.wait_address_after;
	const seen = { 401: 0, 429: 0 };

	for (let i = 0; i < most; i += 10) {
		const told = await all([...Array(10).keys()].map((k) =>
			[`khong.${mark}${i + k}`, "Mua-xuan-2026"]));

		for (const status of [401, 429])
			seen[status] += told[status] ?? 0;
	}
	/* What is under way when the limit is reached is still looked at. */
	ok("who sprays passwords from there is stopped",
		seen[401] >= most - 20 && seen[401] <= most - 20 + 10
		&& seen[401] + seen[429] === most, JSON.stringify(seen));
	const page = await new Browser().fill("/intake/sign-in",
		{ login: `khong.${mark}x`, password: "Mua-xuan-2026" });
	ok("and is told when to come again", page.status === 429
		&& Number(page.headers.get("retry-after")) > 0
		&& /Từ mạng này có quá nhiều lần/.test(text(page.html)),
		page.status);
	ok("the office goes on meanwhile", (await all([[`${mark}7`,
		password()]]))[200] === 1);
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
await office();
await sprayer();
finish();
