/*
 * The routes of a program as it prints them, an act of the law a row
 * (tests/rights/acts.pl): [method, path, rights, flags, loader] each.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("..", import.meta.url));

export function routesOf(binary)
{
	const printed = execFileSync(binary, ["--routes"]);

	return execFileSync("perl", ["tests/rights/acts.pl"],
		{ cwd: top, input: printed, encoding: "utf8" })
		.trim().split("\n").map((line) => line.split("\t"));
}
