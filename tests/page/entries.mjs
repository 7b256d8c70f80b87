/*
 * What an officer may take back, what a form asks about before it takes it,
 * and what the dossier then says: as it comes over the wire, on matters that
 * the test has opened for itself.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { act, decide, freshMatter, freshNumber, judgment, judgmentForm, mattersOf, receiver }
	from "./cases.mjs";
import { errorsOf, finish, formOf, fresh, ok, signedIn, sql, text, thads }
	from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const head = await signedIn("enforcement", "lanhdao");
const chief = await signedIn("enforcement", "truongphong1");

async function withdraw(matter)
{
	const form = await head.get(`${matter}/withdraw`);
	const ground = form.html.match(/name="ground" value="([^"]+)"/)[1];

	return act(head, matter, "withdraw", { ground });
}

/* A limit that an end overtook was not kept by anybody. */
async function testCancelledDue()
{
	const { matter } = await freshMatter();
	const page = await withdraw(matter);
	const dues = page.html.slice(page.html.indexOf('id="dues'),
				     page.html.indexOf('id="decisions'));

	ok("the matter was withdrawn", /số \d+\//.test(page.flash),
	   page.flash || page.errors.join());
	ok("a limit that was overtaken no longer applies",
	   dues.includes("Không còn áp dụng"), text(dues).slice(0, 200));
	ok("and is not called kept", !dues.includes("Đúng hạn"));
}

/* The row of the judgment in the list of what waits for a decision. */
async function pendingOf(judgment)
{
	const list = "/intake/pending?page=";
	const past = await head.get(`${list}99999`);
	const last = past.html.match(/Mở trang cuối \(trang (\d+)\)/)?.[1] || 1;
	const rows = (await head.get(list + last)).html.split("<tr>");

	return text((rows.find((row) => row.includes(`"${judgment}`)) || "")
		.split("</tr>")[0]);
}

/* True when the register has the judgment among those without a decision. */
async function isOpen(judgment)
{
	return (await head.get("/intake/?state=open")).html
		.includes(`"${judgment}"`);
}

/* What the recount says of the matters. */
function recounted(...matters)
{
	const said = spawnSync(thads, ["verify"], { encoding: "utf8" }).stdout;
	const ids = matters.map((matter) => `(${matter.split("/").pop()})`);

	return said.split("\n").filter((line) =>
		ids.some((id) => line.includes(id))).join();
}

/* A decision that was wrong is withdrawn, and the right one is made. */
async function testDecidedAgain()
{
	const { judgment, matter } = await freshMatter();

	await act(officer, matter, "collect",
		  { receipt: fresh("BL "), total: "200.000" });
	await act(officer, matter, "pay-out",
		  { receipt: fresh("PC "), full: "1" });
	await act(head, matter, "withdraw", { ground: "ground_gone" });
	ok("where its ground is gone, nothing is decided again",
	   !(await head.get(judgment)).html.includes(`${judgment}/decide`));
	const wrong = await freshMatter();

	await act(officer, wrong.matter, "collect",
		  { receipt: fresh("BL "), total: "200.000" });
	await act(officer, wrong.matter, "pay-out",
		  { receipt: fresh("PC "), full: "1" });
	await act(head, wrong.matter, "withdraw", { ground: "content_error" });
	ok("what waits for a decision is what was not paid",
	   (await pendingOf(wrong.judgment)).endsWith(" 5.000.000")
		&& await isOpen(wrong.judgment),
	   await pendingOf(wrong.judgment));
	const again = await decide(wrong.judgment, "Trương Văn Lộc");
	const matters = mattersOf(again).filter((m) => m !== wrong.matter);

	ok("a decision withdrawn for an error is made again",
	   matters.length > 0, mattersOf(again).join());
	const page = await officer.get(matters[0] || wrong.judgment);

	ok("for what was not paid under the first one",
	   page.html.includes("5.000.000"));
	ok("and only once", !again.html.includes(`${wrong.judgment}/decide`));
	const differs = recounted(wrong.matter, ...matters);

	ok("and the recount finds it in order", differs === "", differs);
}

