/*
 * Taking back what was entered by mistake, of whatever kind: the end of a
 * matter, what the head signed, what others rest on. Each leaves all figures,
 * the public list and the claims as if it had never been.
 */
import { act, decide, freshMatter, mattersOf }
	from "./cases.mjs";
import { errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql, text }
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

const reason = "Ghi nhầm hồ sơ của người khác.";

/* Where the matter stands, with all that was posted of it, by day. */
function standing(matter)
{
	const id = matter.split("/").pop();
	const row = sql(`SELECT a.code, m.balance_dong, m.held_dong, m.paid_dong,
		m.last_on, m.ended_on, m.due_on FROM matter m
		JOIN ledger_account a ON a.id = m.account_id WHERE m.id = ${id}`);
	const legs = sql(`SELECT account_id, unit_id, officer_id, effective_on,
		year, SUM(matters), SUM(dong) FROM ledger_leg
		WHERE matter_id = ${id} GROUP BY 1, 2, 3, 4, 5
		HAVING SUM(matters) <> 0 OR SUM(dong) <> 0 ORDER BY 1, 2, 3, 4, 5`);
	const dues = sql(`SELECT rule, from_on, due_on, done_on FROM due
		WHERE matter_id = ${id} ORDER BY 1, 2, 3, 4`);
	const entries = sql(`SELECT party_id, obligation_text FROM publication
		WHERE matter_id = ${id} AND ended_on IS NULL ORDER BY 1`);

	return JSON.stringify([row, legs, dues, entries]);
}

/* The fact that is called so, newest first, as the timeline leads to it. */
function linkOf(page, n = 0)
{
	return [...page.html.matchAll(/href="([^"]*\/void\?event=\d+)"/g)]
		.map((m) => m[1])[n];
}

async function takeBack(browser, path)
{
	const form = formOf((await browser.get(path)).html,
			    path.split("?")[0]);
	const page = await browser.post(path.split("?")[0],
					{ ...form, reason });

	return { ...page, errors: errorsOf(page.html),
		 flash: flashOf(page.html) };
}

async function pay(matter, kind)
{
	return act(officer, matter, kind, { receipt: fresh("BL "), full: "1" });
}

async function testCompleted()
{
	const { matter } = await freshMatter();

	await pay(matter, "collect");
	await pay(matter, "pay-out");
	const before = standing(matter);
	const done = await act(officer, matter, "complete", {});

	ok("the matter is finished", done.path === matter, done.errors.join());
	const dossier = await officer.get(matter);
	const shown = await officer.get(linkOf(dossier));

	ok("the page says what will change",
	   text(shown.html).includes("Thi hành xong")
		&& text(shown.html).includes("Đang thi hành")
		&& text(shown.html).includes("Ngày kết thúc"));
	const undone = await takeBack(officer, linkOf(dossier));

	ok("what ended it is taken back", undone.path === matter
		&& undone.flash !== "", undone.errors.join() || undone.status);
	ok("it stands as before", standing(matter) === before,
	   `${standing(matter)} ${before}`);
	ok("and can be finished again",
	   (await act(officer, matter, "complete", {})).path === matter);
}

async function testResting()
{
	const { matter } = await freshMatter();

	await pay(matter, "collect");
	await pay(matter, "pay-out");
	const before = standing(matter);
	const dossier = await officer.get(matter);
	const shown = await officer.get(linkOf(dossier, 1));

	ok("what others rest on is named with a way there",
	   text(shown.html).includes("Chưa hủy ghi nhận được")
		&& text(shown.html).includes("Chi trả")
		&& linkOf(shown) === linkOf(dossier), linkOf(shown));
	const form = formOf((await officer.get(linkOf(dossier))).html,
			    `${matter}/void`);
	const event = linkOf(dossier, 1).split("=")[1];
	const refused = await officer.post(`${matter}/void`,
					   { ...form, event, reason });

	ok("and is refused", refused.status === 400
		&& text(refused.html).includes("dựa trên việc này"),
	   refused.status);
	ok("nothing has changed", standing(matter) === before);
	await takeBack(officer, linkOf(dossier));
	ok("from the last on all goes", (await takeBack(officer,
		linkOf(await officer.get(matter)))).path === matter);
}

