/*
 * Both sides of an entrustment: the receiver takes it in as a judgment of his
 * own and opens his matter with one decision, or gives it back; who answers on
 * paper has his answer entered by the sender. Of what somebody else has
 * received nothing is taken back.
 */
import { act, freshMatter } from "./cases.mjs";
import { day, errorsOf, finish, flashOf, formOf, fresh, importDossiers,
	 makeAccount, ok, signedIn, sql, text } from "./lib.mjs";

const there = "T96@2025";
const clerkName = fresh("nhan");
const headName = fresh("truong");

makeAccount(clerkName, there, "TNTL");
makeAccount(headName, there, "T_LD");

const officer = await signedIn("enforcement", "chv1");
const head = await signedIn("enforcement", "lanhdao");
const clerk = await signedIn("intake", clerkName);
const chief = await signedIn("intake", headName);
const stranger = await signedIn("intake", "thuly1");

const idOf = (path) => path.split("/").pop();
const said = (page) => flashOf(page.html) || errorsOf(page.html).join(" | ");

function accountOf(matter)
{
	return sql(`SELECT a.code FROM matter m JOIN ledger_account a
		ON a.id = m.account_id WHERE m.id = ${idOf(matter)}`)[0][0];
}

function transferOf(matter)
{
	const [id, state, version] = sql(`SELECT id, state, version FROM transfer
		WHERE matter_id = ${idOf(matter)} ORDER BY id DESC LIMIT 1`)[0];

	return { id, state, version };
}

/* What form 04 and 05 count of a matter there. */
function counted(matter, account)
{
	return sql(`SELECT COALESCE(SUM(l.matters), 0), COALESCE(SUM(l.dong), 0)
		FROM ledger_leg l JOIN ledger_account a ON a.id = l.account_id
		WHERE a.code = '${account}'
		AND l.matter_id = ${idOf(matter)}`)[0].map(Number);
}

/* A matter that the head entrusts there. */
async function entrust(fields = { to: there })
{
	const { matter } = await freshMatter();
	const done = await act(head, matter, "entrust",
		{ ground: "residence", ...fields });

	ok("it is entrusted", done.status === 200, done.errors.join());
	return matter;
}

async function answer(browser, page, fields)
{
	const shown = await browser.get(page);

	return browser.post(page, { ...formOf(shown.html, page), ...fields });
}

async function receiverSeesIt(matter)
{
	const { id } = transferOf(matter);
	const number = sql(`SELECT d.number FROM event e JOIN decision d
		ON d.id = e.decision_id WHERE e.matter_id = ${idOf(matter)}
		AND e.kind = 'entrusted_out'`)[0][0];
	const list = await clerk.get("/intake/entrusted");
	const page = await clerk.get(`/intake/entrusted/${id}`);
	const words = text(page.html);

	ok("the list of the receiver has it", list.html
		.includes(`/intake/entrusted/${id}`) && list.html.includes(number));
	ok("the page has the sender", words
		.includes("Thi hành án dân sự tỉnh Đồng Tháp"));
	ok("the lines with their sums", words.includes("5.200.000")
		&& words.includes("Đặng Thị Ánh"));
	ok("and the ground", words.includes("cư trú hoặc có trụ sở"));
	ok("the day begins with it", text((await clerk.get("/intake/start")).html)
		.includes("Ủy thác của cơ quan khác"));
	ok("nobody else has it", (await stranger.get(`/intake/entrusted/${id}`))
		.status === 404);
	ok("it goes into a file", (await clerk.get("/intake/entrusted/export"))
		.html.includes(number));
	ok("the sender reads his own", (await officer
		.get(`/enforcement/entrusted/${id}`)).status === 200);
	ok("and answers not for an agency", !(await officer
		.get(`/enforcement/entrusted/${id}`)).html.includes("Ghi đã nhận"));
}