/* Where all was paid under a decision that was wrong, nothing waits. */
async function testPaidAndWithdrawn()
{
	const { judgment, matter } = await freshMatter();

	await act(officer, matter, "collect",
		  { receipt: fresh("BL "), full: "1" });
	await act(officer, matter, "pay-out",
		  { receipt: fresh("PC "), full: "1" });
	const gone = await act(head, matter, "withdraw",
			       { ground: "content_error" });

	ok("what was paid waits for no decision", gone.path === matter
		&& await pendingOf(judgment) === "" && !await isOpen(judgment),
	   gone.errors.join() || await pendingOf(judgment));
	const page = await head.get(judgment);

	ok("and its judgment says so", page.html.includes("Đã chi trả đủ")
		&& !page.html.includes(`${judgment}/decide`));
}

/* One takes back what one has entered oneself; what the head has ordered, he. */
async function testOwnEntries()
{
	const { matter } = await freshMatter();
	const form = await chief.get(`${matter}/hand-over`);
	const [, self] = form.html.match(
		/<option value="(\d+)"[^>]*>Trương Văn Lộc/);
	const other = [...form.html.matchAll(/<option value="(\d+)"/g)]
		.map((m) => m[1]).find((id) => id !== self);

	await act(chief, matter, "hand-over", { officer: other });
	const given = await act(chief, matter, "hand-over", { officer: self });

	ok("the chief gives the matter", given.path === matter,
	   given.errors.join());
	const bare = await freshMatter("Phân công sau");

	await act(head, bare.matter, "hand-over", { officer: self });
	const dossier = await officer.get(bare.matter);
	const tried = await officer.get(`${bare.matter}/void`);

	ok("the officer is not offered to undo the head's assignment",
	   dossier.status === 200
		&& !dossier.html.includes(`${bare.matter}/void`));
	ok("and cannot", tried.status === 403, tried.status);
	const undone = await act(head, bare.matter, "void", {
		reason: "Phân công nhầm người, sẽ phân công lại." });

	ok("who may assign takes an assignment back",
	   undone.path === bare.matter && undone.flash !== "",
	   undone.errors.join() || undone.status);
	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Không có tài sản nào.", result: "no_means" });
	ok("what the officer has found is not the head's to undo",
	   (await head.get(`${matter}/void`)).status === 403);
	ok("but his own", (await act(officer, matter, "void", {
		reason: "Ghi nhầm hồ sơ của người khác." })).path === matter);
}

/* The number of the decision in what the page says it has done. */
function numberOf(page)
{
	return page.flash.match(/số (\d+\/\S+?)[ .]/)?.[1];
}

/* The enforcement decision and all others are one series in print; and the
 * office goes on when its counter was set back by hand. */
async function testNumbers()
{
	const { matter } = await freshMatter();

	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Không có tài sản nào.", result: "no_means" });
	const form = await officer.get(`${matter}/no-means`);
	const ground = form.html.match(/name="ground" value="([^"]+)"/)[1];
	const number = numberOf(await act(head, matter, "no-means",
					  { ground }));

	sql("UPDATE number_counter SET next_number = 1"
		+ " WHERE series_group IN ('enforce', 'decision')");
	const next = await freshMatter();

	ok("the office goes on when a counter was set back", next.matter);
	const [[printed]] = sql(`SELECT number FROM matter WHERE id = ${
		next.matter.split("/").pop()}`);

	ok("with a number after the last one", number
		&& parseInt(printed) > parseInt(number),
	   `${number} then ${printed}`);
	ok("the log says so", readFileSync(`${process.env.THADS_VAR}/log/intake.log`,
		"utf8").includes("TH2251"));
	ok("nothing is printed twice from now on", sql(
		"SELECT number, COUNT(*) FROM decision"
		+ ` WHERE number IN ('${number}', '${printed}')`
		+ " AND series_number IS NOT NULL"
		+ " GROUP BY unit_id, number HAVING COUNT(*) > 1").length === 0);
}

/* A protest suspends by a notice of the series of notices, a bankruptcy by a
 * decision (Điều 47 Luật THADS 2025). */
async function testDocuments()
{
	const { matter } = await freshMatter();
	const form = await officer.get(`${matter}/suspend`);

	ok("the form says which ground is told by a notice",
	   /Khoản 2 Điều 47[^<]*: Thông báo/.test(form.html));
	const noticed = await act(head, matter, "suspend",
				  { ground: "protest" });

	ok("a protest suspends by a notice with its number",
	   noticed.flash.includes("Thông báo về việc tạm đình chỉ")
		&& /số \d+\/TB-/.test(noticed.flash),
	   noticed.flash || noticed.errors.join());
	await act(head, matter, "continue", { ground: "protest_withdrawn" });
	const decided = await act(head, matter, "suspend",
				  { ground: "bankruptcy" });

	ok("a bankruptcy suspends by a decision",
	   decided.flash.includes("Quyết định tạm đình chỉ")
		&& /số \d+\/QĐ-/.test(decided.flash),
	   decided.flash || decided.errors.join());
}

