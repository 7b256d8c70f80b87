/*
 * Accounts: an administrator of a province works in his province alone, nobody
 * administers himself, and bad input, stale forms and double clicks change
 * nothing.
 */
import { Browser, day, errorsOf, finish, flashOf, formOf, fresh, makeAccount,
	 ok, password, signedIn, sql, text } from "./lib.mjs";

const entry = "/accounts/account/new";
const admin = await signedIn("accounts", "quanly");
const central = await signedIn("accounts", "tw.quanly");
/* An officer no other test works with: his sessions are ended here. */
const officer = await signedIn("accounts", "chv12");

function account(login)
{
	const [row] = sql(`SELECT id, name, state, version, must_change,
		COALESCE(officer_id, 0), unit_id FROM account
		WHERE login = '${login}'`);

	return row && { id: row[0], name: row[1], state: row[2],
			version: row[3], mustChange: row[4],
			officer: Number(row[5]), unit: row[6] };
}

function grants(id)
{
	return sql(`SELECT g.id, g.role_code, u.code, g.revoked_at IS NULL,
		COALESCE(g.valid_to, '') FROM account_role g
		JOIN unit u ON u.id = g.unit_id
		WHERE g.account_id = ${id} ORDER BY g.id`);
}

function trail(id, action)
{
	return sql(`SELECT detail FROM audit WHERE object_kind = 'account'
		AND object_id = ${id} AND action = '${action}'`).length;
}

function secretOf(html)
{
	const found = html.match(/<strong class="figure">([^<]*)</);

	return found ? found[1] : "";
}

function says(page, part)
{
	return errorsOf(page.html).some((line) => line.includes(part));
}

const path = (id, verb) => `/accounts/account/${id}` + (verb ? `/${verb}` : "");

/* ---- Creating ---- */

const login = fresh("lanvt");
const blank = formOf((await admin.get(entry)).html, entry);
const person = { ...blank, name: "Võ Thị Thử Lân", login: login.toUpperCase(),
		 unit: "V8201", title: "Chấp hành viên sơ cấp",
		 email: "lanvt@example.vn", phone: "0273 3872 555",
		 role: "CHV", from: day(0) };
const created = await admin.post(entry, person);
const first = secretOf(created.html);
const made = account(login);

ok("creating shows the first password", created.status === 200
	&& /^[a-z2-9]{4}(-[A-Z2-9]{4}){3}$/.test(first), first);
ok("the login is stored in lower case", made && made.state === "active");
ok("the first password must be changed", made.mustChange === "1");
ok("an officer stands behind the account", made.officer > 0);
ok("the first role is granted at the unit",
	grants(made.id).map((g) => g.slice(1, 3).join("@")).join()
	=== "CHV@V8201");
ok("and counted by what it was made of", madeOf({ login, name: login }) === "1");
ok("creating is in the trail", trail(made.id, "account.create") === 1
	&& trail(made.id, "role.grant") === 1);
ok("the password is kept nowhere", sql(`SELECT COUNT(*) FROM form_use
	WHERE sentence LIKE '%${first}%'`)[0][0] === "0"
	&& sql(`SELECT COUNT(*) FROM audit WHERE detail LIKE
	'%${first}%'`)[0][0] === "0");

const again = await admin.post(entry, person);

ok("a double click creates one account", again.status === 409
	&& sql(`SELECT COUNT(*) FROM account
	WHERE login = '${login}'`)[0][0] === "1", again.status);
ok("the password is not shown twice", !again.html.includes(first));

const newcomer = new Browser();
const signing = await newcomer.fill("/accounts/sign-in",
	{ login, password: first });

ok("the new person is led to a new password",
	signing.path.endsWith("/password"), signing.path);

/* ---- Bad input ---- */

/* Accounts that such a form could have made; other tests make others now. */
function madeOf({ login, name })
{
	return sql(`SELECT COUNT(*) FROM account
		WHERE login = '${login}' OR name = '${name}'`)[0][0];
}

async function refuse(name, fields, part, status = 422)
{
	const form = formOf((await admin.get(entry)).html, entry);
	const sent = { ...form, name: "Võ Thị Thử Sai", login: fresh("xau"),
		       unit: "V8201", ...fields };
	const before = madeOf(sent);
	const page = await admin.post(entry, sent);
	const after = madeOf(sent);

	ok(`${name} is refused`, page.status === status
		&& (!part || says(page, part)) && before === after,
		`${page.status} ${errorsOf(page.html).join(" / ")}`);
}

