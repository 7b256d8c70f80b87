/*
 * Signing in, what a session guards, and forms that count once: what every
 * program has from the shared route table, shown on thads-intake.
 */
import { Browser, day, finish, formOf, fresh, makeAccount, ok, password,
	 signedIn, sql, text } from "./lib.mjs";

const start = "/intake/sign-in";
const entry = "/intake/judgment/new";

/* What the page says, without the tokens that differ each time. */
function words(page)
{
	return text(page.html.replace(/<input[^>]*>/g, ""));
}

function rows(number)
{
	return Number(sql(`SELECT COUNT(*) FROM judgment
		WHERE number = '${number}'`)[0][0]);
}

/* How many passwords were tried so far, by what was told. */
async function told()
{
	const page = await new Browser().get("/intake/metrics");

	return Object.fromEntries(["right", "wrong", "wait"].map((word) =>
		[word, Number(page.html.match(new RegExp("^thads_sign_ins_total"
			+ `\\{module="intake",told="${word}"\\} (\\d+)$`, "m"))?.[1])]));
}

/* A judgment in full, fit to be recorded. */
function judgment(number)
{
	return {
		court: "Tòa án nhân dân khu vực 1 - Đồng Tháp", number,
		issued: day(-30), effective: day(-5), received: day(0),
		"case-type": "civil", channel: "direct",
		"party-0-role": "debtor", "party-0-kind": "individual",
		"party-0-name": "Nguyễn Thử Nghiệm",
		"claim-0-type": "court_fee", "claim-0-debtor": "1",
		"claim-0-creditor": "state", "claim-0-amount": "300.000",
	};
}

async function form(browser)
{
	return formOf((await browser.get(entry)).html, entry);
}

async function attempt(login, secret)
{
	const browser = new Browser();
	const page = await browser.fill(start, { login, password: secret });

	return { browser, page };
}

function signedOut(page)
{
	return page.status === 401 && page.html.includes('name="password"');
}

async function wrongPasswords()
{
	const login = fresh("t.sai.");
	const before = await told();

	makeAccount(login, "T82@2025", "TNTL");
	const known = (await attempt(login, "Sai-Mat-Khau-1")).page;
	const nobody = (await attempt(fresh("t.khong."), "Sai-Mat-Khau-1"))
		.page;
	ok("a wrong password is refused", signedOut(known), known.status);
	ok("an unknown login gets the same answer",
		known.status === nobody.status
		&& words(known) === words(nobody));
	for (let i = 0; i < 4; i++)
		await attempt(login, "Sai-Mat-Khau-1");
	const waits = (await attempt(login, password())).page;
	ok("after five failures the right password waits too",
		waits.status === 429 && /sau \d+ (giây|phút)/.test(words(waits))
		&& Number(waits.headers.get("retry-after")) > 0,
		waits.status);
	await attempt(login, password());
	ok("the trail has each wrong one, and the wait once", sql(`SELECT
		action, COUNT(*) FROM audit WHERE object_kind = 'account'
		AND object_id = (SELECT id FROM account
		WHERE login = '${login}') AND action LIKE 'sign-in.%'
		GROUP BY action ORDER BY action`)
		.map((row) => row.join(" ")).join(", ")
		=== "sign-in.failed 5, sign-in.refused 1");
	const after = await told();
	ok("what was told is counted", after.wrong >= before.wrong + 6
		&& after.wait >= before.wait + 2
		&& after.right >= before.right, JSON.stringify(after));
	sql(`UPDATE sign_in_pair SET wait_until = UTC_TIMESTAMP()
		WHERE account_id = (SELECT id FROM account
		WHERE login = '${login}')`);
	const open = (await attempt(login, password())).page;
	ok("later it opens again", open.status === 200
		&& !signedOut(open) && open.path === "/intake/start",
		open.path);
	const upper = (await attempt(login.toUpperCase(), password())).page;
	ok("capitals in the login do not matter", upper.status === 200);
}

