/*
 * Lines that go to another agency: to whom, by which ground, of which lines;
 * what the head signs, what the forms count, what the sender takes back.
 */
import { act, freshMatter } from "./cases.mjs";
import { errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql,
	text }
	from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const head = await signedIn("enforcement", "lanhdao");

const idOf = (path) => path.split("/").pop();

/* What stands of a matter's entrustment. */
function transferOf(matter)
{
	return sql(`SELECT t.state, COALESCE(u.code, t.to_name), t.on_paper,
		t.dong, t.id FROM transfer t LEFT JOIN unit u
		ON u.id = t.to_unit_id WHERE t.matter_id = ${idOf(matter)}
		ORDER BY t.id DESC LIMIT 1`)[0];
}

function accountOf(matter)
{
	return sql(`SELECT a.code FROM matter m JOIN ledger_account a
		ON a.id = m.account_id WHERE m.id = ${idOf(matter)}`)[0][0];
}

/* What form 04 and 05 count of it as entrusted, c4. */
function counted(matter)
{
	return sql(`SELECT COALESCE(SUM(l.matters), 0), COALESCE(SUM(l.dong), 0)
		FROM ledger_leg l JOIN ledger_account a ON a.id = l.account_id
		WHERE a.code = 'entrusted_out'
		AND l.matter_id = ${idOf(matter)}`)[0].map(Number);
}

const words = (page) => page.errors.join(" | ");

async function receiversAreAsked()
{
	const { matter } = await freshMatter();
	const none = await act(officer, matter, "entrust",
		{ ground: "property" });
	const both = await act(officer, matter, "entrust", { ground: "property",
		to: "T79@2025", body: "Phòng Thi hành án Quân chủng" });
	const gone = await act(officer, matter, "entrust", { ground: "property",
		to: "T87@2020" });
	const part = await act(officer, matter, "entrust", { ground: "property",
		to: "V7901" });
	const self = await act(officer, matter, "entrust", { ground: "property",
		to: "T82@2025" });
	const unknown = await act(officer, matter, "entrust", {
		ground: "property", to: "Không Có Tỉnh Này" });

	ok("an agency is asked for", none.status === 422
		&& /Chọn cơ quan nhận ủy thác/.test(words(none)), words(none));
	ok("one of the two", both.status === 422
		&& /chỉ ghi một trong hai/.test(words(both)), words(both));
	ok("one that is gone offers who followed it", gone.status === 422
		&& /không còn từ sau ngày 30\/06\/2025.*kế thừa là “Thi hành án dân sự tỉnh Đồng Tháp”/
			.test(words(gone)), words(gone));
	ok("and stays chosen beside it", gone.html.includes("T87@2020"));
	ok("a division offers its agency", part.status === 422
		&& /Cơ quan nhận ủy thác là “Thi hành án dân sự thành phố Hồ Chí Minh”/
			.test(words(part)), words(part));
	ok("nobody entrusts to himself", self.status === 422
		&& /phải là cơ quan khác/.test(words(self)), words(self));
	ok("a name that no agency has is told", unknown.status === 422
		&& /Không có cơ quan nào khớp/.test(words(unknown)), words(unknown));
	ok("nothing has changed", !transferOf(matter)
		&& accountOf(matter) === "enforcing");
}

async function suggestionsComeFromTheWholeNation()
{
	const { html } = await officer.get(
		"/enforcement/suggest/receiver?q=ca%20mau");
	const army = await officer.get("/enforcement/suggest/receiver?q=quan%20khu");

	ok("a province is suggested", text(html).includes("Cà Mau"), html);
	ok("so is the army", text(army.html).includes("Quân khu 7"), army.html);
}

