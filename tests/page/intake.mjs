/*
 * Receiving judgments and requests, and deciding on them, with good input and
 * with every kind of bad input: the answer says what to do, and the data are
 * as before.
 */
import { day, errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql,
	 text } from "./lib.mjs";

const entry = "/intake/judgment/new";
const court = "Tòa án nhân dân khu vực 2 - Đồng Tháp";
const clerk = await signedIn("intake", "thuly");
const neighbour = await signedIn("intake", "thuly1");
const head = await signedIn("intake", "lanhdao");
const officer = await signedIn("intake", "chv1");

function count(number)
{
	return Number(sql(`SELECT COUNT(*) FROM judgment
		WHERE number = '${number}'`)[0][0]);
}

async function blank(browser = clerk)
{
	return formOf((await browser.get(entry)).html, entry);
}

/* Debtor, creditor, a debt between them and a court fee. */
function judgment(number)
{
	return {
		court, number, issued: day(-40), effective: day(-10),
		received: day(-1), "case-type": "civil", channel: "post",
		sender: "Văn thư Tòa án", papers: "Bản án (02 bản)",
		"party-0-role": "creditor", "party-0-kind": "enterprise",
		"party-0-name": "Ngân hàng TMCP Ví dụ Thử",
		"party-0-address": "Số 1, xã Ví Dụ",
		"party-1-role": "debtor", "party-1-kind": "individual",
		"party-1-name": "Đặng Thị Thử Ánh", "party-1-birth-year": "1980",
		"party-1-id-number": "000000000001",
		"claim-0-type": "loan_credit", "claim-0-debtor": "2",
		"claim-0-creditor": "1", "claim-0-amount": "1.250.000.000",
		"claim-1-type": "court_fee", "claim-1-debtor": "2",
		"claim-1-creditor": "state", "claim-1-amount": "49500000",
	};
}

async function register(number, browser = clerk)
{
	return browser.post(entry,
		{ ...await blank(browser), ...judgment(number) });
}

/* Good input, from the judgment to its decisions. */

async function wholeWay()
{
	const number = `1/2026/${fresh("TRON")}`;
	const page = await register(number);

	ok("a judgment in full is recorded", /\/judgment\/\d+$/.test(page.path)
		&& flashOf(page.html).startsWith("Đã ghi vào Sổ"),
		errorsOf(page.html));
	ok("it is shown as typed", page.html.includes("1.250.000.000")
		&& page.html.includes("49.500.000")
		&& page.html.includes("Đặng Thị Thử Ánh"));
	const list = await clerk.get(
		`/intake/?q=${encodeURIComponent("dang thi thu anh")}`);
	ok("the book finds it without diacritics",
		list.html.includes(number));
	await recordTwice(number);
	await ask(page.path);
	await decide(page.path);
}

async function recordTwice(number)
{
	const again = await register(number);

	ok("the same judgment is told to be there", again.status === 422
		&& errorsOf(again.html).some((e) => e.includes("đã có trong sổ"))
		&& count(number) === 1, errorsOf(again.html));
	const link = again.html.match(/href="(\/intake\/judgment\/\d+)"/)?.[1];
	ok("the one that is there is one click away", link
		&& (await clerk.get(link)).html.includes(number), link);
	const empty = await clerk.post(entry, await blank());
	ok("what is wrong with a row leads to the row", empty.html
		.includes('href="#party-0-name"')
		&& empty.html.includes('href="#claim-0-type"'));
	const other = await clerk.post(entry, { ...await blank(),
		...judgment(number.toLowerCase()) });
	ok("also with small letters", other.status === 422
		&& count(number) === 1, other.status);
}

async function ask(path)
{
	const page = await clerk.fill(`${path}/request`, {
		received: day(0), channel: "handed_in",
		content: "Yêu cầu thi hành toàn bộ khoản nợ." });

	ok("a request is recorded", page.path === path
		&& flashOf(page.html).startsWith("Đã ghi vào Sổ nhận yêu cầu"),
		errorsOf(page.html));
	const again = await clerk.fill(`${path}/request`, {
		received: day(0), channel: "oral", content: "Lần nữa" });
	ok("what was asked for is not asked for twice",
		again.status === 422, again.status);
}

