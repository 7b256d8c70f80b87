/*
 * Fifty clients at once issue enforcement decisions in one province: every
 * decision gets a number, no number is given twice, none is left out.
 */
import { day, errorsOf, finish, flashOf, formOf, fresh, ok, signedIn, sql }
	from "./lib.mjs";

const clients = 50;
const entry = "/intake/judgment/new";
const clerk = await signedIn("intake", "thuly");

async function register(number)
{
	const page = await clerk.fill(entry, {
		court: "Tòa án nhân dân khu vực 3 - Đồng Tháp", number,
		issued: day(-30), effective: day(-5), "case-type": "criminal",
		"party-0-role": "debtor", "party-0-name": "Người Phải Nộp",
		"claim-0-type": "court_fee", "claim-0-debtor": "1",
		"claim-0-creditor": "state", "claim-0-amount": "200000",
	});

	return page.path;
}

/* Everything but the press of the button. */
async function ready(path)
{
	const head = await signedIn("intake", "lanhdao");
	const shown = await head.get(`${path}/decide`);

	return { head, path: `${path}/decide`,
		 fields: { ...formOf(shown.html, `${path}/decide`), group: "1" } };
}

/* A refusal because others were faster is sent again, as the page says. */
async function press({ head, path, fields })
{
	for (let i = 0; i < 20; i++) {
		const page = await head.post(path, fields);

		if (page.status !== 503)
			return page;
	}
	return { status: 503, html: "" };
}

function given()
{
	return sql(`SELECT d.number FROM decision d
		JOIN unit u ON u.id = d.unit_id
		WHERE u.code = 'T82@2025' AND d.decision_type
		LIKE 'dec_enforce%' AND d.decided_on >= '2026-10-01'`)
		.map(([number]) => parseInt(number, 10));
}

const start = fresh("SO");
const paths = [];

for (let i = 0; i < clients; i++)
	paths.push(await register(`${i + 1}/2026/${start}`));
const waiting = [];
for (const path of paths)
	waiting.push(await ready(path));
const pages = await Promise.all(waiting.map(press));
const numbers = pages.map((page) =>
	Number((flashOf(page.html).match(/số (\d+)\//) || [])[1] || 0));
const shown = numbers.filter(Boolean);

ok("every client's decision is issued", pages.every((p) => p.status === 200),
	pages.map((p) => `${p.status} ${errorsOf(p.html)}`)
		.find((s) => !s.startsWith("200")));
ok("no number is shown twice", new Set(shown).size === shown.length);
const matters = sql(`SELECT m.number FROM matter m
	JOIN judgment j ON j.id = m.judgment_id
	WHERE j.number LIKE '%/2026/${start}'`)
	.map(([number]) => parseInt(number, 10)).sort((a, b) => a - b);
ok("each judgment has one decision", matters.length === clients,
	matters.length);
ok("no number is given twice", new Set(matters).size === clients);
ok("no number is left out",
	matters[clients - 1] - matters[0] === clients - 1
	|| gapless(matters), `${matters[0]}..${matters[clients - 1]}`);
finish();

/* Other tests may have taken numbers in between: then these are there. */
function gapless(own)
{
	const all = new Set(given());

	for (let n = own[0]; n <= own[own.length - 1]; n++)
		if (!all.has(n))
			return false;
	return true;
}