async function wrongDaysAreRefused(matter)
{
	const page = `/intake/entrusted/${transferOf(matter).id}`;
	const early = await answer(clerk, page,
		{ act: "receive", on: "01/10/2026", reason: "Đã xem hồ sơ." });
	const none = await answer(clerk, page, { act: "receive", on: "" });
	const bare = await answer(clerk, page, { act: "return", reason: "" });

	ok("it is not received before it was sent", early.status === 422
		&& /không thể trước ngày quyết định ủy thác/.test(said(early)),
		said(early));
	ok("what was typed stays", early.html.includes("Đã xem hồ sơ."));
	ok("a day is asked for", none.status === 422
		&& /Nhập ngày nhận/.test(said(none)), said(none));
	ok("giving back asks for a ground and a reason", bare.status === 422
		&& /Chọn căn cứ trả lại/.test(said(bare))
		&& /Nhập lý do trả lại/.test(said(bare)), said(bare));
	ok("nothing has changed", transferOf(matter).state === "sent");
}

/* Taken in, decided on by the head there: his matter, counted as new. */
async function receiverOpensIt(matter)
{
	const page = `/intake/entrusted/${transferOf(matter).id}`;
	const received = await answer(clerk, page, { act: "receive" });
	const words = text(received.html);

	ok("it is taken in", /Đã nhận ủy thác/.test(said(received)),
		said(received));
	ok("as a judgment of the unit", /\/intake\/judgment\/\d+$/
		.test(received.path), received.path);
	ok("with all that was known", words.includes("Đặng Thị Ánh")
		&& words.includes("Nhận ủy thác của cơ quan khác")
		&& words.includes("Quyết định thi hành án lần đầu"));
	ok("a second time is refused", (await answer(clerk, page,
		{ act: "receive", version: "1" })).status >= 400);
	const revoke = `${matter}/revoke`;
	const event = sql(`SELECT id FROM event WHERE matter_id = ${idOf(matter)}
		AND kind = 'entrusted_out'`)[0][0];
	const refused = await answer(head, revoke, { target: event,
		ground: "no_competence",
		note: "Ủy thác nhầm cơ quan nhận." });

	ok("the sender does not take it back any more", refused.status === 422
		&& /đã nhận ủy thác ngày/.test(said(refused)), said(refused));
	const decide = `${received.path}/decide`;
	const opened = await answer(chief, decide, { group: "1", officer: "" });

	ok("the head there decides", /Đã ra quyết định thi hành án/
		.test(said(opened)), said(opened));
	const other = sql(`SELECT to_matter_id FROM transfer WHERE matter_id =
		${idOf(matter)}`)[0][0];

	ok("which counts as new", counted(other, "new").join() === "-1,-5200000",
		counted(other, "new"));
	ok("and here as entrusted", counted(matter, "entrusted_out").join()
		=== "1,5200000", counted(matter, "entrusted_out"));
	ok("the sender knows", transferOf(matter).state === "opened"
		&& text((await officer.get(matter)).html)
			.includes("Đã ra quyết định"));
	const after = await answer(head, revoke, { target: event,
		ground: "no_competence",
		note: "Ủy thác nhầm cơ quan nhận." });

	ok("and by which decision, when he tries", after.status === 422
		&& /ra quyết định thi hành án số \d+/.test(said(after)), said(after));
	const back = await answer(clerk, page, { act: "return",
		ground: "content_error", reason: "Quyết định ghi sai số tiền." });

	ok("an opened one is not given back", back.status >= 400
		|| /phải được thu hồi trước/.test(text(back.html)), said(back));
	return other;
}

/* His dossier says from whom, and since when the first decision counts. */
async function bothSidesAreRead(matter, other)
{
	const own = await signedIn("enforcement", headName);
	const page = await own.get(`/enforcement/matter/${other}`);
	const first = sql(`SELECT DATE_FORMAT(decided_on, '%d/%m/%Y') FROM matter
		WHERE id = ${idOf(matter)}`)[0][0];

	ok("his dossier says from whom", text(page.html)
		.includes("Từ Thi hành án dân sự"), text(page.html).slice(0, 900));
	ok("and when it was first decided", text(page.html)
		.includes(`Quyết định thi hành án đầu tiên ngày ${first}`));
	ok("the other dossier is not his", (await own.get(matter)).status === 404);
}