/* The officer proposes, the head signs; then it stands with the receiver. */
async function headSigns()
{
	const { matter } = await freshMatter();
	const before = counted(matter);
	const put = await act(officer, matter, "entrust", { ground: "residence",
		to: "Cà Mau", note: "Người phải thi hành án đã chuyển về Cà Mau." });

	ok("the officer proposes", /Đã trình ký/.test(put.flash), words(put));
	const queue = (await officer.get(matter)).html
		.match(/href="(\/enforcement\/sign\/\d+)"/)[1];
	const shown = await head.get(queue);

	ok("the head reads to whom", text(shown.html)
		.includes("Thi hành án dân sự tỉnh Cà Mau"));
	ok("nothing has gone yet", !transferOf(matter));
	const signed = await head.post(queue,
		{ ...formOf(shown.html, queue), act: "sign" });
	const after = counted(matter);

	ok("he signs", /Đã ký: Quyết định ủy thác thi hành án/
		.test(flashOf(signed.html)), flashOf(signed.html));
	ok("it is on its way", transferOf(matter).slice(0, 4).join(" ")
		=== "sent T96@2025 0 5200000", transferOf(matter));
	ok("the matter stands there", accountOf(matter) === "entrusted_out");
	ok("the forms count one, with its sum", after[0] === before[0] + 1
		&& after[1] === before[1] + 5200000, `${before} ${after}`);
	ok("no time limit is open", sql(`SELECT COUNT(*) FROM due
		WHERE matter_id = ${idOf(matter)} AND done_on IS NULL`)[0][0] === "0");
	const dossier = text((await officer.get(matter)).html);

	ok("the dossier says to whom", dossier
		.includes("Đến Thi hành án dân sự tỉnh Cà Mau"), dossier);
	ok("and how it stands", dossier.includes("Đang chuyển"));
	return matter;
}

/* Until it is received the head takes it back; the lines stand as before. */
async function senderTakesBack(matter)
{
	const before = counted(matter);
	const page = `${matter}/revoke`;
	const form = formOf((await head.get(page)).html, page);
	const event = sql(`SELECT id FROM event WHERE matter_id = ${idOf(matter)}
		AND kind = 'entrusted_out'`)[0][0];
	const done = await head.post(page, { ...form, target: event,
		ground: "no_competence",
		note: "Ủy thác nhầm cơ quan nhận." });

	ok("the decision is withdrawn", /Đã ghi: Quyết định thu hồi/
		.test(flashOf(done.html)), errorsOf(done.html).join());
	ok("the lines are back", accountOf(matter) === "enforcing");
	ok("nobody receives it", transferOf(matter)[0] === "withdrawn");
	ok("the forms count it no more", counted(matter)[0] === before[0] - 1);
	ok("it may be entrusted anew", (await act(head, matter, "entrust",
		{ ground: "property", to: "T79@2025" })).status === 200
		&& transferOf(matter).slice(0, 2).join(" ") === "sent T79@2025");
}

/* An entry by mistake goes as any other. */
async function mistakeIsVoided(matter)
{
	const link = (await head.get(matter)).html
		.match(/href="([^"]*\/void\?event=\d+)"/)[1];
	const path = link.split("?")[0];
	const form = formOf((await head.get(link)).html, path);
	const done = await head.post(path, { ...form,
		reason: "Ghi nhầm hồ sơ của người khác." });

	ok("it is taken back", done.status === 200
		&& accountOf(matter) === "enforcing", errorsOf(done.html).join());
	ok("nobody receives it either", transferOf(matter)[0] === "withdrawn");
}

/* The army and other bodies answer on paper. */
async function othersAnswerOnPaper()
{
	const first = await freshMatter();
	const second = await freshMatter();
	const army = await act(head, first.matter, "entrust",
		{ ground: "property", to: "QK9" });
	const body = await act(head, second.matter, "entrust",
		{ ground: "property", body: "Cơ quan thi hành án nước bạn Lào" });

	ok("the army receives", army.status === 200, words(army));
	ok("on paper", transferOf(first.matter).slice(0, 3).join(" ")
		=== "sent QK9 1", transferOf(first.matter));
	ok("so does a body by name", body.status === 200
		&& transferOf(second.matter).slice(0, 3).join("|")
		=== "sent|Cơ quan thi hành án nước bạn Lào|1",
		transferOf(second.matter));
}

/* Money that is held goes to who is entitled first. */
async function heldMoneyStays()
{
	const { matter } = await freshMatter();
	const collected = await act(officer, matter, "collect", {
		receipt: fresh("BL "), total: "1.000.000" });
	const refused = await act(officer, matter, "entrust",
		{ ground: "property", to: "T79@2025" });

	ok("money is collected", collected.status === 200, words(collected));
	ok("and paid out before the rest goes", refused.status === 422
		&& /Còn giữ 1\.000\.000 đồng/.test(words(refused)), words(refused));
}

await receiversAreAsked();
await suggestionsComeFromTheWholeNation();
const matter = await headSigns();
await senderTakesBack(matter);
await mistakeIsVoided(matter);
await othersAnswerOnPaper();
await heldMoneyStays();
finish();
