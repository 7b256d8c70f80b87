/*
 * The office's side of online support: the way of a request from the citizen
 * to the officer and back, who sees which requests, two officers at once, bad
 * input, the list as a file.
 */
import { execFile } from "node:child_process";

import { Browser, day, errorsOf, finish, flashOf, formOf, fresh, makeAccount,
	 ok, signedIn, sql, text, thads } from "./lib.mjs";

const citizen = new Browser();
const head = await signedIn("support", "truongphong1");
const neighbour = await signedIn("support", "truongphong2");
const reader = await signedIn("support", "thuly1");
const newPath = "/portal/support/new";
const mark = fresh("h");
const login = fresh("ht");

function unitId(code)
{
	return sql(`SELECT id FROM unit WHERE code = '${code}'`)[0][0];
}

function later(ms)
{
	return new Promise((resolve) => { setTimeout(resolve, ms); });
}

/* Requests of one kind, sent as citizens do; their codes, secrets, ids. */
async function send(service, names)
{
	const path = `${newPath}?service=${service}&province=${unitId("T82@2025")}`;
	const forms = await Promise.all(names.map(async () =>
		formOf((await citizen.get(path)).html, newPath)));
	const sent = [];

	await later(4100);
	for (const [i, form] of forms.entries()) {
		const page = await citizen.post(newPath, { ...form,
			unit: unitId("V8201"), sender_role: "related",
			sender_kind: "individual",
			sender_name: `${names[i]} ${mark}`, address: "9 Lê Lợi",
			email: "nguoigui@vidu.vn",
			content: "Hỏi về <thủ tục> & giấy tờ" });
		const [code, secret] = [...page.html.matchAll(
			/<dd class="figure">([^<]+)<\/dd>/g)].map((m) => m[1]);
		const id = sql(`SELECT id FROM support_inbox
			WHERE code = '${code}'`)[0]?.[0];

		sent.push({ code, secret, id, path: `/support/case/${id}` });
	}
	return sent;
}

/* What the recount says of the request. */
async function recounted({ id })
{
	const said = await new Promise((resolve) => {
		execFile(thads, ["verify"], (error, out) => resolve(out));
	});

	return said.split("\n").filter((line) => line.includes(`(${id})`)
		&& line.startsWith("yêu cầu hỗ trợ")).join();
}

/* What the citizen reads. */
async function status({ code, secret })
{
	return (await citizen.post("/portal/support/status",
		{ code, secret })).html;
}

/* The form of a step, as the page has it. */
async function stepForm(browser, request, step)
{
	const page = await browser.get(`${request.path}/step?step=${step}`);

	return { page, form: formOf(page.html, `${request.path}/step`) };
}

async function take(browser, request, step, fields)
{
	const { page, form } = await stepForm(browser, request, step);

	if (!form)
		return page;
	return browser.post(`${request.path}/step`, { ...form, ...fields });
}

/* Receiving is one button of the page itself. */
async function receive(browser, request)
{
	const page = await browser.get(request.path);
	const form = formOf(page.html, `${request.path}/step`);

	return form ? browser.post(`${request.path}/step`, form) : page;
}

function row(request)
{
	return sql(`SELECT COALESCE(c.state, 'MOI'), COALESCE(c.version, 0),
		COALESCE(c.answer, '') FROM support_inbox i LEFT JOIN support_case c
		ON c.inbox_id = i.id WHERE i.id = ${request.id}`)[0];
}

function events(request)
{
	return Number(sql(`SELECT COUNT(*) FROM support_event
		WHERE inbox_id = ${request.id}`)[0][0]);
}

function steps(html)
{
	const bar = html.match(/<div class="steps-bar">[\s\S]*?<\/div>/);

	return bar ? [...bar[0].matchAll(
		/(?:<a [^>]*|<button [^>]*)>([^<]+)</g)].map((m) => m[1]) : [];
}

/* ---- The way there and back ---- */

