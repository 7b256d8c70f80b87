/*
 * What a head signs: the decisions that open matters, as who takes judgments in
 * proposes them; and those that were signed on paper, entered by who keeps the
 * books and confirmed by a head.
 */
import { freshMatter as freshCase, freshJudgment, officerOf } from "./cases.mjs";
import { day, errorsOf, finish, flashOf, formOf, ok, signedIn, sql, text }
	from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const head = await signedIn("enforcement", "lanhdao");
const books = await signedIn("enforcement", "thuly");
const receiver = await signedIn("intake", "thuly");

/* A matter of chv1 that nobody touched yet. */
async function freshMatter()
{
	return (await freshCase()).matter;
}

const said = (page) => flashOf(page.html) || errorsOf(page.html).join(" | ");

/* The form of a decision on paper as it is shown, and what it says is next. */
async function paperForm(matter, verb)
{
	const path = `${matter}/register/${verb}`;
	const { html, status } = await books.get(path);
	const ground = html.match(/name="ground" value="([^"]+)"/)?.[1];

	return { path, html, status, fields: { ...formOf(html, path), ground },
		 next: text(html).match(/số tiếp theo của sổ là (\S+)/)?.[1] };
}

/* Enters it with the number that is next: other tests take numbers, too. */
async function enter(matter, verb)
{
	for (let tries = 0; ; tries++) {
		const { fields, next, path } = await paperForm(matter, verb);
		const done = await books.post(path, { ...fields, number: next });

		if (done.path === matter || tries === 9)
			return [done, next];
	}
}

async function testOnPaper()
{
	const matter = await freshMatter();
	const id = matter.split("/").pop();
	const dossier = await books.get(matter);
	const href = `${matter}/register/postpone`;

	ok("the dossier leads who keeps the books to paper",
	   dossier.html.includes(`href="${href}"`));
	ok("an officer enters no paper of the head",
	   (await officer.get(href)).status === 403);
	const { fields, next, path } = await paperForm(matter, "postpone");

	ok("the form says which number is next", /^\d+\/QĐ-/.test(next), next);
	const far = await books.post(path, { ...fields, number: "9999" });

	ok("a number that leaves a gap is refused", far.status === 422
		&& /Số tiếp theo của sổ là \d+\/QĐ-/.test(said(far)),
	   said(far));
	ok("and what was typed stays", far.html.includes('value="9999"'));
	const none = await books.post(path, { ...fields, number: "" });

	ok("a number is asked for", none.status === 422, none.status);
	const stranger = await books.post(path, {
		...fields, number: next, signer: "3" });

	ok("nobody else signed it", stranger.status >= 400, stranger.status);
	ok("nothing was written", sql(`SELECT COUNT(*) FROM decision
		WHERE matter_id = ${id}`)[0][0] === "1");
	const [done, number] = await enter(matter, "postpone");

	ok("it is entered with its number", done.path === matter
		&& said(done).includes(number), said(done));
	ok("the matter stands where the paper took it",
	   text(done.html).includes("Hoãn"));
	ok("the dossier says that it waits",
	   text(done.html).includes("Chờ xác nhận"));
	return done.html.match(/href="(\/enforcement\/sign\/\d+)"/)[1];
}

async function testConfirmed()
{
	const path = await testOnPaper();
	const own = await books.get(path);

	ok("the book leads to it", (await books.get("/enforcement/registered"))
		.html.includes(path));
	ok("who entered it does not confirm it",
	   !own.html.includes('value="confirm"')
		&& (await books.post(path, { ...formOf(own.html, path),
					     act: "confirm" })).status >= 400);
	ok("it stands in the queue of the head",
	   (await head.get("/enforcement/sign")).html.includes(path));
	const seen = await head.get(path);
	const again = formOf(seen.html, path);
	const done = await head.post(path, { ...again, act: "confirm" });
	const late = await head.post(path, {
		...again, act: "dispute", reason: "Không phải tôi ký.",
		form: formOf((await head.get(path)).html, path)?.form
			?? again.form });

	ok("the head confirms it", said(done).startsWith("Đã xác nhận"),
	   said(done));
	ok("once", late.status >= 400 || late.path === done.path, late.status);
	ok("and it leaves the queue",
	   !(await head.get("/enforcement/sign")).html.includes(path));
}

