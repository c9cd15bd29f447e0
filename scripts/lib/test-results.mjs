// Sums up the result files (.trx) of one test project: prints its failures so that they can be read, what was skipped and
// why, and as its last line "passed failed skipped".
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const SHOWN_LINES = 12;
const [, , folder, room] = process.argv;

const text = xml => xml
  .replace(/^<!\[CDATA\[|\]\]>$/g, "")
  .replace(/&#x([0-9A-Fa-f]+);/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
const attribute = (tag, name) => text(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
const element = (body, name) => text(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(body)?.[1] ?? "");
const shorten = lines => lines.length > SHOWN_LINES ? [...lines.slice(0, SHOWN_LINES), `... (${lines.length - SHOWN_LINES} more lines)`] : lines;
const indent = (body, by) => body.trim() === "" ? "" : shorten(body.trim().split(/\r?\n/)).map(line => by + line.trimEnd()).join("\n") + "\n";

let passed = 0, failed = 0;
const skipped = new Map();
let files = [];
try {
  files = readdirSync(folder).filter(f => f.endsWith(".trx"));
} catch (error) {
  if (error.code !== "ENOENT") throw error;
}

for (const file of files) {
  const xml = readFileSync(join(folder, file), "utf8");
  for (const [, tag, body] of xml.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const outcome = attribute(tag, "outcome");
    const message = element(body ?? "", "Message");
    if (outcome === "Passed") {
      passed++;
    } else if (outcome === "NotExecuted") {
      const reason = message || element(body ?? "", "StdOut").trim() || "no reason given";
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    } else {
      failed++;
      process.stdout.write(`\nFAILED  ${room}: ${attribute(tag, "testName")}\n${indent(message, "    ")}${indent(element(body ?? "", "StackTrace"), "      ")}`);
    }
  }
}

for (const [reason, count] of skipped) console.log(`skipped ${room}: ${count} because: ${reason}`);
console.log(`${passed} ${failed} ${[...skipped.values()].reduce((a, b) => a + b, 0)}`);
