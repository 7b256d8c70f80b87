/*
 * client.mjs - one client of the database for many questions, past the proxy:
 * starting one for each would take longer than what is asked about.
 */
import { spawn } from "node:child_process";

const mark = "-- end of the answer --";

export class Client {
	text = "";
	waiting = [];

	constructor(socket)
	{
		this.child = spawn("mariadb", ["--no-defaults",
			`--socket=${socket}`, "--batch", "--unbuffered",
			"--skip-column-names", "--database=thads",
			"--default-character-set=utf8mb4"],
			{ stdio: ["pipe", "pipe", "inherit"] });
		this.child.stdout.setEncoding("utf8");
		this.child.stdout.on("data", (data) => this.take(data));
		this.child.on("close", () => {
			for (const { fail } of this.waiting)
				fail(new Error("the client of the database ended"));
		});
	}

	take(data)
	{
		const parts = (this.text + data).split(`${mark}\n`);

		this.text = parts.pop();
		for (const part of parts)
			this.waiting.shift().done(part.split("\n")
				.filter(Boolean).map((line) => line.split("\t")));
	}

	rows(statement)
	{
		return new Promise((done, fail) => {
			this.waiting.push({ done, fail });
			this.child.stdin.write(
				`${statement};\nSELECT '${mark}';\n`);
		});
	}

	async number(statement)
	{
		return Number((await this.rows(statement))[0][0]);
	}

	end()
	{
		this.child.stdin.end();
	}
}
