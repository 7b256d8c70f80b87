/*
 * cases.mjs - judgments and matters that nobody touched yet, each opened as the
 * officials open it, for tests that change what they look at.
 */
import { errorsOf, flashOf, formOf, signedIn } from "./lib.mjs";

export const judgmentForm = "/intake/judgment/new";
export const receiver = await signedIn("intake", "thuly");
const decider = await signedIn("intake", "lanhdao");

/* A court fee of one debtor, decided on ex officio. */
export function judgment(number)
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

export function freshNumber()
{
	return `${Math.floor(Math.random() * 1e9)}/2026/HS-ST`;
}

/* Its address. */
export async function freshJudgment(number = freshNumber())
{
	const page = await receiver.fill(judgmentForm, judgment(number));

	if (!/\/judgment\/\d+$/.test(page.path))
		throw new Error(`no judgment: ${errorsOf(page.html)}`);
	return page.path;
}

/* The value of an officer's option in a form; undefined: he is not there. */
export function officerOf(html, name = "Trương Văn Lộc")
{
	return html.match(new RegExp(`<option value="(\\d+)"[^>]*>${name}`))
		?.[1];
}

/* Decides on the first group of claims; the page of the judgment after it. */
export async function decide(path, officerName)
{
	const shown = await decider.get(`${path}/decide`);
	const form = formOf(shown.html, `${path}/decide`);

	await decider.post(`${path}/decide`, { ...form, group: "1",
		officer: officerOf(shown.html, officerName) || "" });
	return decider.get(path);
}

export function mattersOf(page)
{
	return [...page.html.matchAll(/href="(\/enforcement\/matter\/\d+)"/g)]
		.map((m) => m[1]);
}

/* The address of a judgment and of its matter, of officer chv1 unless told. */
export async function freshMatter(officerName = "Trương Văn Lộc")
{
	const path = await freshJudgment();
	const decided = await decide(path, officerName);

	return { judgment: path, matter: mattersOf(decided)[0] };
}

/* Sends the form of an act with these fields; what the page says. */
export async function act(browser, matter, verb, fields)
{
	const page = await browser.fill(`${matter}/${verb}`, fields);

	return { ...page, errors: errorsOf(page.html),
		 flash: flashOf(page.html) };
}
