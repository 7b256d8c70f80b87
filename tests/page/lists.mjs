/*
 * Every list of every program behind its last page: it says how many pages
 * it has and leads to the last one, and never that there is nothing.
 */
import { Browser, finish, ok, signedIn, sql, text } from "./lib.mjs";

const lists = {
	"intake thuly": ["/intake/", "/intake/request", "/intake/pending",
		"/intake/import"],
	"enforcement lanhdao": ["/enforcement/unit", "/enforcement/unit?find=a",
		"/enforcement/"],
	"registry lanhdao": ["/registry/", "/registry/?state=all",
		"/registry/compare?list=unpublished",
		"/registry/compare?list=undecided",
		"/registry/compare?list=late", "/registry/compare?list=differs",
		"/registry/alerts?list=relief", "/registry/alerts?list=book",
		"/registry/book"],
	"support hotro": ["/support/?queue=all"],
	"accounts quanly": ["/accounts/", "/accounts/audit",
		"/accounts/audit?object=account"],
};

function rows(html)
{
	const body = html.match(/<tbody>([\s\S]*?)<\/tbody>/);

	return body ? (body[1].match(/<tr[ >]/g) || []).length : 0;
}

async function check(browser, path)
{
	const far = `${path}${path.includes("?") ? "&" : "?"}page=99999`;
	const first = await browser.get(path);
	const past = await browser.get(far);
	const said = text(past.html).match(
		/Danh sách này có ([\d.]+) trang, không có trang 99\.999/);
	const link = past.html.match(
		/<a href="([^"]*)">Mở trang cuối \(trang ([\d.]+)\)/);
	let last;

	ok(`${path} is there`, first.status === 200 && past.status === 200,
		`${first.status} ${past.status}`);
	if (rows(first.html) === 0) {
		ok(`${path} has nothing, and says so`, !said
			&& past.html.includes("class=\"empty\""));
		return 0;
	}
	last = link && await browser.get(link[1].replaceAll("&amp;", "&"));
	ok(`${path} behind its end tells its pages`, said && link
		&& said[1] === link[2] && rows(past.html) === 0);
	ok(`${path}: the last page has rows and none follows it`, last
		&& last.status === 200 && rows(last.html) > 0
		&& !last.html.includes("rel=\"next\""));
	return 1;
}

let filled = 0;

for (const [who, paths] of Object.entries(lists)) {
	const browser = await signedIn(...who.split(" "));

	for (const path of paths)
		filled += await check(browser, path);
}
const [[unit]] = sql("SELECT unit_id FROM published_entry LIMIT 1");

filled += await check(new Browser(), `/portal/?unit=${unit}`);

/* A list behind a figure of a report. */
const reader = await signedIn("reports", "thongke");
const report = await reader.get("/reports/");
const cell = report.html.match(/href="(\/reports\/cell\?[^"]*)"/);

ok("a report has a figure that opens", cell);
if (cell)
	filled += await check(reader, cell[1].replaceAll("&amp;", "&"));
ok("most lists had rows to look at", filled >= 9, filled);
finish();