async function testDisputed()
{
	const path = await testOnPaper();
	const fields = formOf((await head.get(path)).html, path);
	const mute = await head.post(path, { ...fields, act: "dispute" });

	ok("a dispute says why", mute.status === 422
		&& said(mute).includes("lý do"), said(mute));
	const done = await head.post(path, {
		...formOf(mute.html, path), act: "dispute",
		reason: "Chữ ký trên giấy không phải của lãnh đạo đơn vị." });

	ok("a head disputes it", said(done).startsWith("Đã ghi"), said(done));
	const book = await books.get("/enforcement/registered");

	ok("who entered it sees so, and why", book.html.includes(path)
		&& book.html.includes("Không xác nhận")
		&& book.html.includes("Chữ ký trên giấy"));
}

/* The decision that opens a matter is proposed, and has no number. */
async function proposed(officer_name)
{
	const judgment = await freshJudgment();
	const path = `${judgment}/decide`;
	const { html, status } = await receiver.get(path);

	ok("who takes judgments in may propose", status === 200
		&& html.includes("Trình ký"), status);
	ok("and is asked for no day", !html.includes('name="decided"'));
	const given = { ...formOf(html, path), group: "1",
			officer: officerOf(html, officer_name) };
	const done = await receiver.post(path, given);
	const id = judgment.split("/").pop();

	ok("he issues no number of the head", done.path === judgment
		&& said(done).startsWith("Đã trình ký")
		&& sql(`SELECT COUNT(*) FROM matter
			WHERE judgment_id = ${id}`)[0][0] === "0", said(done));
	ok("nor with a day of his own", (await receiver.post(path, {
		...formOf((await receiver.get(path)).html, path), group: "1",
		decided: "01/11/2026" })).status === 400);
	const waits = (await receiver.get(path)).html
		.match(/href="(\/intake\/sign\/\d+)"/)[1];

	return { judgment, id, path, waits };
}

async function testOpening()
{
	const { judgment, id, path, waits } = await proposed("Trương Văn Lộc");
	const own = await receiver.get(waits);

	ok("he does not sign it", !own.html.includes('value="sign"')
		&& (await receiver.post(waits, { ...formOf(own.html, waits),
						 act: "sign" })).status >= 400);
	ok("an officer sees no queue", (await officer.get("/intake/sign"))
		.status === 403);
	for (const program of ["intake", "enforcement"])
		ok(`it stands in the queue of ${program}`,
		   (await head.get(`/${program}/sign`)).html.includes(waits));
	const beside = await head.post(path, {
		...formOf((await head.get(path)).html, path), group: "1" });

	ok("the head does not decide beside it", beside.status === 422
		&& said(beside).includes("Chờ ký"), said(beside));
	const shown = await head.get(waits);

	ok("he sees what he would sign", /số \d+\/QĐ-/.test(shown.html)
		&& text(shown.html).includes("Trương Văn Lộc"));
	const mute = await head.post(waits, { ...formOf(shown.html, waits),
					      act: "return" });

	ok("a return says why", mute.status === 422, mute.status);
	const stale = formOf((await head.get(waits)).html, waits);
	const back = await head.post(waits, {
		...formOf(mute.html, waits), act: "return",
		reason: "Giao cho Chấp hành viên khác của phòng." });

	ok("it goes back", said(back).startsWith("Đã trả lại"), said(back));
	ok("and is not signed by then", (await head.post(waits, {
		...stale, act: "sign" })).status === 409);
	const again = await receiver.get(path);
	const kept = formOf(again.html, path);

	ok("what was typed is kept, and why stands there",
	   again.html.includes("Chấp hành viên khác của phòng")
		&& kept.officer === officerOf(again.html)
		&& kept.group === "1", JSON.stringify(kept));
	await receiver.post(path, { ...kept, officer:
		officerOf(again.html, "Ngô Thị Thu Thảo") });
	const signed = await head.post(waits, {
		...formOf((await head.get(waits)).html, waits), act: "sign" });

	ok("it is signed", /số \d+\/QĐ-/.test(said(signed)), said(signed));
	const [[count, signer, officerCode]] = sql(`SELECT COUNT(*),
		MAX(d.signer), MAX(o.code) FROM matter m
		JOIN decision d ON d.matter_id = m.id
		JOIN officer o ON o.id = m.officer_id
		WHERE m.judgment_id = ${id}`);

	ok("by the head, for the officer of the second proposal",
	   count === "1" && signer === "Phạm Quốc Khánh"
		&& officerCode === "chv2", [count, signer, officerCode]);
	ok("the judgment leads to its matter", (await head.get(judgment)).html
		.includes("/enforcement/matter/"));
}