/* Signed by the head: the officer does not take it back. */
async function testSigned()
{
	const { matter } = await freshMatter();

	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Không có tài sản nào.", result: "no_means" });
	const form = await head.get(`${matter}/no-means`);
	const ground = form.html.match(/name="ground" value="([^"]+)"/)[1];
	const before = standing(matter);
	const listed = await act(head, matter, "no-means", { ground });

	ok("the debtor is listed", listed.path === matter
		&& standing(matter).includes("court_fee") === false,
	   listed.errors.join());
	const during = standing(matter);
	const ended = await act(head, matter, "terminate", {
		ground: (await head.get(`${matter}/terminate`)).html
			.match(/name="ground" value="([^"]+)"/)[1] });

	ok("the head terminates", ended.path === matter, ended.errors.join());
	const link = linkOf(await head.get(matter));

	ok("the officer may not take it back",
	   (await officer.get(link)).status === 403
		&& !(await officer.get(matter)).html.includes(link));
	ok("the signer may", (await takeBack(head, link)).path === matter);
	const [[number]] = sql(`SELECT number FROM decision WHERE matter_id =
		${matter.split("/").pop()} AND decision_type = 'dec_terminate'`);
	const book = await head.get("/enforcement/books/export?book=10");

	ok("its book has it struck out", book.html.split("\r\n")
		.filter((line) => line.startsWith(number)).join()
		.includes("Đã hủy ghi nhận"), number);
	ok("the debtor is listed as before", standing(matter) === during,
	   `${standing(matter)} ${during}`);
	ok("the decision of no means goes too", (await takeBack(head,
		linkOf(await head.get(matter)))).path === matter);
	ok("and nobody is listed", standing(matter) === before,
	   `${standing(matter)} ${before}`);
	const [[why]] = sql(`SELECT end_reason FROM publication WHERE
		matter_id = ${matter.split("/").pop()} ORDER BY id DESC LIMIT 1`);

	ok("the list says why it went", why === "voided", why);
}

/* The claim is the line's again, unless another decision has it. */
async function testClaims()
{
	const { judgment: path, matter } = await freshMatter();
	const before = standing(matter);
	const claims = () => sql(`SELECT claim_id IS NOT NULL FROM obligation
		WHERE matter_id = ${matter.split("/").pop()}`).join();

	await withdraw(matter);
	ok("the claim is free", claims() === "0");
	await takeBack(head, linkOf(await head.get(matter)));
	ok("it is enforced again", claims() === "1"
		&& standing(matter) === before, `${claims()}`);
	await withdraw(matter);
	const decided = await decide(path, "Trương Văn Lộc");

	ok("another decision is made", mattersOf(decided).length > 1);
	const shown = await head.get(linkOf(await head.get(matter)));

	ok("and is named", text(shown.html).includes("quyết định thi hành án "
		+ "khác số"));
}