/* Given back: the lines stand where they stood, and may go elsewhere. */
async function receiverGivesItBack()
{
	/* A matter of dossiers taken over, of whose debt a court forgave a part. */
function reducedMatter()
{
	const source = fresh("giam");
	const iso = (ago) => day(-ago).split("/").reverse().join("-");
	const [[code, unit]] = sql(`SELECT o.code, u.code FROM account c
		JOIN officer o ON o.id = c.officer_id
		JOIN unit u ON u.id = o.unit_id WHERE c.login = 'chv1'`);

	importDossiers(source, [`<dossier ref="${source}" unit="${unit}">
<judgment court="Tòa án giả định" number="${source}/HS-ST" issued="${iso(90)}"
	effective="${iso(80)}" kind="criminal" received="${iso(70)}"
	channel="direct"/>
<party id="d" role="debtor" kind="individual" name="Trần Thị Giả Giảm"
	address="Ấp 3, xã Ví Dụ"/>
<claim id="k" type="fine" debtor="d" amount="2840000"/>
<decision number="${source}/QĐ-CTHADS" date="${iso(60)}" basis="ex_officio"
	officer="${code}"/>
<event kind="reduced" date="${iso(40)}" dong="953700" decision-number="5/QĐ-TA"/>
</dossier>`]);
	return `/enforcement/matter/${sql(`SELECT m.id FROM matter m JOIN judgment j
		ON j.id = m.judgment_id WHERE j.number = '${source}/HS-ST'`)[0][0]}`;
}

/* The page to take back the newest fact of the kind. */
async function takeBack(browser, matter, kind)
{
	const [[event]] = sql(`SELECT id FROM event WHERE matter_id =
		${idOf(matter)} AND kind = '${kind}' ORDER BY id DESC LIMIT 1`);
	const page = `${matter}/void`;
	const form = formOf((await browser.get(`${page}?event=${event}`)).html,
		page);

	return browser.post(page, { ...form, event,
		reason: "Ghi nhầm hồ sơ của người khác." });
}

/* What was wrong before it went does not change what was sent and booked; and
 * it does not come back to who booked another sum. */
async function whatWasBookedStays()
{
	const matter = reducedMatter();
	const sent = await act(head, matter, "entrust",
		{ ground: "residence", to: there });
	const { id } = transferOf(matter);
	const sum = () => sql(`SELECT t.dong, (SELECT SUM(l.dong)
		FROM transfer_line l WHERE l.transfer_id = t.id),
		(SELECT SUM(c.amount_dong) FROM claim c WHERE c.transfer_id = t.id)
		FROM transfer t WHERE t.id = ${id}`)[0].join();

	ok("what was left is entrusted", sent.status === 200, sent.errors.join());
	await answer(clerk, `/intake/entrusted/${id}`, { act: "receive" });
	ok("and booked there", sum() === "1886300,1886300,1886300", sum());
	await answer(clerk, `/intake/entrusted/${id}`, { act: "return",
		ground: "content_error", reason: "Quyết định ghi sai số tiền." });
	const undone = await takeBack(head, matter, "reduced");

	ok("the reduction is taken back", undone.path === matter, said(undone));
	ok("what was sent stays as it was booked",
		sum() === "1886300,1886300,1886300", sum());
	const again = await takeBack(head, matter, "entrust_returned");

	ok("it does not come back to who booked another sum",
		again.status >= 400 && /với số tiền khác/.test(text(again.html)),
		`${again.status} ${said(again)}`);
	ok("nothing has changed", transferOf(matter).state === "returned"
		&& accountOf(matter) === "enforcing");
}

const matter = await entrust();
	const page = `/intake/entrusted/${transferOf(matter).id}`;

	await answer(clerk, page, { act: "receive" });
	const judgment = sql(`SELECT judgment_id FROM transfer WHERE matter_id =
		${idOf(matter)}`)[0][0];
	const done = await answer(clerk, page, { act: "return",
		ground: "content_error", reason: "Quyết định ghi sai địa chỉ." });

	ok("it is given back", /Đã trả lại cho Thi hành án dân sự tỉnh Đồng Tháp/
		.test(said(done)), said(done));
	ok("the sender's lines stand as before", accountOf(matter)
		=== "enforcing");
	ok("nothing is counted as entrusted", counted(matter, "entrusted_out")
		.join() === "0,0", counted(matter, "entrusted_out"));
	ok("its limits are open again", sql(`SELECT COUNT(*) FROM due WHERE
		matter_id = ${idOf(matter)} AND done_on IS NULL`)[0][0] !== "0");
	const dossier = text((await officer.get(matter)).html);

	ok("the dossier says why", dossier.includes("Quyết định ghi sai địa chỉ."));
	ok("as a fact of it", dossier.includes("Nhận lại việc ủy thác bị trả lại"));
	ok("the receiver has nothing to decide on", text((await clerk
		.get(`/intake/judgment/${judgment}`)).html)
		.includes("Đã trả lại nơi ủy thác")
		&& sql(`SELECT free_claims FROM judgment WHERE id = ${judgment}`)[0][0]
			=== "0");
	return matter;
}

