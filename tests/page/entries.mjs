/*
 * What an officer may take back, what a form asks about before it takes it,
 * and what the dossier then says: as it comes over the wire, on matters that
 * the test has opened for itself.
 */
import { errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql, text }
	from "./lib.mjs";

const officer = await signedIn("enforcement", "chv1");
const head = await signedIn("enforcement", "lanhdao");
const chief = await signedIn("enforcement", "truongphong1");
const receiver = await signedIn("intake", "thuly");
const judgmentForm = "/intake/judgment/new";

function judgment(number)
{
	return {
		court: "Tòa án nhân dân khu vực 1", number,
		issued: "01/09/2026", effective: "01/10/2026",
		"case-type": "criminal", "party-0-role": "debtor",
		"party-0-name": "Đặng Thị Ánh",
		"party-0-address": "Ấp 3, xã Ví Dụ", "claim-0-type": "court_fee",
		"claim-0-debtor": "1", "claim-0-creditor": "state",
		"claim-0-amount": "5.200.000",
	};
}

function freshNumber()
{
	return `${Math.floor(Math.random() * 1e9)}/2026/HS-ST`;
}

/* Decides on the first group of claims; the page of the judgment after it. */
async function decide(path, officerName)
{
	const shown = await head.get(`${path}/decide`);
	const form = formOf(shown.html, `${path}/decide`);
	const option = shown.html.match(
		new RegExp(`<option value="(\\d+)"[^>]*>${officerName}`));

	await head.post(`${path}/decide`, { ...form, group: "1",
					    officer: option ? option[1] : "" });
	return head.get(path);
}

function mattersOf(page)
{
	return [...page.html.matchAll(/href="(\/enforcement\/matter\/\d+)"/g)]
		.map((m) => m[1]);
}

/* The address of a judgment and of its matter, of officer chv1 unless told. */
async function freshMatter(officerName = "Trương Văn Lộc")
{
	const page = await receiver.fill(judgmentForm, judgment(freshNumber()));
	const decided = await decide(page.path, officerName);

	return { judgment: page.path, matter: mattersOf(decided)[0] };
}

/* Sends the form of an act with these fields; what the page says. */
async function act(browser, matter, verb, fields)
{
	const page = await browser.fill(`${matter}/${verb}`, fields);

	return { ...page, errors: errorsOf(page.html),
		 flash: flashOf(page.html) };
}

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
	const again = await decide(wrong.judgment, "Trương Văn Lộc");
	const matters = mattersOf(again).filter((m) => m !== wrong.matter);

	ok("a decision withdrawn for an error is made again",
	   matters.length > 0, mattersOf(again).join());
	const page = await officer.get(matters[0] || wrong.judgment);

	ok("for what was not paid under the first one",
	   page.html.includes("5.000.000"));
	ok("and only once", !again.html.includes(`${wrong.judgment}/decide`));
}

await testCancelledDue();
await testDecidedAgain();
finish();
