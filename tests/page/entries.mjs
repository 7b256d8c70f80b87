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

await testCancelledDue();
finish();