await refuse("a login in use", { login }, "đã có người dùng");
await refuse("a login with marks", { login: "lân.võ" }, "a–z không dấu");
await refuse("a login with a blank", { login: "lan vo" }, "a–z không dấu");
await refuse("a login too short", { login: "ab" }, "từ 3 đến 60");
await refuse("an over-long login", { login: "a".repeat(61) }, "tối đa 60 ký tự");
await refuse("an account without a name", { name: "" }, "“Họ và tên”");
await refuse("an over-long name", { name: "Ă".repeat(121) }, "tối đa 120 ký tự");
await refuse("a wrong address", { email: "lan@" }, "thư điện tử");
await refuse("a telephone in letters", { phone: "máy lẻ" }, "điện thoại");
await refuse("a foreign unit", { unit: "T01@2025" }, null, 400);
await refuse("the nation's unit", { unit: "TW" }, null, 400);
await refuse("a unit that is gone", { unit: "T87@2020" }, null, 400);
await refuse("a role of the nation", { role: "TW_LD" }, null, 400);
await refuse("an administrator's role", { unit: "T82@2025", role: "T_QTV" },
	null, 400);
await refuse("a role of another level", { role: "T_LD" }, "ở cấp của đơn vị");
await refuse("a day of no calendar", { role: "CHV", from: "31/02/2026" },
	"Không có ngày");
await refuse("a day before the unit", { role: "CHV", from: "30/06/2025" },
	"không hoạt động");
await refuse("an unknown field", { state: "active" }, null, 400);

const twice = new URLSearchParams(formOf((await admin.get(entry)).html, entry));

twice.append("name", "A");
twice.append("name", "B");
ok("a field given twice is refused",
	(await admin.post(entry, twice.toString())).status === 400);
ok("bytes that are not UTF-8 are refused",
	(await admin.post(entry, "name=%ff%fe")).status === 400);

/* ---- Who may ---- */

ok("an officer sees his own account only",
	(await officer.get("/accounts/")).path === "/accounts/me");
ok("an officer creates nobody", (await officer.get(entry)).status === 403);
ok("an officer reads no trail",
	(await officer.get("/accounts/audit")).status === 403);

const abroad = fresh("xa");

makeAccount(abroad, "T01@2025", "CHV");
for (const verb of ["", "edit", "disable", "reset", "role", "sessions",
		    "waits"])
	ok(`another province's account is not there: ${verb || "page"}`,
		(await admin.get(path(account(abroad).id, verb))).status
		=== 404);
ok("the central administrator sees it",
	(await central.get(path(account(abroad).id))).status === 200);
ok("an account that never was is not there",
	(await admin.get(path(999999))).status === 404);

const self = account("quanly");
const selfPage = await admin.get(path(self.id));

ok("nobody administers himself", (await admin.get(path(self.id, "role")))
	.status === 403 && selfPage.html.includes("tự cấp vai trò")
	&& !selfPage.html.includes(path(self.id, "edit")));
ok("the central administrator neither",
	(await central.get(path(account("tw.quanly").id, "role"))).status
	=== 403);

const peer = fresh("qtv");

makeAccount(peer, "T82@2025", "T_QTV");
ok("administrators of a province are managed above it",
	(await admin.get(path(account(peer).id, "reset"))).status === 403
	&& (await central.get(path(account(peer).id, "reset"))).status
	=== 200);

/* ---- Roles ---- */

const rolePath = path(made.id, "role");

async function grant(fields, browser = admin)
{
	const form = formOf((await browser.get(rolePath)).html, rolePath);

	return browser.post(rolePath, { ...form, ...fields });
}

const both = await grant({ role: "TNTL", unit: "T82@2025", from: day(0),
			   to: day(30) });

ok("a role is granted with its dates", flashOf(both.html) === "Đã cấp vai trò."
	&& grants(made.id).length === 2 && grants(made.id)[1][4] !== "");
ok("the same role twice is refused", says(await grant({ role: "TNTL",
	unit: "T82@2025", from: day(5) }), "đã có vai trò này"));
ok("an end before the beginning is refused", says(await grant({ role: "VT",
	from: day(5), to: day(1) }), "Ngày cuối"));
ok("a role over already is refused", says(await grant({ role: "VT",
	from: "01/08/2025", to: day(-1) }), "đã qua"));
ok("no role is refused", says(await grant({ role: "" }), "“Vai trò"));
ok("a central role is not offered",
	(await grant({ role: "TW_QTV" })).status === 400);
ok("nothing of it was written", grants(made.id).length === 2);

const [tntl] = grants(made.id).filter((g) => g[1] === "TNTL");
const endPath = path(made.id, `role/${tntl[0]}`);
const endForm = formOf((await admin.get(endPath)).html, endPath);