async function decide(path)
{
	const numbers = [];

	for (let i = 0; i < 2; i++) {
		const page = await head.fill(`${path}/decide`, { group: "1" });
		const found = flashOf(page.html)
			.match(/số (\d+)\/QĐ-THADS/);

		numbers.push(found ? Number(found[1]) : 0);
	}
	ok("ex officio and on request make two decisions with numbers of one"
		+ " series", numbers[0] > 0 && numbers[1] > numbers[0], numbers);
	const none = await head.get(`${path}/decide`);
	ok("then nothing is left to decide",
		formOf(none.html, `${path}/decide`) === null
		&& none.html.includes("Không còn khoản nào"));
}

async function addRow()
{
	const number = `1/2026/${fresh("DONG")}`;
	const fields = { ...await blank(), ...judgment(number) };
	const more = await clerk.post(entry, { ...fields, "add-party": "1" });
	const shown = formOf(more.html, entry);

	ok("without JavaScript the button adds a row", more.status < 500
		&& "party-2-name" in shown && count(number) === 0
		&& shown["party-1-name"] === "Đặng Thị Thử Ánh"
		&& errorsOf(more.html).length === 0,
		JSON.stringify(errorsOf(more.html)));
	shown["party-2-name"] = "Người Liên Quan";
	shown["party-2-role"] = "related";
	shown["party-2-kind"] = "individual";
	const done = await clerk.post(entry, shown);
	ok("and the form goes on from there",
		/\/judgment\/\d+$/.test(done.path)
		&& done.html.includes("Người Liên Quan"), errorsOf(done.html));
}

async function decomposed()
{
	const number = `1/2026/${fresh("NFD")}`;
	const name = "Nguyễn Thị Phượng Đẹp";
	const page = await clerk.post(entry, { ...await blank(),
		...judgment(number), "party-1-name": name.normalize("NFD"),
		"party-1-id-number": "" });
	const kept = sql(`SELECT p.name FROM party p JOIN judgment j
		ON j.id = p.judgment_id WHERE j.number = '${number}'
		ORDER BY p.position`);

	ok("decomposed letters are kept composed", page.status === 200
		&& kept.length === 2 && kept[1][0] === name,
		JSON.stringify(kept));
}

/* Bad input that the person can mend: the form again, with what to do. */

const faults = [
	["a day that does not exist", { issued: "31/02/2026" },
		/Không có ngày “31\/02\/2026”/],
	["a day in words", { issued: "hôm qua" }, /ngày\/tháng\/năm/],
	["a day after today", { received: day(1) }, /không được sau hôm nay/],
	["effect before issue", { effective: day(-50) },
		/không thể trước ngày ban hành/],
	["no court", { court: "  " }, /Nhập “Tòa án/],
	["no kind of case", { "case-type": "" }, /Chọn “Loại án”/],
	["an amount with letters", { "claim-0-amount": "12 triệu" },
		/bằng chữ số/],
	["an amount with a fraction", { "claim-0-amount": "12,5" },
		/bằng chữ số/],
	["a negative amount", { "claim-0-amount": "-5000" }, /không được âm/],
	["an amount above 2^53", { "claim-0-amount": "9007199254740993" },
		/không quá/],
	["an amount above 2^64", { "claim-0-amount": "9".repeat(25) },
		/không quá/],
	["no amount", { "claim-0-amount": "" }, /Nhập số tiền/],
	["a debtor who is not on the form", { "claim-0-debtor": "9" },
		/Chọn một đương sự/],
	["debtor and creditor in one", { "claim-0-creditor": "2" },
		/phải khác/],
	["a name of 201 letters", { "party-1-name": "Ệ".repeat(201) },
		/tối đa 200 ký tự/],
	["a line of 100,000 letters", { sender: "V".repeat(1e5) },
		/tối đa 200 ký tự/],
	["an unreadable sign", { "party-1-name": "A\u0007B" },
		/không đọc được/],
	["a year of birth in letters", { "party-1-birth-year": "tám mươi" },
		/bằng chữ số/],
];

async function mendable()
{
	for (const [name, change, says] of faults) {
		const number = `1/2026/${fresh("LOI")}`;
		const page = await clerk.post(entry, { ...await blank(),
			...judgment(number), ...change });
		const errors = errorsOf(page.html);
		const kept = formOf(page.html, entry) || {};
		const [field] = Object.keys(change);

		ok(`${name} is told`, page.status === 422
			&& errors.some((e) => says.test(e))
			&& page.html.includes(`href="#${field}"`),
			`${page.status} ${errors}`);
		ok(`after ${name} the form is as typed and nothing is written`,
			count(number) === 0 && kept.number === number
			&& kept["claim-1-amount"].replace(/\D/g, "")
			=== "49500000");
	}
}

