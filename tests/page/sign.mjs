/*
 * What a head signs: decisions that were signed on paper, entered by who keeps
 * the books and confirmed by a head.
 */
import { errorsOf, finish, flashOf, formOf, ok, signedIn, sql, text }
	from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const head = await signedIn("enforcement", "lanhdao");
const books = await signedIn("enforcement", "thuly");
const receiver = await signedIn("intake", "thuly");

/* A judgment with one fee; where its page is. */
async function freshJudgment()
{
	const number = `${Math.floor(Math.random() * 1e9)}/2026/HS-ST`;
	const page = await receiver.fill("/intake/judgment/new", {
		court: "Tòa án nhân dân khu vực 1", number,
		issued: "01/09/2026", effective: "01/10/2026",
		"case-type": "criminal", "party-0-role": "debtor",
		"party-0-name": "Đặng Thị Ánh",
		"party-0-address": "Ấp 3, xã Ví Dụ", "claim-0-type": "court_fee",
		"claim-0-debtor": "1", "claim-0-creditor": "state",
		"claim-0-amount": "5.200.000",
	});

	return page.path;
}

/* The value of an officer's option. */
const officerOf = (html, name = "Trương Văn Lộc") =>
	html.match(new RegExp(`<option value="(\\d+)"[^>]*>${name}`))?.[1];

/* A matter of chv1 that nobody touched yet. */
async function freshMatter()
{
	const judgment = await freshJudgment();
	const form = `${judgment}/decide`;
	const { html } = await head.get(form);

	await head.post(form, { ...formOf(html, form), group: "1",
				officer: officerOf(html) });
	const done = await head.get(judgment);

	return done.html.match(/href="(\/enforcement\/matter\/\d+)"/)[1];
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
		&& said(far).includes(`Số tiếp theo của sổ là ${next}`),
	   said(far));
	ok("and what was typed stays", far.html.includes('value="9999"'));
	const none = await books.post(path, { ...fields, number: "" });

	ok("a number is asked for", none.status === 422, none.status);
	const stranger = await books.post(path, {
		...fields, number: next, signer: "3" });

	ok("nobody else signed it", stranger.status >= 400, stranger.status);
	ok("nothing was written", sql(`SELECT COUNT(*) FROM decision
		WHERE matter_id = ${id}`)[0][0] === "1");
	const done = await books.post(path, { ...fields, number: next });

	ok("it is entered with its number", done.path === matter
		&& said(done).includes(next), said(done));
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

await testConfirmed();
await testDisputed();
finish();