/* The same judgment comes again: what is there already is not there twice. */
async function itComesAgain(matter)
{
	const done = await act(head, matter, "entrust",
		{ ground: "property", to: there });
	const page = `/intake/entrusted/${transferOf(matter).id}`;
	const received = await answer(clerk, page, { act: "receive" });
	const judgment = idOf(received.path);

	ok("it goes there again", done.status === 200, done.errors.join());
	ok("into the judgment that is there", /Đã nhận ủy thác/
		.test(said(received)) && sql(`SELECT COUNT(*), COUNT(DISTINCT
		transfer_id) FROM claim WHERE judgment_id = ${judgment}`)[0].join()
		=== "2,2", said(received));
	ok("with the same parties", sql(`SELECT COUNT(*) FROM party
		WHERE judgment_id = ${judgment}`)[0][0] === "1");
	ok("and one claim to decide on", sql(`SELECT waiting_claims FROM judgment
		WHERE id = ${judgment}`)[0][0] === "1");
}

/* The army answers on paper: received, or given back. */
async function paperIsEntered()
{
	const matter = await entrust({ to: "QK9" });
	const page = `/enforcement/entrusted/${transferOf(matter).id}`;
	const received = await answer(officer, page, { act: "receive",
		reason: "Công văn số 12/CV-THA ngày 20/11/2026." });

	ok("its answer is entered", /Đã ghi trả lời/.test(said(received))
		&& transferOf(matter).state === "received", said(received));
	ok("nobody here receives it", (await clerk
		.get(page.replace("enforcement", "intake"))).status === 404);
	const back = await answer(officer, page, { act: "return",
		ground: "no_competence",
		reason: "Công văn số 15: đương sự không thuộc quân đội." });

	ok("so is that it comes back", /Đã ghi trả lời/.test(said(back))
		&& accountOf(matter) === "enforcing"
		&& transferOf(matter).state === "returned", said(back));
}

/* An answer entered by mistake is taken back as any fact: it is out again. */
async function answerIsVoided()
{
	const matter = await entrust({ to: "QK9" });
	const page = `/enforcement/entrusted/${transferOf(matter).id}`;

	await answer(officer, page, { act: "return", ground: "no_competence",
		reason: "Ghi nhầm văn bản của hồ sơ khác." });
	const link = (await officer.get(matter)).html
		.match(/href="([^"]*\/void\?event=\d+)"/)[1];
	const path = link.split("?")[0];
	const form = formOf((await officer.get(link)).html, path);
	const done = await officer.post(path, { ...form,
		reason: "Ghi nhầm văn bản của hồ sơ khác." });

	ok("the answer is taken back", done.status === 200
		&& accountOf(matter) === "entrusted_out", said(done));
	ok("it is on its way again", transferOf(matter).state === "sent",
		transferOf(matter).state);
}

