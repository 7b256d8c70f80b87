/*
 * Parties found by the number that tells one person from another, as people
 * write it, wherever parties are searched; and by nothing less than all of it.
 */
import { finish, ok, signedIn, sql, text } from "./lib.mjs";

/* A debtor on the public list whose number stands in several judgments of the
   province, the agency of lanhdao. */
const [[number, name, persons]] = sql(`SELECT s.number, s.name, s.id
	FROM person s JOIN party p ON p.person_id = s.id
	JOIN matter_party y ON y.party_id = p.id
	JOIN publication e ON e.matter_id = y.matter_id AND e.party_id = p.id
	WHERE s.number IS NOT NULL AND CHAR_LENGTH(s.number) = 12
	AND e.ended_on IS NULL AND e.hidden_at IS NULL
	ORDER BY (SELECT COUNT(*) FROM party q WHERE q.person_id = s.id) DESC,
	s.id LIMIT 1`);
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
	["intake", "/intake/?q=", count(`SELECT COUNT(DISTINCT judgment_id)
		FROM party WHERE person_id = ${persons}`)],
	["enforcement", "/enforcement/unit?find=",
		count(`SELECT COUNT(DISTINCT y.matter_id) ${own}
		WHERE p.person_id = ${persons}`)],
	["registry", "/registry/?state=all&find=",
		count(`SELECT COUNT(DISTINCT e.id) ${own} JOIN publication e
		ON e.matter_id = y.matter_id AND e.party_id = p.id
		WHERE p.person_id = ${persons}`)],
];

for (const [program, path, n] of lists) {
	const head = await signedIn(program, "lanhdao");

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

finish();
