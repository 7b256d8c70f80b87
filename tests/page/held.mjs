/*
 * Money that is held: what each officer has collected and not paid out yet, for
 * creditors and for the State budget. A sum opens to its matters, whose money
 * adds up to it; what is paid out is held no more. The officer is one
 * to whom no other test gives anything meanwhile.
 */
import { day, finish, fresh, importDossiers, ok, signedIn, sql, text }
	from "./lib.mjs";

const head = await signedIn("enforcement", "lanhdao");
const source = fresh("giu");
const [[code, unit, holder]] = sql(`SELECT o.code, u.code, o.id FROM account a
	JOIN officer o ON o.id = a.officer_id JOIN unit u ON u.id = o.unit_id
	WHERE a.login = 'chv8'`);
const iso = (from_today) => day(from_today).split("/").reverse().join("-");
const number = (words) => Number(words.replace(/\D/g, ""));

/* The rows of the page: who, and the figures beside him. */
function rowsOf(html)
{
	return [...html.matchAll(/<tr[^>]*><th scope="row">(.*?)<\/tr>/gs)]
		.map(([, row]) => ({
			href: row.match(/href="([^"]+)"/)?.[1]
				.replaceAll("&amp;", "&"),
			figures: [...row.matchAll(/class="num[^>]*>([^<]*)</g)]
				.map((m) => number(m[1])),
		}));
}

async function own()
{
	const { html } = await head.get("/enforcement/held");

	return rowsOf(html).find((row) => row.href?.endsWith(`=${holder}`));
}

const before = (await own())?.figures ?? [0, 0, 0, 0];

importDossiers(source, [`<dossier ref="${source}" unit="${unit}">
<judgment court="Tòa án nhân dân khu vực 2 - Đồng Tháp" number="1/2026/DS-${source}"
	issued="${iso(-90)}" effective="${iso(-80)}" received="${iso(-70)}"
	kind="civil" channel="direct"/>
<party id="1" role="creditor" kind="individual" name="Chủ nợ ${source}" address="Số 1, xã Ví Dụ"/>
<party id="3" role="debtor" kind="individual" name="Người nợ ${source}" address="Số 3, xã Ví Dụ"/>
<claim id="1" type="civil_debt" debtor="3" creditor="1" amount="30000000"/>
<request received="${iso(-60)}" requester="1" channel="handed_in"/>
<decision number="1/QĐ-${source}" date="${iso(-50)}" basis="on_request"
	officer="${code}"/>
<event kind="collected" date="${iso(-2)}" dong="12000000"/>
</dossier>`, `<dossier ref="${source}b" unit="${unit}">
<judgment court="Tòa án nhân dân khu vực 2 - Đồng Tháp" number="2/2026/HS-${source}"
	issued="${iso(-90)}" effective="${iso(-80)}" received="${iso(-70)}"
	kind="criminal" channel="direct"/>
<party id="3" role="debtor" kind="individual" name="Người nợ ${source}" address="Số 3, xã Ví Dụ"/>
<claim id="1" type="court_fee" debtor="3" amount="5000000"/>
<decision number="2/QĐ-${source}" date="${iso(-50)}" basis="ex_officio"
	officer="${code}"/>
<event kind="collected" date="${iso(-2)}" dong="3000000"/>
</dossier>`]);

const after = await own();

ok("what he collects is held by him, for creditors and for the budget",
	JSON.stringify(after.figures) === JSON.stringify([before[0] + 2,
		before[1] + 15000000, before[2] + 12000000,
		before[3] + 3000000]), `${before} ${after.figures}`);

/* All pages of the list. */
async function listed(browser, href)
{
	let n = 0, dong = 0;

	for (let next = href; next;) {
		const { html } = await browser.get(next);
		const heads = [...html.matchAll(/<th scope="col".*?<\/th>/gs)]
			.map((m) => text(m[0]));
		const at = heads.findIndex((h) => h.includes("Chưa chi trả"));

		for (const [, body] of html.matchAll(
			/<tr[^>]*>((?:(?!<tr).)*?scope="row".*?)<\/tr>/gs)) {
			const cells = [...body.matchAll(
				/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)];

			n++;
			dong += number(text(cells[at][1]));
		}
		next = html.match(/href="([^"]+)" rel="next"/)?.[1]
			?? html.match(/rel="next"[^>]*href="([^"]+)"/)?.[1];
		next = next?.replaceAll("&amp;", "&");
	}
	return [n, dong];
}

const [n, dong] = await listed(head, after.href);

ok("the sum opens to its matters, which add up to it",
	n === after.figures[0] && dong === after.figures[1],
	`${n} ${dong} ${after.figures}`);

/* The rows and their total, when nobody wrote while they were read. */
async function whole()
{
	let rows, total, held;

	for (let i = 0; i < 10; i++) {
		rows = rowsOf((await head.get("/enforcement/held")).html);
		total = rows.pop();
		held = sql(`SELECT SUM(m.held_dong) FROM matter m
			JOIN unit u ON u.id = m.unit_id
			JOIN account c ON c.login = 'lanhdao'
			JOIN unit h ON h.id = c.unit_id
			WHERE u.path LIKE CONCAT(h.path, '%')
			AND m.is_open = 1`)[0][0];
		if (held === String(total.figures[1]))
			break;
	}
	return { rows, total, held };
}

const { rows, total, held } = await whole();

ok("the rows add up to the total", total.figures.every((figure, i) =>
	figure === rows.reduce((sum, row) => sum + row.figures[i], 0)),
	total.figures);
ok("which is what the dossiers hold", String(total.figures[1]) === held,
	`${total.figures} ${held}`);
ok("the list leads to the page of who holds what", (await head.get(
	"/enforcement/unit?wait=held")).html.includes('href="/enforcement/held"'));

importDossiers(`${source}c`, [`<dossier ref="${source}c" unit="${unit}">
<judgment court="Tòa án nhân dân khu vực 2 - Đồng Tháp" number="3/2026/HS-${source}"
	issued="${iso(-90)}" effective="${iso(-80)}" received="${iso(-70)}"
	kind="criminal" channel="direct"/>
<party id="3" role="debtor" kind="individual" name="Người nợ ${source}" address="Số 3, xã Ví Dụ"/>
<claim id="1" type="court_fee" debtor="3" amount="5000000"/>
<decision number="3/QĐ-${source}" date="${iso(-50)}" basis="ex_officio"
	officer="${code}"/>
<event kind="collected" date="${iso(-2)}" dong="3000000"/>
<event kind="paid_out" date="${iso(-1)}" dong="2000000"/>
</dossier>`]);
const left = await own();

ok("what is paid out is held no more",
	left.figures[1] === after.figures[1] + 1000000
	&& left.figures[3] === after.figures[3] + 1000000, left.figures);
finish();