async function journey(request)
{
	const queue = await head.get(`/support/?find=${request.code}`);
	const shown = await head.get(request.path);
	let page;

	ok("a new request stands in the queue", queue.html.includes(request.code)
		&& queue.html.includes("Mới gửi"));
	ok("its page shows what was written, as text",
		shown.html.includes("Hỏi về &lt;thủ tục&gt; &amp; giấy tờ"));
	ok("a new request can only be received",
		JSON.stringify(steps(shown.html)) === '["Tiếp nhận"]',
		steps(shown.html).join());
	page = await receive(head, request);
	ok("the head receives it", flashOf(page.html) === "Đã tiếp nhận hồ sơ."
		&& row(request)[0] === "DTN", `${page.status} ${row(request)}`);
	ok("it has a day by the law", sql(`SELECT due_on IS NOT NULL FROM
		support_case WHERE inbox_id = ${request.id}`)[0][0] === "1");
	ok("the citizen reads that", (await status(request))
		.includes("Đã tiếp nhận"));
	page = await take(head, request, "supplement",
		{ text: "Bản sao bản án", note: "chờ đến thứ sáu" });
	ok("a supplement is asked for", page.status === 200
		&& row(request)[0] === "YCBS");
	ok("the citizen reads what is missing, not the note",
		(await status(request)).includes("Bản sao bản án")
		&& !(await status(request)).includes("thứ sáu"));
	await take(head, request, "resume", {});
	page = await take(head, request, "answer",
		{ text: "Xin mang hai bản sao.\nGiờ làm việc: 8 giờ." });
	ok("it is answered", flashOf(page.html) === "Đã gửi trả lời."
		&& row(request)[0] === "TRALOI", flashOf(page.html));
	ok("the step that answered has the answer, which proves it",
		sql(`SELECT BINARY e.public_text = BINARY c.answer
		FROM support_event e JOIN support_case c USING (inbox_id)
		WHERE inbox_id = ${request.id} AND e.kind = 'answer'`)
		.join() === "1");
	page = await status(request);
	ok("the citizen reads the answer with code and secret, once",
		page.split("Xin mang hai bản sao.\nGiờ làm việc").length === 2
		&& page.includes("Đã trả lời"));
	ok("so does the office",
		(await head.get(request.path)).html
			.split("Xin mang hai bản sao.").length === 2);
	await take(head, request, "end", {});
	page = await head.get(request.path);
	ok("a closed request has no further step", row(request)[0] === "KETTHUC"
		&& steps(page.html).length === 0);
	ok("each step is in the trail", Number(sql(`SELECT COUNT(*) FROM audit
		WHERE action LIKE 'support.%' AND action <> 'support.view'
		AND object_kind = 'support' AND object_id = ${request.id}`)[0][0])
		=== events(request) && events(request) === 5, events(request));
	await testRecounted(request);
}

/* What the citizen was answered, and who has the case, are proved by the
   trail: altered past the program, they are named. */
async function testRecounted(request)
{
	const said = await recounted(request);

	ok("the recount finds it in order", said === "", said);
	for (const [column, value] of [["answer", "'Không được.'"],
		["assigned_to", "assigned_to + 1"],
		["unit_id", "unit_id + 1"]]) {
		const [[before]] = sql(`SELECT QUOTE(${column}) FROM support_case
			WHERE inbox_id = ${request.id}`);

		sql(`UPDATE support_case SET ${column} = ${value}
			WHERE inbox_id = ${request.id}`);
		ok(`it names a case whose ${column} was altered`,
			(await recounted(request)).includes("khác dấu trong nhật ký"));
		sql(`UPDATE support_case SET ${column} = ${before}
			WHERE inbox_id = ${request.id}`);
	}
}

/* ---- Officer, draft, head ---- */

async function approval(request)
{
	let officer;
	let page;

	makeAccount(login, "V8201", "HTTT");
	officer = await signedIn("support", login);
	await receive(officer, request);
	page = await take(officer, request, "submit", { text: "Dự thảo của tôi" });
	ok("a draft waits for the head", row(request)[0] === "CHO_DUYET",
		page.status);
	ok("the citizen does not see the draft",
		!(await status(request)).includes("Dự thảo của tôi"));
	page = await take(officer, request, "approve", { text: "x" });
	ok("an officer does not approve his own", page.status === 409
		&& row(request)[0] === "CHO_DUYET", page.status);
	page = await stepForm(head, request, "approve");
	ok("the head finds the draft in the form",
		page.form.text === "Dự thảo của tôi", page.form?.text);
	await take(head, request, "return", { note: "thêm địa chỉ" });
	ok("or gives it back", row(request)[0] === "DPC");
	page = await officer.get(request.path);
	ok("what was given back is not offered for sending",
		!steps(page.html).includes("Trả lời")
		&& !steps(page.html).includes("Không thuộc phạm vi")
		&& steps(page.html).includes("Trình duyệt trả lời"),
		steps(page.html).join());
	for (const step of ["answer", "reject"]) {
		const { form } = await stepForm(officer, request, "submit");

		page = await officer.post(`${request.path}/step`,
			{ ...form, step, text: "Dự thảo của tôi" });
		ok(`nor sent all the same: ${step}`, page.status === 409
			&& row(request)[0] === "DPC", page.status);
	}
	ok("the citizen has not read it",
		!(await status(request)).includes("Dự thảo của tôi"));
	await take(officer, request, "submit", { text: "Dự thảo hai" });
	await take(head, request, "approve", { text: "Câu trả lời đã duyệt" });
	ok("what the head approved is the answer",
		(await status(request)).includes("Câu trả lời đã duyệt"));
}

