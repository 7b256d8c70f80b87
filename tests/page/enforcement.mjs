/*
 * The officer's work as it comes over the wire: inbox, dossier, each form
 * with good and bad input, on matters that the test has opened for itself.
 */
import { act, freshMatter as freshCase } from "./cases.mjs";
import { errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql, text }
	from "./lib.mjs";

const root = "/enforcement";
const officer = await signedIn("enforcement", "chv1");
const stranger = await signedIn("enforcement", "chv4");
const head = await signedIn("enforcement", "lanhdao");
const chief = await signedIn("enforcement", "truongphong1");
const clerk = await signedIn("enforcement", "thuly1");

/* Dossiers of the list, by address. */
async function dossiers(browser, path)
{
	const page = await browser.get(path);

	return [...page.html.matchAll(/<th scope="row"[^>]*><a href="([^"]+)"/g)]
		.map((m) => m[1]);
}

/* A matter of chv1 that nobody touched yet. */
async function freshMatter()
{
	return (await freshCase()).matter;
}

async function versionOf(matter)
{
	const page = await officer.get(`${matter}/verify`);

	return formOf(page.html, `${matter}/verify`).version;
}

/* Refused with a sentence, and the matter is as it was. */
async function refuses(name, matter, verb, fields, sentence)
{
	const before = await versionOf(matter);
	const page = await act(officer, matter, verb, fields);

	ok(`${name}: refused`, page.status === 422, page.status);
	ok(`${name}: says what to do`,
	   page.errors.some((e) => e.includes(sentence)),
	   page.errors.join(" | "));
	ok(`${name}: nothing changed`, await versionOf(matter) === before);
	return page;
}

