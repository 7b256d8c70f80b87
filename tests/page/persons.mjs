/*
 * Parties found by the number that tells one person from another, as people
 * write it, wherever parties are searched; and by nothing less than all of it.
 */
import { day, finish, formOf, fresh, ok, signedIn, sql, text } from "./lib.mjs";

/* A list ends with the agency and what is below it: what an agency of before a
   merger has in its book is in no other's. */
const within = `JOIN unit u ON u.path LIKE (SELECT CONCAT(h.path, '%')
	FROM unit h JOIN account a ON a.unit_id = h.id
	WHERE a.login = 'lanhdao')`;

/* A debtor on the public list whose number stands in several judgments of the
   province, the agency of lanhdao. */
const [[number, name, persons]] = sql(`SELECT s.number, s.name, s.id
	FROM person s JOIN party p ON p.person_id = s.id
	JOIN matter_party y ON y.party_id = p.id
	JOIN publication e ON e.matter_id = y.matter_id AND e.party_id = p.id
	${within} AND u.id = e.unit_id
	WHERE s.number IS NOT NULL AND CHAR_LENGTH(s.number) = 12
	AND e.ended_on IS NULL AND e.hidden_at IS NULL
	ORDER BY (SELECT COUNT(DISTINCT q.judgment_id) FROM party q
	JOIN judgment j ON j.id = q.judgment_id ${within} AND u.id = j.unit_id
	WHERE q.person_id = s.id) DESC, s.id LIMIT 1`);
const spaced = number.replace(/(...)(?=.)/g, "$1 ");
const dotted = number.replace(/(...)(?=.)/g, "$1.");

/* How many of a list's rows stand behind the person, and in the list. */
async function found(browser, path, typed)
{
	const page = await browser.get(path + encodeURIComponent(typed));
	const body = page.html.match(/<tbody>([\s\S]*?)<\/tbody>/);

	return { status: page.status, rows: body
		? (body[1].match(/<tr[ >]/g) || []).length : 0,
		named: body ? text(body[1]).includes(name) : false };
}

function count(what)
{
	return Number(sql(what)[0][0]);
}

const own = `FROM party p JOIN matter_party y ON y.party_id = p.id`;
const lists = [
	["intake", "/intake/?q=", count(`SELECT COUNT(DISTINCT j.id)
		FROM party p JOIN judgment j ON j.id = p.judgment_id ${within}
		AND u.id = j.unit_id WHERE p.person_id = ${persons}`)],
	["enforcement", "/enforcement/unit?find=",
		count(`SELECT COUNT(DISTINCT m.id) ${own}
		JOIN matter m ON m.id = y.matter_id ${within}
		AND u.id = m.unit_id WHERE p.person_id = ${persons}`)],
	["registry", "/registry/?state=all&find=",
		count(`SELECT COUNT(DISTINCT e.id) ${own} JOIN publication e
		ON e.matter_id = y.matter_id AND e.party_id = p.id ${within}
		AND u.id = e.unit_id WHERE p.person_id = ${persons}`)],
];

const heads = {};

for (const [program, path, n] of lists) {
	const head = heads[program] = await signedIn(program, "lanhdao");

	ok(`${program}: somebody is there to be found`, n > 0);
	for (const typed of [number, spaced, dotted]) {
		const page = await found(head, path, typed);

		ok(`${program} finds "${typed}", all of it`,
			page.status === 200 && page.rows === n && page.named,
			`${page.rows} of ${n}`);
	}
	for (const typed of [number.slice(0, -1), number.slice(1),
		"999999999999"]) {
		const page = await found(head, path, typed);

		ok(`${program} finds nobody by "${typed}"`,
			page.status === 200 && page.rows === 0,
			`${page.rows}`);
	}
}

/* An officer finds his own matters, and no other's. */
const chv = await signedIn("enforcement", "chv1");
const [[officer]] = sql(`SELECT officer_id FROM account
	WHERE login = 'chv1'`);
const [[his, times]] = sql(`SELECT s.number, COUNT(DISTINCT m.id)
	FROM person s JOIN party p ON p.person_id = s.id
	JOIN matter_party y ON y.party_id = p.id
	JOIN matter m ON m.id = y.matter_id AND m.is_open = 1
	WHERE s.number IS NOT NULL AND m.officer_id = ${officer}
	GROUP BY s.id ORDER BY 2 DESC, s.id LIMIT 1`);
const [[others]] = sql(`SELECT s.number FROM person s
	JOIN party p ON p.person_id = s.id
	JOIN matter_party y ON y.party_id = p.id
	JOIN matter m ON m.id = y.matter_id
	WHERE s.number IS NOT NULL GROUP BY s.id
	HAVING SUM(m.officer_id <=> ${officer}) = 0 ORDER BY s.id LIMIT 1`);

ok("an officer finds his matters by the number",
	(await found(chv, "/enforcement/?find=", his)).rows === Number(times));
ok("and none of another officer",
	(await found(chv, "/enforcement/?find=", others)).rows === 0);