/* Two heads of one agency: neither sends what he himself has submitted. */
async function ownDraft(request)
{
	const other = fresh("pho");
	let page;

	makeAccount(other, "V8201", "H_LD");
	const deputy = await signedIn("support", other);

	await receive(head, request);
	await take(head, request, "submit", { text: "Dự thảo của trưởng phòng" });
	page = await head.get(request.path);
	ok("who submitted the draft is not offered to approve it",
		!steps(page.html).includes("Duyệt và gửi trả lời")
		&& steps(page.html).includes("Trả lại để sửa")
		&& page.html.includes("do chính tài khoản này trình"),
		steps(page.html).join());
	const { form } = await stepForm(head, request, "return");

	page = await head.post(`${request.path}/step`,
		{ ...form, step: "approve", text: "Tự duyệt" });
	ok("nor may he, and is told why", page.status === 403
		&& page.html.includes("phải do người khác có quyền duyệt")
		&& row(request)[0] === "CHO_DUYET", page.status);
	page = await take(deputy, request, "approve",
		{ text: "Câu trả lời đã duyệt" });
	ok("another head approves it", row(request)[0] === "TRALOI", page.status);
	sql(`UPDATE account SET state = 'disabled' WHERE login = '${other}'`);
}

/* The next day from some days ahead on which the office works, or does not. */
function dayOn(works, ahead)
{
	for (let n = ahead; ; n++) {
		const [d, m, y] = day(n).split("/").map(Number);
		const week = new Date(Date.UTC(y, m - 1, d)).getUTCDay();
		const rows = sql(`SELECT works FROM holiday
			WHERE on_day = '${y}-${m}-${d}'`);

		if ((rows.length ? rows[0][0] === "1"
			: week !== 0 && week !== 6) === works)
			return day(n);
	}
}

async function appointment(request)
{
	const on = dayOn(true, 5);
	const good = { on, hour: "8 giờ 30", place: "Phòng tiếp dân" };
	let page;

	await receive(head, request);
	for (const [name, fields] of [
		["yesterday", { on: day(-1) }],
		["a day off", { on: dayOn(false, 1) }],
		["2/9", { on: `02/09/${Number(day(0).slice(6)) + 1}` }],
		["a year that has no calendar", { on: "01/03/2150" }],
		["25 giờ 99", { hour: "25 giờ 99" }],
		["no hour", { hour: "lúc nào cũng được" }],
		["the night", { hour: "22 giờ" }],
		["noon", { hour: "12 giờ 15" }]]) {
		page = await take(head, request, "invite",
			{ ...good, ...fields });
		ok(`nobody is invited for ${name}`, page.status === 422
			&& errorsOf(page.html).length === 1
			&& row(request)[0] === "DTN",
			`${page.status} ${errorsOf(page.html)}`);
	}
	await take(head, request, "invite", { ...good, hour: "8h30" });
	page = await status(request);
	ok("the citizen reads the appointment", page.includes("8 giờ 30")
		&& page.includes(on) && page.includes("Mời đến nộp hồ sơ"));
	await take(head, request, "compare", {});
	await take(head, request, "accept", {});
	ok("papers are taken over", row(request)[0] === "DATIEPNHAN");
	page = await reader.get(request.path);
	ok("who receives judgments is led on to intake",
		page.html.includes("/intake/judgment/new"));
}

/* ---- Asked back, and answered by the citizen ---- */

const replyPath = "/portal/support/status/reply";