/* The sentences that are asked about, and the value that confirms them. */
function doubtsOf(html)
{
	const box = html.match(/id="doubts"[\s\S]*?<\/ul>/);

	return {
		texts: box ? text(box[0]) : "",
		confirm: html.match(/name="confirm" value="([^"]*)"/)?.[1],
	};
}

async function testReasons()
{
	const { matter } = await freshMatter();

	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Không có tài sản nào.", result: "no_means" });
	for (const reason of ["x", "aaaaaa aaaaaa", "......"]) {
		const page = await act(officer, matter, "void", { reason });

		ok(`"${reason}" is no reason`, page.status === 422
			&& page.errors.some((e) => e.includes("lý do")),
		   page.status);
	}
	ok("a sentence is one", (await act(officer, matter, "void", {
		reason: "Ghi nhầm hồ sơ của người khác." })).path === matter);
}

/* Asked about once; taken when it is confirmed, and as it was typed. */
async function testReceipts()
{
	const { matter } = await freshMatter();
	const other = await freshMatter();
	const receipt = fresh("BL ");

	await act(officer, matter, "collect", { receipt, total: "1.000" });
	const again = await act(officer, matter, "collect",
				{ receipt, total: "1.000", note: "đợt hai" });
	const asked = doubtsOf(again.html);
	const kept = formOf(again.html, `${matter}/collect`);

	ok("a receipt typed again is asked about", again.status === 422
		&& asked.texts.includes("chính hồ sơ này")
		&& asked.texts.includes("1.000"), asked.texts);
	ok("with what was typed", kept?.receipt === receipt
		&& kept.total === "1.000" && kept.note === "đợt hai");
	ok("nothing is ticked beforehand", kept && !("confirm" in kept));
	ok("another number is asked about anew", (await officer.post(
		`${matter}/collect`, { ...kept, confirm: "0123456789abcdef" }))
		.status === 422);
	const taken = await officer.post(`${matter}/collect`,
		{ ...kept, confirm: asked.confirm });

	ok("confirmed, it is taken", taken.path === matter, taken.status);
	const foreign = await act(officer, other.matter, "collect",
				  { receipt, total: "1.000" });

	ok("so is one of another matter", foreign.status === 422
		&& doubtsOf(foreign.html).texts.includes("hồ sơ khác"));
	ok("a voided one is free again", (await act(officer, matter, "void", {
		reason: "Ghi nhầm hồ sơ của người khác." })).path === matter);
}

async function testJudgmentSense()
{
	const refused = await receiver.fill(judgmentForm, {
		...judgment("abc"), court: "x", "party-0-birth-year": "2150" });
	const errors = errorsOf(refused.html).join(" | ");

	ok("a court x, a number abc, a birth year 2150 are refused",
	   refused.status === 422 && errors.includes("đầy đủ tên Tòa án")
		&& errors.includes("chữ số") && errors.includes("Năm sinh"),
	   errors);
	const asked = await receiver.fill(judgmentForm, {
		...judgment(freshNumber()), "party-0-phone": "không có",
		"party-0-birth-year": "1890" });
	const doubts = doubtsOf(asked.html);

	ok("an odd telephone and an old year are asked about",
	   asked.status === 422 && doubts.texts.includes("điện thoại")
		&& doubts.texts.includes("120 năm"), doubts.texts);
	const form = formOf(asked.html, judgmentForm);

	ok("what is changed is asked about again", (await receiver.post(
		judgmentForm, { ...form, confirm: doubts.confirm,
				"party-0-birth-year": "1891" })).status === 422);
	const taken = await receiver.post(judgmentForm,
		{ ...form, confirm: doubts.confirm });

	ok("confirmed, it is taken as typed", taken.status === 200
		&& taken.html.includes("không có"), errorsOf(taken.html).join());
}

await testReasons();
await testReceipts();
await testJudgmentSense();
await testOwnEntries();
await testDocuments();
await testNumbers();
await testCancelledDue();
await testDecidedAgain();
await testPaidAndWithdrawn();
finish();