async function testLists()
{
	for (const path of ["/", "/unit", "/overdue", "/done"]) {
		const page = await officer.get(root + path);

		ok(`list ${path} is shown`, page.status === 200, page.status);
	}
	ok("inbox has matters", (await dossiers(officer, `${root}/`)).length > 0);
	const wrong = await officer.get(`${root}/unit?from=31%2F02%2F2026`);

	ok("a filter on 31/02 says so", errorsOf(wrong.html)
		.some((e) => e.includes("31/02/2026")));
	ok("an unknown filter is refused",
	   (await officer.get(`${root}/unit?sort=x`)).status === 400);
	ok("a double filter is refused",
	   (await officer.get(`${root}/unit?find=a&find=b`)).status === 400);
	const file = await officer.get(`${root}/export`);

	ok("the list is a file", file.status === 200
		&& file.html.includes("Số quyết định"));
	/* Fines and fees are owed to nobody by name. */
	const whole = await head.get(`${root}/unit/export`);
	const creditors = whole.html.split("\r\n").slice(1).filter(Boolean)
		.map((line) => line.match(/("(?:[^"]|"")*"|[^;]*)(;|$)/g)[3]);

	ok("the file names who gets it, the State budget too",
		creditors.length > 0 && !creditors.includes(";")
		&& creditors.some((c) => c.includes("Ngân sách nhà nước")),
		creditors.filter((c) => c === ";").length);
}

async function testSearch()
{
	const first = await freshMatter();
	const page = await officer.get(first);
	const bar = page.html.match(/<h1 class="case-number">([^<]*)/);
	const number = text(bar[1]);
	const name = text(page.html.match(/case-title">([^<]*)/)[1])
		.replace("Phải thi hành: ", "").split(/[.,;]/)[0];
	const plain = name.normalize("NFD").replace(/\p{M}/gu, "")
		.replace(/đ/g, "d").replace(/Đ/g, "D");
	const find = (what) => dossiers(officer,
		`${root}/unit?find=${encodeURIComponent(what)}`);

	ok("found by number", (await find(number)).includes(first), number);
	ok("found by name", (await find(name)).includes(first), name);
	ok("found without diacritics", (await find(plain)).includes(first),
	   plain);
	ok("found in decomposed form",
	   (await find(name.normalize("NFD"))).includes(first));
	ok("the quick search answers", (await officer.get(
		`${root}/search?q=${encodeURIComponent(number)}`)).status
		=== 200);
}

async function testVerification()
{
	const matter = await freshMatter();
	const good = { place: "UBND xã", content: "Không có tài sản.",
		       result: "no_means" };
	const on = (day) => ({ ...good, on: day });

	await refuses("31/02", matter, "verify", on("31/02/2026"),
		      "31/02/2026");
	await refuses("a future day", matter, "verify", on("31/12/2099"),
		      "không được sau hôm nay");
	await refuses("an early day", matter, "verify", on("01/01/2001"),
		      "sớm hơn");
	await refuses("empty place", matter, "verify",
		      { ...good, place: " \u200b " }, "“Nơi xác minh”");
	const page = await act(officer, matter, "verify", {
		...good, content: "Đã hỏi ông Bền ở ấp Mỹ Quí."
			.normalize("NFD") });

	ok("a verification is recorded", page.path === matter
		&& page.flash !== "", page.status);
	const { html } = await officer.get(`${matter}/verify`);

	ok("the next one is told of it", text(html).includes("1 lần, gần nhất"),
	   text(html).match(/Đã ghi kết quả xác minh.{0,40}/));
	ok("decomposed text is stored composed",
	   page.html.includes("Đã hỏi ông Bền ở ấp Mỹ Quí."));
}

async function testFields()
{
	const matter = await freshMatter();
	const path = `${matter}/verify`;
	const form = formOf((await officer.get(path)).html, path);
	const good = { ...form, place: "UBND", content: "x",
		       result: "has_means" };
	const query = new URLSearchParams(good).toString();

	ok("an unknown field is refused",
	   (await officer.post(path, `${query}&tien=1`)).status === 400);
	ok("a double field is refused",
	   (await officer.post(path, `${query}&place=b`)).status === 400);
	ok("broken UTF-8 is refused", (await officer.post(path,
		query.replace("place=UBND", "place=%C3%28"))).status === 400);
	ok("a text that is too long is refused",
	   (await officer.post(path, { ...good, place: "x".repeat(301) }))
		.status === 422);
	ok("a form without its token is refused",
	   (await officer.post(path, { ...good, csrf: "" })).status === 403);
	const first = await officer.post(path, good);
	const again = await officer.post(path, good);
	const stale = await officer.post(path, {
		...good, form: formOf((await officer.get(path)).html, path)
			.form });

	ok("the form is recorded", first.path === matter, first.status);
	ok("a double click shows the first answer", again.path === matter);
	ok("a double click records nothing",
	   await versionOf(matter) === String(+form.version + 1));
	ok("a stale form is 409", stale.status === 409, stale.status);
}

/* Where what the officer proposed waits, as the dossier leads to it. */
function proposalOf(page)
{
	return page.html.match(/href="(\/enforcement\/sign\/\d+)"/)?.[1];
}

/* Answers a proposal: signs, returns or withdraws it. */
async function answer(browser, path, act, fields = {})
{
	const page = await browser.fill(path, { act, ...fields });

	return { ...page, errors: errorsOf(page.html),
		 flash: flashOf(page.html) };
}

/* What the law gives to the head the officer proposes, and no more. */
async function testProposed(matter)
{
	const form = await officer.get(`${matter}/no-means`);
	const ground = form.html.match(/name="ground" value="([^"]+)"/)[1];
	const preview = [...form.html.matchAll(
		/<dd class="">([^<]*)<\/dd>/g)].map((m) => text(m[1]));
	const page = await act(officer, matter, "no-means",
			       { ground, note: "Ba lần xác minh" });
	const path = proposalOf(page);

	ok("what citizens will see is shown first", preview.length >= 5);
	ok("an officer issues no decision of the head",
	   !/số \d+\//.test(page.flash)
		&& sql(`SELECT COUNT(*) FROM decision WHERE decision_type =
			'dec_no_means' AND matter_id = ${
			matter.split("/").pop()}`)[0][0] === "0",
	   page.flash);
	ok("he proposes it", page.flash.startsWith("Đã trình ký") && path,
	   page.flash || page.errors.join());
	ok("nobody is on the public list yet",
	   !page.html.includes("Đang công khai"));
	return { path, ground };
}

async function testReturned(matter, path)
{
	const shown = await head.get(path);

	ok("the head sees what he would sign", /số \d+\/QĐ-/.test(shown.html)
		&& shown.html.includes("Người dân sẽ thấy")
		&& shown.html.includes("Ba lần xác minh")
		&& shown.html.includes('data-label="Trạng thái khi ký">Chưa'),
	   text(shown.html));
	ok("the officer does not sign", (await officer.post(path, {
		...formOf((await officer.get(path)).html, path),
		act: "sign" })).status >= 400);
	const why = await answer(head, path, "return");

	ok("a return says why", why.status === 422
		&& why.errors.some((e) => e.includes("lý do")),
	   why.errors.join());
	const back = await answer(head, path, "return",
		{ reason: "Chưa xác minh tài khoản ngân hàng" });

	ok("it goes back", back.flash.startsWith("Đã trả lại"),
	   back.flash || back.errors.join());
	const own = await officer.get(`${root}/proposed`);

	ok("the officer sees why", own.html.includes(path)
		&& own.html.includes("Chưa xác minh tài khoản ngân hàng"));
	ok("what was returned is not signed", (await head.post(path, {
		...formOf(shown.html, path), act: "sign" })).status === 409);
}

/* Signed from the queue of the head; a second one is told who was first. */
async function testSigned(matter, path)
{
	const queue = await head.get(`${root}/sign`);
	const late = await head.get(path);
	const done = await answer(head, path, "sign");

	ok("it stands in the head's queue", queue.html.includes(path));
	ok("the head signs it with its number", /số \d+\//.test(done.flash),
	   done.flash || done.errors.join());
	ok("the debtor is on the public list", (await officer.get(matter))
		.html.includes("Đang công khai"));
	ok("the queue lets go of it", !(await head.get(`${root}/sign`))
		.html.includes(`"${path}"`));
	const second = await head.post(path, { ...formOf(late.html, path),
					       act: "sign" });

	ok("who signs second is told", second.status === 409
		&& second.html.includes("Phạm Quốc Khánh"), second.status);
	ok("who signed stands in the dossier, and when", sql(`SELECT d.signer,
		d.decided_on = DATE(UTC_TIMESTAMP() + INTERVAL 7 HOUR)
		FROM proposal p JOIN decision d ON d.id = p.decision_id
		WHERE p.id = ${path.split("/").pop()}`).join()
		=== "Phạm Quốc Khánh,1");
}

/* The officer thinks better of it. */
async function testWithdrawn()
{
	const matter = await freshMatter();
	const put = await act(officer, matter, "suspend",
			      { ground: "bankruptcy" });
	const path = proposalOf(put);

	ok("a stranger does not take it back", (await stranger.post(path, {
		...formOf((await stranger.get(path)).html, path) || {},
		act: "withdraw" })).status >= 400);
	ok("nor the head", (await answer(head, path, "withdraw")).status
		=== 400);
	const gone = await answer(officer, path, "withdraw");

	ok("the proposer withdraws it", gone.path === matter
		&& gone.flash.startsWith("Đã rút"), gone.flash);
	ok("nothing waits", !proposalOf(gone));
	const again = await act(officer, matter, "suspend",
				{ ground: "bankruptcy" });

	ok("and may propose anew", proposalOf(again)
		&& proposalOf(again) !== path, again.flash);
	await act(officer, matter, "collect",
		  { receipt: fresh("BL "), full: "1" });
	await act(officer, matter, "pay-out",
		  { receipt: fresh("PC "), full: "1" });
	await act(officer, matter, "complete", {});
	const late = await head.get(proposalOf(again));
	const refused = await head.post(proposalOf(again), {
		...formOf(late.html, proposalOf(again)), act: "sign" });

	ok("what the state forbids by now is not signed",
	   late.html.includes("“Thi hành xong”")
		&& refused.status >= 400
		&& sql(`SELECT state FROM proposal WHERE id = ${
		proposalOf(again).split("/").pop()}`)[0][0] === "proposed",
	   refused.status);
}

async function testNoMeans()
{
	const matter = await freshMatter();

	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Không có tài sản.", result: "no_means" });
	await refuses("no ground", matter, "no-means", {}, "“Căn cứ”");
	const { path, ground } = await testProposed(matter);

	await testReturned(matter, path);
	const again = await act(officer, matter, "no-means", { ground });

	ok("the officer proposes it again", proposalOf(again) === path,
	   again.flash || again.errors.join());
	await testSigned(matter, path);
	const twice = await officer.get(`${matter}/no-means`);

	ok("no second one from there", twice.status === 409
		&& twice.html.includes("Lúc này không làm được")
		&& twice.html.includes("“Chưa có điều kiện thi hành”"),
	   twice.status);
	await refuses("too early for the separate book", matter, "book-move",
		      {}, "tháng");
	const back = await act(head, matter, "continue",
			       { ground: "means_found" });

	ok("the head decides at once by himself", /số \d+\//.test(back.flash),
	   back.flash || back.errors.join());
	ok("the debtor is off the list",
	   back.html.includes("Đã chấm dứt công khai"));
}

async function testMoneyInput(matter)
{
	const line = (dong) => ({ receipt: "BL 1", "line-0-dong": dong });
	const tries = [
		["letters", line("mười"), "bằng chữ số"],
		["wrong dots", line("1.00.0"), "bằng chữ số"],
		["a negative sum", line("-5000"), "không được âm"],
		["beyond 2^53", line("9007199254740993"), "không quá"],
		["more than is owed", line("8999999999999999"), "chỉ còn"],
		["nothing", line(""), "số tiền"],
		["no receipt", { "line-0-dong": "1.000" }, "biên lai"],
		["a total that differs",
		 { ...line("1.000"), total: "2.000" }, "khác tổng"],
	];

	for (const [name, fields, sentence] of tries)
		await refuses(name, matter, "collect", fields, sentence);
}

async function testMoney()
{
	const matter = await freshMatter();

	await testMoneyInput(matter);
	const part = await act(officer, matter, "collect",
			       { receipt: fresh("BL 1 "), total: "1.000" });

	ok("a part is collected", part.flash.includes("1.000"), part.flash);
	const undone = await act(officer, matter, "void",
				 { reason: "Ghi nhầm hồ sơ" });

	ok("the last entry is taken back", undone.path === matter
		&& undone.flash !== "", undone.status);
	const full = await act(officer, matter, "collect",
			       { receipt: fresh("BL 2 "), full: "1" });

	ok("all is collected by one click", full.path === matter,
	   full.errors.join());
	ok("nothing is left to collect",
	   !full.html.includes(`${matter}/collect`));
	ok("it is not finished before it is paid out",
	   !full.html.includes(`${matter}/complete`));
	const some = await act(officer, matter, "pay-out",
			       { receipt: fresh("PC 1 "), total: "1.000" });

	ok("a part is paid out", some.flash.includes("1.000"), some.flash);
	await act(officer, matter, "pay-out", { receipt: fresh("PC 2 "), full: "1" });
	const done = await act(officer, matter, "complete", {});

	ok("the matter is finished", done.html.includes("Thi hành xong")
		&& !done.html.includes(`${matter}/collect`), done.status);
	ok("a finished matter takes nothing more that moves it",
	   (await officer.get(`${matter}/collect`)).status === 409
		&& (await officer.get(`${matter}/no-means`)).status === 409);
}

/* What the dossier calls owed, the receipt calls so, too. */
async function testOwed()
{
	const [[id, login, owed, ended]] = sql(`SELECT m.id, a.login,
		o.owed_dong, o.ended_dong
		FROM matter m
		JOIN obligation o ON o.matter_id = m.id
		JOIN account a ON a.officer_id = m.officer_id
		 AND a.login LIKE 'chv%'
		WHERE m.ended_on IS NULL AND o.ended_dong > 0
		AND o.owed_dong > o.ended_dong + o.collected_dong
		ORDER BY m.id LIMIT 1`);
	const dong = (n) => Number(n).toLocaleString("vi-VN");
	const theirs = await signedIn("enforcement", login);

	for (const page of ["", "/collect"]) {
		const { html } = await theirs.get(`/enforcement/matter/${id}`
			+ page);

		for (const [label, sum] of [["Phải thi hành", owed],
					    ["Đã kết thúc khác", ended]])
			ok(`"${label}" is one sum${page && " on the receipt"}`,
			   html.includes(`data-label="${label}">${dong(sum)}`),
			   dong(sum));
	}
}

/* What is missing is told at once, not one after the other. */
async function testAssignNothing()
{
	const page = await head.fill("/enforcement/assign", {});
	const told = errorsOf(page.html).join(" ");

	ok("neither a matter nor an officer is chosen", page.status === 422
		&& told.includes("Chưa chọn việc nào")
		&& told.includes("Chọn “Chấp hành viên”"), told);
}

async function testRights()
{
	const matter = await freshMatter();

	ok("another unit's matter is not there",
	   (await stranger.get(matter)).status === 404);
	ok("nor its forms",
	   (await stranger.get(`${matter}/verify`)).status === 404
		&& (await stranger.get(`${matter}/terminate`)).status === 404);
	ok("who may only look cannot act",
	   (await clerk.get(matter)).status === 200
		&& (await clerk.get(`${matter}/verify`)).status === 403
		&& (await clerk.get(`${matter}/terminate`)).status === 403
		&& (await clerk.get(`${matter}/hand-over`)).status === 403);
	ok("an unknown matter is not there",
	   (await officer.get(`${root}/matter/999999999`)).status === 404);
	const page = await act(head, matter, "postpone", {
		ground: "agreed", note: "Hoãn đến hết tháng" });

	ok("the head records a decision", /số \d+\//.test(page.flash),
	   page.flash || page.errors.join());
	ok("the ground leads to the state",
	   page.html.includes("đương sự đồng ý hoãn"));
	ok("the facts of the work stay the officer's",
	   (await head.get(`${matter}/verify`)).status === 403);
}

async function testHandover()
{
	const matter = await freshMatter();
	const path = `${matter}/hand-over`;
	const form = await chief.get(path);
	const options = [...form.html.matchAll(
		/<option value="(\d+)"[^>]*>/g)].map((m) => m[1]);
	const page = await act(chief, matter, "hand-over",
			       { officer: options[1], note: "Điều chuyển" });

	ok("the chief hands a matter over", page.path === matter
		&& page.flash !== "", page.errors.join());
	const again = await act(chief, matter, "hand-over",
				{ officer: options[1] });

	ok("not to who has it already", again.status === 422);
	const list = `${root}/unit?officer=${options[1]}`;
	const rows = formOf((await chief.get(list)).html, `${root}/assign`);
	const none = await chief.post(`${root}/assign`,
				      { ...rows, officer: options[0] });

	ok("nothing chosen is said", errorsOf(none.html)
		.some((e) => e.includes("Chưa chọn")), none.status);
	const early = await chief.post(`${root}/assign`, {
		...formOf((await chief.get(list)).html, `${root}/assign`),
		officer: options[0], on: "01/01/2001", "row-0-pick": "1" });

	ok("a refused row says why", early.status === 422
		&& errorsOf(early.html).some((e) => e.includes("sớm hơn")));
	const given = await chief.post(`${root}/assign`, {
		...formOf((await chief.get(list)).html, `${root}/assign`),
		officer: options[0], "row-0-pick": "1" });

	ok("a chosen row is given", flashOf(given.html).includes("1 việc"),
	   errorsOf(given.html).join());
}

/* The session ends while the officer types. */
async function testSignedOut()
{
	const matter = await freshMatter();
	const path = `${matter}/collect`;
	const receipt = fresh("BL 9 ");
	const typed = { ...formOf((await officer.get(path)).html, path),
			receipt, note: "đã gõ", "line-0-dong": "2.000" };
	const cookies = new Map(officer.cookies);

	await officer.post(`${root}/sign-out`, { csrf: typed.csrf });
	officer.cookies = cookies;
	const asked = await officer.post(path, typed);
	const sign = formOf(asked.html, `${root}/sign-in`);

	ok("an ended session asks to sign in", asked.status === 401);
	const { password } = await import("./lib.mjs");
	const back = await officer.post(`${root}/sign-in`, {
		...sign, login: "chv1", password: password() });
	const form = formOf(back.html, path);

	ok("what was typed is there again", form && form.receipt === receipt
		&& form.note === "đã gõ" && form["line-0-dong"] === "2.000");
	const sent = await officer.post(path, form);

	ok("and can be sent", sent.path === matter, sent.status);
}

/* Imported history was recorded by nobody who has an account here. */
async function testImported()
{
	const paths = await dossiers(officer, `${root}/`);
	const pages = [];

	for (const path of paths)
		for (const part of ["", "/void", "/print"])
			pages.push(await officer.get(path + part));
	ok("nothing missing is spelled out to the officer", paths.length > 0
		&& pages.every((page) => !page.html.includes("(null)")),
	   pages.find((page) => page.html.includes("(null)"))?.path);
}

await testLists();
await testImported();
await testSearch();
await testVerification();
await testFields();
await testNoMeans();
await testWithdrawn();
await testMoney();
await testOwed();
await testAssignNothing();
await testRights();
await testHandover();
await testSignedOut();
finish();
