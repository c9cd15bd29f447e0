// Tells what happens in every review as it happens, one line an event, in the time zone of the review. scripts/run.sh runs it beside the app.
const [app, seconds = '1'] = process.argv.slice(2);
const key = process.env.PERF_API_KEY ?? '';
const most = 40; // lines a look: a clock that was moved by a month has more to tell than anybody reads

const ask = async path => {
  const answer = await fetch(`${app}${path}`, { headers: { 'X-Api-Key': key, 'Accept-Language': 'en' }, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return await answer.json();
};
const at = (moment, timeZone) => new Date(moment).toLocaleString('en-GB',
  { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone });

const told = new Map(), over = new Set();
let first = true;

async function look() {
  const news = [];
  const cadences = await ask('/api/cadences');
  const width = Math.max(0, ...cadences.map(c => c.id.length));
  for (const cadence of cadences) {
    const cycles = await ask(`/api/cadences/${encodeURIComponent(cadence.id)}/cycles`); // the newest first
    for (const [age, { key: cycle, state }] of cycles.entries()) {
      if (first && age > 0) over.add(cycle);
      if (over.has(cycle)) continue;
      const { timeline } = await ask(`/api/cycles/${encodeURIComponent(cycle)}`);
      for (const line of timeline.slice(told.get(cycle) ?? 0))
        news.push({ when: Date.parse(line.at), text: `  ${at(line.at, cadence.timeZone)}  ${cadence.id.padEnd(width)}  ${line.sentence.replace(/\s+/g, ' ')}` });
      told.set(cycle, timeline.length);
      if (age > 0 && state === 'Closed') over.add(cycle);
    }
  }
  first = false;

  news.sort((a, b) => a.when - b.when);
  if (news.length > most) console.log(`  … ${news.length - most} earlier events are not shown here`);
  for (const { text } of news.slice(-most)) console.log(text);
}

process.stdout.on('error', () => process.exit(0)); // whoever read this has gone
for (;;) {
  try {
    await look();
  } catch {
    // The app is starting, or was killed to see what happens: it is asked again.
  }
  await new Promise(resolve => setTimeout(resolve, Number(seconds) * 1000));
}