async function closedAccount()
{
	const login = fresh("t.khoa.");

	makeAccount(login, "T82@2025", "TNTL");
	const { browser } = await attempt(login, password());
	sql(`UPDATE account SET state = 'closed' WHERE login = '${login}'`);
	ok("a closed account's session ends at once",
		signedOut(await browser.get("/intake/")));
	const again = (await attempt(login, password())).page;
	const nobody = (await attempt(fresh("t.khong."), password())).page;
	ok("a closed account cannot sign in", signedOut(again)
		&& words(again) === words(nobody), again.status);
}

async function sessionCookie()
{
	const browser = new Browser();
	const page = await browser.get(start);
	const fields = { ...formOf(page.html, start), login: "thuly",
			 password: password() };
	const answer = await browser.post(start, fields, { follow: false });
	const cookie = answer.headers.getSetCookie()
		.find((c) => c.startsWith("thads_session="));

	ok("the cookie is for this site and no script",
		/; HttpOnly/.test(cookie) && /; SameSite=Lax/.test(cookie)
		&& /; Path=\//.test(cookie), cookie);
	const old = browser.cookies.get("thads_session");
	const out = formOf((await browser.get("/intake/")).html,
		"/intake/sign-out");
	await browser.post("/intake/sign-out", out);
	browser.cookies.set("thads_session", old);
	ok("a session that was ended stays ended",
		signedOut(await browser.get("/intake/")));
	const other = new Browser();
	other.cookies.set("thads_session", "f".repeat(43));
	ok("an invented session is none",
		signedOut(await other.get("/intake/")));
	ok("signing out is no link",
		(await browser.get("/intake/sign-out")).status === 405);
}

/* What was known before a change of the password is worth nothing after it. */
async function renewed()
{
	const login = fresh("t.doi.");
	const secret = "Con-Duong-Moi-2026";

	makeAccount(login, "T82@2025", "TNTL");
	const { browser } = await attempt(login, password());
	const before = new Browser();
	before.cookies = new Map(browser.cookies);
	const old = formOf((await browser.get("/intake/password")).html,
		"/intake/password");
	const page = await browser.post("/intake/password", { ...old,
		current: password(), fresh: secret, again: secret });
	const now = formOf((await browser.get("/intake/password")).html,
		"/intake/password");
	ok("a change of the password leads on", page.status === 200
		&& !signedOut(page), page.status);
	ok("and renews the session and the token of its forms",
		browser.cookies.get("thads_session")
			!== before.cookies.get("thads_session")
		&& now.csrf && now.csrf !== old.csrf);
	ok("the session of before has ended",
		signedOut(await before.get("/intake/")));
	const out = await browser.post("/intake/sign-out", now,
		{ follow: false });
	ok("signing out clears what the browser keeps of the site",
		out.headers.get("clear-site-data") === '"cache", "storage"',
		out.headers.get("clear-site-data"));
}

async function forgedSignIn()
{
	const browser = new Browser();
	const page = await browser.get(start);
	const fields = { ...formOf(page.html, start), login: "thuly",
			 password: password() };

	browser.cookies.clear();
	const answer = await browser.post(start, fields, { follow: false });
	ok("a sign-in sent from elsewhere is refused", answer.status === 403
		&& !answer.headers.getSetCookie()
			.some((c) => c.startsWith("thads_session=")),
		answer.status);
}

async function openRedirect(next)
{
	const browser = new Browser();
	const page = await browser.get(start);
	const answer = await browser.post(start, {
		...formOf(page.html, start), login: "thuly",
		password: password(), next }, { follow: false });
	const asked = await browser.get(
		`${start}?next=${encodeURIComponent(next)}`, { follow: false });

	ok(`after signing in nobody is led to ${JSON.stringify(next)}`,
		answer.status === 303 && answer.location === "/intake/start"
		&& asked.location === "/intake/start",
		`${answer.status} ${answer.location} ${asked.location}`);
}

async function goesOn()
{
	const browser = new Browser();
	const asked = await browser.get("/intake/?q=an+thi&state=open");
	const page = await browser.post(start, {
		...formOf(asked.html, start), login: "thuly",
		password: password() });

	ok("after signing in one is where one wanted to be",
		page.status === 200
		&& page.path === "/intake/?q=an+thi&state=open", page.path);
}

async function expiry()
{
	const login = fresh("t.het.");
	makeAccount(login, "T82@2025", "TNTL");
	const browser = await signedIn("intake", login);
	const number = `1/2026/${fresh("HET")}`;
	const fields = { ...await form(browser), ...judgment(number),
			 note: "Dòng một\r\nDòng \"hai\" <b>" };

	sql(`UPDATE session SET seen_at = UTC_TIMESTAMP() - INTERVAL 2 HOUR,
		created_at = UTC_TIMESTAMP() - INTERVAL 3 HOUR
		WHERE account_id = (SELECT id FROM account
		WHERE login = '${login}')`);
	const refused = await browser.post(entry, fields);
	ok("a form after the session's end asks to sign in",
		signedOut(refused) && rows(number) === 0, refused.status);
	const carry = formOf(refused.html, start).carry;
	ok("the form is kept meanwhile, and for how long is said",
		Boolean(carry) && refused.html.includes("giữ lại 30 phút"));
	const thief = await signedIn("intake", "thuly1");
	const stolen = await thief.get(`${entry}?draft=${carry}`);
	ok("nobody else sees what was typed",
		!stolen.html.includes(number), stolen.status);
	const shown = await browser.post(start, {
		...formOf(refused.html, start), login,
		password: password() });
	const again = formOf(shown.html, entry);
	ok("after signing in the form is still filled",
		shown.status === 200 && again && again.number === number
		&& again["party-0-name"] === "Nguyễn Thử Nghiệm"
		&& again["claim-0-amount"].replace(/\D/g, "") === "300000"
		&& again.note.includes("Dòng \"hai\" <b>"),
		JSON.stringify(again));
	const done = await browser.post(entry, again);
	ok("and can be sent", /\/judgment\/\d+$/.test(done.path)
		&& rows(number) === 1, done.path);
}

async function oldPassword()
{
	const login = fresh("t.cu.");
	makeAccount(login, "T82@2025", "TNTL");
	const browser = await signedIn("intake", login);

	sql(`UPDATE account SET password_set_at = UTC_TIMESTAMP()
		- INTERVAL 91 DAY WHERE login = '${login}'`);
	const led = await browser.get(entry);
	ok("a password older than the setting allows is changed first",
		led.path === "/intake/password"
		&& led.html.includes("đã dùng quá 90 ngày"), led.path);
}

/* Which worker answers is chance, and each keeps what roles may do: of so many
 * requests at once every one of them has some. */
async function allAnswer(browser, status)
{
	const pages = await Promise.all(Array.from({ length: 24 },
		() => browser.get(entry)));

	return pages.every((page) => page.status === status);
}

async function roleTakenAway()
{
	const login = fresh("t.vai.");
	makeAccount(login, "T82@2025", "TNTL");
	const browser = await signedIn("intake", login);
	const revoke = (at) => sql(`UPDATE account_role SET revoked_at = ${at}
		WHERE account_id = (SELECT id FROM account
		WHERE login = '${login}')`);

	ok("every worker lets the role in", await allAnswer(browser, 200));
	revoke("UTC_TIMESTAMP()");
	ok("a role that is taken away is gone at the next click, in every worker",
	   await allAnswer(browser, 403));
	revoke("NULL");
	ok("and there again when it is given back",
	   await allAnswer(browser, 200));
}

/* The cookie is gone, or has become that of another tab's session. */
async function keptWithoutCookie()
{
	const login = fresh("t.mat.");
	makeAccount(login, "T82@2025", "TNTL");
	const browser = await signedIn("intake", login);
	const number = `1/2026/${fresh("MAT")}`;
	const fields = { ...await form(browser), ...judgment(number) };

	browser.cookies.clear();
	const refused = await browser.post(entry, fields);
	ok("the form is kept though the cookie is gone",
		signedOut(refused) && rows(number) === 0
		&& Boolean(formOf(refused.html, start).carry));
	const next = await signedIn("intake", login);
	const again = await next.post(entry, fields);
	const filled = formOf(again.html, entry);
	ok("a form of one's own last session comes back filled",
		again.path.startsWith(`${entry}?draft=`) && filled
		&& filled.number === number && rows(number) === 0,
		again.path);
	const done = await next.post(entry, filled);
	ok("and is recorded once it is sent again",
		/\/judgment\/\d+$/.test(done.path) && rows(number) === 1,
		done.path);
}

async function tokens()
{
	const browser = await signedIn("intake", "thuly");
	const other = await signedIn("intake", "thuly1");
	const number = `1/2026/${fresh("CSRF")}`;
	const fields = { ...await form(browser), ...judgment(number) };
	const foreign = await form(other);
	const { csrf, form: id, ...bare } = fields;
	const tries = {
		"without a token": { ...bare, form: id },
		"with an empty token": { ...fields, csrf: "" },
		"with a token of another session":
			{ ...fields, csrf: foreign.csrf },
		"without a form id": { ...bare, csrf },
		"with a form id of one's own":
			{ ...fields, form: "x".repeat(32) },
	};

	for (const [name, sent] of Object.entries(tries)) {
		const answer = await browser.post(entry, sent);

		ok(`a form ${name} is refused`, answer.status === 403
			&& rows(number) === 0, answer.status);
	}
	for (const name of ["csrf", "form"]) {
		const twice = `${new URLSearchParams(fields)}&${name}=${
			fields[name]}`;
		const answer = await browser.post(entry, twice);

		ok(`a form with its ${name} twice is refused`,
			answer.status === 400 && rows(number) === 0,
			answer.status);
	}
	const done = await other.post(entry,
		{ ...foreign, ...judgment(number) });
	const taken = await browser.post(entry,
		{ ...fields, form: foreign.form });
	ok("a form id that another account used is refused",
		done.status === 200 && taken.status === 403
		&& rows(number) === 1, taken.status);
}

async function sentTwice()
{
	const browser = await signedIn("intake", "thuly");
	const number = `1/2026/${fresh("HAI")}`;
	const fields = { ...await form(browser), ...judgment(number) };
	const first = await browser.post(entry, fields, { follow: false });
	const second = await browser.post(entry, fields, { follow: false });

	ok("a form sent twice leads to the same place",
		first.status === 303 && second.status === 303
		&& first.location === second.location && rows(number) === 1,
		`${first.location} ${second.location} ${rows(number)}`);
}

async function sentAtOnce()
{
	const browser = await signedIn("intake", "thuly");
	const number = `1/2026/${fresh("CUNG")}`;
	const fields = { ...await form(browser), ...judgment(number) };
	const answers = await Promise.all([1, 2, 3, 4].map(() =>
		browser.post(entry, fields, { follow: false })));
	const places = new Set(answers.map((a) => `${a.status} ${a.location}`));

	ok("a form sent four times at once counts once",
		answers[0].status === 303 && places.size === 1
		&& rows(number) === 1, [...places].join(", "));
}

async function afterRefusal()
{
	const browser = await signedIn("intake", "thuly");
	const number = `1/2026/${fresh("SUA")}`;
	const fields = { ...await form(browser), ...judgment(number) };
	const wrong = await browser.post(entry, { ...fields, court: "" });
	const done = await browser.post(entry, fields);

	ok("a form that was refused can be sent again",
		wrong.status === 422 && /\/judgment\/\d+$/.test(done.path)
		&& rows(number) === 1, `${wrong.status} ${done.path}`);
}

sql("DELETE FROM sign_in_pair");
await wrongPasswords();
await closedAccount();
await sessionCookie();
await renewed();
await forgedSignIn();
for (const next of ["//example.org/", "https://example.org/",
		    "/\\example.org", "javascript:alert(1)", "/ \t//x"])
	await openRedirect(next);
await goesOn();
await expiry();
await oldPassword();
await roleTakenAway();
await keptWithoutCookie();
await tokens();
await sentTwice();
await sentAtOnce();
await afterRefusal();
finish();