/* The dossier leads to the other matters of the same person, in all judgments;
   each reader to those that he may see, and the print to none. */
const head = heads.enforcement;
const [[matter, scope, owner]] = sql(`SELECT MIN(m.id), COUNT(DISTINCT m.id),
	p.person_id FROM party p JOIN matter_party x ON x.party_id = p.id
	JOIN matter m ON m.id = x.matter_id ${within} AND u.id = m.unit_id
	WHERE p.person_id = ${persons} GROUP BY p.person_id`);
const link = `href="/enforcement/person/${owner}"`;
const list = await found(head, `/enforcement/person/${owner}?page=`, "1");

ok("the dossier leads to the other matters of the debtor",
	(await head.get(`/enforcement/matter/${matter}`)).html.includes(link));
ok("which are all of them", list.rows === Number(scope) && scope > 1
	&& list.named, `${list.rows} of ${scope}`);
ok("each names role and state", text((await head.get(
	`/enforcement/person/${owner}`)).html).includes("Người phải thi hành án"));
ok("on paper leads nothing", !(await head.get(
	`/enforcement/matter/${matter}/print`)).html.includes(link));
for (const way of ["export", "xlsx", "print"]) {
	const file = await head.get(`/enforcement/person/${owner}/${way}`);

	ok(`they are taken along: ${way}`, file.status === 200, file.status);
}
ok("a look at them stands in the trail", count(`SELECT COUNT(*) FROM audit
	WHERE action = 'person.view' AND object_id = ${owner}`) > 0);

/* Of a person with matters of other agencies alone an officer sees none. */
const [[hidden]] = sql(`SELECT s.id FROM person s
	JOIN party p ON p.person_id = s.id
	JOIN matter_party y ON y.party_id = p.id
	JOIN matter m ON m.id = y.matter_id
	GROUP BY s.id HAVING SUM(m.unit_id = (SELECT unit_id FROM officer
	WHERE id = ${officer})) = 0
	AND COUNT(DISTINCT m.id) > 1 ORDER BY s.id LIMIT 1`);
const none = await chv.get(`/enforcement/person/${hidden}`);

ok("who may see no matter of a person learns nothing of him",
	none.status === 200 && !none.html.includes("/enforcement/matter/")
	&& text(none.html).includes("Không có việc nào của đương sự này"));

/* Who enters a judgment is asked when a number stands for another name, and
   is offered the name that it stands for. */
const entry = "/intake/judgment/new";
const clerk = await signedIn("intake", "thuly");
const other = `Đỗ Thử ${fresh("")}`;
const papers = {
	court: "Tòa án nhân dân khu vực 2 - Đồng Tháp",
	number: `9/2026/${fresh("NGUOI")}`, issued: day(-40),
	effective: day(-10), received: day(-1), "case-type": "civil",
	channel: "post", "party-0-role": "debtor",
	"party-0-kind": "individual", "party-0-name": other,
	"party-0-id-number": spaced, "party-0-address": "Ấp Ví Dụ",
	"claim-0-type": "court_fee", "claim-0-debtor": "1",
	"claim-0-creditor": "state", "claim-0-amount": "4950000",
};
const asked = await clerk.post(entry,
	{ ...formOf((await clerk.get(entry)).html, entry), ...papers });
const sure = formOf(asked.html, entry);
const offered = JSON.parse((await clerk.get(
	`/intake/suggest/person?q=${encodeURIComponent(dotted)}`)).html);

ok("a number of another name is asked about, with that name",
	asked.status === 422 && text(asked.html).includes(
		`Số này đã ghi cho “${name}” ở bản án khác`), asked.status);
ok("written with blanks it is a number all the same",
	!text(asked.html).includes("Số định danh có 12"));
ok("nothing is recorded before it is confirmed", count(`SELECT COUNT(*)
	FROM party WHERE name = '${other}'`) === 0);
ok("the name that the number stands for is offered",
	JSON.stringify(offered).includes(name), JSON.stringify(offered));

const box = asked.html.match(
	/name="confirm" value="([^"]*)"/);
const done = await clerk.post(entry, { ...sure, confirm: box && box[1] });

ok("confirmed it is recorded, for the same person", done.status === 200
	&& /judgment\/\d+$/.test(done.path) && count(`SELECT COUNT(*)
	FROM party WHERE name = '${other}'
	AND person_id = ${persons}`) === 1, done.path);

/* One alone in one matter has no other. */
const [[alone]] = sql(`SELECT MIN(m.id) FROM matter m WHERE NOT EXISTS
	(SELECT 1 FROM matter_party y JOIN party p ON p.id = y.party_id
	JOIN party q ON q.person_id = p.person_id
	JOIN matter_party z ON z.party_id = q.id AND z.matter_id <> m.id
	WHERE y.matter_id = m.id)`);

ok("a dossier of people without others leads to none",
	!(await head.get(`/enforcement/matter/${alone}`)).html
		.includes("/enforcement/person/"));

finish();