/* Of two answers at once one counts. */
async function testTwoHeads()
{
	const { id, waits } = await proposed("Trương Văn Lộc");
	const first = formOf((await head.get(waits)).html, waits);
	const second = formOf((await head.get(waits)).html, waits);
	const answers = await Promise.all([first, second].map((fields) =>
		head.post(waits, { ...fields, act: "sign" })));

	ok("two signatures at once are one", answers.filter((a) =>
		/số \d+\/QĐ-/.test(said(a))).length === 1
		&& answers.some((a) => a.status === 409),
	   answers.map((a) => a.status));
	ok("and one decision", sql(`SELECT COUNT(*) FROM matter
		WHERE judgment_id = ${id}`)[0][0] === "1");
}

/* What changed under it is not signed, and says so. */
async function testChanged()
{
	const { waits } = await proposed("Trương Văn Lộc");

	sql(`UPDATE proposal SET claim_ids = '1 2 3'
		WHERE id = ${waits.split("/").pop()}`);
	const shown = await head.get(waits);

	ok("claims that changed are named", text(shown.html)
		.includes("đã thay đổi từ khi trình")
		&& !shown.html.includes('value="sign"'));
	const drawn = await receiver.post(waits, {
		...formOf((await receiver.get(waits)).html, waits),
		act: "withdraw" });

	ok("who proposed it withdraws it", said(drawn).startsWith("Đã rút"),
	   said(drawn));
}

/* A matter with a decision that the officer proposed; its page in the queue. */
async function proposedMatter()
{
	const matter = await freshMatter();
	const path = `${matter}/postpone`;
	const { html } = await officer.get(path);
	const ground = html.match(/name="ground" value="([^"]+)"/)[1];
	const done = await officer.post(path, { ...formOf(html, path), ground });
	const waits = done.html.match(/href="(\/enforcement\/sign\/\d+)"/)[1];

	return { matter, waits, id: waits.split("/").pop() };
}

const many = "/enforcement/sign/many";
const chosen = (...proposals) => `${many}?${proposals.map(({ id }, i) =>
	`row-${i}-id=${id}&row-${i}-pick=1`).join("&")}`;
const numbers = (...proposals) => proposals.map(({ id }) => sql(`SELECT
	COALESCE(MAX(d.series_number), 0) FROM proposal p
	JOIN decision d ON d.id = p.decision_id WHERE p.id = ${id}`)[0][0]);