/* How the office is reached is its administrator's to say. */
async function contact()
{
	const admin = await signedIn("accounts", "quanly");
	const path = `/accounts/unit/${unitId("V8201")}/contact`;
	const good = { address: `Số 7 <Lê> Lợi ${mark}`, phone: "0277 385 1234",
		       email: "phong1@vidu.vn" };
	const list = await admin.get(`/accounts/units?in=${
		unitId("T82@2025")}`);
	const stale = formOf((await admin.get(path)).html, path);
	let page;

	ok("the units lead to their contacts", list.html.includes(
		`href="${path}"`));
	for (const [name, fields] of [
		["no address", { address: " " }],
		["neither telephone nor mail", { phone: "", email: "" }],
		["a telephone that is none", { phone: "không có" }],
		["a mail that is none", { email: "abc" }]]) {
		page = await admin.fill(path, { ...good, ...fields });
		ok(`contact refused: ${name}`, page.status === 422
			&& errorsOf(page.html).length === 1,
			`${page.status} ${errorsOf(page.html)}`);
	}
	page = await admin.fill(path, good);
	ok("the contact is kept", page.status === 200
		&& flashOf(page.html).startsWith("Đã ghi"), page.status);
	ok("a stale form is told", (await admin.post(path,
		{ ...stale, ...good, form: formOf((await admin.get(path)).html,
			path).form, version: "0" })).status === 409);
	ok("another province's agency is not his", (await admin.get(
		`/accounts/unit/${unitId("T01@2025")}/contact`)).status === 404);
	ok("an officer keeps no contact", (await (await signedIn("accounts",
		"chv1")).get(path)).status === 403);
	return good;
}

function replies(request)
{
	return sql(`SELECT content FROM support_reply
		WHERE inbox_id = ${request.id}`);
}

async function supplementing(request)
{
	const reach = await contact();
	const words = `Số quyết định là 12 <${mark}> & ngày 5`;
	let page;
	let form;

	await receive(head, request);
	ok("nothing is asked of the citizen yet",
		!formOf(await status(request), replyPath));
	await take(head, request, "supplement", { text: "Số quyết định" });
	sql(`UPDATE support_case SET due_on = '2026-01-05'
		WHERE inbox_id = ${request.id}`);
	page = await status(request);
	ok("the citizen reads how the office is reached", [
		"Số 7 &lt;Lê&gt; Lợi", reach.phone, reach.email].every((t) =>
		page.includes(t)));
	form = formOf(page, replyPath);
	ok("and has a field to answer in", form && form.content === "");
	ok("what is sent at once is a robot's", (await citizen.post(replyPath,
		{ ...form, content: words })).status === 422);
	await later(4100);
	for (const [name, fields, answer] of [
		["no words", { content: " " }, 422],
		["2001 letters", { content: "a".repeat(2001) }, 422],
		["a wrong secret", { secret: "AAAA-BBBB-CCCC" }, 422],
		["no seal", { seal: "" }, 422],
		["an unknown field", { other: "1" }, 400]]) {
		page = await citizen.post(replyPath,
			{ ...form, content: words, ...fields });
		ok(`an addition is refused: ${name}`, page.status === answer
			&& replies(request).length === 0
			&& row(request)[0] === "YCBS", page.status);
	}
	const old = await stepForm(head, request, "withdraw");

	page = await citizen.post(replyPath, { ...form, content: words });
	ok("an addition is taken", page.status === 200
		&& text(page.html).includes("Đã gửi nội dung bổ sung")
		&& replies(request).length === 1, page.status);
	ok("the request is at work again and its clock runs anew",
		row(request)[0] === "DPC" && sql(`SELECT due_on > CURDATE()
			FROM support_case WHERE inbox_id = ${request.id}`)[0][0]
			=== "1", row(request).join());
	ok("the citizen reads that it came in", (await status(request))
		.includes("Đã nhận nội dung bổ sung"));
	page = await head.get(request.path);
	ok("the officer reads what was added, as text", page.html.includes(
		`Số quyết định là 12 &lt;${mark}&gt; &amp; ngày 5`)
		&& page.html.includes("Người gửi đã bổ sung"));
	page = await citizen.post(replyPath, { ...form, content: words });
	ok("sent twice it is one", page.status === 200
		&& replies(request).length === 1);
	ok("what is not asked for has no field",
		!formOf(await status(request), replyPath));
	ok("an officer who did not see it changes nothing", (await head.post(
		`${request.path}/step`, { ...old.form, note: "rút" })).status
		=== 409 && row(request)[0] === "DPC");
	await take(head, request, "supplement", { text: "Còn thiếu ngày" });
	form = formOf(await status(request), replyPath);
	await take(head, request, "resume", {});
	await later(4100);
	page = await citizen.post(replyPath, { ...form, content: words });
	ok("who comes too late is told", page.status === 422
		&& errorsOf(page.html)[0].includes("không còn chờ bổ sung")
		&& replies(request).length === 1, page.status);
}

/* ---- What nobody has received ---- */