ok("a role is not taken without a reason", says(await admin.post(endPath,
	endForm), "“Lý do") && grants(made.id)[1][3] === "1");
ok("nor in the past", says(await admin.post(endPath, { ...endForm,
	reason: "Thử nghiệm tài khoản", last: day(-2) }), "đã qua"));

const ended = await admin.post(endPath, { ...endForm, reason: "Thử nghiệm tài khoản" });
const endedTwice = await admin.post(endPath, { ...endForm, reason: "Thử nghiệm tài khoản" });

ok("a role is taken away, its row stays", flashOf(ended.html)
	=== "Đã thu hồi vai trò." && grants(made.id)[1][3] === "0");
ok("a double click takes it once", endedTwice.status === 200
	&& trail(made.id, "role.revoke") === 1);
ok("what is over cannot be taken away",
	(await admin.get(endPath)).status === 409);
ok("a role of another account is not there",
	(await admin.get(path(account("chv2").id, `role/${tntl[0]}`))).status
	=== 404);

const [chv] = grants(made.id).filter((g) => g[1] === "CHV");
const chvPath = path(made.id, `role/${chv[0]}`);

await admin.fill(chvPath, { reason: "Thử nghiệm tài khoản", last: day(10) });
ok("a role ends on a day to come", grants(made.id)[0][3] === "1"
	&& grants(made.id)[0][4] !== "");
ok("so does the officer", sql(`SELECT valid_to IS NOT NULL FROM officer
	WHERE id = ${made.officer}`)[0][0] === "1");

/* ---- Editing, closing ---- */

const editPath = path(made.id, "edit");
const stale = formOf((await admin.get(editPath)).html, editPath);
const edited = await admin.fill(editPath, { name: "Võ Thị Thử Lan",
					    unit: "V8202" });

ok("data are changed", account(login).name === "Võ Thị Thử Lan"
	&& flashOf(edited.html) !== "");

const late = await admin.post(editPath, { ...stale, name: "Ghi đè" });

ok("a stale form is 409, nothing is overwritten", late.status === 409
	&& account(login).name === "Võ Thị Thử Lan", late.status);
ok("an edit to a foreign unit is refused", (await admin.fill(editPath,
	{ unit: "T01@2025" })).status === 400 && account(login).unit !== "");

const victim = fresh("khoa");

makeAccount(victim, "V8203", "CHV");

const worker = await signedIn("accounts", victim);
const id = account(victim).id;
const closePath = path(id, "disable");
const closeForm = formOf((await admin.get(closePath)).html, closePath);

ok("an account is not closed without a reason", says(await admin.post(closePath,
	closeForm), "“Lý do") && account(victim).state === "active");

const closed = await admin.post(closePath, { ...closeForm,
	reason: "Chuyển công tác" });

ok("an account is closed", flashOf(closed.html).startsWith("Đã khóa")
	&& account(victim).state === "disabled");
ok("its sessions end at once",
	(await worker.get("/accounts/me")).status === 401);
ok("it cannot sign in", (await new Browser().signIn("accounts", victim))
	.status === 401);
ok("the reason is in the trail", sql(`SELECT detail FROM audit WHERE action =
	'account.disable' AND object_id = ${id}`)[0][0] === "Chuyển công tác");

const other = formOf((await admin.get(closePath)).html, closePath);

ok("closing a closed account is 409", (await admin.post(closePath, { ...other,
	reason: "Thử nghiệm tài khoản" })).status === 409);
await admin.fill(path(id, "enable"), { reason: "Thử nghiệm tài khoản" });
ok("it is opened again", (await new Browser().signIn("accounts", victim))
	.status === 200 && account(victim).state === "active");

const working = await signedIn("accounts", victim);

await admin.fill(path(id, "sessions"), { reason: "Thử nghiệm tài khoản" });
ok("all sessions of an account are ended",
	(await working.get("/accounts/me")).status === 401);

/* Whoever gets it wrong waits where he is; the administrator sees and ends it. */
const bungler = fresh("sai");

makeAccount(bungler, "V8203", "CHV");

const bunglers = account(bungler).id;
const tryIn = (secret) => new Browser().fill("/accounts/sign-in",
	{ login: bungler, password: secret });

for (let i = 0; i < 5; i++)
	await tryIn("Sai-Mat-Khau-1");
ok("after five wrong ones one has to wait",
	(await tryIn(password())).status === 429);

const waits = text((await admin.get(path(bunglers))).html);