/* The law's own way: a decision on the decision, of today, by who signs. */
async function testRevoked()
{
	const { matter } = await freshMatter();
	const id = matter.split("/").pop();

	await act(officer, matter, "verify", { place: "UBND xã",
		content: "Không có tài sản nào.", result: "no_means" });
	await act(head, matter, "no-means", {
		ground: (await head.get(`${matter}/no-means`)).html
			.match(/name="ground" value="([^"]+)"/)[1] });
	const during = standing(matter);

	await act(head, matter, "terminate", {
		ground: (await head.get(`${matter}/terminate`)).html
			.match(/name="ground" value="([^"]+)"/)[1] });
	ok("the officer annuls no decision",
	   (await officer.get(`${matter}/annul`)).status === 403);
	const [[target]] = sql(`SELECT id FROM event WHERE matter_id = ${id}
		AND kind = 'terminated'`);
	const note = "Căn cứ đình chỉ không còn; tiếp tục thi hành án.";
	const ground = "ground_gone";
	const empty = await act(head, matter, "revoke", { target: "", ground: "",
							  note: "" });

	ok("nothing chosen is refused", empty.status === 422
		&& empty.errors.length === 3, empty.errors.join());
	const revoked = await act(head, matter, "revoke",
				  { target, ground, note });

	ok("the end is withdrawn", revoked.path === matter
		&& revoked.flash.includes("số"), revoked.errors.join());
	ok("the matter stands as before its end",
	   JSON.stringify(JSON.parse(standing(matter))[0].map((r) =>
		   r.filter((_, i) => i !== 4)))
	   === JSON.stringify(JSON.parse(during)[0].map((r) =>
		   r.filter((_, i) => i !== 4))), standing(matter) + during);
	ok("figures, due dates and the list with it",
	   JSON.stringify(JSON.parse(standing(matter)).slice(1))
	   === JSON.stringify(JSON.parse(during).slice(1)),
	   standing(matter) + during);
	const [[names]] = sql(`SELECT COUNT(*) FROM decision d JOIN decision x
		ON x.id = d.supersedes_id WHERE d.matter_id = ${id}
		AND d.decision_type = 'dec_withdraw'
		AND x.decision_type = 'dec_terminate'`);

	ok("the decision names the other", names === "1");
	const again = await act(head, matter, "revoke",
				{ target, ground, note });

	ok("not twice", again.status === 422
		&& again.errors.join().includes("sau quyết định này"),
	   again.errors.join());
	const mistaken = await takeBack(head, linkOf(await head.get(matter)));

	ok("it may be taken back as a mistake", mistaken.path === matter,
	   mistaken.errors.join() || mistaken.status);
	ok("then the matter is over again",
	   standing(matter).includes("terminated"));
	const mended = await act(head, matter, "amend", { target,
		ground: "slip", note: "Sửa họ của người phải thi hành án." });

	ok("the words of a decision are mended", mended.path === matter
		&& standing(matter).includes("terminated"),
	   mended.errors.join());
}

/* The officer proposes a decision on a decision as any other: with the one that
 * it is on, which the head sees, and what becomes of the matter. */
async function testProposed()
{
	const { matter } = await freshMatter();
	const id = matter.split("/").pop();
	const dossier = await officer.get(matter);

	ok("there is no decision to decide on",
	   !dossier.html.includes(`${matter}/revoke`)
		&& (await officer.get(`${matter}/revoke`)).status === 409);
	await act(head, matter, "suspend", {
		ground: (await head.get(`${matter}/suspend`)).html
			.match(/name="ground" value="([^"]+)"/)[1] });
	ok("now there is", (await officer.get(matter)).html
		.includes(`${matter}/revoke`));
	const [[target, number]] = sql(`SELECT e.id, d.number FROM event e
		JOIN decision d ON d.id = e.decision_id
		WHERE e.matter_id = ${id} AND e.kind = 'suspended'`);
	const what = { target, ground: "ground_gone",
		       note: "Căn cứ tạm đình chỉ không còn." };
	const put = await act(officer, matter, "revoke", what);

	ok("it is proposed", put.path === matter
		&& put.flash.includes("Đã trình ký"), put.errors.join());
	ok("and moves nothing", standing(matter).includes("suspended"));
	const again = formOf((await officer.get(`${matter}/revoke`)).html,
			     `${matter}/revoke`);

	ok("its correction begins with what was chosen",
	   again.target === target, again.target);
	const path = (await head.get(matter)).html
		.match(/href="(\/enforcement\/sign\/\d+)"/)[1];
	const shown = await head.get(path);

	ok("the head sees on which decision", text(shown.html)
		.includes(`số ${number} ngày`), text(shown.html));
	ok("and where the matter goes", text(shown.html)
		.includes("Tạm đình chỉ thi hành án → Đang thi hành"), text(shown.html));
	const signed = await head.post(path, { ...formOf(shown.html, path),
					       act: "sign" });

	ok("he signs it", flashOf(signed.html).includes("Đã ký"),
	   text(signed.html).slice(0, 400));
	ok("the matter is enforced again",
	   standing(matter).includes("enforcing")
		&& !standing(matter).includes("suspended"), standing(matter));
}

/* A look is told late, with its day: what is due is as if it had been told in
 * time; so it is of a matter that is over. */
async function testLate()
{
	const late = await freshMatter();
	const timely = await freshMatter();
	const look = { place: "UBND xã", content: "Không có tài sản nào.",
		       result: "no_means" };
	const dues = (matter) => JSON.stringify(sql(`SELECT rule, from_on,
		due_on, done_on FROM due WHERE matter_id =
		${matter.split("/").pop()} ORDER BY 1, 2, 3, 4`));

	const day = (ago) => new Date(Date.now() - ago * 864e5)
		.toLocaleDateString("vi-VN", { day: "2-digit", month: "2-digit",
			year: "numeric", timeZone: "Asia/Ho_Chi_Minh" });
	const before = await act(officer, late.matter, "verify",
				 { ...look, on: day(400) });

	ok("not before the matter was opened", before.status === 422
		&& before.errors.join().includes("trước quyết định thi hành án"),
	   before.errors.join());
	await act(officer, timely.matter, "verify", look);
	for (const { matter } of [late, timely]) {
		await pay(matter, "collect");
		await pay(matter, "pay-out");
		await act(officer, matter, "complete", {});
	}
	const told = await act(officer, late.matter, "verify", look);

	ok("a look is told after the end", told.path === late.matter,
	   told.errors.join() || told.status);
	ok("what was due is as if it had been told in time",
	   dues(late.matter) === dues(timely.matter),
	   `${dues(late.matter)} ${dues(timely.matter)}`);
	ok("but nothing else is", (await officer.get(`${late.matter}/collect`))
		.status !== 200);
}

await testCompleted();
await testResting();
await testSigned();
await testClaims();
await testRevoked();
await testProposed();
await testLate();
finish();
