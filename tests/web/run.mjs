/* run.mjs - the journeys, one after another, in one browser. */
import { readdirSync } from "node:fs";
import { openBrowser, Stage } from "./stage.mjs";

const wanted = process.argv.slice(2);
const names = readdirSync(new URL("journeys/", import.meta.url))
	.filter((file) => file.endsWith(".mjs"))
	.map((file) => file.slice(0, -4))
	.filter((name) => wanted.length === 0 || wanted.includes(name));
const browser = await openBrowser();
let failed = 0;

for (const name of names) {
	const stage = new Stage(browser, name);

	try {
		const journey = await import(`./journeys/${name}.mjs`);

		await journey.default(stage);
	} catch (e) {
		stage.ok("goes to its end", false,
			String(e.stack).split("\n").slice(0, 12).join(" | "));
	}
	for (const context of browser.contexts())
		await context.close();
	failed += stage.failed;
}
await browser.close();
process.exit(failed ? 1 : 0);