/* Both were sent by citizens; only the clock is put back: one was received and
   is late by a month, the other was never received. */
async function forgotten(request, received)
{
	const late = async () => (await head.get(
		`/support/?queue=late&find=${request.code}`)).html
		.includes(`>${request.code}<`);
	let page;

	ok("what was sent now is not late yet", !await late());
	await receive(head, received);
	sql(`UPDATE support_case SET due_on = due_on - INTERVAL 40 DAY
		WHERE inbox_id = ${received.id};
		UPDATE support_inbox SET sent_at = sent_at - INTERVAL 12 DAY
		WHERE id = ${request.id};
		REPLACE INTO support_queue (inbox_id) VALUES (${request.id})`);
	ok("what nobody received in time is late", await late());
	page = await head.get(`/support/?find=${mark}`);
	ok("it is the first that the head sees",
		page.html.match(/<tbody>[\s\S]*?\/support\/case\/(\d+)/)[1]
			=== request.id);
	page = await head.get(`/support/?queue=late&find=${mark}`);
	ok("and the first of the late ones",
		page.html.match(/<tbody>[\s\S]*?\/support\/case\/(\d+)/)[1]
			=== request.id);
	await receive(head, request);
	page = await head.get(`/support/?find=${mark}`);
	const turn = [...page.html.matchAll(/\/support\/case\/(\d+)/g)]
		.map((m) => m[1]);
	const isNew = (id) => sql(`SELECT COUNT(*) FROM support_case
		WHERE inbox_id = ${id}`)[0][0] === "0";
	ok("received, it takes its turn", turn.indexOf(received.id) >= 0
		&& turn.indexOf(received.id) < turn.indexOf(request.id), turn.join());
	ok("before both is what nobody has received, and nothing else",
		turn.slice(0, turn.indexOf(received.id)).every(isNew)
		&& !turn.slice(turn.indexOf(received.id)).some(isNew),
		turn.join());
}

/* ---- Units and rights ---- */

async function strangers(request)
{
	const before = row(request);
	const page = await neighbour.get(request.path);
	const post = await neighbour.post(`${request.path}/step`,
		{ step: "receive", version: "0" });
	const step = await neighbour.get(`${request.path}/step?step=receive`);
	const list = await neighbour.get(`/support/?queue=all&find=${request.code}`);
	const read = await reader.get(request.path);
	const tried = await reader.post(`${request.path}/step`,
		{ step: "receive", version: "0" });

	ok("another unit's request does not exist", page.status === 404
		&& step.status === 404 && [403, 404].includes(post.status),
		`${page.status} ${step.status} ${post.status}`);
	ok("nor in its list", !list.html.includes(`>${request.code}<`));
	ok("who may only read takes no step", read.status === 200
		&& steps(read.html).length === 0 && tried.status === 403,
		tried.status);
	ok("nothing changed", JSON.stringify(row(request))
		=== JSON.stringify(before));
}

async function forwarding(request)
{
	let page;

	await receive(head, request);
	page = await head.get(`${request.path}/step?step=forward`);
	ok("hundreds of agencies are suggested, not listed", page.html.includes(
		"data-suggest=\"/support/suggest/agency\"")
		&& !/<select[^>]*name="unit"/.test(page.html));
	ok("they are of the whole country", (await head.get(
		"/support/suggest/agency?q=dong+thap")).html.includes("V8202")
		&& (await head.get("/support/suggest/agency?q=ha+noi")).html
			.includes("T01@2025"));
	for (const [what, unit] of [["itself", "V8201"], ["the nation", "TW"],
		["several", "khu vực"], ["none", "zzqq"]]) {
		page = await take(head, request, "forward",
			{ unit, text: "Đúng nơi ra quyết định" });
		ok(`a request is not sent on to ${what}`, page.status === 422
			&& errorsOf(page.html).length === 1
			&& row(request)[0] === "DTN",
			`${page.status} ${errorsOf(page.html)}`);
	}
	page = await take(head, request, "forward",
		{ unit: "V8202", text: "Đúng nơi ra quyết định" });
	ok("a request is sent on", page.path === "/support/"
		&& row(request)[0] === "CD_DV", `${page.path} ${row(request)}`);
	ok("it has left", (await head.get(request.path)).status === 404);
	page = await receive(neighbour, request);
	ok("the other unit receives it", row(request)[0] === "DTN",
		page.status);
	ok("the citizen reads where it is", (await status(request))
		.includes("khu vực 2"));
}

/* ---- Two at once, twice, and too late ---- */