/* A matter of dossiers taken over, of whose debt a court forgave a part. */
function reducedMatter()
{
	const source = fresh("giam");
	const iso = (ago) => day(-ago).split("/").reverse().join("-");
	const [[code, unit]] = sql(`SELECT o.code, u.code FROM account c
		JOIN officer o ON o.id = c.officer_id
		JOIN unit u ON u.id = o.unit_id WHERE c.login = 'chv1'`);

	importDossiers(source, [`<dossier ref="${source}" unit="${unit}">
<judgment court="Tòa án giả định" number="${source}/HS-ST" issued="${iso(90)}"
	effective="${iso(80)}" kind="criminal" received="${iso(70)}"
	channel="direct"/>
<party id="d" role="debtor" kind="individual" name="Trần Thị Giả Giảm"
	address="Ấp 3, xã Ví Dụ"/>
<claim id="k" type="fine" debtor="d" amount="2840000"/>
<decision number="${source}/QĐ-CTHADS" date="${iso(60)}" basis="ex_officio"
	officer="${code}"/>
<event kind="reduced" date="${iso(40)}" dong="953700" decision-number="5/QĐ-TA"/>
</dossier>`]);
	return `/enforcement/matter/${sql(`SELECT m.id FROM matter m JOIN judgment j
		ON j.id = m.judgment_id WHERE j.number = '${source}/HS-ST'`)[0][0]}`;
}

/* The page to take back the newest fact of the kind. */
async function takeBack(browser, matter, kind)
{
	const [[event]] = sql(`SELECT id FROM event WHERE matter_id =
		${idOf(matter)} AND kind = '${kind}' ORDER BY id DESC LIMIT 1`);
	const page = `${matter}/void`;
	const form = formOf((await browser.get(`${page}?event=${event}`)).html,
		page);

	return browser.post(page, { ...form, event,
		reason: "Ghi nhầm hồ sơ của người khác." });
}

/* What was wrong before it went does not change what was sent and booked; and
 * it does not come back to who booked another sum. */
async function whatWasBookedStays()
{
	const matter = reducedMatter();
	const sent = await act(head, matter, "entrust",
		{ ground: "residence", to: there });
	const { id } = transferOf(matter);
	const sum = () => sql(`SELECT t.dong, (SELECT SUM(l.dong)
		FROM transfer_line l WHERE l.transfer_id = t.id),
		(SELECT SUM(c.amount_dong) FROM claim c WHERE c.transfer_id = t.id)
		FROM transfer t WHERE t.id = ${id}`)[0].join();

	ok("what was left is entrusted", sent.status === 200, sent.errors.join());
	await answer(clerk, `/intake/entrusted/${id}`, { act: "receive" });
	ok("and booked there", sum() === "1886300,1886300,1886300", sum());
	await answer(clerk, `/intake/entrusted/${id}`, { act: "return",
		ground: "content_error", reason: "Quyết định ghi sai số tiền." });
	const undone = await takeBack(head, matter, "reduced");

	ok("the reduction is taken back", undone.path === matter, said(undone));
	ok("what was sent stays as it was booked",
		sum() === "1886300,1886300,1886300", sum());
	const again = await takeBack(head, matter, "entrust_returned");

	ok("it does not come back to who booked another sum",
		again.status >= 400 && /với số tiền khác/.test(text(again.html)),
		`${again.status} ${said(again)}`);
	ok("nothing has changed", transferOf(matter).state === "returned"
		&& accountOf(matter) === "enforcing");
}

const matter = await entrust();
await receiverSeesIt(matter);
await wrongDaysAreRefused(matter);
const other = await receiverOpensIt(matter);
await bothSidesAreRead(matter, other);
const returned = await receiverGivesItBack();
await itComesAgain(returned);
await paperIsEntered();
await answerIsVoided();
await whatWasBookedStays();
finish();