/* Bad input that no form of ours sends: refused whole. */

const forgeries = [
	["an unknown field", (q) => `${q}&secret=1`, 400],
	["an unknown field of a row", (q) => `${q}&party-0-salary=1`, 400],
	["a row out of range", (q) => `${q}&party-99-name=A`, 400],
	["a field twice", (q) => `${q}&court=Khac`, 400],
	["a choice that is not offered",
		(q) => q.replace("case-type=civil", "case-type=murder"), 400],
	["malformed UTF-8", (q) => q.replace("sender=V", "sender=%C3%28"), 400],
	["an overlong encoding",
		(q) => q.replace("sender=V", "sender=%C0%AF"), 400],
	["half a surrogate",
		(q) => q.replace("sender=V", "sender=%ED%A0%80"), 400],
	["a NUL", (q) => q.replace("sender=V", "sender=V%00"), 400],
	["a broken escape", (q) => q.replace("sender=V", "sender=%zz"), 400],
	["a value of 300,000 letters",
		(q) => q.replace("sender=V", `sender=${"V".repeat(3e5)}`), 413],
	["two thousand fields",
		(q) => q + "&x=1".repeat(2000), 400],
];

async function forged()
{
	for (const [name, forge, status] of forgeries) {
		const number = `1/2026/${fresh("GIA")}`;
		const query = new URLSearchParams({ ...await blank(),
			...judgment(number), sender: "V" }).toString();
		const sent = forge(query);
		const page = await clerk.post(entry, sent);

		ok(`${name} is refused and nothing is written`,
			sent !== query && page.status === status
			&& count(number) === 0
			&& /chưa (được|có gì được) lưu/i.test(text(page.html)),
			`${page.status} ${count(number)}`);
	}
}

/* What is not one's own. */

async function foreign()
{
	const number = `1/2026/${fresh("NGOAI")}`;
	const own = await register(number, neighbour);
	const before = sql(`SELECT COUNT(*) FROM enforcement_request`)[0][0];

	ok("another unit's judgment is not found",
		(await clerk.get(own.path)).status === 404);
	ok("nor can a request be added to it",
		(await clerk.post(`${own.path}/request`, {
			...await blank(), received: day(0) })).status === 404
		&& sql(`SELECT COUNT(*) FROM enforcement_request`)[0][0]
		=== before);
	ok("a judgment that does not exist is not found",
		(await clerk.get("/intake/judgment/999999999")).status === 404);
	ok("an id larger than any is not found", (await clerk.get(
		"/intake/judgment/99999999999999999999")).status === 404);
	ok("an officer records no judgment",
		(await officer.get(entry)).status === 403);
	ok("a receiving officer decides nothing: he proposes",
		!(await neighbour.get(`${own.path}/decide`)).html
			.includes('name="decided"'));
	ok("and nothing on what he does not see",
		(await clerk.get(`${own.path}/decide`)).status === 404);
	ok("a requester of another judgment is refused",
		await strangeRequester(own.path) === 400);
}

async function strangeRequester(path)
{
	const shown = await neighbour.get(`${path}/request`);
	const fields = formOf(shown.html, `${path}/request`);
	const page = await neighbour.post(`${path}/request`, { ...fields,
		requester: "1", content: "A" });

	return page.status;
}

async function requestFaults()
{
	const page = await register(`1/2026/${fresh("YC")}`);
	const path = `${page.path}/request`;
	const late = await clerk.fill(path,
		{ received: day(2), content: "Yêu cầu" });
	const early = await clerk.fill(path,
		{ received: day(-60), content: "Yêu cầu" });
	const empty = await clerk.fill(path, { received: day(0), content: "" });

	ok("a request of tomorrow is told", late.status === 422
		&& /sau hôm nay/.test(errorsOf(late.html)));
	ok("a request before the judgment is told", early.status === 422
		&& /không thể trước/.test(errorsOf(early.html)));
	ok("a request without words is told", empty.status === 422
		&& /Nhập “Nội dung/.test(errorsOf(empty.html)));
	const decide = await head.fill(`${page.path}/decide`,
		{ group: "1", decided: day(-2) });
	ok("a decision before the receipt is told", decide.status === 422
		&& /không thể trước/.test(errorsOf(decide.html)),
		errorsOf(decide.html));
}

/* Five years after the judgment took effect who asks is out of time, unless the
 * clerk knows better. */