async function races(request)
{
	const page = await head.get(request.path);
	const form = formOf(page.html, `${request.path}/step`);
	const both = await Promise.all([
		head.post(`${request.path}/step`, form),
		head.post(`${request.path}/step`, form)]);
	const old = await stepForm(head, request, "answer");
	const stale = await stepForm(head, request, "assign");
	let late;

	ok("a double click is one step", both.every((p) => p.status === 200)
		&& events(request) === 1, events(request));
	await head.post(`${request.path}/step`,
		{ ...stale.form, person: sql(`SELECT id FROM account
			WHERE login = 'truongphong1'`)[0][0] });
	late = await head.post(`${request.path}/step`,
		{ ...old.form, text: "Trả lời muộn" });
	ok("a stale form overwrites nothing", late.status === 409
		&& row(request)[2] === "", late.status);
	ok("it says who did what, and keeps what was typed",
		/Gần nhất: Phân công \(Nguyễn Hữu Phước, /.test(late.html)
		&& late.html.includes("Trả lời muộn"));
}

async function badInput(request)
{
	const path = `${request.path}/step`;
	const { form } = await stepForm(head, request, "answer");
	const before = row(request);

	for (const [name, fields, status] of [
		["no words", { ...form, text: "" }, 422],
		["3501 letters", { ...form, text: "a".repeat(3501) }, 422],
		["an unknown field", { ...form, text: "a", other: "1" }, 400],
		["an unknown step", { ...form, step: "erase" }, 400],
		["a step of another state", { ...form, step: "compare" }, 409],
		["a field of another step", { ...form, text: "a", unit: "1" }, 400],
		["no token", { ...form, csrf: "x", text: "a" }, 403],
		["malformed UTF-8",
			`${new URLSearchParams(form)}&text=%C0%AF`, 400]]) {
		const page = await head.post(path, fields);

		ok(`bad input: ${name}`, page.status === status
			&& (status !== 422 || errorsOf(page.html).length === 1),
			page.status);
	}
	ok("an id that is none",
		(await head.get("/support/case/999999999")).status === 404);
	ok("nothing changed", JSON.stringify(row(request))
		=== JSON.stringify(before));
}

/* ---- The list ---- */

async function list(request)
{
	const byName = await head.get(`/support/?queue=all&find=${
		encodeURIComponent(`TRẦN dung ${mark}`)}`);
	const signs = await head.get("/support/?queue=all&find=%25");
	const all = await head.get("/support/");
	const figures = [...all.html.matchAll(
		/<a href="(\/support\/\?[^"]*)"[^>]*>([^<]+) <span class="figure[^"]*">([\d.]+)/g)];
	const file = await head.get(`/support/export?queue=all&find=${mark}`);
	let right = true;

	ok("found by name without diacritics",
		byName.html.includes(request.code));
	ok("% is a sign", signs.status === 200
		&& signs.html.includes("Không có hồ sơ nào"));
	for (const [, href, , count] of figures) {
		const page = await head.get(href.replaceAll("&amp;", "&"));
		const total = page.html.match(
			/pager-total">[\s\S]*?<strong>([\d.]+)/)?.[1] || "0";

		right = right && total === count;
	}
	ok("each figure is the length of its list",
		figures.length === 9 && right, figures.length);
	ok("the list as a file", file.headers.get("content-type")
		.startsWith("text/csv") && file.html.includes(request.code)
		&& file.html.includes("Trần Thị Dung"));
	ok("which the trail knows", Number(sql(`SELECT COUNT(*) FROM audit
		WHERE action = 'support.export'`)[0][0]) > 0);
	ok("another unit's file has none of it",
		!(await neighbour.get(`/support/export?queue=all&find=${mark}`))
			.html.includes(request.code));
}

const requests = await send("PAKN", ["Trần Thị Dung", "Lê An", "Phạm Bá",
	"=Cộng", "Võ Tư", "Hồ Lê", "Mai Sa",
	"Tạ Bổ Sung", "Đỗ Dự Thảo"]);

await strangers(requests[0]);
await list(requests[0]);
await journey(requests[0]);
await approval(requests[1]);
await appointment(requests[2]);
await races(requests[3]);
await badInput(requests[3]);
await forwarding(requests[4]);
await forgotten(requests[5], requests[6]);
await supplementing(requests[7]);
await ownDraft(requests[8]);
ok("a formula is no formula", (await head.get(
	`/support/export?queue=all&find=${mark}`)).html.includes("'=Cộng"));
finish();