async function testMany()
{
	const [a, b, c] = [await proposedMatter(), await proposedMatter(),
			   await proposedMatter()];
	const queue = await head.get("/enforcement/sign");

	ok("the queue has boxes", queue.html.includes(`value="${a.id}"`)
		&& queue.html.includes(`action="${many}"`));
	ok("nothing chosen is said", (await head.get(many)).status === 422);
	ok("an officer signs none", (await officer.get(chosen(a))).status
		=== 403);
	const shown = await head.get(chosen(a, b));

	ok("all that is chosen is shown", shown.status === 200
		&& text(shown.html).includes("Ký 2 nội dung")
		&& text(shown.html).includes("Đang thi hành → Hoãn"),
	   text(shown.html).slice(0, 300));
	const done = await head.post(many, formOf(shown.html, many));
	const [first, second] = numbers(a, b).map(Number);

	ok("all are signed, each with its number",
	   said(done).includes("Đã ký 2 nội dung") && first > 0
		&& second > first, [said(done), first, second]);
	const d = await proposedMatter();
	const both = formOf((await head.get(chosen(c, d))).html, many);
	const back = await head.post(c.waits, {
		...formOf((await head.get(c.waits)).html, c.waits),
		act: "return", reason: "Chưa rõ lý do hoãn của đương sự." });
	const late = await head.post(many, both);

	ok("one that is not legal any more is named, and none is signed",
	   said(back).startsWith("Đã trả lại") && late.status === 422
		&& text(late.html).includes("đã thay đổi")
		&& numbers(c, d).every((n) => n === "0"),
	   [late.status, said(late), numbers(c, d)]);
	const twice = formOf((await head.get(chosen(d))).html, many);
	const again = formOf((await head.get(chosen(d))).html, many);
	const answers = await Promise.all([head.post(many, twice),
					   head.post(many, again)]);

	ok("two heads at once sign once", answers.filter((x) =>
		said(x).includes("Đã ký 1 nội dung")).length === 1
		&& answers.some((x) => x.status === 422),
	   answers.map((x) => [x.status, said(x)]));
}

/* A deputy signs in the days that the head gave him, and in no others. */
async function testDelegation()
{
	const path = "/accounts/delegation";
	const giver = await signedIn("accounts", "lanhdao");
	const other = await signedIn("accounts", "quanly");
	const deputy = await signedIn("enforcement", "hotro");
	const { waits, id } = await proposedMatter();
	const html = (await giver.get(path)).html;
	const value = officerOf(html, "Bùi Thị Ngọc Hân");
	const give = (from, to) => giver.fill(path, { deputy: value, from, to });

	ok("an administrator gives no signature of the head",
	   (await other.get(path)).status === 403
		&& !html.includes("Trần Thị Mỹ Duyên"));
	ok("without it nobody signs",
	   (await deputy.get("/enforcement/sign")).status === 403);
	ok("not for days that are past",
	   (await give(day(-2), day(5))).status === 422);
	ok("nor backwards", (await give(day(3), day(1))).status === 422);
	await give(day(1), day(5));
	ok("not before its first day",
	   (await deputy.get("/enforcement/sign")).status === 403);
	ok("not twice", said(await give(day(2), day(3)))
		.includes("đã được ủy quyền"));
	await give(day(0), day(0));
	const shown = await deputy.get(waits);

	ok("in its days the deputy signs", said(await deputy.post(waits, {
		...formOf(shown.html, waits), act: "sign" }))
		.startsWith("Đã ký"));
	const [[signer]] = sql(`SELECT d.signer FROM proposal p
		JOIN decision d ON d.id = p.decision_id WHERE p.id = ${id}`);

	ok("and the decision says for whom",
	   signer === "KT. Thủ trưởng – Bùi Thị Ngọc Hân", signer);
	for (let n = 0; n < 2; n++) {
		const listed = await giver.get(path);
		const [, end] = listed.html.match(
			/action="(\/accounts\/delegation\/\d+)"/);

		ok("the head ends it", said(await giver.post(end,
			formOf(listed.html, end))).startsWith("Đã chấm dứt"));
	}
	ok("from then on he signs no more",
	   (await deputy.get("/enforcement/sign")).status === 403);
}

await testDelegation();
await testMany();
await testOpening();
await testTwoHeads();
await testChanged();
await testConfirmed();
await testDisputed();
finish();