async function limitation()
{
	const ago = 5 * 366 + 30;
	const page = await clerk.post(entry, { ...await blank(),
		...judgment(`1/2026/${fresh("THOI")}`), issued: day(-ago - 30),
		effective: day(-ago) });
	const path = `${page.path}/request`;
	const shown = await clerk.get(path);

	ok("the form tells that time is over",
		/Thời hiệu yêu cầu thi hành án đã hết ngày \d/
			.test(text(shown.html)), page.path);
	const typed = { received: day(0), channel: "handed_in",
			content: "Yêu cầu thi hành khoản nợ." };
	const asked = await clerk.fill(path, typed);

	ok("a late request is asked about", asked.status === 422
		&& /Thời hiệu yêu cầu \(05 năm từ ngày/.test(text(asked.html)),
		errorsOf(asked.html));
	const confirm = asked.html.match(/name="confirm" value="([^"]*)"/)[1];
	const taken = await clerk.fill(path, { ...typed, confirm });

	ok("and taken when the clerk confirms", taken.path === page.path
		&& flashOf(taken.html).startsWith("Đã ghi vào Sổ nhận yêu cầu"),
		errorsOf(taken.html));
	const timely = await register(`1/2026/${fresh("KIP")}`);

	ok("one in time is not", /đến hết ngày/.test(text((await clerk.get(
		`${timely.path}/request`)).html)));
}

/* Each amount is as large as one may be; together they are none. */
async function hugeSums()
{
	const fields = { ...await blank(), ...judgment(`1/2026/${fresh("LON")}`) };

	fields["claim-1-amount"] = "9000000000000000";
	for (const n of [2, 3])
		Object.assign(fields, {
			[`claim-${n}-type`]: "court_fee",
			[`claim-${n}-debtor`]: "2",
			[`claim-${n}-creditor`]: "state",
			[`claim-${n}-amount`]: "9000000000000000" });
	const asked = await clerk.post(entry, fields);
	const confirm = asked.html.match(/name="confirm" value="([^"]*)"/);
	const page = await clerk.post(entry,
		{ ...fields, confirm: confirm ? confirm[1] : "" });
	const decided = await head.fill(`${page.path}/decide`, { group: "1" });

	ok("such a sum is asked about", asked.status === 422
		&& asked.html.includes("trên 1.000 tỷ đồng"), asked.status);

	ok("sums beyond all bounds are not decided on",
		decided.status >= 400 && decided.status < 500
		&& /không quá 9\.000\.000\.000\.000\.000/
			.test(text(decided.html)), decided.status);
}

async function suggestions()
{
	await register(`1/2026/${fresh("GOI")}`);
	const courts = await clerk.get("/intake/suggest/court?q=khu+vuc+2");
	const people = await clerk.get("/intake/suggest/person?q=dang+thi+thu");
	const odd = await clerk.get("/intake/suggest/person?q=%25_%27%22%3C");

	ok("courts are suggested", JSON.parse(courts.html)
		.some((c) => c.value === court));
	ok("persons are suggested", JSON.parse(people.html)
		.some((p) => p.value === "Đặng Thị Thử Ánh"));
	ok("signs of SQL and HTML find nothing", odd.status === 200
		&& JSON.parse(odd.html).length === 0, odd.html);
}

/* Who has a matter already: by the beginning of his name and by a word in it. */
async function related()
{
	const [[id, fold, name]] = sql(`SELECT m.id, p.name_fold, p.name
		FROM matter m JOIN matter_party x ON x.matter_id = m.id
		AND x.role = 'debtor' JOIN party p ON p.id = x.party_id
		JOIN unit u ON u.id = m.unit_id AND u.code LIKE 'V82%'
		WHERE p.name LIKE 'Đặng %' AND m.ended_on IS NULL
		ORDER BY m.decided_on DESC, m.id DESC LIMIT 1`);
	const found = async (typed) => (await head.get("/intake/related?q="
		+ encodeURIComponent(typed))).html.includes(
			`/enforcement/matter/${id}`);

	ok("matters of a debtor are found by his name", await found(name));
	ok("and as it is typed without marks", await found(fold));
	ok("and by what stands behind his family name",
		await found(fold.slice(fold.indexOf(" ") + 1)));
	ok("nobody's name finds none", !await found("khong co ai ten nay"));
}

await wholeWay();
await related();
await addRow();
await decomposed();
await mendable();
await forged();
await foreign();
await requestFaults();
await limitation();
await hugeSums();
await suggestions();
finish();