ok("the account's page says where, and until when",
	/Đang dùng, có nơi phải chờ/.test(waits) && !/Tạm khóa/.test(waits)
	&& /Phải chờ đến (127\.0\.0\.1|::1\S*) \d\d\/\d\d\/\d{4} \d\d:\d\d/
		.test(waits), waits.match(/Phải chờ đến.{60}/)?.[0]);
ok("the list finds who has to wait", (await admin.get(
	`/accounts/?state=waits&q=${bungler}`)).html.includes(`>${bungler}<`)
	&& !(await admin.get(`/accounts/?state=waits&q=${victim}`)).html
		.includes(`>${victim}<`));
ok("an officer ends no wait", (await officer.get(path(bunglers, "waits")))
	.status === 403);

const freed = await admin.fill(path(bunglers, "waits"),
	{ reason: "Đã gọi điện hỏi lại, chính chủ nhập sai" });

ok("the administrator ends the wait",
	flashOf(freed.html).startsWith("Đã bỏ thời gian chờ")
	&& !/Nơi phải chờ/.test(text(freed.html))
	&& trail(bunglers, "sign-in.free") === 1);
ok("and one comes in at once", (await tryIn(password())).status === 200);

const reset = await admin.fill(path(id, "reset"), { reason: "Quên mật khẩu" });

ok("a password is given anew", secretOf(reset.html).length === 19
	&& account(victim).mustChange === "1");
ok("the old one is worth nothing", (await new Browser().signIn("accounts",
	victim)).status === 401);

/* ---- One's own account ---- */

const me = await officer.get("/accounts/me");

ok("everybody sees his own account", text(me.html).includes("chv12")
	&& me.html.includes("/accounts/password"));

const mine = await officer.fill("/accounts/me/edit",
	{ email: "chv12@example.vn", phone: "0273 111 2222" });

ok("one's own telephone is changed", flashOf(mine.html) !== "");
ok("one's own name is not", (await officer.post("/accounts/me/edit",
	{ ...formOf((await officer.get("/accounts/me/edit")).html,
	  "/accounts/me/edit"), name: "Khác" })).status === 400);

const elsewhere = await signedIn("accounts", "chv12");

await officer.fill("/accounts/me/sessions", {});
ok("other machines are signed out, this one is not",
	(await elsewhere.get("/accounts/me")).status === 401
	&& (await officer.get("/accounts/me")).status === 200);

/* ---- Lists ---- */

const found = await admin.get(`/accounts/?q=${encodeURIComponent(
	"vo thi thu lan")}`);

ok("names are found without marks", found.html.includes(`>${login}<`));
ok("a login is found by its beginning", (await admin.get(
	`/accounts/?q=${login.slice(0, 9)}`)).html.includes(`>${login}<`));
ok("signs find nobody", (await admin.get("/accounts/?q=%25")).html
	.includes("Không có tài khoản nào"));
ok("another province is not in the list",
	!(await admin.get(`/accounts/?q=${abroad}`)).html
	.includes(`>${abroad}<`));
ok("a foreign unit is no filter",
	(await admin.get("/accounts/?unit=T01%402025")).status === 400);

const csv = await admin.get("/accounts/export?role=T_LD");

ok("the list is exported", csv.html.includes("lanhdao")
	&& !csv.html.includes("chv1") && csv.headers.get("content-disposition")
	.includes("tai-khoan.csv"));

const audit = await admin.get(`/accounts/audit?object=account&id=${made.id}`
	+ "&action=role.revoke");

const trailWords = [...(await admin.get("/accounts/audit")).html
	.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)</g)];
ok("each act of the trail is in plain words", trailWords.length > 5
	&& trailWords.every(([, code, words]) => code !== words),
	trailWords.find(([, code, words]) => code === words)?.[1]);
ok("the trail is found by its object", text(audit.html)
	.includes("Thu hồi vai trò"));
ok("a day of no calendar is told", says(await admin.get(
	"/accounts/audit?from=31/02/2026"), "Không có ngày"));
ok("another province's trail is not there", !(await admin.get(
	`/accounts/audit?account=${abroad}`)).html.includes(`>${abroad}<`));

const today = text((await officer.get("/accounts/units")).html);
const before = text((await officer.get("/accounts/units?on=30/06/2025")).html);

ok("the tree of today has 34 provinces",
	today.includes("Cục Quản lý Thi hành án dân sự")
	&& today.includes("45 đơn vị"));
ok("the tree before July 2025 has 63", before.includes("Tổng cục Thi hành án")
	&& before.includes("74 đơn vị"));

ok("the instance's password is nobody's first one", first !== password());
finish();
